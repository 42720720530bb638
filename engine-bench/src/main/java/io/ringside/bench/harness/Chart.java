package io.ringside.bench.harness;

import java.util.List;
import java.util.Locale;
import org.HdrHistogram.Histogram;

/** Percentiles for people: latency upwards, the part of samples that is at most as late to the right, both logarithmic. One SVG. */
final class Chart {
    private static final String[] COLOURS = {"#0b6e4f", "#b3541e", "#4059ad", "#8d8d8d"};
    private static final String[] STROKES = {"2.6", "1.8", "1.8", "1.8"};
    private static final int WIDTH = 940;
    private static final int HEIGHT = 500;
    private static final int LEFT = 84;
    private static final int RIGHT = 190;
    private static final int TOP = 64;
    private static final int BOTTOM = 64;
    private static final double STEPS_PER_NINE = 24;
    /** Two lines of a label. */
    private static final int LABEL = 34;
    private static final double LEAST_BEYOND = 100;
    private static final double MEDIAN = Math.log10(2);
    private static final double[] MARKED = {50, 99};

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
        return Math.max(1, Math.log10(Math.max(1, samples.getTotalCount() / LEAST_BEYOND)));
    }

    private static double top(Histogram samples) {
        return samples.getValueAtPercentile(100 * (1 - Math.pow(10, -nines(samples))));
    }

    /** Draws. */
    static String of(String title, String subtitle, List<Series> series) {
        Chart chart = new Chart(series);
        chart.frame(title, subtitle);
        for (int i = series.size() - 1; i >= 0; i--) {
            chart.curve(series.get(i), i);
        }
        chart.marks(series.get(0));
        chart.legend(series);
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
            for (int part = 2; part < 10 && power < highest; part++) {
                add("<path d=\"M%d %.1fH%d\" stroke=\"#f3f3f3\"/>\n", LEFT, y(part * Math.pow(10, power)), WIDTH - RIGHT);
            }
            add("<path d=\"M%d %.1fH%d\" stroke=\"#dcdcdc\"/>\n", LEFT, at, WIDTH - RIGHT);
            text(LEFT - 8, at + 4, "end", "#444444", time((long) Math.pow(10, power)));
        }
        column(0, "least");
        column(MEDIAN, "50 %");
        for (int nine = 1; nine <= nines; nine++) {
            column(nine, percent(nine));
        }
        text((LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 18, "middle", "#444444", "percentile: this part of the samples took at most so long");
    }

    private void column(double nine, String label) {
        add("<path d=\"M%.1f %dV%d\" stroke=\"#dcdcdc\"/>\n", x(nine), TOP, HEIGHT - BOTTOM);
        text(x(nine), HEIGHT - BOTTOM + 18, "middle", "#444444", label);
    }

    /** Points on the curve that matters, with their figures. */
    private void marks(Series series) {
        for (double percent : MARKED) {
            double nine = -Math.log10(1 - percent / 100);
            if (nine <= nines(series.samples())) {
                long value = series.samples().getValueAtPercentile(percent);
                add("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4.5\" fill=\"%s\" stroke=\"#ffffff\" stroke-width=\"1.5\"/>\n", x(nine),
                        y(value), COLOURS[0]);
                text(x(nine), y(value) - 11, "middle", COLOURS[0] + "\" font-weight=\"600", time(value));
            }
        }
    }

    /** At the end of each curve its name and figures; moved apart where curves end close together. */
    private void legend(List<Series> series) {
        List<Series> byEnd = series.stream().sorted((a, b) -> Double.compare(top(b.samples()), top(a.samples()))).toList();
        double last = TOP - LABEL;
        for (Series each : byEnd) {
            last = Math.max(last + LABEL, y(top(each.samples())) + 4);
            int index = series.indexOf(each);
            String colour = COLOURS[index % COLOURS.length];
            double from = WIDTH - RIGHT + 14;
            add("<path d=\"M%.1f %.1fH%.1f\" stroke=\"%s\" stroke-width=\"%s\"/>\n", from, last - 4, from + 14, colour,
                    STROKES[index % STROKES.length]);
            text(from + 20, last, "start", colour + "\" font-weight=\"600", each.name());
            text(from + 20, last + 14, "start", "#666666\" font-size=\"11", "p50 " + text(each, 50) + ", p99 " + text(each, 99));
        }
    }

    private static String text(Series series, double percent) {
        Long value = series.at(percent);
        return value == null ? "-" : time(value);
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

    private void text(double x, double y, String anchor, String fill, String what) {
        add("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">%s</text>\n", x, y, anchor, fill,
                what.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
    }

    private void add(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values));
    }

    private static String percent(int nine) {
        return switch (nine) {
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
