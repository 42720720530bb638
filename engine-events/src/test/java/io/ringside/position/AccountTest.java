package io.ringside.position;

import static io.ringside.position.Market.ABSENT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.instrument.FeeRate;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import org.junit.jupiter.api.Test;

class AccountTest {
    private static final long MILLION = 100_000_000;

    private final Instruments instruments = Market.conclude(Market.define("X", 2, 0), Market.define("Y", 2, 0).multiplier(10));
    private final Instrument x = instruments.get(0);
    private final Instrument y = instruments.get(1);
    private final Account account = new Account(instruments, MILLION);

    @Test
    void shouldHoldItsFirstCashWhenNothingHappened() {
        assertEquals("cash 1000000 fees 0 equity 1000000", state());
        assertEquals(MILLION, account.initialUnits());
    }

    @Test
    void shouldEndAsTheContractsWorkedExample() {
        quote(x, 9_999, 10_001);
        fill(x, 30, 10_001);
        quote(x, 10_001, 10_002);
        fill(x, 20, 10_002);
        quote(x, 10_005, 10_006);
        fill(x, -3, 10_005);
        assertEquals("cash 995298.89 fees 0.56 equity 1000001.24", state());
        Position position = account.positions().of(x);
        assertEquals("47 cost 4700.66 realized 0.11", position.quantityUnits() + " cost " + x.currency().format(position.costUnits())
                + " realized " + x.currency().format(position.realizedUnits()));
    }

    @Test
    void shouldValueAtCostWhenNoPriceWasEverKnown() {
        account.apply(Market.fill(x, 10, 10_000, 5));
        assertEquals("cash 998999.95 fees 0.05 equity 999999.95", state());
        account.apply(Market.fill(y, -1, 10_000, 0));
        assertEquals("cash 999999.95 fees 0.05 equity 999999.95", state());
    }

    @Test
    void shouldMoveWithTheMarkWhenHolding() {
        account.apply(Market.fill(x, 10, 10_000, 0));
        account.apply(Market.fill(y, -2, 5_000, 0));
        assertTrue(quote(x, 10_100, 10_200));
        assertTrue(quote(y, 5_010, 5_020));
        assertEquals("cash 1000000 fees 0 equity 1000006", state());
        assertTrue(quote(y, ABSENT, ABSENT));
        assertEquals("cash 1000000 fees 0 equity 1000006", state());
    }

    @Test
    void shouldNotMoveWhenFlat() {
        assertFalse(quote(x, 10_000, 10_001));
        assertFalse(account.apply(Market.trade(y, 77), 0));
        account.apply(Market.fill(x, 5, 10_001, 0));
        account.apply(Market.fill(x, -5, 10_001, 0));
        assertFalse(quote(x, 1, 2));
        assertEquals("cash 1000000 fees 0 equity 1000000", state());
    }

    @Test
    void shouldGainCashWhenTheFeeIsARebate() {
        account.apply(Market.fill(x, 1, 10_000, -3));
        assertEquals("cash 999900.03 fees -0.03 equity 1000000.03", state());
    }

    @Test
    void shouldKeepTheBookOfEachInstrumentApart() {
        quote(x, 1, 2);
        account.apply(Market.trade(y, 77), 9);
        assertEquals(1, account.book(x).bidUnits());
        assertEquals(77, account.book(y).bidUnits());
        assertEquals(9, account.book(y).updatedNs());
    }

    private boolean quote(Instrument what, long bid, long ask) {
        return account.apply(Market.quote(what, bid, ask), 0);
    }

    private void fill(Instrument what, long signed, long price) {
        account.apply(Market.fill(what, signed, price, FeeRate.ofBps("1").feeUnits(what.notionalUnits(Math.abs(signed), price))));
    }

    private String state() {
        return "cash " + x.currency().format(account.cashUnits()) + " fees " + x.currency().format(account.feesUnits())
                + " equity " + x.currency().format(account.equityUnits());
    }
}
