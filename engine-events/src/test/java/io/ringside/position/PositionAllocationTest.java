package io.ringside.position;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.events.Report;
import io.ringside.events.Side;
import io.ringside.events.TickPart;
import io.ringside.instrument.Allocation;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import org.junit.jupiter.api.Test;

class PositionAllocationTest {
    private static final int EVENTS = 10_000;

    private final Instruments instruments = Market.conclude(Market.define("X", 2, 0), Market.define("Y", 2, 3).multiplier(5));
    private final TickPart tick = new TickPart();
    private final Report fill = new Report();
    private long sum;
    private Object sink;

    @Test
    void shouldAllocateNothingWhenTheAccountFoldsTicksAndFills() {
        Account account = new Account(instruments, 1_000_000_000L);
        assertEquals(0, Allocation.bytesOf(() -> {
            for (int i = 1; i <= EVENTS; i++) {
                Instrument instrument = instruments.get(i & 1);
                account.apply(tick.quote(instrument, i).bid(10_000 + i % 7, 5).ask(10_002 + i % 5, 5), i);
                account.apply(tick.trade(instrument, i).traded(10_000 + i % 11, 3, Side.SELL), i);
                account.apply(fill.about(i, instrument, side(i), i).filled(i, 1 + i % 13, 10_001 + i % 3, 0).fee(1, false));
                sum += account.equityUnits();
            }
        }));
    }

    @Test
    void shouldAllocateNothingWhenPositionsFoldFills() {
        Positions positions = new Positions(instruments);
        assertEquals(0, Allocation.bytesOf(() -> {
            for (int i = 1; i <= EVENTS; i++) {
                positions.apply(instruments.get(i & 1), side(i), 1 + i % 13, 10_000 + i % 17);
                sum += positions.of(instruments.get(0)).realizedUnits();
            }
        }));
    }

    @Test
    void shouldAllocateNothingWhenTheBookFoldsTicks() {
        TopOfBook book = new TopOfBook();
        Instrument instrument = instruments.get(0);
        assertEquals(0, Allocation.bytesOf(() -> {
            for (int i = 1; i <= EVENTS; i++) {
                book.apply(tick.quote(instrument, i).bid(i % 3 == 0 ? TickPart.NO_PRICE : i, 5).ask(i + 1, 5), i);
                book.apply(tick.trade(instrument, i).traded(i, 3, null), i);
                sum += book.markUnits(i % 2 == 0 ? 1 : -1) + book.referenceUnits(side(i));
            }
        }));
    }

    @Test
    void shouldCountTheBytesWhenAStepAllocates() {
        assertTrue(Allocation.bytesOf(() -> {
            for (int i = 1; i <= EVENTS; i++) {
                sink = new Account(instruments, i);
            }
        }) > EVENTS * 100L, () -> "the meter is blind: " + sink);
    }

    private static Side side(int i) {
        return i % 5 < 2 ? Side.BUY : Side.SELL;
    }
}
