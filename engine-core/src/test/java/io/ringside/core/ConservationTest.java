package io.ringside.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.events.OrderId;
import io.ringside.events.Report;
import io.ringside.events.ReportType;
import io.ringside.events.Side;
import io.ringside.instrument.Currency;
import io.ringside.instrument.Instrument;
import io.ringside.report.RunResult;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Random fills, some taken back, of instruments of different decimals and multipliers, against books kept in decimals that share no class
 * with the engine's: cash, fees, positions, profit and cost are equal, and cash, cost and fees add up to the last unit. In full:
 * {@code -Dringside.fills=1000000}.
 */
class ConservationTest {
    private static final int FILLS = Integer.getInteger("ringside.fills", 20_000);
    private static final int CHECK_EVERY = 500;
    private static final long SEED = 20_131_101;
    private static final BigDecimal START = new BigDecimal("1000000");
    private static final int MONEY = 8;

    /** What one instrument is, and what is held of it at what cost, by contract.md's rules. */
    private static final class Book {
        private final String symbol;
        private final int priceDecimals;
        private final int quantityDecimals;
        private final BigDecimal multiplier;
        private final long midUnits;
        private BigDecimal held = BigDecimal.ZERO;
        private BigDecimal cost = BigDecimal.ZERO;
        private BigDecimal realized = BigDecimal.ZERO;

        private Book(String symbol, int priceDecimals, int quantityDecimals, long multiplier, long midUnits) {
            this.symbol = symbol;
            this.priceDecimals = priceDecimals;
            this.quantityDecimals = quantityDecimals;
            this.multiplier = BigDecimal.valueOf(multiplier);
            this.midUnits = midUnits;
        }

        private Instrument instrument() {
            return Instrument.of(symbol).priceDecimals(priceDecimals).quantityDecimals(quantityDecimals)
                    .multiplier(multiplier.longValue()).currency(Currency.of("USD", 2)).build();
        }

        /** Books signed units at a price; returns what is paid. */
        private BigDecimal apply(long signedUnits, long priceUnits) {
            BigDecimal price = BigDecimal.valueOf(priceUnits, priceDecimals).multiply(multiplier);
            BigDecimal quantity = BigDecimal.valueOf(signedUnits, quantityDecimals);
            BigDecimal closed = held.signum() * quantity.signum() < 0 ? quantity.abs().min(held.abs()) : BigDecimal.ZERO;
            if (closed.signum() > 0) {
                BigDecimal released = closed.compareTo(held.abs()) == 0 ? cost.abs()
                        : cost.abs().multiply(closed).divide(held.abs(), MONEY, RoundingMode.FLOOR);
                int way = held.signum();
                realized = realized.add(closed.multiply(price).subtract(released).multiply(BigDecimal.valueOf(way)));
                cost = cost.subtract(released.multiply(BigDecimal.valueOf(way)));
            }
            BigDecimal opened = quantity.abs().subtract(closed).multiply(BigDecimal.valueOf(quantity.signum()));
            cost = cost.add(opened.multiply(price));
            held = held.add(quantity);
            return quantity.multiply(price);
        }

        /** At the middle, which the test quotes as both bid and ask. */
        private BigDecimal value() {
            return held.multiply(BigDecimal.valueOf(midUnits, priceDecimals)).multiply(multiplier);
        }
    }

    private final List<Book> books = List.of(new Book("X", 2, 0, 1, 10_000), new Book("Y", 5, 3, 10, 130_000), new Book("Z", 1, 6, 1, 400));
    private final ByteArrayOutputStream events = new ByteArrayOutputStream();
    private final StreetVenue venue = StreetVenue.mute();
    private final Random random = new Random(SEED);
    private final List<Report> lately = new ArrayList<>();
    private BigDecimal cash = START;
    private BigDecimal fees = BigDecimal.ZERO;

    @Test
    void shouldConserveMoneyToTheLastUnitWhateverIsFilledAndTakenBack() {
        EngineBuilder builder = Engine.builder().cash("USD", START.toPlainString()).venue(venue).events(events)
                .limits(Desk.loose().toBuilder().drawdownBps(10_000).build()).threading(Threading.INLINE).lockStep()
                .strategy("none", Probe.idle());
        books.forEach(each -> builder.instrument(each.instrument()));
        Engine engine = builder.build().start();
        books.forEach(each -> Desk.publish(engine, each.symbol, 1, each.midUnits, each.midUnits));
        int busts = 0;
        for (int i = 1; i <= FILLS; i++) {
            busts += step(engine, i);
            if (i % CHECK_EVERY == 0) {
                check(engine.result(), i);
            }
        }
        RunResult last = engine.result();
        engine.close();
        String text = events.toString(StandardCharsets.UTF_8);
        for (Book each : books) {
            assertTrue(text.contains("\nP," + each.symbol + "," + plain(each.held) + "," + plain(each.cost) + "\n"), () -> each.symbol
                    + " not held " + plain(each.held) + " at " + plain(each.cost) + ", seed " + SEED);
        }
        System.out.println("seed " + SEED + ": " + last.fills() + " fills, " + busts + " taken back, cash " + plain(cash) + ", fees "
                + plain(fees) + ", realized " + plain(realized()));
        assertTrue(busts > FILLS / 200);
    }

    /** A fill, or now and then one taken back; returns how many were. */
    private int step(Engine engine, int i) {
        if (!lately.isEmpty() && random.nextInt(50) == 0) {
            Report bust = lately.remove(random.nextInt(lately.size()));
            book(bust, -1);
            venue.reports().send(bust.says(ReportType.BUSTED, 0));
            Desk.quiet(engine);
            return 1;
        }
        Book book = books.get(random.nextInt(books.size()));
        boolean buys = book.held.signum() == 0 || random.nextInt(3) == 0 ? random.nextBoolean() : book.held.signum() < 0;
        long units = 1 + (long) (random.nextInt(5_000) * (random.nextInt(20) == 0 ? 4.0 : 1.0));
        long price = Math.max(1, book.midUnits + random.nextInt((int) (book.midUnits / 50)) - book.midUnits / 100);
        Report fill = new Report().about(OrderId.NONE, engine.instrument(book.symbol), buys ? Side.BUY : Side.SELL, 2)
                .filled(i, units, price, 0).fee(random.nextInt(20_000) - 2_000, false);
        book(fill, 1);
        venue.reports().send(fill);
        Desk.quiet(engine);
        lately.add(fill);
        if (lately.size() > 100) {
            lately.remove(0);
        }
        return 0;
    }

    private void book(Report report, int way) {
        Book book = books.stream().filter(each -> each.symbol.equals(report.instrument.symbol())).findFirst().orElseThrow();
        BigDecimal fee = BigDecimal.valueOf(way * report.feeUnits, MONEY);
        cash = cash.subtract(book.apply(way * report.side.sign() * report.quantityUnits, report.priceUnits)).subtract(fee);
        fees = fees.add(fee);
    }

    private BigDecimal realized() {
        return books.stream().map(each -> each.realized).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void check(RunResult result, int i) {
        BigDecimal cost = books.stream().map(each -> each.cost).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal value = books.stream().map(Book::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertEquals(0, START.compareTo(cash.add(cost).add(fees).subtract(realized())), "the reference conserves, seed " + SEED);
        String expected = text(cash, fees, realized(), value.subtract(cost), cash.add(value), List.of(plain(books.get(0).held),
                plain(books.get(1).held), plain(books.get(2).held)));
        String found = text(money(result.cash().units()), money(result.fees().units()), money(result.realizedPnl().units()),
                money(result.unrealizedPnl().units()), money(result.equity().units()), List.copyOf(result.positions().values()));
        assertEquals(expected, found, () -> "after " + i + " steps, seed " + SEED);
    }

    private static BigDecimal money(long units) {
        return BigDecimal.valueOf(units, MONEY);
    }

    private static String text(BigDecimal cash, BigDecimal fees, BigDecimal realized, BigDecimal unrealized, BigDecimal equity,
                               List<String> held) {
        return "cash " + plain(cash) + " fees " + plain(fees) + " realized " + plain(realized) + " unrealized " + plain(unrealized)
                + " equity " + plain(equity) + " held " + held;
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
