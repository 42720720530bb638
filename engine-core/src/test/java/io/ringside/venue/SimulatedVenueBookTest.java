package io.ringside.venue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Quotes and what they are worth to orders; every row worked by hand from the contract. */
class SimulatedVenueBookTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
        "takes the ask | Q 99x10 101x10; 1 BUY 5 | 1 5@101 T",
        "takes the bid | Q 99x10 101x10; 1 SELL 5 | 1 5@99 T",
        "no market data | 1 BUY 5 | 1 CANCELLED 5",
        "remainder cancelled | Q 99x10 101x10; 1 BUY 12 | 1 10@101 T, 1 CANCELLED 2",
        "size fills once | Q 99x10 101x10; 1 BUY 6; 2 BUY 6; 3 BUY 1 | 1 6@101 T, 2 4@101 T, 2 CANCELLED 2, 3 CANCELLED 1",
        "identical quote | Q 99x10 101x10; 1 BUY 10; Q 99x10 101x10; 2 BUY 1 | 1 10@101 T, 2 CANCELLED 1",
        "identical in part | Q 99x10 101x10; 1 BUY 4; Q 99x10 101x10; 2 BUY 9 | 1 4@101 T, 2 6@101 T, 2 CANCELLED 3",
        "other size | Q 99x10 101x10; 1 BUY 10; Q 99x10 101x11; 2 BUY 12 | 1 10@101 T, 2 11@101 T, 2 CANCELLED 1",
        "other price | Q 99x10 101x10; 1 BUY 10; Q 99x10 102x10; 2 BUY 3 | 1 10@101 T, 2 3@102 T",
        "there and back | Q 99x10 101x10; 1 BUY 10; Q 99x10 102x10; Q 99x10 101x10; 2 BUY 3 | 1 10@101 T, 2 3@101 T",
        "sides apart | Q 99x9 101x9; 1 BUY 9; 2 SELL 9; Q 98x9 101x9; 3 BUY 1; 4 SELL 1 | 1 9@101 T, 2 9@99 T, 3 CANCELLED 1, 4 1@98 T",
        "unknown size | Q 99 101; 1 BUY 1000000; 2 BUY 1000000 | 1 1000000@101 T, 2 1000000@101 T",
        "unknown, then known | Q 99 101; 1 BUY 5; Q 99 101x3; 2 BUY 4 | 1 5@101 T, 2 3@101 T, 2 CANCELLED 1",
        "known, then unknown | Q 99 101x3; 1 BUY 3; Q 99 101; 2 BUY 9 | 1 3@101 T, 2 9@101 T",
        "size 0 | Q 99x0 101x0; 1 BUY 1; 2 SELL 1 | 1 CANCELLED 1, 2 CANCELLED 1",
        "absent ask | Q 99x10 -; 1 BUY 1; 2 SELL 1 | 1 CANCELLED 1, 2 1@99 T",
        "absent bid | Q - 101x10; 1 BUY 1; 2 SELL 1 | 1 1@101 T, 2 CANCELLED 1",
        "absent and back | Q 99x10 101x5; 1 BUY 5; Q 99x10 -; Q 99x10 101x5; 2 BUY 5 | 1 5@101 T, 2 5@101 T",
        "crossed | Q 103x5 101x5; 1 BUY 5; 2 SELL 5 | 1 5@101 T, 2 5@103 T",
        "locked | Q 101x5 101x5; 1 BUY 2; 2 SELL 2 | 1 2@101 T, 2 2@101 T",
        "trade before the first quote | T 100x5; 1 BUY 7; 2 SELL 9 | 1 7@100 T, 2 9@100 T",
        "each of them | T 100x5; T 105x1; 1 BUY 7 | 1 7@105 T",
        "trade of size 0 sets the price | T 100x0; 1 BUY 7 | 1 7@100 T",
        "first quote always sets | T 100; 1 BUY 9; Q 100 100x4; 2 BUY 5 | 1 9@100 T, 2 4@100 T, 2 CANCELLED 1",
        "trade after a quote moves nothing | Q 99x10 101x10; T 105x3; T 90x3; 1 BUY 1; 2 SELL 1 | 1 1@101 T, 2 1@99 T",
        "one-sided quote ends trades | Q 99x10 -; T 101x5; 1 BUY 1 | 1 CANCELLED 1",
        "trades take no displayed size | Q 99x10 101x10; T 101x10 B; 1 BUY 10 | 1 10@101 T"})
    void shouldFillMarketOrders(String name, String steps, String reports) {
        assertEquals(reports, new Floor(SimulatedVenue.builder()).does(steps.split(";")), name);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
        "takes book prices | Q 99x10 101x10; 1 BUY 5 @105 | 1 5@101 T",
        "sells at book prices | Q 99x10 101x10; 1 SELL 5 @90 | 1 5@99 T",
        "touches | Q 99x10 101x10; 1 BUY 5 @101; 2 SELL 5 @99 | 1 5@101 T, 2 5@99 T",
        "rests short of it | Q 99x10 101x10; 1 BUY 5 @100; 2 SELL 5 @100 | ''",
        "rest of a GTC waits | Q 99x10 101x10; 1 BUY 15 @102; Q 99x10 101x3; Q 99x10 102x4 | 1 10@101 T, 1 3@102 M, 1 2@102 M",
        "waits through an identical quote | Q 99x10 101x10; 1 BUY 15 @101; Q 99x10 101x10 | 1 10@101 T",
        "IOC takes, rest ends | Q 99x10 101x10; 1 BUY 15 @101 IOC | 1 10@101 T, 1 CANCELLED 5",
        "IOC short of it | Q 99x10 101x10; 1 BUY 15 @100 IOC | 1 CANCELLED 15",
        "FOK whole | Q 99x10 101x10; 1 BUY 10 @101 FOK | 1 10@101 T",
        "FOK one too many takes nothing | Q 99x10 101x10; 1 BUY 11 @101 FOK; 2 BUY 10 | 1 CANCELLED 11, 2 10@101 T",
        "FOK of what is left | Q 99x10 101x10; 1 BUY 4; 2 BUY 7 @101 FOK; 3 BUY 6 @101 FOK | 1 4@101 T, 2 CANCELLED 7, 3 6@101 T",
        "FOK short of it | Q 99x10 101x10; 1 SELL 1 @100 FOK | 1 CANCELLED 1",
        "FOK of unknown size | Q 99 101; 1 BUY 5000 @101 FOK | 1 5000@101 T",
        "limit without a book | 1 BUY 5 @100; Q 90x1 100x9 | 1 5@100 M",
        "absent side is not crossed | Q 99x10 -; 1 BUY 5 @200; 2 SELL 3 @200 IOC | 2 CANCELLED 3",
        "maker never better | Q 99x10 101x10; 1 BUY 5 @100; Q 96x10 97x10 | 1 5@100 M",
        "maker sells | Q 99x10 103x10; 1 SELL 5 @101; Q 102x3 103x10 | 1 3@101 M",
        "size 0 fills no maker | Q 99x10 101x10; 1 BUY 5 @100; Q 99x10 100x0 | ''",
        "by price, then entry | Q 9x1 105x9; 1 BUY 5 @100; 2 BUY 5 @101; 3 BUY 5 @101; Q 9x1 100x8 | 2 5@101 M, 3 3@101 M",
        "sells by price, then entry | Q 90x1 200x9; 1 SELL 5 @99; 2 SELL 5 @98; 3 SELL 5 @98; Q 99x11 200x9 | 2 5@98 M, 3 5@98 M, 1 1@99 M",
        "makers leave what they do not take | Q 9x1 105x9; 1 BUY 5 @100; Q 9x1 100x8; 2 BUY 5 | 1 5@100 M, 2 3@100 T, 2 CANCELLED 2",
        "unknown size fills all makers | Q 9 105; 1 BUY 500 @100; 2 BUY 500 @99; Q 9 99 | 1 500@100 M, 2 500@99 M",
        "trade before the first quote fills | 1 BUY 5 @100; T 101x9; T 100x1 | 1 5@100 M",
        "both sides of a crossed quote | Q 9x1 300x1; 1 BUY 2 @100; 2 SELL 2 @200; Q 200x9 100x9 | 1 2@100 M, 2 2@200 M"})
    void shouldFillOrRestLimitOrders(String name, String steps, String reports) {
        assertEquals(reports, new Floor(SimulatedVenue.builder()).does(steps.split(";")), name);
    }
}
