package io.ringside.bench.harness;

import java.util.List;
import java.util.Locale;
import org.HdrHistogram.Histogram;

/** Percentiles for people: latency upwards, the part of samples that is at most as late to the right, both logarithmic. One SVG. */
final class Chart {
    private static final String[] COLOURS = {"#0b6e4f", "#b3541e", "#4059ad", "#8d8d8d"};
    private static final String[] STROKES = {"2.6", "1.8", "1.8", "1.8"};
    private static final int WIDTH = 860;
    private static final int HEIGHT = 480;
    private static final int LEFT = 70;
    private static final int RIGHT = 130;
    private static final int TOP = 64;
    private static final int BOTTOM = 64;
    private static final double STEPS_PER_NINE = 24;

    private final StringBuilder svg = new StringBuilder(1 << 14);
    private final double nines;
    private final double lowest;
    private final double highest;

    private Chart(List<Series> series) {
        nines = series.stream().mapToDouble(each -> nines(each.samples())).max().orElse(1);
        lowest = Math.floor(Math.log10(series.stream().mapToDouble(each -> Math.max(1, each.samples().getMinValue())).min().orElse(1)));
        highest = Math.max(lowest + 1, Math.ceil(Math.log10(series.stream().mapToDouble(each -> Math.max(1, top(each.samples()))).max()
                .orElse(10))));
    }

    /** How many nines there are samples for. */
    private static double nines(Histogram samples) {
        return Math.max(1, Math.log10(Math.max(10, samples.getTotalCount() / 10.0)));
    }

    private static double top(Histogram samples) {
        return samples.getValueAtPercentile(100 * (1 - Math.pow(10, -nines(samples))));
    }

    /** Draws. */
    static String of(String title, String subtitle, List<Series> series) {
        Chart chart = new Chart(series);
        chart.frame(title, subtitle);
        double last = TOP - 20;
        for (int i = 0; i < series.size(); i++) {
            chart.curve(series.get(i), i);
        }
        List<Series> byEnd = series.stream().sorted((a, b) -> Double.compare(top(b.samples()), top(a.samples()))).toList();
        for (Series each : byEnd) {
            last = Math.max(last + 16, chart.y(top(each.samples())) + 4);
            chart.label(each.name(), chart.x(nines(each.samples())) + 8, last, series.indexOf(each));
        }
        return chart.svg.append("</svg>\n").toString();
    }

    private double x(double nine) {
        return LEFT + (WIDTH - LEFT - RIGHT) * nine / nines;
    }

    private double y(double nanos) {
        return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * (Math.log10(Math.max(1, nanos)) - lowest) / (highest - lowest);
    }

    private void frame(String title, String subtitle) {
        add("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"system-ui, sans-serif\" font-size=\"12\">\n",
                WIDTH, HEIGHT);
        add("<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>\n", WIDTH, HEIGHT);
        text(LEFT, 26, "start", "#1b1b1b\" font-size=\"17\" font-weight=\"600", title);
        text(LEFT, 45, "start", "#666666", subtitle);
        for (int power = (int) lowest; power <= highest; power++) {
            double at = y(Math.pow(10, power));
            add("<path d=\"M%d %.1fH%d\" stroke=\"#e4e4e4\"/>\n", LEFT, at, WIDTH - RIGHT);
            text(LEFT - 8, at + 4, "end", "#444444", time((long) Math.pow(10, power)));
        }
        for (int nine = 0; nine <= nines; nine++) {
            add("<path d=\"M%.1f %dV%d\" stroke=\"#e4e4e4\"/>\n", x(nine), TOP, HEIGHT - BOTTOM);
            text(x(nine), HEIGHT - BOTTOM + 18, "middle", "#444444", percent(nine));
        }
        text((LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 20, "middle", "#444444", "this part of the samples took at most so long");
    }

    private void curve(Series series, int index) {
        double end = nines(series.samples());
        add("<path fill=\"none\" stroke=\"%s\" stroke-width=\"%s\" stroke-linejoin=\"round\" d=\"", COLOURS[index % COLOURS.length],
                STROKES[index % STROKES.length]);
        int steps = (int) (end * STEPS_PER_NINE);
        for (int i = 0; i <= steps; i++) {
            double nine = end * i / steps;
            double value = series.samples().getValueAtPercentile(100 * (1 - Math.pow(10, -nine)));
            add("%s%.1f %.1f", i == 0 ? "M" : "L", x(nine), y(value));
        }
        svg.append("\"/>\n");
    }

    private void label(String name, double x, double y, int index) {
        text(x, y, "start", COLOURS[index % COLOURS.length] + "\" font-weight=\"600", name);
    }

    private void text(double x, double y, String anchor, String fill, String what) {
        add("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">%s</text>\n", x, y, anchor, fill,
                what.replace("&", "&amp;").replace("<", "&lt;"));
    }

    private void add(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values));
    }

    private static String percent(int nine) {
        return switch (nine) {
            case 0 -> "0 %";
            case 1 -> "90 %";
            case 2 -> "99 %";
            default -> "99." + "9".repeat(nine - 2) + " %";
        };
    }

    /** Nanoseconds in the unit that suits them. */
    static String time(long nanos) {
        if (nanos < 1_000) {
            return nanos + " ns";
        }
        String unit = nanos < 1_000_000 ? "µs" : nanos < 1_000_000_000 ? "ms" : "s";
        double value = nanos / (nanos < 1_000_000 ? 1e3 : nanos < 1_000_000_000 ? 1e6 : 1e9);
        String digits = value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f";
        String text = String.format(Locale.ROOT, digits, value);
        return (text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text) + ' ' + unit;
    }
}
