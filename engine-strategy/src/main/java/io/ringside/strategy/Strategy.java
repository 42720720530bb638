package io.ringside.strategy;

import io.ringside.events.Fill;
import io.ringside.events.OrderId;
import io.ringside.events.OrderUpdate;
import io.ringside.events.RiskEvent;
import io.ringside.events.Side;
import io.ringside.events.Tick;
import io.ringside.events.TimeInForce;
import io.ringside.events.TimerEvent;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import io.ringside.position.BookView;
import io.ringside.position.Position;

/**
 * What a user subclasses: the same class decides live, on paper and in a backtest.
 *
 * <p>All callbacks come from one thread, one at a time, in the order of the engine's inputs. A strategy learns only from them: it should
 * read no clock and no random source, so that a replay decides the same. Event objects are valid during their callback only. Orders given
 * in a callback are judged by the risk gate after all strategies have seen the input; what became of them comes back by
 * {@link #onOrderUpdate} and {@link #onFill}, never as a return value.
 *
 * <p>One {@link Error}, or three exceptions within 60 s of event time, disable a strategy: orders given in the failing callback are
 * dropped, its working openings are cancelled, its fills are still booked. The protected methods allocate nothing.
 */
public abstract class Strategy {
    private Seat seat;

    /** Creates a strategy. It joins an engine later; no engine service is available in a constructor. */
    protected Strategy() {
    }

    /**
     * Takes parameters given as text, such as {@code --param} of the command line. Called before {@link #onStart()}, on the thread that
     * builds the engine. A parameter that is not asked for here is refused.
     *
     * @param parameters  the values by name
     * @param instruments the run's instruments
     * @throws io.ringside.instrument.InvalidInputException if a value does not serve
     */
    protected void configure(Parameters parameters, Instruments instruments) {
    }

    /**
     * Whether enough was seen to trade, such as {@code rsi.isReady()}. While it is not, orders, cancels and replaces are ignored: they are
     * not given, answer {@link OrderId#NONE} or false, and count nowhere. Asked after {@link #onStart()} and after the history of the run,
     * then after each tick until it is true, then no more; the orders of that tick are ignored still.
     *
     * @return true unless overridden
     */
    protected boolean isWarm() {
        return true;
    }

    /**
     * Writes what a later run needs to go on, where warming up from history cannot give it. Called when the engine has closed. What one
     * strategy writes may be {@link SavedState#MAX_BYTES} long.
     *
     * @param out where to write
     */
    protected void onSave(StateOut out) {
    }

    /**
     * Reads what {@link #onSave} has written, all of it. Called after {@link #configure}, before {@link #onStart()}, on the thread that
     * builds the engine; not called in a run without a state.
     *
     * @param in what was written, of this class, in this version or an earlier one
     * @throws io.ringside.instrument.InvalidInputException if it does not serve; {@link StateIn#refusal} makes one
     */
    protected void onLoad(StateIn in) {
    }

    /**
     * The version of what {@link #onSave} writes. Raise it when that changes; a state of a later version is refused.
     *
     * @return 1 unless overridden
     */
    protected int stateVersion() {
        return 1;
    }

    /** Called once before the first input. An exception here disables the strategy. */
    protected void onStart() {
    }

    /**
     * Called for each quote and trade of the strategy's instruments.
     *
     * @param tick the market data
     */
    protected void onTick(Tick tick) {
    }

    /**
     * Called when the order book of one of the strategy's instruments has changed, once a message, after its last level: of engines built
     * with a depth, where the feed has books. Whether the book is to be relied on, its {@link BookView#state() state} says. An isolated
     * strategy sees the newest book.
     *
     * @param book the book
     */
    protected void onBook(BookView book) {
    }

    /**
     * Called for each execution of the strategy's orders, after its position has been updated.
     *
     * @param fill the execution
     */
    protected void onFill(Fill fill) {
    }

    /**
     * Called for everything else that becomes of the strategy's orders.
     *
     * @param update the venue's or the engine's word
     */
    protected void onOrderUpdate(OrderUpdate update) {
    }

    /**
     * Called when a timer set by {@link #schedule(long)} is due.
     *
     * @param timer the timer
     */
    protected void onTimer(TimerEvent timer) {
    }

    /**
     * Called when the account's risk state has changed.
     *
     * @param event the new state and its cause
     */
    protected void onRisk(RiskEvent event) {
    }

    /**
     * Called when market data of an instrument had to be dropped, before its next tick. Until a quote has come, no opening passes there;
     * what was computed from ticks may have to begin anew.
     *
     * @param instrument the instrument
     * @param ticks      how many were dropped, &gt; 0
     */
    protected void onGap(Instrument instrument, long ticks) {
    }

    /**
     * Called when an isolated strategy had fallen so far behind that it was switched off: its position and its working orders are those of
     * now, its openings have been cancelled, and it goes on with the next quote. What it computed from ticks may have to begin anew.
     */
    protected void onResync() {
    }

    /** Called once, last. Orders given here are still judged and sent; no callback follows. */
    protected void onStop() {
    }

    /**
     * Buys at the market.
     *
     * @param instrument    the instrument
     * @param quantityUnits quantity units, such as {@code instrument.quantity("0.1")}
     * @return the order's id
     */
    protected final long buy(Instrument instrument, long quantityUnits) {
        return seat().market(instrument, Side.BUY, quantityUnits);
    }

    /**
     * Sells at the market, also what is not held.
     *
     * @param instrument    the instrument
     * @param quantityUnits quantity units
     * @return the order's id
     */
    protected final long sell(Instrument instrument, long quantityUnits) {
        return seat().market(instrument, Side.SELL, quantityUnits);
    }

    /**
     * Buys or sells at a limit.
     *
     * @param instrument    the instrument
     * @param side          buy or sell
     * @param quantityUnits quantity units
     * @param priceUnits    the worst price accepted, price units
     * @param timeInForce   how long the order works
     * @return the order's id
     */
    protected final long limit(Instrument instrument, Side side, long quantityUnits, long priceUnits, TimeInForce timeInForce) {
        return seat().order(instrument, side, quantityUnits).limit(priceUnits).timeInForce(timeInForce).send();
    }

    /**
     * Begins an order of any kind, to be finished by {@link OrderTicket#send()}.
     *
     * @param instrument    the instrument
     * @param side          buy or sell
     * @param quantityUnits quantity units
     * @return the ticket, the same object for every order of this strategy
     */
    protected final OrderTicket order(Instrument instrument, Side side, long quantityUnits) {
        return seat().order(instrument, side, quantityUnits);
    }

    /**
     * Buys or sells at the market what is missing to a position, counting what is still open of the strategy's own orders.
     *
     * @param instrument    the instrument
     * @param positionUnits the wanted position in quantity units, negative for short
     * @return the order's id, or {@link OrderId#NONE} if nothing is missing
     */
    protected final long target(Instrument instrument, long positionUnits) {
        return seat().target(instrument, positionUnits);
    }

    /**
     * Has the account's equity kept for {@link #equityUnits()} and {@link #targetFraction}. Only in {@link #configure} or
     * {@link #onStart()}; without it nothing is kept.
     *
     * @throws IllegalStateException if it is later, or the strategy is isolated, which does not see what others hold
     */
    protected final void trackEquity() {
        seat().trackEquity();
    }

    /**
     * The account's cash and all strategies' holdings, at the bid if long, at the ask if short. A holding of an instrument of which no
     * strategy that tracks equity has seen a tick counts at its cost.
     *
     * @return money units
     * @throws IllegalStateException without {@link #trackEquity()}
     */
    protected final long equityUnits() {
        return seat().equityUnits();
    }

    /**
     * Buys or sells at the market what is missing to a share of the account's equity, sized by {@link Sizing#fraction} at the ask for a
     * long position, at the bid for a short one, counting what is still open of the strategy's own orders. What is missing is rounded down
     * to the lot; less than the instrument's minimum is left. A share too small for an order is flat.
     *
     * @param instrument the instrument
     * @param bps        the share in basis points, negative for short, 0 for flat, up to {@link Sizing#MAX_BPS} either way
     * @return the order's id, or {@link OrderId#NONE} if nothing is missing or no price is known
     * @throws IllegalStateException without {@link #trackEquity()}
     */
    protected final long targetFraction(Instrument instrument, int bps) {
        return seat().targetFraction(instrument, bps);
    }

    /**
     * Cancels one of the strategy's working orders; without effect if it has ended.
     *
     * @param orderId the order
     */
    protected final void cancel(long orderId) {
        seat().cancel(orderId);
    }

    /** Cancels all working orders of the strategy, exits too; those given before in this callback as well. */
    protected final void cancelAll() {
        seat().cancelAll();
    }

    /**
     * Gives one of the strategy's working orders another total quantity and price; judged like a new order, on the larger of both
     * quantities. Without effect if the order has ended.
     *
     * @param orderId       the order
     * @param quantityUnits the new total quantity; passed over for a leg of a bracket or pair, whose quantity is the group's
     * @param priceUnits    the new limit; of a stop order without a limit the new stop
     * @return whether the order was still working
     */
    protected final boolean replace(long orderId, long quantityUnits, long priceUnits) {
        return seat().replace(orderId, quantityUnits, priceUnits);
    }

    /**
     * Asks for {@link #onTimer} at a time.
     *
     * @param deadlineNs event time, ns since 1970 UTC; a time that has passed is due at once, at the start with the first input that has
     *                   a time
     * @return the timer's id
     */
    protected final long schedule(long deadlineNs) {
        return seat().schedule(deadlineNs);
    }

    /**
     * Asks for {@link #onTimer} again and again, until {@link #cancelTimer}. Deadlines that pass at once are one call, which tells how many
     * it stands for.
     *
     * @param firstDeadlineNs event time of the first, ns since 1970 UTC; a time that has passed is due at once
     * @param periodNs        time between deadlines, at least 1,000,000 ns
     * @return the timer's id, the same in every call
     * @throws IllegalArgumentException if the period is shorter
     */
    protected final long scheduleEvery(long firstDeadlineNs, long periodNs) {
        return seat().scheduleEvery(firstDeadlineNs, periodNs);
    }

    /**
     * Cancels one of the strategy's timers.
     *
     * @param timerId its id
     * @return whether it was still to come
     */
    protected final boolean cancelTimer(long timerId) {
        return seat().cancelTimer(timerId);
    }

    /**
     * The strategy's own position, fills of other strategies not included.
     *
     * @param instrument the instrument
     * @return its position; read-only and always current
     */
    protected final Position position(Instrument instrument) {
        return seat().position(instrument);
    }

    /** {@return the account's cash in its own currency, in money units, all strategies' fills and fees included} */
    protected final long cashUnits() {
        return seat().cashUnits(0);
    }

    /**
     * The account's cash in one of its currencies.
     *
     * @param currencyId the currency's id, as {@link Instrument#currencyId()} says
     * @return money units of that currency, all strategies' fills and fees included
     */
    protected final long cashUnits(int currencyId) {
        return seat().cashUnits(currencyId);
    }

    /** {@return the strategy's orders that have not ended; read-only and always current} */
    protected final WorkingOrders workingOrders() {
        return seat().workingOrders();
    }

    /** {@return event time, ns since 1970 UTC; 0 in {@link #onStart()}, before the first input that has a time} */
    protected final long nowNs() {
        return seat().nowNs();
    }

    /** {@return the run's instruments} */
    protected final Instruments instruments() {
        return seat().instruments();
    }

    final void prepare(Parameters parameters, Instruments known) {
        seat().provide(parameters.provision());
        configure(parameters, known);
    }

    /** Reads the state, if there is one. */
    final void recall(Provision provision) {
        if (provision.state() != null) {
            Recall.into(this, provision.state());
        }
    }

    final boolean isSound() {
        return !seat().isDisabled();
    }

    final SavedState save() {
        StateOut out = new StateOut(seat().name());
        try {
            onSave(out);
        } catch (Throwable thrown) {
            throw new IllegalStateException("strategy " + seat().name() + ": onSave threw " + thrown, thrown);
        }
        return new SavedState(seat().name(), getClass().getName(), stateVersion(), out.toBytes());
    }

    final void showBook() {
        onBook(seat().book());
    }

    final void join(Seat mine) {
        if (seat != null) {
            throw new IllegalStateException("strategy " + mine.name() + " joined a second engine, limit 1; create an object per engine");
        }
        seat = mine;
    }

    private Seat seat() {
        if (seat == null) {
            throw new IllegalStateException("strategy used before it joined an engine; do this in onStart");
        }
        return seat;
    }
}
