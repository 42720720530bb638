package io.ringside.core;

import io.ringside.events.FaultListener;
import io.ringside.execution.Venue;
import io.ringside.feed.Feed;
import io.ringside.instrument.Currency;
import io.ringside.instrument.FxPair;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import io.ringside.portfolio.PortfolioListener;
import io.ringside.risk.Limits;
import io.ringside.risk.ReturnHistory;
import io.ringside.risk.RiskGate;
import io.ringside.risk.RiskSnapshot;
import io.ringside.risk.UserControl;
import io.ringside.strategy.Strategy;
import io.ringside.strategy.StrategyStates;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What an {@link EngineBuilder} was told, with its defaults; concluded by {@link Concluder}. Used once, by one thread. */
final class EngineSettings {
    private static final int DEFAULT_RING = 1_024;
    private static final int DEFAULT_ORDER_CAPACITY = 1_024;

    final List<Instrument> instruments = new ArrayList<>();
    final List<Currency> currencies = new ArrayList<>();
    final List<Entry> strategies = new ArrayList<>();
    final List<PortfolioListener> listeners = new ArrayList<>();
    final List<EngineListener> engineListeners = new ArrayList<>();
    FaultListener faultListener = (who, cause, consequence) -> { };
    /** By currency; the first is the account's. */
    final Map<String, String> cash = new LinkedHashMap<>();
    final List<FxPair> fxPairs = new ArrayList<>();
    Limits limits;
    final List<UserControl> userControls = new ArrayList<>();
    Venue venue;
    OutputStream events;
    Threading threading = Threading.FUSED;
    WaitMode waitMode;
    boolean lockStep;
    boolean recorded;
    boolean replay;
    int ringSize = DEFAULT_RING;
    int orderCapacity = DEFAULT_ORDER_CAPACITY;
    int signalsPerInput = RiskGate.DEFAULT_SIGNALS_PER_INPUT;
    Duration publishTimeout = Duration.ofSeconds(1);
    Overload overload = Overload.BLOCK;
    Duration watchdog = Duration.ofMillis(800);
    Path killFile;
    String session;
    int isolatedInbox = 1_024;
    Duration answerTimeout;
    int depth;
    RiskSnapshot restart;
    boolean autoFlatten;
    ReturnHistory returns;
    double eventSpeed = 1;
    Function<Instruments, ? extends Feed> history;
    StrategyStates states;

    /** A strategy as it was added. */
    record Entry(String name, Strategy strategy, List<String> symbols, Map<String, String> parameters, boolean isolated) {
    }
}
