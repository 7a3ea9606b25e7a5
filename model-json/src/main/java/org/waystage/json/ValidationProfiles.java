package org.waystage.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.waystage.core.decision.DecisionRules;
import org.waystage.core.notice.Rule;
import org.waystage.core.redaction.RedactionRules;
import org.waystage.core.validation.ModelRules;
import org.waystage.core.validation.ValidationProfile;
import org.waystage.json.internal.document.DocumentReading;
import org.waystage.json.internal.shape.ProfileShapes;
import org.waystage.json.internal.text.Bytes;
import org.waystage.json.reading.JsonRules;
import org.waystage.json.reading.ReadOptions;
import org.waystage.json.reading.Reading;
import org.waystage.json.signing.KeyRules;

/**
 * Validation profiles, bundled or read from files ({@link CatalogueSchemas#VALIDATION_PROFILE}).
 *
 * <pre>{@code
 * ReadOptions options = ReadOptions.defaults().withProfile(ValidationProfiles.named("strict").orElseThrow());
 * Reading<Catalogue> reading = new CatalogueReader(options).read(Path.of("catalogue.json"));
 * }</pre>
 */
public final class ValidationProfiles {
    private static final List<String> AVAILABLE = List.of("bundled", "lenient", "strict");

    private ValidationProfiles() {}

    /**
     * Returns the names of the profiles of this library. {@code bundled} also sets the {@link Rule#quiet quiet} rules, which the bundled
     * editions meet: each text in each language, a source for each stage, codes beside texts. {@code
     * lenient} is for records still being collected: dangling
     * references are warnings, and what is often not known yet is not reported. In {@code strict}, every warning is an
     * error, and so is what this version does not know: an unlisted code, an unknown member, a word that its crosswalk
     * lacks.
     *
     * @return the names, sorted
     */
    public static List<String> available() {
        return AVAILABLE;
    }

    /**
     * Returns a bundled profile.
     *
     * @param name one of the names that {@link #available} returns
     * @return the profile, or empty if there is none with the name
     */
    public static Optional<ValidationProfile> named(String name) {
        if (!AVAILABLE.contains(name)) {
            return Optional.empty();
        }
        try (InputStream in = ValidationProfiles.class.getResourceAsStream("profiles/" + name + ".json")) {
            return Optional.of(
                    read(Objects.requireNonNull(in, name).readAllBytes()).orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a profile from a file. The rules of the model, of the wire format, of redaction, of decisions and of keys are known.
     *
     * @param file the file
     * @return the profile, absent if there are errors, and the notices
     * @throws IOException if the file cannot be read
     */
    public static Reading<ValidationProfile> read(Path file) throws IOException {
        return read(Bytes.of(file, ReadOptions.defaults().limit(ReadOptions.Limit.DOCUMENT_BYTES)), List.of());
    }

    /**
     * Reads a profile. The rules of the model, of the wire format, of redaction, of decisions and of keys are known; pass the rules
     * of other modules to {@link #read(byte[], Collection)}.
     *
     * @param document the UTF-8 bytes of the document
     * @return the profile, absent if there are errors, and the notices
     */
    public static Reading<ValidationProfile> read(byte[] document) {
        return read(document, List.of());
    }

    /**
     * Reads a profile that may name rules of other modules or of the caller.
     *
     * <p>This module does not know the rules of other modules, such as the {@code table-} and {@code register-} rules
     * of tables and registers: pass {@code TableRules.all()} and {@code RegisterRules.all()}.
     *
     * <p>All faults are reported at once. An unknown rule is kept and reported, since a newer version may have it. A
     * guarded rule ({@link Rule#guarded}) can only be an error.
     *
     * @param document the UTF-8 bytes of the document
     * @param more rules known in addition to those of this module and of the model
     * @return the profile, absent if there are errors, and the notices
     */
    public static Reading<ValidationProfile> read(byte[] document, Collection<Rule> more) {
        return read(Bytes.of(document), more);
    }

    private static Reading<ValidationProfile> read(Bytes document, Collection<Rule> more) {
        Map<String, Rule> known = new LinkedHashMap<>();
        for (Collection<Rule> rules : List.of(
                ModelRules.all(), JsonRules.all(), RedactionRules.all(), DecisionRules.all(), KeyRules.all(), more)) {
            rules.forEach(rule -> known.putIfAbsent(rule.id(), rule));
        }
        Reading<ValidationProfile> reading;
        try {
            reading =
                    new DocumentReading(ReadOptions.defaults()).document(document, ProfileShapes.profile(known), null);
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory failed", e);
        }
        return reading.hasErrors()
                ? new Reading<>(Optional.empty(), reading.notices(), reading.counts(), reading.noticeCounts())
                : reading;
    }
}
