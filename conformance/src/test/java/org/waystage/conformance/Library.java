package org.waystage.conformance;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.waystage.core.Catalogue;
import org.waystage.core.notice.Notice;
import org.waystage.core.redaction.Redaction;
import org.waystage.core.value.Visibility;
import org.waystage.formats.Addresses;
import org.waystage.formats.TaxonomyReader;
import org.waystage.json.CanonicalJson;
import org.waystage.json.CatalogueReader;
import org.waystage.json.DecisionsFormat;
import org.waystage.json.ValidationProfiles;
import org.waystage.json.lines.CaseStudyLines;
import org.waystage.json.reading.ReadOptions;
import org.waystage.json.reading.Reading;
import org.waystage.json.signing.Acceptance;
import org.waystage.json.signing.EditionManifest;
import org.waystage.json.signing.EditionSignature;
import org.waystage.json.signing.SigningKeys;
import org.waystage.registers.Profile;
import org.waystage.registers.Profiles;
import org.waystage.registers.RegisterImporter;
import org.waystage.registers.RegisterInput;
import org.waystage.tables.TableReader;

/** What this library notices in a document. */
final class Library {
    private Library() {}

    static List<Expected> notices(Corpus.Document document) {
        byte[] bytes = document.bytes();
        List<Notice> notices = switch (document.operation()) {
            case "read" -> new CatalogueReader().read(bytes).notices();
            case "read-bundled" ->
                new CatalogueReader(ReadOptions.defaults()
                                .withProfile(ValidationProfiles.named("bundled").orElseThrow()))
                        .read(bytes)
                        .notices();
            case "lines" -> linesNotices(bytes);
            case "canonical" -> CanonicalJson.of(bytes).notices();
            case "manifest" -> EditionManifest.read(bytes).notices();
            case "signature" -> EditionSignature.read(bytes).notices();
            case "decisions" -> DecisionsFormat.read(bytes).notices();
            case "validation-profile" -> ValidationProfiles.read(bytes).notices();
            case "keys" -> SigningKeys.read(bytes).notices();
            case "acceptance" -> acceptanceNotices(document.path());
            case "redact" -> cut(Redaction.forAudience(Visibility.Listed.PUBLIC), bytes);
            case "redact-cleared" ->
                cut(Redaction.forAudience(Visibility.Listed.PUBLIC).clearedOnly(), bytes);
            case "register" -> registerNotices(document.path());
            case "tables" -> tablesNotices(document.path());
            case "taxonomy" ->
                TaxonomyReader.read(bytes, Addresses.under("https://example.org/adoption/"))
                        .notices();
            default -> throw new IllegalStateException(document.operation() + " of " + document);
        };
        return notices.stream().map(Expected::of).toList();
    }

    private static List<Notice> cut(Redaction redaction, byte[] document) {
        return redaction
                .apply(new CatalogueReader().read(document).orElseThrow())
                .report()
                .notices();
    }

    private static List<Notice> registerNotices(Path folder) {
        Reading<Profile> profile = Profiles.read(Corpus.bytes(folder.resolve("profile.json")));
        if (profile.hasErrors()) {
            return profile.notices();
        }
        Catalogue reference = new CatalogueReader()
                .read(Corpus.bytes(Corpus.ROOT.resolve("register-reference.json")))
                .orElseThrow();
        RegisterInput input = RegisterInput.of("register.csv", Corpus.bytes(folder.resolve("register.csv")));
        List<Notice> notices = new ArrayList<>(profile.notices());
        try {
            notices.addAll(RegisterImporter.of(profile.orElseThrow(), reference)
                    .read(input)
                    .summary()
                    .notices());
            return notices;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Notice> acceptanceNotices(Path folder) {
        EditionSignature accepted = EditionSignature.read(Corpus.bytes(folder.resolve("accepted.sig")))
                .orElseThrow();
        EditionSignature candidate = EditionSignature.read(Corpus.bytes(folder.resolve("candidate.sig")))
                .orElseThrow();
        return Acceptance.after(accepted, candidate).refusal().stream().toList();
    }

    private static List<Notice> tablesNotices(Path folder) {
        try {
            return TableReader.fromFolder(folder).notices();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Notice> linesNotices(byte[] bytes) {
        try (CaseStudyLines lines = CaseStudyLines.over(new ByteArrayInputStream(bytes), ReadOptions.defaults())) {
            List<Notice> notices = new ArrayList<>(lines.head().notices());
            lines.stream().forEach(line -> notices.addAll(line.reading().notices()));
            return notices;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
