package io.ringside.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ringside.events.Report;
import io.ringside.events.ReportType;
import io.ringside.events.RiskCode;
import io.ringside.events.RiskState;
import io.ringside.events.Side;
import io.ringside.events.SignalPart;
import io.ringside.instrument.FeeRate;
import io.ringside.position.Account;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** State × side × quantity × position × live leaves, all of them, against the table of states written down again. */
class StateTableTest {
    private static final int MOST = 4;

    /**
     * One row of the table.
     *
     * @param side       of the order
     * @param units      of the order
     * @param heldUnits  the position
     * @param buyLeaves  of a live buy, 0 for none
     * @param sellLeaves of a live sell, 0 for none
     */
    private record Row(Side side, int units, int heldUnits, int buyLeaves, int sellLeaves) {
        /** What the state's row of the table says, counted unit by unit. */
        boolean isAllowed(RiskState state) {
            if (state == RiskState.HALTED) {
                return false;
            }
            return state == RiskState.NORMAL || opening() == 0;
        }

        /** What is held and live, whatever is asked. */
        List<Integer> book() {
            return List.of(heldUnits, buyLeaves, sellLeaves);
        }

        /** Takes away what live orders on the side would reduce, then what this one would; what is left over opens. */
        int opening() {
            int position = heldUnits;
            int step = side == Side.BUY ? 1 : -1;
            for (int i = 0; i < (side == Side.BUY ? buyLeaves : sellLeaves) && position * step < 0; i++) {
                position += step;
            }
            int left = units;
            while (left > 0 && position * step < 0) {
                position += step;
                left--;
            }
            return left;
        }
    }

    private static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (Side side : Side.values()) {
            for (int units = 1; units <= MOST + 1; units++) {
                for (int held = -MOST; held <= MOST; held++) {
                    for (int buys = 0; buys <= MOST + 1; buys++) {
                        for (int sells = 0; sells <= MOST + 1; sells++) {
                            rows.add(new Row(side, units, held, buys, sells));
                        }
                    }
                }
            }
        }
        return rows;
    }

    @ParameterizedTest
    @EnumSource(RiskState.class)
    void shouldFollowTheTableWhenTheGateJudges(RiskState state) {
        List<String> wrong = new ArrayList<>();
        rows().stream().collect(Collectors.groupingBy(Row::book)).values().forEach(rows -> follow(state, rows, wrong));
        assertEquals(List.of(), wrong);
    }

    /** Rows of one book, each asked by itself: what is approved is cancelled before the next. */
    private static void follow(RiskState state, List<Row> rows, List<String> wrong) {
        Desk desk = new Desk(Desk.off().drawdownBps(state == RiskState.LIQUIDATION_ONLY ? 0 : 10_000)).open();
        Row book = rows.get(0);
        desk.holding(Desk.X, book.heldUnits, 10_000);
        live(desk, Side.BUY, book.buyLeaves);
        live(desk, Side.SELL, book.sellLeaves);
        reach(desk, state);
        for (Row row : rows) {
            String verdict = desk.judge(Ask.market(Desk.X, row.side, row.units));
            String expected = row.isAllowed(state) ? "APPROVED" : "STATE";
            if (!verdict.split(" ")[0].equals(expected) || desk.state() != (state == RiskState.REDUCING ? RiskState.NORMAL : state)) {
                wrong.add(row + " gave " + verdict + " in " + desk.state());
            }
            if (row.isAllowed(state) && desk.slot.verdicts.get(0).openingUnits != row.opening()) {
                wrong.add(row + " opens " + desk.slot.verdicts.get(0).openingUnits);
            }
            if (row.isAllowed(state)) {
                desk.says(ReportType.CANCELLED, desk.id(0), row.units);
            }
        }
    }

    private static void live(Desk desk, Side side, int units) {
        if (units > 0) {
            desk.place(Ask.limit(Desk.X, side, units, side == Side.BUY ? 1 : 20_000));
        }
    }

    private static void reach(Desk desk, RiskState state) {
        if (state == RiskState.LIQUIDATION_ONLY) {
            desk.holding(Desk.Y, 5, 1_000).quote(Desk.Y, 999, 1_000);
        } else if (state == RiskState.HALTED) {
            desk.kill(1, RiskCode.KILL);
        } else if (state == RiskState.REDUCING) {
            desk.restrict(Desk.X, RiskState.REDUCING, 0);
        }
    }

    @ParameterizedTest
    @EnumSource(RiskState.class)
    void shouldFollowTheTableWhenTheControlIsAskedDirectly(RiskState state) {
        List<String> wrong = new ArrayList<>();
        Exposure exposure = new Exposure(Desk.FLOOR, 1);
        Limits.Concluded limits = Desk.off().build().conclude(Desk.FLOOR, 10);
        int asked = 0;
        for (Row row : rows()) {
            if (refusesIn(state, row, exposure, limits, ++asked * 3) == row.isAllowed(state)) {
                wrong.add(row.toString());
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static boolean refusesIn(RiskState state, Row row, Exposure exposure, Limits.Concluded limits, long id) {
        Account account = new Account(Desk.FLOOR, Desk.CASH);
        if (row.heldUnits != 0) {
            account.apply(new Report().about(id, Desk.X, Side.of(row.heldUnits), 1).filled(1, Math.abs(row.heldUnits), 10_000, 0));
        }
        SignalPart order = new SignalPart();
        Ask.limit(Desk.X, Side.BUY, row.buyLeaves, 1).fill(order, id);
        exposure.reserve(order, 0, 1);
        Ask.limit(Desk.X, Side.SELL, row.sellLeaves, 20_000).fill(order, id + 1);
        exposure.reserve(order, 0, 20_000);
        Ask.market(Desk.X, row.side, row.units).fill(order, id + 2);
        Proposal proposal = new Proposal(account, exposure, new OrderRates(1, 3), new Metrics(Desk.FLOOR), FeeRate.ZERO);
        proposal.use(limits);
        proposal.consider(order, state, RiskState.NORMAL, 0);
        boolean refuses = new StateControl().refuses(proposal);
        exposure.release(id);
        exposure.release(id + 1);
        return refuses;
    }
}
