package io.ringside.risk;

import io.ringside.events.Side;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import io.ringside.position.Account;

/**
 * The usage of an account of several currencies: one {@link Usage} in the money of each, kept by delta; sums are converted when they are
 * asked for, at the rates of then, each currency's at the dearer side of its rate and rounded up. O(1) per change, O(currencies) per sum.
 */
final class CurrencyUsage extends Usage {
    private final Account account;
    private final Instruments instruments;
    private final Usage[] parts;

    CurrencyUsage(Instruments instruments, Account account) {
        super(0);
        this.account = account;
        this.instruments = instruments;
        this.parts = new Usage[instruments.currencies().size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = new Usage(instruments.size());
        }
    }

    private Usage part(int instrumentId) {
        return parts[instruments.get(instrumentId).currencyId()];
    }

    /** What is beyond measure stays so. */
    private static long plus(long sum, long more) {
        boolean beyond = sum == Long.MAX_VALUE || more == Long.MAX_VALUE || more > 0 && sum > Long.MAX_VALUE - more;
        return beyond ? Long.MAX_VALUE : sum + more;
    }

    private long used(int currency, long units) {
        return account.usedUnits(currency, units);
    }

    @Override
    void use(ScopedLimits inForce) {
        for (Usage part : parts) {
            part.use(inForce);
        }
    }

    @Override
    void hold(int id, long valueUnits) {
        part(id).hold(id, valueUnits);
    }

    @Override
    void work(int id, Side side, long moreUnits) {
        part(id).work(id, side, moreUnits);
    }

    @Override
    long exposedWith(Instrument instrument, Side side, long moreUnits) {
        int currency = instrument.currencyId();
        return used(currency, parts[currency].exposedWith(instrument, side, moreUnits));
    }

    @Override
    long grossWith(Instrument instrument, Side side, long moreUnits) {
        long sum = 0;
        for (int i = 0; i < parts.length; i++) {
            boolean here = i == instrument.currencyId();
            sum = plus(sum, used(i, here ? parts[i].grossWith(instrument, side, moreUnits) : parts[i].grossUnits()));
        }
        return sum;
    }

    @Override
    long netWith(Instrument instrument, Side side, long moreUnits) {
        return net(instrument.currencyId(), instrument, side, moreUnits);
    }

    private long net(int currency, Instrument instrument, Side side, long moreUnits) {
        long sum = 0;
        for (int i = 0; i < parts.length; i++) {
            sum = plus(sum, used(i, parts[i].netWith(instrument, side, i == currency ? moreUnits : 0)));
        }
        return sum;
    }

    @Override
    long requiredWith(Instrument instrument, Side side, long moreUnits) {
        long sum = 0;
        for (int i = 0; i < parts.length; i++) {
            boolean here = i == instrument.currencyId();
            sum = plus(sum, used(i, here ? parts[i].requiredWith(instrument, side, moreUnits) : parts[i].requiredUnits()));
        }
        return sum;
    }

    @Override
    long openWith(Instrument instrument, long moreUnits) {
        long sum = 0;
        for (int i = 0; i < parts.length; i++) {
            sum = plus(sum, used(i, parts[i].openWith(instrument, instrument != null && i == instrument.currencyId() ? moreUnits : 0)));
        }
        return sum;
    }

    @Override
    long openInWith(Instrument instrument, long moreUnits) {
        return used(instrument.currencyId(), parts[instrument.currencyId()].openInWith(instrument, moreUnits));
    }

    @Override
    long openOfWith(StrategyBooks books, int strategy, Instrument instrument, long moreUnits) {
        long sum = 0;
        for (int i = 0; i < parts.length; i++) {
            boolean here = instrument != null && i == instrument.currencyId();
            sum = plus(sum, used(i, books.openNotional(strategy, i) + (here ? moreUnits : 0)));
        }
        return sum;
    }

    @Override
    long exposedUnits(int id) {
        return used(instruments.get(id).currencyId(), part(id).exposedUnits(id));
    }

    @Override
    long grossUnits() {
        long sum = 0;
        for (int i = 0; i < parts.length; i++) {
            sum = plus(sum, used(i, parts[i].grossUnits()));
        }
        return sum;
    }

    @Override
    long netUnits() {
        return Math.max(net(0, null, Side.BUY, 0), net(0, null, Side.SELL, 0));
    }

    @Override
    long requiredUnits() {
        long sum = 0;
        for (int i = 0; i < parts.length; i++) {
            sum = plus(sum, used(i, parts[i].requiredUnits()));
        }
        return sum;
    }
}
