package io.ringside.position;

/** How far an order book is to be relied on. */
public enum BookState {
    /** Begun without a snapshot: the levels that have changed since are right, others are not known. */
    PARTIAL,
    /** A snapshot and every update since: right as deep as the snapshot went and the book keeps. */
    IN_SYNC,
    /** Updates are missing: any level may be wrong, until the next snapshot. */
    GAPPED
}
