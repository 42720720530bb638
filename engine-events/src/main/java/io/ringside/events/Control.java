package io.ringside.events;

/** A life-cycle step or an operator's command as it lies in a slot. */
public final class Control {
    /** What is to be done. */
    public ControlType type = ControlType.START;
    /** For a kill: how many had been raised when it was entered. */
    public int killsRaised;
    /** For a kill: why. */
    public RiskCode cause = RiskCode.KILL;

    /** Creates an empty control. */
    public Control() {
    }

    /**
     * Sets what is to be done.
     *
     * @param what   the command
     * @param kills  for a kill, how many had been raised; else 0
     * @param reason for a kill, why
     */
    public void set(ControlType what, int kills, RiskCode reason) {
        type = what;
        killsRaised = kills;
        cause = reason;
    }
}
