package io.ringside.risk;

import io.ringside.events.Side;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import java.util.Arrays;
import java.util.List;

/**
 * The limits of single strategies and instruments as numbers of one run, {@link Limits#NONE} where off. Immutable.
 *
 * <p>Where the same thing is measured, order size and order rate, a strategy's limit stands instead of the wider one. A strategy's limits
 * of position and open orders measure the strategy's own and stand beside those of account and instrument.
 */
final class ScopedLimits {
    /** Not stated, so that the wider limit holds. */
    static final long UNSTATED = -1;

    /** Bursts default to the rate. */
    record Rate(long perSecond, long burst) {
        static final Rate OFF = new Rate(Limits.NONE, Limits.NONE);

        boolean isOn() {
            return perSecond != Limits.NONE;
        }
    }

    private final int instruments;
    private final int strategies;
    private final long[] orderUnits;
    private final long[] longUnits;
    private final long[] shortUnits;
    private final long[] strategyOpenOrders;
    private final long[] instrumentOpenOrders;
    private final long[] marginBps;
    private final String[] sectors;
    private final Rate accountRate;
    private final Rate[] strategyRates;
    private final Rate[] instrumentRates;
    private final boolean margined;
    /** By instrument: a limit is on that needs what is not stated for it. */
    private final boolean[] unstated;
    private final long[] instrumentOpenNotional;
    private final long[] strategyOpenNotional;

    ScopedLimits(Limits stated, Instruments run, List<String> names) {
        instruments = run.size();
        strategies = names.size();
        orderUnits = quantities(stated, LimitKey.MAX_ORDER_QUANTITY, run, names);
        longUnits = quantities(stated, LimitKey.MAX_LONG, run, names);
        shortUnits = quantities(stated, LimitKey.MAX_SHORT, run, names);
        strategyOpenOrders = new long[strategies];
        strategyRates = new Rate[strategies];
        strategyOpenNotional = new long[strategies];
        for (int i = 0; i < strategies; i++) {
            strategyOpenNotional[i] = moneyOf(stated, LimitKey.OPEN_NOTIONAL.strategyKey(names.get(i)),
                    LimitKey.OPEN_NOTIONAL.strategyKey(Limits.EVERY), run);
            strategyOpenOrders[i] = ofStrategy(stated, LimitKey.MAX_OPEN_ORDERS, names.get(i));
            strategyRates[i] = rate(ofStrategy(stated, LimitKey.ORDER_RATE, names.get(i)),
                    ofStrategy(stated, LimitKey.ORDER_BURST, names.get(i)));
        }
        instrumentOpenOrders = new long[instruments];
        marginBps = new long[instruments];
        sectors = new String[instruments];
        instrumentRates = new Rate[instruments];
        instrumentOpenNotional = new long[instruments];
        accountRate = rate(stated.count(LimitKey.ORDER_RATE), stated.count(LimitKey.ORDER_BURST));
        boolean any = false;
        for (Instrument instrument : run) {
            ofInstrument(stated, instrument);
            instrumentOpenNotional[instrument.id()] = moneyOf(stated, LimitKey.OPEN_NOTIONAL.keyFor(instrument.symbol()),
                    LimitKey.OPEN_NOTIONAL.keyFor(Limits.EVERY), run);
            any |= marginBps[instrument.id()] != Limits.NONE;
        }
        margined = any;
        unstated = new boolean[instruments];
        boolean needsMargin = any || stated.isOn(LimitKey.BUYING_POWER_BUFFER);
        for (Instrument instrument : run) {
            unstated[instrument.id()] = needsMargin && !isStated(stated, LimitKey.MARGIN_BPS, instrument)
                    || stated.isOn(LimitKey.SECTOR_BPS) && !isStated(stated, LimitKey.SECTOR, instrument);
        }
    }

    private static boolean isStated(Limits stated, LimitKey key, Instrument instrument) {
        return stated.firstStated(key.keyFor(instrument.symbol()), key.keyFor(Limits.EVERY)) != null;
    }

    private static long moneyOf(Limits stated, String own, String all, Instruments run) {
        String found = stated.firstStated(own, all);
        return found == null ? Limits.NONE : stated.money(found, run);
    }

    private void ofInstrument(Limits stated, Instrument instrument) {
        int id = instrument.id();
        instrumentOpenOrders[id] = ofInstrument(stated, LimitKey.MAX_OPEN_ORDERS, instrument);
        marginBps[id] = ofInstrument(stated, LimitKey.MARGIN_BPS, instrument);
        instrumentRates[id] = rate(ofInstrument(stated, LimitKey.ORDER_RATE, instrument),
                ofInstrument(stated, LimitKey.ORDER_BURST, instrument));
        String key = stated.firstStated(LimitKey.SECTOR.keyFor(instrument.symbol()), LimitKey.SECTOR.keyFor(Limits.EVERY));
        sectors[id] = key == null || stated.stated(key).equals(Limits.OFF) ? null : stated.stated(key);
    }

    private static Rate rate(long perSecond, long burst) {
        return perSecond == Limits.NONE ? Rate.OFF : new Rate(perSecond, burst == Limits.NONE ? perSecond : burst);
    }

    private static long ofInstrument(Limits stated, LimitKey key, Instrument instrument) {
        String found = stated.firstStated(key.keyFor(instrument.symbol()), key.keyFor(Limits.EVERY));
        return found == null ? Limits.NONE : stated.count(key, found);
    }

    private static long ofStrategy(Limits stated, LimitKey key, String name) {
        String found = stated.firstStated(key.strategyKey(name), key.strategyKey(Limits.EVERY));
        return found == null ? Limits.NONE : stated.count(key, found);
    }

    private static long[] quantities(Limits stated, LimitKey key, Instruments run, List<String> names) {
        long[] units = new long[run.size() * names.size()];
        for (int i = 0; i < names.size(); i++) {
            String found = stated.firstStated(key.strategyKey(names.get(i)), key.strategyKey(Limits.EVERY));
            for (Instrument instrument : run) {
                units[i * run.size() + instrument.id()] = found == null ? UNSTATED : stated.quantity(found, instrument);
            }
        }
        return units;
    }

    private long of(long[] units, int strategy, Instrument instrument) {
        return strategy < strategies ? units[strategy * instruments + instrument.id()] : UNSTATED;
    }

    /** A strategy's own largest order, or {@link #UNSTATED}. */
    long orderUnits(int strategy, Instrument instrument) {
        return of(orderUnits, strategy, instrument);
    }

    /** A strategy's own largest position on that side, or {@link Limits#NONE}. */
    long positionUnits(int strategy, Instrument instrument, Side side) {
        long units = of(side == Side.BUY ? longUnits : shortUnits, strategy, instrument);
        return units == UNSTATED ? Limits.NONE : units;
    }

    long openOrdersOfStrategy(int strategy) {
        return strategy < strategies ? strategyOpenOrders[strategy] : Limits.NONE;
    }

    long openOrdersIn(Instrument instrument) {
        return instrumentOpenOrders[instrument.id()];
    }

    /** What a strategy's live orders may be worth, or {@link Limits#NONE}. */
    long openNotionalOfStrategy(int strategy) {
        return strategy < strategies ? strategyOpenNotional[strategy] : Limits.NONE;
    }

    /** What live orders in an instrument may be worth, or {@link Limits#NONE}. */
    long openNotionalIn(Instrument instrument) {
        return instrumentOpenNotional[instrument.id()];
    }

    /** Whether what live orders of an instrument or a strategy may be worth is limited anywhere. */
    boolean limitsOpenNotional() {
        return Arrays.stream(instrumentOpenNotional).anyMatch(limit -> limit != Limits.NONE)
                || Arrays.stream(strategyOpenNotional).anyMatch(limit -> limit != Limits.NONE);
    }

    /** Whether for any instrument something is not stated that a limit needs. */
    boolean leavesUnstated() {
        for (boolean one : unstated) {
            if (one) {
                return true;
            }
        }
        return false;
    }

    /** Whether a limit is on that needs what is not stated for the instrument. */
    boolean isUnstated(Instrument instrument) {
        return unstated[instrument.id()];
    }

    Rate accountRate() {
        return accountRate;
    }

    Rate rateOfStrategy(int strategy) {
        return strategy < strategies ? strategyRates[strategy] : Rate.OFF;
    }

    Rate rateIn(int instrumentId) {
        return instrumentRates[instrumentId];
    }

    int strategies() {
        return strategies;
    }

    /** Whether any instrument has a margin rate. */
    boolean isMargined() {
        return margined;
    }

    long marginBps(int instrumentId) {
        return marginBps[instrumentId];
    }

    /** The sector of an instrument, or null. */
    String sector(int instrumentId) {
        return sectors[instrumentId];
    }
}
