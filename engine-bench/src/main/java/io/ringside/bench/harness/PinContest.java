package io.ringside.bench.harness;

import io.ringside.core.Threading;
import java.util.ArrayList;
import java.util.Comparator;
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
 * <p>While other guests took too much of the run's time, the process that lost most is repeated.
 */
final class PinContest {
    /** Of fewer observations the interval's lower end is the least of them. */
    static final int LEAST_PROCESSES = 8;

    private final List<Threading> modes;
    private final int processes;
    private final int rounds;
    private final List<String> parameters;

    /** What a process said. */
    private record Said(Map<PinPoint, Share> shares, Machine.Time time) {
    }

    /** So many processes for each mode with so many rounds each, of the strategy with these parameters. */
    PinContest(List<Threading> modes, int processes, int rounds, List<String> parameters) {
        this.modes = List.copyOf(modes);
        this.processes = processes;
        this.rounds = rounds;
        this.parameters = parameters;
    }

    /** Runs it; empty if it is not valid after as many repetitions as there are processes. Progress receives the part that is done. */
    Optional<PinRun> run(DoubleConsumer progress) {
        List<Said> said = new ArrayList<>();
        int all = processes * modes.size();
        for (int i = 0; i < all; i++) {
            said.add(listen(modes.get(i % modes.size())));
            progress.accept((i + 1.0) / all);
        }
        for (int repeated = 0; repeated <= all; repeated++) {
            if (Machine.isValid(steal(said))) {
                return Optional.of(new PinRun(byPoint(said), repeated));
            }
            Said worst = said.stream().max(Comparator.comparingDouble(each -> each.time.steal())).orElseThrow();
            said.set(said.indexOf(worst), listen(worst.shares.keySet().iterator().next().mode()));
        }
        return Optional.empty();
    }

    private static double steal(List<Said> said) {
        return new Machine.Time(said.stream().mapToLong(each -> each.time.stolen()).sum(),
                said.stream().mapToLong(each -> each.time.all()).sum()).steal();
    }

    private Map<PinPoint, List<Share>> byPoint(List<Said> said) {
        Map<PinPoint, List<Share>> shares = new LinkedHashMap<>();
        PinPoint.of(modes).forEach(point -> shares.put(point, new ArrayList<>()));
        said.forEach(each -> each.shares.forEach((point, share) -> shares.get(point).add(share)));
        return shares;
    }

    private Said listen(Threading mode) {
        List<String> arguments = new ArrayList<>(List.of(RoundsCommand.NAME, "--mode", mode.name().toLowerCase(Locale.ROOT), "--rounds",
                Integer.toString(rounds)));
        parameters.forEach(parameter -> arguments.addAll(List.of("--param", parameter)));
        Map<String, String> lines = lines(arguments);
        Map<PinPoint, Share> shares = new LinkedHashMap<>();
        PinPoint.of(List.of(mode)).forEach(point -> shares.put(point, Share.parse(lines.get(point.key()))));
        String[] time = lines.get(RoundsCommand.TIME).split(" ");
        return new Said(shares, new Machine.Time(Long.parseLong(time[0]), Long.parseLong(time[1])));
    }

    /** What a process printed, by the first word of each line. */
    static Map<String, String> lines(List<String> arguments) {
        Map<String, String> lines = new LinkedHashMap<>();
        for (String line : ChildJvm.harness(arguments)) {
            int space = line.indexOf(' ');
            lines.put(line.substring(0, space), line.substring(space + 1));
        }
        return lines;
    }
}
