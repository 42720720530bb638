package io.ringside.portfolio;

import io.ringside.events.Control;
import io.ringside.events.ControlType;
import io.ringside.events.InputKind;
import io.ringside.events.OutcomeType;
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
import java.util.List;

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
        this.listeners = listeners.clone();
    }

    @Override
    public String name() {
        return "portfolio";
    }

    @Override
    public void onInput(Slot slot) {
        long now = clock.advance(slot);
        if (slot.kind == InputKind.TICK) {
            if (account.apply(slot.tick, now)) {
                reckon();
            }
        } else if (slot.isBooked()) {
            account.apply(slot.booked());
            reckon();
        } else if (slot.kind == InputKind.CONTROL) {
            obey(slot.control);
        }
        if (listeners.length > 0) {
            tell(slot, now);
        }
    }

    private void reckon() {
        if (!account.isConverted() || follow()) {
            drawdown.update(account.equityUnits());
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

    /** {@return profit of the session so far: equity less that at its open, deposits and withdrawals apart, in money units} */
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

    /** {@return cash in each of the run's currencies, that of the account first; allocates} */
    public List<Money> balances() {
        List<Money> balances = new ArrayList<>();
        for (Currency each : instruments.currencies()) {
            balances.add(new Money(account.cashUnits(balances.size()), each));
        }
        return balances;
    }

    /** {@return the currencies that are not at zero but have no rate yet, so that equity is unknown; empty if it is known; allocates} */
    public List<String> missingRates() {
        List<String> missing = new ArrayList<>();
        long[] realized = realizedByCurrency();
        int id = 0;
        for (Currency each : instruments.currencies()) {
            boolean used = account.cashUnits(id) != 0 || account.feesUnits(id) != 0 || realized[id] != 0;
            if (used && !account.isRated(id)) {
                missing.add(each.code());
            }
            id++;
        }
        return missing;
    }

    /** {@return whether every currency that is not at zero has a rate} */
    public boolean isEquityKnown() {
        return account.isEquityKnown();
    }

    /**
     * What an amount in an instrument's money is worth in the account's currency at the rate of now, rounded down.
     *
     * @param instrument the instrument
     * @param units      money units of its currency
     * @return money units of the account's; 0 without a rate
     */
    public long inAccountUnits(Instrument instrument, long units) {
        return account.inAccountUnits(instrument.currencyId(), units);
    }

    /** {@return fees paid, in money units} */
    public long feesUnits() {
        return account.feesUnits();
    }

    /** {@return cash plus positions at their marks, in money units} */
    public long equityUnits() {
        return account.equityUnits();
    }

    /** {@return profit of what was closed, before fees, in money units} */
    public long realizedUnits() {
        long sum = 0;
        long[] realized = realizedByCurrency();
        for (int i = 0; i < realized.length; i++) {
            sum += account.inAccountUnits(i, realized[i]);
        }
        return sum;
    }

    private long[] realizedByCurrency() {
        long[] realized = new long[instruments.currencies().size()];
        for (Instrument instrument : instruments) {
            realized[instrument.currencyId()] += account.positions().of(instrument).realizedUnits();
        }
        return realized;
    }

    /** {@return profit of what is held at its marks: equity − what was paid in − realised profit + fees, in money units} */
    public long unrealizedUnits() {
        return equityUnits() - paidInUnits() - realizedUnits() + feesUnits();
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
