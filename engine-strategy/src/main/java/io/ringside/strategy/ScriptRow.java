package io.ringside.strategy;

import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import io.ringside.instrument.InvalidInputException;
import io.ringside.instrument.Scale;
import java.util.Arrays;

/** One row of a script: what is to be done at which tick. */
final class ScriptRow {
    static final String HEADER = "tick,symbol,action,side,quantity,type,price,tif,id";

    static final String ALL = "*";
    private static final int COLUMNS = 9;

    final String where;
    final long tick;
    final Instrument instrument;
    final Action action;
    final String id;
    /** For an order. */
    ScriptOrder order;
    long quantityUnits;
    /** For a replace. */
    long priceUnits;
    /** For a cancel or replace: the row that gave the order. */
    ScriptRow target;
    /** For a cancel or replace: which of its legs, or 0. */
    int targetLeg;

    /** What a row does. */
    enum Action { ORDER, CANCEL, REPLACE }

    private ScriptRow(String where, String[] cells, Instruments instruments) {
        this.where = where;
        tick = Scale.parse(cells[0], 0, where);
        if (tick < 1) {
            throw new InvalidInputException(where, "tick " + tick, "at least 1", "ticks are counted from 1");
        }
        instrument = instruments.find(cells[1]);
        if (instrument == null) {
            throw new InvalidInputException(where, "unknown symbol " + cells[1], instruments.toString(), "declare the instrument");
        }
        action = action(cells[2]);
        id = cells[8];
        if (action != Action.CANCEL) {
            readOrder(cells);
        }
    }

    static ScriptRow parse(String where, String line, Instruments instruments) {
        String[] cells = line.split(",", -1);
        if (cells.length != COLUMNS) {
            throw new InvalidInputException(where, "columns " + cells.length, Integer.toString(COLUMNS), "write " + HEADER);
        }
        return new ScriptRow(where, cells, instruments);
    }

    /** In lower case, though no other case is refused. */
    private Action action(String cell) {
        for (Action one : Action.values()) {
            if (one.name().equalsIgnoreCase(cell)) {
                return one;
            }
        }
        return choose(where, Action.values(), cell);
    }

    private void readOrder(String[] cells) {
        quantityUnits = Scale.parse(cells[4], instrument.quantityDecimals(), where);
        if (quantityUnits < 0) {
            throw new InvalidInputException(where, "quantity " + cells[4], "at least 0", "give the side in its own column");
        }
        if (action == Action.REPLACE) {
            priceUnits = Scale.parse(cells[6], instrument.priceDecimals(), where);
            return;
        }
        order = new ScriptOrder(where, instrument, cells);
    }

    /** For a cancel or replace: the order it is about. */
    long targetId() {
        return target.order.id(targetLeg);
    }

    boolean isCancelAll() {
        return action == Action.CANCEL && id.equals(ALL);
    }

    static <E extends Enum<E>> E choose(String where, E[] values, String cell) {
        for (E value : values) {
            if (value.name().equals(cell)) {
                return value;
            }
        }
        throw new InvalidInputException(where, "word '" + cell + "'", Arrays.toString(values).toUpperCase(java.util.Locale.ROOT),
                "use one of these");
    }
}
