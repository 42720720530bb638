package io.ringside.risk;

/**
 * A control of the user's own. Asked last, for every order and replace that opens or enlarges a position and that every other control let
 * pass; it can refuse, never approve. Exits are not asked about.
 *
 * <p>Called by the gate's thread, one order at a time, in a backtest and its replay alike: it must decide by the order and by its own
 * fields alone, read no clock, never wait, and allocate nothing if the engine is to be free of garbage. If it throws, the order is denied.
 */
public interface UserControl {
    /**
     * What the control is called in reports and explanations.
     *
     * @return its name
     */
    String name();

    /**
     * Whether the order must not pass.
     *
     * @param order the order and what the gate knows around it, valid during the call only
     * @return true to refuse it; {@link ProposedOrder#measured} notes why
     */
    boolean refuses(ProposedOrder order);
}
