package io.ringside.risk;

import io.ringside.events.Side;
import java.util.ArrayList;
import java.util.List;

/** Fills every subset of the live orders of an instrument, in thought. */
final class Subsets {
    private Subsets() {
    }

    /** A subset that leads beyond a limit, or null. */
    static String beyond(Model model, int what) {
        List<ModelOrder> orders = new ArrayList<>();
        for (ModelOrder order : model.live.values()) {
            if (order.what == what) {
                orders.add(order);
            }
        }
        Model.Rules rules = Model.RULES.get(what);
        for (int bits = 0; bits < 1 << orders.size(); bits++) {
            long position = model.markets[what].held;
            for (int i = 0; i < orders.size(); i++) {
                ModelOrder order = orders.get(i);
                position += (bits & 1 << i) == 0 ? 0 : order.side == Side.BUY ? order.leaves() : -order.leaves();
            }
            if (position > rules.maxLong() || -position > rules.maxShort()) {
                return "subset " + Integer.toBinaryString(bits) + " leads to " + position;
            }
        }
        return null;
    }
}
