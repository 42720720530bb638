package io.ringside.core;

import io.ringside.events.Control;
import io.ringside.events.RiskCode;
import io.ringside.execution.KillSwitch;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Files whose appearance kills: the file itself and FILE.venue the account, FILE.strategy.NAME a strategy, FILE.instrument.SYMBOL an
 * instrument. What follows the name and means nothing is passed over. One thread looks, any may ask.
 */
final class KillFiles {
    private static final String OPERATOR = "kill file";
    private static final String VENUE = "venue";
    private static final String STRATEGY = "strategy.";
    private static final String INSTRUMENT = "instrument.";

    private final Path file;
    private final String name;
    private final Instruments instruments;
    private final List<String> strategies;
    /** What was there at the last look. */
    private Set<String> seen = Set.of();

    KillFiles(Path file, Instruments instruments, String[] strategies) {
        this.file = file.toAbsolutePath();
        this.name = file.getFileName().toString();
        this.instruments = instruments;
        this.strategies = Arrays.asList(strategies);
    }

    /** A file that is there and would kill, or null. */
    Path left() {
        for (String suffix : there()) {
            if (meant(suffix) != null) {
                return file.resolveSibling(name + suffix);
            }
        }
        return null;
    }

    /** A file that is there and kills the account, or the strategy or instrument that is not {@link Control#ALL} or null; null if none. */
    Path of(int strategyId, Instrument instrument) {
        for (String suffix : there()) {
            KillSwitch.Kill meant = meant(suffix);
            if (meant != null && meant.strategyId() == strategyId && meant.instrument() == instrument) {
                return file.resolveSibling(name + suffix);
            }
        }
        return null;
    }

    /** Kills by each file that was not there at the last look. */
    void look(Consumer<KillSwitch.Kill> kill) {
        Set<String> there = there();
        for (String suffix : there) {
            KillSwitch.Kill meant = seen.contains(suffix) ? null : meant(suffix);
            if (meant != null) {
                kill.accept(meant);
            }
        }
        seen = there;
    }

    private Set<String> there() {
        Set<String> there = new HashSet<>();
        if (Files.exists(file)) {
            there.add("");
        }
        try (DirectoryStream<Path> beside = Files.newDirectoryStream(file.getParent(), this::isOfScope)) {
            for (Path path : beside) {
                there.add(path.getFileName().toString().substring(name.length()));
            }
        } catch (IOException | DirectoryIteratorException e) {
            there.addAll(seen);
        }
        return there;
    }

    private boolean isOfScope(Path path) {
        return path.getFileName().toString().startsWith(name + ".");
    }

    private KillSwitch.Kill meant(String suffix) {
        String scope = suffix.isEmpty() ? VENUE : suffix.substring(1);
        String reason = file.resolveSibling(name + suffix) + " exists";
        int strategy = scope.startsWith(STRATEGY) ? strategies.indexOf(scope.substring(STRATEGY.length())) : Control.ALL;
        Instrument instrument = scope.startsWith(INSTRUMENT) ? instruments.find(scope.substring(INSTRUMENT.length())) : null;
        if (strategy != Control.ALL || instrument != null) {
            return new KillSwitch.Kill(RiskCode.KILL, OPERATOR, reason, strategy, instrument);
        }
        return scope.equals(VENUE) ? new KillSwitch.Kill(RiskCode.KILL, OPERATOR, reason) : null;
    }
}
