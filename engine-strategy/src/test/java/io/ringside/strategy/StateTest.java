package io.ringside.strategy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ringside.events.ControlType;
import io.ringside.instrument.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What strategies save, and what becomes of it when it is given back. */
class StateTest {
    private static final String CURE = "; load what this class saved, or start without a state";

    @TempDir
    private Path folder;

    /** Saves and loads as the test says. */
    private static class Keeper extends Strategy {
        private final Consumer<StateOut> save;
        private final Consumer<StateIn> load;
        private int version = 1;

        Keeper(Consumer<StateOut> save, Consumer<StateIn> load) {
            this.save = save;
            this.load = load;
        }

        @Override
        protected void onSave(StateOut out) {
            save.accept(out);
        }

        @Override
        protected void onLoad(StateIn in) {
            load.accept(in);
        }

        @Override
        protected int stateVersion() {
            return version;
        }
    }

    /** Another class. */
    private static final class Other extends Keeper {
        Other() {
            super(out -> { }, in -> { });
        }
    }

    private static StrategyStates saved(Keeper keeper) {
        new Stand().add("keeper", keeper);
        return StrategyStates.of(List.of(keeper));
    }

    private static void load(Strategy into, StrategyStates states) {
        Parameters parameters = new Parameters("keeper", Map.of()).with(new Provision(null, states.of("keeper"), false));
        new Stand().runner.add("keeper", into, List.of(), parameters);
    }

    private static void assertRefused(String what, Keeper into, StrategyStates states) {
        assertEquals("state of strategy keeper: " + what + CURE,
                assertThrows(InvalidInputException.class, () -> load(into, states)).getMessage());
    }

    @Test
    void shouldGiveBackWhatWasSavedBitForBit() throws IOException {
        Keeper keeper = new Keeper(out -> out.putInt(-1).putLong(Long.MIN_VALUE).putDouble(-0.0).putDouble(Math.PI).putBoolean(true)
                .putText("größer"), in -> { });
        Path file = folder.resolve("run.states");
        saved(keeper).save(file);
        StringBuilder read = new StringBuilder();
        load(new Keeper(out -> { }, in -> read.append(in.version()).append(' ').append(in.getInt()).append(' ').append(in.getLong())
                .append(' ').append(in.getDouble()).append(' ').append(in.getDouble()).append(' ').append(in.getBoolean()).append(' ')
                .append(in.getText())), StrategyStates.load(file));
        assertEquals("1 -1 -9223372036854775808 -0.0 3.141592653589793 true größer", read.toString());
        try (var files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList(), "nothing half written is left");
        }
    }

    @Test
    void shouldRefuseWhatIsNotReadAsItWasWritten() {
        StrategyStates states = saved(new Keeper(out -> out.putInt(7), in -> { }));
        assertRefused("ends at byte 4, wanted 8, limit 4 bytes", new Keeper(out -> { }, StateIn::getLong), states);
        assertRefused("4 bytes not read, limit 0", new Keeper(out -> { }, in -> { }), states);
        assertRefused("text of 7 bytes at byte 4, limit 0 bytes left", new Keeper(out -> { }, StateIn::getText), states);
        assertRefused("onLoad threw java.lang.IllegalStateException: no, limit what it saved", new Keeper(out -> { }, in -> {
            throw new IllegalStateException("no");
        }), states);
        StrategyStates odd = saved(new Keeper(out -> out.putInt(0x02000000), in -> { }));
        assertRefused("truth value 2 at byte 0, limit 0 or 1", new Keeper(out -> { }, StateIn::getBoolean), odd);
        assertRefused("price -1, limit above 0", new Keeper(out -> { }, in -> {
            throw in.refusal("price -1", "above 0");
        }), states);
    }

    @Test
    void shouldRefuseTheStateOfAnotherClass() {
        assertRefused("of class " + Keeper.class.getName() + ", limit " + Other.class.getName(), new Other(),
                saved(new Keeper(out -> { }, in -> { })));
    }

    @Test
    void shouldTakeEarlierVersionsAndRefuseLaterOnes() {
        Keeper newer = new Keeper(out -> { }, in -> { });
        newer.version = 3;
        StrategyStates states = saved(newer);
        assertRefused("version 3, limit 1 to 1", new Keeper(out -> { }, in -> { }), states);
        int[] seen = new int[1];
        Keeper newest = new Keeper(out -> { }, in -> seen[0] = in.version());
        newest.version = 4;
        load(newest, states);
        assertEquals(3, seen[0]);
    }

    @Test
    void shouldBoundWhatOneSaves() {
        Keeper most = new Keeper(out -> {
            for (int i = 0; i < SavedState.MAX_BYTES / Long.BYTES; i++) {
                out.putLong(i);
            }
        }, in -> { });
        assertEquals(SavedState.MAX_BYTES, saved(most).of("keeper").bytes().length);
        Keeper greedy = new Keeper(out -> {
            for (int i = 0; i <= SavedState.MAX_BYTES; i++) {
                out.putBoolean(true);
            }
        }, in -> { });
        assertEquals("strategy keeper: onSave threw java.lang.IllegalStateException: state of strategy keeper: 1048577 bytes,"
                + " limit 1048576; save less, and warm up from history instead",
                assertThrows(IllegalStateException.class, () -> saved(greedy)).getMessage());
    }

    @Test
    void shouldRefuseAFileThatIsDamagedWhereverThatIs() throws IOException {
        Path file = folder.resolve("run.states");
        saved(new Keeper(out -> out.putText("some state"), in -> { })).save(file);
        byte[] good = Files.readAllBytes(file);
        for (int i = 0; i < good.length; i++) {
            byte[] bad = good.clone();
            bad[i] ^= 0x10;
            Files.write(file, bad);
            int at = i;
            String message = assertThrows(InvalidInputException.class, () -> StrategyStates.load(file), () -> "byte " + at).getMessage();
            assertTrue(message.startsWith(file + ": ") && message.contains(", limit "), message);
            Files.write(file, java.util.Arrays.copyOf(good, i));
            assertThrows(InvalidInputException.class, () -> StrategyStates.load(file), () -> "cut at byte " + at);
        }
        Files.write(file, java.util.Arrays.copyOf(good, good.length + 1));
        assertThrows(InvalidInputException.class, () -> StrategyStates.load(file));
        assertThrows(InvalidInputException.class, () -> StrategyStates.load(folder.resolve("none")));
    }

    @Test
    void shouldNotSaveAStrategyThatWasDisabled() {
        Stand stand = new Stand();
        Probe failing = new Probe("failing", new java.util.ArrayList<>()).failing(Callback.START, new IllegalStateException());
        Probe sound = new Probe("sound", new java.util.ArrayList<>());
        stand.add("failing", failing).add("sound", sound).control(ControlType.START);
        StrategyStates states = StrategyStates.of(List.of(failing, sound));
        assertEquals(List.of("sound"), states.names());
        assertNull(states.of("failing"));
    }
}
