package io.ringside.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.backtest.Replay;
import io.ringside.events.Side;
import io.ringside.events.TickPart;
import io.ringside.instrument.Instrument;
import io.ringside.report.RunResult;
import io.ringside.venue.FeeModel;
import io.ringside.venue.LatencyModel;
import io.ringside.venue.QueueModel;
import io.ringside.venue.SimulatedVenue;
import io.ringside.venue.SimulatedVenueBuilder;
import io.ringside.venue.VenueFault;
import io.ringside.venue.VenueFaults;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A simulated venue that errs in every way but overfills, on which the gate restricts the instrument: the books end as the venue's, in
 * every threading mode and replay alike.
 */
class FaultyVenueTest {
    private static final String[] SYMBOLS = {"A", "B", "C"};
    private static final int TICKS = 6_000;

    private static SimulatedVenueBuilder venue(long seed, boolean faults) {
        SimulatedVenueBuilder builder = SimulatedVenue.builder().latency(LatencyModel.uniform(0, 2 * Desk.MILLI, seed))
                .feedLatency(LatencyModel.constant(Desk.MILLI)).responseLatency(LatencyModel.logNormal(2 * Desk.MILLI, 0.7, seed))
                .fees(FeeModel.makerTaker("-0.5", "1.5")).queue(QueueModel.probabilistic(2));
        if (!faults) {
            return builder;
        }
        VenueFaults plan = VenueFaults.seeded(seed).downNs(20 * Desk.MILLI).answerTimeNs(30 * Desk.MILLI).delayNs(5 * Desk.MILLI);
        for (VenueFault fault : VenueFault.values()) {
            plan.rate(fault, fault == VenueFault.OVERFILL ? 0 : fault == VenueFault.DISCONNECT ? 0.01 : 0.04);
        }
        return builder.faults(plan);
    }

    private static EngineBuilder scene(long seed, SimulatedVenue venue, Threading threading) {
        return Desk.builder(SYMBOLS).threading(threading).lockStep().venue(venue)
                .limits(Desk.loose().toBuilder().drawdownBps(10_000).maxLong("*", "600").maxShort("*", "400").maxOpenOrders(40).build())
                .strategy("first", ModeEqualityTest.gambler(seed)).strategy("second", ModeEqualityTest.gambler(~seed));
    }

    private static RunResult run(long seed, Engine engine, SimulatedVenue lost) {
        engine.start();
        Random random = new Random(seed);
        TickPart tick = new TickPart();
        long ns = Desk.SECOND;
        long[] price = {10_000, 20_000, 30_000};
        for (int i = 0; i < TICKS; i++) {
            ns += random.nextInt(2_000_000);
            int which = random.nextInt(SYMBOLS.length);
            Instrument instrument = engine.instrument(SYMBOLS[which]);
            price[which] = Math.max(5_000, price[which] + random.nextInt(7) - 3);
            if (random.nextInt(3) == 0) {
                engine.step(tick.trade(instrument, ns).traded(price[which], 1 + random.nextInt(300), null));
            } else {
                engine.step(tick.quote(instrument, ns).bid(price[which] - 1, 50 + random.nextInt(500))
                        .ask(price[which] + 1, 50 + random.nextInt(500)));
            }
        }
        if (lost != null) {
            lost.inject(VenueFault.DISCONNECT);
        }
        for (int i = 0; i < 100; i++) {
            ns += Desk.SECOND;
            engine.step(tick.quote(engine.instrument("A"), ns).bid(100, 1).ask(200, 1));
        }
        engine.close();
        return engine.result();
    }

    /** The venue's own positions, told when it is asked by whoever holds it after the engine has closed. */
    private static List<Long> held(SimulatedVenue venue, Engine engine) {
        List<Long> held = new ArrayList<>();
        for (String symbol : SYMBOLS) {
            held.add(venue.heldUnits(engine.instrument(symbol)));
        }
        return held;
    }

    @Test
    void shouldAskAtOnceForWhatWasLostOfAnOrderThatHasEnded() {
        SimulatedVenue venue = SimulatedVenue.builder().faults(VenueFaults.seeded(1).at(VenueFault.DROP, 2)).build();
        Probe probe = Probe.ticks((me, tick) -> {
            if (tick.timestampNs() == Desk.SECOND) {
                me.trade(tick.instrument(), Side.BUY, 40);
            }
        });
        Engine engine = Desk.builder("A").threading(Threading.INLINE).lockStep().venue(venue).strategy("buyer", probe).build().start();
        TickPart tick = new TickPart();
        Instrument instrument = engine.instrument("A");
        List<String> course = new ArrayList<>();
        for (int second = 1; second <= 3; second++) {
            engine.step(tick.quote(instrument, second * Desk.SECOND).bid(9_999, 30).ask(10_001, 30));
            course.add(engine.result().positions().get("A") + " of " + venue.heldUnits(instrument));
        }
        engine.close();
        assertEquals("[30 of 30, 30 of 30, 30 of 30]", course.toString());
        assertEquals(venue.positions(), engine.result().positions());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void shouldEndWithTheVenuesPositionsWhenFaultsStrike(long seed) {
        SimulatedVenue venue = venue(seed, true).build();
        Engine engine = scene(seed, venue, Threading.INLINE).record().build();
        RunResult result = run(seed, engine, venue);
        System.out.println("seed " + seed + ": " + result.fills() + " fills, fees " + result.fees() + ", denied " + result.denied()
                + ", state " + result.state() + " " + result.trips() + ", positions " + result.positions() + ", digest " + result.digest());
        assertEquals(held(venue, engine), result.positions().values().stream().map(Long::valueOf).toList(), "seed " + seed);
        assertTrue(result.fills() > 200, () -> "fills " + result.fills());
        assertEquals(result.digest(), new Replay(scene(seed, venue(seed, true).build(), Threading.FUSED)).run(engine.tape()).digest());
    }

    @Test
    void shouldDecideTheSameInEveryModeWhenLatenciesAreDrawnAndFaultsStrike() {
        for (boolean faults : new boolean[] {false, true}) {
            String inline = null;
            for (Threading threading : Threading.values()) {
                SimulatedVenue venue = venue(5, faults).build();
                String text = ModeEqualityTest.text(run(5, scene(5, venue, threading).build(), faults ? venue : null));
                inline = inline == null ? text : inline;
                assertEquals(inline, text, threading + ", seed 5, faults " + faults);
            }
        }
    }
}
