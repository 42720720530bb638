package io.ringside.events;

import io.ringside.instrument.Instrument;
import io.ringside.instrument.Scale;

/**
 * Why the risk gate let an order pass or refused it, or what moved the risk state. In the order the controls are asked.
 */
public enum RiskCode {
    /** Every control passed. */
    APPROVED(Unit.NONE),
    /** The instrument is none of the run's. */
    UNKNOWN_INSTRUMENT(Unit.NONE),
    /** The strategy is none of the account's. */
    NO_ACCOUNT(Unit.COUNT),
    /** The state allows no such order. */
    STATE(Unit.QUANTITY),
    /** Off tick, off lot, below the smallest or above the largest quantity, or no valid price. */
    INSTRUMENT_RULES(Unit.QUANTITY),
    /** The instrument is on the prohibited list, or not on the allowed list. */
    PROHIBITED(Unit.NONE),
    /** No reference price on the side the order would take. */
    NO_PRICE(Unit.NONE),
    /** A rate is missing: what the account or the order is worth in the account's currency is unknown. */
    NO_RATE(Unit.NONE),
    /** The bid is above the ask. */
    CROSSED_BOOK(Unit.PRICE),
    /** The reference price is older than allowed. */
    STALE_PRICE(Unit.NANOSECONDS),
    /** The limit is too far through the market. */
    PRICE_COLLAR(Unit.PRICE),
    /** The order is larger than allowed. */
    MAX_ORDER_QTY(Unit.QUANTITY),
    /** The opening part is worth more than the allowed share of capital. */
    MAX_TRADE_VALUE(Unit.MONEY),
    /** The worst case position would be larger than allowed. */
    MAX_POSITION(Unit.QUANTITY),
    /** Openings came faster than allowed. */
    ORDER_RATE(Unit.COUNT),
    /** The same order was judged too short a time ago, or its id has been used before. */
    DUPLICATE(Unit.NANOSECONDS),
    /** As many orders are open as allowed. */
    MAX_OPEN_ORDERS(Unit.COUNT),
    /** The price reaches an order of our own on the other side. */
    SELF_TRADE(Unit.PRICE),
    /** The sum of worst-case exposures would be larger than allowed. */
    GROSS(Unit.MONEY),
    /** The worst-case exposure in one direction would be larger than allowed. */
    NET(Unit.MONEY),
    /** Orders live at the venue would be worth more than allowed. */
    MAX_OPEN_NOTIONAL(Unit.MONEY),
    /** The worst-case exposure in one instrument would be too large a share of equity. */
    CONCENTRATION(Unit.MONEY),
    /** The worst case would require more than equity less the buffer. */
    BUYING_POWER(Unit.MONEY),
    /** A sector's exposure is too large a share of equity, as last computed. */
    SECTOR(Unit.COUNT),
    /** The portfolio's beta is too large, in thousandths, as last computed. */
    BETA(Unit.COUNT),
    /** The value at risk is larger than allowed, as last computed. */
    VAR(Unit.MONEY),
    /** The computed metrics are older than three periods, or there are none. */
    METRICS_AGE(Unit.NANOSECONDS),
    /** A limit is on that needs a figure the instrument does not have: a margin rate, a sector. */
    NO_LIMIT(Unit.NONE),
    /** A control of the user refused. */
    USER_CONTROL(Unit.COUNT),
    /** A strategy executed too often without a human's hand. */
    REPEATED_EXECUTION(Unit.COUNT),
    /** More was executed than an order asked for. */
    PARENT_QTY(Unit.QUANTITY),
    /** A strategy's orders were refused too often. */
    REJECT_STORM(Unit.COUNT),
    /** A strategy cancelled too much for what was filled. */
    ORDER_TRADE_RATIO(Unit.COUNT),
    /** The reference price moved too far within five minutes. */
    PRICE_DRIFT(Unit.PRICE),
    /** The venue's position is another than ours. */
    RECONCILE(Unit.QUANTITY),
    /** An operator restricted the account, a strategy or an instrument. */
    OPERATOR(Unit.NONE),
    /** The input caused more signals than allowed. */
    TOO_MANY_SIGNALS(Unit.COUNT),
    /** The loss from the session's peak is larger than allowed. */
    DRAWDOWN(Unit.MONEY),
    /** The loss of the session is larger than allowed. */
    DAILY_LOSS(Unit.MONEY),
    /** The session's peak of equity, or equity at a new session's open, is not above zero. */
    NO_EQUITY(Unit.NONE),
    /** A stage failed; nothing more is sent. */
    FAULT(Unit.NONE),
    /** An operator or the watchdog stopped the account, a strategy or an instrument. */
    KILL(Unit.NONE),
    /** The engine was started again in the state an earlier run had left. */
    RESTART(Unit.NONE),
    /** An operator re-armed the account. */
    REARM(Unit.NONE);

    /** What a control measures in. */
    private enum Unit { NONE, QUANTITY, PRICE, MONEY, NANOSECONDS, COUNT }

    private final Unit unit;

    RiskCode(Unit unit) {
        this.unit = unit;
    }

    /**
     * Writes a measured value or limit for people. Allocates.
     *
     * @param units      the value in the unit of this code
     * @param instrument the instrument it belongs to
     * @return its text
     */
    public String format(long units, Instrument instrument) {
        return switch (unit) {
            case NONE -> "-";
            case QUANTITY -> instrument.formatQuantity(units);
            case PRICE -> instrument.formatPrice(units);
            case MONEY -> instrument.accountCurrency().format(units) + " " + instrument.accountCurrency().code();
            case NANOSECONDS -> Scale.format(units, 6) + " ms";
            case COUNT -> Long.toString(units);
        };
    }
}
