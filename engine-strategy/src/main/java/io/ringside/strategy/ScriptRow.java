package io.ringside.strategy;

import io.ringside.events.OrderType;
import io.ringside.events.Side;
import io.ringside.events.TimeInForce;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import io.ringside.instrument.InvalidInputException;
import io.ringside.instrument.Scale;
import java.util.Arrays;

/** One row of a script: what is to be done at which tick. */
final class ScriptRow {
    static final String HEADER = "tick,symbol,action,side,quantity,type,price,tif,id";

    private static final int COLUMNS = 9;

    final String where;
    final long tick;
    final Instrument instrument;
    final Action action;
    final String id;
    Side side;
    OrderType type;
    TimeInForce timeInForce;
    long quantityUnits;
    long priceUnits;
    /** For a cancel or replace: the row that gave the order. */
    ScriptRow target;
    /** The order this row gave, once it has. */
    long orderId;

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
        action = choose(Action.values(), cells[2].toUpperCase(java.util.Locale.ROOT), cells[2]);
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

    private void readOrder(String[] cells) {
        quantityUnits = Scale.parse(cells[4], instrument.quantityDecimals(), where);
        if (quantityUnits < 0) {
            throw new InvalidInputException(where, "quantity " + cells[4], "at least 0", "give the side in its own column");
        }
        if (action == Action.REPLACE) {
            priceUnits = price(cells[6]);
            return;
        }
        side = choose(Side.values(), cells[3], cells[3]);
        type = choose(OrderType.values(), cells[5], cells[5]);
        if (type == OrderType.LIMIT) {
            timeInForce = cells[7].isEmpty() ? TimeInForce.GTC : choose(TimeInForce.values(), cells[7], cells[7]);
            priceUnits = price(cells[6]);
            return;
        }
        timeInForce = cells[7].isEmpty() ? TimeInForce.IOC : choose(TimeInForce.values(), cells[7], cells[7]);
        if (timeInForce != TimeInForce.IOC || !cells[6].isEmpty()) {
            throw new InvalidInputException(where, "price '" + cells[6] + "' and tif " + timeInForce + " of a MARKET order",
                    "no price and IOC", "empty the price, write IOC");
        }
    }

    private long price(String cell) {
        return Scale.parse(cell, instrument.priceDecimals(), where);
    }

    private <E extends Enum<E>> E choose(E[] values, String name, String cell) {
        for (E value : values) {
            if (value.name().equals(name)) {
                return value;
            }
        }
        throw new InvalidInputException(where, "word '" + cell + "'", Arrays.toString(values).toUpperCase(java.util.Locale.ROOT),
                "use one of these");
    }
}
