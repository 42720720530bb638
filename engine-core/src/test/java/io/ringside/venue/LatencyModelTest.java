package io.ringside.venue;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.instrument.InvalidInputException;
import java.util.Arrays;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Latencies are drawn from the seed; the expected draws were computed without this code. */
class LatencyModelTest {
    private static final long MILLI = 1_000_000L;

    private static long[] draw(LatencyModel model, int count) {
        LongSupplier draws = model.begin();
        long[] drawn = new long[count];
        Arrays.setAll(drawn, i -> draws.getAsLong());
        return drawn;
    }

    @Test
    void shouldDrawTheKnownSequenceWhenTheSeedIsKnown() {
        assertArrayEquals(new long[] {389, 16, 900, 582, 452, 249, 467, 328}, draw(LatencyModel.uniform(0, 999, 7), 8));
        assertArrayEquals(new long[] {1_639_247, 393_715, 1_001_962, 767_485, 794_943, 1_254_086},
                draw(LatencyModel.logNormal(MILLI, 0.5, 7), 6));
        assertArrayEquals(new long[] {5, 5, 5}, draw(LatencyModel.constant(5), 3));
    }

    @Test
    void shouldBeginAnewWhenARunBegins() {
        LatencyModel model = LatencyModel.uniform(0, MILLI, 3);
        assertArrayEquals(draw(model, 100), draw(model, 100));
    }

    @Test
    void shouldCoverTheRangeAlikeWhenUniform() {
        long[] drawn = draw(LatencyModel.uniform(10, 13, 1), 40_000);
        for (long value = 10; value <= 13; value++) {
            long wanted = value;
            long count = Arrays.stream(drawn).filter(each -> each == wanted).count();
            assertTrue(Math.abs(count - 10_000) < 400, () -> wanted + " drawn " + count + " times of 40000, seed 1");
        }
        assertEquals(40_000, Arrays.stream(drawn).filter(each -> each >= 10 && each <= 13).count());
    }

    @Test
    void shouldHaveTheMedianAndTheSpreadWhenLogNormal() {
        long[] drawn = draw(LatencyModel.logNormal(MILLI, 0.5, 1), 40_000);
        Arrays.sort(drawn);
        assertEquals(1, drawn[20_000] / (double) MILLI, 0.02);
        assertEquals(Math.exp(0.5), drawn[(int) (40_000 * 0.8413)] / (double) MILLI, 0.04);
        assertEquals(LatencyModel.MAX_NS, Arrays.stream(draw(LatencyModel.logNormal(LatencyModel.MAX_NS, 5, 1), 100)).max().orElse(0));
    }

    @Test
    void shouldRefuseWhatIsNoLatency() {
        refuses("constant latency: value -1 ns, limit 0 to 86400000000000; state a latency in that range", () -> LatencyModel.constant(-1));
        refuses("uniform latency: most 4 ns below least 5, limit least or more; exchange them", () -> LatencyModel.uniform(5, 4, 1));
        refuses("log-normal latency: sigma NaN, limit 0 to 5.0; state a spread in that range",
                () -> LatencyModel.logNormal(1, Double.NaN, 1));
        refuses("most latency: value 86400000000001 ns, limit 0 to 86400000000000; state a latency in that range",
                () -> LatencyModel.uniform(0, LatencyModel.MAX_NS + 1, 1));
    }

    @Test
    void shouldFailLoudlyWhenAModelOfOnesOwnGoesBackInTime() {
        Floor floor = new Floor(SimulatedVenue.builder().latency(() -> () -> -1));
        assertEquals("latency drawn -1 ns, limit 0 to 86400000000000; correct the model",
                assertThrows(IllegalStateException.class, () -> floor.does("Q 99x10 101x10", "1 BUY 5")).getMessage());
    }

    private static void refuses(String message, Executable action) {
        assertEquals(message, assertThrows(InvalidInputException.class, action).getMessage());
    }
}
