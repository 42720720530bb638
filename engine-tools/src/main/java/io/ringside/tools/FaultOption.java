package io.ringside.tools;

import io.ringside.instrument.InvalidInputException;
import io.ringside.instrument.Scale;
import io.ringside.venue.VenueFault;
import io.ringside.venue.VenueFaults;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The option {@code --fault}. */
final class FaultOption {
    private static final int DECIMALS = 9;
    private static final double UNIT = 1e9;

    private FaultOption() {
    }

    static VenueFaults plan(List<String> stated, long seed) {
        VenueFaults plan = VenueFaults.seeded(seed);
        Set<VenueFault> seen = EnumSet.noneOf(VenueFault.class);
        for (String text : stated) {
            int at = text.indexOf('=');
            if (at < 0) {
                throw new InvalidInputException("--fault", "'" + text + "'", "NAME=RATE", "write such as drop=0.01");
            }
            VenueFault fault = fault(text.substring(0, at));
            if (!seen.add(fault)) {
                throw new InvalidInputException("--fault", "fault " + text(fault) + " given 2 times", "1", "leave one out");
            }
            try {
                plan.rate(fault, Scale.parse(text.substring(at + 1), DECIMALS, "--fault") / UNIT);
            } catch (InvalidInputException e) {
                throw e.at("--fault");
            }
        }
        return plan;
    }

    private static VenueFault fault(String name) {
        return Arrays.stream(VenueFault.values()).filter(fault -> text(fault).equals(name)).findFirst()
                .orElseThrow(() -> new InvalidInputException("--fault", "fault '" + name + "'",
                        String.join(" ", Arrays.stream(VenueFault.values()).map(FaultOption::text).toList()), "name one of these"));
    }

    private static String text(VenueFault fault) {
        return fault.name().toLowerCase(Locale.ROOT);
    }
}
