package io.ringside.risk;

import io.ringside.instrument.InvalidInputException;

/** How much an instrument moves with a benchmark. For the edge of the engine; works on {@code double}. Thread safe; no state. */
public final class Beta {
    /** With fewer aligned returns the estimate is not believed. */
    public static final int LEAST_RETURNS = 30;

    private Beta() {
    }

    /**
     * Covariance with the benchmark over the benchmark's variance; of too few returns, or a benchmark that does not move, max(1, prior).
     *
     * @param returns   the instrument's returns
     * @param benchmark the benchmark's, of the same days
     * @param prior     what was believed before
     * @return beta
     */
    public static double of(double[] returns, double[] benchmark, double prior) {
        if (returns.length != benchmark.length) {
            throw new InvalidInputException("beta", returns.length + " returns", benchmark.length + " of the benchmark", "align the days");
        }
        double variance = returns.length < LEAST_RETURNS ? 0 : ValueAtRisk.variance(benchmark);
        if (!(variance > 0)) {
            return Math.max(1, prior);
        }
        double meanReturn = ValueAtRisk.mean(returns);
        double meanBenchmark = ValueAtRisk.mean(benchmark);
        double covariance = 0;
        for (int i = 0; i < returns.length; i++) {
            covariance += (returns[i] - meanReturn) * (benchmark[i] - meanBenchmark);
        }
        return covariance / (returns.length - 1) / variance;
    }
}
