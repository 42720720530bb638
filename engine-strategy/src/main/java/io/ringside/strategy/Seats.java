package io.ringside.strategy;

import io.ringside.events.Control;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import java.util.Arrays;
import java.util.List;

/** The strategies in the order they were added, and which sees which instrument. Complete before the first input. */
final class Seats {
    private final Instruments instruments;
    private final Seat[][] byInstrument;
    private Seat[] all = {};

    Seats(Instruments instruments) {
        this.instruments = instruments;
        this.byInstrument = new Seat[instruments.size()][];
        Arrays.fill(byInstrument, all);
    }

    /** Adds one; subscribed to none means to all. Instruments seen by the same strategies share a list, which then stays in the cache. */
    void add(Seat seat, List<Instrument> subscribed) {
        all = append(all, seat);
        Seat[] before = {};
        Seat[] after = {seat};
        for (Instrument instrument : subscribed.isEmpty() ? instruments : subscribed) {
            Seat[] own = byInstrument[instrument.id()];
            if (own != before) {
                before = own;
                after = append(own, seat);
            }
            byInstrument[instrument.id()] = after;
        }
    }

    private static Seat[] append(Seat[] seats, Seat seat) {
        Seat[] longer = Arrays.copyOf(seats, seats.length + 1);
        longer[seats.length] = seat;
        return longer;
    }

    /** All, not to be changed. */
    Seat[] all() {
        return all;
    }

    /** Those that see an instrument, not to be changed. */
    Seat[] of(Instrument instrument) {
        return byInstrument[instrument.id()];
    }

    /** The seat of that id, null for a negative one. */
    Seat find(int strategyId) {
        return strategyId < 0 ? null : all[strategyId];
    }

    Seat get(int strategyId) {
        return all[strategyId];
    }

    int size() {
        return all.length;
    }

    /** Pauses one strategy or every one, or ends that. */
    void pause(int strategyId, boolean paused) {
        for (Seat seat : all) {
            if (strategyId == Control.ALL || strategyId == seat.id()) {
                seat.pause(strategyId == Control.ALL, paused);
            }
        }
    }

    String[] names() {
        return Arrays.stream(all).map(Seat::name).toArray(String[]::new);
    }
}
