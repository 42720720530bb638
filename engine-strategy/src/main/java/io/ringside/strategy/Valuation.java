package io.ringside.strategy;

import io.ringside.events.Report;
import io.ringside.events.Tick;
import io.ringside.events.TickPart;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import io.ringside.position.Account;
import io.ringside.position.TopOfBook;

/** The account's equity for the strategies that ask for it; a null test a fill while none does. Owned by the strategy stage. */
final class Valuation {
    private final TickPart part = new TickPart();
    private Account account;
    private Sizing[] sizings;

    /** Begins to keep an account; the books of all strategies are empty then. */
    void begin(Instruments instruments, long cashUnits) {
        if (account == null) {
            account = new Account(instruments, cashUnits);
            sizings = new Sizing[instruments.size()];
            instruments.forEach(instrument -> sizings[instrument.id()] = new Sizing(instrument));
        }
    }

    void book(Report execution) {
        if (account != null) {
            account.apply(execution);
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

    long equityUnits() {
        return account.equityUnits();
    }

    Sizing sizing(Instrument instrument) {
        return sizings[instrument.id()];
    }

    TopOfBook book(Instrument instrument) {
        return account.book(instrument);
    }
}
