package io.ringside.risk;

/**
 * The controls in the order they are asked. Each is called from a place of its own: there the compiler knows it and inlines it, which it
 * cannot do in a loop over all of them.
 */
final class ControlChain {
    private final StateControl state = new StateControl();
    private final InstrumentRulesControl instrumentRules = new InstrumentRulesControl();
    private final ProhibitedControl prohibited = new ProhibitedControl();
    private final NoPriceControl noPrice = new NoPriceControl();
    private final CrossedBookControl crossedBook = new CrossedBookControl();
    private final StalePriceControl stalePrice = new StalePriceControl();
    private final PriceCollarControl priceCollar = new PriceCollarControl();
    private final MaxOrderQuantityControl maxOrderQuantity = new MaxOrderQuantityControl();
    private final MaxTradeValueControl maxTradeValue = new MaxTradeValueControl();
    private final MaxPositionControl maxPosition = new MaxPositionControl();
    private final MaxOpenOrdersControl maxOpenOrders = new MaxOpenOrdersControl();

    /** The first control that refuses, or null. */
    Control firstToRefuse(Proposal proposal) {
        if (refuses(state, proposal)) {
            return state;
        }
        if (refuses(instrumentRules, proposal)) {
            return instrumentRules;
        }
        if (refuses(prohibited, proposal)) {
            return prohibited;
        }
        Control ofPrices = firstOfPrices(proposal);
        return ofPrices != null ? ofPrices : firstOfSizes(proposal);
    }

    private Control firstOfPrices(Proposal proposal) {
        if (refuses(noPrice, proposal)) {
            return noPrice;
        }
        if (refuses(crossedBook, proposal)) {
            return crossedBook;
        }
        if (refuses(stalePrice, proposal)) {
            return stalePrice;
        }
        return refuses(priceCollar, proposal) ? priceCollar : null;
    }

    private Control firstOfSizes(Proposal proposal) {
        if (refuses(maxOrderQuantity, proposal)) {
            return maxOrderQuantity;
        }
        if (refuses(maxTradeValue, proposal)) {
            return maxTradeValue;
        }
        if (refuses(maxPosition, proposal)) {
            return maxPosition;
        }
        return refuses(maxOpenOrders, proposal) ? maxOpenOrders : null;
    }

    private static boolean refuses(Control control, Proposal proposal) {
        return control.concerns(proposal) && control.refuses(proposal);
    }
}
