package io.ringside.tools;

import io.ringside.backtest.BacktestResult;
import io.ringside.events.RiskCode;
import io.ringside.report.RunResult;
import java.util.Map;
import java.util.stream.Collectors;

/** A result as one JSON object: integers as numbers, money and quantities as strings. */
final class ResultJson {
    private static final int SCHEMA = 1;

    private final StringBuilder text = new StringBuilder("{");

    private ResultJson() {
    }

    static String of(BacktestResult result) {
        RunResult run = result.run();
        return new ResultJson()
                .number("schema", SCHEMA)
                .number("ticks", run.ticks())
                .number("skipped", result.skipped())
                .number("signals", run.signals())
                .number("orders", run.orders())
                .number("approved", run.approved())
                .raw("denied", denied(run.denied()))
                .number("fills", run.fills())
                .number("openOrders", run.openOrders())
                .string("realizedPnl", run.realizedPnl())
                .string("unrealizedPnl", run.unrealizedPnl())
                .string("fees", run.fees())
                .string("cash", run.cash())
                .string("equity", run.equity())
                .number("maxDrawdownBps", run.maxDrawdownBps())
                .raw("positions", run.positions().entrySet().stream()
                        .map(entry -> Json.quote(entry.getKey()) + ":" + Json.quote(entry.getValue()))
                        .collect(Collectors.joining(",", "{", "}")))
                .string("state", run.state())
                .raw("trips", run.trips().stream()
                        .map(trip -> "{\"tick\":" + trip.tick() + ",\"code\":" + Json.quote(trip.code()) + "}")
                        .collect(Collectors.joining(",", "[", "]")))
                .number("strategyFaults", run.strategyFaults())
                .raw("threads", run.threads().stream().map(Json::quote).collect(Collectors.joining(",", "[", "]")))
                .string("digest", run.digest())
                .number("elapsedMs", result.elapsedMs())
                .number("ticksPerSecond", result.ticksPerSecond())
                .text.append("}\n").toString();
    }

    private static String denied(Map<RiskCode, Long> denied) {
        return denied.entrySet().stream()
                .map(entry -> Json.quote(entry.getKey()) + ":" + entry.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private ResultJson number(String name, long value) {
        return raw(name, Long.toString(value));
    }

    private ResultJson string(String name, Object value) {
        return raw(name, Json.quote(value == null ? "unknown" : value));
    }

    private ResultJson raw(String name, String value) {
        text.append(text.length() == 1 ? "" : ",").append(Json.quote(name)).append(':').append(value);
        return this;
    }
}
