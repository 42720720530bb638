package io.ringside.report;

import io.ringside.portfolio.EquityCurve;
import io.ringside.portfolio.Portfolio;
import io.ringside.portfolio.Trades;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a run was worth as an investment. A picture taken with the result; immutable. Shares are of one, money is in the account's
 * currency, ratios are annualised; {@code docs/statistics.md} defines each and says when there is none. Order, denial and fill counts and
 * fees are those of {@link RunResult}.
 *
 * @param days           days with market data
 * @param totalReturn    growth of equity, deposits and withdrawals taken out
 * @param cagr           the same for a year
 * @param maxDrawdown    the largest loss from a peak, as a share of the peak
 * @param drawdownDays   how long it lasted, in days of 24 hours
 * @param sharpe         mean of daily returns by their standard deviation
 * @param sortino        mean of daily returns by their downside deviation
 * @param calmar         cagr by maxDrawdown
 * @param trades         round trips that have ended
 * @param winRate        share of them with a profit after fees
 * @param profitFactor   profits by losses
 * @param expectancy     mean profit of one, in money
 * @param averageWin     mean profit of those with a profit, in money
 * @param averageLoss    mean loss of those with a loss, in money, above zero
 * @param turnover       what was bought and sold, by mean equity
 * @param exposure       share of the time in which anything was held
 */
public record Statistics(
        int days,
        Figure totalReturn,
        Figure cagr,
        Figure maxDrawdown,
        Figure drawdownDays,
        Figure sharpe,
        Figure sortino,
        Figure calmar,
        long trades,
        Figure winRate,
        Figure profitFactor,
        Figure expectancy,
        Figure averageWin,
        Figure averageLoss,
        Figure turnover,
        Figure exposure) {

    static final double DAYS_PER_YEAR = 365.25;

    private static final double DAY_NS = 86_400e9;
    private static final double BPS = 10_000;
    private static final double TRADING_DAYS = 252;
    private static final double EVERY_DAY = 365;
    private static final String NO_TRADE = "no round trip has ended";

    static Statistics of(Portfolio portfolio) {
        boolean known = portfolio.isValued();
        EquityCurve curve = portfolio.curve();
        double[] returns = curve.returns(portfolio.equityUnits());
        String reason = !known ? "equity unknown" : curve.isBroken() ? "equity was not above zero"
                : returns.length == 0 ? "no market data" : null;
        Ratios ratios = new Ratios(returns, curve.hasSaturdays() ? EVERY_DAY : TRADING_DAYS);
        double spanNs = returns.length == 0 ? 0 : portfolio.nowNs() - curve.firstNs();
        Figure none = Figure.none(reason);
        Figure cagr = reason != null ? none : Ratios.cagr(ratios.total(), spanNs / DAY_NS / DAYS_PER_YEAR);
        Figure drawdown = known ? Figure.of(portfolio.maxDrawdownBps() / BPS) : none;
        Money money = new Money(portfolio.trades(), StrictMath.pow(10, portfolio.currency().decimals()));
        return new Statistics(returns.length,
                reason != null ? none : Figure.of(ratios.total()), cagr, drawdown,
                !known ? none : portfolio.maxDrawdownBps() == 0 ? Figure.none("no drawdown of a basis point")
                        : Figure.of(portfolio.maxDrawdownNs() / DAY_NS),
                reason != null ? none : ratios.sharpe(), reason != null ? none : ratios.sortino(), calmar(cagr, drawdown),
                portfolio.trades().count(), money.winRate(), money.profitFactor(), money.expectancy(), money.averageWin(),
                money.averageLoss(), reason != null ? none : money.turnover(curve.meanUnits(portfolio.equityUnits())),
                Figure.ratio(portfolio.trades().heldNs(portfolio.nowNs()), spanNs, "no time has passed"));
    }

    private static Figure calmar(Figure cagr, Figure drawdown) {
        if (!cagr.available() || !drawdown.available()) {
            return cagr.available() ? drawdown : cagr;
        }
        return Figure.ratio(cagr.value(), drawdown.value(), "no drawdown of a basis point");
    }

    /** Figures of round trips. */
    private record Money(Trades trades, double unit) {
        private Figure per(double money, double count, String reason) {
            return trades.unvalued() > 0 ? Figure.none(trades.unvalued() + " executions that could not be valued")
                    : Figure.ratio(money / unit, count, reason);
        }

        Figure winRate() {
            return trades.unvalued() > 0 ? Figure.none(trades.unvalued() + " executions that could not be valued")
                    : Figure.ratio(trades.wins(), trades.count(), NO_TRADE);
        }

        Figure profitFactor() {
            return per(trades.wonUnits(), trades.lostUnits() / unit, trades.count() == 0 ? NO_TRADE : "no loss");
        }

        Figure expectancy() {
            return per(trades.wonUnits() - trades.lostUnits(), trades.count(), NO_TRADE);
        }

        Figure averageWin() {
            return per(trades.wonUnits(), trades.wins(), trades.count() == 0 ? NO_TRADE : "no profit");
        }

        Figure averageLoss() {
            return per(trades.lostUnits(), trades.losses(), trades.count() == 0 ? NO_TRADE : "no loss");
        }

        Figure turnover(double meanUnits) {
            return per(trades.tradedUnits(), meanUnits / unit, "mean equity is zero");
        }
    }

    /** {@return the figures by name, in order: shares, ratios and money as the components say} */
    public Map<String, Figure> figures() {
        Map<String, Figure> all = new LinkedHashMap<>();
        all.put("totalReturn", totalReturn);
        all.put("cagr", cagr);
        all.put("maxDrawdown", maxDrawdown);
        all.put("drawdownDays", drawdownDays);
        all.put("sharpe", sharpe);
        all.put("sortino", sortino);
        all.put("calmar", calmar);
        all.put("winRate", winRate);
        all.put("profitFactor", profitFactor);
        all.put("expectancy", expectancy);
        all.put("averageWin", averageWin);
        all.put("averageLoss", averageLoss);
        all.put("turnover", turnover);
        all.put("exposure", exposure);
        return all;
    }
}
