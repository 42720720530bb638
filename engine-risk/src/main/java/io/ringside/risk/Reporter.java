package io.ringside.risk;

import io.ringside.events.OrderType;
import io.ringside.events.RiskCode;
import io.ringside.events.RiskState;
import io.ringside.events.Side;
import io.ringside.events.SignalAction;
import io.ringside.events.SignalPart;
import io.ringside.events.TimeInForce;
import io.ringside.instrument.Currency;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.InvalidInputException;
import io.ringside.instrument.MulDiv;
import io.ringside.position.Account;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Takes the pictures of a gate. Cold: reads everything, changes nothing, allocates. On the gate's thread. */
final class Reporter {
    private static final String ACCOUNT = "account";
    private static final int BPS = 10_000;

    private final RiskGate.Setup setup;
    private final Account account;
    private final Exposure exposure;
    private final RiskStates states;
    private final Watch watch;
    private final Currency money;
    private List<RiskReport.Usage> usages = new ArrayList<>();

    Reporter(RiskGate.Setup setup, Account account, Exposure exposure, RiskStates states, Watch watch) {
        this.setup = setup;
        this.account = account;
        this.exposure = exposure;
        this.states = states;
        this.watch = watch;
        this.money = setup.instruments().account();
    }

    RiskReport report(LimitsInForce limits, Proposal proposal, long nowNs, List<RiskReport.Finding> findings) {
        usages = new ArrayList<>();
        AccountLimits ofAccount = limits.now().account();
        ofMoney(limits.now(), ofAccount);
        ofCounts(limits.now(), proposal, nowNs);
        ofInstruments(limits.now());
        ofStrategies(limits.now(), nowNs);
        ofMetrics(limits.now(), proposal.metrics(), nowNs);
        return new RiskReport(nowNs, limits.version(), states.account().state(), states.account().epoch(), List.copyOf(usages),
                restrictions(), findings, snapshot());
    }

    private void ofMoney(Limits.Concluded all, AccountLimits limits) {
        Usage usage = exposure.usage();
        long equity = account.equityUnits();
        long peak = watch.drawdown().peakUnits();
        money(LimitKey.DRAWDOWN_BPS, ACCOUNT, peak - equity,
                all.drawdownBps() == Limits.NONE ? Limits.NONE : peak - watch.drawdown().tripBelowUnits());
        money(LimitKey.DRAWDOWN_FROM_START_BPS, ACCOUNT, account.openUnits() - equity, limits.startDrawdownBps == Limits.NONE ? Limits.NONE
                : MulDiv.floor(Math.max(0, account.openUnits()), limits.startDrawdownBps, BPS));
        money(LimitKey.DAILY_LOSS, ACCOUNT, account.openUnits() - equity, limits.dailyLossUnits);
        money(LimitKey.MAX_GROSS, ACCOUNT, usage.grossUnits(), limits.maxGrossUnits);
        money(LimitKey.MAX_NET, ACCOUNT, usage.netUnits(), limits.maxNetUnits);
        money(LimitKey.MAX_OPEN_NOTIONAL, ACCOUNT, usage.openWith(null, 0), limits.maxOpenNotionalUnits);
        money(LimitKey.MARGIN_BPS, ACCOUNT, usage.requiredUnits(), all.scoped().isMargined() ? equity - limits.bufferUnits : Limits.NONE);
    }

    private void ofCounts(Limits.Concluded all, Proposal proposal, long nowNs) {
        count(LimitKey.MAX_OPEN_ORDERS, ACCOUNT, exposure.openOrders(), all.maxOpenOrders());
        OrderRates rates = proposal.rates();
        rate(ACCOUNT, rates.account(), nowNs);
        for (int i = 0; i < setup.strategies().size(); i++) {
            rate(setup.strategies().get(i), rates.ofStrategy(i), nowNs);
        }
        for (Instrument instrument : setup.instruments()) {
            rate(instrument.symbol(), rates.in(instrument), nowNs);
        }
    }

    private void rate(String scope, TokenBucket bucket, long nowNs) {
        if (bucket.isOn()) {
            bucket.isEmpty(nowNs);
            count(LimitKey.ORDER_RATE, scope, bucket.spent(), bucket.burst());
        }
    }

    private void ofInstruments(Limits.Concluded all) {
        for (Instrument instrument : setup.instruments()) {
            long held = account.positions().of(instrument).quantityUnits();
            quantity(LimitKey.MAX_LONG, instrument, held + exposure.leavesUnits(instrument, Side.BUY),
                    all.maxPositionUnits(instrument, Side.BUY));
            quantity(LimitKey.MAX_SHORT, instrument, exposure.leavesUnits(instrument, Side.SELL) - held,
                    all.maxPositionUnits(instrument, Side.SELL));
            count(LimitKey.MAX_OPEN_ORDERS, instrument.symbol(), exposure.books().openIn(instrument.id()),
                    all.scoped().openOrdersIn(instrument));
            money(LimitKey.OPEN_NOTIONAL, instrument.symbol(), exposure.usage().openInWith(instrument, 0),
                    all.scoped().openNotionalIn(instrument));
            long bps = all.account().concentrationBps;
            if (bps != Limits.NONE) {
                money(LimitKey.CONCENTRATION_BPS, instrument.symbol(), exposure.usage().exposedUnits(instrument.id()),
                        MulDiv.floor(Math.max(0, account.equityUnits()), bps, BPS));
            }
        }
    }

    private void ofStrategies(Limits.Concluded all, long nowNs) {
        for (int i = 0; i < setup.strategies().size(); i++) {
            String name = setup.strategies().get(i);
            count(LimitKey.MAX_OPEN_ORDERS, name, exposure.books().openOf(i), all.scoped().openOrdersOfStrategy(i));
            money(LimitKey.OPEN_NOTIONAL, name, exposure.usage().openOfWith(exposure.books(), i, null, 0),
                    all.scoped().openNotionalOfStrategy(i));
            if (all.account().executions.isOn()) {
                count(LimitKey.EXECUTIONS_MAX, name, watch.conduct().executions(i, nowNs), all.account().executions.most());
            }
            if (all.account().rejects.isOn()) {
                count(LimitKey.REJECTS_MAX, name, watch.conduct().rejects(i, nowNs), all.account().rejects.most());
            }
            if (all.account().cancelsPerFill.isOn()) {
                count(LimitKey.CANCELS_PER_FILL, name, watch.conduct().cancels(i), all.account().cancelsPerFill.most());
            }
            for (Instrument instrument : setup.instruments()) {
                ofStrategy(all.scoped(), i, instrument);
            }
        }
    }

    private void ofStrategy(ScopedLimits limits, int strategy, Instrument instrument) {
        StrategyBooks books = exposure.books();
        for (Side side : Side.values()) {
            long limit = limits.positionUnits(strategy, instrument, side);
            if (limit != Limits.NONE) {
                long worst = side.sign() * books.heldUnits(strategy, instrument) + books.leavesUnits(strategy, instrument, side);
                add(side == Side.BUY ? LimitKey.MAX_LONG : LimitKey.MAX_SHORT, setup.strategies().get(strategy) + " " + instrument, worst,
                        limit, instrument::formatQuantity);
            }
        }
    }

    private void ofMetrics(Limits.Concluded all, Metrics metrics, long nowNs) {
        AccountLimits limits = all.account();
        for (int i = 0; i < metrics.sectors().size(); i++) {
            count(LimitKey.SECTOR_BPS, metrics.sectors().get(i), metrics.sectorBps(i), limits.sectorBps);
        }
        count(LimitKey.BETA_THOUSANDTHS, ACCOUNT, Math.abs(metrics.betaThousandths()), limits.betaThousandths);
        money(LimitKey.VAR, ACCOUNT, metrics.varUnits(), limits.varUnits);
        if (limits.metricsPeriodNs != Limits.NONE) {
            count(LimitKey.METRICS_PERIOD_MS, ACCOUNT, metrics.ageNs(nowNs) / 1_000_000, 3 * limits.metricsPeriodNs / 1_000_000);
        }
    }

    private void money(LimitKey key, String scope, long value, long limit) {
        add(key, scope, value, limit, units -> money.format(units) + " " + money.code());
    }

    private void count(LimitKey key, String scope, long value, long limit) {
        add(key, scope, value, limit, Long::toString);
    }

    private void quantity(LimitKey key, Instrument instrument, long value, long limit) {
        add(key, instrument.symbol(), value, limit, instrument::formatQuantity);
    }

    private void add(LimitKey key, String scope, long value, long limit, java.util.function.LongFunction<String> format) {
        if (limit != Limits.NONE) {
            usages.add(new RiskReport.Usage(key.text(), scope, value, limit, key.text() + " " + scope + ": " + format.apply(value) + " of "
                    + format.apply(limit) + ", left " + format.apply(limit - value)));
        }
    }

    RiskSnapshot snapshot() {
        Map<String, RiskState> instruments = new TreeMap<>();
        Map<String, RiskState> strategies = new TreeMap<>();
        for (Instrument instrument : setup.instruments()) {
            instruments.put(instrument.symbol(), states.scopes().of(instrument));
        }
        for (int i = 0; i < setup.strategies().size(); i++) {
            strategies.put(setup.strategies().get(i), states.scopes().of(i));
        }
        return new RiskSnapshot(states.account().state(), instruments, strategies);
    }

    private List<RiskReport.Restriction> restrictions() {
        List<RiskReport.Restriction> found = new ArrayList<>();
        for (Instrument instrument : setup.instruments()) {
            restriction(found, instrument.symbol(), states.scopes().standing(instrument));
        }
        for (int i = 0; i < states.scopes().strategies(); i++) {
            restriction(found, i < setup.strategies().size() ? setup.strategies().get(i) : "strategy " + i, states.scopes().standing(i));
        }
        return found;
    }

    private static void restriction(List<RiskReport.Restriction> found, String scope, Standing one) {
        if (one.state() != RiskState.NORMAL) {
            found.add(new RiskReport.Restriction(scope, one.state(), one.cause(), one.epoch()));
        }
    }

    /** What each control says to the order the proposal considers. */
    static List<RiskReport.Finding> findings(ControlChain controls, Proposal proposal) {
        List<RiskReport.Finding> findings = new ArrayList<>();
        boolean priced = true;
        for (Control control : controls.all()) {
            boolean asked = priced && control.concerns(proposal);
            proposal.measured(false, 0, 0);
            boolean refuses = asked && control.refuses(proposal);
            long value = proposal.measuredUnits();
            long limit = proposal.limitedToUnits();
            priced &= !refuses || control.code() != RiskCode.NO_PRICE;
            String said = asked ? (refuses ? "refuses" : "passes") + measured(control.code(), proposal)
                    : "not asked, " + (priced ? "opens nothing" : "no price");
            findings.add(new RiskReport.Finding(control.code(), asked, refuses, value, limit, control.code() + ": " + said));
        }
        return findings;
    }

    private static String measured(RiskCode code, Proposal proposal) {
        return proposal.limitedToUnits() == Limits.NONE ? ", no limit" : ", " + code.format(proposal.measuredUnits(), proposal.instrument())
                + " of " + code.format(proposal.limitedToUnits(), proposal.instrument());
    }

    /** Reads {@code BUY 100} or {@code SELL 2.5 LIMIT 101.25}. */
    static SignalPart order(String text, Instrument instrument, int strategy) {
        String[] words = text.strip().split(" +");
        boolean limit = words.length == 4 && words[2].equals("LIMIT");
        if (instrument == null || !limit && words.length != 2 || !words[0].matches("BUY|SELL")) {
            throw new InvalidInputException("order to explain", "'" + text + "'", "BUY or SELL, a quantity, and LIMIT with a price",
                    "write such as BUY 100 LIMIT 10.5, and name the instrument");
        }
        SignalPart order = new SignalPart();
        order.does(SignalAction.ORDER).about(instrument, Side.valueOf(words[0]))
                .as(limit ? OrderType.LIMIT : OrderType.MARKET, limit ? TimeInForce.GTC : TimeInForce.IOC);
        order.strategyId = Math.max(0, strategy);
        order.quantityUnits = instrument.quantity(words[1]);
        order.priceUnits = limit ? instrument.price(words[3]) : 0;
        return order;
    }
}
