package io.ringside.venue;

import com.lmax.disruptor.Sequence;
import io.ringside.core.Threading;
import io.ringside.events.Slot;
import io.ringside.events.Stage;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.logging.Logger;
import org.agrona.collections.Long2ObjectHashMap;

/** Everything a stage must not do; only the test of the architecture reads it, and nothing runs it. */
public final class BadStage implements Stage {
    private final HashMap<String, Sequence> table = new HashMap<>();
    private final Long2ObjectHashMap<String> orders = new Long2ObjectHashMap<>();
    private final Random random = new Random();

    @Override
    public String name() {
        Logger.getGlobal().fine(Instant.now().toString());
        return Threading.FUSED + " " + random.nextInt();
    }

    @Override
    public void onInput(Slot slot) {
        for (Map.Entry<String, Sequence> entry : table.entrySet()) {
            entry.getValue().set(System.nanoTime());
        }
        for (String order : orders.values()) {
            System.out.println(order);
        }
        slot.verdicts.get(0).approve(slot.sequence);
    }
}
