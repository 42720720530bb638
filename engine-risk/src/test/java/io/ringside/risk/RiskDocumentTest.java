package io.ringside.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.events.RiskCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The tables of docs/risk-controls.md are those of the enums; {@code -Dringside.write=true} writes them anew. */
class RiskDocumentTest {
    private static final Path PAGE = Path.of("..", "docs", "risk-controls.md");
    private static final String ORDERS = "refuses an opening";
    private static final String ALL = "refuses any order";
    private static final String ACCOUNT = "account LIQUIDATION_ONLY";
    private static final String STRATEGY = "strategy off";
    private static final String INSTRUMENT = "instrument REDUCING";
    private static final String FINANCIAL = "15c3-5(c)(1)(i)";
    private static final String ERRONEOUS = "15c3-5(c)(1)(ii), RTS 6 art. 15";
    private static final String THROTTLE = "RTS 6 art. 12, 15";
    private static final String REGULATORY = "15c3-5(c)(2)";
    private static final String MONITORING = "RTS 6 art. 16";
    private static final String KILL = "RTS 6 art. 12";

    private record Row(String effect, String when, String clause) {
    }

    private static final Map<RiskCode, Row> ROWS = new EnumMap<>(RiskCode.class);

    static {
        ROWS.put(RiskCode.UNKNOWN_INSTRUMENT, new Row(ALL, "the instrument is none of the run's", ERRONEOUS));
        ROWS.put(RiskCode.NO_ACCOUNT, new Row(ALL, "the strategy is none of the account's", "15c3-5(c)(2)(iii)"));
        ROWS.put(RiskCode.STATE, new Row(ALL, "the state of account, instrument or strategy allows no such order", KILL));
        ROWS.put(RiskCode.INSTRUMENT_RULES, new Row(ALL, "off tick or lot, below min (waived for a full close), above max, no valid price, "
                + "outside the session",
                ERRONEOUS));
        ROWS.put(RiskCode.PROHIBITED, new Row(ORDERS, "the instrument is on the list, or not on the allow-list", REGULATORY));
        ROWS.put(RiskCode.NO_PRICE, new Row(ORDERS, "no price on the side the order takes", ERRONEOUS));
        ROWS.put(RiskCode.NO_RATE, new Row(ORDERS + "; account HALTED",
                "E or the order's worth is unknown, a rate missing; E known before: HALTED", FINANCIAL));
        ROWS.put(RiskCode.CROSSED_BOOK, new Row(ORDERS, "bid > ask", ERRONEOUS));
        ROWS.put(RiskCode.STALE_PRICE, new Row(ORDERS, "event time − time of the top > max age, or ticks were lost", ERRONEOUS));
        ROWS.put(RiskCode.PRICE_COLLAR, new Row(ORDERS, "limit beyond reference ± floor(reference × bps / 10000), aggressive "
                + "side; a market order with no price of the grid from there to the reference", ERRONEOUS));
        ROWS.put(RiskCode.MAX_ORDER_QTY, new Row(ORDERS, "q > limit", ERRONEOUS));
        ROWS.put(RiskCode.MAX_TRADE_VALUE, new Row(ORDERS, "opening notional + fee, over amends and slices of a parent, "
                + "> floor(min(E, E0) × bps / 10000)", ERRONEOUS));
        ROWS.put(RiskCode.MAX_POSITION, new Row(ORDERS, "buy: P + B + q > max long; sell: S − P + q > max short", FINANCIAL));
        ROWS.put(RiskCode.ORDER_RATE, new Row(ORDERS, "no token left in a bucket of burst b that fills at r per second of event time",
                THROTTLE));
        ROWS.put(RiskCode.DUPLICATE, new Row(ALL, "same content within W ms of the last compared, or an id that is live or ended lately",
                ERRONEOUS));
        ROWS.put(RiskCode.MAX_OPEN_ORDERS, new Row(ORDERS, "live orders + 1 > limit, of account, instrument or strategy", THROTTLE));
        ROWS.put(RiskCode.SELF_TRADE, new Row(ORDERS, "price, or reference of a market order, reaches our own best resting opposite; "
                + "or that is cancelled first",
                REGULATORY));
        ROWS.put(RiskCode.GROSS, new Row(ORDERS, "Σ max(V + BN, SN − V) > limit", FINANCIAL));
        ROWS.put(RiskCode.NET, new Row(ORDERS, "buy: Σ (V + BN) > limit; sell: Σ (SN − V) > limit", FINANCIAL));
        ROWS.put(RiskCode.MAX_OPEN_NOTIONAL, new Row(ORDERS, "Σ (BN + SN) > limit, of account, instrument or strategy", FINANCIAL));
        ROWS.put(RiskCode.CONCENTRATION, new Row(ORDERS, "max(V + BN, SN − V) of the instrument > floor(E × bps / 10000)", FINANCIAL));
        ROWS.put(RiskCode.BUYING_POWER, new Row(ORDERS, "Σ ceil(max(V + BN, SN − V) × margin / 10000) > E − buffer", FINANCIAL));
        ROWS.put(RiskCode.SECTOR, new Row(ORDERS, "Σ abs(V) of the sector / E > limit when last computed; clears at 90 %", MONITORING));
        ROWS.put(RiskCode.BETA, new Row(ORDERS, "abs(Σ V β) / E > limit when last computed; clears at 90 %", MONITORING));
        ROWS.put(RiskCode.VAR, new Row(ORDERS, "value at risk > limit when last computed; clears at 90 %; "
                + "beyond a multiple: account REDUCING", MONITORING));
        ROWS.put(RiskCode.METRICS_AGE, new Row(ORDERS, "metrics older than three periods, or none although a limit goes by them",
                MONITORING));
        ROWS.put(RiskCode.NO_LIMIT, new Row(ORDERS, "a limit of buying power or sectors is on, and no margin or sector is stated for it",
                FINANCIAL));
        ROWS.put(RiskCode.USER_CONTROL, new Row(ORDERS, "a control of the user says so", REGULATORY));
        ROWS.put(RiskCode.REPEATED_EXECUTION, new Row(STRATEGY, "more than N fills in T without a resume, a re-arm or other limits",
                THROTTLE));
        ROWS.put(RiskCode.PARENT_QTY, new Row(INSTRUMENT + ", " + STRATEGY, "more filled than the order had left, late fills included",
                THROTTLE));
        ROWS.put(RiskCode.REJECT_STORM, new Row(STRATEGY, "more than N denials and refusals in T", THROTTLE));
        ROWS.put(RiskCode.ORDER_TRADE_RATIO, new Row("strategy REDUCING", "cancels > N × max(1, fills) in T", THROTTLE));
        ROWS.put(RiskCode.PRICE_DRIFT, new Row(INSTRUMENT, "the middle moved by more than bps of a sample up to 5 min old", ERRONEOUS));
        ROWS.put(RiskCode.RECONCILE, new Row(INSTRUMENT, "the venue's position is another than ours", "RTS 6 art. 17"));
        ROWS.put(RiskCode.OPERATOR, new Row("what the operator says", "an operator restricts the account, a strategy or an instrument",
                KILL));
        ROWS.put(RiskCode.TOO_MANY_SIGNALS, new Row(ALL, "the ninth and later signals of an input", THROTTLE));
        ROWS.put(RiskCode.DRAWDOWN, new Row(ACCOUNT, "E < Pk − floor(Pk × bps / 10000), or the same of E0", FINANCIAL));
        ROWS.put(RiskCode.DAILY_LOSS, new Row(ACCOUNT, "E0 − E > limit", FINANCIAL));
        ROWS.put(RiskCode.NO_EQUITY, new Row("account HALTED", "Pk ≤ 0 after a withdrawal or at a new session's open", FINANCIAL));
        ROWS.put(RiskCode.FAULT, new Row("account HALTED, or that order denied", "a stage failed", KILL));
        ROWS.put(RiskCode.KILL, new Row("account, strategy or instrument HALTED", "an operator, a kill file or the watchdog", KILL));
        ROWS.put(RiskCode.RESTART, new Row("account, strategies and instruments as the earlier run left them",
                "the engine was started again", "RTS 6 art. 12, 17"));
        ROWS.put(RiskCode.REARM, new Row("account NORMAL", "an operator re-armed it", KILL));
    }

    private static List<String> codes() {
        List<String> lines = new ArrayList<>(List.of("| code | effect | when | in the spirit of |", "|---|---|---|---|"));
        for (RiskCode code : RiskCode.values()) {
            if (code != RiskCode.APPROVED) {
                Row row = ROWS.get(code);
                assertTrue(row != null, () -> code + " has no row");
                lines.add("| " + code + " | " + row.effect + " | " + row.when + " | " + row.clause + " |");
            }
        }
        return lines;
    }

    private static List<String> keys() {
        List<String> lines = new ArrayList<>(List.of("| keys | value | a live engine | a backtest assumes |", "|---|---|---|---|"));
        for (LimitKey key : LimitKey.values()) {
            lines.add("| `" + key.forms().replace(" ", "` `") + "` | " + key.kind().name().toLowerCase(java.util.Locale.ROOT) + " | "
                    + (key.isRequired() ? "states it" : "off unless stated") + " | `" + key.backtestDefault() + "` |");
        }
        return lines;
    }

    @Test
    void shouldHoldTheTablesOfTheEnums() throws IOException {
        String page = Files.readString(PAGE);
        String written = replace(replace(page, "codes", codes()), "keys", keys());
        if (Boolean.getBoolean("ringside.write")) {
            Files.writeString(PAGE, written);
        } else {
            assertEquals(written, page, "run with -Dringside.write=true");
        }
    }

    private static String replace(String page, String name, List<String> lines) {
        String begin = "<!-- " + name + " -->\n";
        String end = "<!-- end of " + name + " -->";
        int from = page.indexOf(begin) + begin.length();
        return page.substring(0, from) + String.join("\n", lines) + "\n" + page.substring(page.indexOf(end));
    }

    @Test
    void shouldHaveAControlForEachCodeThatRefusesInTheirOrder() {
        List<RiskCode> asked = new ControlChain(List.of()).all().stream().map(Control::code).toList();
        int first = RiskCode.STATE.ordinal();
        assertEquals(List.of(RiskCode.values()).subList(first, first + asked.size()), asked);
    }
}
