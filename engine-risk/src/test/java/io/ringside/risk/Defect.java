package io.ringside.risk;

/** What a walk hides from the gate, to show that its comparison notices. */
enum Defect {
    NONE, FILL_LOST, FILL_TWICE, FILL_ON_THE_OTHER_SIDE, FILL_ONE_SHORT, CANCEL_LOST, SUPPRESSION_LOST, REPLACE_UNANSWERED,
    REPLACED_ONE_MORE, ASK_ONE_HIGHER, KILL_LOST, METRICS_STALE
}
