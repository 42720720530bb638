package io.ringside.execution;

import io.ringside.events.OrderType;
import io.ringside.events.Side;
import io.ringside.events.TimeInForce;
import io.ringside.instrument.Currency;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import java.util.ArrayList;
import java.util.List;

/** Instruments and orders as the tests speak of them. */
public final class Orders {
    private Orders() {
    }

    /**
     * Instruments of two price decimals and whole quantities, in USD.
     *
     * @param symbols theirs
     * @return the instruments, concluded
     */
    public static Instruments instruments(String... symbols) {
        List<Instrument> defined = new ArrayList<>();
        for (String symbol : symbols) {
            defined.add(Instrument.of(symbol).priceDecimals(2).quantityDecimals(0).currency(Currency.of("USD", 2)).build());
        }
        return Instruments.conclude(defined, List.of());
    }

    /**
     * An order at the market.
     *
     * @param id       its id
     * @param what     its instrument
     * @param side     its side
     * @param quantity its quantity
     * @return the order
     */
    public static Order market(long id, Instrument what, Side side, long quantity) {
        Order order = new Order("test", 0);
        order.orderId = id;
        order.instrument = what;
        order.side = side;
        order.quantityUnits = quantity;
        return order;
    }

    /**
     * Makes an order a limit order, or gives it another limit.
     *
     * @param order       the order
     * @param price       its limit
     * @param timeInForce how long it works
     * @return the order
     */
    public static Order at(Order order, long price, TimeInForce timeInForce) {
        order.type = OrderType.LIMIT;
        order.priceUnits = price;
        order.timeInForce = timeInForce;
        return order;
    }
}
