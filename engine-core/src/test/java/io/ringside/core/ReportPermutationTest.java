package io.ringside.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.events.Report;
import io.ringside.events.ReportType;
import io.ringside.events.Side;
import io.ringside.report.RunResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * One set of reports, in any order: four orders, six executions that count, one taken back, one repeated, one more than was ordered. The
 * books to come to are reckoned from the venue's executions alone, in whole cents.
 */
class ReportPermutationTest {
    private static final int PERMUTATIONS = 2_000;
    private static final long CASH_CENTS = 100_000_000L;

    /** An execution as the venue keeps it. */
    private record Execution(long id, int order, long quantity, long cents, long feeCents, boolean busted) {
    }

    /** What the venue says: of an execution, or else a word on an order with its leaves. */
    private record Said(ReportType type, int order, Execution execution, long leaves) {
    }

    private static final String[] SYMBOLS = {"X", "X", "Y", "Y"};
    private static final int[] SIGNS = {1, -1, 1, 1};
    private static final long[] QUANTITIES = {10, 5, 7, 3};
    /** The two of X do not cross: the gate would refuse a trade with oneself. */
    private static final long[] LIMITS = {10_000, 10_001, 5_000, 5_000};
    private static final List<Execution> EXECUTIONS = List.of(
            new Execution(71, 0, 4, 10_000, 1, false), new Execution(72, 0, 6, 10_001, 2, false),
            new Execution(73, 1, 3, 10_005, 1, false), new Execution(74, 2, 2, 5_000, 1, true),
            new Execution(75, 2, 5, 5_001, 3, false), new Execution(76, 3, 2, 5_002, 1, false),
            new Execution(77, 3, 2, 5_003, 1, false));

    private static List<Said> reports() {
        List<Said> said = new ArrayList<>();
        for (int order = 0; order < QUANTITIES.length; order++) {
            said.add(new Said(ReportType.ACCEPTED, order, null, QUANTITIES[order]));
        }
        for (Execution execution : EXECUTIONS) {
            said.add(new Said(ReportType.FILLED, execution.order, execution, 0));
            if (execution.busted) {
                said.add(new Said(ReportType.BUSTED, execution.order, execution, 0));
            }
        }
        said.add(new Said(ReportType.CANCELLED, 1, null, 2));
        said.add(new Said(ReportType.FILLED, 2, EXECUTIONS.get(4), 0));
        said.add(new Said(ReportType.BUSTED, 2, EXECUTIONS.get(3), 0));
        return said;
    }

    @Test
    void shouldComeToTheSameBooksWhateverTheOrderOfTheReports() {
        List<Said> said = reports();
        Random random = new Random(20131101);
        Set<List<Said>> orders = new HashSet<>(List.of(List.copyOf(said)));
        while (orders.size() < PERMUTATIONS) {
            Collections.shuffle(said, random);
            orders.add(List.copyOf(said));
        }
        String expected = reference();
        Set<String> digests = new HashSet<>();
        for (List<Said> order : orders) {
            assertEquals(expected, books(order, digests), () -> "seed 20131101, order " + order);
        }
        System.out.println(orders.size() + " of the orders of " + said.size() + " reports on " + QUANTITIES.length + " orders: " + expected
                + ", " + digests.size() + " different event files, seed 20131101");
        assertTrue(digests.size() > 100, "the permutations decided nothing");
    }

    /** Without any class of the engine. */
    private static String reference() {
        long cash = CASH_CENTS;
        long fees = 0;
        long[] held = new long[2];
        for (Execution execution : EXECUTIONS) {
            if (!execution.busted) {
                long signed = SIGNS[execution.order] * execution.quantity;
                cash -= signed * execution.cents + execution.feeCents;
                fees += execution.feeCents;
                held[SYMBOLS[execution.order].equals("X") ? 0 : 1] += signed;
            }
        }
        return "cash " + cash + " fees " + fees + " equity " + (cash + held[0] * 10_000 + held[1] * 5_000) + " X " + held[0]
                + " Y " + held[1] + ", the strategy's " + held[0] + " " + held[1] + ", open 0";
    }

    private static String books(List<Said> order, Set<String> digests) {
        StreetVenue venue = StreetVenue.mute();
        Probe probe = Probe.ticks((me, tick) -> {
            if (tick.timestampNs() == 2) {
                for (int i = 0; i < QUANTITIES.length; i++) {
                    me.rest(me.named(SYMBOLS[i]), Side.of(SIGNS[i]), QUANTITIES[i], LIMITS[i]);
                }
            }
        });
        Engine engine = Desk.builder("X", "Y").threading(Threading.INLINE).lockStep().venue(venue).strategy("four orders", probe).build()
                .start();
        Desk.quote(engine, "X", 1, 10_000, 10_000);
        Desk.quote(engine, "Y", 2, 5_000, 5_000);
        Report report = new Report();
        for (Said said : order) {
            venue.reports().send(fill(report, said, venue.sent().get(said.order).orderId(), engine));
            Desk.quiet(engine);
        }
        RunResult result = engine.result();
        String own = probe.held(engine.instrument("X")).quantityUnits() + " " + probe.held(engine.instrument("Y")).quantityUnits();
        engine.close();
        digests.add(result.digest());
        return "cash " + result.cash().units() + " fees " + result.fees().units() + " equity " + result.equity().units() + " X "
                + result.positions().get("X") + " Y " + result.positions().get("Y") + ", the strategy's " + own + ", open "
                + result.openOrders();
    }

    private static Report fill(Report report, Said said, long orderId, Engine engine) {
        report.about(orderId, engine.instrument(SYMBOLS[said.order]), Side.of(SIGNS[said.order]), 3);
        if (said.execution == null) {
            return report.says(said.type, said.leaves);
        }
        report.filled(said.execution.id, said.execution.quantity, said.execution.cents, 0).fee(said.execution.feeCents, false);
        return report.says(said.type, 0);
    }

    @Test
    void shouldRaiseAnAlarmWhenAnExecutionIdComesAgainWithOtherContent() {
        List<String> alarms = new ArrayList<>();
        StreetVenue venue = StreetVenue.mute();
        Engine engine = Desk.builder("X").threading(Threading.INLINE).lockStep().venue(venue)
                .onFault((who, cause, consequence) -> alarms.add(who + ": " + consequence))
                .strategy("one order", Probe.ticks((me, tick) -> me.rest(tick.instrument(), Side.BUY, 10, 10_000))).build().start();
        Desk.quote(engine, "X", 1, 10_000, 10_000);
        long id = venue.sent().get(0).orderId();
        for (long quantity : new long[] {4, 5, 4}) {
            venue.reports().send(new Report().about(id, engine.instrument("X"), Side.BUY, 1).filled(9, quantity, 10_000, 0));
            Desk.quiet(engine);
        }
        RunResult result = engine.result();
        engine.close();
        assertEquals("4, 1 fills", result.positions().get("X") + ", " + result.fills() + " fills");
        assertEquals(List.of("report FILLED of order " + id
                + ": execution 9 was another before; recorded, not applied to the order"), alarms);
    }
}
