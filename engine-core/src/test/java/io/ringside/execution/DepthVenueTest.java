package io.ringside.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ringside.events.BookDelta;
import io.ringside.events.Consequence;
import io.ringside.events.InputKind;
import io.ringside.events.Outbox;
import io.ringside.events.Side;
import io.ringside.events.Slot;
import io.ringside.events.TickPart;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import io.ringside.position.BookView;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A venue that lives on order books is shown each after a whole message, and what time it is in between. */
class DepthVenueTest {
    private final Instruments instruments = Orders.instruments("X", "Y");
    private final Instrument x = instruments.get(0);
    private final List<String> seen = new ArrayList<>();
    private final Slot slot = new Slot();

    /** Sees market data and time only. */
    private class Driven implements Venue, MarketDriven {
        @Override
        public void connect(Reports reports) {
        }

        @Override
        public void submit(Order order) {
        }

        @Override
        public void cancel(Order order) {
        }

        @Override
        public void replace(Order order, long quantityUnits, long priceUnits) {
        }

        @Override
        public void massCancel() {
        }

        @Override
        public void onTick(TickPart tick, long nowNs) {
            seen.add("tick " + nowNs);
        }

        @Override
        public void onTime(long nowNs) {
            seen.add("time " + nowNs);
        }

        @Override
        public void onClock(long nowNs) {
            seen.add("clock " + nowNs);
        }

        @Override
        public long nextDueNs() {
            return Long.MAX_VALUE;
        }
    }

    /** Sees books too. */
    private final class Deep extends Driven implements DepthDriven {
        @Override
        public void onBook(BookView book, long nowNs) {
            seen.add(book + " " + nowNs);
        }
    }

    private OrderRouter router(Venue venue, int levels) {
        return new OrderRouter(instruments, venue, new KillSwitch(), new Outbox() {
            @Override
            public Consequence claim() {
                return null;
            }

            @Override
            public void commit() {
            }
        }, (who, cause, consequence) -> seen.add(who)).depth(levels);
    }

    private void play(OrderRouter router) {
        BookDelta delta = slot.book.message(x, 5, 1, 1);
        enter(router, delta.level(Side.BUY, 99, 4, false), 5);
        enter(router, delta.level(Side.SELL, 101, 6, true), 5);
        enter(router, delta.level(Side.SELL, 101, 0, true), 6);
        enter(router, delta.message(x, 7, 2, 2).none(), 7);
    }

    private void enter(OrderRouter router, BookDelta delta, long ns) {
        slot.sequence++;
        slot.input(InputKind.BOOK, ns);
        router.onInput(slot);
    }

    @Test
    void shouldShowTheBookWhenAMessageWasApplied() {
        play(router(new Deep(), 4));
        assertEquals(List.of("clock 5", "X bids 1 best 4 at 0.99, asks 1 best 6 at 1.01, PARTIAL 5", "clock 6",
                "X bids 1 best 4 at 0.99, asks 1 best 6 at 1.01, PARTIAL 7"), seen);
    }

    @Test
    void shouldTellTheTimeOnlyWhenNoBooksAreKeptOrTheVenueWantsNone() {
        play(router(new Deep(), 0));
        play(router(new Driven(), 4));
        assertEquals(List.of("clock 5", "clock 5", "clock 6", "clock 7", "clock 5", "clock 5", "clock 6", "clock 7"), seen);
    }
}
