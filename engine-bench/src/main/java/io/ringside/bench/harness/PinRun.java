package io.ringside.bench.harness;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * What a run of all pins came to.
 *
 * @param shares   what each process said, by what can be pinned
 * @param repeated how many processes had to be run again
 */
record PinRun(Map<PinPoint, List<Share>> shares, int repeated) {
    List<PinPoint> points() {
        return List.copyOf(shares.keySet());
    }

    /** How many times as much as its control the engine takes: over processes, 95 %, on the logarithm. */
    Intervals.Interval ratio(PinPoint point) {
        return Intervals.ofRatios(all(point, Share::ratio));
    }

    /** How much more than its control the engine takes, ns. */
    Intervals.Interval difference(PinPoint point) {
        return Intervals.of(all(point, Share::differenceNs));
    }

    double oursNs(PinPoint point) {
        return Intervals.median(all(point, Share::oursNs));
    }

    double controlNs(PinPoint point) {
        return Intervals.median(all(point, Share::controlNs));
    }

    private double[] all(PinPoint point, ToDoubleFunction<Share> figure) {
        return shares.get(point).stream().mapToDouble(figure).toArray();
    }

    /** What is surely more than its pin allows. */
    List<PinPoint> exceeded(Pins pins) {
        return points().stream().filter(point -> ratio(point).low() > pins.ratio(point)).toList();
    }

    /** One line for people. */
    String line(PinPoint point) {
        Intervals.Interval ratio = ratio(point);
        return String.format(Locale.ROOT, "%-10s ours %7.0f ns, control %7.0f ns, ratio %6.3f (%.3f to %.3f), difference %+.0f ns", point,
                oursNs(point), controlNs(point), ratio.middle(), ratio.low(), ratio.high(), difference(point).middle());
    }

    void print(PrintWriter out, Pins pins) {
        for (PinPoint point : points()) {
            boolean over = ratio(point).low() > pins.ratio(point);
            out.printf(Locale.ROOT, "%s; pin %.3f %s%n", line(point), pins.ratio(point), over ? "EXCEEDED" : "held");
        }
    }

    Json json(Pins pins) {
        Json points = new Json();
        for (PinPoint point : points()) {
            points.put(point.key(), new Json().put("oursNs", oursNs(point)).put("controlNs", controlNs(point)).put("ratio", ratio(point))
                    .put("differenceNs", difference(point)).put("pin", pins.ratio(point)).put("held", ratio(point).low()
                            <= pins.ratio(point)));
        }
        return points;
    }
}
