package io.ringside.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ringside.events.ReportType;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OrderTransitionsTest {
    private static final String EVENTS = "DENY SUBMIT ACCEPT PARTIAL_FILL FILL REQUEST_CANCEL REQUEST_REPLACE "
            + "CANCEL EXPIRE REJECT REPLACE REFUSE_CANCEL REFUSE_REPLACE TRIGGER LOSE FIND";

    /** Abbreviations: the first letters of the states, - for illegal. Columns in the order of the events above. */
    private static final String TABLE = """
            INITIALIZED      DEN SUB -   -   -   -   -   -   -   -   -   -   -   -   -   -
            DENIED           -   -   -   -   -   -   -   -   -   -   -   -   -   -   -   -
            SUBMITTED        -   -   ACC PAR FIL PC  PR  CAN EXP REJ -   -   -   TRI UNK ACC
            ACCEPTED         -   -   -   PAR FIL PC  PR  CAN EXP -   -   -   -   TRI UNK ACC
            TRIGGERED        -   -   TRI PAR FIL PC  PR  CAN EXP -   -   -   -   -   UNK TRI
            PARTIALLY_FILLED -   -   PAR PAR FIL PC  PR  CAN EXP -   -   -   -   PAR UNK PAR
            PENDING_CANCEL   -   -   PC  PC  FIL -   -   CAN EXP REJ PC  ACC PC  PC  UNK PC
            PENDING_REPLACE  -   -   PR  PR  FIL PC  -   CAN EXP REJ ACC -   ACC PR  UNK PR
            UNKNOWN          -   -   ACC UNK FIL UNK -   CAN EXP REJ UNK UNK UNK UNK UNK ACC
            FILLED           -   -   FIL FIL FIL -   -   -   -   -   -   FIL FIL FIL -   -
            CANCELLED        -   -   CAN CAN FIL -   -   -   -   -   -   CAN CAN CAN -   -
            EXPIRED          -   -   EXP EXP FIL -   -   -   -   -   -   EXP EXP EXP -   -
            REJECTED         -   -   -   -   -   -   -   -   -   -   -   REJ REJ -   -   -
            """;

    @Test
    void shouldFollowTheTableInEveryStateAndEvent() {
        assertEquals(EVENTS, String.join(" ", Arrays.stream(OrderEvent.values()).map(Enum::name).toList()));
        StringBuilder found = new StringBuilder();
        for (OrderState state : OrderState.values()) {
            StringBuilder row = new StringBuilder(String.format("%-16s", state));
            for (OrderEvent event : OrderEvent.values()) {
                row.append(String.format(" %-3s", text(OrderTransitions.next(state, event))));
            }
            found.append(row.toString().stripTrailing()).append('\n');
        }
        assertEquals(TABLE, found.toString());
    }

    private static String text(OrderState state) {
        if (state == null) {
            return "-";
        }
        return switch (state) {
            case PENDING_CANCEL -> "PC";
            case PENDING_REPLACE -> "PR";
            default -> state.name().substring(0, 3);
        };
    }

    @Test
    void shouldCallAnOrderLiveUntilItHasEnded() {
        String live = Arrays.stream(OrderState.values()).filter(OrderState::isLive).map(Enum::name).collect(Collectors.joining(" "));
        assertEquals("INITIALIZED SUBMITTED ACCEPTED TRIGGERED PARTIALLY_FILLED PENDING_CANCEL PENDING_REPLACE UNKNOWN", live);
    }

    @Test
    void shouldNameTheEventOfEachReport() {
        StringBuilder found = new StringBuilder();
        for (ReportType type : Arrays.stream(ReportType.values()).filter(each -> each.isOfOrder() && each != ReportType.BUSTED).toList()) {
            found.append(type).append(' ').append(OrderEvent.of(type, false)).append(' ').append(OrderEvent.of(type, true)).append('\n');
        }
        assertEquals("""
                ACCEPTED ACCEPT ACCEPT
                FILLED PARTIAL_FILL FILL
                CANCELLED CANCEL CANCEL
                EXPIRED EXPIRE EXPIRE
                REJECTED REJECT REJECT
                REPLACED REPLACE REPLACE
                CANCEL_REJECTED REFUSE_CANCEL REFUSE_CANCEL
                REPLACE_REJECTED REFUSE_REPLACE REFUSE_REPLACE
                TRIGGERED TRIGGER TRIGGER
                WORKING FIND FIND
                UNANSWERED LOSE LOSE
                """, found.toString());
    }

    private final Order order = new Order("test", 0);

    private OrderState after(OrderEvent... events) {
        order.begin();
        order.quantityUnits = 10;
        OrderState state = null;
        for (OrderEvent event : events) {
            state = order.follow(event);
            order.filledUnits += event == OrderEvent.PARTIAL_FILL ? 1 : 0;
        }
        return state;
    }

    /** Whatever a request interrupted is there again when the venue refuses it, and what happened meanwhile counts. */
    @Test
    void shouldBeWhatItWasWhenTheVenueRefusesTheRequest() {
        returns(OrderEvent.REQUEST_CANCEL, OrderEvent.REFUSE_CANCEL);
        returns(OrderEvent.REQUEST_REPLACE, OrderEvent.REFUSE_REPLACE);
        returns(OrderEvent.REQUEST_REPLACE, OrderEvent.REPLACE);
    }

    private void returns(OrderEvent asks, OrderEvent answer) {
        assertEquals(OrderState.SUBMITTED, after(OrderEvent.SUBMIT, asks, answer));
        assertEquals(OrderState.ACCEPTED, after(OrderEvent.SUBMIT, asks, OrderEvent.ACCEPT, answer));
        assertEquals(OrderState.ACCEPTED, after(OrderEvent.SUBMIT, OrderEvent.ACCEPT, asks, answer));
        assertEquals(OrderState.TRIGGERED, after(OrderEvent.SUBMIT, OrderEvent.ACCEPT, OrderEvent.TRIGGER, asks, answer));
        assertEquals(OrderState.TRIGGERED, after(OrderEvent.SUBMIT, OrderEvent.ACCEPT, asks, OrderEvent.TRIGGER, answer));
        assertEquals(OrderState.PARTIALLY_FILLED, after(OrderEvent.SUBMIT, OrderEvent.PARTIAL_FILL, asks, answer));
        assertEquals(OrderState.PARTIALLY_FILLED, after(OrderEvent.SUBMIT, OrderEvent.TRIGGER, asks, OrderEvent.PARTIAL_FILL, answer));
    }

    @Test
    void shouldWaitForTheReplaceWhenOnlyTheCancelWasRefused() {
        after(OrderEvent.SUBMIT, OrderEvent.ACCEPT, OrderEvent.REQUEST_REPLACE, OrderEvent.REQUEST_CANCEL);
        assertEquals(OrderState.PENDING_REPLACE, order.follow(OrderEvent.REFUSE_CANCEL));
        assertEquals(OrderState.ACCEPTED, order.follow(OrderEvent.REPLACE));
        after(OrderEvent.SUBMIT, OrderEvent.ACCEPT, OrderEvent.REQUEST_REPLACE, OrderEvent.REQUEST_CANCEL, OrderEvent.REFUSE_CANCEL);
        assertEquals(OrderState.ACCEPTED, order.follow(OrderEvent.REFUSE_REPLACE));
        assertEquals(OrderState.ACCEPTED, after(OrderEvent.SUBMIT, OrderEvent.ACCEPT, OrderEvent.REQUEST_REPLACE, OrderEvent.REQUEST_CANCEL,
                OrderEvent.REPLACE, OrderEvent.REFUSE_CANCEL));
    }

    @Test
    void shouldBeFoundAsWhatItIsWhenItWasUnknown() {
        assertEquals(OrderState.ACCEPTED, after(OrderEvent.SUBMIT, OrderEvent.LOSE, OrderEvent.FIND));
        assertEquals(OrderState.PARTIALLY_FILLED, after(OrderEvent.SUBMIT, OrderEvent.LOSE, OrderEvent.PARTIAL_FILL, OrderEvent.FIND));
        assertEquals(OrderState.CANCELLED, after(OrderEvent.SUBMIT, OrderEvent.LOSE, OrderEvent.REQUEST_CANCEL, OrderEvent.CANCEL));
        assertEquals(OrderState.REJECTED, after(OrderEvent.SUBMIT, OrderEvent.LOSE, OrderEvent.REJECT));
    }

    /** A request that was under way when the session was lost may still arrive. */
    @Test
    void shouldWaitForItsRequestsAgainWhenItIsFound() {
        after(OrderEvent.SUBMIT, OrderEvent.ACCEPT, OrderEvent.REQUEST_REPLACE, OrderEvent.LOSE);
        assertEquals(OrderState.PENDING_REPLACE, order.follow(OrderEvent.FIND));
        assertEquals(OrderState.ACCEPTED, order.follow(OrderEvent.REPLACE));
        assertEquals(OrderState.PENDING_CANCEL,
                after(OrderEvent.SUBMIT, OrderEvent.LOSE, OrderEvent.REQUEST_CANCEL, OrderEvent.ACCEPT));
        after(OrderEvent.SUBMIT, OrderEvent.REQUEST_REPLACE, OrderEvent.REQUEST_CANCEL, OrderEvent.LOSE);
        assertEquals(OrderState.PENDING_CANCEL, order.follow(OrderEvent.FIND));
        assertEquals(OrderState.PENDING_REPLACE, order.follow(OrderEvent.REFUSE_CANCEL));
        assertEquals(OrderState.ACCEPTED, order.follow(OrderEvent.REFUSE_REPLACE));
    }

    /** Every state and event: what the table does not list leaves the order as it is. */
    @Test
    void shouldLeaveTheOrderAsItIsWhenTheTableDoesNotListTheEvent() {
        int refused = 0;
        for (OrderState state : OrderState.values()) {
            for (OrderEvent event : OrderEvent.values()) {
                order.begin();
                order.become(state);
                boolean listed = OrderTransitions.next(state, event) != null;
                assertEquals(listed, order.follow(event) != null, state + " " + event);
                refused += listed ? 0 : 1;
                assertEquals(true, listed || order.state == state, state + " " + event);
            }
        }
        System.out.println(OrderState.values().length * OrderEvent.values().length + " pairs of state and event, " + refused + " refused");
    }
}
