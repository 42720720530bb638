package io.ringside.tools;

import io.ringside.instrument.InvalidInputException;
import io.ringside.instrument.Scale;
import io.ringside.venue.VenueFault;
import io.ringside.venue.VenueFaults;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The option {@code --fault}. */
final class FaultOption {
    private static final int DECIMALS = 9;
    private static final double UNIT = 1e9;

    private FaultOption() {
    }

    static VenueFaults plan(List<String> stated, long seed) {
        VenueFaults plan = VenueFaults.seeded(seed);
        for (String text : stated) {
            int at = text.indexOf('=');
            if (at < 0) {
                throw new InvalidInputException("--fault", "'" + text + "'", "NAME=RATE", "write such as drop=0.01");
            }
            try {
                plan.rate(fault(text.substring(0, at)), Scale.parse(text.substring(at + 1), DECIMALS, "--fault") / UNIT);
            } catch (InvalidInputException e) {
                throw e.at("--fault");
            }
        }
        return plan;
    }

    private static VenueFault fault(String name) {
        return Arrays.stream(VenueFault.values()).filter(fault -> text(fault).equals(name)).findFirst()
                .orElseThrow(() -> new InvalidInputException("--fault", "fault " + name,
                        String.join(" ", Arrays.stream(VenueFault.values()).map(FaultOption::text).toList()), "name one of these"));
    }

    private static String text(VenueFault fault) {
        return fault.name().toLowerCase(Locale.ROOT);
    }
}
