package io.ringside.core;

import io.ringside.execution.Order;
import io.ringside.execution.Reports;
import io.ringside.execution.Venue;
import io.ringside.instrument.FeeRate;

/** Stands for the venue in a replay: its answers are on the tape. */
final class MuteVenue implements Venue {
    private final FeeRate feeRate;

    MuteVenue(FeeRate feeRate) {
        this.feeRate = feeRate;
    }

    @Override
    public FeeRate feeRate() {
        return feeRate;
    }

    @Override
    public void connect(Reports reports) {
    }

    @Override
    public void submit(Order order) {
    }

    @Override
    public void cancel(Order order) {
    }

    @Override
    public void replace(Order order, long quantityUnits, long priceUnits) {
    }

    @Override
    public void massCancel() {
    }
}
