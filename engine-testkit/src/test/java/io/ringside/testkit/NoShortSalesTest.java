package io.ringside.testkit;

import io.ringside.events.Side;
import io.ringside.risk.ProposedOrder;
import io.ringside.risk.UserControl;

/** The contract with a control such as a user writes, as an example: no short sales. */
class NoShortSalesTest extends ControlContract {
    @Override
    protected UserControl control() {
        return new NoShortSales();
    }

    /** Refuses what would leave the account short if every live sale were filled. */
    private static final class NoShortSales implements UserControl {
        @Override
        public String name() {
            return "no short sales";
        }

        @Override
        public boolean refuses(ProposedOrder order) {
            if (order.side() == Side.BUY) {
                return false;
            }
            long sold = order.leavesUnits() + order.quantityUnits();
            return order.measured(sold > order.heldUnits(), sold, Math.max(0, order.heldUnits()));
        }
    }
}
