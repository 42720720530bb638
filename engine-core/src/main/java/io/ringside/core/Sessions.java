package io.ringside.core;

import java.util.concurrent.ThreadLocalRandom;

/** Makes ids of sessions: the milliseconds since 1970 and a random number, in base 36, 12 characters. */
final class Sessions {
    private static final int RADIX = 36;
    private static final int LENGTH = 12;

    private Sessions() {
    }

    static String next() {
        String time = Long.toString(System.currentTimeMillis(), RADIX);
        String chance = Long.toString(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE / 2, Long.MAX_VALUE), RADIX);
        return (time + chance).substring(0, LENGTH);
    }
}
