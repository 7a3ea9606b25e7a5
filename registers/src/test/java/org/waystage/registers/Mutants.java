package org.waystage.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.waystage.registers.Fixtures.Outcome;
import org.waystage.registers.internal.profile.Profile;
import org.waystage.registers.outcome.ImportSummary;

/** A register file, what it gives, and what must hold of what a changed copy of it gives. */
final class Mutants {
    static final Charset CP1252 = Charset.forName("windows-1252");

    private final Profile profile;
    private final String file;
    final byte[] bytes;
    final Outcome original;

    Mutants(Profile profile, String file, byte[] bytes) throws IOException {
        this.profile = profile;
        this.file = file;
        this.bytes = bytes;
        this.original = Fixtures.read(profile, file, bytes);
        check("the original", original);
    }

    static Mutants of(Fixtures.Fixture fixture) throws IOException {
        return new Mutants(fixture.profile(), fixture.file, fixture.content());
    }

    Profile profile() {
        return profile;
    }

    /** Returns the file as text, without a byte order mark. */
    String text() {
        Charset charset = Charset.forName(original.summary().encoding().orElseThrow());
        String text = new String(bytes, charset);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    Outcome read(String what, String text) throws IOException {
        return read(what, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads a changed copy: there is an outcome, and its numbers fit each other. */
    Outcome read(String what, byte[] changed) throws IOException {
        Outcome outcome = Fixtures.read(profile, file, changed);
        check(what, outcome);
        return outcome;
    }

    private static void check(String what, Outcome outcome) {
        ImportSummary summary = outcome.summary();
        assertThat(summary.read()).as("%s: read", what).isEqualTo(summary.imported() + summary.skipped());
        assertThat(outcome.read().skipped()).as("%s: skipped", what).hasSize((int) summary.skipped());
        outcome.read()
                .catalogue()
                .ifPresent(catalogue -> assertThat(catalogue.caseStudies())
                        .as("%s: cases", what)
                        .hasSize((int) summary.imported()));
        if (outcome.read().catalogue().isEmpty()) {
            assertThat(summary.hasErrors())
                    .as("%s: nothing read, nothing said", what)
                    .isTrue();
        }
        if (summary.read() == 0) {
            assertThat(summary.notices())
                    .as("%s: no records, nothing said", what)
                    .isNotEmpty();
        }
    }

    /** The content is the same to the letter. */
    void same(String what, byte[] changed) throws IOException {
        Outcome outcome = read(what, changed);
        assertThat(outcome.content()).as("%s: %s", what, outcome.notices()).isEqualTo(original.content());
        assertThat(outcome.summary().stages())
                .as(what)
                .isEqualTo(original.summary().stages());
        assertThat(outcome.summary().corrections())
                .as(what)
                .isEqualTo(original.summary().corrections());
    }

    void same(String what, String text) throws IOException {
        same(what, text.getBytes(StandardCharsets.UTF_8));
    }

    /** If the content is another one, something is noticed of which there was less before. */
    Outcome noticed(String what, byte[] changed) throws IOException {
        Outcome outcome = read(what, changed);
        if (!outcome.content().equals(original.content())) {
            assertThat(hasMoreNotices(outcome))
                    .as("%s: content lost in silence, %s", what, outcome.notices())
                    .isTrue();
        }
        return outcome;
    }

    Outcome noticed(String what, String text) throws IOException {
        return noticed(what, text.getBytes(StandardCharsets.UTF_8));
    }

    /** If there are more or fewer records, or fewer cases, something is noticed of which there was less before. */
    Outcome counted(String what, byte[] changed) throws IOException {
        Outcome outcome = read(what, changed);
        if (outcome.summary().read() != original.summary().read()
                || outcome.summary().imported() < original.summary().imported()) {
            assertThat(hasMoreNotices(outcome))
                    .as("%s: records lost in silence, %s", what, outcome.notices())
                    .isTrue();
        }
        return outcome;
    }

    boolean hasMoreNotices(Outcome outcome) {
        Map<String, Long> before = original.summary().noticeCounts();
        return outcome.summary().noticeCounts().entrySet().stream()
                .anyMatch(rule -> rule.getValue() > before.getOrDefault(rule.getKey(), 0L));
    }

    static Optional<byte[]> encode(String text, Charset charset) {
        try {
            ByteBuffer bytes = charset.newEncoder().encode(CharBuffer.wrap(text));
            return Optional.of(Arrays.copyOf(bytes.array(), bytes.limit()));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Returns bytes with some of them changed, by a fixed seed. */
    static byte[] flipped(byte[] bytes, int seed) {
        Random random = new Random(seed);
        byte[] changed = bytes.clone();
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = random.nextInt(changed.length);
            changed[at] = (byte) (changed[at] ^ (1 << random.nextInt(8)));
        }
        return changed;
    }
}
