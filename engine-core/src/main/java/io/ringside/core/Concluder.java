package io.ringside.core;

import io.ringside.execution.MarketDriven;
import io.ringside.instrument.Currency;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import io.ringside.instrument.InvalidInputException;
import io.ringside.instrument.Money;
import io.ringside.portfolio.PortfolioListener;
import io.ringside.risk.Limits;
import io.ringside.risk.ReturnHistory;
import io.ringside.risk.RiskGate;
import io.ringside.risk.RiskSnapshot;
import io.ringside.strategy.Parameters;
import io.ringside.strategy.Provision;
import io.ringside.venue.SimulatedVenue;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Checks a builder's settings as a whole, fills the defaults and refuses what cannot be, before a thread starts. */
final class Concluder {
    private static final int MIN_RING = 8;
    private static final int MAX_RING = 1 << 20;
    private static final int MAX_ORDER_CAPACITY = 1 << 20;
    private static final int MAX_SIGNALS = 64;
    private static final Duration USUAL_ANSWER = Duration.ofSeconds(5);
    private static final Duration MOST_ANSWER = Duration.ofDays(1);
    private static final int MAX_NAME = 128;
    private static final int MAX_SPEED = 1_000_000;
    private static final long MAX_CASH_UNITS = 1L << 60;

    private final EngineSettings settings;

    Concluder(EngineSettings settings) {
        this.settings = settings;
    }

    Conclusion conclude() {
        Instruments concluded = instruments();
        long cashUnits = cashUnits(concluded.account());
        if (settings.venue == null) {
            throw new InvalidInputException("venue", "none", "1", "call venue(…), with SimulatedVenue for paper");
        }
        Conclusion.Running running = running(concluded);
        if (settings.venue instanceof SimulatedVenue simulated && simulated.wantsBooks() && settings.depth == 0) {
            throw new InvalidInputException("depth", "value 0 with a simulated venue that walks the book",
                    "1 to " + EngineBuilder.MAX_DEPTH, "call depth(…), or leave walkBook() out");
        }
        RiskGate.Setup gate = new RiskGate.Setup(concluded, concludedLimits(running), cashUnits, settings.venue.feeRate(),
                inRange("orderCapacity", settings.orderCapacity, 1, MAX_ORDER_CAPACITY),
                inRange("signalsPerInput", settings.signalsPerInput, 1, MAX_SIGNALS),
                List.of(names()), List.copyOf(settings.userControls));
        LoadedHistory history = settings.history == null ? null : new LoadedHistory(settings.history.apply(concluded));
        return new Conclusion(concluded, concluded.account(), cashUnits, furtherCash(concluded), seated(concluded, history), gate,
                settings.venue, settings.listeners.toArray(new PortfolioListener[0]), settings.faultListener,
                settings.engineListeners.toArray(new EngineListener[0]),
                settings.events, history, running, new Conclusion.Safety(restart(gate), settings.autoFlatten, returns(gate)));
    }

    private RiskSnapshot restart(RiskGate.Setup gate) {
        if (settings.restart != null) {
            gate.checkRestart(settings.restart);
        }
        return settings.restart;
    }

    /** The returns that metrics are computed from, with all that is asked of them. */
    private ReturnHistory returns(RiskGate.Setup gate) {
        if (settings.returns != null) {
            gate.checkReturns(settings.returns);
        }
        return settings.returns;
    }

    private Instruments instruments() {
        if (settings.cash.isEmpty() && !settings.instruments.isEmpty()) {
            throw new InvalidInputException("cash", "none", "1 currency and amount", "call cash(\"USD\", \"1000000\")");
        }
        String account = settings.cash.isEmpty() ? "" : settings.cash.keySet().iterator().next();
        if (settings.fxPairs.isEmpty()) {
            Instruments.conclude(settings.instruments, settings.currencies);
            refuseOthers(account);
        }
        return Instruments.conclude(settings.instruments, settings.currencies, account, settings.fxPairs);
    }

    /** Without rates there is one currency. */
    private void refuseOthers(String account) {
        for (Instrument instrument : settings.instruments) {
            if (!instrument.currency().code().equals(account)) {
                throw new InvalidInputException("cash", "currency " + account + " but " + instrument + " in "
                        + instrument.currency().code(), "1 currency for account and instruments", "quote all in " + account
                        + ", or state the rate: fx " + instrument.currency().code() + "/" + account + "=SYMBOL");
            }
        }
        for (String code : settings.cash.keySet()) {
            if (!code.equals(account)) {
                throw new InvalidInputException("cash", "currencies " + settings.cash.keySet(), "1 without rates",
                        "state the rate: fx " + code + "/" + account + "=SYMBOL");
            }
        }
    }

    /** What is paid in at the start beside the first cash. */
    private List<Money> furtherCash(Instruments concluded) {
        List<Money> further = new ArrayList<>();
        for (String code : settings.cash.keySet()) {
            Currency currency = concluded.currency(code);
            if (currency == null) {
                throw new InvalidInputException("cash", "currency " + code, "one of " + concluded.currencies().stream()
                        .map(Currency::code).toList(), "name one of these, or declare an instrument or a rate of it");
            }
            if (currency != concluded.account()) {
                further.add(new Money(cashUnits(currency), currency));
            }
        }
        return further;
    }

    private long cashUnits(Currency account) {
        String amount = settings.cash.get(account.code());
        long units = amount(account, amount);
        if (units <= 0 || units > MAX_CASH_UNITS) {
            throw new InvalidInputException("cash",
                    "amount " + amount + " " + account.code() + " in " + account.decimals() + " decimals",
                    "above 0, up to " + account.format(MAX_CASH_UNITS), "change the amount or the instruments' decimals");
        }
        return units;
    }

    private static long amount(Currency currency, String text) {
        try {
            return currency.amount(text);
        } catch (InvalidInputException e) {
            throw e.at("cash in " + currency.code());
        }
    }

    private Limits concludedLimits(Conclusion.Running running) {
        Limits stated = settings.limits == null ? Limits.builder().build() : settings.limits;
        return settings.lockStep || settings.replay
                ? stated.withDefaults(Limits.backtest())
                : stated.requireComplete();
    }

    private Conclusion.Running running(Instruments concluded) {
        Conclusion.Drive drive = settings.replay ? Conclusion.Drive.REPLAY
                : settings.lockStep || settings.threading == Threading.INLINE ? Conclusion.Drive.LOCK_STEP : Conclusion.Drive.LIVE;
        WaitMode usual = drive == Conclusion.Drive.LIVE ? WaitMode.BLOCKING : WaitMode.YIELDING;
        WaitMode waiting = settings.waitMode != null ? settings.waitMode : usual;
        inRange("ringSize", settings.ringSize, MIN_RING, MAX_RING);
        if (Integer.bitCount(settings.ringSize) != 1) {
            throw new InvalidInputException("ringSize", "value " + settings.ringSize, "a power of two",
                    "use " + Integer.highestOneBit(settings.ringSize) * 2);
        }
        int stageThreads = settings.threading == Threading.INLINE ? 0 : settings.threading == Threading.FUSED ? 1 : 4;
        int spinning = waiting == WaitMode.BUSY_SPIN ? stageThreads : 0;
        int cores = Runtime.getRuntime().availableProcessors();
        if (spinning > cores - 1) {
            throw new InvalidInputException("waitMode", spinning + " spinning threads", (cores - 1) + " on " + cores + " cores",
                    "choose BLOCKING or YIELDING, or fewer threads");
        }
        return new Conclusion.Running(settings.threading, drive, settings.recorded, settings.ringSize, waiting, intake(),
                watch(drive, concluded), concludedSession(),
                inRange("isolatedInbox", settings.isolatedInbox, 16, 1 << 16), eventSpeed(), answerTimeoutNs());
    }

    /** A venue that lives on the engine's own market data answers by itself. */
    private long answerTimeoutNs() {
        if (settings.answerTimeout == null) {
            return settings.venue == null || settings.venue instanceof MarketDriven ? 0 : USUAL_ANSWER.toNanos();
        }
        boolean far = settings.answerTimeout.isNegative() || settings.answerTimeout.compareTo(MOST_ANSWER) > 0;
        if (far) {
            throw new InvalidInputException("answerTimeout", "value " + settings.answerTimeout, "0 to " + MOST_ANSWER,
                    "state how long the venue may take, 0 for ever");
        }
        return settings.answerTimeout.toNanos();
    }

    private String[] names() {
        return settings.strategies.stream().map(entry -> String.valueOf(entry.name())).toArray(String[]::new);
    }

    private double eventSpeed() {
        if (!(settings.eventSpeed >= 0 && settings.eventSpeed <= MAX_SPEED)) {
            throw new InvalidInputException("eventSpeed", "value " + settings.eventSpeed, "0 to " + MAX_SPEED,
                    "state a speed in that range");
        }
        return settings.eventSpeed;
    }

    private Conclusion.Intake intake() {
        if (settings.publishTimeout.isNegative() || settings.publishTimeout.compareTo(Duration.ofHours(1)) > 0) {
            throw new InvalidInputException("publishTimeout", "value " + settings.publishTimeout, "0 to 1 hour",
                    "state a time in that range");
        }
        return new Conclusion.Intake(settings.overload, settings.publishTimeout.toNanos(),
                inRange("depth", settings.depth, 0, EngineBuilder.MAX_DEPTH));
    }

    private Conclusion.Watch watch(Conclusion.Drive drive, Instruments concluded) {
        if (settings.watchdog.compareTo(Duration.ofMillis(10)) < 0 || settings.watchdog.compareTo(Duration.ofDays(1)) > 0) {
            throw new InvalidInputException("watchdog", "value " + settings.watchdog, "10 ms to 1 day", "state a time in that range");
        }
        if (settings.killFile != null && drive != Conclusion.Drive.LIVE) {
            throw new InvalidInputException("killFile", "file " + settings.killFile + " with an engine that is driven " + drive,
                    "live engines, which have a thread to look", "choose FUSED or PIPELINED, or call controls().kill(…)");
        }
        Path left = settings.killFile == null ? null : new KillFiles(settings.killFile, concluded, names()).left();
        if (left != null) {
            throw new InvalidInputException("killFile", "file " + left + " exists", "a path where nothing is",
                    "remove the file when what it was for is over");
        }
        return new Conclusion.Watch(settings.watchdog.toNanos(), settings.killFile);
    }

    private String concludedSession() {
        String id = settings.session == null ? Sessions.next() : settings.session;
        if (!id.matches("[0-9A-Za-z]{1,12}")) {
            throw new InvalidInputException("session", "id '" + id + "'", "1 to 12 letters and digits", "shorten it");
        }
        return id;
    }

    private List<Conclusion.Seated> seated(Instruments concluded, LoadedHistory history) {
        if (settings.strategies.isEmpty()) {
            throw new InvalidInputException("strategies", "count 0", "at least 1", "call strategy(…)");
        }
        List<Conclusion.Seated> seats = new ArrayList<>();
        for (EngineSettings.Entry entry : settings.strategies) {
            if (entry.name() == null || !entry.name().matches("[ -~&&[^,]]{1," + MAX_NAME + "}")) {
                throw new InvalidInputException("strategy", "name '" + entry.name() + "'",
                        "1 to " + MAX_NAME + " printable characters without comma", "rename it");
            }
            if (seats.stream().anyMatch(seat -> seat.name().equals(entry.name()))) {
                throw new InvalidInputException("strategy " + entry.name(), "added 2 times", "1", "give each its own name");
            }
            if (entry.strategy() == null) {
                throw new InvalidInputException("strategy " + entry.name(), "object null", "1 object", "pass a new strategy");
            }
            List<Instrument> subscribed = subscribed(entry, concluded);
            Provision provision = new Provision(history == null ? null : history.of(subscribed),
                    settings.states == null ? null : settings.states.of(entry.name()), entry.isolated());
            seats.add(new Conclusion.Seated(entry.name(), entry.strategy(), subscribed,
                    new Parameters(entry.name(), entry.parameters()).with(provision), entry.isolated()));
        }
        refuseForeignStates(seats.stream().map(Conclusion.Seated::name).toList());
        return seats;
    }

    private void refuseForeignStates(List<String> names) {
        for (String name : settings.states == null ? List.<String>of() : settings.states.names()) {
            if (!names.contains(name)) {
                throw new InvalidInputException("state of strategy " + name, "no such strategy in this run", String.join(" ", names),
                        "load the states of a run with these strategies");
            }
        }
    }

    private static List<Instrument> subscribed(EngineSettings.Entry entry, Instruments concluded) {
        List<Instrument> subscribed = new ArrayList<>();
        for (String symbol : entry.symbols()) {
            Instrument instrument = concluded.find(symbol);
            if (instrument == null) {
                throw new InvalidInputException("strategy " + entry.name(), "unknown symbol " + symbol, concluded.toString(),
                        "declare the instrument");
            }
            if (subscribed.contains(instrument)) {
                throw new InvalidInputException("strategy " + entry.name(), "symbol " + symbol + " given 2 times", "1", "name it once");
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
