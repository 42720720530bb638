package io.ringside.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of the fill rules names what proves each, nothing that is not there, and every case. */
class FillRulesPageTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern CASE = Pattern.compile("`([a-z]+(?:-[a-z]+)+)`");
    private static final Pattern TEST = Pattern.compile("`([A-Z][A-Za-z]+(?:Test|IT|Contract))(?:\\.(should[A-Za-z]+))?`");

    private static String page() throws IOException {
        return Files.readString(ROOT.resolve("docs/fill-rules.md"));
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void shouldNameEveryCaseAndNoOther() throws IOException {
        Set<String> cases = FillCase.all().stream().map(FillCase::name).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(FillCase.all().size(), cases.size(), "a case has a name of its own");
        assertEquals(cases, found(CASE, page()));
    }

    @Test
    void shouldNameTestsThatExist() throws IOException {
        List<MatchResult> named = TEST.matcher(page()).results().toList();
        assertTrue(named.size() > 5, "the page names tests");
        for (MatchResult test : named) {
            String source = source(test.group(1));
            assertTrue(test.group(2) == null || source.contains(" " + test.group(2) + "("), test.group());
        }
    }

    private static String source(String testClass) throws IOException {
        for (String module : List.of("engine-core/src/test", "engine-tools/src/test", "engine-testkit/src")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module))) {
                List<Path> found = files.filter(file -> file.getFileName().toString().equals(testClass + ".java")).toList();
                if (!found.isEmpty()) {
                    return Files.readString(found.get(0));
                }
            }
        }
        throw new AssertionError("no test " + testClass);
    }
}
