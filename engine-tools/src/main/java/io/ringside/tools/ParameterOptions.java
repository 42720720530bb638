package io.ringside.tools;

import io.ringside.instrument.InvalidInputException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The options {@code --param}. */
final class ParameterOptions {
    private ParameterOptions() {
    }

    static Map<String, String> read(List<String> options) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String option : options) {
            int equals = option.indexOf('=');
            if (equals < 1) {
                throw new InvalidInputException("--param", "value " + option, "name=value", "write such as quantity=100");
            }
            String name = option.substring(0, equals);
            if (parameters.put(name, option.substring(equals + 1)) != null) {
                throw new InvalidInputException("--param", "parameter " + name + " given 2 times", "1", "leave one out");
            }
        }
        return parameters;
    }
}
