package io.ringside.indicator;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.bar.BarSeries;
import io.ringside.bar.Session;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The oracles on bars of real trades: Bitcoin's, which the build unpacks, and IBM's, which are not public:
 * {@code -Dringside.data=FOLDER} says where they are.
 */
class RealDataOracleTest {
    private static final Path BTC = Path.of("target", "data", "bitstamp_trades_from_20131125_usd.csv");
    private static final Pattern BTC_TRADE = Pattern.compile("(\\d+),([\\d.]+),([\\d.]+)");
    private static final String IBM = "ibm-nyse-20131007.csv.gz";
    private static final Pattern IBM_TRADE = Pattern.compile("(\\d+),IBM,T,,,,,([\\d.]+),(\\d+)");
    private static final int MOST = Integer.getInteger("ringside.bars", 2_000);

    @TestFactory
    Stream<DynamicTest> shouldAgreeWithTheOraclesWhenFedWithBitcoin() throws IOException {
        return each(bars("BTC/USD", BTC, BTC_TRADE, 8));
    }

    @TestFactory
    Stream<DynamicTest> shouldAgreeWithTheOraclesWhenFedWithIbm() throws IOException {
        String folder = System.getProperty("ringside.data");
        Assumptions.assumeTrue(folder != null, "IBM's trades are not public; state their folder with -Dringside.data=FOLDER");
        return each(bars("IBM", Path.of(folder, IBM), IBM_TRADE, 0));
    }

    private static Stream<DynamicTest> each(Bars bars) {
        return Stream.concat(
                Match.all().stream().map(match -> DynamicTest.dynamicTest(match.name(), () -> OracleTest.agree(match, bars))),
                Peer.all().stream().map(peer -> DynamicTest.dynamicTest(peer.figure() + " by " + peer.function(), () -> {
                    Match match = Match.named(peer.figure());
                    System.out.printf("%s | %s | first %d | %s | %.1e%n", match, peer.function(), match.first(), bars.name(),
                            Agreement.demand(match, peer, bars));
                })));
    }

    /** Bars of five trades; prices with four decimals, sizes in units of the decimals told. */
    private static Bars bars(String name, Path file, Pattern trade, int decimals) throws IOException {
        List<double[]> rows = new ArrayList<>();
        BarSeries series = BarSeries.ticks(5, Session.always(), bar -> rows.add(new double[] {bar.highUnits() / 1e4, bar.lowUnits() / 1e4,
            bar.closeUnits() / 1e4, bar.volumeUnits() / Math.pow(10, decimals), bar.openUnits() / 1e4}));
        try (BufferedReader in = new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
            in.lines().map(trade::matcher).filter(Matcher::matches).forEach(matcher -> series.onTrade(Long.parseLong(matcher.group(1)),
                    units(matcher.group(2), 4), units(matcher.group(3), decimals)));
        }
        assertTrue(rows.size() > 1_000, () -> name + " bars " + rows.size());
        int size = Math.min(rows.size(), MOST);
        System.out.println(name + ": " + size + " bars of " + rows.size());
        return new Bars(name, Bars.of(size, i -> rows.get(i)[0]), Bars.of(size, i -> rows.get(i)[1]), Bars.of(size, i -> rows.get(i)[2]),
                Bars.of(size, i -> rows.get(i)[3]), Bars.of(size, i -> rows.get(i)[4]));
    }

    private static long units(String text, int decimals) {
        return new BigDecimal(text).movePointRight(decimals).longValue();
    }

    private static InputStream open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
    }
}
