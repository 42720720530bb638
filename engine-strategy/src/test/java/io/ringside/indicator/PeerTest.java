package io.ringside.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each figure against the libraries that have it: TA-Lib, ta4j, hipparchus. */
class PeerTest {
    private static final List<Bars> SERIES = Bars.all();

    @TestFactory
    Stream<DynamicTest> shouldAgreeWithTheLibraryWhenFedWithAnySeries() {
        System.out.println("PeerTest -Dringside.seed=" + Bars.SEED);
        return Peer.all().stream().map(peer -> DynamicTest.dynamicTest(peer.figure() + " by " + peer.function(), () -> {
            Match match = Match.named(peer.figure());
            double worst = SERIES.stream().mapToDouble(bars -> Agreement.demand(match, peer, bars)).max().orElseThrow();
            System.out.printf("%s | %s | first %d | any series | %.1e%n", match, peer.function(), match.first(), worst);
        }));
    }

    @Test
    void shouldMatchEveryIndicatorWithALibrary() {
        Set<String> matched = indicators(Peer.all().stream().map(peer -> Match.named(peer.figure())));
        assertEquals(indicators(Match.all().stream()), matched);
        assertEquals(32, matched.size(), matched::toString);
    }

    private static Set<String> indicators(Stream<Match> matches) {
        return matches.map(match -> match.subject().get().indicator().getClass().getSimpleName()).collect(Collectors.toSet());
    }
}
