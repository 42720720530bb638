package io.ringside.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The code in the README is the code that is compiled and run here. */
class ReadmeTest {
    private static final int LINES_OF_THE_BOT = 32;
    private static final int LINES_OF_A_VENUE = 36;

    @Test
    void shouldShowTheBotThatIsCompiledWhenTheReadmeIsRead() throws IOException {
        List<String> bot = tagged("FirstBot.java", "bot");
        assertTrue(readme().contains(block(bot)), "README lacks\n" + block(bot));
        assertTrue(bot.size() <= LINES_OF_THE_BOT, bot.size() + " lines");
    }

    @Test
    void shouldShowTheVenueThatIsCompiledWhenTheReadmeIsRead() throws IOException {
        List<String> venue = tagged("OwnVenueBot.java", "venue");
        assertTrue(readme().contains(block(venue)), "README lacks\n" + block(venue));
        assertTrue(venue.size() <= LINES_OF_A_VENUE, venue.size() + " lines");
    }

    @Test
    void shouldShowTheStagesThatAreCompiledWhenTheReadmeIsRead() throws IOException {
        List<String> stages = tagged("FromBacktestToLive.java", "stages");
        assertTrue(readme().contains(block(stages)), "README lacks\n" + block(stages));
    }

    @Test
    void shouldKeepBothTagsWhenAnExampleIsEdited() throws IOException {
        assertEquals("Instrument ibm = ", tagged("FirstBot.java", "bot").get(0).substring(0, 17));
    }

    private static String block(List<String> lines) {
        return "```java\n" + String.join("\n", lines) + "\n```";
    }

    private static List<String> tagged(String file, String tag) throws IOException {
        List<String> lines = Files.readAllLines(root().resolve("engine-examples/src/main/java/io/ringside/examples").resolve(file));
        List<String> inside = lines.stream()
                .dropWhile(line -> !line.strip().equals("// tag::" + tag + "[]")).skip(1)
                .takeWhile(line -> !line.strip().equals("// end::" + tag + "[]"))
                .collect(Collectors.toList());
        int indent = inside.stream().filter(line -> !line.isBlank()).mapToInt(line -> line.length() - line.stripLeading().length())
                .min().orElseThrow();
        return inside.stream().map(line -> line.isBlank() ? "" : line.substring(indent)).collect(Collectors.toList());
    }

    private static String readme() throws IOException {
        return Files.readString(root().resolve("README.md"));
    }

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("engine-examples")) ? here : here.getParent();
    }
}
