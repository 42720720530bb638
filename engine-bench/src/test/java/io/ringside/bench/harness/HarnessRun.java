package io.ringside.bench.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * A command of the harness that has run, and what came of it.
 *
 * @param code the exit code
 * @param out  everything on standard output
 * @param err  everything on standard error
 */
record HarnessRun(int code, String out, String err) {
    private static final String FORM = "error: \\S.*: .+, limit .+; .+";

    static HarnessRun of(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = EngineBench.run(new PrintWriter(out), new PrintWriter(err), arguments);
        return new HarnessRun(code, out.toString(), err.toString());
    }

    /** Asserts code 2, nothing on standard output, one line of the agreed form on standard error that has these parts. */
    void assertRefused(String... parts) {
        assertEquals("", out);
        assertTrue(err.stripTrailing().matches(FORM), () -> "not of the form " + FORM + ": " + err);
        for (String part : parts) {
            assertTrue(err.contains(part), () -> "'" + part + "' not in " + err);
        }
        assertEquals(EngineBench.REFUSED, code);
    }

    /** Asserts that it measured, or that the machine did not let it, which it says. */
    HarnessRun assertMeasured() {
        assertEquals("", err);
        assertTrue(code == EngineBench.MEASURED || code == EngineBench.NOT_MEASURED, () -> "exit " + code);
        return this;
    }

    JsonNode json() {
        return json(out);
    }

    /** The one JSON object of a text. */
    static JsonNode json(String text) {
        assertEquals(1, text.lines().count(), text);
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + text, e);
        }
    }

    static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
