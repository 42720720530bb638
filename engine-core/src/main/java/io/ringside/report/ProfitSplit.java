package io.ringside.report;

import io.ringside.events.Fill;
import io.ringside.events.TickPart;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.MulDiv;
import io.ringside.instrument.Money;
import io.ringside.portfolio.Portfolio;
import io.ringside.portfolio.PortfolioListener;
import io.ringside.position.TopOfBook;

/**
 * Where a profit came from: fees, the spread paid, and the rest, the price. A listener of the portfolio; read it when the run is over.
 *
 * <p>The spread of a fill is its distance from the middle of bid and ask at that input, positive when paid, rounded against us. Where a
 * side is absent it counts as zero.
 */
public final class ProfitSplit implements PortfolioListener {
    private long spreadUnits;
    private boolean unvalued;

    /** Creates a split of nothing yet. */
    public ProfitSplit() {
    }

    @Override
    public void onFill(Fill fill, Portfolio portfolio) {
        Instrument instrument = fill.instrument();
        TopOfBook book = portfolio.book(instrument);
        if (book.bidUnits() == TickPart.NO_PRICE || book.askUnits() == TickPart.NO_PRICE) {
            return;
        }
        long twice = fill.side().sign() * (2 * fill.priceUnits() - book.bidUnits() - book.askUnits());
        long notional = instrument.notionalUnits(fill.quantityUnits(), 1);
        long paid = twice >= 0 ? MulDiv.ceiling(twice, notional, 2) : -MulDiv.floor(-twice, notional, 2);
        unvalued |= !portfolio.canValue(instrument, paid);
        spreadUnits += portfolio.inAccountUnits(instrument, paid);
    }

    /**
     * The spread paid.
     *
     * @param result the run's result
     * @return the sum over all fills, negative if more was earned than paid; null if that of a fill could not be valued
     */
    public Money spread(RunResult result) {
        return unvalued ? null : new Money(spreadUnits, result.cash().currency());
    }

    /**
     * What the price gave: profit before spread and fees.
     *
     * @param result the run's result
     * @return realised and unrealised profit plus the spread paid; null if they are unknown
     */
    public Money price(RunResult result) {
        if (unvalued || result.realizedPnl() == null) {
            return null;
        }
        return new Money(result.realizedPnl().units() + result.unrealizedPnl().units() + spreadUnits, result.cash().currency());
    }
}
