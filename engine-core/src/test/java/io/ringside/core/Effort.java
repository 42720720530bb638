package io.ringside.core;

/** How much the long proofs do: little in every build, more by system properties such as {@code -Dringside.seeds=1000}. */
final class Effort {
    private Effort() {
    }

    static int seeds(int usual) {
        return Integer.getInteger("ringside.seeds", usual);
    }

    static int cycles(int usual) {
        return Integer.getInteger("ringside.cycles", usual);
    }

    static int inputs(int usual) {
        return Integer.getInteger("ringside.inputs", usual);
    }
}
