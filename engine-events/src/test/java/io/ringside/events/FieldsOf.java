package io.ringside.events;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.SortedMap;
import java.util.TreeMap;

/** The public fields of a part as text, so that a field forgotten by a copy is noticed. */
final class FieldsOf {
    private FieldsOf() {
    }

    static String text(Object part) {
        SortedMap<String, Object> values = new TreeMap<>();
        for (Field field : part.getClass().getFields()) {
            if (Modifier.isStatic(field.getModifiers())) {
                continue;
            }
            try {
                values.put(field.getName(), String.valueOf(field.get(part)));
            } catch (IllegalAccessException e) {
                throw new AssertionError(e);
            }
        }
        return values.toString();
    }
}
