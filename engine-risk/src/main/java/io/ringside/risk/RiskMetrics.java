package io.ringside.risk;

import io.ringside.instrument.Currency;
import io.ringside.instrument.InvalidInputException;
import io.ringside.instrument.Scale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Metrics computed beside the ring, as whole numbers: what enters an engine as an input and is decided on. Immutable.
 *
 * <p>Money is in units of the account's currency with its accounting decimals.
 */
public final class RiskMetrics {
    private static final String SECTOR = "sector.";

    private final Map<String, Long> sectorBps;
    private final long betaThousandths;
    private final long varUnits;
    private final long shortfallUnits;

    /**
     * Creates metrics.
     *
     * @param sectorBps       share of equity by sector, in basis points, rounded up
     * @param betaThousandths the portfolio's beta in thousandths
     * @param varUnits        value at risk in money units, 0 or more
     * @param shortfallUnits  expected shortfall in money units, 0 or more
     */
    public RiskMetrics(Map<String, Long> sectorBps, long betaThousandths, long varUnits, long shortfallUnits) {
        this.sectorBps = new TreeMap<>(sectorBps);
        this.betaThousandths = betaThousandths;
        this.varUnits = check("var", varUnits);
        this.shortfallUnits = check("es", shortfallUnits);
        sectorBps.forEach((sector, bps) -> check(SECTOR + sector, bps));
    }

    private static long check(String what, long value) {
        if (value < 0) {
            throw new InvalidInputException("metrics", what + "=" + value, "at least 0", "state a share or a loss as a positive number");
        }
        return value;
    }

    /**
     * Reads the lines of {@link #text()}.
     *
     * @param text lines {@code beta=}, {@code var=}, {@code es=} and {@code sector.NAME=}, whole numbers
     * @return the metrics
     * @throws InvalidInputException if a line is not understood or one of the first three is missing
     */
    public static RiskMetrics parse(String text) {
        Map<String, Long> sectors = new TreeMap<>();
        Map<String, Long> values = new TreeMap<>();
        for (String line : text.lines().toList()) {
            int equals = line.indexOf('=');
            String key = line.substring(0, Math.max(0, equals));
            boolean known = key.startsWith(SECTOR) || key.equals("beta") || key.equals("var") || key.equals("es");
            if (!known) {
                throw new InvalidInputException("metrics", "line '" + line + "'", "beta=, var=, es= and sector.NAME=", "correct the line");
            }
            long value = Scale.parse(line.substring(equals + 1), 0, "metrics " + key);
            (key.startsWith(SECTOR) ? sectors : values).put(key.startsWith(SECTOR) ? key.substring(SECTOR.length()) : key, value);
        }
        return new RiskMetrics(sectors, stated(values, "beta"), stated(values, "var"), stated(values, "es"));
    }

    private static long stated(Map<String, Long> values, String key) {
        Long value = values.get(key);
        if (value == null) {
            throw new InvalidInputException("metrics", "no " + key, "beta, var and es", "state it");
        }
        return value;
    }

    /** {@return these metrics as lines, the form in which they are recorded} */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append("beta=").append(betaThousandths).append("\nvar=").append(varUnits).append("\nes=").append(shortfallUnits).append('\n');
        sectorBps.forEach((sector, bps) -> text.append(SECTOR).append(sector).append('=').append(bps).append('\n'));
        return text.toString();
    }

    /**
     * A sector's share of equity.
     *
     * @param sector its name
     * @return basis points, 0 if it is not among them
     */
    public long sectorBps(String sector) {
        return sectorBps.getOrDefault(sector, 0L);
    }

    /** {@return the portfolio's beta in thousandths} */
    public long betaThousandths() {
        return betaThousandths;
    }

    /** {@return value at risk in money units} */
    public long varUnits() {
        return varUnits;
    }

    /** {@return expected shortfall in money units} */
    public long shortfallUnits() {
        return shortfallUnits;
    }

    /**
     * Writes the metrics for people.
     *
     * @param currency the account's currency
     * @return a line
     */
    public String toString(Currency currency) {
        return "beta " + Scale.format(betaThousandths, 3) + ", VaR " + currency.format(varUnits) + ", ES "
                + currency.format(shortfallUnits) + " " + currency.code() + ", sectors " + sectorBps;
    }
}
