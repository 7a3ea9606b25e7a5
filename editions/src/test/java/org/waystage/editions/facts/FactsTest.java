package org.waystage.editions.facts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.waystage.core.Catalogue;
import org.waystage.editions.Editions;

/**
 * The edition is what its facts make. With {@code -Dedition.write=true} it is written from them, with the numbers of its notes
 * and of the pages, if nothing is amiss in them, and unless its digest is pinned: an issued edition is never written. This test
 * comes first, so that all others read what it wrote.
 */
@Order(1)
class FactsTest {
    private static final Path MODULE = Path.of(System.getProperty("basedir", "."));
    private static final Path FOLDER = MODULE.resolve("src/facts");
    private static final String RESOURCES = "org/waystage/editions/";

    /** What a contributor reads, and no stack beside it. */
    private static final class ToMend extends AssertionError {
        private static final long serialVersionUID = 1;

        ToMend(String message) {
            super(message);
        }

        @Override
        public Throwable fillInStackTrace() {
            return this;
        }
    }

    @Test
    void makeTheEditionThatIsBundled() throws IOException {
        List<String> amiss = FactsCheck.of(FOLDER);
        if (!amiss.isEmpty()) {
            throw new ToMend("mend in src/facts:\n" + String.join("\n", amiss));
        }
        JoinedFacts facts = JoinedFacts.of(FOLDER);
        boolean writes = Boolean.getBoolean("edition.write") && !issued(facts.label());
        Catalogue before = Editions.of(before(facts.label()));
        Catalogue catalogue = facts.read().orElseThrow();
        List<String> miscounted = new ArrayList<>();
        counted(FOLDER.resolve("edition.json"), CountedTexts.ofNotes(catalogue, before), writes, miscounted);
        counted(MODULE.resolve("README.md"), CountedTexts.ofReadme(catalogue, before), writes, miscounted);
        counted(MODULE.resolve("../README.md"), CountedTexts.ofFrontPage(catalogue), writes, miscounted);
        if (!miscounted.isEmpty()) {
            throw new ToMend("numbers that no longer hold; -Dedition.write=true mends those of a draft:\n"
                    + String.join("\n", miscounted));
        }
        byte[] made = JoinedFacts.of(FOLDER).edition();
        String name = RESOURCES + facts.label() + ".json";
        Path resource = MODULE.resolve("src/main/resources").resolve(name);
        if (writes) {
            write(resource, made);
            Files.write(MODULE.resolve("target/classes").resolve(name), made);
        }

        String there = Files.exists(resource) ? Files.readString(resource) : "";
        String difference = difference(new String(made, UTF_8), there);
        if (!difference.isEmpty()) {
            throw new ToMend(
                    "the facts make another edition than " + facts.label() + ".json has, from " + difference
                            + "\nwrite it with -Dedition.write=true or, if it is issued, begin the next edition in edition.json");
        }
        assertThat(Editions.available()).contains(facts.label());
    }

    /** Returns the label of the edition before another. */
    private static String before(String label) {
        List<String> labels = Editions.available();
        int index = labels.indexOf(label);
        return labels.get((index < 0 ? labels.size() : index) - 1);
    }

    /** Mends the numbers that passages of a text tell, or names those to be mended. */
    private static void counted(Path file, List<CountedTexts.Passage> passages, boolean writes, List<String> miscounted)
            throws IOException {
        String text = Files.readString(file);
        String mended = text;
        for (CountedTexts.Passage passage : passages) {
            mended = writes ? passage.in(mended) : mended;
            passage.amiss(mended).ifPresent(what -> miscounted.add(name(file) + ": " + what));
        }
        if (!mended.equals(text)) {
            write(file, mended.getBytes(UTF_8));
        }
    }

    /** Writes a file that belongs into the commit of a contributor, and says so unless it is the same already. */
    private static void write(Path file, byte[] content) throws IOException {
        if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), content)) {
            Files.write(file, content);
            System.out.println("written: " + name(file) + "; look at git diff");
        }
    }

    /** Returns the name of a file below the root of the repository. */
    private static String name(Path file) {
        Path root = MODULE.toAbsolutePath().normalize().getParent();
        return root.relativize(file.toAbsolutePath().normalize()).toString().replace('\\', '/');
    }

    private static boolean issued(String label) throws IOException {
        try (Stream<String> lines = Files.lines(
                MODULE.resolve("src/test/resources").resolve(RESOURCES).resolve("issued.sha256"))) {
            return lines.anyMatch(line -> line.endsWith("  " + label));
        }
    }

    /** Returns the first line in which two texts differ, empty if they are the same. */
    private static String difference(String made, String there) {
        if (made.equals(there)) {
            return "";
        }
        List<String> first = List.of(made.split("\n", -1));
        List<String> second = List.of(there.split("\n", -1));
        int line = 0;
        while (line < first.size() && line < second.size() && first.get(line).equals(second.get(line))) {
            line++;
        }
        return "line " + (line + 1) + " on:\n  made:  " + line(first, line) + "\n  there: " + line(second, line);
    }

    private static String line(List<String> lines, int index) {
        return index < lines.size() ? lines.get(index).strip() : "nothing more";
    }

    @Test
    void theFirstLineThatDiffersIsToldAndNoMore() {
        assertThat(difference("a\nb", "a\nb")).isEmpty();
        assertThat(difference("a\n b\nc", "a\nd\ne")).isEqualTo("line 2 on:\n  made:  b\n  there: d");
        assertThat(difference("a", "a\nb")).isEqualTo("line 2 on:\n  made:  nothing more\n  there: b");
    }
}
