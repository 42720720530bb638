package io.ringside.portfolio;

import io.ringside.events.Report;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import io.ringside.instrument.MulDiv;
import io.ringside.position.Account;

/**
 * The account's round trips: from flat to flat in one instrument, or to the other side. Their profit after fees is taken into the account's
 * currency when they end. What was traded and how long anything was held, too. O(1) per execution; nothing per tick.
 */
public final class Trades {
    private final Instruments instruments;
    private final Account account;
    /** By instrument: profit of the round trip under way after fees in its own currency; fees in others, in the account's currency. */
    private final long[] openUnits;
    private final long[] chargedUnits;
    private long wins;
    private long losses;
    private long evens;
    private long wonUnits;
    private long lostUnits;
    private double tradedUnits;
    private long unvalued;
    private int held;
    private long heldSinceNs;
    private long heldNs;

    Trades(Instruments instruments, Account account) {
        this.instruments = instruments;
        this.account = account;
        this.openUnits = new long[instruments.size()];
        this.chargedUnits = new long[instruments.size()];
    }

    /** The position was {@code before}; this execution has changed it and realised so much. */
    void apply(Report booked, long before, long realizedUnits, long nowNs) {
        Instrument instrument = booked.instrument;
        int id = instrument.id();
        long after = before + booked.side.sign() * booked.quantityUnits;
        long notional = instrument.notionalUnits(booked.quantityUnits, booked.priceUnits);
        tradedUnits += account.inAccountUnits(instrument.currencyId(), notional);
        unvalued += account.canValue(instrument.currencyId(), notional) ? 0 : 1;
        boolean ends = before != 0 && (after == 0 || after > 0 != before > 0);
        boolean flips = ends && after != 0;
        long fee = booked.feeCurrency == null ? booked.feeUnits : 0;
        long charge = booked.feeCurrency == null ? 0 : charge(booked);
        long ownFee = flips ? share(fee, Math.abs(before), booked.quantityUnits) : fee;
        long ownCharge = flips ? share(charge, Math.abs(before), booked.quantityUnits) : charge;
        openUnits[id] += realizedUnits - ownFee;
        chargedUnits[id] += ownCharge;
        if (ends) {
            end(account.inAccountUnits(instrument.currencyId(), openUnits[id]) - chargedUnits[id]);
            openUnits[id] = ownFee - fee;
            chargedUnits[id] = charge - ownCharge;
        }
        hold(before != 0, after != 0, nowNs);
    }

    /** What a fee in another currency than the instrument's costs in the account's, at the rate of now. */
    private long charge(Report booked) {
        int currency = booked.feeCurrencyId(instruments);
        unvalued += account.canValue(currency, -booked.feeUnits) ? 0 : 1;
        return -account.inAccountUnits(currency, -booked.feeUnits);
    }

    /** Of a fee the part for so much of a quantity, rounded against what has ended. */
    private static long share(long fee, long part, long whole) {
        return fee >= 0 ? MulDiv.ceiling(fee, part, whole) : -MulDiv.floor(-fee, part, whole);
    }

    private void end(long profitUnits) {
        if (profitUnits > 0) {
            wins++;
            wonUnits += profitUnits;
        } else if (profitUnits < 0) {
            losses++;
            lostUnits -= profitUnits;
        } else {
            evens++;
        }
    }

    private void hold(boolean was, boolean is, long nowNs) {
        if (is && !was) {
            heldSinceNs = held == 0 ? nowNs : heldSinceNs;
            held++;
        } else if (was && !is) {
            held--;
            heldNs += held == 0 ? nowNs - heldSinceNs : 0;
        }
    }

    /** {@return round trips that have ended} */
    public long count() {
        return wins + losses + evens;
    }

    /** {@return round trips with a profit after fees} */
    public long wins() {
        return wins;
    }

    /** {@return round trips with a loss after fees} */
    public long losses() {
        return losses;
    }

    /** {@return profits of those with a profit, in money units of the account} */
    public long wonUnits() {
        return wonUnits;
    }

    /** {@return losses of those with a loss, in money units of the account, ≥ 0} */
    public long lostUnits() {
        return lostUnits;
    }

    /** {@return what was bought and sold, in money units of the account at the rates of then} */
    public double tradedUnits() {
        return tradedUnits;
    }

    /** {@return executions that could not be valued, for want of a rate or beyond measure; they count as nothing in money} */
    public long unvalued() {
        return unvalued;
    }

    /**
     * How long anything was held.
     *
     * @param untilNs the event time of the last input
     * @return ns
     */
    public long heldNs(long untilNs) {
        return heldNs + (held > 0 ? untilNs - heldSinceNs : 0);
    }
}
