package io.ringside.venue;

/** What a simulated venue can be made to do wrong, for tests. Each has its occasions, counted from 1 for {@link VenueFaults#at}. */
public enum VenueFault {
    /** An order that arrives is rejected. Occasions: arrivals of orders. */
    REJECT,
    /** An answer, and those behind it, come later. Occasions: answers about orders. */
    DELAY,
    /** An answer is lost on its way; the session reports {@code UNANSWERED} after its time. Occasions: answers about orders. */
    DROP,
    /** An answer comes twice. Occasions: answers about orders. */
    DUPLICATE,
    /** An answer is overtaken by those behind it. Occasions: answers about orders. */
    REORDER,
    /**
     * The session is lost as a request is made, and back after its time: the request, those made meanwhile and answers under way are lost;
     * requests under way arrive. Occasions: orders, cancels and replaces.
     */
    DISCONNECT,
    /** An execution comes in two halves. Occasions: executions of two units or more. */
    PARTIAL,
    /** An execution is of one lot more than the order has left. Occasions: executions that complete an order. */
    OVERFILL,
    /** An execution is taken back behind its report. Occasions: executions. */
    BUST
}
