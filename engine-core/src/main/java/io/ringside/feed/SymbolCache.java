package io.ringside.feed;

import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Remembers the instrument of the line before, since most lines name the same one. */
final class SymbolCache {
    private final Instruments instruments;
    private final byte[][] symbols;
    private final long[] heads;
    private byte[] symbol = new byte[0];
    private Instrument instrument;
    private long head = 1;
    private long mask;

    SymbolCache(Instruments instruments) {
        this.instruments = instruments;
        this.symbols = new byte[instruments.size()][];
        this.heads = new long[symbols.length];
        for (Instrument each : instruments) {
            byte[] text = each.symbol().getBytes(StandardCharsets.US_ASCII);
            symbols[each.id()] = text;
            heads[each.id()] = NumberReader.eightBytes(Arrays.copyOf(text, Math.max(text.length, Long.BYTES)), 0);
        }
    }

    /** {@return the instrument found last, or null} */
    Instrument instrument() {
        return instrument;
    }

    /** {@return the length of the symbol found last} */
    int length() {
        return symbol.length;
    }

    /** {@return whether the bytes begin with the symbol found last, with {@link #length()} + 8 bytes behind them to be read} */
    boolean isNext(byte[] bytes, int from) {
        return (NumberReader.eightBytes(bytes, from) & mask) == head
                && (symbol.length <= Long.BYTES || Arrays.equals(bytes, from, from + symbol.length, symbol, 0, symbol.length));
    }

    /** {@return the instrument of a symbol, or null if there is none; it is then the one found last} */
    Instrument find(byte[] bytes, int from, int to) {
        if (to - from == symbol.length && isNext(bytes, from)) {
            return instrument;
        }
        int id = instruments.find(bytes, from, to);
        if (id == Instruments.UNKNOWN) {
            return null;
        }
        instrument = instruments.get(id);
        symbol = symbols[id];
        mask = -1L >>> Long.BYTES * (Long.BYTES - Math.min(symbol.length, Long.BYTES));
        head = heads[id];
        return instrument;
    }
}
