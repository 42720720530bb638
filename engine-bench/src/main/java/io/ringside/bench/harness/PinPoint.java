package io.ringside.bench.harness;

import io.ringside.core.Threading;
import java.util.List;
import java.util.Locale;

/**
 * A figure that can be pinned: how many times as much of a percentile the engine takes as its control: INLINE as the bare loop,
 * FUSED as one raw hop and INLINE together.
 *
 * @param mode    how the engine is driven
 * @param percent of which percentile
 */
record PinPoint(Threading mode, double percent) {
    static final List<Threading> MODES = List.of(Threading.INLINE, Threading.FUSED);
    static final List<Double> PERCENTS = List.of(50.0, 99.0);

    static List<PinPoint> all() {
        return of(MODES);
    }

    static List<PinPoint> of(List<Threading> modes) {
        return modes.stream().flatMap(mode -> PERCENTS.stream().map(percent -> new PinPoint(mode, percent))).toList();
    }

    /** Its name in the file of pins, such as {@code inline.p99}. */
    String key() {
        return String.format(Locale.ROOT, "%s.p%.0f", mode.name().toLowerCase(Locale.ROOT), percent);
    }

    @Override
    public String toString() {
        return key();
    }
}
