package io.ringside.position;

import io.ringside.events.BookDelta;
import io.ringside.events.Side;
import io.ringside.instrument.Instrument;

/**
 * Messages to a book written as {@code 11-12 B100=5 A101=0} (updates 11 to 12), {@code snap10 B99=1} (a snapshot of update 10),
 * {@code 13-13} (no level), with {@code ...} at the end where the message is cut off; and a book as text.
 */
final class BookScript {
    private BookScript() {
    }

    static void play(L2Book book, String messages) {
        for (String message : messages.split(";")) {
            send(book, message.strip().split(" +"));
        }
    }

    private static void send(L2Book book, String[] words) {
        boolean snapshot = words[0].startsWith("snap");
        String[] ids = (snapshot ? words[0].substring(4) : words[0]).split("-");
        boolean cut = words[words.length - 1].equals("...");
        int levels = words.length - 1 - (cut ? 1 : 0);
        BookDelta delta = new BookDelta().message(book.instrument(), 1, Long.parseLong(ids[0]), Long.parseLong(ids[ids.length - 1]));
        if (snapshot) {
            book.apply(delta.clear(levels == 0 && !cut));
        } else if (levels == 0) {
            book.apply(delta.none());
        }
        for (int i = 1; i <= levels; i++) {
            book.apply(level(delta, words[i], i == levels && !cut));
        }
    }

    private static BookDelta level(BookDelta delta, String word, boolean last) {
        String[] parts = word.substring(1).split("=");
        return delta.level(word.charAt(0) == 'B' ? Side.BUY : Side.SELL, Long.parseLong(parts[0]), Long.parseLong(parts[1]), last);
    }

    static String text(L2Book book) {
        return (levels(book, Side.BUY) + "| " + levels(book, Side.SELL) + "| " + book.state() + " " + book.lastUpdateId()).strip();
    }

    private static String levels(L2Book book, Side side) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < book.levels(side); i++) {
            text.append(book.priceUnits(side, i)).append('=').append(book.sizeUnits(side, i)).append(' ');
        }
        return text.toString();
    }

    /** The counts: applied, skipped, gaps, crossings, snapshots, dropped, absent. */
    static String counts(L2Book book) {
        return book.applied() + " " + book.skipped() + " " + book.gaps() + " " + book.crossings() + " " + book.snapshots() + " "
                + book.droppedLevels() + " " + book.absentLevels();
    }

    static Instrument instrument() {
        return Market.conclude(Market.define("X", 2, 3)).get(0);
    }
}
