package io.ringside.tools;

import io.ringside.core.EngineBuilder;
import io.ringside.instrument.InvalidInputException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** The strategies of a run, the instruments each sees, and their parameters. */
final class StrategyOptions {
    private static final String FORM = "[LABEL=]NAME|CLASS[@SYMBOL[,SYMBOL...]]";

    @Option(names = "--strategy", paramLabel = FORM, description = "a built-in strategy or a class, by a label if wanted, for these"
            + " instruments or all; several times for several; default hold")
    private List<String> strategies = new ArrayList<>();

    @Option(names = "--param", paramLabel = "[LABEL:]k=v", description = "a parameter of the strategy; of several, of the one so called")
    private List<String> parameters = new ArrayList<>();

    /** One strategy: its name in events, what it is, and what it sees, all if empty. */
    private record Chosen(String name, String what, List<String> symbols) {
        static Chosen parse(String option) {
            int at = option.lastIndexOf('@');
            String front = at < 0 ? option : option.substring(0, at);
            List<String> symbols = at < 0 ? List.of() : List.of(option.substring(at + 1).split(",", -1));
            int equals = front.indexOf('=');
            String name = equals < 0 ? front : front.substring(0, equals);
            if (symbols.contains("") || equals == 0) {
                throw new InvalidInputException("--strategy", "value " + option, FORM, "write such as fast=ema-crossover@IBM");
            }
            return new Chosen(name, front.substring(equals + 1), symbols);
        }
    }

    private List<Chosen> chosen() {
        return strategies.isEmpty() ? List.of(Chosen.parse("hold")) : strategies.stream().map(Chosen::parse).toList();
    }

    /** What they are called, for people. */
    String names() {
        return chosen().stream().map(Chosen::name).collect(Collectors.joining(", "));
    }

    /** Values of parameters, some of which may name files. */
    List<String> values() {
        return List.copyOf(ParameterOptions.read(parameters).values());
    }

    void addTo(EngineBuilder builder, UserClasses classes) {
        List<Chosen> all = chosen();
        Map<String, Map<String, String>> given = byName(all.stream().map(Chosen::name).toList());
        for (Chosen each : all) {
            builder.strategy(each.name(), classes.strategy(each.what()), each.symbols(), given.getOrDefault(each.name(), Map.of()));
        }
    }

    private Map<String, Map<String, String>> byName(List<String> names) {
        Map<String, String> read = ParameterOptions.read(parameters);
        if (names.size() == 1) {
            return Map.of(names.get(0), read);
        }
        Map<String, Map<String, String>> given = new LinkedHashMap<>();
        read.forEach((key, value) -> {
            int colon = key.lastIndexOf(':');
            String name = colon < 0 ? "" : key.substring(0, colon);
            if (!names.contains(name)) {
                throw new InvalidInputException("--param", "parameter " + key + " of " + (colon < 0 ? "no strategy" : "strategy " + name),
                        String.join(" ", names), "write such as " + names.get(0) + ":" + key.substring(colon + 1) + "=" + value);
            }
            given.computeIfAbsent(name, each -> new LinkedHashMap<>()).put(key.substring(colon + 1), value);
        });
        return given;
    }
}
