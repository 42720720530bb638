package io.ringside.risk;

import io.ringside.instrument.Instrument;
import io.ringside.instrument.InvalidInputException;
import java.util.Map;
import java.util.TreeMap;

/**
 * Computes {@link RiskMetrics} from holdings and a history of returns, beside the ring: by an engine that has the returns, or on a thread
 * of the user's, from a picture of the positions. What it gives enters an engine as a recorded input. Works on {@code double} and rounds
 * against the user. Not thread safe.
 */
public final class RiskCalculator {
    /** How value at risk is computed. */
    public enum Method {
        /** Historical simulation. */
        HISTORICAL,
        /** A normal distribution with the sample's deviation. */
        PARAMETRIC,
        /** A normal distribution with exponentially weighted variance. */
        EWMA
    }

    private static final int BPS = 10_000;
    private static final int THOUSANDTHS = 1_000;

    private final ReturnHistory history;
    private final String benchmark;
    private final Method method;
    private final double confidence;

    /**
     * Creates a calculator.
     *
     * @param history    daily returns of the instruments and the benchmark
     * @param benchmark  the benchmark's symbol in the history; null for none, and a beta of 0
     * @param method     how value at risk is computed
     * @param confidence such as 0.99
     */
    public RiskCalculator(ReturnHistory history, String benchmark, Method method, double confidence) {
        if (benchmark != null) {
            history.returns(benchmark);
        }
        this.history = history;
        this.benchmark = benchmark;
        this.method = method;
        this.confidence = confidence;
    }

    /**
     * Computes the metrics of a picture.
     *
     * @param history daily returns of what is held and of the benchmark
     * @param picture what the gate has seen
     * @return the metrics
     * @throws InvalidInputException if there is no equity, or no return of a holding or of the benchmark
     */
    public static RiskMetrics compute(ReturnHistory history, RiskPicture picture) {
        return new RiskCalculator(history, picture.benchmark(), picture.method(), picture.confidence())
                .compute(picture.values(), picture.sectors(), picture.equityUnits());
    }

    /**
     * Computes the metrics of holdings.
     *
     * @param values      what each holding is worth in money units, negative when short
     * @param sectors     the sector of each instrument that has one
     * @param equityUnits the account's equity in money units, &gt; 0
     * @return the metrics
     */
    public RiskMetrics compute(Map<Instrument, Long> values, Map<Instrument, String> sectors, long equityUnits) {
        if (equityUnits <= 0) {
            throw new InvalidInputException("risk metrics", "equity " + equityUnits, "above 0", "there is nothing to weigh holdings by");
        }
        double[] profits = new double[history.days()];
        double beta = 0;
        Map<String, Double> exposed = new TreeMap<>();
        for (Map.Entry<Instrument, Long> holding : values.entrySet()) {
            double value = holding.getValue();
            double[] returns = history.returns(holding.getKey().symbol());
            for (int day = 0; day < profits.length; day++) {
                profits[day] += value * returns[day];
            }
            beta += benchmark == null ? 0 : value / equityUnits * Beta.of(returns, history.returns(benchmark), 1);
            String sector = sectors.get(holding.getKey());
            if (sector != null) {
                exposed.merge(sector, Math.abs(value), Double::sum);
            }
        }
        Map<String, Long> bps = new TreeMap<>();
        exposed.forEach((sector, sum) -> bps.put(sector, up(sum * BPS / equityUnits)));
        return new RiskMetrics(bps, Math.round(beta * THOUSANDTHS), up(valueAtRisk(profits)), up(shortfall(profits)));
    }

    private double valueAtRisk(double[] profits) {
        return switch (method) {
            case HISTORICAL -> ValueAtRisk.historical(profits, confidence);
            case PARAMETRIC -> ValueAtRisk.parametric(profits, confidence);
            case EWMA -> ValueAtRisk.ewma(profits, confidence, ValueAtRisk.LAMBDA);
        };
    }

    private double shortfall(double[] profits) {
        return method == Method.HISTORICAL ? ValueAtRisk.shortfall(profits, confidence)
                : ValueAtRisk.parametricShortfall(profits, confidence);
    }

    private static long up(double value) {
        return (long) StrictMath.ceil(value);
    }
}
