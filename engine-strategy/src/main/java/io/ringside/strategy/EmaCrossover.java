package io.ringside.strategy;

import io.ringside.events.Tick;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import java.math.BigDecimal;

/**
 * Long when the fast exponential average is above the slow one, short when below; turns at the market on each change of sign.
 *
 * <p>Samples are the mid price of quotes with both sides, or trade prices until the first quote. The first sample seeds both averages, then
 * e = e + (2 / (n + 1)) × (x − e). Signs count from sample number {@code slow} on; the first gives no signal. Works on each of its
 * instruments separately. Parameters: {@code fast} (12), {@code slow} (26), {@code quantity} (1). Saves its averages, so that a run
 * which loads them turns when one that was never interrupted does; a position is not part of it.
 */
@About(value = "Long when the fast exponential average is above the slow one, short when below.", parameters = EmaCrossover.Settings.class)
public final class EmaCrossover extends Strategy {
    private Settings settings;
    private int slow;
    private double fastWeight;
    private double slowWeight;
    private Pair[] pairs = {};
    private Instruments instruments;

    /**
     * Its parameters.
     *
     * @param fast     samples of the fast average
     * @param slow     samples of the slow average
     * @param quantity the position held, in each instrument's units
     */
    public record Settings(
            @Parameter(value = "samples of the fast average", fallback = "12", least = "1", most = "1000000") int fast,
            @Parameter(value = "samples of the slow average", fallback = "26", least = "1", most = "1000000") int slow,
            @Parameter(value = "the position held", fallback = "1", above = "0") BigDecimal quantity) {
    }

    /** Creates the strategy with its default parameters. */
    public EmaCrossover() {
        this(12, 26, "1");
    }

    /**
     * Creates the strategy.
     *
     * @param fast     samples of the fast average, 1 to 1,000,000
     * @param slow     samples of the slow average, 1 to 1,000,000
     * @param quantity the position held, a decimal in each instrument's units, &gt; 0
     */
    public EmaCrossover(int fast, int slow, String quantity) {
        settings = new Settings(fast, slow, new BigDecimal(quantity));
    }

    @Override
    protected void configure(Parameters parameters, Instruments known) {
        instruments = known;
        settings = parameters.as(Settings.class, settings, known);
        slow = settings.slow();
        fastWeight = 2.0 / (settings.fast() + 1);
        slowWeight = 2.0 / (slow + 1);
        pairs = new Pair[known.size()];
        for (Instrument instrument : known) {
            pairs[instrument.id()] = new Pair(instrument.quantity(settings.quantity().toPlainString()));
        }
    }

    @Override
    protected void onTick(Tick tick) {
        Pair pair = pairs[tick.instrument().id()];
        if (tick.isQuote()) {
            pair.quoted = true;
            if (!tick.hasBid() || !tick.hasAsk()) {
                return;
            }
            add(pair, (tick.bidUnits() + tick.askUnits()) / 2.0);
        } else if (!pair.quoted) {
            add(pair, tick.priceUnits());
        } else {
            return;
        }
        if (pair.samples == slow && pair.hasTurned()) {
            target(tick.instrument(), pair.sign * pair.quantityUnits);
        }
    }

    private void add(Pair pair, double sample) {
        if (pair.samples == 0) {
            pair.fastAverage = sample;
            pair.slowAverage = sample;
        } else {
            pair.fastAverage += fastWeight * (sample - pair.fastAverage);
            pair.slowAverage += slowWeight * (sample - pair.slowAverage);
        }
        if (pair.samples < slow) {
            pair.samples++;
        }
    }

    @Override
    protected void onSave(StateOut out) {
        out.putInt(settings.fast()).putInt(slow).putInt(pairs.length);
        for (Instrument instrument : instruments) {
            out.putText(instrument.symbol());
            pairs[instrument.id()].save(out);
        }
    }

    @Override
    protected void onLoad(StateIn in) {
        int fastThen = in.getInt();
        int slowThen = in.getInt();
        if (fastThen != settings.fast() || slowThen != slow) {
            throw in.refusal("averages of " + fastThen + " and " + slowThen + " samples", settings.fast() + " and " + slow
                    + ", the parameters of this run");
        }
        for (int left = in.getInt(); left > 0; left--) {
            String symbol = in.getText();
            Instrument instrument = instruments.find(symbol);
            if (instrument == null) {
                throw in.refusal("averages of instrument '" + symbol + "'", "the instruments of this run, " + instruments);
            }
            pairs[instrument.id()].load(in, slow);
        }
    }

    /** The two averages of one instrument; no more than that, so that they fit a cache line. */
    private static final class Pair {
        private final long quantityUnits;
        private double fastAverage;
        private double slowAverage;
        /** Up to the first that counts. */
        private int samples;
        private int sign;
        private boolean quoted;

        Pair(long quantityUnits) {
            this.quantityUnits = quantityUnits;
        }

        void save(StateOut out) {
            out.putDouble(fastAverage).putDouble(slowAverage).putInt(samples).putInt(sign).putBoolean(quoted);
        }

        void load(StateIn in, int most) {
            fastAverage = in.getDouble();
            slowAverage = in.getDouble();
            samples = in.getInt();
            sign = in.getInt();
            quoted = in.getBoolean();
            if (!Double.isFinite(fastAverage) || !Double.isFinite(slowAverage)) {
                throw in.refusal("averages " + fastAverage + " and " + slowAverage, "finite numbers");
            }
            if (samples < 0 || samples > most || Math.abs(sign) > 1) {
                throw in.refusal(samples + " samples and sign " + sign, "0 to " + most + " and -1 to 1");
            }
        }

        /** Remembers the sign; true if it is another than before. */
        boolean hasTurned() {
            if (fastAverage == slowAverage) {
                return false;
            }
            int before = sign;
            sign = fastAverage > slowAverage ? 1 : -1;
            return before != 0 && sign != before;
        }
    }
}
