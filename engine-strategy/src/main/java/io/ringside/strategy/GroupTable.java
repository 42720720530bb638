package io.ringside.strategy;

import io.ringside.events.OrderIndex;
import io.ringside.events.SignalPart;
import java.util.Arrays;

/**
 * The groups that are not over, to walk over, and by the ids of their orders those that were over last too, since an execution may come
 * late. Owned by the strategy stage; allocates only while more groups are in use than ever before.
 */
final class GroupTable {
    private static final int INITIAL = 16;
    /** How many groups that are over are still found. */
    private static final int MEMORY = 1 << 10;

    private final OrderIndex index = new OrderIndex();
    /** By handle. */
    private OrderGroup[] all = new OrderGroup[INITIAL];
    private OrderGroup[] open = new OrderGroup[INITIAL];
    private int openCount;
    private int created;
    /** The handles of those that are over, the oldest first; those that were taken up again meanwhile are skipped. */
    private int[] over = new int[MEMORY];
    private int first;
    private int overCount;

    OrderGroup begin(Seat owner, SignalPart signal) {
        OrderGroup group = take();
        group.begin(owner, signal);
        open(group);
        return group;
    }

    private OrderGroup take() {
        OrderGroup oldest = overCount < MEMORY ? null : takeOldest();
        if (oldest != null) {
            return oldest;
        }
        if (created == all.length) {
            all = Arrays.copyOf(all, created * 2);
        }
        OrderGroup group = new OrderGroup(created);
        all[created++] = group;
        return group;
    }

    private OrderGroup takeOldest() {
        while (overCount > 0) {
            OrderGroup group = all[over[first]];
            first = (first + 1) % over.length;
            overCount--;
            group.retired = false;
            if (group.place == OrderGroup.NOWHERE) {
                forget(group);
                return group;
            }
        }
        return null;
    }

    /** Its orders are of no group from now on. */
    void forget(OrderGroup group) {
        for (int i = 0; i < group.idCount(); i++) {
            index.remove(group.idAt(i));
        }
        group.forgetIds();
    }

    void open(OrderGroup group) {
        if (group.place != OrderGroup.NOWHERE) {
            return;
        }
        if (openCount == open.length) {
            open = Arrays.copyOf(open, openCount * 2);
        }
        group.place = openCount;
        open[openCount++] = group;
    }

    void close(OrderGroup group) {
        if (group.place == OrderGroup.NOWHERE) {
            return;
        }
        OrderGroup last = open[--openCount];
        open[group.place] = last;
        last.place = group.place;
        open[openCount] = null;
        group.place = OrderGroup.NOWHERE;
        if (!group.retired) {
            retire(group);
        }
    }

    private void retire(OrderGroup group) {
        if (overCount == over.length) {
            int[] longer = new int[overCount * 2];
            for (int i = 0; i < overCount; i++) {
                longer[i] = over[(first + i) % overCount];
            }
            over = longer;
            first = 0;
        }
        over[(first + overCount++) % over.length] = group.handle;
        group.retired = true;
    }

    void note(OrderGroup group, long orderId) {
        index.put(orderId, group.handle);
        group.note(orderId);
    }

    /** The group of an order, or null. */
    OrderGroup find(long orderId) {
        int handle = index.find(orderId);
        return handle == OrderIndex.NONE ? null : all[handle];
    }

    /** How many are not over. */
    int size() {
        return openCount;
    }

    OrderGroup get(int place) {
        return open[place];
    }

    /** Whether there is or was any. */
    boolean isEmpty() {
        return created == 0;
    }
}
