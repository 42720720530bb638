package io.ringside.bench;

import java.util.Collection;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs benchmarks within this process, as short as can be: whether they work, not how fast. */
final class Jmh {
    private static final int MILLIS = 50;
    private static final int ENOUGH_TO_TRADE_MILLIS = 200;

    private Jmh() {
    }

    /** Options that fail on the first error, and do not mind another run on the machine. */
    static ChainedOptionsBuilder options(String include) {
        System.setProperty("jmh.ignoreLock", "true");
        return new OptionsBuilder().include(include).forks(0).warmupIterations(0).measurementIterations(1)
                .measurementTime(TimeValue.milliseconds(MILLIS)).shouldFailOnError(true).verbosity(VerboseMode.SILENT);
    }

    /** The same for long enough that a strategy which seldom trades has done so. */
    static ChainedOptionsBuilder trading(String include) {
        return options(include).measurementTime(TimeValue.milliseconds(ENOUGH_TO_TRADE_MILLIS));
    }

    static Collection<RunResult> run(ChainedOptionsBuilder options) throws RunnerException {
        return new Runner(options.build()).run();
    }

    /** What went wrong, causes and all. */
    static String text(Throwable thrown) {
        StringBuilder text = new StringBuilder();
        collect(thrown, text);
        return text.toString();
    }

    private static void collect(Throwable thrown, StringBuilder text) {
        if (thrown == null) {
            return;
        }
        text.append(thrown.getMessage()).append('\n');
        for (Throwable suppressed : thrown.getSuppressed()) {
            collect(suppressed, text);
        }
        collect(thrown.getCause(), text);
    }
}
