package org.waystage.json.delta;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.json.CanonicalJson;
import org.waystage.json.CatalogueSchemas;
import org.waystage.json.internal.shape.Schemas;
import org.waystage.json.lines.CaseStudyLinesWriter;
import org.waystage.json.reading.Reading;
import org.waystage.json.signing.DeltaManifest;

/** What holds of every delta, whatever the editions. */
abstract class DeltaLaws {
    private final int first;
    private final int seeds;

    /** For so many editions, from the first seed on. */
    DeltaLaws(int first, int seeds) {
        this.first = first;
        this.seeds = seeds;
    }

    @TempDir
    private Path folder;

    private static String digest(Catalogue catalogue) {
        return CanonicalJson.digest(CanonicalJson.of(catalogue));
    }

    private static Delta delta(byte[] document) {
        return Delta.of(document).orElseThrow();
    }

    @Test
    void appliedToTheOneItGivesTheOtherByDigest() {
        for (int seed = first; seed < first + seeds; seed++) {
            RandomEditions editions = new RandomEditions(seed);
            Catalogue a = editions.first();
            Catalogue b = editions.after(a);

            Catalogue result = delta(DeltaWriter.between(a, b)).apply(a).orElseThrow();

            assertThat(digest(result)).as("seed %d", seed).isEqualTo(digest(b));
        }
    }

    @Test
    void theDeltaOfAnEditionWithItselfHasNoOperation() {
        for (int seed = first; seed < first + seeds; seed++) {
            Catalogue a = new RandomEditions(seed).first();

            byte[] document = DeltaWriter.between(a, a);

            assertThat(new String(document, UTF_8).lines()).hasSize(1);
            assertThat(delta(document).apply(a).orElseThrow()).isEqualTo(a);
        }
    }

    @Test
    void deltasChain() {
        for (int seed = first; seed < first + seeds; seed++) {
            RandomEditions editions = new RandomEditions(seed);
            Catalogue a = editions.first();
            Catalogue b = editions.after(a);
            Catalogue c = editions.after(b);

            Catalogue stepwise = delta(DeltaWriter.between(b, c))
                    .apply(delta(DeltaWriter.between(a, b)).apply(a).orElseThrow())
                    .orElseThrow();
            Catalogue atOnce = delta(DeltaWriter.between(a, c)).apply(a).orElseThrow();

            assertThat(digest(stepwise))
                    .as("seed %d", seed)
                    .isEqualTo(digest(c))
                    .isEqualTo(digest(atOnce));
        }
    }

    @Test
    void linesGiveTheSameDeltaAndTheSameEditionAsDocuments() throws IOException {
        Path before = folder.resolve("a.ndjson");
        Path after = folder.resolve("b.ndjson");
        Path result = folder.resolve("result.ndjson");
        for (int seed = first; seed < first + seeds; seed++) {
            RandomEditions editions = new RandomEditions(seed);
            Catalogue a = editions.first();
            Catalogue b = editions.after(a);
            write(a, before);
            write(b, after);
            ByteArrayOutputStream document = new ByteArrayOutputStream();

            DeltaWriter.write(lines(before), lines(after), document);
            delta(document.toByteArray()).apply(lines(before), result).orElseThrow();

            assertThat(document.toByteArray()).isEqualTo(DeltaWriter.between(a, b));
            ByteArrayOutputStream again = new ByteArrayOutputStream();
            DeltaSummary rest = DeltaWriter.write(lines(result), lines(after), again);
            assertThat(rest.isEmpty()).as("seed %d", seed).isTrue();
        }
    }

    private static void write(Catalogue catalogue, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            CaseStudyLinesWriter.writeAll(catalogue, out);
        }
    }

    private static EditionInput lines(Path file) throws IOException {
        return EditionInput.ofLines(file).orElseThrow();
    }

    @Test
    void aFlippedByteIsRefused() {
        Random random = new Random(1);
        int refused = 0;
        for (int seed = first; seed < first + seeds; seed++) {
            RandomEditions editions = new RandomEditions(seed);
            Catalogue a = editions.first();
            Catalogue b = editions.after(a);
            byte[] document = DeltaWriter.between(a, b);
            DeltaManifest whole = delta(document).manifest();
            int place = random.nextInt(document.length);
            document[place] ^= (byte) (1 << random.nextInt(7));

            Reading<Delta> opened = Delta.of(document);
            if (opened.hasErrors()) {
                refused++;
                continue;
            }
            DeltaManifest manifest = opened.orElseThrow().manifest();
            if (opened.orElseThrow().apply(a).hasErrors()) {
                refused++;
                continue;
            }
            // Only a later minor version of the format passes.
            assertThat(known(manifest)).as("seed %d, byte %d", seed, place).isEqualTo(whole);
        }
        assertThat(refused).isGreaterThan(seeds * 3 / 4);
    }

    private static DeltaManifest known(DeltaManifest manifest) {
        return new DeltaManifest(
                DeltaManifest.FORMAT,
                manifest.catalogue(),
                manifest.from(),
                manifest.to(),
                manifest.substitutes(),
                manifest.puts(),
                manifest.removes(),
                manifest.operations(),
                manifest.extras());
    }

    @Test
    void anotherBaseIsRefused() {
        for (int seed = first; seed < first + seeds; seed++) {
            RandomEditions editions = new RandomEditions(seed);
            Catalogue a = editions.first();
            Catalogue b = editions.after(a);
            Catalogue other = editions.after(a);
            Delta delta = delta(DeltaWriter.between(a, b));

            Reading<Catalogue> applied = delta.apply(other);

            if (!digest(other).equals(digest(a))) {
                assertThat(applied.value()).isEmpty();
                assertThat(applied.notices())
                        .singleElement()
                        .extracting(notice -> notice.rule())
                        .isEqualTo(DeltaRules.OTHER_BASE);
            }
        }
    }

    @Test
    void swappedLinesAreRefusedEvenWithTheirDigest() {
        int refused = 0;
        for (int seed = first; seed < first + seeds; seed++) {
            RandomEditions editions = new RandomEditions(seed);
            Catalogue a = editions.first();
            Catalogue b = editions.after(a);
            List<String> lines = new ArrayList<>(
                    new String(DeltaWriter.between(a, b), UTF_8).lines().toList());
            if (lines.size() < 3) {
                continue;
            }
            int place = 1 + new Random(seed).nextInt(lines.size() - 2);
            String first = lines.get(place);
            if (first.equals(lines.get(place + 1))) {
                continue;
            }
            lines.set(place, lines.get(place + 1));
            lines.set(place + 1, first);

            assertThat(Delta.of(text(lines)).notices().get(0).rule()).isEqualTo(DeltaRules.ALTERED);
            Reading<Catalogue> applied = delta(resealed(lines)).apply(a);
            if (applied.hasErrors()) {
                refused++;
                assertThat(applied.notices().get(0).rule()).isIn(DeltaRules.OUT_OF_PLACE, DeltaRules.OTHER_RESULT);
            } else {
                assertThat(digest(applied.orElseThrow())).isEqualTo(digest(b));
            }
        }
        assertThat(refused).isGreaterThan(seeds / 2);
    }

    /** Returns a delta whose first line has the digest of the lines below it. */
    private static byte[] resealed(List<String> lines) {
        String rest = String.join("\n", lines.subList(1, lines.size())) + "\n";
        List<String> sealed = new ArrayList<>(lines);
        sealed.set(
                0,
                lines.get(0)
                        .replaceFirst(
                                "\"operations\":\"[0-9a-f]*\"",
                                "\"operations\":\"" + CanonicalJson.digest(rest.getBytes(UTF_8)) + "\""));
        return text(sealed);
    }

    private static byte[] text(List<String> lines) {
        return (String.join("\n", lines) + "\n").getBytes(UTF_8);
    }

    @Test
    void aDeltaThatBreaksOffIsRefused() {
        for (int seed = first; seed < first + seeds; seed++) {
            RandomEditions editions = new RandomEditions(seed);
            Catalogue a = editions.first();
            byte[] document = DeltaWriter.between(a, editions.after(a));
            int first = new String(document, UTF_8).indexOf('\n') + 1;
            if (document.length == first) {
                continue;
            }
            int cut = first + new Random(seed).nextInt(document.length - first);

            assertThat(Delta.of(Arrays.copyOf(document, cut)).notices())
                    .singleElement()
                    .extracting(notice -> notice.rule())
                    .isEqualTo(DeltaRules.TRUNCATED);
        }
    }

    @Test
    void eachLineIsValidByItsSchema() {
        for (int seed = first; seed < first + seeds; seed++) {
            RandomEditions editions = new RandomEditions(seed);
            Catalogue a = editions.first();
            List<String> lines = new String(DeltaWriter.between(a, editions.after(a)), UTF_8)
                    .lines()
                    .toList();

            assertThat(Schemas.faults(CatalogueSchemas.DELTA, lines.get(0))).isEmpty();
            lines.stream()
                    .skip(1)
                    .forEach(line -> assertThat(Schemas.faults(CatalogueSchemas.DELTA_OPERATION, line))
                            .as(line)
                            .isEmpty());
        }
    }

    @Test
    void aMoveToTheEndIsOneRemovalAndOneAddition() {
        Catalogue a = new RandomEditions(7).first();
        List<CaseStudy> cases = new ArrayList<>(a.caseStudies());
        assertThat(cases.stream().map(CaseStudy::id).distinct()).hasSizeGreaterThan(2);
        cases.add(cases.remove(0));
        Catalogue b = a.toBuilder().caseStudies(cases).build();

        Delta delta = delta(DeltaWriter.between(a, b));

        assertThat(delta.manifest().puts()).isEqualTo(1);
        assertThat(delta.manifest().removes()).isEqualTo(1);
    }
}
