package io.ringside.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.backtest.Replay;
import io.ringside.events.Report;
import io.ringside.events.TickPart;
import io.ringside.report.RunResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions cut with orders in flight: the books end as the venue's, and nothing is opened before they are. */
class DisconnectTest {
    private static final String[] SYMBOLS = {"A", "B", "C"};
    private static final int CUTS = 1_000;
    private static final int CUT_EVERY = 12;
    private static final long SEED = 7;
    /** Longer than a request is under way. */
    private static final Duration ANSWER = Duration.ofNanos(2 * CutVenue.LATENCY_NS);

    private final List<String> alarms = new ArrayList<>();

    private EngineBuilder scene(CutVenue venue, Threading threading) {
        return Desk.builder(SYMBOLS).threading(threading).lockStep().venue(venue).answerTimeout(ANSWER)
                .limits(Desk.loose().toBuilder().drawdownBps(10_000).maxLong("*", "600").maxShort("*", "400").maxOpenOrders(40).build())
                .onFault((who, cause, consequence) -> alarms.add(who + ": " + consequence))
                .strategy("first", ModeEqualityTest.gambler(SEED)).strategy("second", ModeEqualityTest.gambler(~SEED));
    }

    private RunResult run(CutVenue venue, Engine engine) {
        venue.instruments = engine.instruments();
        engine.start();
        Random random = new Random(SEED);
        TickPart tick = new TickPart();
        long ns = Desk.SECOND;
        long[] price = {10_000, 20_000, 30_000};
        while (venue.cuts < CUTS) {
            ns += random.nextInt(2_000_000);
            int which = random.nextInt(SYMBOLS.length);
            price[which] = Math.max(5_000, price[which] + random.nextInt(21) - 10);
            engine.step(tick.quote(engine.instrument(SYMBOLS[which]), ns).bid(price[which] - 1, 50 + random.nextInt(500))
                    .ask(price[which] + 1, 50 + random.nextInt(500)));
        }
        for (int i = 0; i < 100; i++) {
            ns += Desk.SECOND;
            engine.step(tick.quote(engine.instrument("A"), ns).bid(100, 1).ask(200, 1));
        }
        engine.close();
        return engine.result();
    }

    @Test
    void shouldEndWithTheVenuesBooksWhenTheSessionIsCutAThousandTimes() {
        CutVenue venue = new CutVenue(SEED, CUT_EVERY);
        Engine engine = scene(venue, Threading.INLINE).record().build();
        RunResult result = run(venue, engine);
        System.out.println("seed " + SEED + ": " + venue.cuts + " cuts, " + venue.ordersInFlight + " with orders open or in flight, "
                + venue.lostRequests + " requests and " + venue.lostAnswers + " answers lost, " + venue.executions.size() + " executions, "
                + venue.arrivals + " cuts with requests on their way, " + venue.probes + " probes, "
                + venue.unsureOrders + " orders before the books were the venue's, openings among them " + venue.openings + ", alarms "
                + kinds() + ", " + result.signals() + " signals, denied " + result.denied() + ", digest " + result.digest());
        assertEquals(reference(venue), books(result));
        assertEquals(0, venue.openings);
        assertTrue(venue.arrivals > CUTS / 4 && venue.probes > 100, "nothing was on its way");
        assertTrue(venue.ordersInFlight > CUTS / 2 && venue.lostRequests > 100 && venue.lostAnswers > 100 && result.fills() > 1_000,
                "the cuts cut nothing");
        assertEquals(result.digest(), new Replay(scene(new CutVenue(SEED, 0), Threading.FUSED)).run(engine.tape()).digest());
    }

    private EngineBuilder brackets(CutVenue venue, Threading threading) {
        return Desk.builder(SYMBOLS).threading(threading).lockStep().venue(venue).answerTimeout(ANSWER)
                .limits(Desk.loose().toBuilder().drawdownBps(10_000).maxLong("*", "600").maxShort("*", "400").maxOpenOrders(40).build())
                .onFault((who, cause, consequence) -> alarms.add(who + ": " + consequence))
                .strategy("brackets", Protector.of(SEED));
    }

    private static CutVenue venue(int cutEvery, boolean namesAll) {
        CutVenue venue = new CutVenue(SEED, cutEvery);
        venue.namesAll = namesAll;
        return venue;
    }

    /**
     * No other strategy trades, so what is held is what the brackets entered and have not exited. The venue names what it has received, or
     * also what is on its way to it.
     */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldNeverExitBeyondFlatWhenTheSessionIsCutAThousandTimesWithBracketsUnderWay(boolean namesAll) {
        CutVenue venue = venue(CUT_EVERY, namesAll);
        Engine engine = brackets(venue, Threading.INLINE).record().build();
        RunResult result = run(venue, engine);
        System.out.println("brackets, seed " + SEED + ": " + venue.cuts + " cuts, " + venue.ordersInFlight
                + " with orders open or in flight, "
                + venue.lostRequests + " requests and " + venue.lostAnswers + " answers lost, " + venue.executions.size() + " executions, "
                + venue.arrivals + " cuts with requests on their way, " + venue.probes + " probes, "
                + venue.exitsArrived + " exits and their growths, openings " + venue.openings + ", alarms " + kinds() + ", denied "
                + result.denied() + ", positions " + result.positions() + ", digest " + result.digest());
        assertEquals(reference(venue), books(result));
        assertEquals("0 openings before the books were the venue's, 0 exits beyond flat",
                venue.openings + " openings before the books were the venue's, " + venue.beyondFlat + " exits beyond flat");
        assertEquals(List.of(), crossings(venue), "a position beyond flat");
        assertTrue(namesAll || venue.arrivals > CUTS / 5, "nothing was on its way");
        assertTrue(venue.ordersInFlight > CUTS / 4 && venue.exitsArrived > CUTS / 2 && result.fills() > CUTS / 2, "the cuts cut nothing");
        for (Threading threading : Threading.values()) {
            assertEquals(result.digest(), run(venue(CUT_EVERY, namesAll), threading));
            assertEquals(result.digest(), new Replay(brackets(venue(0, namesAll), threading)).run(engine.tape()).digest());
        }
    }

    private String run(CutVenue venue, Threading threading) {
        return run(venue, brackets(venue, threading).build()).digest();
    }

    /** Where a position of the venue went from long in A or B, or short in C, to the other side. */
    private static List<String> crossings(CutVenue venue) {
        List<String> found = new ArrayList<>();
        long[] held = new long[SYMBOLS.length];
        for (Report each : venue.executions) {
            int which = each.instrument.symbol().charAt(0) - 'A';
            held[which] += each.side.sign() * each.quantityUnits;
            if (held[which] * (which == 2 ? -1 : 1) < 0) {
                found.add(each.instrument + " " + held[which] + " after execution " + each.executionId);
            }
        }
        return found;
    }

    @Test
    void shouldDecideTheSameInEveryModeWhenTheSessionIsCut() {
        String inline = null;
        for (Threading threading : Threading.values()) {
            CutVenue venue = new CutVenue(SEED, CUT_EVERY);
            String text = ModeEqualityTest.text(run(venue, scene(venue, threading).build()));
            inline = inline == null ? text : inline;
            assertEquals(inline, text, threading + ", seed " + SEED);
        }
    }

    /** What was recorded, by kind. */
    private Map<String, Long> kinds() {
        return alarms.stream().map(each -> each.replaceAll("order -?[0-9]+", "order n").replaceAll("[0-9]+ units", "n units")
                .replaceAll("reported [0-9]+", "reported n"))
                .collect(Collectors.groupingBy(each -> each, TreeMap::new, Collectors.counting()));
    }

    private static String reference(CutVenue venue) {
        long cash = 100_000_000L;
        long fees = 0;
        long[] held = new long[SYMBOLS.length];
        for (Report each : venue.executions) {
            long signed = each.side.sign() * each.quantityUnits;
            cash -= signed * each.priceUnits + each.feeUnits;
            fees += each.feeUnits;
            held[each.instrument.symbol().charAt(0) - 'A'] += signed;
        }
        return "cash " + cash + " fees " + fees + " " + List.of(held[0], held[1], held[2]) + " fills " + venue.executions.size();
    }

    private static String books(RunResult result) {
        return "cash " + result.cash().units() + " fees " + result.fees().units() + " " + List.copyOf(result.positions().values().stream()
                .map(Long::valueOf).toList()) + " fills " + result.fills();
    }
}
