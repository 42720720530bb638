package io.ringside.risk;

import io.ringside.events.ControlType;
import io.ringside.events.OrderId;
import io.ringside.events.Outcome;
import io.ringside.events.OutcomeType;
import io.ringside.events.RiskCode;
import io.ringside.events.RiskState;
import io.ringside.events.Side;
import io.ringside.events.SignalAction;
import io.ringside.events.Verdict;
import io.ringside.instrument.FeeRate;
import io.ringside.instrument.Generator;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import io.ringside.instrument.Scale;
import java.util.ArrayList;
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
    /** How many more in which strategy and venue go wrong. */
    private static final int LATE = 60;

    final Map<RiskCode, Integer> codes = new EnumMap<>(RiskCode.class);
    final Set<RiskState> states = EnumSet.noneOf(RiskState.class);
    /** Of the strategy. */
    final Set<RiskState> strategyStates = EnumSet.noneOf(RiskState.class);
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
    private int input;

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

    private static RiskGate.Setup setup(boolean prohibited, ModelWatch watch) {
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
        return new RiskGate.Setup(Desk.FLOOR, watch.state(limits).build(), Model.CASH, FeeRate.ofBps("1.5"), 1_000, Model.SIGNALS,
                List.of("a"), List.of(new Remainder()));
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
        ModelWatch watch = new ModelWatch(ModelWatch.Temper.values()[cases.below(5)], cases.chance(3));
        desk = new Desk(setup(prohibited, watch), 100);
        exposure = desk.exposure();
        model = new Model(prohibited, watch);
        asks = new Asks(cases, model);
        words = new Words(cases, defect, desk, model);
        kills = 0;
        String difference = open();
        int crash = INPUTS * 2 / 3 + cases.below(INPUTS * 8 / 15);
        int kill = INPUTS + cases.below(3 * LATE);
        int restriction = INPUTS / 3 + cases.below(INPUTS * 2);
        int reconciliation = cases.chance(3) ? INPUTS + cases.below(LATE) : -1;
        for (int i = 0; i < INPUTS + LATE && difference == null; i++) {
            List<Ask> riding = some();
            input = i;
            desk.riding(riding.toArray(new Ask[0]));
            if (i == restriction) {
                restrict(cases.below(2));
            } else if (i == reconciliation) {
                reconcile(cases.below(3));
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
        ModelWatch.Temper temper = wrong();
        ModelOrder order = asks.pick();
        int cancels = temper == ModelWatch.Temper.CANCELS ? 3 : cases.below(8) / 7;
        for (int i = 0; i < cancels; i++) {
            riding.add(cases.below(riding.size() + 1), Ask.cancel(order == null ? 1 : order.id));
        }
        for (int i = 0; i < 3 && temper == ModelWatch.Temper.REJECTS; i++) {
            riding.add(Ask.market(Desk.X, Side.BUY, 0));
        }
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
        boolean much = model.watch.hardVar && isLate() && cases.chance(2);
        long var = much || cases.chance(8) ? cases.between(0, (much ? 3 : 2) * Model.VAR) : 0;
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
        } else if (order == null || wrong() != ModelWatch.Temper.EXECUTIONS && cases.chance(3)) {
            tick(cases.below(3));
        } else {
            words.any(order, wrong());
        }
    }

    /** In which way, until the strategy is stopped for it. */
    private ModelWatch.Temper wrong() {
        return isLate() && model.watch.strategy == RiskState.NORMAL ? model.watch.temper : ModelWatch.Temper.CALM;
    }

    private boolean isLate() {
        return input >= INPUTS;
    }

    private void restrict(int what) {
        model.watch.moveInstrument(model.markets[what], RiskCode.OPERATOR);
        desk.restrict(Desk.FLOOR.get(what), RiskState.REDUCING, 0);
    }

    /** The venue holds what we do, or mostly something else. */
    private void reconcile(int what) {
        long units = model.markets[what].held + cases.between(-1, 2);
        model.watch.reconciled(units, model.markets[what]);
        desk.command(ControlType.RECONCILE, with -> {
            with.instrument = defect == Defect.RECONCILED_ELSEWHERE ? Desk.FLOOR.get((what + 1) % 3) : Desk.FLOOR.get(what);
            with.number = units;
        });
    }

    private void kill() {
        kills += 1 + cases.below(3);
        model.kill();
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
        int nth = 0;
        for (int i = 0; i < riding.size() && i < desk.slot.signalCount(); i++) {
            Ask ask = riding.get(i);
            if (ask.action() == SignalAction.CANCEL) {
                cancel();
                continue;
            }
            RiskCode expected = model.judge(ask, ++nth, desk.asking);
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
            } else if (desk.asking == 0) {
                model.watch.refused(model.nowNs);
            }
            denied += approved ? 0 : 1;
        }
        return compareState(denied);
    }

    private void cancel() {
        if (desk.asking == 0) {
            model.watch.cancelled(model.nowNs);
        }
    }

    private String compareState(int denied) {
        RiskState state = desk.state();
        states.add(state);
        strategyStates.add(model.watch.strategy);
        model.watch.causes.forEach(this::count);
        List<String> expected = new ArrayList<>(model.watch.moves);
        model.watch.moves.clear();
        model.watch.causes.clear();
        if (state != model.watch.account || desk.slot.gate.killsApplied(desk.slot.sequence) != kills) {
            return desk.stamp() + ", the model " + model.watch.account + " " + kills;
        }
        List<String> moves = new ArrayList<>();
        int told = 0;
        for (int i = 0; i < desk.box.size(); i++) {
            Outcome outcome = desk.box.get(i).outcome;
            boolean move = outcome.type == OutcomeType.RISK_STATE;
            told += move ? 0 : 1;
            if (move) {
                moves.add(outcome.code + " -> " + outcome.state);
            }
        }
        desk.box.clear();
        moves.sort(null);
        expected.sort(null);
        if (told != denied || !moves.equals(expected) || !desk.faults.isEmpty()) {
            return told + " told of " + denied + " denied, moves " + moves + ", the model " + expected + ", faults " + desk.faults;
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
            boolean exceeded = beyond != null || held + buys > Model.RULES.get(what).maxLong()
                    || sells - held > Model.RULES.get(what).maxShort();
            if (exceeded && !model.markets[what].surprised) {
                return instrument + " " + held + " + " + buys + " - " + sells + " is beyond its limits, " + beyond;
            }
        }
        return null;
    }

    private void count(RiskCode code) {
        codes.merge(code, 1, Integer::sum);
    }
}
