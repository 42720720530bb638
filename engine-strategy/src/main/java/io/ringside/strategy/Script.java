package io.ringside.strategy;

import io.ringside.events.TimeInForce;
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
 *   <li>type: MARKET, LIMIT, STOP or STOP_LIMIT, where wanted with {@code +POST_ONLY} and {@code +REDUCE_ONLY} after it.
 *   <li>price: empty for MARKET, the limit for LIMIT, the stop for STOP, {@code stop/limit} for STOP_LIMIT. Of a replace one price: the
 *       new limit, of a STOP the new stop.
 *   <li>tif: GTC, IOC, FOK, DAY or {@code GTD:ns}, the last time the order works in ns since 1970 UTC; empty is IOC for MARKET, else GTC.
 *   <li>id: {@code *} cancels all working orders.
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
            lines = Files.readAllLines(Path.of(file), StandardCharsets.ISO_8859_1);
        } catch (IOException | java.nio.file.InvalidPathException e) {
            throw new InvalidInputException(file, "cannot be read (" + e.getClass().getSimpleName() + ")", "a readable file",
                    "check the path");
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
                if (!row.id.isEmpty() && orders.put(row.id, row) != null) {
                    throw new InvalidInputException(row.where, "id " + row.id + " used again", "1 order", "give each order its own id");
                }
            } else if (!row.isCancelAll()) {
                row.target = orders.get(row.id);
                if (row.target == null) {
                    throw new InvalidInputException(row.where, "unknown id '" + row.id + "'", "ids of earlier orders",
                            "name an order of an earlier row");
                }
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
            case ORDER -> row.orderId = order(row);
            case CANCEL -> {
                if (row.target == null) {
                    cancelAll();
                } else {
                    cancel(row.target.orderId);
                }
            }
            case REPLACE -> replace(row.target.orderId, row.quantityUnits, row.priceUnits);
        }
    }

    private long order(ScriptRow row) {
        OrderTicket ticket = order(row.instrument, row.side, row.quantityUnits);
        if (row.terms.type.hasLimit()) {
            ticket.limit(row.terms.limitUnits);
        }
        if (row.terms.type.hasStop()) {
            ticket.stop(row.terms.stopUnits);
        }
        if (row.terms.timeInForce == TimeInForce.GTD) {
            ticket.goodTill(row.terms.expireNs);
        } else {
            ticket.timeInForce(row.terms.timeInForce);
        }
        ticket.postOnly = row.terms.postOnly;
        ticket.reduceOnly = row.terms.reduceOnly;
        return ticket.send();
    }
}
