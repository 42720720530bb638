package io.ringside.strategy;

import io.ringside.events.OrderType;
import io.ringside.events.TimeInForce;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.InvalidInputException;
import io.ringside.instrument.Scale;

/** What the columns type, price and tif of a script say of an order. */
final class ScriptTerms {
    private static final String POST_ONLY = "POST_ONLY";
    private static final String REDUCE_ONLY = "REDUCE_ONLY";
    private static final String SLICE = "SLICE:";
    private static final String GTD = "GTD:";

    final OrderType type;
    TimeInForce timeInForce;
    long limitUnits;
    long stopUnits;
    long expireNs;
    boolean postOnly;
    boolean reduceOnly;
    long parentId;
    private final String where;
    private final Instrument instrument;

    ScriptTerms(String where, Instrument instrument, String typeCell, String priceCell, String tifCell) {
        this.where = where;
        this.instrument = instrument;
        String[] words = typeCell.split("\\+", -1);
        type = ScriptRow.choose(where, OrderType.values(), words[0]);
        for (int i = 1; i < words.length; i++) {
            instruct(words[i]);
        }
        lasts(tifCell);
        price(priceCell);
        refuseMisfits();
    }

    /** Writes an order with these terms. */
    OrderTicket fill(OrderTicket ticket) {
        if (type.hasLimit()) {
            ticket.limit(limitUnits);
        }
        if (type.hasStop()) {
            ticket.stop(stopUnits);
        }
        if (timeInForce == TimeInForce.GTD) {
            ticket.goodTill(expireNs);
        } else {
            ticket.timeInForce(timeInForce);
        }
        ticket.postOnly = postOnly;
        ticket.reduceOnly = reduceOnly;
        return ticket.sliceOf(parentId);
    }

    /** Refuses prices that no order could have: an order that is kept is judged too late to be told so. */
    void refuseOffGrid() {
        refuseOffGrid(limitUnits, type.hasLimit());
        refuseOffGrid(stopUnits, type.hasStop());
    }

    private void refuseOffGrid(long units, boolean given) {
        if (given && (units <= 0 || units > instrument.maxPriceUnits() || units % instrument.tickUnits() != 0)) {
            throw refusal("price " + instrument.formatPrice(units), "above 0 up to " + instrument.formatPrice(instrument.maxPriceUnits())
                    + " in steps of " + instrument.formatPrice(instrument.tickUnits()), "write a price of " + instrument);
        }
    }

    private void instruct(String word) {
        boolean post = word.equals(POST_ONLY) && !postOnly;
        boolean reduce = word.equals(REDUCE_ONLY) && !reduceOnly;
        boolean slice = word.startsWith(SLICE) && parentId == 0;
        parentId = slice ? Scale.parse(word.substring(SLICE.length()), 0, where) : parentId;
        if (!post && !reduce && !(slice && parentId > 0)) {
            throw refusal("instruction '" + word + "'",
                    POST_ONLY + ", " + REDUCE_ONLY + " and " + SLICE + " with a number above 0, once each", "write TYPE+" + POST_ONLY);
        }
        postOnly |= post;
        reduceOnly |= reduce;
    }

    private void lasts(String cell) {
        if (cell.isEmpty()) {
            timeInForce = type == OrderType.MARKET ? TimeInForce.IOC : TimeInForce.GTC;
        } else if (cell.startsWith(GTD)) {
            timeInForce = TimeInForce.GTD;
            expireNs = Scale.parse(cell.substring(GTD.length()), 0, where);
        } else {
            timeInForce = ScriptRow.choose(where, TimeInForce.values(), cell);
        }
        if (timeInForce == TimeInForce.GTD && expireNs <= 0) {
            throw refusal("tif '" + cell + "'", "a time above 0", "write GTD: and ns since 1970 UTC");
        }
    }

    private void price(String cell) {
        switch (type) {
            case MARKET -> {
                if (timeInForce != TimeInForce.IOC || !cell.isEmpty()) {
                    throw refusal("price '" + cell + "' and tif " + timeInForce + " of a MARKET order", "no price and IOC",
                            "empty the price, write IOC");
                }
            }
            case LIMIT -> limitUnits = units(cell);
            case STOP -> stopUnits = units(cell);
            case STOP_LIMIT -> {
                String[] both = cell.split("/", -1);
                if (both.length != 2) {
                    throw refusal("price '" + cell + "' of a STOP_LIMIT order", "two prices", "write stop/limit");
                }
                stopUnits = units(both[0]);
                limitUnits = units(both[1]);
            }
        }
    }

    private void refuseMisfits() {
        if (postOnly && (type != OrderType.LIMIT || !timeInForce.rests())) {
            throw refusal(POST_ONLY + " of a " + type + " order with tif " + timeInForce, "LIMIT with GTC, GTD or DAY",
                    "drop it, or let the order rest");
        }
    }

    private long units(String cell) {
        return Scale.parse(cell, instrument.priceDecimals(), where);
    }

    private InvalidInputException refusal(String value, String limit, String cure) {
        return new InvalidInputException(where, value, limit, cure);
    }
}
