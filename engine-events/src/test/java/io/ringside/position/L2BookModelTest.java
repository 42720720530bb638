package io.ringside.position;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ringside.events.BookDelta;
import io.ringside.events.Side;
import io.ringside.instrument.Allocation;
import io.ringside.instrument.Instrument;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Random messages against maps that drop their last entry when they are full. */
class L2BookModelTest {
    private static final int MESSAGES = 20_000;

    private final Instrument instrument = BookScript.instrument();

    /** The book as two sorted maps, best first. */
    private static final class Model {
        private final Map<Side, TreeMap<Long, Long>> sides = new EnumMap<>(Side.class);
        private final int most;
        private long dropped;
        private long absent;

        Model(int most) {
            this.most = most;
            sides.put(Side.BUY, new TreeMap<>(Comparator.reverseOrder()));
            sides.put(Side.SELL, new TreeMap<>());
        }

        void set(Side side, long price, long size) {
            TreeMap<Long, Long> levels = sides.get(side);
            if (size == 0) {
                absent += levels.remove(price) == null ? 1 : 0;
                return;
            }
            levels.put(price, size);
            if (levels.size() > most) {
                levels.pollLastEntry();
                dropped++;
            }
        }

        String text() {
            return sides + " " + dropped + " " + absent;
        }
    }

    private static String text(L2Book book) {
        return "{BUY=" + levels(book, Side.BUY) + ", SELL=" + levels(book, Side.SELL) + "} " + book.droppedLevels() + " "
                + book.absentLevels();
    }

    private static void assertInOrder(L2Book book, Side side) {
        for (int i = 1; i < book.levels(side); i++) {
            long nearer = book.priceUnits(side, i - 1) * side.sign();
            long further = book.priceUnits(side, i) * side.sign();
            assertEquals(1, Long.compare(nearer, further), () -> side + " levels out of order");
        }
    }

    @Test
    void shouldAgreeWithSortedMapsWhenMessagesAreRandom() {
        long seed = Long.getLong("ringside.seed", System.nanoTime());
        System.out.println("seed " + seed + ", repeat with -Dringside.seed=" + seed);
        Random random = new Random(seed);
        for (int most : new int[] {1, 2, 7, 64}) {
            compare(random, most);
        }
    }

    /** The whole book is a map without a bound: as deep as the small book says it is complete, both are the same. */
    @Test
    void shouldShowTheWholeBookAsDeepAsItIsCompleteWhenLevelsAreDropped() {
        long seed = Long.getLong("ringside.seed", System.nanoTime());
        System.out.println("seed " + seed + ", repeat with -Dringside.seed=" + seed);
        Random random = new Random(seed);
        L2Book book = new L2Book(instrument, 5);
        Model whole = new Model(Integer.MAX_VALUE);
        BookDelta delta = new BookDelta();
        long deepest = 0;
        for (int message = 1; message <= MESSAGES; message++) {
            delta.message(instrument, message, message, message);
            boolean snapshot = message % 100 == 1;
            if (snapshot) {
                book.apply(delta.clear(false));
                whole.sides.forEach((side, levels) -> levels.forEach((price, size) ->
                        book.apply(delta.level(side, price, size, false))));
            }
            Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
            long price = 1 + random.nextInt(30);
            long size = random.nextInt(5) < 2 ? 0 : 1 + random.nextInt(1_000);
            whole.set(side, price, size);
            book.apply(delta.level(side, price, size, true));
            for (Side each : Side.values()) {
                int complete = book.completeLevels(each);
                deepest = Math.max(deepest, complete);
                assertEquals(whole.sides.get(each).entrySet().stream().limit(complete).toList().toString(),
                        new ArrayList<>(levels(book, each).entrySet()).subList(0, complete).toString());
            }
        }
        assertEquals(5, deepest);
    }

    private static TreeMap<Long, Long> levels(L2Book book, Side side) {
        TreeMap<Long, Long> levels = new Model(1).sides.get(side);
        for (int i = 0; i < book.levels(side); i++) {
            levels.put(book.priceUnits(side, i), book.sizeUnits(side, i));
        }
        return levels;
    }

    private void compare(Random random, int most) {
        L2Book book = new L2Book(instrument, most);
        Model model = new Model(most);
        BookDelta delta = new BookDelta();
        for (int message = 1; message <= MESSAGES; message++) {
            delta.message(instrument, message, message, message);
            if (random.nextInt(2_000) == 0) {
                model.sides.values().forEach(Map::clear);
                book.apply(delta.clear(false));
            }
            int levels = 1 + random.nextInt(6);
            for (int i = 1; i <= levels; i++) {
                Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
                long price = 1 + random.nextInt(3 * most);
                long size = random.nextInt(3) == 0 ? 0 : 1 + random.nextInt(1_000);
                model.set(side, price, size);
                assertEquals(i == levels, book.apply(delta.level(side, price, size, i == levels)));
            }
            assertEquals(model.text(), text(book), () -> "at most " + most);
            assertInOrder(book, Side.BUY);
            assertInOrder(book, Side.SELL);
        }
    }

    @Test
    void shouldAllocateNothingWhenLevelsComeAndGo() {
        L2Book book = new L2Book(instrument, 64);
        L2Book copy = new L2Book(instrument, 64);
        BookDelta delta = new BookDelta();
        BookView view = new BookView();
        long[] sum = {0};
        assertEquals(0, Allocation.bytesOf(() -> {
            for (int i = 1; i <= 10_000; i++) {
                long id = book.lastUpdateId() + 1;
                Side side = i % 2 == 0 ? Side.BUY : Side.SELL;
                book.apply(delta.message(instrument, id, id, id).level(side, 1 + i * 7919L % 400, i % 3, false));
                if (book.apply(delta.level(side, 1 + i * 104_729L % 400, 1 + i % 3, true))) {
                    sum[0] += view.show(book, i).bidUnits(0) + view.askSizeUnits(3) + view.sizeUnitsAt(side, 200);
                    view.release();
                }
                copy.copyFrom(book);
            }
        }));
    }
}
