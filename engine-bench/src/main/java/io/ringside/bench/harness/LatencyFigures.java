package io.ringside.bench.harness;

import io.ringside.core.Threading;
import java.util.List;
import java.util.Locale;

/** What a measurement of latency came to: ours, the control's, and what others' ways took. */
final class LatencyFigures {
    private static final double LEAST_ACHIEVED = 0.999;

    private final String loop;
    private final String how;
    private final List<Series> series;
    private final long sent;
    private double diffP50Ns;
    private double diffP99Ns;
    private Json interval;
    private Long hiccupP99Ns;
    private final Json more = new Json();
    private double achieved = 1;
    private double steal;

    /** Of the engine, its control, and whatever else took part, in this order; so many ticks were sent to the engine. */
    LatencyFigures(String loop, String how, List<Series> series, long sent) {
        this.loop = loop;
        this.how = how;
        this.series = List.copyOf(series);
        this.sent = sent;
    }

    static String name(Threading mode) {
        return mode.name().toLowerCase(Locale.ROOT);
    }

    LatencyFigures differences(double p50Ns, double p99Ns, Json intervals) {
        diffP50Ns = p50Ns;
        diffP99Ns = p99Ns;
        interval = intervals;
        return this;
    }

    LatencyFigures machine(Long hiccupNs, double stolen, double rateAchieved) {
        hiccupP99Ns = hiccupNs;
        steal = stolen;
        achieved = rateAchieved;
        return this;
    }

    /** Where fields go that not every measurement has. */
    Json more() {
        return more;
    }

    String how() {
        return how;
    }

    List<Series> series() {
        return series;
    }

    /** Whether the machine was ours and the rate was achieved. */
    boolean isValid() {
        return Machine.isValid(steal) && achieved >= LEAST_ACHIEVED;
    }

    Json json(String strategy) {
        Series ours = series.get(0);
        Json fields = new Json().put("mode", ours.name()).put("loop", loop).put("strategy", strategy).put("samples", sent)
                .put("signalSamples", ours.samples().getTotalCount());
        ours.into(fields).put("control", series.get(1).json()).put("diffP50Ns", diffP50Ns).put("diffP99Ns", diffP99Ns)
                .put("interval", interval).put("hiccupP99Ns", hiccupP99Ns).put("valid", isValid()).put("steal", steal)
                .put("achieved", achieved).put("more", more);
        series.subList(2, series.size()).forEach(each -> fields.put(each.name(), each.json()));
        return Machine.into(fields);
    }
}
