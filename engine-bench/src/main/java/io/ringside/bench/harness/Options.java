package io.ringside.bench.harness;

import io.ringside.bench.WideLimits;
import io.ringside.core.Threading;
import io.ringside.core.WaitMode;
import io.ringside.instrument.InvalidInputException;
import io.ringside.risk.Limits;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What several commands read alike. */
final class Options {
    private Options() {
    }

    static <E extends Enum<E>> E constant(String option, String text, Class<E> type) {
        for (E each : type.getEnumConstants()) {
            if (each.name().equalsIgnoreCase(text)) {
                return each;
            }
        }
        throw new InvalidInputException(option, "value " + text, Arrays.stream(type.getEnumConstants())
                .map(each -> each.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", ")), "state one of these");
    }

    /** Limits by name. */
    static Limits limits(String name) {
        return switch (name) {
            case "wide" -> WideLimits.OF_ALL_KINDS;
            case "all" -> WideLimits.ALL;
            default -> throw new InvalidInputException("--limits", "value " + name, "wide, all", "state one of these");
        };
    }

    /** The wait strategy with the lowest latency that this machine has the cores for; null without threads. */
    static WaitMode fastest(Threading threading) {
        int spinning = threading == Threading.PIPELINED ? 4 : 1;
        if (threading == Threading.INLINE) {
            return null;
        }
        return Runtime.getRuntime().availableProcessors() > spinning ? WaitMode.BUSY_SPIN : WaitMode.YIELDING;
    }
}
