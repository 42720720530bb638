package io.ringside.core;

import io.ringside.events.BookDelta;
import io.ringside.events.Side;
import io.ringside.instrument.Instrument;
import java.util.Random;
import java.util.function.Consumer;

/** Messages about one book at random: some levels each, now and then a snapshot, a gap, an old message or none of a level. */
final class BookPress {
    private static final long MIDDLE = 10_000;
    private static final int NEAR = 40;

    private final Instrument instrument;
    private final Random random;
    private final Consumer<BookDelta> door;
    private final BookDelta delta = new BookDelta();
    private long id = 100;

    BookPress(Instrument instrument, Random random, Consumer<BookDelta> door) {
        this.instrument = instrument;
        this.random = random;
        this.door = door;
    }

    void message(long ns) {
        switch (random.nextInt(40)) {
            case 0 -> snapshot(ns);
            case 1 -> levels(ns, id - 3, id - 1, 2);
            case 2 -> {
                id += 3;
                levels(ns, id, id, 2);
            }
            case 3 -> door.accept(delta.message(instrument, ns, ++id, id).none());
            default -> {
                id += 2;
                levels(ns, id - 1, id, 1 + random.nextInt(6));
            }
        }
    }

    private void snapshot(long ns) {
        door.accept(delta.message(instrument, ns, id, id).clear(false));
        for (int i = 1; i <= 20; i++) {
            door.accept(delta.level(Side.BUY, MIDDLE - i, i, false));
            door.accept(delta.level(Side.SELL, MIDDLE + i, i, i == 20));
        }
    }

    private void levels(long ns, long first, long last, int count) {
        delta.message(instrument, ns, first, last);
        for (int i = 1; i <= count; i++) {
            Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
            long size = random.nextInt(3) == 0 ? 0 : 1 + random.nextInt(500);
            door.accept(delta.level(side, MIDDLE - side.sign() * (1 + random.nextInt(NEAR)), size, i == count));
        }
    }
}
