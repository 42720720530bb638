package io.ringside.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.ringside.events.Side;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The contract's worked example by venue, router, portfolio and recorder; its figures were computed without this code. */
class WorkedExampleTest {
    private static final String EVENTS = """
            S,2,1000000000,script,X,BUY,40,MARKET,,IOC
            V,2,1000000000,X,APPROVED
            F,2,1000000000,X,BUY,30,100.01,0.31,TAKER
            X,2,1000000000,X,CANCELLED,10
            S,3,1001000000,script,X,BUY,10,MARKET,,IOC
            V,3,1001000000,X,APPROVED
            X,3,1001000000,X,CANCELLED,10
            S,4,1002000000,script,X,BUY,25,MARKET,,IOC
            V,4,1002000000,X,APPROVED
            F,4,1002000000,X,BUY,20,100.02,0.21,TAKER
            X,4,1002000000,X,CANCELLED,5
            S,5,1003000000,script,X,SELL,20,MARKET,,IOC
            V,5,1003000000,X,APPROVED
            F,5,1003000000,X,SELL,3,100.05,0.04,TAKER
            X,5,1003000000,X,CANCELLED,17
            S,6,1004000000,script,X,SELL,10,MARKET,,IOC
            V,6,1004000000,X,APPROVED
            X,6,1004000000,X,CANCELLED,10
            P,X,47,4700.66
            C,USD,995298.89
            """;

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final Chain chain = new Chain("1", file);

    private void run() {
        chain.at(1_000_000_000).quote(9_999, 100, 10_000, 100);
        chain.order(Side.BUY, 40, 0);
        chain.quote(9_999, 100, 10_001, 30);
        chain.order(Side.BUY, 10, 0);
        chain.at(1_001_000_000).quote(9_999, 100, 10_001, 30);
        chain.order(Side.BUY, 25, 0);
        chain.at(1_002_000_000).quote(10_001, 100, 10_002, 20);
        chain.order(Side.SELL, 20, 0);
        chain.at(1_003_000_000).quote(10_005, 3, 10_006, 40);
        chain.order(Side.SELL, 10, 0);
        chain.at(1_004_000_000).quote(10_005, 3, 10_006, 40);
    }

    @Test
    void shouldWriteTheContractsEventsAndDigest() {
        run();
        RunResult result = chain.recorder.result(List.of());
        chain.recorder.close();
        assertEquals(EVENTS, file.toString(StandardCharsets.UTF_8));
        assertEquals("a857609ec45ab7773726816678d151dd679ddf2a04c44ecc106a35a1d266c3bf", result.digest());
        assertEquals(List.of(), chain.faults);
    }

    @Test
    void shouldReportTheContractsFigures() {
        run();
        RunResult result = chain.recorder.result(List.of("main"));
        assertEquals("fees 0.56, realizedPnl 0.11, unrealizedPnl 1.69, cash 995298.89, equity 1000001.24",
                "fees " + result.fees() + ", realizedPnl " + result.realizedPnl() + ", unrealizedPnl " + result.unrealizedPnl() + ", cash "
                        + result.cash() + ", equity " + result.equity());
        assertEquals("6 5 5 5 3 0 {X=47} [main]", result.ticks() + " " + result.signals() + " " + result.orders() + " " + result.approved()
                + " " + result.fills() + " " + result.openOrders() + " " + result.positions() + " " + result.threads());
    }
}
