package io.ringside.risk;

import io.ringside.events.OrderType;
import io.ringside.events.Side;
import io.ringside.instrument.Generator;
import io.ringside.instrument.Instrument;
import java.util.ArrayList;
import java.util.List;

/** Random orders and replaces around what a model holds: mostly sensible, sometimes beyond a limit, sometimes nonsense. */
final class Asks {
    private final Generator cases;
    private final Model model;

    Asks(Generator cases, Model model) {
        this.cases = cases;
        this.model = model;
    }

    List<Ask> some() {
        int count = cases.chance(150) ? 9 + cases.below(3) : cases.below(3);
        List<Ask> asks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            asks.add(one());
        }
        return asks;
    }

    private Ask one() {
        Instrument what = Desk.FLOOR.get(cases.chance(25) ? 2 : cases.below(2));
        long held = model.markets[what.id()].held;
        if (held != 0 && cases.chance(4)) {
            return Ask.market(what, held > 0 ? Side.SELL : Side.BUY, Math.abs(held) + (cases.chance(4) ? 1 : 0));
        }
        Side side = cases.chance(2) ? Side.BUY : Side.SELL;
        Ask ask = cases.chance(2) ? Ask.market(what, side, units(what)) : Ask.limit(what, side, units(what), price(what, side));
        return cases.chance(5) && ask.type() == OrderType.LIMIT ? replace(ask) : ask;
    }

    private Ask replace(Ask ask) {
        ModelOrder order = pick();
        if (order == null || cases.chance(30)) {
            return ask.replacing(1);
        }
        Instrument what = Desk.FLOOR.get(order.what);
        long units = cases.chance(2) ? units(what) : order.total() + what.lotUnits() * (cases.below(40) - 20);
        return Ask.limit(what, order.side, units, price(what, order.side)).replacing(order.id);
    }

    /** Any live order, or null. */
    ModelOrder pick() {
        if (model.live.isEmpty()) {
            return null;
        }
        int at = cases.below(model.live.size());
        for (ModelOrder order : model.live.values()) {
            if (at-- == 0) {
                return order;
            }
        }
        throw new AssertionError();
    }

    private long units(Instrument what) {
        if (cases.chance(40)) {
            return cases.between(-3, 1_100);
        }
        long most = cases.chance(6) ? 300 : 80;
        return what == Desk.Y ? 5 * cases.between(4, most) : cases.between(1, most);
    }

    private long price(Instrument what, Side side) {
        Model.Market market = model.markets[what.id()];
        Long reference = side == Side.BUY ? market.ask : market.bid;
        long around = reference == null ? what == Desk.Y ? 1_000 : 10_000 : reference;
        if (cases.chance(60)) {
            return cases.between(-5, 200_000);
        }
        int sign = side == Side.BUY ? 1 : -1;
        long price = around + sign * cases.between(-around / 20, cases.chance(4) ? around / 60 : around / 100 + 1);
        return price - price % what.tickUnits();
    }
}
