package io.ringside.venue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** One fault at a time, as its reports; acceptances are told where the floor is verbose only. */
class SimulatedVenueFaultsTest {
    private static final String TOP = "Q 99x10 101x10";
    private static final long DELAY_NS = 100;

    private final VenueFaults plan = VenueFaults.seeded(1).delayNs(DELAY_NS).downNs(1_000).answerTimeNs(500);

    private Floor floor() {
        return new Floor(SimulatedVenue.builder().faults(plan));
    }

    @Test
    void shouldSayNothingElseWhenNoFaultStrikes() {
        assertEquals("1 5@101 T, 2 CANCELLED 7", floor().does(TOP, "1 BUY 5", "2 BUY 7 @99", "cancel 2"));
    }

    @Test
    void shouldRejectTheSecondOrderOnly() {
        plan.at(VenueFault.REJECT, 2);
        assertEquals("1 5@101 T, 2 REJECTED 5 (fault on demand), 3 5@101 T", floor().does(TOP, "1 BUY 5", "2 BUY 5", "3 BUY 5"));
    }

    @Test
    void shouldTellAnAnswerLaterAndThoseBehindItWithItWhenDelayed() {
        plan.at(VenueFault.DELAY, 2);
        Floor floor = floor();
        assertEquals("", floor.does(TOP, "1 BUY 5", "2 BUY 5"));
        assertEquals("", floor.does("time 1099"));
        assertEquals("1 5@101 T, 2 5@101 T", floor.does("time 1100"));
    }

    @Test
    void shouldLetOthersOvertakeWhenReordered() {
        plan.at(VenueFault.REORDER, 2);
        Floor floor = floor();
        assertEquals("2 5@101 T", floor.does(TOP, "1 BUY 5", "2 BUY 5"));
        assertEquals("1 5@101 T", floor.does("time 1100"));
    }

    @Test
    void shouldTellTwiceWhenDuplicated() {
        plan.at(VenueFault.DUPLICATE, 2);
        assertEquals("1 5@101 T, 1 5@101 T", floor().does(TOP, "1 BUY 5"));
    }

    @Test
    void shouldSayThatNoAnswerCameAndWhatItWasWhenDroppedAndProbed() {
        plan.at(VenueFault.DROP, 2);
        Floor floor = floor();
        assertEquals("", floor.does(TOP, "1 BUY 5", "2 BUY 7 @99"));
        assertEquals("1 UNANSWERED 0", floor.does("time 1500"));
        assertEquals("1 5@101 T, 1 REJECTED 5 (no such order is working)", floor.does("probe 1"));
        assertEquals("2 WORKING 7@99", floor.does("probe 2"));
    }

    @Test
    void shouldLoseRequestsAndTellAllItKnowsWhenTheSessionIsBack() {
        plan.at(VenueFault.DISCONNECT, 3);
        Floor floor = floor();
        assertEquals("1 5@101 T, DISCONNECTED",
                floor.does(TOP, "1 BUY 5", "2 BUY 12 @99", "3 BUY 1 @98", "cancel 2", "T 99x14 S", "T 98x3 S"));
        assertEquals("CONNECTED", floor.does("time 2000"));
        assertEquals("2 4@99 M, 2 3@99 M, 2 WORKING 12@99, POSITION 12@99, RECONCILED", floor.does("reconcile"));
        assertEquals("2 CANCELLED 5", floor.does("cancel 2"));
    }

    @Test
    void shouldLoseTheSessionAtOnceWhenItIsDemanded() {
        Floor floor = floor();
        floor.venue.inject(VenueFault.DISCONNECT);
        assertEquals("DISCONNECTED", floor.does());
        assertEquals("CONNECTED, RECONCILED", floor.does("time 2000", "reconcile"));
    }

    @Test
    void shouldHalveExceedAndTakeBackWhenDemanded() {
        Floor floor = floor();
        floor.venue.inject(VenueFault.PARTIAL);
        assertEquals("1 2@101 T, 1 3@101 T", floor.does(TOP, "1 BUY 5"));
        floor.venue.inject(VenueFault.OVERFILL);
        assertEquals("2 4@101 T", floor.does("2 BUY 3"));
        floor.venue.inject(VenueFault.BUST);
        assertEquals("3 2@101 T, 3 BUSTED 0", floor.does("3 BUY 2"));
        assertEquals("POSITION 9@101, RECONCILED", floor.does("reconcile"));
    }

    @Test
    void shouldRefuseADemandWhenItWasBuiltWithoutFaults() {
        SimulatedVenue venue = SimulatedVenue.builder().build();
        assertEquals("fault DROP at a venue without faults; build it with faults(VenueFaults.seeded(…))",
                assertThrows(IllegalStateException.class, () -> venue.inject(VenueFault.DROP)).getMessage());
    }

    @Test
    void shouldAnswerTheRequestForAllItKnowsWithoutFaultsToo() {
        Floor floor = new Floor(SimulatedVenue.builder());
        assertEquals("RECONCILED", floor.does("reconcile"));
        assertEquals("1 5@101 T, 2 WORKING 4@99, 3 WORKING 3@102, POSITION 5@101, RECONCILED",
                floor.does(TOP, "1 BUY 5", "2 BUY 4 @99", "3 SELL 3 @102", "reconcile"));
        assertEquals("4 REJECTED 5 (no such order is working)", floor.does("4 BUY 5 @200 IOC", "probe 4").replace("4 5@101 T, ", ""));
    }
}
