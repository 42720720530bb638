package io.ringside.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ringside.backtest.Replay;
import io.ringside.events.ControlResult;
import io.ringside.execution.Order;
import io.ringside.events.OrderStatus;
import io.ringside.events.Report;
import io.ringside.events.ReportType;
import io.ringside.events.Side;
import io.ringside.execution.Reports;
import io.ringside.execution.Venue;
import io.ringside.instrument.FeeRate;
import io.ringside.instrument.InvalidInputException;
import io.ringside.risk.RiskMetrics;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run decides on no text that its tape does not keep whole. */
class TapeTextTest {
    /** Refuses every order for the same reason. */
    private static final class Refusing implements Venue {
        private final String reason;
        private Reports reports;

        Refusing(String reason) {
            this.reason = reason;
        }

        @Override
        public void connect(Reports door) {
            reports = door;
        }

        @Override
        public void submit(Order order) {
            Report report = new Report().about(order.orderId(), order.instrument(), order.side(), 2 * Desk.SECOND)
                    .says(ReportType.REJECTED, order.quantityUnits());
            report.reason = reason;
            reports.send(report);
        }

        @Override
        public void cancel(Order order) {
        }

        @Override
        public void replace(Order order, long quantityUnits, long priceUnits) {
        }

        @Override
        public void massCancel() {
        }

        @Override
        public FeeRate feeRate() {
            return FeeRate.ZERO;
        }
    }

    private static EngineBuilder scene(String reason, StringBuilder heard) {
        int[] ticks = {0};
        return Desk.builder("A").venue(new Refusing(reason)).strategy("reader", Probe.ticks((me, tick) -> {
            if (ticks[0]++ == 0) {
                me.rest(tick.instrument(), Side.BUY, 1, 100);
            }
        }).updates((me, update) -> {
            if (update.status() == OrderStatus.REJECTED && heard.length() == 0) {
                heard.append(update.explain());
                me.rest(update.instrument(), Side.BUY, 1 + update.explain().getBytes(StandardCharsets.UTF_8).length, 100);
            }
        }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "x", "ä", "€", "😀", "a😀", "ab😀", "abc😀"})
    void shouldCutAReasonBeforeTheStagesSeeItAndAtACharacter(String text) {
        String reason = text.equals("short") ? text : text.repeat(1_100);
        StringBuilder heard = new StringBuilder();
        Engine engine = scene(reason, heard).threading(Threading.FUSED).record().build().start();
        Desk.publish(engine, "A", Desk.SECOND, 100, 101);
        Desk.quiet(engine);
        engine.close();
        StringBuilder again = new StringBuilder();
        String digest = new Replay(scene(reason, again)).run(engine.tape()).digest();
        assertEquals(heard.toString(), again.toString());
        assertEquals(engine.result().digest(), digest);
        assertEquals(-1, heard.indexOf("\uFFFD"));
        assertEquals(2, engine.result().signals());
    }

    @Test
    void shouldRefuseMetricsWhenTheirTextIsLongerThanATapeKeeps() {
        Engine engine = Desk.builder("A").strategy("idle", Probe.idle()).build().start();
        Map<String, Long> sectors = new HashMap<>();
        for (int i = 10_000; i < 16_000; i++) {
            sectors.put("s" + i, 5L);
        }
        InvalidInputException refusal = assertThrows(InvalidInputException.class,
                () -> engine.controls().metrics(new RiskMetrics(sectors, 0, 0, 0), "op", "r"));
        assertEquals("metrics: " + new RiskMetrics(sectors, 0, 0, 0).text().length() + " bytes of text, limit 65536; name fewer sectors",
                refusal.getMessage());
        assertEquals(ControlResult.APPLIED, engine.controls().metrics(new RiskMetrics(Map.of(), 0, 0, 0), "op", "r"));
        engine.close();
    }
}
