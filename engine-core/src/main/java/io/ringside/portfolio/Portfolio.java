package io.ringside.portfolio;

import io.ringside.events.Control;
import io.ringside.events.ControlType;
import io.ringside.events.InputKind;
import io.ringside.events.OutcomeType;
import io.ringside.events.Report;
import io.ringside.events.ReportType;
import io.ringside.events.Slot;
import io.ringside.events.Stage;
import io.ringside.events.StageClock;
import io.ringside.events.Views;
import io.ringside.instrument.Currency;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import io.ringside.instrument.Money;
import io.ringside.position.Account;
import io.ringside.position.Position;
import io.ringside.position.TopOfBook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The fourth stage: the account's books, exact to the money unit, and whoever listens to them. One thread at a time; allocates nothing.
 */
public final class Portfolio implements Stage {
    private final Instruments instruments;
    private final Currency currency;
    private final Account account;
    private final Drawdown drawdown;
    private final StageClock clock = new StageClock();
    private final Views views = new Views();
    private final PortfolioListener[] listeners;
    private final Trades trades;
    private final Appraisal appraisal;
    private final EquityCurve curve = new EquityCurve();
    private Attribution attribution;
    private String[] strategies = {};
    /** What of the money paid in the drawdown knows of. */
    private long paidInUnits;

    /**
     * Opens the books.
     *
     * @param instruments the run's instruments
     * @param currency    the account's currency
     * @param cashUnits   the first cash in money units, &gt; 0
     * @param listeners   who is told, in this order
     */
    public Portfolio(Instruments instruments, Currency currency, long cashUnits, PortfolioListener... listeners) {
        this.instruments = instruments;
        this.currency = currency;
        this.account = new Account(instruments, cashUnits);
        this.drawdown = new Drawdown(cashUnits);
        this.paidInUnits = cashUnits;
        this.trades = new Trades(instruments, account);
        this.appraisal = new Appraisal(instruments, account);
        this.attribution = new Attribution(instruments, account, 0);
        this.listeners = listeners.clone();
    }

    /**
     * Tells strategies apart. Only before the first input.
     *
     * @param names by strategy id
     * @return this
     */
    public Portfolio strategies(String... names) {
        strategies = names.clone();
        attribution = new Attribution(instruments, account, names.length);
        return this;
    }

    @Override
    public String name() {
        return "portfolio";
    }

    @Override
    public void onInput(Slot slot) {
        long now = clock.advance(slot);
        if (slot.kind == InputKind.TICK) {
            if (now >= curve.dueNs()) {
                beginDay(now);
            }
            if (account.apply(slot.tick, now)) {
                reckon(now);
            }
        } else if (slot.isBooked()) {
            book(slot, now);
        } else if (slot.kind == InputKind.CONTROL) {
            obey(slot.control);
        }
        if (listeners.length > 0) {
            tell(slot, now);
        }
    }

    private void book(Slot slot, long now) {
        Report booked = slot.booked();
        Position position = account.positions().of(booked.instrument);
        long held = position.quantityUnits();
        long realized = position.realizedUnits();
        account.apply(booked);
        attribution.apply(booked, slot.bookedStrategy(), slot.isFill());
        trades.apply(booked, held, position.realizedUnits() - realized, now);
        reckon(now);
    }

    private void beginDay(long now) {
        if (curve.dueNs() == Long.MIN_VALUE) {
            drawdown.begin(now);
        }
        if (account.isEquityKnown()) {
            curve.roll(now, account.equityUnits());
        }
    }

    private void reckon(long now) {
        if (!account.isConverted() || follow()) {
            drawdown.update(account.equityUnits(), now);
        }
    }

    /** Takes what was paid in, as far as it is valued, for no profit; false while equity is unknown. */
    private boolean follow() {
        if (!account.isEquityKnown()) {
            return false;
        }
        long units = account.paidInUnits() - paidInUnits;
        if (units != 0) {
            paidInUnits += units;
            drawdown.shift(units);
            curve.flow(account.equityUnits() - units, account.equityUnits());
        }
        return true;
    }

    private void obey(Control command) {
        if (command.type == ControlType.SESSION_ROLL) {
            account.roll();
        } else if (command.type == ControlType.CASH) {
            if (account.move(command)) {
                follow();
                for (PortfolioListener listener : listeners) {
                    listener.onCash(new Money(command.number, instruments.currency(command.text)), this);
                }
            }
        }
    }

    private void tell(Slot slot, long now) {
        boolean fill = slot.isFill();
        boolean report = slot.kind == InputKind.REPORT && slot.report.type != ReportType.FILLED
                && slot.report.type.isOfOrder() && !slot.isRepeated();
        boolean outcome = slot.kind == InputKind.OUTCOME && slot.outcome.type != OutcomeType.RISK_STATE;
        boolean risk = slot.gate.changed(slot.sequence);
        boolean scoped = slot.kind == InputKind.OUTCOME && slot.outcome.isScoped();
        for (PortfolioListener listener : listeners) {
            if (fill) {
                listener.onFill(views.fill(slot.report, now), this);
            } else if (report) {
                listener.onOrderUpdate(views.update(slot.report, now));
            } else if (outcome) {
                listener.onOrderUpdate(views.update(slot.outcome, now));
            }
            if (risk) {
                listener.onRisk(views.risk(slot, now));
            }
            if (scoped) {
                listener.onRisk(views.risk(slot.outcome, now));
            }
        }
        views.release();
    }

    /** {@return the account's currency} */
    public Currency currency() {
        return currency;
    }

    /**
     * The account's position, all strategies together.
     *
     * @param instrument the instrument
     * @return its position
     */
    public Position position(Instrument instrument) {
        return account.positions().of(instruments.resolve(instrument));
    }

    /**
     * The best prices of an instrument as of the last input.
     *
     * @param instrument the instrument
     * @return its book
     */
    public TopOfBook book(Instrument instrument) {
        return account.book(instruments.resolve(instrument));
    }

    /** {@return first cash and deposits less withdrawals, in money units} */
    public long paidInUnits() {
        return account.paidInUnits();
    }

    /** {@return profit of the session so far, if equity is known: equity less that at its open, less what was paid in since} */
    public long sessionProfitUnits() {
        return account.equityUnits() - account.openUnits();
    }

    /** {@return cash after all fills, fees, deposits and withdrawals, in money units} */
    public long cashUnits() {
        return account.cashUnits();
    }

    /**
     * Cash of one of the run's currencies.
     *
     * @param currencyId the currency's id, 0 for the account's
     * @return money units of that currency
     */
    public long cashUnits(int currencyId) {
        return account.cashUnits(currencyId);
    }

    /**
     * Profit in one of the run's currencies: its cash and its positions at their marks, less what was paid in.
     *
     * @param currencyId the currency's id, 0 for the account's
     * @return money units of that currency
     */
    public long profitUnits(int currencyId) {
        long sum = account.cashUnits(currencyId) - account.paidInUnits(currencyId);
        for (Instrument instrument : instruments) {
            sum += instrument.currencyId() == currencyId ? account.valueUnits(instrument) : 0;
        }
        return sum;
    }

    /** {@return cash in each of the run's currencies, that of the account first; allocates} */
    public List<Money> balances() {
        List<Money> balances = new ArrayList<>();
        for (Currency each : instruments.currencies()) {
            balances.add(new Money(account.cashUnits(balances.size()), each));
        }
        return balances;
    }

    /** {@return fees paid in each of the run's currencies, that of the account first; allocates} */
    public List<Money> fees() {
        List<Money> fees = new ArrayList<>();
        for (Currency each : instruments.currencies()) {
            fees.add(new Money(account.feesUnits(fees.size()), each));
        }
        return fees;
    }

    /** {@return the currencies that are not at zero but have no rate yet, so that equity is unknown; allocates} */
    public List<String> missingRates() {
        return appraisal.unvalued(false);
    }

    /** {@return the currencies that are worth more than 2^58 money units of the account, so that equity is unknown; allocates} */
    public List<String> beyondMeasure() {
        return appraisal.unvalued(true);
    }

    /** {@return whether every currency that is not at zero has a rate, and is worth no more than can be measured} */
    public boolean isEquityKnown() {
        return account.isEquityKnown();
    }

    /** {@return whether every figure in the account's currency is known: equity, and profit and fees so far; allocates} */
    public boolean isValued() {
        return missingRates().isEmpty() && beyondMeasure().isEmpty();
    }

    /**
     * What an amount in an instrument's money is worth in the account's currency at the rate of now, rounded down.
     *
     * @param instrument the instrument
     * @param units      money units of its currency
     * @return money units of the account's; 0 if it cannot be valued, see {@link #canValue}
     */
    public long inAccountUnits(Instrument instrument, long units) {
        return account.inAccountUnits(instrument.currencyId(), units);
    }

    /**
     * Whether an amount in an instrument's money has a known worth in the account's currency.
     *
     * @param instrument the instrument
     * @param units      money units of its currency
     * @return false without a rate and beyond 2^58 money units of the account
     */
    public boolean canValue(Instrument instrument, long units) {
        return account.canValue(instrument.currencyId(), units);
    }

    /** {@return fees paid, in money units of the account at the rates of now} */
    public long feesUnits() {
        return account.feesUnits();
    }

    /** {@return cash plus positions at their marks, in money units; what cannot be valued left out, see {@link #isEquityKnown()}} */
    public long equityUnits() {
        return account.equityUnits();
    }

    /** {@return profit of what was closed, before fees, in money units} */
    public long realizedUnits() {
        long sum = 0;
        long[] realized = appraisal.realizedUnits();
        for (int i = 0; i < realized.length; i++) {
            sum += account.inAccountUnits(i, realized[i]);
        }
        return sum;
    }

    /** {@return profit of what is held at its marks: equity − what was paid in − realised profit + fees, in money units} */
    public long unrealizedUnits() {
        return equityUnits() - paidInUnits() - realizedUnits() + feesUnits();
    }

    /**
     * What each strategy has made, and at last what belongs to none. Allocates.
     *
     * @return one for each strategy and one more
     */
    public List<StrategyProfit> profits() {
        List<StrategyProfit> profits = new ArrayList<>();
        boolean known = isValued();
        long rest = equityUnits() - paidInUnits();
        for (int i = 0; i < attribution.size(); i++) {
            boolean last = i == attribution.size() - 1;
            long profit = last ? rest : attribution.profitUnits(i);
            rest -= profit;
            profits.add(profit(i, last ? StrategyProfit.NONE : strategies[i], known ? profit : null));
        }
        return profits;
    }

    private StrategyProfit profit(int who, String name, Long inAccountUnits) {
        List<Money> byCurrency = new ArrayList<>();
        for (Currency each : instruments.currencies()) {
            byCurrency.add(new Money(attribution.profitUnits(who, byCurrency.size()), each));
        }
        Map<String, String> positions = new LinkedHashMap<>();
        for (Instrument instrument : instruments) {
            long held = attribution.quantityUnits(who, instrument);
            if (held != 0) {
                positions.put(instrument.symbol(), instrument.formatQuantity(held));
            }
        }
        boolean known = inAccountUnits != null;
        return new StrategyProfit(name, attribution.fills(who), positions, byCurrency,
                known ? new Money(attribution.realizedUnits(who), currency) : null,
                known ? new Money(attribution.feesUnits(who), currency) : null, known ? new Money(inAccountUnits, currency) : null);
    }

    /** {@return how long the largest loss from a peak lasted: until equity was above that peak again, or so far, in ns of event time} */
    public long maxDrawdownNs() {
        return drawdown.lengthNs(clock.nowNs());
    }

    /** {@return event time of the last input, ns since 1970 UTC} */
    public long nowNs() {
        return clock.nowNs();
    }

    /** {@return equity day by day} */
    public EquityCurve curve() {
        return curve;
    }

    /** {@return round trips, and what was traded} */
    public Trades trades() {
        return trades;
    }

    /** {@return the largest loss from a peak of equity, in whole basis points of the peak} */
    public long maxDrawdownBps() {
        return drawdown.maxBps();
    }

    /** {@return the run's instruments} */
    public Instruments instruments() {
        return instruments;
    }
}
