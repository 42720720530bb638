package io.ringside.venue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.ringside.instrument.Currency;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import io.ringside.instrument.InvalidInputException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fees in money units, worked by hand; amounts are stated before the currency's decimals are known. */
class FeeModelTest {
    private static Instrument instrument(int quantityDecimals, int moneyDecimals) {
        return Instruments.conclude(List.of(Instrument.of("X").priceDecimals(2).quantityDecimals(quantityDecimals)
                .currency(Currency.of("USD", moneyDecimals)).build()), List.of()).get(0);
    }

    private static long fee(FeeModel model, Instrument instrument, long quantity, long price) {
        RestingOrder order = new RestingOrder();
        order.instrument = instrument;
        order.quantityUnits = quantity;
        order.leavesUnits = quantity;
        return model.feeUnits(new Execution().of(order, quantity, price, instrument.notionalUnits(quantity, price), false));
    }

    @ParameterizedTest
    @CsvSource({"0.005, 0, 2, 100, 50", "0.005, 0, 2, 1, 1", "0.00000001, 0, 2, 100, 1", "0.005, 0, 8, 100, 50000000",
        "0.005, 3, 5, 1500, 750", "0.005, 8, 10, 100000000, 50000000", "1000000, 8, 10, 100000000, 10000000000000000",
        "0, 0, 2, 100, 0"})
    void shouldScaleAnAmountPerUnitRoundedUp(String amount, int quantityDecimals, int moneyDecimals, long quantity, long fee) {
        Instrument instrument = instrument(quantityDecimals, moneyDecimals);
        assertEquals(fee, Amount.of(amount, "fee").timesUnits(instrument, quantity, instrument.currency()));
    }

    @Test
    void shouldChargeInAnotherCurrencysUnitsWhenAskedTo() {
        Execution execution = new Execution();
        execution.chargeIn(Currency.of("BNB", 4));
        RestingOrder order = new RestingOrder();
        order.instrument = instrument(0, 2);
        order.quantityUnits = 100;
        order.leavesUnits = 100;
        execution.of(order, 100, 10_000, 1_000_000, false);
        assertEquals("5000 12500 30000", FeeModel.perUnit("0.005", "0", "10000").in("BNB").feeUnits(execution) + " "
                + FeeModel.perOrder("1.25").in("BNB").feeUnits(execution) + " "
                + FeeModel.perUnit("0.005", "3", "10000").in("BNB").feeUnits(execution));
        assertEquals("0.005 per unit, at least 1 per order in BNB", FeeModel.perUnit("0.005", "1", "10000").in("BNB").toString());
        assertEquals("0 bps", FeeModel.perUnit("0.005", "1", "10000").in("BNB").expected().toString());
        assertEquals("BNB", FeeModel.perOrder("1").in("BNB").currency());
        refuses("fee in BNB: at most 5 bps of the notional, limit no maximum; leave the maximum out, or the currency",
                () -> FeeModel.perUnit("1", "0", "5").in("BNB"));
        refuses("fee in BNB: 5 bps of the notional, limit amounts; leave the currency out, or charge per unit or order",
                () -> FeeModel.bps("5").in("BNB"));
    }

    @Test
    void shouldChargeByWhoBroughtTheLiquidity() {
        assertEquals(10, fee(FeeModel.makerTaker("-1", "2"), instrument(0, 2), 5, 10_000));
        assertEquals("2 bps", FeeModel.makerTaker("-1", "2").expected().toString());
        assertEquals("3 bps", FeeModel.makerTaker("3", "2").expected().toString());
        assertEquals("10 bps", FeeModel.perUnit("1", "0", "10").expected().toString());
        assertEquals("0 bps", FeeModel.perOrder("1").expected().toString());
    }

    @Test
    void shouldStateItselfForPeople() {
        assertEquals("simulated venue, latency 5 ns, of the feed 1 to 2 ns, of answers log-normal about 9 ns, sigma 0.5, fee maker -1 bps,"
                + " taker 2 bps, queue probabilistic, f(x) = x^2, walks the book, faults seed 3 DROP=0.5 DISCONNECT@[2]",
                SimulatedVenue.builder().latencyNs(5).feedLatency(LatencyModel.uniform(1, 2, 1))
                        .responseLatency(LatencyModel.logNormal(9, 0.5, 1)).fees(FeeModel.makerTaker("-1", "2"))
                        .queue(QueueModel.probabilistic(2)).walkBook()
                        .faults(VenueFaults.seeded(3).rate(VenueFault.DROP, 0.5).at(VenueFault.DISCONNECT, 2)).build().toString());
        assertEquals("0.05 per unit, at least 1 and at most 10 bps per order", FeeModel.perUnit("0.05", "1", "10").toString());
        assertEquals("1.25 per order", FeeModel.perOrder("1.25").toString());
    }

    @Test
    void shouldRefuseWhatIsNoFeeOrNoModel() {
        refuses("fee per unit: amount -1, limit 0 to 1000000; state an amount in that range", () -> FeeModel.perUnit("-1", "0", "1"));
        refuses("fee per order: amount 1000000.00000001, limit 0 to 1000000; state an amount in that range",
                () -> FeeModel.perOrder("1000000.00000001"));
        refuses("fee in basis points: value -1, limit 0 to 10000; state the fee as a part of the notional",
                () -> FeeModel.makerTaker("1", "-1"));
        refuses("venue fees: null, limit 1 model; leave the call out for the default", () -> SimulatedVenue.builder().fees(null));
        refuses("rate of DROP: value 1.5, limit 0 to 1; state a probability", () -> VenueFaults.seeded(1).rate(VenueFault.DROP, 1.5));
        refuses("occasion of DROP: value 2, limit 1 or more, ascending; state them in order",
                () -> VenueFaults.seeded(1).at(VenueFault.DROP, 3, 2));
    }

    private static void refuses(String message, Executable action) {
        assertEquals(message, assertThrows(InvalidInputException.class, action).getMessage());
    }
}
