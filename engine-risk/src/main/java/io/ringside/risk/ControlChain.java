package io.ringside.risk;

import java.util.List;

/**
 * The controls in the order they are asked. Each is called from a place of its own: there the compiler knows it and inlines it, which it
 * cannot do in a loop over all of them.
 */
final class ControlChain {
    private final StateControl state = new StateControl();
    private final InstrumentRulesControl instrumentRules = new InstrumentRulesControl();
    private final ProhibitedControl prohibited = new ProhibitedControl();
    private final NoPriceControl noPrice = new NoPriceControl();
    private final NoRateControl noRate = new NoRateControl();
    private final CrossedBookControl crossedBook = new CrossedBookControl();
    private final StalePriceControl stalePrice = new StalePriceControl();
    private final PriceCollarControl priceCollar = new PriceCollarControl();
    private final MaxOrderQuantityControl maxOrderQuantity = new MaxOrderQuantityControl();
    private final MaxTradeValueControl maxTradeValue = new MaxTradeValueControl();
    private final MaxPositionControl maxPosition = new MaxPositionControl();
    private final OrderRateControl orderRate = new OrderRateControl();
    private final DuplicateControl duplicate = new DuplicateControl();
    private final MaxOpenOrdersControl maxOpenOrders = new MaxOpenOrdersControl();
    private final SelfTradeControl selfTrade = new SelfTradeControl();
    private final GrossControl gross = new GrossControl();
    private final NetControl net = new NetControl();
    private final MaxOpenNotionalControl maxOpenNotional = new MaxOpenNotionalControl();
    private final ConcentrationControl concentration = new ConcentrationControl();
    private final BuyingPowerControl buyingPower = new BuyingPowerControl();
    private final SectorControl sector = new SectorControl();
    private final BetaControl beta = new BetaControl();
    private final VarControl valueAtRisk = new VarControl();
    private final MetricsAgeControl metricsAge = new MetricsAgeControl();
    private final NoLimitControl noLimit = new NoLimitControl();
    private final UserRules userRules;
    private final boolean hasUserRules;
    private boolean limitsMoney;
    private boolean limitsMetrics;

    ControlChain(List<UserControl> users) {
        userRules = new UserRules(users);
        hasUserRules = !users.isEmpty();
    }

    /** Asks, from now on, only the groups of which these limits state one. */
    void use(Limits.Concluded inForce) {
        limitsMoney = inForce.account().limitsMoney() || inForce.scoped().isMargined() || inForce.scoped().limitsOpenNotional();
        limitsMetrics = hasUserRules || inForce.account().limitsMetrics() || inForce.scoped().leavesUnstated();
    }

    /** All of them in the order they are asked, for explanations. */
    List<Control> all() {
        return List.of(state, instrumentRules, prohibited, noPrice, noRate, crossedBook, stalePrice, priceCollar, maxOrderQuantity,
                maxTradeValue, maxPosition, orderRate, duplicate, maxOpenOrders, selfTrade, gross, net, maxOpenNotional, concentration,
                buyingPower, sector, beta, valueAtRisk, metricsAge, noLimit, userRules);
    }

    /** The first control that refuses, or null. */
    Control firstToRefuse(Proposal proposal) {
        if (refuses(state, proposal)) {
            return state;
        }
        if (refuses(instrumentRules, proposal)) {
            return instrumentRules;
        }
        if (proposal.openingUnits() == 0) {
            return askedAgain(proposal) ? duplicate : null;
        }
        Control first = firstOfPrices(proposal);
        first = first != null ? first : firstOfSizes(proposal);
        first = first != null ? first : firstOfFlow(proposal);
        first = first == null && limitsMoney ? firstOfMoney(proposal) : first;
        return first == null && limitsMetrics ? firstOfMetrics(proposal) : first;
    }

    private Control firstOfPrices(Proposal proposal) {
        if (refuses(prohibited, proposal)) {
            return prohibited;
        }
        if (refuses(noPrice, proposal)) {
            return noPrice;
        }
        if (refuses(noRate, proposal)) {
            return noRate;
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
        return refuses(maxPosition, proposal) ? maxPosition : null;
    }

    private Control firstOfFlow(Proposal proposal) {
        if (refuses(orderRate, proposal)) {
            return orderRate;
        }
        if (askedAgain(proposal)) {
            return duplicate;
        }
        if (refuses(maxOpenOrders, proposal)) {
            return maxOpenOrders;
        }
        return refuses(selfTrade, proposal) ? selfTrade : null;
    }

    /** Compares the order with earlier ones, and is compared with from now on. */
    private boolean askedAgain(Proposal proposal) {
        boolean again = refuses(duplicate, proposal);
        proposal.noteJudged();
        return again;
    }

    private Control firstOfMoney(Proposal proposal) {
        if (refuses(gross, proposal)) {
            return gross;
        }
        if (refuses(net, proposal)) {
            return net;
        }
        if (refuses(maxOpenNotional, proposal)) {
            return maxOpenNotional;
        }
        if (refuses(concentration, proposal)) {
            return concentration;
        }
        return refuses(buyingPower, proposal) ? buyingPower : null;
    }

    private Control firstOfMetrics(Proposal proposal) {
        if (refuses(sector, proposal)) {
            return sector;
        }
        if (refuses(beta, proposal)) {
            return beta;
        }
        if (refuses(valueAtRisk, proposal)) {
            return valueAtRisk;
        }
        if (refuses(metricsAge, proposal)) {
            return metricsAge;
        }
        if (refuses(noLimit, proposal)) {
            return noLimit;
        }
        return refuses(userRules, proposal) ? userRules : null;
    }

    private static boolean refuses(Control control, Proposal proposal) {
        return control.concerns(proposal) && control.refuses(proposal);
    }
}
