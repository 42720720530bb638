package io.ringside.bench.harness;

import io.ringside.core.Threading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/**
 * One run of all pins. What the compiler inlines differs from process to process by more than the rounds within one differ, so that a
 * process is one observation: many short ones, the modes taking turns, and the interval is over them.
 *
 * <p>A process from which other guests took time is not valid and repeated; if too many are, nothing is measured.
 */
final class PinContest {
    /** Of fewer observations the interval's lower end is the least of them. */
    static final int LEAST_PROCESSES = 8;

    private final List<Threading> modes;
    private final int processes;
    private final int rounds;
    private final List<String> parameters;

    /** So many processes for each mode with so many rounds each, of the strategy with these parameters. */
    PinContest(List<Threading> modes, int processes, int rounds, List<String> parameters) {
        this.modes = List.copyOf(modes);
        this.processes = processes;
        this.rounds = rounds;
        this.parameters = parameters;
    }

    /** Runs it; empty if more processes than there should be were not valid. Progress receives the part that is done, 0 to 1. */
    Optional<PinRun> run(DoubleConsumer progress) {
        Map<PinPoint, List<Share>> shares = new LinkedHashMap<>();
        PinPoint.of(modes).forEach(point -> shares.put(point, new ArrayList<>()));
        int invalid = 0;
        int all = processes * modes.size();
        for (int done = 0; done < all;) {
            if (play(modes.get(done % modes.size()), shares)) {
                done++;
                progress.accept((double) done / all);
            } else if (++invalid > all) {
                return Optional.empty();
            }
        }
        return Optional.of(new PinRun(shares, invalid));
    }

    private boolean play(Threading mode, Map<PinPoint, List<Share>> shares) {
        List<String> arguments = new ArrayList<>(List.of(RoundsCommand.NAME, "--mode", mode.name().toLowerCase(Locale.ROOT), "--rounds",
                Integer.toString(rounds)));
        parameters.forEach(parameter -> arguments.addAll(List.of("--param", parameter)));
        Map<String, String> said = said(arguments);
        if (Double.parseDouble(said.get(RoundsCommand.STEAL)) > Machine.MAX_STEAL) {
            return false;
        }
        shares.forEach((point, list) -> {
            if (point.mode() == mode) {
                list.add(Share.parse(said.get(point.key())));
            }
        });
        return true;
    }

    /** What a process printed, by the first word of each line. */
    static Map<String, String> said(List<String> arguments) {
        Map<String, String> said = new LinkedHashMap<>();
        for (String line : ChildJvm.harness(arguments)) {
            int space = line.indexOf(' ');
            said.put(line.substring(0, space), line.substring(space + 1));
        }
        return said;
    }
}
