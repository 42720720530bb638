package io.ringside.core;

import io.ringside.events.FaultListener;
import io.ringside.execution.Venue;
import io.ringside.instrument.Currency;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import io.ringside.instrument.InvalidInputException;
import io.ringside.portfolio.PortfolioListener;
import io.ringside.risk.Limits;
import io.ringside.risk.RiskGate;
import io.ringside.strategy.Parameters;
import io.ringside.strategy.Strategy;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The settings of an {@link Engine}: defaults, overrides, concluded once by {@link #build()}. Everything wrong is refused there, before a
 * thread starts, with value, limit and cure. Not thread safe; used once.
 */
public final class EngineBuilder {
    private static final int DEFAULT_RING = 1_024;
    private static final int MIN_RING = 8;
    private static final int MAX_RING = 1 << 20;
    private static final int DEFAULT_ORDER_CAPACITY = 1_024;
    private static final int MAX_ORDER_CAPACITY = 1 << 20;
    private static final int MAX_SIGNALS = 64;
    private static final int MAX_NAME = 128;
    private static final long MAX_CASH_UNITS = 1L << 60;

    private final List<Instrument> instruments = new ArrayList<>();
    private final List<Currency> currencies = new ArrayList<>();
    private final List<Entry> strategies = new ArrayList<>();
    private final List<PortfolioListener> listeners = new ArrayList<>();
    private FaultListener faultListener = (who, cause, consequence) -> { };
    private String cashCurrency;
    private String cashAmount;
    private Limits limits;
    private Venue venue;
    private OutputStream events;
    private Threading threading = Threading.FUSED;
    private WaitMode waitMode;
    private boolean lockStep;
    private boolean recorded;
    private boolean replay;
    private int ringSize = DEFAULT_RING;
    private int orderCapacity = DEFAULT_ORDER_CAPACITY;
    private int signalsPerInput = RiskGate.DEFAULT_SIGNALS_PER_INPUT;
    private Duration publishTimeout = Duration.ofSeconds(1);

    /** A strategy as it was added. */
    private record Entry(String name, Strategy strategy, List<String> symbols, Map<String, String> parameters) {
    }

    EngineBuilder() {
    }

    /**
     * Adds an instrument.
     *
     * @param instrument its definition
     * @return this
     */
    public EngineBuilder instrument(Instrument instrument) {
        instruments.add(instrument);
        return this;
    }

    /**
     * Sets the account's currency and first cash.
     *
     * @param currency the currency's code, that of all instruments
     * @param amount   a decimal &gt; 0
     * @return this
     */
    public EngineBuilder cash(String currency, String amount) {
        cashCurrency = currency;
        cashAmount = amount;
        return this;
    }

    /**
     * Sets the decimals a currency is counted in, instead of the largest its instruments need.
     *
     * @param currency the currency with its decimals
     * @return this
     */
    public EngineBuilder currency(Currency currency) {
        currencies.add(currency);
        return this;
    }

    /**
     * Adds a strategy.
     *
     * @param name     its name in events, 1 to 128 printable characters without comma, unique
     * @param strategy the strategy, of no other engine
     * @param symbols  whose ticks it sees; none means all
     * @return this
     */
    public EngineBuilder strategy(String name, Strategy strategy, String... symbols) {
        return strategy(name, strategy, List.of(symbols), Map.of());
    }

    /**
     * Adds a strategy with parameters as text.
     *
     * @param name       its name in events, 1 to 128 printable characters without comma, unique
     * @param strategy   the strategy, of no other engine
     * @param symbols    whose ticks it sees; empty means all
     * @param parameters text by name
     * @return this
     */
    public EngineBuilder strategy(String name, Strategy strategy, List<String> symbols, Map<String, String> parameters) {
        strategies.add(new Entry(name, strategy, List.copyOf(symbols), Map.copyOf(parameters)));
        return this;
    }

    /**
     * Sets the risk limits. A live engine wants every one stated; in lock-step what is unstated is taken from {@link Limits#backtest()}.
     *
     * @param stated the limits
     * @return this
     */
    public EngineBuilder limits(Limits stated) {
        limits = stated;
        return this;
    }

    /**
     * Sets where orders go.
     *
     * @param where the venue, of no other engine
     * @return this
     */
    public EngineBuilder venue(Venue where) {
        venue = where;
        return this;
    }

    /**
     * Chooses the threads.
     *
     * @param mode FUSED unless set
     * @return this
     */
    public EngineBuilder threading(Threading mode) {
        threading = mode;
        return this;
    }

    /**
     * Chooses how engine threads wait.
     *
     * @param mode BLOCKING unless set; in lock-step YIELDING
     * @return this
     */
    public EngineBuilder waitMode(WaitMode mode) {
        waitMode = mode;
        return this;
    }

    /**
     * Makes each input settle with all it causes before the next enters, as backtests need it. INLINE engines always do.
     *
     * @return this
     */
    public EngineBuilder lockStep() {
        lockStep = true;
        return this;
    }

    /**
     * Puts every input on a tape, to be had from {@link Engine#tape()} when the engine is closed.
     *
     * @return this
     */
    public EngineBuilder record() {
        recorded = true;
        return this;
    }

    /**
     * Makes the engine decide a tape's inputs again instead of new ones: nothing reaches the venue, nothing is published.
     *
     * @return this
     */
    public EngineBuilder replay() {
        replay = true;
        return this;
    }

    /**
     * Sets the ring's size.
     *
     * @param slots a power of two, 8 to 1,048,576; 1,024 unless set
     * @return this
     */
    public EngineBuilder ringSize(int slots) {
        ringSize = slots;
        return this;
    }

    /**
     * Sets how many orders can be open at once where no limit says less; queues are sized by it.
     *
     * @param orders 1 to 1,048,576; 1,024 unless set
     * @return this
     */
    public EngineBuilder orderCapacity(int orders) {
        orderCapacity = orders;
        return this;
    }

    /**
     * Sets how many orders and replaces one input may cause; the rest is denied.
     *
     * @param count 1 to 64; 8 unless set
     * @return this
     */
    public EngineBuilder signalsPerInput(int count) {
        signalsPerInput = count;
        return this;
    }

    /**
     * Sets how long publishing waits for room before it answers BACK_PRESSURED.
     *
     * @param timeout 0 to one hour; 1 s unless set
     * @return this
     */
    public EngineBuilder publishTimeout(Duration timeout) {
        publishTimeout = timeout;
        return this;
    }

    /**
     * Adds a listener to the books.
     *
     * @param listener called by the portfolio's thread
     * @return this
     */
    public EngineBuilder listener(PortfolioListener listener) {
        listeners.add(listener);
        return this;
    }

    /**
     * Sets who is told of faults, beside the log.
     *
     * @param listener called where the fault happened
     * @return this
     */
    public EngineBuilder onFault(FaultListener listener) {
        faultListener = listener;
        return this;
    }

    /**
     * Sets where event lines are written; their digest is computed in any case.
     *
     * @param output closed by the engine
     * @return this
     */
    public EngineBuilder events(OutputStream output) {
        events = output;
        return this;
    }

    /**
     * Concludes the settings and assembles the engine. No thread starts.
     *
     * @return the engine
     * @throws InvalidInputException naming what is wrong or missing, its limit and the cure
     */
    public Engine build() {
        Instruments concluded = Instruments.conclude(instruments, currencies);
        Currency account = accountCurrency(concluded);
        long cashUnits = cashUnits(account);
        if (venue == null) {
            throw new InvalidInputException("venue", "none", "1", "call venue(…), with SimulatedVenue for paper");
        }
        Conclusion.Running running = running();
        RiskGate.Setup gate = new RiskGate.Setup(concluded, concludedLimits(running), cashUnits, venue.feeRate(),
                inRange("orderCapacity", orderCapacity, 1, MAX_ORDER_CAPACITY),
                inRange("signalsPerInput", signalsPerInput, 1, MAX_SIGNALS));
        return new Engine(new Conclusion(concluded, account, cashUnits, seated(concluded), gate, venue,
                listeners.toArray(new PortfolioListener[0]), faultListener, events, running));
    }

    private Currency accountCurrency(Instruments concluded) {
        if (cashCurrency == null) {
            throw new InvalidInputException("cash", "none", "1 currency and amount", "call cash(\"USD\", \"1000000\")");
        }
        for (Instrument instrument : concluded) {
            if (!instrument.currency().code().equals(cashCurrency)) {
                throw new InvalidInputException("cash", "currency " + cashCurrency + " but " + instrument + " in "
                        + instrument.currency().code(), "1 currency for account and instruments", "quote all in " + cashCurrency);
            }
        }
        return concluded.currency(cashCurrency);
    }

    private long cashUnits(Currency account) {
        long units = account.amount(cashAmount);
        if (units <= 0 || units > MAX_CASH_UNITS) {
            throw new InvalidInputException("cash",
                    "amount " + cashAmount + " " + account.code() + " in " + account.decimals() + " decimals",
                    "above 0, up to " + account.format(MAX_CASH_UNITS), "change the amount or the instruments' decimals");
        }
        return units;
    }

    private Limits concludedLimits(Conclusion.Running running) {
        Limits stated = limits == null ? Limits.builder().build() : limits;
        return lockStep || replay
                ? stated.withDefaults(Limits.backtest())
                : stated.requireComplete();
    }

    private Conclusion.Running running() {
        Conclusion.Drive drive = replay ? Conclusion.Drive.REPLAY
                : lockStep || threading == Threading.INLINE ? Conclusion.Drive.LOCK_STEP : Conclusion.Drive.LIVE;
        WaitMode waiting = waitMode != null ? waitMode : drive == Conclusion.Drive.LIVE ? WaitMode.BLOCKING : WaitMode.YIELDING;
        inRange("ringSize", ringSize, MIN_RING, MAX_RING);
        if (Integer.bitCount(ringSize) != 1) {
            throw new InvalidInputException("ringSize", "value " + ringSize, "a power of two",
                    "use " + Integer.highestOneBit(ringSize) * 2);
        }
        int spinning = waiting != WaitMode.BUSY_SPIN || threading == Threading.INLINE ? 0 : threading == Threading.FUSED ? 1 : 4;
        int cores = Runtime.getRuntime().availableProcessors();
        if (spinning > cores - 1) {
            throw new InvalidInputException("waitMode", spinning + " spinning threads", (cores - 1) + " on " + cores + " cores",
                    "choose BLOCKING or YIELDING, or fewer threads");
        }
        if (publishTimeout.isNegative() || publishTimeout.compareTo(Duration.ofHours(1)) > 0) {
            throw new InvalidInputException("publishTimeout", "value " + publishTimeout, "0 to 1 hour", "state a time in that range");
        }
        return new Conclusion.Running(threading, drive, recorded, ringSize, waiting, publishTimeout.toNanos());
    }

    private List<Conclusion.Seated> seated(Instruments concluded) {
        if (strategies.isEmpty()) {
            throw new InvalidInputException("strategies", "count 0", "at least 1", "call strategy(…)");
        }
        List<Conclusion.Seated> seats = new ArrayList<>();
        for (Entry entry : strategies) {
            if (entry.name == null || !entry.name.matches("[ -~&&[^,]]{1," + MAX_NAME + "}")) {
                throw new InvalidInputException("strategy", "name '" + entry.name + "'",
                        "1 to " + MAX_NAME + " printable characters without comma", "rename it");
            }
            if (seats.stream().anyMatch(seat -> seat.name().equals(entry.name))) {
                throw new InvalidInputException("strategy " + entry.name, "added 2 times", "1", "give each its own name");
            }
            if (entry.strategy == null) {
                throw new InvalidInputException("strategy " + entry.name, "object null", "1 object", "pass a new strategy");
            }
            seats.add(new Conclusion.Seated(entry.name, entry.strategy, subscribed(entry, concluded),
                    new Parameters(entry.name, entry.parameters)));
        }
        return seats;
    }

    private static List<Instrument> subscribed(Entry entry, Instruments concluded) {
        List<Instrument> subscribed = new ArrayList<>();
        for (String symbol : entry.symbols) {
            Instrument instrument = concluded.find(symbol);
            if (instrument == null) {
                throw new InvalidInputException("strategy " + entry.name, "unknown symbol " + symbol, concluded.toString(),
                        "declare the instrument");
            }
            if (subscribed.contains(instrument)) {
                throw new InvalidInputException("strategy " + entry.name, "symbol " + symbol + " given 2 times", "1", "name it once");
            }
            subscribed.add(instrument);
        }
        return subscribed;
    }

    private static int inRange(String what, int value, int least, int most) {
        if (value < least || value > most) {
            throw new InvalidInputException(what, "value " + value, least + " to " + most, "state a value in that range");
        }
        return value;
    }
}
