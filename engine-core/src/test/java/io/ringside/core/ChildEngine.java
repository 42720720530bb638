package io.ringside.core;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A program of its own that embeds an engine; {@link ChildProcessTest} starts it. */
final class ChildEngine {
    private static final int TICKS = 1_000;
    private static final long IDLE_S = 10;

    private ChildEngine() {
    }

    public static void main(String[] args) throws InterruptedException {
        Engine engine = Desk.builder("A").threading(Threading.valueOf(args[1])).strategy("idle", Probe.idle().starts(me -> {
            if (args[0].equals("idle")) {
                me.wake(3_600 * Desk.SECOND);
            }
        })).build().start();
        for (int i = 0; i < TICKS; i++) {
            Desk.publish(engine, "A", i, 1, 2);
        }
        Desk.quiet(engine);
        if (args[0].equals("idle")) {
            System.out.println("cpu " + cpuOfIdleSeconds());
        }
        if (!args[0].equals("abandon")) {
            engine.close();
        }
        System.out.println("ticks " + engine.result().ticks());
    }

    private static long cpuOfIdleSeconds() throws InterruptedException {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long before = system.getProcessCpuTime();
        if (new CountDownLatch(1).await(IDLE_S, TimeUnit.SECONDS)) {
            throw new IllegalStateException("not idle");
        }
        return system.getProcessCpuTime() - before;
    }
}
