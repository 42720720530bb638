package io.ringside.tools;

import io.ringside.position.BookState;
import io.ringside.position.L2Book;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the books of a file came to, as a table for people or one JSON object. */
final class BookReport {
    private BookReport() {
    }

    static String json(List<BookCheck> checks, long skipped) {
        return checks.stream().map(BookReport::json)
                .collect(Collectors.joining(",", "{\"schema\":1,\"skipped\":" + skipped + ",\"books\":{", "}}\n"));
    }

    private static String json(BookCheck check) {
        L2Book book = check.book();
        String tops = Stream.of(BookState.values()).map(state -> json(state, check.count(state))).collect(Collectors.joining(","));
        return String.format(Locale.ROOT, "\"%s\":{\"applied\":%d,\"snapshots\":%d,\"skipped\":%d,\"gaps\":%d,\"crossings\":%d,"
                + "\"droppedLevels\":%d,\"absentLevels\":%d,\"state\":\"%s\",\"lastUpdateId\":%d,\"tops\":{%s}}", book.instrument(),
                book.applied(), book.snapshots(), book.skipped(), book.gaps(), book.crossings(), book.droppedLevels(),
                book.absentLevels(), book.state(), book.lastUpdateId(), tops);
    }

    private static String json(BookState state, BookCheck.Count count) {
        return String.format(Locale.ROOT, "\"%s\":{\"compared\":%d,\"equal\":%d,\"different\":%d,\"shallow\":%d,\"noQuote\":%d,"
                + "\"undecided\":%d}", state, count.equal + count.different + count.shallow, count.equal, count.different,
                count.shallow, count.noQuote, count.undecided);
    }

    static String table(List<BookCheck> checks) {
        StringBuilder text = new StringBuilder();
        for (BookCheck check : checks) {
            L2Book book = check.book();
            text.append(String.format(Locale.ROOT, "%s: %,d messages applied, %,d of them snapshots; skipped as old %,d, gaps %,d,"
                    + " crossings %,d; levels dropped %,d, removed though absent %,d; %s at update %d%n", book.instrument(), book.applied(),
                    book.snapshots(), book.skipped(), book.gaps(), book.crossings(), book.droppedLevels(), book.absentLevels(),
                    book.state(), book.lastUpdateId()));
            for (BookState state : BookState.values()) {
                text.append(line(state, check.count(state)));
            }
            if (!check.isSound()) {
                text.append("  first difference: ").append(check.firstDifference()).append(System.lineSeparator());
            }
        }
        return text.toString();
    }

    private static String line(BookState state, BookCheck.Count count) {
        long all = count.equal + count.different + count.shallow + count.noQuote + count.undecided;
        return all == 0 ? "" : String.format(Locale.ROOT,
                "  tops of a book %s: %,d, as the quote of the same state %,d, different %,d, for want of levels dropped %,d;"
                + " not compared: no quote so early %,d, none later %,d%n", state, all, count.equal, count.different, count.shallow,
                count.noQuote, count.undecided);
    }
}
