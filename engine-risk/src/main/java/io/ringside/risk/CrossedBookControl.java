package io.ringside.risk;

import io.ringside.events.RiskCode;
import io.ringside.position.TopOfBook;

/** No openings while the bid is above the ask. */
final class CrossedBookControl extends Control {
    CrossedBookControl() {
        super(RiskCode.CROSSED_BOOK, false);
    }

    @Override
    boolean refuses(Proposal proposal) {
        TopOfBook book = proposal.book();
        return book.isCrossed() && proposal.measured(true, book.bidUnits(), book.askUnits());
    }
}
