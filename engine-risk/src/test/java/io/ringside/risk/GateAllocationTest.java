package io.ringside.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.events.InputKind;
import io.ringside.events.OrderId;
import io.ringside.events.OrderType;
import io.ringside.events.OutcomeType;
import io.ringside.events.ReportType;
import io.ringside.events.Side;
import io.ringside.events.SignalAction;
import io.ringside.events.SignalPart;
import io.ringside.events.Slot;
import io.ringside.instrument.Allocation;
import io.ringside.instrument.FeeRate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** In steady state the gate allocates nothing, whatever the input and whatever the verdict, with every limit on. */
class GateAllocationTest {
    private static final int ROUNDS = Integer.getInteger("ringside.rounds", 2_000);
    private static final int LIVE = 8;

    private final Box box = new Box(64);
    private final Slot slot = new Slot();
    private final long[] live = new long[LIVE];
    private long approved;
    private long denied;
    private long filled;
    private Object sink;
    private final RiskGate gate = new RiskGate(new RiskGate.Setup(Desk.FLOOR, everyLimit(), Desk.CASH, FeeRate.ofBps("1.5"), 1_000, 8,
            List.of("only"), List.of(new Even())), box, (who, cause, consequence) -> {
                throw new AssertionError(who, cause);
            });

    /** Every limit on, wide enough to let most orders pass. */
    private static Limits everyLimit() {
        return Desk.limits().priceCollarBps(500).maxOpenOrders(100)
                .maxLong("X", "60").maxShort("X", "60").set("price.max-age-ms", "1000").set("account.drawdown-bps", "5000")
                .set("account.daily-loss", "500000").set("account.drawdown-from-start-bps", "5000").set("account.max-gross", "900000")
                .set("account.max-net", "900000").set("account.max-open-notional", "900000").set("account.concentration-bps", "9000")
                .set("instrument.*.margin-bps", "10000").set("account.buying-power-buffer", "1000").set("duplicate.window-ms", "0")
                .set("order-rate.per-second", "1000000").set("strategy.only.order-rate.per-second", "900000")
                .set("instrument.X.order-rate.per-second", "1000000").set("strategy.only.max-long", "50")
                .set("strategy.only.max-short", "50").set("strategy.only.max-order-quantity", "70").set("price.drift-bps", "900")
                .set("price.mark-filter-bps", "800")
                .set("instrument.X.max-open-orders", "90").set("strategy.only.max-open-orders", "80")
                .set("executions.max", "100000").set("executions.window-ms", "0").set("rejects.max", "100000")
                .set("rejects.window-ms", "0").set("cancels-per-fill.max", "1000").set("cancels-per-fill.window-ms", "1").build();
    }

    /** A control of the user that lets everything pass. */
    private static final class Even implements UserControl {
        @Override
        public String name() {
            return "nothing";
        }

        @Override
        public boolean refuses(ProposedOrder order) {
            return order.measured(order.openingUnits() > 1_000, order.openingUnits(), 1_000);
        }
    }

    private void next(InputKind kind) {
        slot.sequence++;
        slot.kind = kind;
        slot.sourceTimeNs += 1_000;
        slot.signals.begin(slot.sequence);
    }

    private void ask(Side side, OrderType type, long units, long price) {
        SignalPart part = slot.signals.add();
        part.action = SignalAction.ORDER;
        part.orderId = OrderId.of(slot.sequence, slot.signalCount() - 1);
        part.instrument = Desk.X;
        part.side = side;
        part.type = type;
        part.quantityUnits = units;
        part.priceUnits = price;
    }

    private void enter() {
        gate.onInput(slot);
        for (int i = 0; i < slot.signalCount(); i++) {
            if (slot.verdicts.get(i).isApproved(slot.sequence)) {
                approved++;
            } else {
                denied++;
            }
        }
        box.clear();
    }

    private void tickWithOrders(int round) {
        next(InputKind.TICK);
        slot.tick.quote(Desk.X, slot.sourceTimeNs).bid(9_990 + round % 13, 1).ask(10_005 + round % 7, 1);
        Side side = round % 2 == 0 ? Side.BUY : Side.SELL;
        for (int i = 0; i < LIVE - 4; i++) {
            ask(side, i % 2 == 0 ? OrderType.LIMIT : OrderType.MARKET, 5, i % 2 == 0 ? 10_000 : 0);
        }
        ask(side, OrderType.LIMIT, 5, 3);
        ask(side, OrderType.LIMIT, 0, 10_000);
        ask(side, OrderType.MARKET, 61, 0);
        ask(side, OrderType.MARKET, 1_000, 0);
        enter();
        for (int i = 0; i < LIVE; i++) {
            live[i] = slot.verdicts.get(i).isApproved(slot.sequence) ? slot.signals.get(i).orderId : OrderId.NONE;
        }
    }

    private void answer(int round, int i) {
        Side side = round % 2 == 0 ? Side.BUY : Side.SELL;
        if (i == 3) {
            next(InputKind.OUTCOME);
            slot.outcome.type = OutcomeType.SUPPRESSED;
            slot.outcome.action = SignalAction.ORDER;
            slot.outcome.orderId = live[i];
            enter();
            return;
        }
        if (i < 3) {
            next(InputKind.REPORT);
            slot.report.about(live[i], Desk.X, side, slot.sourceTimeNs).filled(slot.sequence, 4, 10_000, 1).fee(3, false);
            enter();
            filled++;
        }
        next(InputKind.REPORT);
        slot.report.about(live[i], Desk.X, side, slot.sourceTimeNs).says(ReportType.CANCELLED, 1);
        enter();
    }

    private void replace(int round) {
        next(InputKind.TIMER);
        ask(round % 2 == 0 ? Side.BUY : Side.SELL, OrderType.LIMIT, 7, 10_000);
        slot.signals.get(0).action = SignalAction.REPLACE;
        slot.signals.get(0).orderId = live[0];
        enter();
    }

    private void work() {
        for (int round = 0; round < ROUNDS; round++) {
            tickWithOrders(round);
            replace(round);
            for (int i = 0; i < LIVE; i++) {
                if (live[i] != OrderId.NONE) {
                    answer(round, i);
                }
            }
        }
    }

    @Test
    void shouldAllocateNothingWhenTicksOrdersDenialsAndFillsPassThroughIt() {
        assertEquals(0, Allocation.bytesOf(this::work));
        assertTrue(approved > ROUNDS && denied > ROUNDS && filled > ROUNDS, () -> approved + " " + denied + " " + filled);
    }

    @Test
    void shouldCountTheBytesWhenAnInputAllocates() {
        assertTrue(Allocation.bytesOf(() -> {
            work();
            for (int i = 0; i < ROUNDS; i++) {
                sink = new long[2];
            }
        }) >= ROUNDS * 16L, () -> "the meter is blind: " + sink);
    }
}
