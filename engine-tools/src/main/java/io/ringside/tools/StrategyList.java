package io.ringside.tools;

import io.ringside.strategy.ParameterSpec;
import io.ringside.strategy.StrategyInfo;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Strategies and their parameters, for people and as JSON. */
final class StrategyList {
    private static final int SCHEMA = 1;

    private StrategyList() {
    }

    static String text(List<StrategyInfo> strategies) {
        return strategies.stream().map(StrategyList::text).collect(Collectors.joining(System.lineSeparator()));
    }

    private static String text(StrategyInfo info) {
        StringBuilder text = new StringBuilder();
        text.append(info.name());
        if (!info.name().equals(info.className())) {
            text.append("  ").append(info.className());
        }
        text.append(System.lineSeparator());
        if (!info.description().isEmpty()) {
            text.append("  ").append(info.description()).append(System.lineSeparator());
        }
        info.parameters().forEach(parameter -> text.append(row(parameter)).append(System.lineSeparator()));
        return text.toString();
    }

    private static String row(ParameterSpec parameter) {
        String fallback = parameter.fallback() == null ? "required" : parameter.fallback();
        String range = parameter.range().equals(parameter.meaning()) ? "" : parameter.range();
        return String.format(Locale.ROOT, "    %-14s %-10s %-10s %-24s %s", parameter.name(), parameter.type().label(), fallback, range,
                parameter.meaning()).stripTrailing();
    }

    static String json(List<StrategyInfo> strategies) {
        return "{\"schema\":" + SCHEMA + ",\"strategies\":"
                + strategies.stream().map(StrategyList::json).collect(Collectors.joining(",", "[", "]")) + "}\n";
    }

    private static String json(StrategyInfo info) {
        return "{" + field("name", info.name()) + "," + field("class", info.className()) + "," + field("description", info.description())
                + ",\"parameters\":" + info.parameters().stream().map(StrategyList::json).collect(Collectors.joining(",", "[", "]")) + "}";
    }

    private static String json(ParameterSpec parameter) {
        return "{" + field("name", parameter.name()) + "," + field("type", parameter.type().label())
                + "," + field("default", parameter.fallback())
                + "," + field("least", parameter.least()) + "," + field("above", parameter.above()) + "," + field("most", parameter.most())
                + ",\"values\":" + parameter.choices().stream().map(Json::quote).collect(Collectors.joining(",", "[", "]"))
                + "," + field("meaning", parameter.meaning()) + "}";
    }

    private static String field(String name, String value) {
        return Json.quote(name) + ":" + Json.quote(value);
    }
}
