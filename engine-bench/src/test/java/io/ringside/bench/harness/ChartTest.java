package io.ringside.bench.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ChartTest {
    private static final long SEED = 3;

    private static Series series(String name, double scale, int count) {
        Random random = new Random(SEED);
        Histogram samples = Samples.create();
        for (int i = 0; i < count; i++) {
            Samples.record(samples, (long) (scale * Math.exp(random.nextGaussian())));
        }
        return new Series(name, samples);
    }

    private static Document drawn(List<Series> series) throws Exception {
        String svg = Chart.of("Tick to order, <mine> & yours", "here", series);
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(
                StandardCharsets.UTF_8)));
    }

    private static List<Element> texts(Document svg) {
        NodeList nodes = svg.getElementsByTagName("text");
        List<Element> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add((Element) nodes.item(i));
        }
        return texts;
    }

    @Test
    void shouldBeWellFormedAndNameEachSeriesWhenNamesHaveMarkup() throws Exception {
        List<String> said = texts(drawn(List.of(series("a<b&c", 300, 100_000), series("hop", 150, 100_000)))).stream()
                .map(Element::getTextContent).toList();
        assertTrue(said.containsAll(List.of("Tick to order, <mine> & yours", "a<b&c", "hop", "50 %", "99 %", "99.9 %")), said::toString);
    }

    @Test
    void shouldEndAtThePercentileThatAHundredSamplesLieBeyond() throws Exception {
        List<String> said = texts(drawn(List.of(series("few", 300, 10_000)))).stream().map(Element::getTextContent).toList();
        assertTrue(said.contains("99 %") && !said.contains("99.9 %"), said::toString);
    }

    @Test
    void shouldKeepNamesApartWhenCurvesEndTogether() throws Exception {
        List<Double> heights = texts(drawn(List.of(series("one", 300, 50_000), series("two", 300, 50_000), series("three", 301, 50_000))))
                .stream().filter(text -> List.of("one", "two", "three").contains(text.getTextContent()))
                .map(text -> Double.valueOf(text.getAttribute("y"))).sorted().toList();
        assertEquals(3, heights.size());
        assertTrue(heights.get(1) - heights.get(0) >= 30 && heights.get(2) - heights.get(1) >= 30, heights::toString);
    }

    @Test
    void shouldNameTheUnitThatSuitsWhenTimesAreWritten() {
        assertEquals(List.of("7 ns", "999 ns", "1 µs", "1.25 µs", "33.5 µs", "120 ms", "2 s"), List.of(Chart.time(7), Chart.time(999),
                Chart.time(1_000), Chart.time(1_250), Chart.time(33_500), Chart.time(120_000_000), Chart.time(2_000_000_000L)));
    }
}
