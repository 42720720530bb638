package io.ringside.strategy;

import io.ringside.events.Control;
import io.ringside.events.Report;
import io.ringside.events.Tick;
import io.ringside.events.TickPart;
import io.ringside.instrument.Currency;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import io.ringside.position.Account;
import io.ringside.position.Cash;
import io.ringside.position.TopOfBook;

/** The account's equity for the strategies that ask for it; a null test a fill while none does. Owned by the strategy stage. */
final class Valuation {
    private final TickPart part = new TickPart();
    private Account account;
    private Sizing[] sizings;

    /** Begins to keep an account; the books of all strategies are empty then. */
    void begin(Instruments instruments, Cash cash) {
        if (account == null) {
            account = new Account(instruments, cash.units(0));
            for (Currency currency : instruments.currencies()) {
                payIn(currency.code(), instruments.currencyId(currency.code()), cash);
            }
            sizings = new Sizing[instruments.size()];
            instruments.forEach(instrument -> sizings[instrument.id()] = new Sizing(instrument));
        }
    }

    private void payIn(String code, int currencyId, Cash cash) {
        if (currencyId != 0) {
            Control further = new Control();
            further.text = code;
            further.number = cash.units(currencyId);
            account.move(further);
        }
    }

    void book(Report execution) {
        if (account != null) {
            account.apply(execution);
        }
    }

    /** Takes a deposit or a withdrawal. */
    void move(Control movement) {
        if (account != null) {
            account.move(movement);
        }
    }

    /** Takes the prices of a tick, of several strategies' doing so the same again. */
    void mark(Tick tick) {
        if (tick.isQuote()) {
            part.quote(tick.instrument(), tick.timestampNs()).bid(tick.bidUnits(), tick.bidSizeUnits())
                    .ask(tick.askUnits(), tick.askSizeUnits());
        } else {
            part.trade(tick.instrument(), tick.timestampNs()).traded(tick.priceUnits(), tick.sizeUnits(), tick.aggressor());
        }
        account.apply(part, tick.timestampNs());
    }

    /** Nothing while a rate is missing. */
    long equityUnits() {
        return account.isEquityKnown() ? account.equityUnits() : 0;
    }

    Sizing sizing(Instrument instrument) {
        return sizings[instrument.id()];
    }

    TopOfBook book(Instrument instrument) {
        return account.book(instrument);
    }
}
