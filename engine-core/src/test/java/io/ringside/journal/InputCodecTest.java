package io.ringside.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.events.BookAction;
import io.ringside.events.InputKind;
import io.ringside.events.ReportType;
import io.ringside.events.Side;
import io.ringside.events.Slot;
import io.ringside.events.TimerTarget;
import io.ringside.instrument.Currency;
import io.ringside.instrument.Instrument;
import io.ringside.instrument.Instruments;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an input may leave out comes back as null; bytes that no input has are refused. */
class InputCodecTest {
    private final Instruments instruments = Instruments.conclude(
            List.of(Instrument.of("A").priceDecimals(2).quantityDecimals(0).currency(Currency.of("USD", 2)).build()), List.of());
    private final InputCodec codec = new InputCodec(instruments);
    private final Slot slot = new Slot();

    private ByteBuffer written(InputKind kind) {
        slot.input(kind, 5);
        slot.tick.trade(instruments.get(0), 5).traded(10, 1, null);
        slot.report.about(1, instruments.get(0), Side.BUY, 5).says(ReportType.REJECTED, 1);
        slot.outcome.instrument = null;
        slot.request.about(null, Side.BUY);
        slot.timerTarget = TimerTarget.STRATEGIES;
        slot.book.instrument = instruments.get(0);
        slot.book.action = BookAction.CLEAR;
        slot.book.side = null;
        ByteBuffer bytes = ByteBuffer.allocate(InputCodec.room(slot));
        codec.write(slot, bytes);
        return bytes.flip();
    }

    @ParameterizedTest
    @EnumSource(InputKind.class)
    void shouldReadWhatWasWrittenAndRefuseNoKindAndNoType(InputKind kind) {
        ByteBuffer bytes = written(kind);
        codec.read(bytes.duplicate(), slot);
        assertEquals(bytes, written(kind));
        assertEquals("constant -1, limit 0 to " + (InputKind.values().length - 1), refusal(bytes, 0));
        int type = 1 + Long.BYTES + (kind == InputKind.TICK || kind == InputKind.BOOK ? Integer.BYTES : 0);
        assertTrue(refusal(bytes, type).startsWith("constant -1, limit 0 to "));
    }

    private String refusal(ByteBuffer bytes, int at) {
        ByteBuffer broken = ByteBuffer.wrap(bytes.array().clone(), 0, bytes.limit()).put(at, (byte) -1);
        return assertThrows(IllegalArgumentException.class, () -> codec.read(broken, new Slot())).getMessage();
    }

    @Test
    void shouldRefuseATickOrAReportWithoutAnInstrument() {
        slot.input(InputKind.TICK, 5);
        slot.tick.quote(null, 5);
        ByteBuffer bytes = ByteBuffer.allocate(InputCodec.room(slot));
        codec.write(slot, bytes);
        assertEquals("instrument none, limit 0 to 0",
                assertThrows(IllegalArgumentException.class, () -> codec.read(bytes.flip(), new Slot())).getMessage());
    }

    /** Nothing but the two that a reader of tapes expects. */
    @ParameterizedTest
    @EnumSource(InputKind.class)
    void shouldThrowWhatAReaderExpectsWhenBytesAreOthers(InputKind kind) {
        byte[] whole = new byte[written(kind).limit()];
        written(kind).get(whole);
        Random random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            byte[] broken = java.util.Arrays.copyOf(whole, 1 + random.nextInt(whole.length));
            broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            try {
                codec.read(ByteBuffer.wrap(broken), new Slot());
            } catch (BufferUnderflowException | IllegalArgumentException expected) {
                assertTrue(expected.getMessage() == null || !expected.getMessage().isEmpty());
            }
        }
    }
}
