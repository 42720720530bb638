package io.ringside.risk;

import io.ringside.events.OrderId;
import io.ringside.events.RiskCode;
import io.ringside.events.RiskState;
import io.ringside.events.Side;
import io.ringside.events.Verdict;
import io.ringside.instrument.FeeRate;
import io.ringside.instrument.Generator;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import io.ringside.instrument.Scale;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Random sessions of one gate beside one model, compared after every input. */
final class Walk {
    private static final Instrument ELSEWHERE = Instruments.conclude(List.of(Instrument.of("W").priceDecimals(2).quantityDecimals(0)
            .currency(Desk.USD).build()), List.of()).get(0);
    private static final int INPUTS = 300;

    final Map<RiskCode, Integer> codes = new EnumMap<>(RiskCode.class);
    final Set<RiskState> states = EnumSet.noneOf(RiskState.class);
    long inputs;
    long judged;
    private final Generator cases;
    private final Defect defect;
    private final long[] mid = new long[3];
    private Desk desk;
    private Exposure exposure;
    private Model model;
    private Asks asks;
    private Words words;
    private int kills;
    private int restricted;

    Walk(Generator cases, Defect defect) {
        this.cases = cases;
        this.defect = defect;
    }

    /** The first difference in so many sessions, or null. */
    String firstDifference(int sessions) {
        for (int i = 0; i < sessions; i++) {
            String difference = session();
            if (difference != null) {
                return "session " + i + ", input " + inputs + ": " + difference;
            }
        }
        return null;
    }

    private static RiskGate.Setup setup(boolean prohibited) {
        LimitsBuilder limits = Limits.backtest().toBuilder()
                .maxTradeValueBps(Model.TRADE_BPS).drawdownBps(Model.DRAWDOWN_BPS).priceCollarBps(Model.COLLAR_BPS)
                .set("price.max-age-ms", "" + Model.AGE_MS).maxOpenOrders(Model.OPEN_ORDERS).prohibited(prohibited ? "Z" : "")
                .maxOrderQuantity("X", "250").maxLong("X", "400").maxShort("X", "300").maxLong("Y", "300").maxShort("Y", "250")
                .maxLong("Z", "1000").maxShort("Z", "1000")
                .set("order-rate.per-second", "" + Model.RATE).set("order-rate.burst", "" + Model.BURST)
                .set("duplicate.window-ms", "" + Model.WINDOW_NS / 1_000_000).set("account.max-gross", money(Model.GROSS))
                .set("account.max-net", money(Model.NET)).set("account.max-open-notional", money(Model.OPEN_NOTIONAL))
                .set("account.concentration-bps", "" + Model.CONCENTRATION_BPS)
                .set("account.buying-power-buffer", money(Model.BUFFER)).set("instrument.X.margin-bps", "" + Model.MARGIN_BPS[0])
                .set("instrument.Y.margin-bps", "" + Model.MARGIN_BPS[1]).set("instrument.X.sector", "tech")
                .set("instrument.*.sector", "none").set("account.max-sector-bps", "" + Model.SECTOR_BPS)
                .set("account.max-beta-thousandths", "" + Model.BETA).set("account.max-var", money(Model.VAR))
                .set("metrics.period-ms", "" + Model.PERIOD_NS / 1_000_000);
        return new RiskGate.Setup(Desk.FLOOR, limits.build(), Model.CASH, FeeRate.ofBps("1.5"), 1_000, Model.SIGNALS, List.of("a"),
                List.of(new Remainder()));
    }

    /** A control of the user. */
    private static final class Remainder implements UserControl {
        @Override
        public String name() {
            return "remainder";
        }

        @Override
        public boolean refuses(ProposedOrder order) {
            return order.measured(order.quantityUnits() % 7 == Model.REMAINDER, order.quantityUnits(), Model.REMAINDER);
        }
    }

    private static String money(long units) {
        return Scale.format(units, 3);
    }

    private String session() {
        boolean prohibited = cases.chance(2);
        desk = new Desk(setup(prohibited), 100);
        exposure = desk.exposure();
        model = new Model(prohibited);
        asks = new Asks(cases, model);
        words = new Words(cases, defect, desk, model);
        kills = 0;
        String difference = open();
        int crash = INPUTS / 2 + cases.below(INPUTS * 5 / 8);
        int kill = INPUTS * 4 / 5 + cases.below(INPUTS / 2);
        int restriction = INPUTS / 3 + cases.below(INPUTS * 2);
        for (int i = 0; i < INPUTS && difference == null; i++) {
            List<Ask> riding = some();
            desk.riding(riding.toArray(new Ask[0]));
            if (i == restriction) {
                restrict(cases.below(2));
            } else {
                input(i == crash, i == kill);
            }
            difference = compare(riding);
        }
        while (difference == null && !model.live.isEmpty()) {
            words.settle(asks.pick());
            difference = compare(List.of());
        }
        return difference;
    }

    /** Now and then of an instrument of another run, or of a strategy of another account. */
    private List<Ask> some() {
        List<Ask> riding = asks.some();
        desk.asking = cases.chance(100) ? 1 + cases.below(3) : 0;
        if (cases.chance(100)) {
            riding.add(Ask.market(ELSEWHERE, Side.BUY, 1));
        }
        return riding;
    }

    /** Mostly within every limit, so that something is approved. */
    private void compute() {
        long sector = cases.chance(8) ? cases.between(0, 2 * Model.SECTOR_BPS) : 0;
        long beta = cases.chance(8) ? cases.between(-2 * Model.BETA, 2 * Model.BETA) : 0;
        long var = cases.chance(8) ? cases.between(0, 2 * Model.VAR) : 0;
        model.compute(sector, beta, var);
        desk.metrics("beta=" + beta + "\nvar=" + var + "\nes=0\nsector.tech=" + (defect == Defect.METRICS_STALE ? 0 : sector));
    }

    private String open() {
        mid[0] = 10_000;
        mid[1] = 1_000;
        mid[2] = 10_000;
        String difference = null;
        for (int i = 0; i < 3 && difference == null; i++) {
            model.nowNs = desk.nowNs;
            quote(i, mid[i], mid[i]);
            difference = compare(List.of());
        }
        return difference;
    }

    private void input(boolean crash, boolean kill) {
        desk.nowNs += cases.chance(60) ? 1_200_000_000L : cases.below(20_000_000);
        model.nowNs = desk.nowNs;
        ModelOrder order = asks.pick();
        if (kill) {
            kill();
        } else if (crash) {
            long held = model.markets[0].held;
            mid[0] = mid[0] * (held > 0 ? 7 : 13) / 10;
            quote(0, mid[0], mid[0]);
        } else if (cases.chance(12)) {
            compute();
        } else if (order == null || cases.chance(3)) {
            tick(cases.below(3));
        } else {
            words.any(order);
        }
    }

    private void restrict(int what) {
        model.markets[what].reducing = true;
        desk.restrict(Desk.FLOOR.get(what), RiskState.REDUCING, 0);
        states.add(RiskState.REDUCING);
        restricted = 1;
    }

    private void kill() {
        kills += 1 + cases.below(3);
        model.kill();
        count(RiskCode.KILL);
        if (defect == Defect.KILL_LOST) {
            desk.timer();
        } else {
            desk.kill(kills, RiskCode.KILL);
        }
    }

    private void tick(int what) {
        mid[what] += cases.between(-mid[what] / 300, mid[what] / 300);
        long bid = mid[what] - cases.below(8);
        long ask = mid[what] + cases.below(8);
        switch (cases.below(20)) {
            case 0 -> quote(what, null, ask);
            case 1 -> quote(what, bid, null);
            case 2 -> quote(what, mid[what] + 1 + cases.below(4), mid[what]);
            case 3 -> {
                model.trade(what, bid);
                desk.trade(Desk.FLOOR.get(what), bid);
            }
            default -> quote(what, bid, ask);
        }
    }

    private void quote(int what, Long bid, Long ask) {
        model.quote(what, bid, ask);
        long shown = ask == null ? Desk.ABSENT : defect == Defect.ASK_ONE_HIGHER ? ask + 1 : ask;
        desk.quote(Desk.FLOOR.get(what), bid == null ? Desk.ABSENT : bid, shown);
    }

    private String compare(List<Ask> riding) {
        inputs++;
        int denied = 0;
        for (int i = 0; i < riding.size() && i < desk.slot.signalCount(); i++) {
            Ask ask = riding.get(i);
            RiskCode expected = model.judge(ask, i + 1, desk.asking);
            count(expected);
            judged++;
            Verdict verdict = desk.slot.verdicts.get(i);
            boolean approved = verdict.isApproved(desk.slot.sequence);
            boolean member = expected != RiskCode.UNKNOWN_INSTRUMENT;
            if (verdict.code != expected || approved != (expected == RiskCode.APPROVED)
                    || approved && verdict.openingUnits != model.opening(ask)) {
                return ask + " gave " + desk.verdict(i) + ", the model " + expected + " opening "
                        + (member ? model.opening(ask) : 0);
            }
            if (approved) {
                model.approve(ask, OrderId.of(desk.slot.sequence, i));
            }
            denied += approved ? 0 : 1;
        }
        return compareState(denied);
    }

    private String compareState(int denied) {
        RiskState state = desk.state();
        boolean moved = desk.slot.gate.changed(desk.slot.sequence);
        if (moved && state == RiskState.LIQUIDATION_ONLY) {
            count(RiskCode.DRAWDOWN);
        }
        states.add(state);
        int told = desk.box.size();
        desk.box.clear();
        if (state != model.state || desk.slot.gate.killsApplied(desk.slot.sequence) != kills) {
            return desk.stamp() + ", the model " + model.state + " " + kills;
        }
        int scoped = restricted;
        restricted = 0;
        if (told != denied + scoped + (moved ? 1 : 0) || !desk.faults.isEmpty()) {
            return told + " told of " + denied + " denied, faults " + desk.faults;
        }
        if (exposure.usage().grossUnits() != model.gross()) {
            return "gross " + exposure.usage().grossUnits() + ", recounted " + model.gross();
        }
        return exposure.openOrders() == model.live.size() ? compareLeaves()
                : exposure.openOrders() + " open orders, the model " + model.live.size();
    }

    private String compareLeaves() {
        for (int what = 0; what < 3; what++) {
            long buys = model.leaves(what, Side.BUY, null);
            long sells = model.leaves(what, Side.SELL, null);
            Instrument instrument = Desk.FLOOR.get(what);
            if (exposure.leavesUnits(instrument, Side.BUY) != buys || exposure.leavesUnits(instrument, Side.SELL) != sells) {
                return instrument + " leaves " + exposure.leavesUnits(instrument, Side.BUY) + " "
                        + exposure.leavesUnits(instrument, Side.SELL) + ", the model " + buys + " " + sells;
            }
            String beyond = inputs % 50 == 0 ? Subsets.beyond(model, what) : null;
            long held = model.markets[what].held;
            if (beyond != null || held + buys > Model.RULES.get(what).maxLong() || sells - held > Model.RULES.get(what).maxShort()) {
                return instrument + " " + held + " + " + buys + " - " + sells + " is beyond its limits, " + beyond;
            }
        }
        return null;
    }

    private void count(RiskCode code) {
        codes.merge(code, 1, Integer::sum);
    }
}
