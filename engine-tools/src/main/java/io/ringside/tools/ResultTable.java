package io.ringside.tools;

import io.ringside.backtest.BacktestResult;
import io.ringside.instrument.Money;
import io.ringside.report.Figure;
import io.ringside.report.ProfitSplit;
import io.ringside.report.RunResult;
import io.ringside.report.Statistics;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A result as a table for people. */
final class ResultTable {
    private static final String UNKNOWN = "unknown";
    private static final int WIDTH = 18;
    private static final double BPS_PER_PERCENT = 100.0;
    private static final double PERCENT = 100.0;

    private final StringBuilder text = new StringBuilder();

    private ResultTable() {
    }

    /** Positions at the venue, which may be null, are shown where they differ from the books. */
    static String of(BacktestResult result, ProfitSplit split, String strategy, Map<String, String> atVenue) {
        RunResult run = result.run();
        String currency = " " + run.cash().currency().code();
        ResultTable table = new ResultTable()
                .row("strategy", strategy)
                .row("ticks", String.format(Locale.ROOT, "%,d in %,d ms (%.1f M/s)%s", run.ticks(), result.elapsedMs(),
                        result.ticksPerSecond() / 1e6, result.skipped() == 0 ? "" : ", " + result.skipped() + " records skipped"))
                .row("orders", orders(run))
                .row("fills", run.fills() + (run.openOrders() == 0 ? "" : ", " + run.openOrders() + " orders still open"))
                .row("positions", positions(run.positions()));
        if (atVenue != null && !atVenue.equals(run.positions())) {
            table.row("  at the venue", positions(atVenue) + ": it has executed what it could not tell");
        }
        table.row("state", run.state() + trips(run));
        if (run.balances().size() > 1) {
            table.row("cash", amounts(run.balances())).row("fees", amounts(run.feesByCurrency()));
        }
        if (run.isEquityKnown()) {
            Money profit = new Money(run.realizedPnl().units() + run.unrealizedPnl().units() - run.fees().units(), run.cash().currency());
            table.row("equity", run.equity() + currency)
                    .row("profit", profit + currency)
                    .row("  from price", split.price(run) == null ? UNKNOWN : split.price(run) + currency)
                    .row("  paid in spread", split.spread(run) == null ? UNKNOWN : negative(split.spread(run)) + currency)
                    .row("  paid in fees", negative(run.fees()) + currency);
        } else {
            table.row("equity", UNKNOWN + ": " + whyUnknown(run));
        }
        if (run.strategies().size() > 2) {
            run.strategies().forEach(each -> table.row("  of " + each.strategy(),
                    (each.profit() == null ? UNKNOWN : each.profit() + currency) + " with " + each.fills() + " fills"));
        }
        return table
                .row("max drawdown", run.isEquityKnown()
                        ? String.format(Locale.ROOT, "%.2f %%", run.maxDrawdownBps() / BPS_PER_PERCENT) : UNKNOWN)
                .statistics(run.statistics())
                .row("strategy faults", Integer.toString(run.strategyFaults()))
                .row("threads", String.join(", ", run.threads()))
                .row("digest", run.digest())
                .text.toString();
    }

    private static String whyUnknown(RunResult run) {
        List<String> why = new ArrayList<>();
        if (!run.missingRates().isEmpty()) {
            why.add("no rate of " + String.join(", ", run.missingRates()));
        }
        if (!run.beyondMeasure().isEmpty()) {
            why.add(String.join(", ", run.beyondMeasure()) + " worth more than 2^58 money units");
        }
        return String.join("; ", why);
    }

    private ResultTable statistics(Statistics all) {
        return row("  lasted", text(all.drawdownDays(), "%.4f days", 1))
                .row("total return", text(all.totalReturn(), "%.4f %%", PERCENT))
                .row("  a year", text(all.cagr(), "%.2f %%", PERCENT))
                .row("sharpe ratio", text(all.sharpe(), "%.2f", 1))
                .row("sortino ratio", text(all.sortino(), "%.2f", 1))
                .row("calmar ratio", text(all.calmar(), "%.2f", 1))
                .row("round trips", Long.toString(all.trades()))
                .row("  won", text(all.winRate(), "%.2f %%", PERCENT))
                .row("  profit factor", text(all.profitFactor(), "%.2f", 1))
                .row("  expectancy", text(all.expectancy(), "%.2f", 1))
                .row("  average win", text(all.averageWin(), "%.2f", 1))
                .row("  average loss", text(all.averageLoss(), "%.2f", 1))
                .row("turnover", text(all.turnover(), "%.2f times mean equity", 1))
                .row("exposure", text(all.exposure(), "%.2f %% of the time", PERCENT));
    }

    private static String text(Figure figure, String format, double factor) {
        return figure.available() ? String.format(Locale.ROOT, format, figure.value() * factor) : figure.toString();
    }

    private static String positions(Map<String, String> bySymbol) {
        return bySymbol.entrySet().stream().map(each -> each.getKey() + " " + each.getValue()).collect(Collectors.joining(", "));
    }

    private static String amounts(List<Money> each) {
        return each.stream().map(one -> one + " " + one.currency().code()).collect(Collectors.joining(", "));
    }

    private static Money negative(Money money) {
        return new Money(-money.units(), money.currency());
    }

    private static String orders(RunResult run) {
        String denied = run.denied().entrySet().stream().sorted(Map.Entry.comparingByValue(java.util.Comparator.reverseOrder()))
                .map(entry -> entry.getKey() + " " + entry.getValue()).collect(Collectors.joining(", "));
        String why = denied.isEmpty() ? "" : ", denied " + denied;
        if (run.approved() == 0) {
            return "0 orders: " + run.signals() + " signals" + why;
        }
        return run.approved() + " approved of " + run.signals() + " signals" + why;
    }

    private static String trips(RunResult run) {
        return run.trips().stream().map(trip -> ", " + trip.code() + " at tick " + trip.tick()).collect(Collectors.joining());
    }

    private ResultTable row(String name, String value) {
        text.append(String.format(Locale.ROOT, "%-" + WIDTH + "s%s%n", name, value));
        return this;
    }
}
