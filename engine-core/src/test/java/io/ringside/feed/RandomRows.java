package io.ringside.feed;

import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Correct files of every shape the contract allows. */
final class RandomRows {
    private RandomRows() {
    }

    static byte[] canonical(Random random, Instruments instruments, int rows) {
        boolean withSide = random.nextBoolean();
        StringBuilder text = new StringBuilder(withSide ? CanonicalFeed.HEADER_WITH_SIDE : CanonicalFeed.HEADER).append(end(random));
        long ns = random.nextInt(3) == 0 ? random.nextInt(100) : 1_700_000_000_000_000_000L;
        for (int i = 0; i < rows; i++) {
            ns += random.nextInt(4) == 0 ? 0 : random.nextInt(2_000_000_000);
            Instrument instrument = instruments.get(random.nextInt(instruments.size()));
            text.append(ns).append(',').append(instrument.symbol()).append(',');
            if (random.nextBoolean()) {
                text.append("Q,").append(orEmpty(random, price(random, instrument))).append(',');
                text.append(orEmpty(random, size(random, instrument))).append(',');
                text.append(orEmpty(random, price(random, instrument))).append(',').append(orEmpty(random, size(random, instrument)));
                text.append(random.nextInt(9) == 0 ? ",unused,7" : ",,").append(withSide ? "," : "");
            } else {
                text.append(random.nextInt(9) == 0 ? "T,1,2,3,x," : "T,,,,,").append(price(random, instrument)).append(',');
                text.append(orEmpty(random, size(random, instrument))).append(withSide ? "," + side(random) : "");
            }
            text.append(i + 1 == rows && random.nextBoolean() ? "" : end(random));
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] trades(Random random, TradeColumns columns, Instrument instrument, int rows) {
        List<String> names = new ArrayList<>(List.of(columns.timestamp(), columns.price(), "other", "id"));
        if (columns.size() != null) {
            names.add(columns.size());
        }
        Collections.shuffle(names, random);
        StringBuilder text = new StringBuilder(String.join(",", names)).append(end(random));
        BigDecimal ns = BigDecimal.valueOf(1_385_337_600_000_000_000L);
        for (int i = 0; i < rows; i++) {
            int uneven = random.nextInt(5) == 0 ? random.nextInt(1_000_000_000) : 0;
            ns = ns.add(BigDecimal.valueOf(random.nextInt(3) * 500_000_000L + uneven));
            List<String> row = new ArrayList<>();
            for (String name : names) {
                if (name.equals(columns.timestamp())) {
                    String plain = ns.movePointLeft(columns.timeDecimals()).toPlainString();
                    row.add(plain.matches(".*\\.0+") && random.nextBoolean() ? plain.substring(0, plain.indexOf('.')) : plain);
                } else if (name.equals(columns.price())) {
                    row.add(price(random, instrument));
                } else if (name.equals(columns.size())) {
                    row.add(orEmpty(random, size(random, instrument)));
                } else {
                    row.add(random.nextBoolean() ? "" : "any thing " + random.nextInt());
                }
            }
            text.append(String.join(",", row)).append(i + 1 == rows && random.nextBoolean() ? "" : end(random));
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    static String price(Random random, Instrument instrument) {
        long units = 1 + (random.nextBoolean() ? random.nextInt(1000) : (long) (random.nextDouble() * (instrument.maxPriceUnits() - 1)));
        return decimal(random, units, instrument.priceDecimals());
    }

    static String size(Random random, Instrument instrument) {
        long units = random.nextInt(9) == 0 ? random.nextLong() >>> 1 + random.nextInt(40) : random.nextInt(5000);
        return decimal(random, units, instrument.quantityDecimals());
    }

    /** Writes a number in one of the ways that mean the same. */
    private static String decimal(Random random, long units, int decimals) {
        String text = BigDecimal.valueOf(units, decimals).toPlainString();
        if (text.contains(".") && random.nextBoolean()) {
            text = text.replaceAll("0+$", "").replaceAll("\\.$", "");
        }
        if (random.nextInt(4) == 0) {
            text = text + (text.contains(".") ? "" : ".") + "0".repeat(random.nextInt(14));
        }
        if (random.nextInt(9) == 0) {
            text = "0".repeat(random.nextInt(25)) + text;
        }
        return text.matches("0\\..*[0-9]") && random.nextInt(4) == 0 ? text.substring(1) : text;
    }

    private static String orEmpty(Random random, String text) {
        return random.nextInt(5) == 0 ? "" : text;
    }

    private static String side(Random random) {
        return List.of("", "B", "S").get(random.nextInt(3));
    }

    private static String end(Random random) {
        return random.nextInt(3) == 0 ? "\r\n" : "\n";
    }
}
