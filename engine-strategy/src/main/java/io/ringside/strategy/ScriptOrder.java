package io.ringside.strategy;

import io.ringside.events.OrderType;
import io.ringside.events.Side;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.InvalidInputException;

/** An order of a script: one alone, a bracket {@code ENTRY>EXIT|EXIT}, or a pair of alternatives {@code ONE|OTHER}. */
final class ScriptOrder {
    private static final String THEN = ">";
    private static final String OR = "|";
    private static final int SIDE = 3;
    private static final int TYPE = 5;
    private static final int PRICE = 6;
    private static final int TIF = 7;

    final Side side;
    private final String where;
    private final Instrument instrument;
    private final boolean bracket;
    private final Side otherSide;
    /** The order alone, the entry, or the first alternative. */
    private final ScriptTerms terms;
    /** The exits, or both alternatives. */
    private final ScriptTerms[] legs;
    private final long[] legIds = new long[OrderGroup.LEGS];
    private long id;

    ScriptOrder(String where, Instrument instrument, String[] cells) {
        this.where = where;
        this.instrument = instrument;
        String[] sides = split(cells[SIDE], OR);
        side = ScriptRow.choose(where, Side.values(), sides[0]);
        otherSide = ScriptRow.choose(where, Side.values(), sides[sides.length - 1]);
        String[] types = split(cells[TYPE], THEN);
        String[] prices = split(cells[PRICE], THEN);
        bracket = types.length == 2;
        if (types.length > 2 || prices.length != types.length) {
            throw misfit(cells, "one > in both or in none");
        }
        legs = legs(cells, types[types.length - 1], prices[prices.length - 1]);
        terms = bracket || legs.length == 0 ? new ScriptTerms(where, instrument, types[0], prices[0], cells[TIF]) : legs[0];
        boolean pair = !bracket && legs.length == 2;
        if (sides.length > (pair ? 2 : 1)) {
            throw new InvalidInputException(where, "side '" + cells[SIDE] + "'", "one, of a pair up to two", "write BUY or SELL");
        }
        if (bracket) {
            refuseMisfitExits();
        } else if (pair) {
            refuseMisfitPair();
        }
    }

    private ScriptTerms[] legs(String[] cells, String typeCell, String priceCell) {
        String[] types = split(typeCell, OR);
        String[] prices = split(priceCell, OR);
        if (types.length > OrderGroup.LEGS || prices.length != types.length) {
            throw misfit(cells, "as many | in both, at most one");
        }
        ScriptTerms[] read = new ScriptTerms[bracket || types.length > 1 ? types.length : 0];
        for (int i = 0; i < read.length; i++) {
            read[i] = new ScriptTerms(where, instrument, types[i], prices[i], bracket ? "" : cells[TIF]);
            read[i].refuseOffGrid();
        }
        return read;
    }

    private static String[] split(String cell, String by) {
        return cell.split(java.util.regex.Pattern.quote(by), -1);
    }

    private void refuseMisfitExits() {
        int limits = 0;
        for (ScriptTerms exit : legs) {
            limits += exit.type == OrderType.LIMIT ? 1 : 0;
            if (exit.type == OrderType.MARKET || exit.postOnly || exit.reduceOnly || exit.parentId != 0) {
                throw new InvalidInputException(where, "exit " + exit.type + " of a bracket",
                        "LIMIT, STOP or STOP_LIMIT without instructions", "write the type alone, exits reduce only by themselves");
            }
        }
        if (legs.length == 2 && limits != 1) {
            throw new InvalidInputException(where, "exits " + legs[0].type + " and " + legs[1].type, "one LIMIT and one stop",
                    "write LIMIT|STOP");
        }
        refuseMisfitPrices();
    }

    private void refuseMisfitPrices() {
        long stop = 0;
        long profit = 0;
        for (ScriptTerms exit : legs) {
            stop = exit.type.hasStop() ? exit.stopUnits : stop;
            profit = exit.type.hasStop() ? profit : exit.limitUnits;
        }
        long entry = terms.type.hasLimit() ? terms.limitUnits : terms.stopUnits;
        Bracket.Misfit misfit = Bracket.misfit(instrument, side, entry, stop, profit);
        if (misfit != null) {
            throw new InvalidInputException(where, misfit.value(), misfit.limit(), "put each exit on its side of the price");
        }
    }

    private void refuseMisfitPair() {
        boolean market = legs[0].type == OrderType.MARKET || legs[1].type == OrderType.MARKET;
        boolean limits = !legs[0].type.hasStop() && !legs[1].type.hasStop() && side == otherSide;
        if (market || limits) {
            throw new InvalidInputException(where, "alternatives " + legs[0].type + " and " + legs[1].type,
                    "no MARKET, and two LIMIT on different sides only", "give one a stop");
        }
    }

    private InvalidInputException misfit(String[] cells, String limit) {
        return new InvalidInputException(where, "type '" + cells[TYPE] + "' and price '" + cells[PRICE] + "'", limit,
                "write the prices in the order of the types");
    }

    int legs() {
        return legs.length;
    }

    /** The order's id, or that of a leg counted from 1, once it has been sent. */
    long id(int leg) {
        return leg == 0 ? id : legIds[leg - 1];
    }

    void send(OrderTicket begun) {
        OrderTicket ticket = terms.fill(begun);
        if (bracket) {
            sendBracket(ticket);
        } else if (legs.length == 2) {
            OrderTicket other = legs[1].fill(ticket.oco(otherSide));
            id = other.send();
            legIds[0] = id;
            legIds[1] = other.alternativeId();
        } else {
            id = ticket.send();
        }
    }

    private void sendBracket(OrderTicket ticket) {
        for (ScriptTerms exit : legs) {
            switch (exit.type) {
                case STOP -> ticket.stopLoss(exit.stopUnits);
                case STOP_LIMIT -> ticket.stopLoss(exit.stopUnits, exit.limitUnits);
                default -> ticket.takeProfit(exit.limitUnits);
            }
        }
        id = ticket.send();
        for (int i = 0; i < legs.length; i++) {
            legIds[i] = legs[i].type == OrderType.LIMIT ? ticket.takeProfitId() : ticket.stopLossId();
        }
    }
}
