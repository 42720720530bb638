package io.ringside.tools;

import io.ringside.backtest.BacktestResult;
import io.ringside.events.RiskCode;
import io.ringside.instrument.Money;
import io.ringside.portfolio.StrategyProfit;
import io.ringside.report.RunResult;
import io.ringside.report.Statistics;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A result as one JSON object: integers as numbers, money and quantities as strings. */
final class ResultJson {
    private static final int SCHEMA = 1;

    private final StringBuilder text = new StringBuilder("{");

    private ResultJson() {
    }

    /** The keys of the contract, and behind them, if wished, what came later; positions at the venue may be null. */
    static String of(BacktestResult result, boolean statistics, Map<String, String> atVenue) {
        RunResult run = result.run();
        ResultJson json = new ResultJson()
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
                .raw("maxDrawdownBps", String.valueOf(run.maxDrawdownBps()))
                .raw("positions", object(run.positions()))
                .string("state", run.state())
                .raw("trips", run.trips().stream()
                        .map(trip -> "{\"tick\":" + trip.tick() + ",\"code\":" + Json.quote(trip.code()) + "}")
                        .collect(Collectors.joining(",", "[", "]")))
                .number("strategyFaults", run.strategyFaults())
                .raw("threads", run.threads().stream().map(Json::quote).collect(Collectors.joining(",", "[", "]")))
                .string("digest", run.digest())
                .number("elapsedMs", result.elapsedMs())
                .number("ticksPerSecond", result.ticksPerSecond());
        if (statistics) {
            json.raw("statistics", statistics(run.statistics()))
                    .raw("strategies", run.strategies().stream().map(ResultJson::strategy).collect(Collectors.joining(",", "[", "]")))
                    .raw("balances", object(run.balances()))
                    .raw("feesByCurrency", object(run.feesByCurrency()));
            if (atVenue != null) {
                json.raw("positionsAtVenue", object(atVenue));
            }
        }
        return json.text.append("}\n").toString();
    }

    /** What there is not is null, with its reason under {@code unavailable}. */
    private static String statistics(Statistics all) {
        ResultJson json = new ResultJson().number("days", all.days()).number("trades", all.trades());
        all.figures().forEach((name, figure) -> json.raw(name, figure.available() ? Double.toString(figure.value()) : "null"));
        return json.raw("unavailable", all.figures().entrySet().stream().filter(entry -> !entry.getValue().available())
                .map(entry -> pair(entry.getKey(), entry.getValue().reason())).collect(Collectors.joining(",", "{", "}")))
                .text.append("}").toString();
    }

    private static String strategy(StrategyProfit one) {
        return new ResultJson().string("strategy", one.strategy()).number("fills", one.fills()).string("realizedPnl", one.realized())
                .string("fees", one.fees()).string("profit", one.profit()).raw("profitByCurrency", object(one.byCurrency()))
                .text.append("}").toString();
    }

    private static String object(List<Money> amounts) {
        return amounts.stream().map(each -> pair(each.currency().code(), each)).collect(Collectors.joining(",", "{", "}"));
    }

    private static String object(Map<String, String> texts) {
        return texts.entrySet().stream().map(each -> pair(each.getKey(), each.getValue())).collect(Collectors.joining(",", "{", "}"));
    }

    private static String denied(Map<RiskCode, Long> denied) {
        return denied.entrySet().stream()
                .map(entry -> Json.quote(entry.getKey()) + ":" + entry.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private ResultJson number(String name, long value) {
        return raw(name, Long.toString(value));
    }

    private static String pair(String key, Object value) {
        return Json.quote(key) + ":" + Json.quote(value);
    }

    private ResultJson string(String name, Object value) {
        return raw(name, Json.quote(value == null ? "unknown" : value));
    }

    private ResultJson raw(String name, String value) {
        text.append(text.length() == 1 ? "" : ",").append(Json.quote(name)).append(':').append(value);
        return this;
    }
}
