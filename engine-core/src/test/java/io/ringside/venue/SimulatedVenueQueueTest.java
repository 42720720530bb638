package io.ringside.venue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Trades, the queue and changes of resting orders; every row worked by hand from the contract. */
class SimulatedVenueQueueTest {
    private static final String TOP = "Q 99x10 101x10;";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
        "behind what is displayed | 1 BUY 5 @99; T 99x8 S; T 99x4 S; T 99x9 S | 1 2@99 M, 1 3@99 M",
        "sell behind what is displayed | 1 SELL 5 @101; T 101x10 B; T 101x2 B | 1 2@101 M",
        "first within the spread | 1 BUY 5 @100; T 100x3 S | 1 3@100 M",
        "nothing ahead behind the best | 1 BUY 5 @98; T 98x2 S | 1 2@98 M",
        "through the limit needs no queue | 1 BUY 5 @99; T 98x3 S | 1 3@99 M",
        "through does not move the queue | 1 BUY 9 @99; T 98x3 S; T 99x9 S; T 99x4 S | 1 3@99 M, 1 3@99 M",
        "short of the limit | 1 BUY 5 @99; T 100x90 S | ''",
        "unknown trade size | 1 BUY 5 @99; T 99 S | 1 5@99 M",
        "unknown trade size through | 1 BUY 5 @99; 2 BUY 9 @98; T 97 S | 1 5@99 M, 2 9@98 M",
        "unknown displayed size | Q 98 102; 1 BUY 5 @98; T 98x2 S | 1 2@98 M",
        "displayed size as shown, not as left | 1 SELL 10; 2 BUY 5 @99; T 99x10 S; T 99x1 S | 1 10@99 T, 2 1@99 M",
        "quotes do not move the queue | 1 BUY 5 @99; Q 99x1 101x10; T 99x8 S; T 99x3 S | 1 1@99 M",
        "trade of size 0 | 1 BUY 5 @100; T 100x0 S; T 98x0 S | ''",
        "buyer aggressed | 1 BUY 5 @100; T 99x50 B; T 100x50 B | ''",
        "seller aggressed above | 1 SELL 5 @100; T 101x50 S | ''",
        "aggressor by the bid | 1 BUY 5 @100; T 99x3 | 1 3@100 M",
        "aggressor by the ask | 1 SELL 5 @100; T 101x3 | 1 3@100 M",
        "no aggressor in between | 1 BUY 5 @100; 2 SELL 5 @102; T 100x3 | ''",
        "seller if both hold | 1 BUY 5 @100; 2 SELL 5 @102; Q 100x5 100x0; T 100x3 | 1 3@100 M",
        "no bid, no seller | 1 BUY 5 @100; Q - 101x10; T 99x3; T 101x3 | ''",
        "shared by price | 1 BUY 5 @98; 2 BUY 5 @100; T 98x7 S | 2 5@100 M, 1 2@98 M",
        "shared by entry | 1 BUY 5 @100; 2 BUY 5 @100; T 100x7 S | 1 5@100 M, 2 2@100 M",
        "better price first, then the queue | 1 BUY 5 @100; 2 BUY 5 @99; T 99x17 S | 1 5@100 M, 2 2@99 M",
        "one queue ahead of two orders | 1 BUY 5 @99; 2 BUY 5 @99; T 99x12 S; T 99x4 S | 1 2@99 M, 1 3@99 M, 2 1@99 M",
        "a fill at a trade leaves the quote | 1 BUY 5 @100; T 100x5 S; 2 SELL 10 | 1 5@100 M, 2 10@99 T"})
    void shouldFillRestingOrdersByTrades(String name, String steps, String reports) {
        assertEquals(reports, new Floor(SimulatedVenue.builder()).does((TOP + steps).split(";")), name);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
        "cancel | 1 BUY 5 @99; cancel 1; T 98x9 S | 1 CANCELLED 5",
        "cancel the rest | 1 BUY 5 @100; T 100x3 S; cancel 1 | 1 3@100 M, 1 CANCELLED 2",
        "cancel twice | 1 BUY 5 @99; cancel 1; cancel 1 | 1 CANCELLED 5, 1 CANCEL_REJECTED 0 (no such order is working)",
        "cancel what is filled | 1 BUY 5; cancel 1 | 1 5@101 T, 1 CANCEL_REJECTED 0 (no such order is working)",
        "replace what is filled | 1 BUY 5; replace 1 6 @90 | 1 5@101 T, 1 REPLACE_REJECTED 0 (no such order is working)",
        "replace to what is filled | 1 BUY 5 @100; T 100x3 S; replace 1 3 @100; replace 1 4 @100 "
            + "| 1 3@100 M, 1 REPLACE_REJECTED 0 (no more than what is filled), 1 REPLACED 4@100 leaves 1",
        "last of the shrunk | 1 BUY 5 @100; T 100x3 S; replace 1 4 @100; T 100x9 S | 1 3@100 M, 1 REPLACED 4@100 leaves 1, 1 1@100 M",
        "shrinking keeps the place | 1 BUY 5 @99; T 99x8 S; replace 1 3 @99; T 99x4 S | 1 REPLACED 3@99 leaves 3, 1 2@99 M",
        "the same again keeps the place | 1 BUY 5 @99; T 99x8 S; replace 1 5 @99; T 99x4 S | 1 REPLACED 5@99 leaves 5, 1 2@99 M",
        "growing loses the place | 1 BUY 5 @99; T 99x8 S; replace 1 6 @99; T 99x10 S; T 99x1 S | 1 REPLACED 6@99 leaves 6, 1 1@99 M",
        "moving loses the place | 1 BUY 5 @99; T 99x10 S; replace 1 5 @98; replace 1 5 @99; T 99x10 S "
            + "| 1 REPLACED 5@98 leaves 5, 1 REPLACED 5@99 leaves 5",
        "shrinking and moving loses the place | 1 BUY 5 @98; Q 98x10 101x10; replace 1 4 @99; replace 1 3 @98; T 98x10 S "
            + "| 1 REPLACED 4@99 leaves 4, 1 REPLACED 3@98 leaves 3",
        "kept place among ours | 1 BUY 5 @100; 2 BUY 5 @100; replace 1 4 @100; T 100x4 S | 1 REPLACED 4@100 leaves 4, 1 4@100 M",
        "lost place among ours | 1 BUY 5 @100; 2 BUY 5 @100; replace 1 6 @100; T 100x5 S | 1 REPLACED 6@100 leaves 6, 2 5@100 M",
        "moved across takes | 1 BUY 5 @99; replace 1 12 @102; Q 99x10 102x1 | 1 REPLACED 12@102 leaves 12, 1 10@101 T, 1 1@102 M",
        "moved and done | 1 BUY 5 @99; replace 1 5 @101; cancel 1 "
            + "| 1 REPLACED 5@101 leaves 5, 1 5@101 T, 1 CANCEL_REJECTED 0 (no such order is working)"})
    void shouldChangeRestingOrders(String name, String steps, String reports) {
        assertEquals(reports, new Floor(SimulatedVenue.builder()).does((TOP + steps).split(";")), name);
    }
}
