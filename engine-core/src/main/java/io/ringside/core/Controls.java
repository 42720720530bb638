package io.ringside.core;

import io.ringside.events.Control;
import io.ringside.events.ControlResult;
import io.ringside.events.ControlType;
import io.ringside.events.RiskCode;
import io.ringside.events.RiskState;
import io.ringside.execution.KillSwitch;
import io.ringside.instrument.Currency;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.InvalidInputException;
import io.ringside.risk.Limits;
import io.ringside.risk.RiskGate;
import io.ringside.risk.RiskMetrics;
import io.ringside.risk.RiskReport;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * An operator's hand on a running engine. Every command is an input with its operator and reason, on the tape and decided again by a
 * replay.
 *
 * <p>Any thread but the engine's stages, of an INLINE or lock-step engine the one that drives it; {@link #kill} any thread at all. Commands
 * return when every stage has seen them.
 */
public final class Controls {
    private static final long ANSWER_S = 5;
    private static final int MAX_OPERATOR = 64;
    private static final int MAX_REASON = 256;
    private static final int MAX_TEXT = 1 << 16;

    private final Stages stages;
    private final Driver driver;
    private final RiskGate.Setup gate;
    private final Runnable checkCaller;
    /** Null if there are none. */
    private final KillFiles killFiles;
    private final RiskReports reports;

    Controls(Stages stages, Driver driver, RiskGate.Setup gate, Runnable checkCaller, Path killFile) {
        this.killFiles = killFile == null ? null : new KillFiles(killFile, stages.instruments, stages.runner.names());
        this.stages = stages;
        this.driver = driver;
        this.gate = gate;
        this.checkCaller = checkCaller;
        this.reports = new RiskReports(stages.gate, this::enter);
    }

    /**
     * The kill switch of all, and so of the one venue there is: from this call on no opening leaves, whether the ring moves or not; the
     * venue is asked to cancel everything, and the account is halted. Never blocks but for the venue's own {@code massCancel}.
     *
     * @param operator who, 1 to 64 characters
     * @param reason   why, 1 to 256 characters
     */
    public void kill(String operator, String reason) {
        stages.faults.kill(new KillSwitch.Kill(RiskCode.KILL, checked("operator", operator, MAX_OPERATOR),
                checked("reason", reason, MAX_REASON)));
    }

    /**
     * The kill switch for one strategy: its openings and exits stop and its orders are cancelled. From this call until the gate has seen it
     * no opening of any strategy leaves.
     *
     * @param strategy its name
     * @param operator who, 1 to 64 characters
     * @param reason   why, 1 to 256 characters
     */
    public void kill(String strategy, String operator, String reason) {
        Control who = toStrategy(ControlType.KILL, strategy, operator, reason);
        stages.faults.kill(new KillSwitch.Kill(RiskCode.KILL, operator, reason, who.strategyId, null));
    }

    /**
     * The kill switch for one instrument: nothing more is sent in it, and its orders are cancelled. From this call until the gate has seen
     * it no opening at all leaves.
     *
     * @param instrument the instrument
     * @param operator   who, 1 to 64 characters
     * @param reason     why, 1 to 256 characters
     */
    public void kill(Instrument instrument, String operator, String reason) {
        Control what = command(ControlType.KILL, operator, reason);
        stages.faults.kill(new KillSwitch.Kill(RiskCode.KILL, operator, reason, what.strategyId, stages.instruments.resolve(instrument)));
    }

    /**
     * Pauses every strategy: they see no market data and open nothing. Fills, order updates and timers go on, so that they can look after
     * what they have.
     *
     * @param operator who, 1 to 64 characters
     * @param reason   why, 1 to 256 characters
     */
    public void pause(String operator, String reason) {
        enter(command(ControlType.PAUSE, operator, reason));
    }

    /**
     * Pauses one strategy.
     *
     * @param strategy its name
     * @param operator who, 1 to 64 characters
     * @param reason   why, 1 to 256 characters
     */
    public void pause(String strategy, String operator, String reason) {
        enter(toStrategy(ControlType.PAUSE, strategy, operator, reason));
    }

    /**
     * Ends every pause, that of one strategy too.
     *
     * @param operator who, 1 to 64 characters
     * @param reason   why, 1 to 256 characters
     */
    public void resume(String operator, String reason) {
        enter(command(ControlType.RESUME, operator, reason));
    }

    /**
     * Ends the pause of one strategy; a pause of every strategy goes on.
     *
     * @param strategy its name
     * @param operator who, 1 to 64 characters
     * @param reason   why, 1 to 256 characters
     */
    public void resume(String strategy, String operator, String reason) {
        enter(toStrategy(ControlType.RESUME, strategy, operator, reason));
    }

    /**
     * Puts other limits in force, all or none, for good.
     *
     * @param limits   every limit stated
     * @param operator who, 1 to 64 characters
     * @param reason   why, 1 to 256 characters
     * @throws InvalidInputException if the limits cannot be; the old ones stay
     */
    public void limits(Limits limits, String operator, String reason) {
        limitsUntil(Long.MAX_VALUE, limits, operator, reason);
    }

    /**
     * Puts other limits in force until a time; then those before them are.
     *
     * @param expiresNs event time, ns since 1970 UTC
     * @param limits    every limit stated
     * @param operator  who, 1 to 64 characters
     * @param reason    why, 1 to 256 characters
     * @throws InvalidInputException if the limits cannot be; the old ones stay
     */
    public void limitsUntil(long expiresNs, Limits limits, String operator, String reason) {
        gate.check(limits);
        Control command = command(ControlType.LIMITS, operator, reason);
        command.text = bounded("limits", limits.text(), "state fewer instruments apart");
        command.expiresNs = expiresNs;
        enter(command);
    }

    /**
     * Lets a tripped account trade again, with the present equity as the new peak. Once in a session, unless {@code restrict} alone
     * moved it (an operator's kill counts); not before a minute of event time has passed since the trip, with no order left open, with the
     * cause gone, the venue's books agreed, and equity above zero; never after a fault of the engine.
     *
     * @param epoch    the {@link Counters#riskEpoch()} the operator saw: if the state has moved since, nothing is done
     * @param operator who, 1 to 64 characters
     * @param reason   why, 1 to 256 characters
     * @return what the gate said
     * @throws InvalidInputException if the kill file exists, or that of the venue
     */
    public ControlResult rearm(int epoch, String operator, String reason) {
        Control command = command(ControlType.REARM, operator, reason);
        refuseKillFile("rearm", "re-arm", command);
        command.number = epoch;
        return enter(command);
    }

    private void refuseKillFile(String what, String then, Control command) {
        Path file = killFiles == null ? null : killFiles.of(command.strategyId, command.instrument);
        if (file != null) {
            throw new InvalidInputException(what, "kill file " + file + " exists", "none",
                    "remove it when what it was for is over, then " + then);
        }
    }

    /**
     * Restricts the account: reducing only, liquidation only with openings cancelled, or halted with all orders cancelled. A re-arm ends
     * it, as often as need be.
     *
     * @param state    a more severe state than the one it is in
     * @param operator who, 1 to 64 characters
     * @param reason   why, 1 to 256 characters
     */
    public void restrict(RiskState state, String operator, String reason) {
        Control command = command(ControlType.RESTRICT, operator, reason);
        command.state = state;
        enter(command);
    }

    /**
     * Closes a position by market orders through the gate, halted or not, each strategy's part in its name. The operator names the
     * position, as verified with the venue: if ours is another, an order that closes it is open, or the venue's differs, nothing is done.
     *
     * @param instrument    the instrument
     * @param positionUnits what is held, in quantity units, negative when short
     * @param operator      who, 1 to 64 characters
     * @param reason        why, 1 to 256 characters
     * @return what the gate said
     */
    public ControlResult flatten(Instrument instrument, long positionUnits, String operator, String reason) {
        Control command = command(ControlType.FLATTEN, operator, reason);
        command.instrument = stages.instruments.resolve(instrument);
        command.number = positionUnits;
        return enter(command);
    }

    /**
     * Restricts one strategy: reducing only, liquidation only with its openings cancelled, or halted with all its orders cancelled.
     *
     * @param strategy its name
     * @param state    a more severe state than the one it is in
     * @param operator who, 1 to 64 characters
     * @param reason   why, 1 to 256 characters
     */
    public void restrict(String strategy, RiskState state, String operator, String reason) {
        Control command = toStrategy(ControlType.RESTRICT, strategy, operator, reason);
        command.state = state;
        enter(command);
    }

    /**
     * Restricts one instrument.
     *
     * @param instrument the instrument
     * @param state      a more severe state than the one it is in
     * @param operator   who, 1 to 64 characters
     * @param reason     why, 1 to 256 characters
     */
    public void restrict(Instrument instrument, RiskState state, String operator, String reason) {
        Control command = command(ControlType.RESTRICT, operator, reason);
        command.instrument = stages.instruments.resolve(instrument);
        command.state = state;
        enter(command);
    }

    /**
     * Frees a restricted strategy, not before a minute of event time has passed, with none of its orders open.
     *
     * @param strategy its name
     * @param epoch    the epoch of its restriction in the {@link #riskReport} the operator saw
     * @param operator who, 1 to 64 characters
     * @param reason   why, 1 to 256 characters
     * @return what the gate said
     * @throws InvalidInputException if the kill file of the strategy exists
     */
    public ControlResult free(String strategy, int epoch, String operator, String reason) {
        Control command = toStrategy(ControlType.RESTRICT, strategy, operator, reason);
        refuseKillFile("free", "free it", command);
        command.state = RiskState.NORMAL;
        command.number = epoch;
        return enter(command);
    }

    /**
     * Frees a restricted instrument, not before a minute of event time has passed, with no order open there, and not while the venue holds
     * another position.
     *
     * @param instrument the instrument
     * @param epoch      the epoch of its restriction in the {@link #riskReport} the operator saw
     * @param operator   who, 1 to 64 characters
     * @param reason     why, 1 to 256 characters
     * @return what the gate said
     * @throws InvalidInputException if the kill file of the instrument exists
     */
    public ControlResult free(Instrument instrument, int epoch, String operator, String reason) {
        Control command = command(ControlType.RESTRICT, operator, reason);
        command.instrument = stages.instruments.resolve(instrument);
        refuseKillFile("free", "free it", command);
        command.state = RiskState.NORMAL;
        command.number = epoch;
        return enter(command);
    }

    /**
     * Compares the venue's position with ours; if they differ, only reductions pass in the instrument.
     *
     * @param instrument the instrument
     * @param venueUnits what the venue says we hold, in quantity units, negative when short
     * @param operator   who, 1 to 64 characters
     * @param reason     why, 1 to 256 characters
     */
    public void reconcile(Instrument instrument, long venueUnits, String operator, String reason) {
        Control command = command(ControlType.RECONCILE, operator, reason);
        command.instrument = stages.instruments.resolve(instrument);
        command.number = venueUnits;
        enter(command);
    }

    /**
     * Enters metrics that were computed beside the ring; soft limits go by them until the next.
     *
     * @param metrics  the metrics
     * @param operator who or what computed them, 1 to 64 characters
     * @param reason   why, 1 to 256 characters
     * @return what the gate said
     * @throws InvalidInputException if their text is longer than 65,536 bytes
     */
    public ControlResult metrics(RiskMetrics metrics, String operator, String reason) {
        Control command = command(ControlType.METRICS, operator, reason);
        command.text = bounded("metrics", metrics.text(), "name fewer sectors");
        return enter(command);
    }

    /**
     * Books a deposit that has reached the account. The session's open and peak rise with equity: it is no profit.
     *
     * @param currency the currency's code, one of the run's
     * @param amount   a decimal above 0
     * @param operator who, 1 to 64 characters
     * @param reason   why, 1 to 256 characters
     * @return APPLIED, or INVALID if what was paid in so far would be beyond 2^60 money units
     * @throws InvalidInputException if the currency or the amount cannot be
     */
    public ControlResult deposit(String currency, String amount, String operator, String reason) {
        return enter(movement(currency, amount, 1, operator, reason));
    }

    /**
     * Books a withdrawal that has left the account, whatever is left there. The session's open and peak fall with equity: it is no loss. A
     * peak that is not above zero then halts the account.
     *
     * @param currency the currency's code, one of the run's
     * @param amount   a decimal above 0
     * @param operator who, 1 to 64 characters
     * @param reason   why, 1 to 256 characters
     * @return APPLIED, or INVALID if more than 2^60 money units would have gone out
     * @throws InvalidInputException if the currency or the amount cannot be
     */
    public ControlResult withdraw(String currency, String amount, String operator, String reason) {
        return enter(movement(currency, amount, -1, operator, reason));
    }

    private Control movement(String code, String amount, int sign, String operator, String reason) {
        Currency currency = stages.instruments.currency(code);
        if (currency == null) {
            throw new InvalidInputException("cash", "currency " + code, "one of " + stages.instruments.currencies().stream()
                    .map(Currency::code).toList(), "name one of these");
        }
        long units = currency.amount(amount);
        if (units <= 0) {
            throw new InvalidInputException("cash", "amount " + amount + " " + code, "above 0",
                    "deposit or withdraw, each of an amount above 0");
        }
        Control command = command(ControlType.CASH, operator, reason);
        command.text = code;
        command.number = sign * units;
        return command;
    }

    /**
     * Begins a new session: its open and its peak are the present equity, counts of a session begin anew, and it may re-arm once. States
     * stay as they are: a tripped account stays tripped.
     *
     * @param operator who, 1 to 64 characters
     * @param reason   why, 1 to 256 characters
     */
    public void rollSession(String operator, String reason) {
        enter(command(ControlType.SESSION_ROLL, operator, reason));
    }

    /**
     * Takes a picture of the gate: the use of every limit that fills up, and restrictions. Limits of a single order are shown by {@link
     * #explain}.
     *
     * @return the report
     * @throws IllegalStateException if the gate could make none; the fault listener is told why
     */
    public RiskReport riskReport() {
        Control command = new Control();
        command.set(ControlType.RISK_REPORT, 0, RiskCode.APPROVED);
        return reports.get(command);
    }

    /**
     * Asks what each control says to an order as things stand, without placing it.
     *
     * @param strategy   the strategy that would ask
     * @param instrument the instrument
     * @param order      such as {@code BUY 100} or {@code SELL 2.5 LIMIT 101.25}
     * @return the report, with a finding for each control
     * @throws InvalidInputException if the order cannot be understood
     * @throws IllegalStateException if the gate has failed
     */
    public RiskReport explain(String strategy, Instrument instrument, String order) {
        Control command = toStrategy(ControlType.RISK_REPORT, strategy, "explain", order);
        command.instrument = stages.instruments.resolve(instrument);
        command.text = order;
        RiskReport report = reports.ask(command);
        if (report == null) {
            throw new InvalidInputException("order to explain", "'" + order + "'", "BUY or SELL, a quantity, and LIMIT with a price",
                    "write such as BUY 100 LIMIT 10.5");
        }
        return report;
    }

    /** A text that a tape keeps whole. */
    static String bounded(String what, String text, String cure) {
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MAX_TEXT) {
            throw new InvalidInputException(what, bytes + " bytes of text", Integer.toString(MAX_TEXT), cure);
        }
        return text;
    }

    private Control toStrategy(ControlType type, String strategy, String operator, String reason) {
        Control command = command(type, operator, reason);
        String[] names = stages.runner.names();
        command.strategyId = java.util.Arrays.asList(names).indexOf(strategy);
        if (command.strategyId < 0) {
            throw new InvalidInputException("strategy " + strategy, "not in this engine", String.join(", ", names), "name one of these");
        }
        return command;
    }

    private static Control command(ControlType type, String operator, String reason) {
        Control command = new Control();
        command.set(type, 0, RiskCode.APPROVED);
        return command.by(checked("operator", operator, MAX_OPERATOR), checked("reason", reason, MAX_REASON));
    }

    private static String checked(String what, String text, int limit) {
        if (text == null || text.isBlank() || text.length() > limit) {
            throw new InvalidInputException(what, "text '" + text + "'", "1 to " + limit + " characters", "say who commands and why");
        }
        return text;
    }

    private ControlResult enter(Control command) {
        checkCaller.run();
        CompletableFuture<ControlResult> answer = stages.answers.expect(command);
        try {
            if (!driver.control(command)) {
                throw notEntered(command);
            }
            return answer.get(ANSWER_S, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new IllegalStateException(command.type + " entered but not answered within " + ANSWER_S
                    + " s: it may yet be done; look at the result before you repeat it, and for user code that does not return", e);
        } catch (CancellationException e) {
            throw new IllegalStateException(command.type + " entered but not answered, the engine being CLOSED: it may have been done;"
                    + " look at the result", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + command.type + "; it may yet be done", e);
        } finally {
            stages.answers.forget(command);
        }
    }

    private IllegalStateException notEntered(Control command) {
        try {
            checkCaller.run();
        } catch (IllegalStateException closed) {
            return new IllegalStateException(command.type + " not done: " + closed.getMessage(), closed);
        }
        return new IllegalStateException(command.type + " not entered: the ring had no room for " + ANSWER_S
                + " s; look for user code that does not return");
    }
}
