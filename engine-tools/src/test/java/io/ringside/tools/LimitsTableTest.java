package io.ringside.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every control that goes by orders, prices and money, from the command line: with {@code script} and {@code --limits} the order passes at
 * the limit and is refused one unit beyond, as one order, as an amend of a smaller one and as the last of several.
 */
class LimitsTableTest {
    private static final String QUOTE = ",X,Q,100,,100,,,";

    @TempDir
    private Path folder;

    /**
     * A limit at its edge. Rows are of the script, with {@code #} for the number that is at the limit or beyond it.
     *
     * @param code   what is refused with
     * @param limits the file of limits
     * @param ticks  of the run
     * @param rows   of the script
     * @param at     the number that passes
     * @param beyond the number that is refused
     */
    private record Edge(String code, List<String> limits, List<String> ticks, List<String> rows, String at, String beyond) {
        @Override
        public String toString() {
            return code + " " + limits + " " + rows + " " + at + " and " + beyond;
        }
    }

    private static final List<String> TICKS = List.of("1" + QUOTE, "2" + QUOTE, "3" + QUOTE);
    /** H is open from one to two. */
    private static final List<String> HOURS = Stream.of("3599999999999", "3600000000000", "7199999999999", "7200000000000")
            .map(ns -> ns + ",H,Q,100,,100,,,").toList();
    private static final List<String> ORDER = List.of("1,X,order,BUY,#,LIMIT,50,GTC,");
    private static final List<String> AMEND = List.of("1,X,order,BUY,5,LIMIT,50,GTC,a", "2,X,replace,BUY,#,LIMIT,50,GTC,a");
    /** Twelve, then what is left: the same sum as one order. */
    private static final List<String> SLICES = List.of("1,X,order,BUY,12,LIMIT,50,GTC,", "2,X,order,BUY,#,LIMIT,50,GTC,");

    private static final List<String> PARENT = List.of("1,X,order,BUY,12,LIMIT+SLICE:7,50,GTC,", "2,X,order,BUY,#,LIMIT+SLICE:7,50,GTC,");

    private static Edge edge(String code, List<String> rows, String at, String beyond, String... limits) {
        return new Edge(code, List.of(limits), TICKS, rows, at, beyond);
    }

    /** Twenty in all pass, twenty-one do not. */
    private static List<Edge> twenty(String code, String... limits) {
        return List.of(edge(code, ORDER, "20", "21", limits), edge(code, AMEND, "20", "21", limits), edge(code, SLICES, "8", "9", limits));
    }

    static Stream<Edge> edges() {
        List<Edge> edges = new ArrayList<>();
        edges.addAll(twenty("MAX_POSITION", "instrument.X.max-long=20"));
        edges.addAll(twenty("MAX_POSITION", "strategy.script.max-long=20"));
        edges.addAll(twenty("GROSS", "account.max-gross=1000"));
        edges.addAll(twenty("NET", "account.max-net=1000"));
        edges.addAll(twenty("MAX_OPEN_NOTIONAL", "account.max-open-notional=1000"));
        edges.addAll(twenty("MAX_OPEN_NOTIONAL", "instrument.*.max-open-notional=1000"));
        edges.addAll(twenty("MAX_OPEN_NOTIONAL", "strategy.script.max-open-notional=1000"));
        edges.addAll(twenty("CONCENTRATION", "account.concentration-bps=10"));
        edges.addAll(twenty("BUYING_POWER", "account.buying-power-buffer=999000", "instrument.*.margin-bps=10000"));
        for (List<String> rows : List.of(ORDER, AMEND)) {
            edges.add(edge("MAX_ORDER_QTY", rows, "10", "11", "instrument.X.max-order-quantity=10"));
            edges.add(edge("MAX_ORDER_QTY", rows, "10", "11", "strategy.script.max-order-quantity=10"));
            edges.add(edge("MAX_TRADE_VALUE", rows, "400", "401", "account.max-trade-value-bps=200"));
        }
        edges.add(edge("MAX_TRADE_VALUE", PARENT, "388", "389", "account.max-trade-value-bps=200"));
        edges.addAll(others());
        return edges.stream();
    }

    private static List<Edge> others() {
        List<String> price = List.of("1,X,order,BUY,1,LIMIT,#,GTC,");
        List<String> amendedPrice = List.of("1,X,order,BUY,1,LIMIT,50,GTC,a", "2,X,replace,BUY,1,LIMIT,#,GTC,a");
        List<String> second = List.of("1,X,order,BUY,1,LIMIT,50,GTC,", "#,X,order,BUY,2,LIMIT,50,GTC,");
        List<String> again = List.of("1,X,order,BUY,1,LIMIT,50,GTC,", "#,X,order,BUY,1,LIMIT,50,GTC,");
        List<String> timed = List.of("1" + QUOTE, "5000001,Y,Q,100,,100,,,", "5000002,Y,Q,100,,100,,,");
        List<String> crossing = List.of("1,X,Q,100,,100,,,", "2,X,Q,100.01,,100,,,");
        List<String> seconds = List.of("1" + QUOTE, "1000000001" + QUOTE, "2000000000" + QUOTE);
        return List.of(
                edge("PRICE_COLLAR", price, "101", "101.01", "price.collar-bps=100"),
                edge("PRICE_COLLAR", amendedPrice, "101", "101.01", "price.collar-bps=100"),
                new Edge("PRICE_COLLAR", List.of("price.collar-bps=100"), List.of("1,G,Q,100.00,,100.00,,,", "2,G,Q,100.90,,100.90,,,"),
                        List.of("#,G,order,BUY,1,MARKET,,IOC,"), "1", "2"),
                edge("INSTRUMENT_RULES", ORDER, "1", "0"),
                new Edge("INSTRUMENT_RULES", List.of(), HOURS, List.of("#,H,order,BUY,1,LIMIT,50,GTC,"), "2", "1"),
                new Edge("INSTRUMENT_RULES", List.of(), HOURS, List.of("#,H,order,BUY,1,LIMIT,50,GTC,"), "3", "4"),
                edge("PROHIBITED", List.of("1,#,order,BUY,1,LIMIT,50,GTC,"), "X", "Y", "account.prohibited=Y"),
                edge("PROHIBITED", List.of("1,#,order,BUY,1,LIMIT,50,GTC,"), "X", "Y", "account.allowed=X"),
                edge("NO_PRICE", List.of("1,#,order,BUY,1,LIMIT,50,GTC,"), "X", "Y"),
                new Edge("CROSSED_BOOK", List.of(), crossing, List.of("#,X,order,BUY,1,LIMIT,50,GTC,"), "1", "2"),
                new Edge("STALE_PRICE", List.of("price.max-age-ms=5"), timed, List.of("#,X,order,BUY,1,LIMIT,50,GTC,"), "2", "3"),
                new Edge("ORDER_RATE", List.of("order-rate.per-second=1"), seconds, second, "2", "1"),
                new Edge("ORDER_RATE", List.of("instrument.X.order-rate.per-second=1"), seconds, second, "2", "1"),
                new Edge("ORDER_RATE", List.of("strategy.script.order-rate.per-second=1"), seconds, second, "2", "1"),
                new Edge("DUPLICATE", List.of("duplicate.window-ms=5"), timed, again, "3", "2"),
                edge("SELF_TRADE", List.of("1,X,order,SELL,1,LIMIT,110,GTC,", "2,X,order,BUY,1,LIMIT,#,GTC,"), "109.99", "110"),
                edge("MAX_OPEN_ORDERS", List.of("1,X,order,BUY,1,LIMIT,50,#,", "2,X,order,BUY,2,LIMIT,50,GTC,"), "IOC", "GTC",
                        "max-open-orders=1"),
                edge("MAX_OPEN_ORDERS", List.of("1,X,order,BUY,1,LIMIT,50,#,", "2,X,order,BUY,2,LIMIT,50,GTC,"), "IOC", "GTC",
                        "strategy.script.max-open-orders=1"),
                new Edge("NO_LIMIT", List.of("instrument.X.margin-bps=1"), timed, List.of("2,#,order,BUY,1,LIMIT,50,GTC,"), "X", "Y"));
    }

    private List<String> verdicts(Edge edge, String number) {
        Scene scene = Scene.ofX(folder).instrument("Y:2:0:USD").instrument("H:2:0:USD;session=01:00-02:00").instrument("G:2:0:USD;tick=2")
                .ticks(edge.ticks.toArray(new String[0]));
        return scene.limits(edge.limits.toArray(new String[0]))
                .script(edge.rows.stream().map(row -> row.replace("#", number)).toArray(String[]::new)).verdicts();
    }

    @ParameterizedTest
    @MethodSource("edges")
    void shouldPassAtTheLimitAndRefuseOneBeyond(Edge edge) {
        List<String> passed = new ArrayList<>(edge.rows.stream().map(row -> "APPROVED").toList());
        assertEquals(passed, verdicts(edge, edge.at));
        passed.set(passed.size() - 1, edge.code);
        assertEquals(passed, verdicts(edge, edge.beyond));
    }
}
