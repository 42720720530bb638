package io.ringside.core;

import io.ringside.events.FaultListener;
import io.ringside.events.RiskState;
import io.ringside.execution.Venue;
import io.ringside.feed.Feed;
import io.ringside.instrument.Currency;
import io.ringside.instrument.FxPair;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import io.ringside.instrument.InvalidInputException;
import io.ringside.portfolio.PortfolioListener;
import io.ringside.risk.Limits;
import io.ringside.risk.ReturnHistory;
import io.ringside.risk.RiskSnapshot;
import io.ringside.risk.UserControl;
import io.ringside.strategy.Strategy;
import io.ringside.strategy.StrategyStates;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The settings of an {@link Engine}: defaults, overrides, concluded once by {@link #build()}. Everything wrong is refused there, before a
 * thread starts, with value, limit and cure. Not thread safe; used once.
 */
public final class EngineBuilder {
    /** The most levels a side of an order book can keep. */
    public static final int MAX_DEPTH = 65_536;

    final EngineSettings settings = new EngineSettings();

    EngineBuilder() {
    }

    /**
     * Adds an instrument.
     *
     * @param instrument its definition
     * @return this
     */
    public EngineBuilder instrument(Instrument instrument) {
        settings.instruments.add(instrument);
        return this;
    }

    /**
     * Sets the account's currency and first cash. Called again with another currency it adds first cash in that; equity and limits are
     * reckoned in the first one's.
     *
     * @param currency the currency's code; without {@link #fx} that of all instruments
     * @param amount   a decimal &gt; 0
     * @return this
     */
    public EngineBuilder cash(String currency, String amount) {
        settings.cash.put(currency, amount);
        return this;
    }

    /**
     * Makes an instrument's price the rate between the account's currency and another. Every other currency needs one. Until it has a
     * price, what is in that currency cannot be valued: then equity is unknown and nothing is opened.
     *
     * @param pair   such as {@code EUR/USD}: what one EUR is worth in USD
     * @param symbol the instrument, one priced in the second currency of the pair
     * @return this
     * @throws io.ringside.instrument.InvalidInputException if it is no pair
     */
    public EngineBuilder fx(String pair, String symbol) {
        settings.fxPairs.add(FxPair.of(pair, symbol));
        return this;
    }

    /**
     * Sets the decimals a currency is counted in, instead of the largest its instruments need.
     *
     * @param currency the currency with its decimals
     * @return this
     */
    public EngineBuilder currency(Currency currency) {
        settings.currencies.add(currency);
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
        settings.strategies.add(new EngineSettings.Entry(name, strategy, List.copyOf(symbols), Map.copyOf(parameters), false));
        return this;
    }

    /**
     * Adds a strategy that a live engine runs on a thread of its own, behind a bounded inbox: one that is slow, or not to be trusted. It
     * sees the newest quote and trade of each instrument, and every fill; its orders enter the ring as inputs and pass the same gate. If
     * it does not keep up even so, its openings are cancelled and it goes on with its books anew. In lock-step it runs like any other.
     *
     * @param name     its name in events, 1 to 128 printable characters without comma, unique
     * @param strategy the strategy, of no other engine
     * @param symbols  whose ticks it sees; none means all
     * @return this
     */
    public EngineBuilder isolated(String name, Strategy strategy, String... symbols) {
        settings.strategies.add(new EngineSettings.Entry(name, strategy, List.of(symbols), Map.of(), true));
        return this;
    }

    /**
     * Gives strategies ticks from before the run to warm up with: each sees those of its instruments after its {@code onStart}, with event
     * time and its timers moving along, and whatever it wants then is ignored. The ticks are read into memory by {@link #build()}. They are
     * no inputs: a replay needs the same history, as it needs the same parameters. A strategy that meets a tick at or before the last of
     * its history fails; {@link Engine#historyUntil} cuts it.
     *
     * @param source opens the feed for the concluded instruments; closed by {@link #build()}
     * @return this
     */
    public EngineBuilder history(Function<Instruments, ? extends Feed> source) {
        settings.history = source;
        return this;
    }

    /**
     * Gives strategies back what they saved in an earlier run. Positions and orders are not part of it.
     *
     * @param saved what {@link Engine#states()} of that run gave, of strategies that this run has; one without a state begins anew
     * @return this
     */
    public EngineBuilder states(StrategyStates saved) {
        settings.states = saved;
        return this;
    }

    /**
     * Sets how long, in event time, the venue may leave an order or a replace unanswered: then it is UNKNOWN, its reservation kept, and
     * asked for by {@link Venue#probe}, again each time as long, until the venue tells. Unless it is off, a cancel without an answer is
     * repeated after 2 s, three times; then all is cancelled and the account halted. After a lost session it is also the time that what was
     * sent before may be on its way, in which its absence from what the venue tells means nothing.
     *
     * @param longest the time; zero to wait for ever, and to take what the venue tells for complete. Unless set 5 s, and zero for a venue
     *                that lives on the engine's own market data, such as a simulated one
     * @return this
     */
    public EngineBuilder answerTimeout(Duration longest) {
        settings.answerTimeout = longest;
        return this;
    }

    /**
     * Sets how many fills, order updates and timers an isolated strategy may be behind before it is switched off.
     *
     * @param inputs 16 to 65,536; 1,024 unless set
     * @return this
     */
    public EngineBuilder isolatedInbox(int inputs) {
        settings.isolatedInbox = inputs;
        return this;
    }

    /**
     * Adds a control of the user to the risk gate. It is asked after all others and can only refuse.
     *
     * @param control the control, of no other engine
     * @return this
     */
    public EngineBuilder control(UserControl control) {
        settings.userControls.add(control);
        return this;
    }

    /**
     * Has the engine compute the metrics that soft limits go by: sectors, beta, value at risk and shortfall, every
     * {@code metrics.period-ms}, beside the ring, and enter them as recorded inputs. Sectors, benchmark, method and confidence are among
     * the limits. In lock-step they are there at once, in a live engine some time later.
     *
     * @param daily returns of every instrument, and of the benchmark where one is stated
     * @return this
     */
    public EngineBuilder returns(ReturnHistory daily) {
        settings.returns = daily;
        return this;
    }

    /**
     * Sets the risk limits. The sixteen that {@link Limits#requireComplete()} asks for have to be stated; after {@link #lockStep()} or
     * {@link #replay()} those unstated are taken from {@link Limits#backtest()}. The further ones are off unless stated.
     *
     * @param stated the limits
     * @return this
     */
    public EngineBuilder limits(Limits stated) {
        settings.limits = stated;
        return this;
    }

    /**
     * Sets where orders go.
     *
     * @param where the venue, of no other engine
     * @return this
     */
    public EngineBuilder venue(Venue where) {
        settings.venue = where;
        return this;
    }

    /**
     * Chooses the threads.
     *
     * @param mode FUSED unless set
     * @return this
     */
    public EngineBuilder threading(Threading mode) {
        settings.threading = mode;
        return this;
    }

    /**
     * Chooses how engine threads wait.
     *
     * @param mode BLOCKING unless set; in lock-step YIELDING
     * @return this
     */
    public EngineBuilder waitMode(WaitMode mode) {
        settings.waitMode = mode;
        return this;
    }

    /**
     * Makes each input settle with all it causes before the next enters, as backtests need it. INLINE engines always do.
     *
     * @return this
     */
    public EngineBuilder lockStep() {
        settings.lockStep = true;
        return this;
    }

    /**
     * Puts every input on a tape, to be had from {@link Engine#tape()} when the engine is closed.
     *
     * @return this
     */
    public EngineBuilder record() {
        settings.recorded = true;
        return this;
    }

    /** {@return whether inputs are put on a tape} */
    public boolean isRecorded() {
        return settings.recorded;
    }

    /**
     * Makes the engine decide a tape's inputs again instead of new ones: nothing reaches the venue, nothing is published.
     *
     * @return this
     */
    public EngineBuilder replay() {
        settings.replay = true;
        return this;
    }

    /**
     * Sets the ring's size.
     *
     * @param slots a power of two, 8 to 1,048,576; 1,024 unless set
     * @return this
     */
    public EngineBuilder ringSize(int slots) {
        settings.ringSize = slots;
        return this;
    }

    /**
     * Sets how many orders can be open at once where no limit says less; queues are sized by it.
     *
     * @param orders 1 to 1,048,576; 1,024 unless set
     * @return this
     */
    public EngineBuilder orderCapacity(int orders) {
        settings.orderCapacity = orders;
        return this;
    }

    /**
     * Sets how many orders and replaces one input may cause; the rest is denied.
     *
     * @param count 1 to 64; 8 unless set
     * @return this
     */
    public EngineBuilder signalsPerInput(int count) {
        settings.signalsPerInput = count;
        return this;
    }

    /**
     * Sets how long publishing waits for room before it answers BACK_PRESSURED.
     *
     * @param timeout 0 to one hour; 1 s unless set
     * @return this
     */
    public EngineBuilder publishTimeout(Duration timeout) {
        settings.publishTimeout = timeout;
        return this;
    }

    /**
     * Chooses what becomes of market data for which the ring has no room.
     *
     * @param policy BLOCK unless set
     * @return this
     */
    public EngineBuilder overload(Overload policy) {
        settings.overload = policy;
        return this;
    }

    /**
     * Keeps order books by price level: strategies see them by {@code onBook}, and so does a venue that lives on them. Each stage has its
     * own, some 40 bytes a level for each instrument that has one.
     *
     * @param levels how many levels a side keeps, 1 to {@link #MAX_DEPTH}; 0 unless set: no books, and feeds pass them over
     * @return this
     */
    public EngineBuilder depth(int levels) {
        settings.depth = levels;
        return this;
    }

    /**
     * Sets how long a stage of a live engine may take for one input before the watchdog stops openings and has the venue cancel
     * everything. Longer while debugging.
     *
     * @param limit 10 ms to 1 day; 800 ms unless set
     * @return this
     */
    public EngineBuilder watchdog(Duration limit) {
        settings.watchdog = limit;
        return this;
    }

    /**
     * Starts again what an earlier run had left: the account begins in that state, a trip stays a trip until an operator re-arms it, and
     * until the venue's books and ours agree orders may only reduce. They agree when the venue has said CONNECTED and told all it knows, or
     * when an operator has reconciled every instrument; a simulated venue begins flat and agrees at once. So do states of single strategies
     * and instruments: each stays until an operator frees it.
     *
     * <p>A position that the venue reports and we do not have is adopted at the price reported, and pays it. So state as {@link #cash} what
     * the account would hold if it were flat: its cash, plus long and less short positions at those prices. What is adopted belongs to no
     * strategy: each begins with position 0, and {@code target} would trade it once more. Close it by {@link Controls#flatten}, or leave
     * its instrument out of the run.
     *
     * @param left what {@link Engine#riskSnapshot()} or a report of the earlier run gave
     * @return this
     */
    public EngineBuilder restart(RiskSnapshot left) {
        settings.restart = left;
        return this;
    }

    /**
     * Starts again with a state of the account alone.
     *
     * @param state the state at the end of the earlier run
     * @return this
     * @see #restart(RiskSnapshot)
     */
    public EngineBuilder restart(RiskState state) {
        return restart(RiskSnapshot.of(state));
    }

    /**
     * Closes all positions by market orders through the gate from the moment the account may only liquidate, instead of leaving that to the
     * strategies: each strategy's own part in its name, at once, and what is left at most once a second of event time. Off unless set.
     *
     * @return this
     */
    public EngineBuilder autoFlatten() {
        settings.autoFlatten = true;
        return this;
    }

    /**
     * Sets a file whose appearance kills: {@code touch FILE} stops openings within a fifth of a second and has the venue cancel everything.
     * {@code touch FILE.strategy.NAME} and {@code touch FILE.instrument.SYMBOL} halt one strategy or instrument, {@code touch FILE.venue}
     * the one venue there is, which is all. Live engines only.
     *
     * @param file a path where nothing is yet
     * @return this
     */
    public EngineBuilder killFile(Path file) {
        settings.killFile = file;
        return this;
    }

    /**
     * Sets how fast event time passes in a live engine while no input comes, so that timers and a simulated venue wake in between.
     *
     * @param speed seconds of event time per second, 1 unless set; 0 if only inputs move it
     * @return this
     */
    public EngineBuilder eventSpeed(double speed) {
        settings.eventSpeed = speed;
        return this;
    }

    /**
     * Names the session; client order ids begin with it. Never use a name again with the same venue.
     *
     * @param id 1 to 12 letters and digits; unless set, one made of the time
     * @return this
     */
    public EngineBuilder session(String id) {
        settings.session = id;
        return this;
    }

    /**
     * Adds a listener to the engine's own life: start, kill, counters, close.
     *
     * @param listener who is told
     * @return this
     */
    public EngineBuilder engineListener(EngineListener listener) {
        settings.engineListeners.add(listener);
        return this;
    }

    /**
     * Adds a listener to the books.
     *
     * @param listener called by the portfolio's thread
     * @return this
     */
    public EngineBuilder listener(PortfolioListener listener) {
        settings.listeners.add(listener);
        return this;
    }

    /**
     * Sets who is told of faults, beside the log.
     *
     * @param listener called where the fault happened
     * @return this
     */
    public EngineBuilder onFault(FaultListener listener) {
        settings.faultListener = listener;
        return this;
    }

    /**
     * Sets where event lines are written; their digest is computed in any case.
     *
     * @param output closed by the engine
     * @return this
     */
    public EngineBuilder events(OutputStream output) {
        settings.events = output;
        return this;
    }

    /**
     * Concludes the settings and assembles the engine. No thread starts.
     *
     * @return the engine
     * @throws InvalidInputException naming what is wrong or missing, its limit and the cure
     */
    public Engine build() {
        return new Engine(new Concluder(settings).conclude());
    }
}
