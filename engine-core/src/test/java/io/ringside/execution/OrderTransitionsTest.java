package io.ringside.execution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ringside.events.ReportType;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class OrderTransitionsTest {
    private static final String EVENTS = "DENY SUBMIT ACCEPT PARTIAL_FILL FILL REQUEST_CANCEL REQUEST_REPLACE "
            + "CANCEL EXPIRE REJECT REPLACE REFUSE_CANCEL REFUSE_REPLACE";

    /** Abbreviations: the first letters of the states, - for illegal. Columns in the order of the events above. */
    private static final String TABLE = """
            INITIALIZED      DEN SUB -   -   -   -   -   -   -   -   -   -   -
            DENIED           -   -   -   -   -   -   -   -   -   -   -   -   -
            SUBMITTED        -   -   ACC PAR FIL PC  PR  CAN EXP REJ -   -   -
            ACCEPTED         -   -   -   PAR FIL PC  PR  CAN EXP -   -   -   -
            PARTIALLY_FILLED -   -   PAR PAR FIL PC  PR  CAN EXP -   -   -   -
            PENDING_CANCEL   -   -   PC  PC  FIL -   -   CAN EXP REJ PC  ACC PC
            PENDING_REPLACE  -   -   PR  PR  FIL PC  -   CAN EXP REJ ACC -   ACC
            FILLED           -   -   -   -   -   -   -   -   -   -   -   -   -
            CANCELLED        -   -   -   CAN FIL -   -   -   -   -   -   -   -
            EXPIRED          -   -   -   -   -   -   -   -   -   -   -   -   -
            REJECTED         -   -   -   -   -   -   -   -   -   -   -   -   -
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
        String[] live = Arrays.stream(OrderState.values()).filter(OrderState::isLive).map(Enum::name).toArray(String[]::new);
        assertArrayEquals(new String[] {"INITIALIZED", "SUBMITTED", "ACCEPTED", "PARTIALLY_FILLED", "PENDING_CANCEL", "PENDING_REPLACE"},
                live);
    }

    @Test
    void shouldNameTheEventOfEachReport() {
        StringBuilder found = new StringBuilder();
        for (ReportType type : ReportType.values()) {
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
                """, found.toString());
    }
}
