package io.ringside.strategy;

/** Stands in the ring for a strategy that runs apart from it. */
final class Absent extends Strategy {
}
