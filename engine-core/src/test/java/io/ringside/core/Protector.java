package io.ringside.core;

import io.ringside.events.Side;
import io.ringside.instrument.Instrument;
import io.ringside.strategy.OrderTicket;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A strategy that enters with brackets only, long in A and B, short in C, and at random moves exits and cancels entries. */
final class Protector {
    private final Random random;
    private final List<Long> ids = new ArrayList<>();
    private final List<Long> entries = new ArrayList<>();

    private Protector(long seed) {
        random = new Random(seed);
    }

    static Probe of(long seed) {
        Protector protector = new Protector(seed);
        return Probe.ticks((me, tick) -> {
            if (tick.isQuote() && tick.hasBid() && protector.random.nextInt(4) == 0) {
                protector.act(me, tick.instrument(), tick.bidUnits());
            }
        });
    }

    private void act(Probe me, Instrument instrument, long price) {
        Instrument own = me.named(instrument.symbol());
        int what = random.nextInt(10);
        if (what < 6) {
            Side side = own.symbol().equals("C") ? Side.SELL : Side.BUY;
            bracket(me.ticket(own, side, 1 + random.nextInt(60)), side.sign(), price);
        } else if (!ids.isEmpty()) {
            long id = ids.get(ids.size() - 1 - random.nextInt(Math.min(ids.size(), 6)));
            if (what == 6) {
                me.withdraw(entries.get(entries.size() - 1));
            } else {
                me.amend(id, 1 + random.nextInt(60), Math.max(1, price + random.nextInt(21) - 10));
            }
        }
    }

    private void bracket(OrderTicket ticket, int way, long price) {
        if (random.nextInt(3) > 0) {
            ticket.limit(price + random.nextInt(9) - 4);
        }
        if (random.nextInt(4) > 0) {
            ticket.takeProfit(price + way * (5 + random.nextInt(20)));
        }
        long stop = price - way * (5 + random.nextInt(20));
        if (random.nextInt(3) == 0) {
            ticket.stopLoss(stop, stop - way * random.nextInt(5));
        } else {
            ticket.stopLoss(stop);
        }
        entries.add(ticket.send());
        ids.add(ticket.stopLossId());
        if (ticket.takeProfitId() != 0) {
            ids.add(ticket.takeProfitId());
        }
    }
}
