package io.ringside.bar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.instrument.Allocation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class BarSeriesTest {
    private static final long SEED = Long.getLong("ringside.seed", 20131101L);
    private static final long HOUR = 3_600_000_000_000L;
    private static final Session MORNING = Session.daily(9 * HOUR, 12 * HOUR);
    private static final Session NIGHT = Session.daily(22 * HOUR, 2 * HOUR);

    private final List<String> told = new ArrayList<>();
    private long sink;

    /** A trade, or with size -1 only a time. */
    private record Event(long ns, long price, long size) {
        void enter(BarSeries series) {
            if (size < 0) {
                series.onTime(ns);
            } else {
                series.onTrade(ns, price, size);
            }
        }
    }

    private void tell(Bar bar) {
        told.add(bar.toString());
    }

    private static Map<String, Function<BarListener, BarSeries>> kinds() {
        Map<String, Function<BarListener, BarSeries>> kinds = new LinkedHashMap<>();
        kinds.put("time", to -> BarSeries.time(HOUR / 4, Session.always(), Gaps.OMIT, to));
        kinds.put("time, carried", to -> BarSeries.time(HOUR / 4, Session.always(), Gaps.CARRY, to));
        kinds.put("time in the morning, carried", to -> BarSeries.time(HOUR * 7 / 10, MORNING, Gaps.CARRY, to));
        kinds.put("time at night", to -> BarSeries.time(HOUR, NIGHT, Gaps.OMIT, to));
        kinds.put("ticks", to -> BarSeries.ticks(7, Session.always(), to));
        kinds.put("ticks in the morning", to -> BarSeries.ticks(7, MORNING, to));
        kinds.put("volume", to -> BarSeries.volume(2_000, Session.always(), to));
        kinds.put("volume at night", to -> BarSeries.volume(2_000, NIGHT, to));
        kinds.put("notional", to -> BarSeries.notional(2_000_000, Session.always(), to));
        kinds.put("notional in the morning", to -> BarSeries.notional(2_000_000, MORNING, to));
        return kinds;
    }

    /** Four days with gaps, times on the bounds, times that go back. */
    private static List<Event> events(int count) {
        SplittableRandom random = new SplittableRandom(SEED);
        List<Event> events = new ArrayList<>();
        long ns = 20_000 * 24 * HOUR;
        long price = 1_000;
        for (int i = 0; i < count; i++) {
            int kind = random.nextInt(20);
            ns += kind == 0 ? random.nextLong(5 * HOUR) : kind == 1 ? 0 : random.nextLong(HOUR / 10);
            ns = kind == 2 ? ns - Math.floorMod(ns, HOUR / 4) + HOUR / 4 : ns;
            price += random.nextInt(11) - 5;
            long stamp = kind == 3 ? ns - HOUR / 20 : ns;
            events.add(new Event(stamp, price, kind == 4 ? -1 : kind == 5 ? 0 : random.nextLong(500)));
        }
        return events;
    }

    @TestFactory
    Stream<DynamicTest> shouldTellThePrefixOfTheWholeWhenTheSeriesIsCutAnywhere() {
        System.out.println("BarSeriesTest -Dringside.seed=" + SEED);
        List<Event> events = events(600);
        return kinds().entrySet().stream().map(kind -> DynamicTest.dynamicTest(kind.getKey(), () -> {
            List<String> whole = new ArrayList<>();
            List<Integer> toldBy = new ArrayList<>();
            BarSeries uncut = kind.getValue().apply(bar -> whole.add(bar.toString()));
            for (Event event : events) {
                event.enter(uncut);
                toldBy.add(whole.size());
            }
            assertTrue(whole.size() > 5, () -> "bars " + whole.size());
            for (int cut = 1; cut <= events.size(); cut++) {
                List<String> prefix = new ArrayList<>();
                BarSeries series = kind.getValue().apply(bar -> prefix.add(bar.toString()));
                events.subList(0, cut).forEach(event -> event.enter(series));
                assertEquals(whole.subList(0, toldBy.get(cut - 1)), prefix, "cut after " + cut);
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> shouldHoldNothingOfTheFutureWhenABarIsTold() {
        List<Event> events = events(5_000);
        return kinds().entrySet().stream().map(kind -> DynamicTest.dynamicTest(kind.getKey(), () -> {
            long[] now = {Long.MIN_VALUE};
            long[] before = {Long.MIN_VALUE};
            boolean timed = kind.getKey().startsWith("time");
            BarSeries series = kind.getValue().apply(bar -> {
                assertTrue(bar.closeNs() <= now[0], () -> "told before its end: " + bar);
                assertTrue(timed ? bar.openNs() >= before[0] && bar.closeNs() > bar.openNs() : bar.openNs() >= before[0], bar::toString);
                assertTrue(bar.lowUnits() <= Math.min(bar.openUnits(), bar.closeUnits())
                        && bar.highUnits() >= Math.max(bar.openUnits(), bar.closeUnits()), bar::toString);
                before[0] = bar.closeNs();
            });
            for (Event event : events) {
                now[0] = Math.max(now[0], event.ns);
                event.enter(series);
            }
        }));
    }

    @Test
    void shouldLoseNoTradeWhenEveryBarIsTold() {
        for (String kind : List.of("time", "time, carried", "ticks", "volume", "notional")) {
            long[] sums = new long[3];
            BarSeries series = kinds().get(kind).apply(bar -> {
                sums[0] += bar.trades();
                sums[1] += bar.volumeUnits();
                sums[2] += bar.notionalUnits();
            });
            List<Event> events = events(2_000);
            events.forEach(event -> event.enter(series));
            series.onTime(events.get(1_999).ns + 10 * HOUR);
            List<Event> trades = events.stream().filter(event -> event.size >= 0).toList();
            long missing = trades.size() - sums[0];
            assertTrue(missing >= 0 && (kind.startsWith("time") ? missing == 0 : missing < 100), kind + " missing " + missing);
            List<Event> in = trades.subList(0, (int) sums[0]);
            assertEquals(in.stream().mapToLong(Event::size).sum(), sums[1], kind);
            assertEquals(in.stream().mapToLong(event -> event.size * event.price).sum(), sums[2], kind);
        }
    }

    @Test
    void shouldOmitOrCarryWhenAnIntervalHasNoTrade() {
        for (Gaps gaps : Gaps.values()) {
            BarSeries series = BarSeries.time(10, Session.always(), gaps, this::tell);
            series.onTrade(103, 50, 2);
            series.onTrade(109, 40, 1);
            series.onTime(109);
            assertEquals(List.of(), told);
            series.onTrade(135, 60, 4);
            series.onTime(140);
            String first = "100..110 50 50 40 40 volume 3 notional 140 trades 2";
            String last = "130..140 60 60 60 60 volume 4 notional 240 trades 1";
            assertEquals(gaps == Gaps.OMIT ? List.of(first, last) : List.of(first, "110..120 40 40 40 40 volume 0 notional 0 trades 0",
                    "120..130 40 40 40 40 volume 0 notional 0 trades 0", last), told);
            told.clear();
        }
    }

    @Test
    void shouldBelongToTheNextBarWhenATradeIsAtTheEndOfOne() {
        BarSeries series = BarSeries.time(10, Session.always(), Gaps.OMIT, this::tell);
        series.onTrade(100, 50, 1);
        series.onTrade(110, 51, 1);
        assertEquals(List.of("100..110 50 50 50 50 volume 1 notional 50 trades 1"), told);
    }

    @Test
    void shouldEndWithTheSessionAndNotReachOverItWhenSessionsEnd() {
        BarSeries byTime = BarSeries.time(2 * HOUR, MORNING, Gaps.CARRY, this::tell);
        BarSeries byCount = BarSeries.ticks(100, MORNING, this::tell);
        for (BarSeries series : List.of(byTime, byCount)) {
            series.onTrade(8 * HOUR, 1, 1);
            series.onTrade(9 * HOUR, 2, 1);
            series.onTrade(12 * HOUR - 1, 3, 1);
            series.onTrade(12 * HOUR, 4, 1);
            series.onTrade(33 * HOUR, 5, 1);
        }
        assertEquals(List.of(9 * HOUR + ".." + 11 * HOUR + " 2 2 2 2 volume 1 notional 2 trades 1",
                11 * HOUR + ".." + 12 * HOUR + " 3 3 3 3 volume 1 notional 3 trades 1",
                9 * HOUR + ".." + (12 * HOUR - 1) + " 2 3 2 3 volume 2 notional 5 trades 2"), told);
    }

    @Test
    void shouldBeCompleteWithTheTradeThatReachesItWhenAThresholdIsSet() {
        BarSeries volume = BarSeries.volume(10, Session.always(), this::tell);
        volume.onTrade(1, 5, 9);
        volume.onTrade(2, 6, 30);
        volume.onTrade(3, 7, 10);
        BarSeries value = BarSeries.notional(100, Session.always(), this::tell);
        value.onTrade(4, 10, 9);
        value.onTrade(5, 10, 1);
        assertEquals(List.of("1..2 5 6 5 6 volume 39 notional 225 trades 2", "3..3 7 7 7 7 volume 10 notional 70 trades 1",
                "4..5 10 10 10 10 volume 10 notional 100 trades 2"), told);
    }

    @Test
    void shouldNameValueAndLimitWhenABarIsRefused() {
        assertEquals("BarSeries: volumeUnits 0 is not within 1 to 9223372036854775807; give one in that range",
                assertThrows(IllegalArgumentException.class, () -> BarSeries.volume(0, Session.always(), this::tell)).getMessage());
        assertEquals("BarSeries: intervalNs 86400000000001 is not within 1 to 86400000000000; give one in that range",
                assertThrows(IllegalArgumentException.class,
                        () -> BarSeries.time(24 * HOUR + 1, Session.always(), Gaps.OMIT, this::tell)).getMessage());
        assertEquals("Session: from -1 ns until 5 ns is not within 0 to 86400000000000 ns; give times after midnight UTC",
                assertThrows(IllegalArgumentException.class, () -> Session.daily(-1, 5)).getMessage());
    }

    @Test
    void shouldAllocateNothingWhenBarsAreMade() {
        List<Event> events = new ArrayList<>(events(2_000));
        kinds().forEach((name, kind) -> {
            BarSeries series = kind.apply(bar -> sink += bar.closeUnits());
            assertEquals(0, Allocation.bytesOf(() -> {
                series.reset();
                for (int i = 0; i < events.size(); i++) {
                    events.get(i).enter(series);
                }
            }), name);
        });
        assertTrue(sink > 0);
    }
}
