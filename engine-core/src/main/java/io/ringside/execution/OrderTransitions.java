package io.ringside.execution;

import static io.ringside.execution.OrderState.ACCEPTED;
import static io.ringside.execution.OrderState.CANCELLED;
import static io.ringside.execution.OrderState.DENIED;
import static io.ringside.execution.OrderState.EXPIRED;
import static io.ringside.execution.OrderState.FILLED;
import static io.ringside.execution.OrderState.INITIALIZED;
import static io.ringside.execution.OrderState.PARTIALLY_FILLED;
import static io.ringside.execution.OrderState.PENDING_CANCEL;
import static io.ringside.execution.OrderState.PENDING_REPLACE;
import static io.ringside.execution.OrderState.REJECTED;
import static io.ringside.execution.OrderState.SUBMITTED;

/**
 * The table of what may follow what. Anything not listed is an error, to be recorded and not applied.
 *
 * <p>Reports cross requests on the wire, so an acceptance or a part fill may come while a cancel is under way and leaves it so. A fill
 * after a cancellation is late but legal.
 */
final class OrderTransitions {
    private static final OrderState[][] NEXT = new OrderState[OrderState.values().length][OrderEvent.values().length];

    static {
        from(INITIALIZED).on(OrderEvent.SUBMIT, SUBMITTED).on(OrderEvent.DENY, DENIED);
        from(SUBMITTED).on(OrderEvent.ACCEPT, ACCEPTED).on(OrderEvent.REJECT, REJECTED).executes(PARTIALLY_FILLED).ends().requests();
        from(ACCEPTED).executes(PARTIALLY_FILLED).ends().requests();
        from(PARTIALLY_FILLED).on(OrderEvent.ACCEPT, PARTIALLY_FILLED).executes(PARTIALLY_FILLED).ends().requests();
        from(PENDING_CANCEL).on(OrderEvent.ACCEPT, PENDING_CANCEL).on(OrderEvent.REJECT, REJECTED)
                .on(OrderEvent.REPLACE, PENDING_CANCEL).on(OrderEvent.REFUSE_REPLACE, PENDING_CANCEL)
                .on(OrderEvent.REFUSE_CANCEL, ACCEPTED).executes(PENDING_CANCEL).ends();
        from(PENDING_REPLACE).on(OrderEvent.ACCEPT, PENDING_REPLACE).on(OrderEvent.REJECT, REJECTED)
                .on(OrderEvent.REPLACE, ACCEPTED).on(OrderEvent.REFUSE_REPLACE, ACCEPTED)
                .on(OrderEvent.REQUEST_CANCEL, PENDING_CANCEL).executes(PENDING_REPLACE).ends();
        from(CANCELLED).on(OrderEvent.PARTIAL_FILL, CANCELLED).on(OrderEvent.FILL, FILLED);
    }

    private OrderTransitions() {
    }

    /** The state that follows, or null if the event is illegal in that state. */
    static OrderState next(OrderState state, OrderEvent event) {
        return NEXT[state.ordinal()][event.ordinal()];
    }

    private static Row from(OrderState state) {
        return new Row(NEXT[state.ordinal()]);
    }

    /** One state's row, filled in words. */
    private record Row(OrderState[] next) {
        Row on(OrderEvent event, OrderState to) {
            next[event.ordinal()] = to;
            return this;
        }

        Row executes(OrderState whilePartial) {
            return on(OrderEvent.PARTIAL_FILL, whilePartial).on(OrderEvent.FILL, FILLED);
        }

        Row ends() {
            return on(OrderEvent.CANCEL, CANCELLED).on(OrderEvent.EXPIRE, EXPIRED);
        }

        Row requests() {
            return on(OrderEvent.REQUEST_CANCEL, PENDING_CANCEL).on(OrderEvent.REQUEST_REPLACE, PENDING_REPLACE);
        }
    }
}
