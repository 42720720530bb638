package io.ringside.bar;

import io.ringside.events.Tick;

/**
 * Makes bars of one instrument's trades, by time, count, volume or value. Quotes and trades outside the session are no part of any.
 * Trades of unknown size count with size 0. A bar is told to the listener once it is complete and not before: there is no way to
 * look at one under way.
 *
 * <p>When it is complete: <ul> <li>by time: at the first tick or {@link #onTime} at or after its end. Bounds lie whole intervals
 * after the beginning of the session (the epoch, if that never ends);</li> <li>by count, volume, value: with the trade that reaches
 * the threshold, which is in it whole. What is beyond it is not carried on;</li> <li>every kind: at the end of its session, however
 * little is in it.</li> </ul>
 *
 * <p>Event time never goes back; a trade that does is taken at the latest time seen. One thread; allocates nothing after
 * construction.
 */
public final class BarSeries {
    private final BarRule rule;
    private final Session session;
    private final Gaps gaps;
    private final BarListener listener;
    private final Bar bar = new Bar();
    private boolean open;
    /** When the bar under way, or the empty one that may follow it, is complete whatever is traded; exclusive. */
    private long endNs;
    private long sessionEndNs = Long.MIN_VALUE;
    private long nowNs = Long.MIN_VALUE;

    private BarSeries(BarRule rule, Session session, Gaps gaps, BarListener listener) {
        if (session == null || gaps == null || listener == null) {
            throw new IllegalArgumentException("BarSeries: session " + session + ", gaps " + gaps + ", listener " + listener
                    + "; give all three, Session.always() for a market that never closes");
        }
        this.rule = rule;
        this.session = session;
        this.gaps = gaps;
        this.listener = listener;
    }

    /**
     * Bars of equal time.
     *
     * @param intervalNs the length of a bar, 1 ns to one day; the last of a session may be shorter
     * @param session    when bars are made
     * @param gaps       what becomes of an interval without a trade
     * @param listener   is told of complete bars
     * @return the series
     * @throws IllegalArgumentException if the interval is out of range or something is null
     */
    public static BarSeries time(long intervalNs, Session session, Gaps gaps, BarListener listener) {
        if (intervalNs < 1 || intervalNs > Session.DAY_NS) {
            throw refusal("intervalNs", intervalNs, Session.DAY_NS);
        }
        return new BarSeries(new BarRule(BarRule.Measure.TIME, intervalNs), session, gaps, listener);
    }

    /**
     * Bars of equally many trades.
     *
     * @param trades   how many, 1 or more
     * @param session  when bars are made
     * @param listener is told of complete bars
     * @return the series
     * @throws IllegalArgumentException if there are none or something is null
     */
    public static BarSeries ticks(long trades, Session session, BarListener listener) {
        return new BarSeries(threshold(BarRule.Measure.TRADES, "trades", trades), session, Gaps.OMIT, listener);
    }

    /**
     * Bars of at least so much volume.
     *
     * @param volumeUnits how much, in quantity units, 1 or more
     * @param session     when bars are made
     * @param listener    is told of complete bars
     * @return the series
     * @throws IllegalArgumentException if the volume is not positive or something is null
     */
    public static BarSeries volume(long volumeUnits, Session session, BarListener listener) {
        return new BarSeries(threshold(BarRule.Measure.VOLUME, "volumeUnits", volumeUnits), session, Gaps.OMIT, listener);
    }

    /**
     * Bars of at least so much value ("dollar bars").
     *
     * @param notionalUnits how much, in quantity units times price units, without multiplier; 1 or more
     * @param session       when bars are made
     * @param listener      is told of complete bars
     * @return the series
     * @throws IllegalArgumentException if the value is not positive or something is null
     */
    public static BarSeries notional(long notionalUnits, Session session, BarListener listener) {
        return new BarSeries(threshold(BarRule.Measure.NOTIONAL, "notionalUnits", notionalUnits), session, Gaps.OMIT, listener);
    }

    private static BarRule threshold(BarRule.Measure measure, String name, long threshold) {
        if (threshold < 1) {
            throw refusal(name, threshold, Long.MAX_VALUE);
        }
        return new BarRule(measure, threshold);
    }

    private static IllegalArgumentException refusal(String name, long value, long most) {
        return new IllegalArgumentException("BarSeries: " + name + " " + value + " is not within 1 to " + most
                + "; give one in that range");
    }

    /**
     * Takes a tick of the instrument: its time, and its trade if it is one.
     *
     * @param tick a quote or a trade
     */
    public void onTick(Tick tick) {
        if (tick.isTrade()) {
            onTrade(tick.timestampNs(), tick.priceUnits(), Math.max(tick.sizeUnits(), 0));
        } else {
            onTime(tick.timestampNs());
        }
    }

    /**
     * Takes a trade.
     *
     * @param timestampNs when, ns since 1970 UTC
     * @param priceUnits  at which price, in price units
     * @param sizeUnits   how much, in quantity units, 0 or more; times the price it must not overflow, see Instrument#maxQuantityUnits
     */
    public void onTrade(long timestampNs, long priceUnits, long sizeUnits) {
        onTime(timestampNs);
        if (!session.contains(nowNs)) {
            return;
        }
        if (!open) {
            begin(priceUnits);
        }
        bar.add(nowNs, priceUnits, sizeUnits);
        if (rule.isReachedBy(bar)) {
            complete();
        }
    }

    /**
     * Says what time it is, so that bars are complete although nothing is traded: from a quote, or a timer at a bar's end.
     *
     * @param timestampNs the time, ns since 1970 UTC
     */
    public void onTime(long timestampNs) {
        nowNs = Math.max(nowNs, timestampNs);
        while (open && nowNs >= endNs) {
            close();
        }
    }

    private void begin(long priceUnits) {
        sessionEndNs = session.endNs(nowNs);
        long startNs = rule.startNs(session.startNs(nowNs), nowNs);
        endNs = rule.endNs(startNs, sessionEndNs);
        bar.open(startNs, priceUnits);
        open = true;
    }

    /** At its end in time: an empty one may follow at once. */
    private void close() {
        long end = endNs;
        if (rule.isTimed()) {
            bar.closeNs = end;
        }
        complete();
        if (gaps == Gaps.CARRY && end < sessionEndNs) {
            bar.open(end, bar.lastUnits);
            endNs = rule.endNs(end, sessionEndNs);
            open = true;
        }
    }

    private void complete() {
        open = false;
        listener.onBar(bar);
    }

    /** Forgets the bar under way and the time. */
    public void reset() {
        open = false;
        nowNs = Long.MIN_VALUE;
    }
}
