package io.ringside.portfolio;

import io.ringside.instrument.Currency;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import io.ringside.position.Account;
import java.util.ArrayList;
import java.util.List;

/** Which of an account's currencies cannot be valued, and why. Cold; allocates. */
final class Appraisal {
    private final Instruments instruments;
    private final Account account;

    Appraisal(Instruments instruments, Account account) {
        this.instruments = instruments;
        this.account = account;
    }

    /** Profit of what was closed, before fees, by currency. */
    long[] realizedUnits() {
        long[] realized = new long[instruments.currencies().size()];
        for (Instrument instrument : instruments) {
            realized[instrument.currencyId()] += account.positions().of(instrument).realizedUnits();
        }
        return realized;
    }

    /** Currencies with something in them that have no rate, or have one and are worth more than can be measured. */
    List<String> unvalued(boolean rated) {
        List<String> unvalued = new ArrayList<>();
        long[] realized = realizedUnits();
        int id = 0;
        for (Currency each : instruments.currencies()) {
            boolean valued = account.isValued(id) && account.canValue(id, account.feesUnits(id)) && account.canValue(id, realized[id]);
            if (!valued && account.isRated(id) == rated) {
                unvalued.add(each.code());
            }
            id++;
        }
        return unvalued;
    }
}
