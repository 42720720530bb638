package io.ringside.events;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OrderIndexTest {
    private static final long SEED = 5;
    private static final long LANE_BIT = 1L << 48;

    /** Against the JDK's map: ids as they come, in runs, from several lanes, some of them long-lived. */
    @Test
    void shouldFindWhatAMapFindsWhenOrdersComeAndGo() {
        Random random = new Random(SEED);
        OrderIndex index = new OrderIndex();
        Map<Long, Integer> model = new HashMap<>();
        List<Long> live = new ArrayList<>();
        long sequence = 0;
        int most = 0;
        for (int i = 0; i < 300_000; i++) {
            int room = i < 100_000 ? 100 : 3_000;
            if (live.isEmpty() || live.size() < room && random.nextInt(4) > 0) {
                sequence += random.nextInt(3);
                long id = OrderId.of(sequence + 1, 0) + random.nextInt(4) | (random.nextInt(8) == 0 ? LANE_BIT : 0);
                if (!model.containsKey(id)) {
                    index.put(id, i);
                    model.put(id, i);
                    live.add(id);
                }
            } else {
                int which = random.nextInt(live.size());
                long id = live.set(which, live.get(live.size() - 1));
                live.remove(live.size() - 1);
                assertEquals(model.remove(id), index.remove(id), "seed " + SEED);
            }
            long asked = OrderId.of(1 + random.nextInt((int) sequence + 2), random.nextInt(4));
            assertEquals(model.getOrDefault(asked, OrderIndex.NONE), index.find(asked), "seed " + SEED);
            assertEquals(model.size(), index.size());
            most = Math.max(most, model.size());
        }
        for (long id : live) {
            assertEquals(model.get(id), index.find(id), "seed " + SEED);
        }
        assertEquals(3_000, most);
    }

    @Test
    void shouldFindNothingWhenTheOrderIsUnknown() {
        OrderIndex index = new OrderIndex();
        assertEquals(OrderIndex.NONE, index.find(1));
        assertEquals(OrderIndex.NONE, index.remove(1));
        assertEquals(0, index.size());
    }
}
