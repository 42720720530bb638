package io.ringside.tools;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Instruments, currencies and cash that cannot be. */
class InstrumentRefusalTest {
    private static final String FORM =
            "; write SYMBOL:priceDecimals:quantityDecimals:CURRENCY[:multiplier][;tick=][;lot=][;min=][;max=][;session=]";
    private static final String SYMBOL = ", limit 1 to 32 printable characters without , : ; or a quote; write a symbol such as IBM";
    private static final String CODE = ", limit 1 to 16 letters or digits; write a code such as USD";
    private static final String DECIMALS = ", limit 0 to 18; lower the decimals";
    private static final String WHOLE = ", limit 0 decimals and 9223372036854775807; write a plain decimal number";
    private static final String HUNDREDTHS = ", limit 2 decimals and 92233720368547758.07; write a plain decimal number";
    private static final String RULES = ", limit tick= lot= min= max= session=" + FORM;
    private static final String POSITIVE = ", limit above 0; state a positive number";
    private static final String MULTIPLIER = ", limit 1 or more; state a positive whole number";
    private static final String BEYOND_MAX = "; lower priceDecimals 2, quantityDecimals 0, the multiplier or maxPrice";
    private static final String CASH = ", limit above 0, up to 11529215046068469.76; change the amount or the instruments' decimals";

    @TempDir
    private Path folder;

    static Stream<Arguments> shapes() {
        return Stream.of(
                arguments("X", "parts 1, limit 4 or 5 between colons" + FORM),
                arguments("X:2:0", "parts 3, limit 4 or 5 between colons" + FORM),
                arguments("X:2:0:USD:1:2", "parts 6, limit 4 or 5 between colons" + FORM),
                arguments(":2:0:USD", "symbol ''" + SYMBOL),
                arguments("X Y:2:0:USD", "symbol 'X Y'" + SYMBOL),
                arguments("X,Y:2:0:USD", "symbol 'X,Y'" + SYMBOL),
                arguments("X:2:0:", "code ''" + CODE),
                arguments("X:2:0:US-D", "code 'US-D'" + CODE),
                arguments("X:2:0:ABCDEFGHIJKLMNOPQ", "code 'ABCDEFGHIJKLMNOPQ'" + CODE),
                arguments("X:-1:0:USD", "decimals -1" + DECIMALS),
                arguments("X:2:-1:USD", "decimals -1" + DECIMALS),
                arguments("X:19:0:USD", "decimals 19" + DECIMALS),
                arguments("X:0:19:USD", "decimals 19" + DECIMALS),
                arguments("X:a:0:USD", "number 'a'" + WHOLE),
                arguments("X::0:USD", "number ''" + WHOLE),
                arguments("X:1.5:0:USD", "number '1.5'" + WHOLE),
                arguments("X:10:9:USD", "price decimals + quantity decimals 19, limit 18; lower either"),
                arguments("X:2:0:USD:0", "multiplier 0" + MULTIPLIER),
                arguments("X:2:0:USD:-1", "multiplier -1" + MULTIPLIER),
                arguments("X:2:0:USD:1.5", "number '1.5'" + WHOLE),
                arguments("X:2:0:USD:", "number ''" + WHOLE),
                arguments("X:2:0:USD:99999999999999999999", "number '99999999999999999999'" + WHOLE),
                arguments("X:2:0:USD:9223372036854775807", "one unit at the largest price 1000000 USD counted in 2 decimals, "
                        + "limit 46116860184273879.03; lower the decimals, the multiplier or maxPrice"));
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                arguments("X:2:0:USD;foo=1", "rule 'foo=1'" + RULES),
                arguments("X:2:0:USD;tick", "rule 'tick'" + RULES),
                arguments("X:2:0:USD;", "rule ''" + RULES),
                arguments("X:2:0:USD;=1", "rule '=1'" + RULES),
                arguments("X:2:0:USD;tick=0", "tick 0" + POSITIVE),
                arguments("X:2:0:USD;lot=-1", "lot -1" + POSITIVE),
                arguments("X:2:0:USD;min=0", "min 0" + POSITIVE),
                arguments("X:2:0:USD;max=0", "max 0" + POSITIVE),
                arguments("X:2:0:USD;tick=", "number ''" + HUNDREDTHS),
                arguments("X:2:0:USD;tick=0.001", "number '0.001'" + HUNDREDTHS),
                arguments("X:2:0:USD;tick=1000001", "tick 1000001, limit the largest price 1000000; lower the tick"),
                arguments("X:2:0:USD;lot=0.5", "number '0.5'" + WHOLE),
                arguments("X:2:0:USD;lot=10;max=9", "smallest order 10, limit the largest quantity that fits, 9" + BEYOND_MAX),
                arguments("X:2:0:USD;min=10;max=9", "smallest order 10, limit the largest quantity that fits, 9" + BEYOND_MAX),
                arguments("X:2:0:USD;lot=46116860185",
                        "smallest order 46116860185, limit the largest quantity that fits, 46116860184" + BEYOND_MAX));
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @MethodSource({"shapes", "rules"})
    void shouldQuoteTheSpecWhenItCannotBe(String spec, String message) {
        new Scene(folder).ticks().instrument(spec).option("--json").run().assertRefused("--instrument " + spec + ": " + message);
    }

    @Test
    void shouldRefuseWhenASymbolIsDeclaredTwice() {
        Scene.ofX(folder).ticks().instrument("X:4:0:USD").run()
                .assertRefused("instrument X: defined 2 times, limit 1; remove one definition");
    }

    @Test
    void shouldRefuseWhenInstrumentsDifferInCurrency() {
        Scene.ofX(folder).ticks().instrument("Y:2:0:EUR").run().assertRefused(
                "cash: currency USD but Y in EUR, limit 1 currency for account and instruments; quote all in USD, or state the"
                        + " rate: fx EUR/USD=SYMBOL");
    }

    static Stream<Arguments> currencies() {
        return Stream.of(
                arguments("USD:1", "currency USD: decimals 1, limit at least 2; "
                        + "raise the decimals or lower those of the instruments"),
                arguments("EUR:8", "currency EUR: used by 0 instruments, limit at least 1; remove the override"),
                arguments("USD", "--currency: value USD, limit CODE:decimals; write such as USD:8"),
                arguments("USD:x", "--currency: number 'x'" + WHOLE),
                arguments("USD:", "--currency: number ''" + WHOLE),
                arguments("USD:19", "--currency: decimals 19" + DECIMALS),
                arguments("USD:-1", "--currency: decimals -1" + DECIMALS),
                arguments("USD:18", "instrument X: one unit at the largest price 1000000 USD counted in 18 decimals, "
                        + "limit 4.611686018427387903; lower the decimals, the multiplier or maxPrice"));
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @MethodSource("currencies")
    void shouldRefuseWhenACurrencyDoesNotServe(String currency, String message) {
        Scene.ofX(folder).ticks().option("--currency", currency).run().assertRefused(message);
    }

    @Test
    void shouldRefuseWhatIsStatedTwice() {
        Scene.ofX(folder).ticks().option("--currency", "USD:8", "--currency", "USD:9").run()
                .assertRefused("--currency: currency USD given 2 times, limit 1; leave one out");
        new Scene(folder).ticks().instrument("X:2:0:USD;tick=0.01;lot=1;tick=0.05").run()
                .assertRefused("--instrument X:2:0:USD;tick=0.01;lot=1;tick=0.05: rule tick= given 2 times, limit 1; leave one out");
    }

    @Test
    void shouldRefuseWhenTheCurrencyIsTooSmallForTheFinestInstrument() {
        Scene.ofX(folder).ticks().instrument("Y:4:2:USD").option("--currency", "USD:5").run().assertRefused(
                "currency USD: decimals 5, limit at least 6; raise the decimals or lower those of the instruments");
    }

    static Stream<Arguments> cash() {
        String form = ", limit AMOUNT:CURRENCY; write such as 1000000:USD";
        return Stream.of(
                arguments("1000", "--cash: value 1000" + form),
                arguments("1000:", "--cash: value 1000:" + form),
                arguments(":USD", "--cash: value :USD" + form),
                arguments("", "--cash: value " + form),
                arguments("1000:EUR", "cash: currency EUR but X in USD, limit 1 currency for account and instruments; quote all in EUR, or"
                        + " state the rate: fx USD/EUR=SYMBOL"),
                arguments("0:USD", "cash: amount 0 USD in 2 decimals" + CASH),
                arguments("-5:USD", "cash: amount -5 USD in 2 decimals" + CASH),
                arguments("11529215046068469.77:USD", "cash: amount 11529215046068469.77 USD in 2 decimals" + CASH),
                arguments("abc:USD", "cash in USD: number 'abc'" + HUNDREDTHS),
                arguments("NaN:USD", "cash in USD: number 'NaN'" + HUNDREDTHS),
                arguments("1e6:USD", "cash in USD: number '1e6'" + HUNDREDTHS),
                arguments("1000.001:USD", "cash in USD: number '1000.001'" + HUNDREDTHS),
                arguments("99999999999999999999:USD", "cash in USD: number '99999999999999999999'" + HUNDREDTHS));
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @MethodSource("cash")
    void shouldRefuseWhenTheCashDoesNotServe(String cash, String message) {
        Scene.ofX(folder).ticks().option("--cash", cash).run().assertRefused(message);
    }

    @Test
    void shouldRefuseWhenTheDefaultCashDoesNotFit() {
        new Scene(folder).ticks().instrument("X:9:9:USD").run().assertRefused(
                "cash in USD: number '1000000', limit 18 decimals and 9.223372036854775807; write a plain decimal number");
    }
}
