package io.ringside.feed;

import io.ringside.instrument.InvalidInputException;
import java.util.ArrayList;
import java.util.List;

/** How a file of market data is written. */
public enum FeedFormat {
    /** Whatever the first line shows: the canonical header, a header with the timestamp and price columns, or a number and a brace. */
    AUTO("auto"),
    /** Quotes and trades of any instruments as CSV: {@code timestamp_ns,symbol,type,bid,bid_size,ask,ask_size,price,size[,side]}. */
    CANONICAL("canonical"),
    /** Trades of one instrument as CSV with columns named by {@link TradeColumns}. */
    TRADES("trades"),
    /** Lines {@code <local ns> <JSON>} of Binance's combined stream. */
    BINANCE_RAW("binance-raw");

    private final String text;

    FeedFormat(String text) {
        this.text = text;
    }

    /**
     * Reads a format as it is written on the command line.
     *
     * @param text {@code auto}, {@code canonical}, {@code trades} or {@code binance-raw}
     * @return the format
     * @throws InvalidInputException if there is none of that name
     */
    public static FeedFormat parse(String text) {
        List<String> known = new ArrayList<>();
        for (FeedFormat format : values()) {
            if (format.text.equals(text)) {
                return format;
            }
            known.add(format.text);
        }
        throw new InvalidInputException("--format", "format " + Refusals.quoted(text), String.join(", ", known), "name one of these");
    }

    /** {@return the name on the command line} */
    @Override
    public String toString() {
        return text;
    }
}
