package org.waystage.commandline.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystage.commandline.CommandRun;

/** The notices about references from one line to another, and their places. */
class CaseReferencesTest {
    private static final String HEAD = "{\"format\":\"waystage-catalogue/1.0\",\"id\":\"x\",\"issued\":\"2024\","
            + "\"title\":{\"en\":\"X\"},\"organizations\":[{\"id\":\"o\",\"name\":{\"en\":\"O\"},"
            + "\"kind\":\"customs-administration\"}],\"technologies\":[{\"id\":\"t\",\"name\":{\"en\":\"T\"}}],\"lessons\":[{\"id\":\"l\",\"text\":{\"en\":\"L\"},"
            + "\"cases\":[\"B\",\"z2\",\"a1\"]}]}";

    @TempDir
    private Path folder;

    private static String caseStudy(String id, String more) {
        return "{\"id\":\"" + id + "\",\"title\":{\"en\":\"X\"},\"adopters\":[\"o\"],\"technologies\":[\"t\"]" + more
                + "}";
    }

    private static String links(String... targets) {
        StringBuilder links = new StringBuilder();
        for (String target : targets) {
            links.append(links.isEmpty() ? "" : ",")
                    .append("{\"target\":\"")
                    .append(target)
                    .append("\",\"kind\":\"related\"}");
        }
        return ",\"links\":[" + links + "]";
    }

    private String validate(String... lines) throws IOException {
        Path file = Files.write(folder.resolve("lines.ndjson"), List.of(lines));
        return CommandRun.of("validate", file.toString()).out();
    }

    @Test
    void anElementThatIsLeftOutCountsInThePlacesOfThoseAfterIt() throws IOException {
        String line = caseStudy("a1", links("zz", "A", "a4"));
        int column = line.indexOf("\"a4\"") + 1;

        assertThat(validate(HEAD, line))
                .contains("    2:" + column + " /links/2/target: There is no case study 'a4'")
                .contains("/links/0/target: There is no case study 'zz'")
                .contains("1:" + (HEAD.indexOf("\"z2\"") + 1) + " /lessons/0/cases/1: There is no case study 'z2'");
    }

    /** Nobody can tell which of two cases with one id is meant, in a document either. */
    @Test
    void aCircleThroughAnIdThatStandsTwiceIsNone() throws IOException {
        String first = caseStudy("a1", ",\"links\":[{\"target\":\"a2\",\"kind\":\"merged-into\"}]");
        String second = caseStudy("a2", ",\"links\":[{\"target\":\"a1\",\"kind\":\"merged-into\"}]");

        assertThat(validate(HEAD, first, second)).contains("link-succession-circle");
        assertThat(validate(HEAD, first, second, caseStudy("a1", ""))).doesNotContain("link-succession-circle");
    }

    @Test
    void aLineThatCannotBeReadHidesOnlyReferencesToItself() throws IOException {
        assertThat(validate(
                        HEAD,
                        caseStudy("a1", links("zz", "bad", "worse")),
                        "{\"id\":\"bad\",\"title\":null,\"adopters\":[\"o\"]}",
                        "{\"id\":\"worse\","))
                .contains("There is no case study 'zz'", "There is no case study 'z2'")
                .doesNotContain("case study 'bad'", "case study 'worse'", "lines-references-unchecked");
    }

    @Test
    void ifTheIdOfALineIsUnknownItIsSaidThatReferencesAreUnchecked() throws IOException {
        assertThat(validate(HEAD, caseStudy("a1", links("zz")), "{\"title\":null,\"adopters\":[\"o\"]}"))
                .contains("  info lines-references-unchecked: ", "    3:1\n")
                .doesNotContain("There is no case study");
        assertThat(validate(HEAD, caseStudy("a1", ""), caseStudy("z2", ""), "{\"title\":null,\"adopters\":[\"o\"]}"))
                .doesNotContain("lines-references-unchecked");
    }
}
