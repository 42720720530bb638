package io.ringside.venue;

/**
 * Follows what is ahead of resting orders as the size displayed at their prices changes, for models by which cancels move the queue. Owned
 * by the matcher.
 */
final class QueuePosition {
    private final QueueModel model;
    /** Whether others' cancels bring an order forward. */
    final boolean movesByCancels;

    QueuePosition(QueueModel model) {
        this.model = model;
        this.movesByCancels = !(model instanceof RiskAverseQueue);
    }

    /** A quote has come: it shows the size at its own price, and that there is nothing at better ones. */
    void onQuote(RestingOrders.Queue queue, Liquidity.Level own) {
        for (int i = 0; i < queue.size(); i++) {
            RestingOrder order = queue.get(i);
            int sign = order.side.sign();
            if (order.followsDepth) {
                continue;
            }
            if (!own.isPresent() || sign * own.priceUnits() < sign * order.limitUnits) {
                show(order, 0);
            } else if (own.priceUnits() == order.limitUnits && own.isSizeKnown()) {
                show(order, own.queueUnits());
            } else if (own.priceUnits() != order.limitUnits) {
                return;
            }
        }
    }

    /** A book has come: it shows the size at each price as deep as it is known. An order that it had not shown before is last there. */
    void onBook(RestingOrders.Queue queue, DepthSide own) {
        for (int i = 0; i < queue.size(); i++) {
            RestingOrder order = queue.get(i);
            long shown = order.placed && !order.followsDepth ? DepthSide.UNKNOWN : own.sizeUnitsAt(order.limitUnits);
            if (shown == DepthSide.UNKNOWN) {
                continue;
            }
            if (!order.placed) {
                order.place(shown, true);
            } else if (movesByCancels) {
                show(order, shown);
            }
        }
    }

    private void show(RestingOrder order, long shownUnits) {
        long left = Math.max(0, order.shownUnits - order.tradedUnits);
        long ahead = Math.min(order.aheadUnits, left);
        long cancelled = left - shownUnits;
        if (cancelled > 0 && ahead > 0) {
            long behind = left - ahead;
            long gone = model.cancelledAheadUnits(cancelled, ahead, behind);
            ahead -= Math.max(cancelled - behind, Math.min(gone, Math.min(cancelled, ahead)));
        }
        order.aheadUnits = Math.max(0, Math.min(ahead, shownUnits));
        order.shownUnits = shownUnits;
        order.tradedUnits = 0;
    }
}
