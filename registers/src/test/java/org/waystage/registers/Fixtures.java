package org.waystage.registers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.waystage.core.Catalogue;
import org.waystage.editions.Editions;
import org.waystage.json.CatalogueWriter;
import org.waystage.registers.internal.file.RegisterInput;
import org.waystage.registers.internal.profile.Profile;
import org.waystage.registers.ledger.Ledger;
import org.waystage.registers.ledger.LedgerEntry;
import org.waystage.registers.ledger.LedgerWriter;
import org.waystage.registers.outcome.ImportSummary;

/** Small registers of made-up entries with the shapes and traps of real ones, and how they are read. */
public final class Fixtures {
    private Fixtures() {}

    /** A register file and the profile that reads it. */
    public enum Fixture {
        OMB_2023("us-omb-2023.csv", "us-omb-2023"),
        OMB_2024_NAMES("us-omb-2024-names.csv", "us-omb-2024"),
        OMB_2024_QUESTIONS("us-omb-2024-questions.csv", "us-omb-2024"),
        OMB_2025_KEYS("us-omb-2025-keys.csv", "us-omb-2025"),
        OMB_2025_HEADERS("us-omb-2025-headers.csv", "us-omb-2025"),
        PSTW("eu-pstw.csv", "eu-pstw"),
        PSTW_SEMICOLON("pstw-2026-05-01.csv", "eu-pstw"),
        NETHERLANDS("nl-algoritmeregister.json", "nl-algoritmeregister"),
        LANDSCAPE("cncf-landscape.yml", "cncf-landscape"),
        RADAR_BY_NAME("03-2026-05-06-abcdef0.json", "zalando-radar"),
        RADAR_BY_MEMBER("radar.json", "zalando-radar"),
        ATRS_LABELS("atrs-2026-05-01.csv", "uk-atrs"),
        ATRS_VALUES("atrs-values-2026-05-01.csv", "uk-atrs"),
        BILINGUAL("bilingual.csv", "");

        public final String file;
        private final String profile;

        Fixture(String file, String profile) {
            this.file = file;
            this.profile = profile;
        }

        public Profile profile() {
            return profile.isEmpty()
                    ? Profiles.read(bytes("bilingual.profile.json")).orElseThrow()
                    : Profiles.bundled(profile);
        }

        public byte[] content() {
            return bytes(file);
        }

        boolean isTable() {
            return file.endsWith(".csv");
        }
    }

    public static byte[] bytes(String name) {
        try (InputStream in = Fixtures.class.getResourceAsStream("fixtures/" + name)) {
            if (in == null) {
                throw new IllegalStateException("there is no fixture " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What came of reading a file. */
    public record Outcome(RegisterImport read, List<LedgerEntry> ledger) {
        public ImportSummary summary() {
            return read.summary();
        }

        public List<String> notices() {
            return summary().notices().stream()
                    .map(notice -> notice.rule().id() + " " + notice.place())
                    .toList();
        }

        public boolean noticed(String rule) {
            return summary().noticeCounts().containsKey(rule);
        }

        /** Returns what the register alone gave, as canonical text: without the reference data and without the notes. */
        public String content() {
            return read.catalogue()
                    .map(catalogue ->
                            text(own(catalogue).toBuilder().notes(List.of()).build()))
                    .orElse("");
        }
    }

    public static Outcome read(Profile profile, String file, byte[] bytes) throws IOException {
        List<LedgerEntry> ledger = new ArrayList<>();
        RegisterImport read =
                RegisterImporter.of(profile, Editions.latest()).read(RegisterInput.of(file, bytes), ledger::add);
        return new Outcome(read, ledger);
    }

    public static Outcome read(Fixture fixture, byte[] bytes) throws IOException {
        return read(fixture.profile(), fixture.file, bytes);
    }

    /** Returns a catalogue without what it has from the reference catalogue. */
    static Catalogue own(Catalogue catalogue) {
        Catalogue reference = Editions.latest();
        return catalogue.toBuilder()
                .technologies(catalogue.technologies().stream()
                        .filter(technology ->
                                reference.technology(technology.id()).isEmpty())
                        .toList())
                .collections(List.of())
                .codeLists(List.of())
                .crosswalks(List.of())
                .sources(catalogue.sources().subList(0, 1))
                .build();
    }

    static String text(Catalogue catalogue) {
        return new String(CatalogueWriter.pretty().toBytes(catalogue), StandardCharsets.UTF_8);
    }

    static String csv(List<LedgerEntry> ledger) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (LedgerWriter writer = Ledger.csv(out)) {
            for (LedgerEntry entry : ledger) {
                writer.write(entry);
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    static List<Fixture> tables() {
        return Arrays.stream(Fixture.values()).filter(Fixture::isTable).toList();
    }

    static List<Fixture> trees() {
        return Arrays.stream(Fixture.values())
                .filter(fixture -> !fixture.isTable())
                .toList();
    }
}
