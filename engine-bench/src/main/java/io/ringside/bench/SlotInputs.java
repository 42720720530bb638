package io.ringside.bench;

import io.ringside.events.FaultListener;
import io.ringside.events.InputKind;
import io.ringside.events.OrderId;
import io.ringside.events.OrderType;
import io.ringside.events.Report;
import io.ringside.events.Side;
import io.ringside.events.SignalAction;
import io.ringside.events.SignalPart;
import io.ringside.events.Slot;
import io.ringside.events.TickPart;
import io.ringside.events.TimeInForce;
import io.ringside.instrument.Currency;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * One slot that is filled with input after input, as a ring's would be, for a stage on its own: ticks of a seeded walk whose instruments
 * come in random order, signals of random size and side. Allocates nothing once made.
 */
final class SlotInputs {
    /** Fails the benchmark. */
    static final FaultListener NO_FAULTS = (who, cause, consequence) -> {
        throw new IllegalStateException(who + ": " + consequence, cause);
    };
    /** The account's first cash in money units. */
    static final long CASH_UNITS = 1_000_000_000_000L;

    private static final int LEAST_TICKS = 1 << 12;
    private static final long STEP_NS = 1_000_000;
    private static final int MAX_QUANTITY = 100;
    private static final long SEED = 42;

    final Slot slot = new Slot();
    final Instruments instruments;
    private final TickPart[] ticks;
    private final int[] quantities;
    private final int mask;
    private int at;
    private long nowNs;

    SlotInputs(int instruments) {
        this.instruments = Instruments.conclude(define(instruments), List.of());
        int count = Math.max(LEAST_TICKS, 2 * Integer.highestOneBit(instruments));
        this.ticks = RandomWalk.ticks(this.instruments, count, SEED);
        this.mask = count - 1;
        Random random = new Random(SEED);
        shuffle(random, instruments);
        this.quantities = random.ints(count, -MAX_QUANTITY, MAX_QUANTITY).map(each -> each < 0 ? each : each + 1).toArray();
    }

    static List<Instrument> define(int count) {
        List<Instrument> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(Instrument.of("I" + i).priceDecimals(4).currency(Currency.of("USD", 2)).build());
        }
        return all;
    }

    /** Within each turn of the instruments, so that each keeps its walk. */
    private void shuffle(Random random, int turn) {
        for (int from = 0; from + turn <= ticks.length; from += turn) {
            for (int i = turn - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                TickPart moved = ticks[from + i];
                ticks[from + i] = ticks[from + j];
                ticks[from + j] = moved;
            }
        }
    }

    /** How many ticks there are until they come again. */
    int count() {
        return ticks.length;
    }

    /** Makes the slot the next tick. */
    Slot tick() {
        at = at + 1 & mask;
        slot.tick.copyFrom(ticks[at]);
        enter(InputKind.TICK);
        slot.tick.timestampNs = nowNs;
        return slot;
    }

    /** Adds an order at the market for the tick's instrument, its side and quantity random. */
    SignalPart order() {
        slot.signals.begin(slot.sequence);
        int quantity = quantities[at];
        SignalPart signal = slot.signals.add().does(SignalAction.ORDER)
                .about(slot.tick.instrument, quantity < 0 ? Side.SELL : Side.BUY).as(OrderType.MARKET, TimeInForce.IOC);
        signal.orderId = OrderId.of(slot.sequence, 0);
        signal.quantityUnits = Math.abs(quantity);
        signal.priceUnits = 0;
        return signal;
    }

    /** Makes the slot a report on an order; what it says is to be filled in. */
    Report report(SignalPart about) {
        enter(InputKind.REPORT);
        return slot.report.about(about.orderId, about.instrument, about.side, nowNs);
    }

    private void enter(InputKind kind) {
        nowNs += STEP_NS;
        slot.sequence++;
        slot.input(kind, nowNs);
    }

    /** A price that the tick shows, in price units. */
    long priceUnits() {
        return Math.max(slot.tick.bidUnits, slot.tick.priceUnits);
    }
}
