package io.ringside.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ringside.events.Side;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every limit passes at its value and refuses one unit beyond, as an order and as a replace of a small order. */
class BoundaryTest {
    private static final Consumer<Desk> NOTHING = desk -> { };
    private static final List<Edge> EDGES = Stream.of(rules(), prices(), quantities()).flatMap(List::stream).toList();

    /**
     * One limit at its edge.
     *
     * @param name   what it is about
     * @param limits the limits in force
     * @param market what happens before a base order, if there is one
     * @param edge   what happens after it
     * @param ask    what is asked
     * @param denial what is said, or APPROVED
     */
    private record Edge(String name, LimitsBuilder limits, Consumer<Desk> market, Consumer<Desk> edge, Ask ask, String denial) {
        @Override
        public String toString() {
            return name + ": " + ask.side() + " " + ask.quantityUnits() + " at " + ask.priceUnits() + " " + denial;
        }
    }

    private static Edge edge(LimitsBuilder limits, Consumer<Desk> edge, Ask ask, String denial) {
        return new Edge(denial.split(" ")[0], limits, Desk::open, edge, ask, denial);
    }

    private static Ask buy(long units) {
        return Ask.limit(Desk.X, Side.BUY, units, 10_000);
    }

    private static Ask sell(long units) {
        return Ask.limit(Desk.X, Side.SELL, units, 10_000);
    }

    private static Ask buyAt(long price) {
        return Ask.limit(Desk.X, Side.BUY, 2, price);
    }

    private static Ask sellAt(long price) {
        return Ask.limit(Desk.X, Side.SELL, 2, price);
    }

    private static Ask ofY(long units, long price) {
        return Ask.limit(Desk.Y, Side.BUY, units, price);
    }

    private static Consumer<Desk> crossed(long bid, long ask) {
        return desk -> desk.quote(Desk.X, bid, ask);
    }

    private static Consumer<Desk> later(long ns) {
        return desk -> desk.nowNs += ns;
    }

    static Stream<Edge> edges() {
        return EDGES.stream();
    }

    private static List<Edge> rules() {
        LimitsBuilder off = Desk.off();
        long largest = Desk.X.maxQuantityUnits();
        return List.of(
                edge(off, NOTHING, ofY(20, 1_000), "APPROVED"),
                edge(off, NOTHING, ofY(15, 1_000), "INSTRUMENT_RULES 15 of 20"),
                edge(off, NOTHING, ofY(1_000, 1_000), "APPROVED"),
                edge(off, NOTHING, ofY(1_005, 1_000), "INSTRUMENT_RULES 1005 of 1000"),
                edge(off, NOTHING, ofY(25, 1_000), "APPROVED"),
                edge(off, NOTHING, ofY(26, 1_000), "INSTRUMENT_RULES 26 of 5"),
                edge(off, NOTHING, ofY(20, 100_000), "APPROVED"),
                edge(off, NOTHING, ofY(20, 100_005), "INSTRUMENT_RULES 20 of 20"),
                edge(off, NOTHING, ofY(20, 1_001), "INSTRUMENT_RULES 20 of 20"),
                edge(off, NOTHING, ofY(20, 5), "APPROVED"),
                edge(off, NOTHING, ofY(20, 0), "INSTRUMENT_RULES 20 of 20"),
                edge(off, NOTHING, ofY(20, -5), "INSTRUMENT_RULES 20 of 20"),
                edge(off, NOTHING, buy(1), "APPROVED"),
                edge(off, NOTHING, buy(0), "INSTRUMENT_RULES 0 of 1"),
                edge(off, NOTHING, buy(-1), "INSTRUMENT_RULES -1 of 1"),
                edge(off, NOTHING, buy(Long.MIN_VALUE), "INSTRUMENT_RULES " + Long.MIN_VALUE + " of 1"),
                edge(off, NOTHING, buy(largest), "APPROVED"),
                edge(off, NOTHING, buy(largest + 1), "INSTRUMENT_RULES " + (largest + 1) + " of " + largest),
                edge(off, NOTHING, buy(Long.MAX_VALUE), "INSTRUMENT_RULES " + Long.MAX_VALUE + " of " + largest));
    }

    private static List<Edge> prices() {
        LimitsBuilder age = Desk.off().set("price.max-age-ms", "5");
        LimitsBuilder collar = Desk.off().set("price.collar-bps", "33");
        return List.of(
                edge(Desk.off(), crossed(10_000, 10_000), buy(2), "APPROVED"),
                edge(Desk.off(), crossed(10_001, 10_000), buy(2), "CROSSED_BOOK 10001 of 10000"),
                edge(Desk.off(), crossed(10_001, 10_000), sell(2), "CROSSED_BOOK 10001 of 10000"),
                edge(Desk.off(), crossed(Desk.ABSENT, 10_000), buy(2), "APPROVED"),
                edge(Desk.off(), crossed(Desk.ABSENT, 10_000), sell(2), "NO_PRICE 0 of 0"),
                edge(Desk.off(), crossed(10_000, Desk.ABSENT), sell(2), "APPROVED"),
                edge(Desk.off(), crossed(10_000, Desk.ABSENT), buy(2), "NO_PRICE 0 of 0"),
                edge(age, later(5_000_000), buy(2), "APPROVED"),
                edge(age, later(5_000_001), buy(2), "STALE_PRICE 5000001 of 5000000"),
                edge(age, later(5_000_001).andThen(crossed(10_000, 10_000)), buy(2), "APPROVED"),
                edge(age, later(5_000_001).andThen(desk -> desk.trade(Desk.X, 10_000)), buy(2), "STALE_PRICE 5000001 of 5000000"),
                edge(Desk.off().set("price.max-age-ms", "0"), NOTHING, buy(2), "APPROVED"),
                edge(Desk.off().set("price.max-age-ms", "0"), later(1), buy(2), "STALE_PRICE 1 of 0"),
                edge(Desk.off(), later(Long.MAX_VALUE / 2), buy(2), "APPROVED"),
                edge(collar, crossed(9_900, 10_099), buyAt(10_132), "APPROVED"),
                edge(collar, crossed(9_900, 10_099), buyAt(10_133), "PRICE_COLLAR 10133 of 10132"),
                edge(collar, crossed(9_901, 10_099), sellAt(9_869), "APPROVED"),
                edge(collar, crossed(9_901, 10_099), sellAt(9_868), "PRICE_COLLAR 9868 of 9869"),
                edge(collar, crossed(9_900, 10_099), buyAt(1), "APPROVED"),
                edge(collar, crossed(9_900, 10_099), sellAt(100_000_000), "APPROVED"),
                edge(Desk.off().set("price.collar-bps", "0"), NOTHING, buyAt(10_000), "APPROVED"),
                edge(Desk.off().set("price.collar-bps", "0"), NOTHING, buyAt(10_001), "PRICE_COLLAR 10001 of 10000"),
                edge(Desk.off().prohibited("Y"), NOTHING, buy(2), "APPROVED"),
                edge(Desk.off().allowed("X"), NOTHING, buy(2), "APPROVED"));
    }

    private static List<Edge> quantities() {
        LimitsBuilder order = Desk.off().maxOrderQuantity("X", "7");
        LimitsBuilder position = Desk.off().maxLong("X", "10").maxShort("X", "12");
        LimitsBuilder value = Desk.off().maxTradeValueBps(200);
        Consumer<Desk> long4 = desk -> desk.holding(Desk.X, 4, 10_000);
        Consumer<Desk> short4 = desk -> desk.holding(Desk.X, -4, 10_000);
        Consumer<Desk> live3 = desk -> desk.place(Ask.limit(Desk.X, Side.BUY, 3, 9_999));
        return List.of(
                edge(order, NOTHING, buy(7), "APPROVED"),
                edge(order, NOTHING, buy(8), "MAX_ORDER_QTY 8 of 7"),
                edge(order, NOTHING, sell(8), "MAX_ORDER_QTY 8 of 7"),
                edge(order, NOTHING, ofY(1_000, 1_000), "APPROVED"),
                edge(value, NOTHING, buy(200), "APPROVED"),
                edge(value, NOTHING, buy(201), "MAX_TRADE_VALUE 20100000 of 20000000"),
                edge(value, NOTHING, Ask.limit(Desk.X, Side.BUY, 100, 20_000), "APPROVED"),
                edge(value, NOTHING, Ask.limit(Desk.X, Side.BUY, 100, 20_001), "MAX_TRADE_VALUE 20001000 of 20000000"),
                edge(value, NOTHING, Ask.limit(Desk.X, Side.SELL, 100, 20_001), "MAX_TRADE_VALUE 20001000 of 20000000"),
                edge(position, NOTHING, buy(10), "APPROVED"),
                edge(position, NOTHING, buy(11), "MAX_POSITION 11 of 10"),
                edge(position, NOTHING, sell(12), "APPROVED"),
                edge(position, NOTHING, sell(13), "MAX_POSITION 13 of 12"),
                edge(position, long4, buy(6), "APPROVED"),
                edge(position, long4, buy(7), "MAX_POSITION 11 of 10"),
                edge(position, long4, sell(16), "APPROVED"),
                edge(position, long4, sell(17), "MAX_POSITION 13 of 12"),
                edge(position, short4, buy(14), "APPROVED"),
                edge(position, short4, buy(15), "MAX_POSITION 11 of 10"),
                edge(position, live3, buy(7), "APPROVED"),
                edge(position, live3, buy(8), "MAX_POSITION 11 of 10"),
                edge(position, live3, sell(12), "APPROVED"),
                edge(position, live3.andThen(long4), buy(3), "APPROVED"),
                edge(position, live3.andThen(long4), buy(4), "MAX_POSITION 11 of 10"));
    }

    @ParameterizedTest
    @MethodSource("edges")
    void shouldPassAtTheLimitAndRefuseOneBeyondWhenAnOrderIsJudged(Edge edge) {
        Desk desk = new Desk(edge.limits);
        edge.market.andThen(edge.edge).accept(desk);
        desk.box.drain();
        assertEquals(edge.denial, desk.judge(edge.ask));
        assertEquals(told("ORDER", edge), desk.box.drain());
        assertEquals(List.of(), desk.faults);
    }

    @ParameterizedTest
    @MethodSource("edges")
    void shouldPassAtTheLimitAndRefuseOneBeyondWhenAReplaceIsJudged(Edge edge) {
        Desk desk = new Desk(edge.limits);
        edge.market.accept(desk);
        long small = edge.ask.instrument().minQuantityUnits();
        long base = desk.place(Ask.limit(edge.ask.instrument(), edge.ask.side(), small, desk.slot.tick.bidUnits > 0 ? 10_000 : 1));
        edge.edge.accept(desk);
        desk.box.drain();
        assertEquals(edge.denial, desk.judge(edge.ask.replacing(base)));
        assertEquals(told("REPLACE", edge), desk.box.drain());
        assertEquals(List.of(), desk.faults);
    }

    private static List<String> told(String action, Edge edge) {
        return edge.denial.equals("APPROVED") ? List.of() : List.of("DENIED " + action + " " + edge.ask.side() + " "
                + edge.ask.quantityUnits() + " " + edge.ask.instrument() + ", " + edge.denial);
    }
}
