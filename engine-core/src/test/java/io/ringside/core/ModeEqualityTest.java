package io.ringside.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.events.RiskCode;
import io.ringside.events.Side;
import io.ringside.events.TickPart;
import io.ringside.events.TimeInForce;
import io.ringside.report.RunResult;
import io.ringside.strategy.OrderTicket;
import io.ringside.venue.SimulatedVenue;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The threading mode and the ring's size decide nothing: one scenario, lock-step, equal to the last byte of its events. */
class ModeEqualityTest {
    private static final String[] SYMBOLS = {"A", "B", "C"};
    private static final int TICKS = 3_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void shouldComeToTheSameWhenTheSameScenarioRunsInEveryModeAndRing(long seed) {
        RunResult inline = run(seed, Threading.INLINE, 8);
        System.out.println("seed " + seed + ": " + inline.signals() + " signals, " + inline.fills() + " fills, denied " + inline.denied()
                + ", trips " + inline.trips() + ", digest " + inline.digest());
        for (int ring : new int[] {8, 1_024}) {
            assertEquals(text(inline), text(run(seed, Threading.FUSED, ring)));
            assertEquals(text(inline), text(run(seed, Threading.PIPELINED, ring)));
        }
        assertTrue(inline.fills() > 100 && inline.denied().size() >= 3 && inline.trips().size() == 1, inline::toString);
        assertEquals(RiskCode.DRAWDOWN, inline.trips().get(0).code());
    }

    static String text(RunResult result) {
        return result.toString().replace(result.threads().toString(), "[]");
    }

    private static RunResult run(long seed, Threading threading, int ring) {
        EngineBuilder builder = Desk.builder(SYMBOLS).threading(threading).ringSize(ring).lockStep()
                .limits(Desk.loose().toBuilder().maxLong("*", "600").maxShort("*", "400").maxOpenOrders(12).prohibited("C").build())
                .venue(SimulatedVenue.builder().latencyNs(seed % 2 == 0 ? 0 : 3 * Desk.MILLI).feeBps("1.5").build())
                .strategy("first", gambler(seed), "A", "B").strategy("second", gambler(~seed));
        Engine engine = builder.build().start();
        drive(engine, new Random(seed));
        engine.close();
        RunResult result = engine.result();
        assertEquals(threads(threading), result.threads());
        return result;
    }

    private static List<String> threads(Threading threading) {
        return Map.of(Threading.INLINE, List.of(Thread.currentThread().getName()), Threading.FUSED, List.of("ringside-engine"),
                Threading.PIPELINED, List.of("ringside-portfolio", "ringside-risk-gate", "ringside-router", "ringside-strategies"))
                .get(threading);
    }

    /** Prices wander; towards the end they fall until the account has lost its five per cent. */
    static void drive(Engine engine, Random random) {
        TickPart tick = new TickPart();
        long ns = Desk.SECOND;
        long[] price = {10_000, 20_000, 30_000};
        for (int i = 0; i < TICKS; i++) {
            ns += random.nextInt(2_000_000);
            int which = random.nextInt(SYMBOLS.length);
            price[which] += random.nextInt(21) - (i > TICKS * 3 / 4 ? 60 : 10);
            price[which] = Math.max(1_000, price[which]);
            if (random.nextInt(4) == 0) {
                tick.trade(engine.instrument(SYMBOLS[which]), ns).traded(price[which], random.nextInt(500), null);
            } else {
                tick.quote(engine.instrument(SYMBOLS[which]), ns).bid(price[which] - random.nextInt(4), random.nextInt(500))
                        .ask(price[which] + random.nextInt(4) - 1, random.nextInt(500));
            }
            engine.step(tick);
        }
    }

    /** Orders of every kind, timers, cancels and replaces at random, on every callback; mostly long, so that a fall hurts. */
    static Probe gambler(long seed) {
        Random random = new Random(seed);
        return Probe.ticks((me, tick) -> {
            for (int i = random.nextInt(4); i > 1; i--) {
                gamble(me, random, tick.isQuote() && tick.hasBid() ? tick.bidUnits() : tick.priceUnits());
            }
        }).timers((me, timer) -> gamble(me, random, 10_000)).fills((me, fill) -> {
            if (random.nextInt(5) == 0) {
                me.wake(fill.timestampNs() + random.nextInt(5_000_000));
            }
        }).updates((me, update) -> {
            if (random.nextInt(20) == 0) {
                gamble(me, random, 20_000);
            }
        }).starts(me -> me.wake(2 * Desk.SECOND));
    }

    /** Stops, expiries and instructions. */
    private static void special(OrderTicket ticket, Random random, long price, long nowNs) {
        if (random.nextInt(3) > 0) {
            ticket.limit(Math.max(1, price + random.nextInt(21) - 10));
        }
        if (random.nextInt(3) > 0) {
            ticket.stop(Math.max(1, price + random.nextInt(41) - 20));
        }
        TimeInForce[] lasting = TimeInForce.values();
        ticket.timeInForce(lasting[random.nextInt(lasting.length)]);
        if (random.nextInt(3) == 0) {
            ticket.goodTill(nowNs + random.nextInt(400_000_000));
        }
        if (random.nextInt(5) == 0) {
            ticket.postOnly();
        }
        if (random.nextInt(3) == 0) {
            ticket.reduceOnly();
        }
        ticket.send();
    }

    private static void gamble(Probe me, Random random, long price) {
        var instrument = me.named(SYMBOLS[random.nextInt(SYMBOLS.length)]);
        Side side = random.nextInt(10) < 7 ? Side.BUY : Side.SELL;
        switch (random.nextInt(9)) {
            case 6, 7, 8 -> special(me.ticket(instrument, side, 1 + random.nextInt(90)), random, price, me.time());
            case 0, 1 -> me.trade(instrument, side, 1 + random.nextInt(90));
            case 2, 3 -> me.rest(instrument, side, 1 + random.nextInt(90), Math.max(1, price + random.nextInt(21) - 10));
            case 4 -> {
                if (me.working() > 0) {
                    me.withdraw(me.workingId(random.nextInt(me.working())));
                }
            }
            default -> {
                if (me.working() > 0) {
                    me.amend(me.workingId(random.nextInt(me.working())), 1 + random.nextInt(120), Math.max(1, price - random.nextInt(9)));
                }
            }
        }
    }
}
