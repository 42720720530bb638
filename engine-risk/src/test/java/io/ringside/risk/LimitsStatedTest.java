package io.ringside.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which groups of limits are on: what no limit goes by is not asked about, so that it costs nothing. */
class LimitsStatedTest {
    private static List<Boolean> groups(String key, String value) {
        Limits.Concluded limits = Desk.off().set(key, value).build().conclude(Desk.FLOOR, 10, List.of("a", "b"));
        return List.of(limits.account().limitsMoney(), limits.scoped().isMargined(), limits.scoped().limitsOpenNotional(),
                limits.account().limitsMetrics(), limits.scoped().leavesUnstated());
    }

    @ParameterizedTest
    @CsvSource({"account.drawdown-bps, 5, -----", "account.max-gross, 1, M----", "account.max-net, 1, M----",
        "account.max-open-notional, 1, M----", "account.concentration-bps, 1, M----", "instrument.X.margin-bps, 1, -m--u",
        "instrument.*.margin-bps, 1, -m---", "instrument.*.margin-bps, none, -----", "account.buying-power-buffer, 1, ----u",
        "instrument.X.max-open-notional, 1, --n--", "instrument.Z.max-open-notional, 1, --n--", "instrument.*.max-open-notional, 1, --n--",
        "instrument.*.max-open-notional, none, -----", "strategy.a.max-open-notional, 1, --n--", "strategy.b.max-open-notional, 1, --n--",
        "strategy.*.max-open-notional, none, -----", "account.max-sector-bps, 1, ---cu", "account.max-beta-thousandths, 1, ---c-",
        "account.max-var, 1, ---c-", "metrics.period-ms, 1, ---c-", "instrument.X.sector, tech, -----"})
    void shouldBeOnWhereALimitOfTheGroupIsStatedAndNowhereElse(String key, String value, String on) {
        List<Boolean> expected = on.chars().mapToObj(group -> group != '-').toList();
        assertEquals(expected, groups(key, value));
    }
}
