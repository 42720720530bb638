package io.ringside.bench.harness;

/** What a JVM takes that does nothing: says that it is there. */
final class EmptyMain {
    private EmptyMain() {
    }

    /**
     * Writes one byte.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        System.out.write('.');
        System.out.flush();
    }
}
