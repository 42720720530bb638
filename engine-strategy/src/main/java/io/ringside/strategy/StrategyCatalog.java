package io.ringside.strategy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The strategies that come with the library, by the names the command line knows them by. Immutable. */
public final class StrategyCatalog {
    private static final Map<String, Supplier<Strategy>> BY_NAME = new TreeMap<>(Map.of(
            "hold", Hold::new,
            "ema-crossover", EmaCrossover::new,
            "script", Script::new,
            "rsi-reversion", RsiReversion::new,
            "bollinger-breakout", BollingerBreakout::new,
            "pairs", Pairs::new,
            "vwap-slicer", VwapSlicer::new,
            "market-maker", MarketMaker::new));

    private StrategyCatalog() {
    }

    /**
     * Creates a strategy.
     *
     * @param name such as {@code ema-crossover}
     * @return a new strategy, or null if there is none of that name
     */
    public static Strategy create(String name) {
        Supplier<Strategy> supplier = BY_NAME.get(name);
        return supplier == null ? null : supplier.get();
    }

    /** {@return what each says of itself, sorted by name} */
    public static List<StrategyInfo> describe() {
        return BY_NAME.entrySet().stream().map(entry -> StrategyInfo.of(entry.getKey(), entry.getValue().get().getClass())).toList();
    }

    /** {@return the names, sorted} */
    public static Set<String> names() {
        return java.util.Collections.unmodifiableSet(BY_NAME.keySet());
    }
}
