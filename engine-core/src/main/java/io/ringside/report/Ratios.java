package io.ringside.report;

/** Figures of a series of daily returns; docs/statistics.md defines them. Cold; the functions of StrictMath, so equal on every machine. */
final class Ratios {
    private final double[] returns;
    private final double daysPerYear;

    Ratios(double[] returns, double daysPerYear) {
        this.returns = returns;
        this.daysPerYear = daysPerYear;
    }

    /** Π (1 + r) − 1. */
    double total() {
        double growth = 1;
        for (double each : returns) {
            growth *= 1 + each;
        }
        return growth - 1;
    }

    private double mean() {
        double sum = 0;
        for (double each : returns) {
            sum += each;
        }
        return sum / returns.length;
    }

    /** Mean ÷ standard deviation of the sample × √(days a year), the riskless rate being zero. */
    Figure sharpe() {
        if (returns.length < 2) {
            return tooFew();
        }
        double mean = mean();
        double squares = 0;
        double rest = 0;
        for (double each : returns) {
            squares += (each - mean) * (each - mean);
            rest += each - mean;
        }
        double variance = (squares - rest * rest / returns.length) / (returns.length - 1);
        return isConstant() ? Figure.none("returns do not vary") : annual(mean, StrictMath.sqrt(variance), "returns do not vary");
    }

    private boolean isConstant() {
        for (double each : returns) {
            if (each != returns[0]) {
                return false;
            }
        }
        return true;
    }

    /** Mean ÷ root of the mean square of the losses, days without one counting as zero, × √(days a year); the target is zero. */
    Figure sortino() {
        if (returns.length < 2) {
            return tooFew();
        }
        double squares = 0;
        for (double each : returns) {
            squares += each < 0 ? each * each : 0;
        }
        return annual(mean(), StrictMath.sqrt(squares / returns.length), "no day with a loss");
    }

    private Figure annual(double mean, double deviation, String reason) {
        return Figure.ratio(mean * StrictMath.sqrt(daysPerYear), deviation, reason);
    }

    private Figure tooFew() {
        return Figure.none("needs 2 daily returns, there are " + returns.length);
    }

    /** (1 + total) ^ (1 ÷ years) − 1. */
    static Figure cagr(double total, double years) {
        if (years < 1 / Statistics.DAYS_PER_YEAR) {
            return Figure.none("shorter than a day");
        }
        return total <= -1 ? Figure.none("nothing left") : Figure.of(StrictMath.pow(1 + total, 1 / years) - 1);
    }
}
