package io.ringside.portfolio;

import io.ringside.events.Report;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import io.ringside.position.Account;
import io.ringside.position.Positions;

/**
 * What each strategy has made, by the executions of its own orders. Each is valued at the account's mark, so that the sum over all, with
 * the executions of no strategy's order, is the account's profit in each currency, to the money unit. O(1) per execution; nothing per tick.
 */
final class Attribution {
    private final Instruments instruments;
    private final Account account;
    private final Share[] shares;

    /** The books of one. */
    private static final class Share {
        private final Positions positions;
        private final long[] paidUnits;
        private final long[] feesUnits;
        private long fills;

        Share(Instruments instruments) {
            positions = new Positions(instruments);
            paidUnits = new long[instruments.currencies().size()];
            feesUnits = new long[instruments.currencies().size()];
        }
    }

    Attribution(Instruments instruments, Account account, int strategies) {
        this.instruments = instruments;
        this.account = account;
        this.shares = new Share[strategies + 1];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = new Share(instruments);
        }
    }

    /** Books an execution, or the reversal of one, of that strategy; −1 for none. */
    void apply(Report booked, int strategy, boolean isFill) {
        Share share = shares[strategy >= 0 && strategy < shares.length - 1 ? strategy : shares.length - 1];
        int currency = booked.instrument.currencyId();
        share.positions.apply(booked.instrument, booked.side, booked.quantityUnits, booked.priceUnits);
        share.paidUnits[currency] += booked.side.sign() * booked.instrument.notionalUnits(booked.quantityUnits, booked.priceUnits);
        share.feesUnits[booked.feeCurrencyId(instruments)] += booked.feeUnits;
        share.fills += isFill ? 1 : 0;
    }

    /** How many there are: the strategies, and at last what no strategy's order has done. */
    int size() {
        return shares.length;
    }

    long fills(int who) {
        return shares[who].fills;
    }

    long quantityUnits(int who, Instrument instrument) {
        return shares[who].positions.of(instrument).quantityUnits();
    }

    private long realizedUnits(int who, int currency) {
        long sum = 0;
        for (Instrument instrument : instruments) {
            if (instrument.currencyId() == currency) {
                sum += shares[who].positions.of(instrument).realizedUnits();
            }
        }
        return sum;
    }

    /** Profit after fees in a currency: what is held at the account's marks, less what was paid for it. */
    long profitUnits(int who, int currency) {
        long sum = -shares[who].paidUnits[currency] - shares[who].feesUnits[currency];
        for (Instrument instrument : instruments) {
            if (instrument.currencyId() == currency) {
                sum += valueUnits(who, instrument);
            }
        }
        return sum;
    }

    /** Profit after fees in the account's currency. */
    long profitUnits(int who) {
        long sum = 0;
        for (int i = 0; i < shares[who].paidUnits.length; i++) {
            sum += account.inAccountUnits(i, profitUnits(who, i));
        }
        return sum;
    }

    /** Profit of what was closed, before fees, in the account's currency. */
    long realizedUnits(int who) {
        long sum = 0;
        for (int i = 0; i < shares[who].paidUnits.length; i++) {
            sum += account.inAccountUnits(i, realizedUnits(who, i));
        }
        return sum;
    }

    /** Fees in the account's currency. */
    long feesUnits(int who) {
        long sum = 0;
        for (int i = 0; i < shares[who].feesUnits.length; i++) {
            sum += account.inAccountUnits(i, shares[who].feesUnits[i]);
        }
        return sum;
    }

    /** Where no price is known the account counts what it paid; what strategies paid may differ, and the last one takes the difference. */
    private long valueUnits(int who, Instrument instrument) {
        long held = account.positions().of(instrument).quantityUnits();
        long mark = account.book(instrument).markUnits(held);
        if (mark != io.ringside.events.TickPart.NO_PRICE) {
            return instrument.notionalUnits(quantityUnits(who, instrument), mark);
        }
        if (who < shares.length - 1) {
            return shares[who].positions.of(instrument).costUnits();
        }
        long rest = account.valueUnits(instrument);
        for (int i = 0; i < who; i++) {
            rest -= shares[i].positions.of(instrument).costUnits();
        }
        return rest;
    }
}
