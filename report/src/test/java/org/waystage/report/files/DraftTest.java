package org.waystage.report.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several runs in one folder: each moves and deletes only its own files, in any order of events. */
class DraftTest {
    @TempDir
    private Path folder;

    /** Returns a run whose drafts get these names, so that those of others get the same. */
    private static Drafts run(String... names) {
        Iterator<String> next = List.of(names).iterator();
        return new Drafts(next::next);
    }

    private static Drafts run() {
        return new Drafts(() -> UUID.randomUUID().toString());
    }

    private List<String> names() throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            return found.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private Draft report(Drafts run, String text) throws IOException {
        Draft draft = run.folder(folder.resolve("report"));
        Files.writeString(draft.path().resolve("index.html"), text);
        return draft;
    }

    @Test
    void theEndOfARunDeletesNothingOfOthersUnderTheNameOfWhatItHasMoved() throws IOException {
        Drafts one = run("0");
        Drafts two = run("0");
        Drafts three = run("0", "1");
        one.file(folder.resolve("one")).moveTo(folder.resolve("one"));
        Draft second = two.file(folder.resolve("two"));
        Draft third = three.file(folder.resolve("three"));
        Files.writeString(second.path(), "two");

        one.end();
        third.close();

        assertThat(names()).containsExactly(".waystage-0.part", "one");
        second.moveTo(folder.resolve("two"));
        two.end();
        assertThat(folder.resolve("two")).hasContent("two");
        assertThat(names()).containsExactly("one", "two");
    }

    @Test
    void theEndOfARunDeletesWhatItHasNotMoved() throws IOException {
        Drafts run = run();
        run.file(folder.resolve("one"));
        report(run, "half");

        run.end();

        assertThat(names()).isEmpty();
        assertThatIOException()
                .isThrownBy(() -> run.file(folder.resolve("late")))
                .withMessage("the program is ending");
        assertThat(names()).isEmpty();
    }

    @Test
    void whatSomebodyElsePutUnderTheNameIsNeitherMovedNorDeleted() throws IOException {
        Drafts run = run("0");
        Draft draft = run.file(folder.resolve("mine"));
        Path other = Files.writeString(folder.resolve("other"), "somebody else's");
        Files.move(draft.path(), folder.resolve("gone"));
        Files.move(other, draft.path());
        assumeTrue(
                Files.readAttributes(folder, BasicFileAttributes.class).fileKey() != null, "files have no keys here");

        assertThatIOException()
                .isThrownBy(() -> draft.moveTo(folder.resolve("mine")))
                .withMessageContaining("is no longer there");
        draft.close();
        run.end();

        assertThat(names()).containsExactly(".waystage-0.part", "gone");
        assertThat(draft.path()).hasContent("somebody else's");
    }

    @Test
    void aDraftHasANameThatNobodyCanForetell() throws IOException {
        try (Draft one = Draft.file(folder.resolve("x"));
                Draft two = Draft.folder(folder.resolve("x"))) {
            assertThat(List.of(one, two))
                    .extracting(draft -> draft.path().getFileName().toString())
                    .doesNotHaveDuplicates()
                    .allMatch(name -> name.matches("\\.waystage-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.part"));
        }
        assertThat(names()).isEmpty();
    }

    /** The second run puts its report there after the first has moved the old one aside, and before it puts its own there. */
    @Test
    void ofReportsThatArePutInPlaceAtTheSameTimeTheLastStaysAndNothingElse() throws IOException {
        Path target = folder.resolve("report");
        report(run(), "old").moveTo(target);
        Draft first = report(run(), "first");
        Draft second = report(run(), "second");

        first.replace(target, aside -> {
            if (Files.readString(aside.resolve("index.html")).equals("old")) {
                second.replace(target, other -> {});
            }
        });
        first.close();
        second.close();

        assertThat(target.resolve("index.html")).hasContent("first");
        assertThat(names()).containsExactly("report");
    }

    @Test
    void aFolderThatMustNotBeReplacedIsThereAgain() throws IOException {
        Path target = Files.createDirectory(folder.resolve("report"));
        Files.writeString(target.resolve("mine.txt"), "mine");
        try (Draft draft = report(run(), "new")) {
            assertThatIOException()
                    .isThrownBy(() -> draft.replace(target, aside -> {
                        throw new IOException("this is no report");
                    }))
                    .withMessage("this is no report");
        }

        assertThat(target.resolve("mine.txt")).hasContent("mine");
        assertThat(names()).containsExactly("report");
    }

    @Test
    void aFolderThatFindsItsPlaceTakenIsKeptAndToldWhere() throws IOException {
        Path target = Files.createDirectory(folder.resolve("report"));
        Files.writeString(target.resolve("mine.txt"), "mine");
        Drafts run = run("draft", "aside");
        try (Draft draft = report(run, "new")) {
            assertThatIOException()
                    .isThrownBy(() -> draft.replace(target, aside -> {
                        report(run(), "another").moveTo(target);
                        throw new IOException("this is no report");
                    }))
                    .withMessageContaining(".waystage-aside.old");
        }

        assertThat(folder.resolve(".waystage-aside.old/mine.txt")).hasContent("mine");
        assertThat(target.resolve("index.html")).hasContent("another");
        assertThat(names()).containsExactly(".waystage-aside.old", "report");
    }

    @Test
    void aProgramThatEndsWaitsForWhatIsBeingPutInPlace() throws IOException, InterruptedException {
        Drafts run = run();
        Draft draft = report(run, "whole");
        Path target = folder.resolve("report");
        Thread end = new Thread(run::end);

        draft.publish(() -> {
            end.start();
            while (end.getState() != Thread.State.BLOCKED) {
                Thread.onSpinWait();
            }
            Draft.move(draft.path(), target);
        });
        end.join();

        assertThat(target.resolve("index.html")).hasContent("whole");
        assertThat(names()).containsExactly("report");
    }
}
