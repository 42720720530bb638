package io.ringside.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sectors, beta and value at risk from the command line: what the engine computes after the second order lets the third pass or not. */
class SoftLimitsTest {
    @TempDir
    private Path folder;

    private Scene scene(int held, String... limits) {
        StringBuilder returns = new StringBuilder("date,X,SPY\n");
        for (int day = 1; day <= 40; day++) {
            double benchmark = day == 9 ? -0.25 : (day % 5 - 2) / 128.0;
            returns.append("2014-01-").append(day).append(',').append(2 * benchmark).append(',').append(benchmark).append('\n');
        }
        String[] all = java.util.Arrays.copyOf(limits, limits.length + 1);
        all[limits.length] = "metrics.period-ms=1";
        return Scene.ofX(folder).ticks("1,X,Q,100,,100,,,", "1000000,X,Q,100,,100,,,", "1000001,X,Q,100,,100,,,", "1000002,X,Q,100,,100,,,")
                .write("returns.csv", returns.toString()).fileOption("--returns", "returns.csv").limits(all)
                .script("1,X,order,BUY," + held + ",MARKET,,,", "2,X,order,BUY,1,LIMIT,50,,", "3,X,order,BUY,1,LIMIT,51,,",
                        "4,X,order,SELL,1,MARKET,,,");
    }

    @ParameterizedTest
    @CsvSource({
        "SECTOR, 10, account.max-sector-bps=10, instrument.X.sector=tech",
        "BETA, 500, account.max-beta-thousandths=100, metrics.benchmark=SPY",
        "VAR, 10, account.max-var=500, metrics.var-confidence-bps=9900",
        "VAR, 10, account.max-var=500, metrics.var-method=historical"})
    void shouldHoldOpeningsFromOneBeyondTheLimitOn(String code, int most, String limit, String terms) {
        String[] limits = {limit, terms, "account.max-trade-value-bps=none"};
        int beyond = code.equals("BETA") ? most + 3 : most + 1;
        assertEquals(List.of("APPROVED", "APPROVED", "APPROVED", "APPROVED"), scene(most, limits).verdicts());
        assertEquals(List.of("APPROVED", "APPROVED", code, "APPROVED"), scene(beyond, limits).verdicts());
    }

    @Test
    void shouldDecideTheSameInEveryMode() {
        List<String> inline = scene(11, "account.max-var=500").events();
        assertEquals(inline, scene(11, "account.max-var=500").option("--threading", "fused").events());
        assertEquals(inline, scene(11, "account.max-var=500").option("--threading", "pipelined").events());
    }

    @Test
    void shouldRefuseReturnsThatCannotServe() {
        Scene scene = Scene.ofX(folder).ticks("1,X,Q,100,,100,,,").script("1,X,order,BUY,1,MARKET,,,").limits("metrics.period-ms=1")
                .write("returns.csv", "date,SPY\n1,0.5\n").fileOption("--returns", "returns.csv");
        scene.run().assertRefused("returns: no symbol X, limit [SPY]; add its column");
        Scene.ofX(folder).ticks("1,X,Q,100,,100,,,").script("1,X,order,BUY,1,MARKET,,,").limits("metrics.period-ms=1")
                .fileOption("--returns", "none.csv").run()
                .assertRefused("none.csv: cannot be read (NoSuchFileException), limit a readable file; check the path");
    }
}
