package io.ringside.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/**
 * A command that has run, and what came of it.
 *
 * @param code the exit code
 * @param out  everything on standard output
 * @param err  everything on standard error
 */
record CommandRun(int code, String out, String err) {
    private static final String FORM = "error: \\S.*: .+, limit .+; .+";

    static CommandRun of(List<String> arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), arguments.toArray(new String[0]));
        return new CommandRun(code, out.toString(), err.toString());
    }

    /** Asserts the refusal as a whole: code 2, nothing on standard output, one line of the agreed form on standard error. */
    void assertRefused(String message) {
        assertEquals("error: " + message + System.lineSeparator(), err);
        assertTrue(err.stripTrailing().matches(FORM), () -> "not of the form " + FORM + ": " + err);
        assertEquals("", out);
        assertEquals(Main.REFUSED, code);
    }

    CommandRun assertSound() {
        assertEquals("", err);
        assertEquals(0, code);
        return this;
    }

    /** The one JSON object on standard output. */
    JsonNode json() {
        assertTrue(out.startsWith("{") && out.endsWith("}\n") && out.indexOf('\n') == out.length() - 1, () -> "not one line: " + out);
        try {
            return new ObjectMapper().readTree(out);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + out, e);
        }
    }

    String digest() {
        return json().get("digest").textValue();
    }
}
