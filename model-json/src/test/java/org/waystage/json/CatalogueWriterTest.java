package org.waystage.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystage.core.Catalogue;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.value.Extras;
import org.waystage.core.value.Text;

class CatalogueWriterTest {
    private static final Catalogue SMALL = Catalogue.builder(
                    CatalogueId.of("a"), Text.of("en", "A").with("fr", "À 🛃"))
            .notes(List.of(Text.of("en", "one"), Text.of("en", "two")))
            .extras(Extras.of(
                    Map.of("x", new Extras.Arr(List.of(new Extras.Arr(List.of()), new Extras.Obj(Map.of()))))))
            .build();

    /** A catalogue whose last part cannot be written. */
    private static final Catalogue UNWRITABLE = SMALL.toBuilder()
            .extras(Extras.of(Map.of("format", Extras.Null.NULL)))
            .build();

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void theCompactFormIsOneLineWithoutBlanks() {
        assertThat(new String(CatalogueWriter.compact().toBytes(SMALL), UTF_8))
                .isEqualTo(
                        "{\"format\":\"waystage-catalogue/1.0\",\"id\":\"a\",\"title\":{\"en\":\"A\",\"fr\":\"À 🛃\"},"
                                + "\"notes\":[{\"en\":\"one\"},{\"en\":\"two\"}],\"x\":[[],{}]}");
    }

    @Test
    void thePrettyFormHasTwoBlanksForEachLevelAndOneMemberOrElementALine() {
        assertThat(new String(CatalogueWriter.pretty().toBytes(SMALL), UTF_8)).isEqualTo("""
                        {
                          "format": "waystage-catalogue/1.0",
                          "id": "a",
                          "title": {
                            "en": "A",
                            "fr": "À 🛃"
                          },
                          "notes": [
                            {
                              "en": "one"
                            },
                            {
                              "en": "two"
                            }
                          ],
                          "x": [
                            [],
                            {}
                          ]
                        }
                        """);
    }

    @Test
    void aStreamGetsTheSameBytesAndIsFlushedButNotClosed() throws IOException {
        List<String> calls = new ArrayList<>();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream() {
            @Override
            public void flush() {
                calls.add("flush");
            }

            @Override
            public void close() {
                calls.add("close");
            }
        };
        CatalogueWriter.pretty().write(SMALL, bytes);

        assertThat(bytes.toByteArray()).isEqualTo(CatalogueWriter.pretty().toBytes(SMALL));
        assertThat(calls).contains("flush").doesNotContain("close");
    }

    @Test
    void theExceptionOfAStreamComesThroughAsItIs() {
        IOException full = new IOException("disk full");
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw full;
            }
        };

        assertThatIOException()
                .isThrownBy(() -> CatalogueWriter.compact().write(SMALL, broken))
                .isSameAs(full);
    }

    @Test
    void aFileIsWrittenWholeAndNothingIsLeftBeside(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("a.json");
        CatalogueWriter.pretty().write(SMALL, file);
        CatalogueWriter.compact().write(SMALL, file);

        assertThat(file).hasBinaryContent(CatalogueWriter.compact().toBytes(SMALL));
        assertThat(names(folder)).containsExactly("a.json");
    }

    @Test
    void aFailureLeavesTheOldFileAndNothingBeside(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), "old");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CatalogueWriter.pretty().write(UNWRITABLE, file));

        assertThat(file).hasContent("old");
        assertThat(names(folder)).containsExactly("a.json");
    }

    @Test
    void aFailureWithoutAnOldFileLeavesNone(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("a.json");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CatalogueWriter.compact().write(UNWRITABLE, file));

        assertThat(names(folder)).isEmpty();
    }

    @Test
    void whatStandsBesideUnderTheNameOfAPartIsNotTouched(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve(".a.json.part"), "somebody else's");
        CatalogueWriter.compact().write(SMALL, folder.resolve("a.json"));

        assertThat(names(folder)).containsExactly(".a.json.part", "a.json");
        assertThat(folder.resolve(".a.json.part")).hasContent("somebody else's");
    }

    /** A draft once had a name that the next one got, and was deleted under that name after it had been moved. */
    @Test
    void threadsThatWriteOneFolderLeaveWholeFilesAndNothingElse(@TempDir Path folder)
            throws InterruptedException, ExecutionException, IOException {
        ExecutorService threads = Executors.newFixedThreadPool(50);
        CyclicBarrier start = new CyclicBarrier(50);
        try {
            List<Future<Path>> written = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                Path file = folder.resolve(i % 2 + ".json");
                written.add(threads.submit(() -> {
                    start.await();
                    for (int j = 0; j < 20; j++) {
                        CatalogueWriter.compact().write(SMALL, file);
                    }
                    return file;
                }));
            }
            for (Future<Path> file : written) {
                assertThat(file.get())
                        .hasBinaryContent(CatalogueWriter.compact().toBytes(SMALL));
            }
        } finally {
            threads.shutdown();
        }
        assertThat(names(folder)).containsExactly("0.json", "1.json");
    }

    @Test
    void aFolderThatDoesNotExistIsAnIoException(@TempDir Path folder) {
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> CatalogueWriter.compact().write(SMALL, folder.resolve("none/a.json")));
    }

    @Test
    void aFolderInTheFilesPlaceIsAnIoExceptionAndStays(@TempDir Path folder) throws IOException {
        Path inTheWay = Files.createDirectory(folder.resolve("a.json"));
        Files.writeString(inTheWay.resolve("x"), "x");
        assertThatIOException().isThrownBy(() -> CatalogueWriter.compact().write(SMALL, inTheWay));

        assertThat(names(folder)).containsExactly("a.json");
        assertThat(inTheWay.resolve("x")).hasContent("x");
    }

    @Test
    void anExtraThatBearsTheNameOfTheFormatIsRefusedWhenItIsWritten() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CatalogueWriter.compact().toBytes(UNWRITABLE))
                .withMessageContaining("'format' is a member of catalogue");
    }
}
