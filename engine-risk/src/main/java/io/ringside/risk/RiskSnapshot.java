package io.ringside.risk;

import io.ringside.events.RiskState;
import io.ringside.instrument.Instruments;
import io.ringside.instrument.InvalidInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The states a run has left, to be kept in a file and begun with by the next: a trip stays a trip. Immutable.
 *
 * <p>As text a line each: {@code account=NORMAL}, {@code instrument.IBM=REDUCING}, {@code strategy.NAME=LIQUIDATION_ONLY}. The account is
 * always named; what else is not, is normal.
 *
 * @param account     the account's state
 * @param instruments by symbol, none that is normal
 * @param strategies  by name, none that is normal
 */
public record RiskSnapshot(RiskState account, Map<String, RiskState> instruments, Map<String, RiskState> strategies) {
    private static final String ACCOUNT = "account";
    private static final String INSTRUMENT = "instrument.";
    private static final String STRATEGY = "strategy.";
    private static final String FORM = "account=, instrument.SYMBOL= and strategy.NAME= once each";

    /**
     * Creates a snapshot.
     *
     * @param account     the account's state
     * @param instruments by symbol; those that are normal are left out
     * @param strategies  by name; those that are normal are left out
     */
    public RiskSnapshot {
        instruments = restricted(instruments);
        strategies = restricted(strategies);
    }

    private static Map<String, RiskState> restricted(Map<String, RiskState> states) {
        Map<String, RiskState> kept = new TreeMap<>(states);
        kept.values().removeIf(state -> state == RiskState.NORMAL);
        return Collections.unmodifiableMap(kept);
    }

    /**
     * A state of the account alone.
     *
     * @param account the account's state
     * @return the snapshot
     */
    public static RiskSnapshot of(RiskState account) {
        return new RiskSnapshot(account, Map.of(), Map.of());
    }

    /** Refuses states of what a run does not have. */
    void check(Instruments run, List<String> names) {
        instruments.keySet().stream().filter(symbol -> run.find(symbol) == null).findFirst()
                .ifPresent(symbol -> refuse(INSTRUMENT + symbol, run));
        strategies.keySet().stream().filter(name -> !names.contains(name)).findFirst().ifPresent(name -> refuse(STRATEGY + name, names));
    }

    private static void refuse(String key, Object known) {
        throw new InvalidInputException("restart", "state of " + key, "those of the run: " + known, "keep the name, or take the state out");
    }

    /** {@return a line each} */
    public String text() {
        StringBuilder text = new StringBuilder(ACCOUNT).append('=').append(account).append('\n');
        instruments.forEach((symbol, state) -> text.append(INSTRUMENT).append(symbol).append('=').append(state).append('\n'));
        strategies.forEach((name, state) -> text.append(STRATEGY).append(name).append('=').append(state).append('\n'));
        return text.toString();
    }

    /**
     * Reads the lines of {@link #text()}.
     *
     * @param source what to name when a line is refused
     * @param text   the lines
     * @return the snapshot
     * @throws InvalidInputException if a line is not understood or the account is missing, naming the line
     */
    public static RiskSnapshot parse(String source, String text) {
        Map<String, RiskState> states = new TreeMap<>();
        Map<String, RiskState> instruments = new TreeMap<>();
        Map<String, RiskState> strategies = new TreeMap<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String where = source + ":" + (i + 1);
            int equals = lines.get(i).lastIndexOf('=');
            String key = lines.get(i).substring(0, Math.max(equals, 0));
            Map<String, RiskState> into = key.startsWith(INSTRUMENT) ? instruments : key.startsWith(STRATEGY) ? strategies : states;
            String name = into == states ? key : key.substring(key.indexOf('.') + 1);
            boolean known = into != states || key.equals(ACCOUNT);
            if (name.isEmpty() || !known || into.put(name, state(where, lines.get(i).substring(equals + 1))) != null) {
                throw new InvalidInputException(where, "line '" + lines.get(i) + "'", FORM, "correct or remove the line");
            }
        }
        if (states.isEmpty()) {
            throw new InvalidInputException(source, "no state of the account", FORM, "name a file that a run has saved");
        }
        return new RiskSnapshot(states.get(ACCOUNT), instruments, strategies);
    }

    private static RiskState state(String where, String text) {
        for (RiskState state : RiskState.values()) {
            if (state.name().equals(text)) {
                return state;
            }
        }
        throw new InvalidInputException(where, "state '" + text + "'", Arrays.toString(RiskState.values()), "write one of these");
    }

    /**
     * Writes it to a file. Whoever reads it meanwhile sees the former file or this, never half of one.
     *
     * @param file the file, replaced if it exists
     * @throws UncheckedIOException if it cannot be written
     */
    public void save(Path file) {
        try {
            Path whole = file.toAbsolutePath();
            Path half = whole.resolveSibling(whole.getFileName() + ".new");
            Files.writeString(half, text(), StandardCharsets.UTF_8);
            Files.move(half, whole, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("risk states not written to " + file, e);
        }
    }

    /**
     * Reads one from a file.
     *
     * @param file the file
     * @return the snapshot
     * @throws InvalidInputException if it cannot be read or a line is not understood, naming the line
     */
    public static RiskSnapshot load(Path file) {
        try {
            return parse(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new InvalidInputException(file.toString(), "cannot be read (" + e.getClass().getSimpleName() + ")", "a readable file",
                    "check the path");
        }
    }
}
