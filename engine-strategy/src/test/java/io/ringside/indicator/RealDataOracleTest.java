package io.ringside.indicator;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.bar.BarSeries;
import io.ringside.bar.Session;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The oracles on bars of real trades. {@code -Dringside.data=FOLDER} says where they are; without it nothing is tested. */
class RealDataOracleTest {
    private static final Pattern IBM = Pattern.compile("(\\d+),IBM,T,,,,,([\\d.]+),(\\d+)");
    private static final Pattern BTC = Pattern.compile("(\\d+) .*\"e\":\"trade\".*\"p\":\"([\\d.]+)\",\"q\":\"([\\d.]+)\".*");
    private static final int MOST = 4_000;

    @TestFactory
    Stream<DynamicTest> shouldAgreeWithTheOracleWhenFedWithRealBars() throws IOException {
        String folder = System.getProperty("ringside.data");
        Assumptions.assumeTrue(folder != null, "no market data; state its folder with -Dringside.data=FOLDER");
        List<Bars> real = List.of(bars("IBM", Path.of(folder, "ibm-nyse-20131007.csv.gz"), IBM, 4),
                bars("BTCUSDT", Path.of(folder, "binance-spot-btcusdt-20240808.raw.gz"), BTC, 8));
        return real.stream().flatMap(bars -> Match.all().stream().map(match -> DynamicTest.dynamicTest(
                match.name() + " on " + bars.name(), () -> OracleTest.agree(match, bars))));
    }

    /** Bars of five trades; prices with four decimals, sizes in units of the decimals told. */
    private static Bars bars(String name, Path file, Pattern trade, int decimals) throws IOException {
        List<double[]> rows = new ArrayList<>();
        BarSeries series = BarSeries.ticks(5, Session.always(), bar -> rows.add(new double[] {bar.highUnits() / 1e4, bar.lowUnits() / 1e4,
            bar.closeUnits() / 1e4, bar.volumeUnits() / Math.pow(10, decimals), bar.openUnits() / 1e4}));
        lines(file, line -> {
            Matcher matcher = trade.matcher(line);
            if (matcher.matches()) {
                series.onTrade(Long.parseLong(matcher.group(1)), new BigDecimal(matcher.group(2)).movePointRight(4).longValue(),
                        new BigDecimal(matcher.group(3)).movePointRight(decimals).longValue());
            }
        });
        assertTrue(rows.size() > 1_000, () -> name + " bars " + rows.size());
        int size = Math.min(rows.size(), MOST);
        System.out.println(name + ": " + size + " bars");
        return new Bars(name, Bars.of(size, i -> rows.get(i)[0]), Bars.of(size, i -> rows.get(i)[1]), Bars.of(size, i -> rows.get(i)[2]),
                Bars.of(size, i -> rows.get(i)[3]), Bars.of(size, i -> rows.get(i)[4]));
    }

    private static void lines(Path file, Consumer<String> reader) throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)),
                StandardCharsets.UTF_8))) {
            in.lines().forEach(reader);
        }
    }
}
