package io.ringside.tools;

import io.ringside.instrument.InvalidInputException;
import io.ringside.venue.FeeModel;

/** An amount of an option of fees, with the currency behind it, or none for that of the instruments. */
record FeeAmount(String text, String currency) {
    static FeeAmount of(String option, String stated) {
        int colon = stated.indexOf(':');
        if (colon == 0 || colon == stated.length() - 1) {
            throw new InvalidInputException(option, "value '" + stated + "'", "AMOUNT or AMOUNT:CURRENCY", "write such as 1 or 1:USD");
        }
        return colon < 0 ? new FeeAmount(stated, "") : new FeeAmount(stated.substring(0, colon), stated.substring(colon + 1));
    }

    FeeModel in(FeeModel model) {
        return currency.isEmpty() ? model : model.in(currency);
    }
}
