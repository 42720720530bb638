package io.ringside.bench.harness;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.jar.Manifest;

/** What a figure depends on beside the code, and whether the machine was ours while it was taken. */
final class Machine {
    /** A run that lost more of the processor's time to other guests is not valid. */
    static final double MAX_STEAL = 0.005;

    private static final Path STAT = Path.of("/proc/stat");
    private static final int STEAL = 8;
    private static final int LAST = 9;

    private final long[] before = times();

    private Machine() {
    }

    /** Begins to watch. */
    static Machine watch() {
        return new Machine();
    }

    /**
     * The processors' time, in the kernel's ticks of 10 ms or so.
     *
     * @param stolen what other guests of the host took
     * @param all    all there was
     */
    record Time(long stolen, long all) {
        /** The part that was taken. */
        double steal() {
            return all == 0 ? 0 : (double) stolen / all;
        }
    }

    /** The part of the processors' time since that other guests of the host took; 0 where the system does not say. */
    double steal() {
        return since().steal();
    }

    /** The processors' time since. */
    Time since() {
        long[] now = times();
        if (now.length <= STEAL || before.length <= STEAL) {
            return new Time(0, 0);
        }
        long all = 0;
        for (int i = 1; i < Math.min(now.length, LAST); i++) {
            all += now[i] - before[i];
        }
        return new Time(now[STEAL] - before[STEAL], all);
    }

    /** The first line of the kernel's count of ticks: a name, then user, nice, system, idle, iowait, irq, softirq, steal. */
    private static long[] times() {
        try {
            String[] words = Files.readAllLines(STAT).get(0).trim().split("\\s+");
            words[0] = "0";
            return Arrays.stream(words).mapToLong(Long::parseLong).toArray();
        } catch (IOException e) {
            return new long[0];
        }
    }

    /** The processor time a run may lose. */
    static boolean isValid(double steal) {
        return steal <= MAX_STEAL;
    }

    /** What a figure depends on, field by field; the commit only if the build stated one. */
    static Json into(Json json) {
        json.put("machine", describe()).put("jdk", System.getProperty("java.runtime.version"))
                .put("flags", String.join(" ", ManagementFactory.getRuntimeMXBean().getInputArguments()))
                .put("date", LocalDate.now().toString());
        String commit = commit();
        return commit == null ? json : json.put("commit", commit);
    }

    private static String commit() {
        try (InputStream in = Machine.class.getResourceAsStream("/META-INF/MANIFEST.MF")) {
            String commit = in == null ? null : new Manifest(in).getMainAttributes().getValue("Commit");
            return commit == null || commit.isBlank() ? null : commit;
        } catch (IOException e) {
            return null;
        }
    }

    /** Cores, system and Java, in one line. */
    static String describe() {
        return Runtime.getRuntime().availableProcessors() + " cores, " + System.getProperty("os.name") + ' ' + System.getProperty("os.arch")
                + ", Java " + System.getProperty("java.version") + " (" + System.getProperty("java.vm.name") + ')';
    }
}
