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
import static io.ringside.execution.OrderState.TRIGGERED;
import static io.ringside.execution.OrderState.UNKNOWN;

/**
 * The table of what may follow what. Anything not listed is an error, to be recorded and not applied.
 *
 * <p>Reports cross requests and each other on the wire, so an acceptance or a part fill may come while a cancel is under way and leaves
 * it so, and after the end of an order what was said before it. A fill after a cancellation or an expiry is late but legal. Where a
 * pending or unknown order becomes ACCEPTED here, it becomes what it is without the request: {@link Order#follow}.
 */
final class OrderTransitions {
    private static final OrderState[][] NEXT = new OrderState[OrderState.values().length][OrderEvent.values().length];

    static {
        from(INITIALIZED).on(OrderEvent.SUBMIT, SUBMITTED).on(OrderEvent.DENY, DENIED);
        from(SUBMITTED).on(OrderEvent.ACCEPT, ACCEPTED).on(OrderEvent.TRIGGER, TRIGGERED).on(OrderEvent.REJECT, REJECTED)
                .on(OrderEvent.FIND, ACCEPTED).executes(PARTIALLY_FILLED).ends().requests();
        from(ACCEPTED).on(OrderEvent.TRIGGER, TRIGGERED).on(OrderEvent.FIND, ACCEPTED).executes(PARTIALLY_FILLED).ends().requests();
        from(TRIGGERED).keeps(TRIGGERED, OrderEvent.ACCEPT, OrderEvent.FIND).executes(PARTIALLY_FILLED).ends().requests();
        from(PARTIALLY_FILLED).keeps(PARTIALLY_FILLED, OrderEvent.ACCEPT, OrderEvent.TRIGGER, OrderEvent.FIND)
                .executes(PARTIALLY_FILLED).ends().requests();
        from(PENDING_CANCEL).keeps(PENDING_CANCEL, OrderEvent.ACCEPT, OrderEvent.TRIGGER, OrderEvent.FIND, OrderEvent.REPLACE,
                        OrderEvent.REFUSE_REPLACE)
                .on(OrderEvent.REJECT, REJECTED).on(OrderEvent.REFUSE_CANCEL, ACCEPTED).executes(PENDING_CANCEL).ends();
        from(PENDING_REPLACE).keeps(PENDING_REPLACE, OrderEvent.ACCEPT, OrderEvent.TRIGGER, OrderEvent.FIND)
                .on(OrderEvent.REJECT, REJECTED).on(OrderEvent.REPLACE, ACCEPTED).on(OrderEvent.REFUSE_REPLACE, ACCEPTED)
                .on(OrderEvent.REQUEST_CANCEL, PENDING_CANCEL).executes(PENDING_REPLACE).ends();
        from(UNKNOWN).keeps(UNKNOWN, OrderEvent.REQUEST_CANCEL, OrderEvent.TRIGGER, OrderEvent.REPLACE, OrderEvent.REFUSE_CANCEL,
                        OrderEvent.REFUSE_REPLACE)
                .on(OrderEvent.ACCEPT, ACCEPTED).on(OrderEvent.FIND, ACCEPTED).on(OrderEvent.REJECT, REJECTED).executes(UNKNOWN).ends();
        from(FILLED).settles(FILLED).on(OrderEvent.PARTIAL_FILL, FILLED).on(OrderEvent.FILL, FILLED);
        from(CANCELLED).settles(CANCELLED).executes(CANCELLED);
        from(EXPIRED).settles(EXPIRED).executes(EXPIRED);
        from(REJECTED).keeps(REJECTED, OrderEvent.REFUSE_CANCEL, OrderEvent.REFUSE_REPLACE);
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

        Row keeps(OrderState same, OrderEvent... events) {
            for (OrderEvent event : events) {
                on(event, same);
            }
            return this;
        }

        /** An ended order, of which what was said or asked before may still be on its way. */
        Row settles(OrderState ended) {
            return keeps(ended, OrderEvent.ACCEPT, OrderEvent.TRIGGER, OrderEvent.REFUSE_CANCEL, OrderEvent.REFUSE_REPLACE);
        }

        Row executes(OrderState whilePartial) {
            return on(OrderEvent.PARTIAL_FILL, whilePartial).on(OrderEvent.FILL, FILLED);
        }

        Row ends() {
            return on(OrderEvent.CANCEL, CANCELLED).on(OrderEvent.EXPIRE, EXPIRED).on(OrderEvent.LOSE, UNKNOWN);
        }

        Row requests() {
            return on(OrderEvent.REQUEST_CANCEL, PENDING_CANCEL).on(OrderEvent.REQUEST_REPLACE, PENDING_REPLACE);
        }
    }
}
