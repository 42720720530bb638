package io.ringside.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.events.ControlResult;
import io.ringside.events.ControlType;
import io.ringside.events.OrderType;
import io.ringside.events.RiskState;
import io.ringside.events.Side;
import io.ringside.events.SignalAction;
import io.ringside.instrument.Instrument;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every line of a report, worked out by hand. */
class ReportTest {
    private static final long SECOND = 1_000_000_000L;

    private static LimitsBuilder limits() {
        return Desk.off().drawdownBps(500).maxOpenOrders(50).maxLong("X", "400").maxShort("X", "300").set("account.daily-loss", "5000")
                .set("account.max-gross", "200000").set("account.max-net", "150000").set("account.max-open-notional", "100000")
                .set("instrument.*.max-open-notional", "90000").set("strategy.a.max-open-notional", "80000")
                .set("account.concentration-bps", "2000").set("account.buying-power-buffer", "10000")
                .set("instrument.*.margin-bps", "5000").set("instrument.X.max-open-orders", "9").set("strategy.a.max-open-orders", "8")
                .set("order-rate.per-second", "10").set("strategy.a.max-long", "350").set("strategy.b.max-short", "120")
                .set("executions.max", "5").set("executions.window-ms", "1000").set("rejects.max", "6").set("rejects.window-ms", "1000")
                .set("cancels-per-fill.max", "7").set("cancels-per-fill.window-ms", "1000").set("instrument.X.sector", "tech")
                .set("instrument.*.sector", "none").set("account.max-sector-bps", "3000").set("account.max-beta-thousandths", "1500")
                .set("account.max-var", "40000").set("metrics.period-ms", "2000");
    }

    /** 120 X at 99.00, of which a has bought 20 of 50; 4 Y to sell by b, 2 to buy by a; 2.5 s after the metrics. */
    private static Desk used() {
        Desk desk = Desk.ofTwo(limits()).holding(Desk.X, 100, 10_000);
        desk.metrics("beta=-1200\nvar=30000000\nes=0\nsector.tech=120");
        desk.nowNs += SECOND + SECOND / 2;
        desk.quote(Desk.X, 9_900, 10_000);
        desk.asking = 1;
        desk.place(Ask.limit(Desk.Y, Side.SELL, 40, 1_000));
        desk.asking = 0;
        desk.fill(desk.place(Ask.limit(Desk.X, Side.BUY, 50, 9_800)), Desk.X, 20, 9_800);
        desk.judge(Ask.market(Desk.X, Side.BUY, 0));
        desk.riding(new Ask(SignalAction.CANCEL, 5, Desk.X, Side.BUY, OrderType.MARKET, 0, 0)).timer();
        desk.nowNs += SECOND;
        desk.place(Ask.limit(Desk.Y, Side.BUY, 20, 900));
        return desk;
    }

    private static RiskReport report(Desk desk, Instrument instrument, int strategy, String order) {
        desk.command(ControlType.RISK_REPORT, with -> {
            with.text = order;
            with.instrument = instrument;
            with.strategyId = strategy;
        });
        return desk.gate.lastReport();
    }

    @Test
    void shouldSayOfEachLimitWhatIsUsedAndWhatIsLeft() {
        assertEquals(List.of("limits version 1, account NORMAL, epoch 0",
                "account.drawdown-bps account: 80 USD of 50000 USD, left 49920 USD",
                "account.daily-loss account: 80 USD of 5000 USD, left 4920 USD",
                "account.max-gross account: 14860 USD of 200000 USD, left 185140 USD",
                "account.max-net account: 14838 USD of 150000 USD, left 135162 USD",
                "account.max-open-notional account: 2998 USD of 100000 USD, left 97002 USD",
                "instrument.*.margin-bps account: 7430 USD of 989920 USD, left 982490 USD",
                "max-open-orders account: 3 of 50, left 47", "order-rate.per-second account: 1 of 10, left 9",
                "instrument.*.max-long X: 150 of 400, left 250", "instrument.*.max-short X: -120 of 300, left 420",
                "max-open-orders X: 1 of 9, left 8", "instrument.*.max-open-notional X: 2940 USD of 90000 USD, left 87060 USD",
                "account.concentration-bps X: 14820 USD of 199984 USD, left 185164 USD",
                "instrument.*.max-long Y: 2 of 4611686018427.3, left 4611686018425.3",
                "instrument.*.max-short Y: 4 of 4611686018427.3, left 4611686018423.3",
                "instrument.*.max-open-notional Y: 58 USD of 90000 USD, left 89942 USD",
                "account.concentration-bps Y: 40 USD of 199984 USD, left 199944 USD",
                "instrument.*.max-long Z: 0 of 4611686018, left 4611686018", "instrument.*.max-short Z: 0 of 4611686018, left 4611686018",
                "instrument.*.max-open-notional Z: 0 USD of 90000 USD, left 90000 USD",
                "account.concentration-bps Z: 0 USD of 199984 USD, left 199984 USD",
                "max-open-orders a: 2 of 8, left 6", "instrument.*.max-open-notional a: 2958 USD of 80000 USD, left 77042 USD",
                "executions.max a: 1 of 5, left 4", "rejects.max a: 1 of 6, left 5", "cancels-per-fill.max a: 1 of 7, left 6",
                "instrument.*.max-long a X: 50 of 350, left 300", "instrument.*.max-long a Y: 2 of 350, left 348",
                "instrument.*.max-long a Z: 0 of 350, left 350", "executions.max b: 0 of 5, left 5", "rejects.max b: 0 of 6, left 6",
                "cancels-per-fill.max b: 0 of 7, left 7", "instrument.*.max-short b X: 0 of 120, left 120",
                "instrument.*.max-short b Y: 4 of 120, left 116", "instrument.*.max-short b Z: 0 of 120, left 120",
                "account.max-sector-bps tech: 120 of 3000, left 2880", "account.max-beta-thousandths account: 1200 of 1500, left 300",
                "account.max-var account: 30000 USD of 40000 USD, left 10000 USD",
                "metrics.period-ms account: 2500 of 6000, left 3500"),
                report(used(), null, io.ringside.events.Control.ALL, null).text().lines().toList());
    }

    @Test
    void shouldNameRestrictionsAndSayWhatIsAskedOfAnExit() {
        Desk desk = used();
        desk.restrict(Desk.Z, RiskState.REDUCING, 0);
        desk.restrict(1, RiskState.HALTED, 0);
        RiskReport report = report(desk, Desk.X, 0, "SELL 120");
        assertEquals("[Restriction[scope=Z, state=REDUCING, cause=OPERATOR, epoch=1],"
                + " Restriction[scope=b, state=HALTED, cause=OPERATOR, epoch=1]]", report.restrictions().toString());
        List<String> asked = report.findings().stream().filter(RiskReport.Finding::asked).map(RiskReport.Finding::text).toList();
        assertEquals(List.of("STATE: passes, 120 of 120", "INSTRUMENT_RULES: passes, 120 of 120", "DUPLICATE: passes, 0 ms of 0 ms"),
                asked);
        assertEquals("PROHIBITED: not asked, opens nothing", report.findings().get(2).text());
        List<String> lines = report.text().lines().toList();
        assertEquals(List.of("Z REDUCING OPERATOR, epoch 1", "b HALTED OPERATOR, epoch 1", "STATE: passes, 120 of 120"),
                lines.subList(lines.size() - report.findings().size() - 2, lines.size() - report.findings().size() + 1));
        assertEquals("STATE: refuses, 1 of 0", report(desk, Desk.X, 1, "SELL 1").findings().get(0).text());
        assertTrue(report(desk, Desk.X, 0, "BUY 301 LIMIT 98").findings().stream().map(RiskReport.Finding::text).toList()
                .contains("MAX_POSITION: refuses, 451 of 400"));
    }

    @Test
    void shouldCountVersionsAndSectorsOnceWhenLimitsHaveChangedAndExpired() {
        Desk desk = used();
        for (int i = 0; i < 2; i++) {
            desk.command(ControlType.LIMITS, with -> {
                with.text = limits().set("account.max-var", "50000").build().text();
                with.expiresNs = desk.nowNs + SECOND;
            });
        }
        RiskReport report = report(desk, null, 0, null);
        assertEquals(3, report.limitsVersion());
        assertEquals(1, report.usages().stream().filter(usage -> usage.key().equals("account.max-sector-bps")).count());
        desk.nowNs += SECOND;
        assertEquals(4, report(desk, null, 0, null).limitsVersion());
        assertEquals(desk.nowNs, desk.gate.lastReport().timestampNs());
    }

    @ParameterizedTest
    @ValueSource(strings = {"BUY", "BUY 1 LIMIT", "BUY 1 STOP 5", "HOLD 1", "BUY 1 LIMIT 5 6", ""})
    void shouldRefuseAnOrderItCannotRead(String order) {
        Desk desk = used();
        assertEquals(null, report(desk, Desk.X, 0, order));
        assertEquals(ControlResult.INVALID, desk.answer());
        assertEquals(List.of("risk report | InvalidInputException | no report is made"), desk.faults);
        report(desk, null, 0, "BUY 1");
        assertEquals(ControlResult.INVALID, desk.answer());
        assertEquals("risk gate", desk.gate.name());
    }
}
