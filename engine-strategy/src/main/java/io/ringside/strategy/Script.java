package io.ringside.strategy;

import io.ringside.events.Tick;
import io.ringside.instrument.Instruments;
import io.ringside.instrument.InvalidInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Does what a file says: a CSV {@code tick,symbol,action,side,quantity,type,price,tif,id}, an action at the n-th tick of the run.
 *
 * <p>Actions are {@code order}, {@code cancel} and {@code replace}; the latter two name an order by its id. Several rows of one tick are
 * done in the file's order. Parameter: {@code file}.
 *
 * <ul>
 *   <li>type: MARKET, LIMIT, STOP or STOP_LIMIT, where wanted with {@code +POST_ONLY} and {@code +REDUCE_ONLY} after it, and with
 *       {@code +SLICE:n} as a slice of the larger order n.
 *   <li>price: empty for MARKET, the limit for LIMIT, the stop for STOP, {@code stop/limit} for STOP_LIMIT. Of a replace one price: the
 *       new limit, of a STOP the new stop.
 *   <li>tif: GTC, IOC, FOK, DAY or {@code GTD:ns}, the last time the order works in ns since 1970 UTC; empty is IOC for MARKET, else GTC.
 *   <li>{@code >} is "then", {@code |} is "or", in type and price alike: {@code LIMIT>LIMIT|STOP} at {@code 100.5>101.5|99.5} is a
 *       bracket whose entry at 100.5 is followed by a profit taken at 101.5 or a loss stopped at 99.5; {@code STOP|STOP} at
 *       {@code 103|97} with side {@code BUY|SELL} a pair of which one cancels the other. The side of a pair may be one for both; tif is
 *       the entry's, or both alternatives'.
 *   <li>id: {@code *} cancels all working orders; {@code b.1} and {@code b.2} are the exits or alternatives of {@code b} as written. A
 *       cancel of one of them is of both; a replace moves its price, the quantity being the group's.
 * </ul>
 */
@About(value = "Does what a file says.", parameters = Script.Settings.class)
public final class Script extends Strategy {
    private ScriptRow[] rows = {};
    private long ticks;
    private int next;

    /**
     * Its parameters.
     *
     * @param file the CSV file
     */
    public record Settings(@Parameter("a CSV file " + ScriptRow.HEADER) String file) {
    }

    /** Creates the strategy; its file is given as a parameter. */
    public Script() {
    }

    @Override
    protected void configure(Parameters parameters, Instruments instruments) {
        List<ScriptRow> read = read(parameters.as(Settings.class, instruments).file(), instruments);
        read.sort(Comparator.comparingLong(row -> row.tick));
        link(read);
        rows = read.toArray(new ScriptRow[0]);
    }

    private static List<ScriptRow> read(String file, Instruments instruments) {
        List<String> lines;
        try {
            lines = new String(Files.readAllBytes(Path.of(file)), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException | java.nio.file.InvalidPathException e) {
            throw new InvalidInputException(file.isEmpty() ? "parameter file" : file,
                    "cannot be read (" + e.getClass().getSimpleName() + ")", "a readable file", "check the path");
        }
        if (lines.isEmpty() || !lines.get(0).equals(ScriptRow.HEADER)) {
            throw new InvalidInputException(file + ":1", "header '" + (lines.isEmpty() ? "" : lines.get(0)) + "'", ScriptRow.HEADER,
                    "write that header");
        }
        List<ScriptRow> rows = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            rows.add(ScriptRow.parse(file + ":" + (i + 1), lines.get(i), instruments));
        }
        return rows;
    }

    private static void link(List<ScriptRow> rows) {
        Map<String, ScriptRow> orders = new HashMap<>();
        for (ScriptRow row : rows) {
            if (row.action == ScriptRow.Action.ORDER) {
                if (row.id.equals(ScriptRow.ALL)) {
                    throw new InvalidInputException(row.where, "id * of an order", "an id of its own, * being all orders",
                            "write another id");
                }
                if (!row.id.isEmpty() && orders.put(row.id, row) != null) {
                    throw new InvalidInputException(row.where, "id " + row.id + " used again", "1 order", "give each order its own id");
                }
            } else if (!row.isCancelAll()) {
                target(row, orders);
                if (row.target == null) {
                    throw new InvalidInputException(row.where, "unknown id '" + row.id + "'", "ids of earlier orders",
                            "name an order of an earlier row");
                }
            }
        }
    }

    /** An order of that id, or a leg of one: id, a point, and its place. */
    private static void target(ScriptRow row, Map<String, ScriptRow> orders) {
        row.target = orders.get(row.id);
        for (int leg = 1; leg <= OrderGroup.LEGS && row.target == null; leg++) {
            ScriptRow named = row.id.endsWith("." + leg) ? orders.get(row.id.substring(0, row.id.length() - 2)) : null;
            if (named != null && named.order.legs() >= leg) {
                row.target = named;
                row.targetLeg = leg;
            }
        }
    }

    @Override
    protected void onTick(Tick tick) {
        ticks++;
        while (next < rows.length && rows[next].tick == ticks) {
            act(rows[next++]);
        }
    }

    private void act(ScriptRow row) {
        switch (row.action) {
            case ORDER -> row.order.send(order(row.instrument, row.order.side, row.quantityUnits));
            case CANCEL -> {
                if (row.target == null) {
                    cancelAll();
                } else {
                    cancel(row.targetId());
                }
            }
            case REPLACE -> replace(row.targetId(), row.quantityUnits, row.priceUnits);
        }
    }
}
