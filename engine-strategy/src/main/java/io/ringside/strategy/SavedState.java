package io.ringside.strategy;

import java.util.Arrays;

/** What one strategy saved: the name it ran by, its class, the version of its format, and the bytes. Immutable. */
public final class SavedState {
    /** The most bytes one strategy may save. */
    public static final int MAX_BYTES = 1 << 20;

    private final String strategy;
    private final String className;
    private final int version;
    private final byte[] bytes;

    SavedState(String strategy, String className, int version, byte[] bytes) {
        this.strategy = strategy;
        this.className = className;
        this.version = version;
        this.bytes = bytes;
    }

    /** {@return the name the strategy ran by} */
    public String strategy() {
        return strategy;
    }

    /** {@return the strategy's class} */
    public String className() {
        return className;
    }

    /** {@return the version of its format} */
    public int version() {
        return version;
    }

    /** {@return a copy of the bytes} */
    public byte[] bytes() {
        return bytes.clone();
    }

    int size() {
        return bytes.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SavedState that && strategy.equals(that.strategy) && className.equals(that.className)
                && version == that.version && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return strategy.hashCode() * 31 + Arrays.hashCode(bytes);
    }

    /** {@return the strategy, its class, version and size} */
    @Override
    public String toString() {
        return strategy + " (" + className + ", version " + version + ", " + bytes.length + " bytes)";
    }
}
