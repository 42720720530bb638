package io.ringside.risk;

import io.ringside.events.Consequence;
import io.ringside.events.Outbox;
import io.ringside.events.Outcome;
import io.ringside.events.OutcomeType;
import java.util.ArrayList;
import java.util.List;

/** An outbox of the tests: bounded, emptied by hand, read as text. */
final class Box implements Outbox {
    private final Consequence[] entries;
    private int count;

    Box(int capacity) {
        entries = new Consequence[capacity];
    }

    @Override
    public Consequence claim() {
        if (count == entries.length) {
            return null;
        }
        if (entries[count] == null) {
            entries[count] = new Consequence();
        }
        return entries[count];
    }

    @Override
    public void commit() {
        count++;
    }

    int size() {
        return count;
    }

    Consequence get(int i) {
        return entries[i];
    }

    void clear() {
        count = 0;
    }

    /** What is in it, as text; empty afterwards. */
    List<String> drain() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(text(entries[i].outcome));
        }
        clear();
        return texts;
    }

    private static String text(Outcome outcome) {
        return outcome.type == OutcomeType.RISK_STATE
                ? outcome.code + " -> " + outcome.state
                : outcome.type + " " + outcome.action + " " + outcome.side + " " + outcome.quantityUnits + " " + outcome.instrument + ", "
                        + Desk.text(outcome.code, outcome.valueUnits, outcome.limitUnits);
    }
}
