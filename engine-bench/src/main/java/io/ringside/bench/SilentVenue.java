package io.ringside.bench;

import io.ringside.execution.Order;
import io.ringside.execution.Reports;
import io.ringside.execution.Venue;

/** Remembers the last order's id and answers nothing. */
final class SilentVenue implements Venue {
    private long lastOrderId;

    @Override
    public void connect(Reports reports) {
    }

    @Override
    public void submit(Order order) {
        lastOrderId = order.orderId();
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

    long lastOrderId() {
        return lastOrderId;
    }
}
