package org.waystage.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
 * Validation profiles: the bundled ones, and those of files ({@link CatalogueSchemas#VALIDATION_PROFILE}).
 *
 * <pre>{@code
 * ReadOptions options = ReadOptions.defaults().withProfile(ValidationProfiles.named("strict").orElseThrow());
 * Reading<Catalogue> reading = new CatalogueReader(options).read(Path.of("catalogue.json"));
 * }</pre>
 */
public final class ValidationProfiles {
    private static final List<String> AVAILABLE = List.of("lenient", "strict");

    private ValidationProfiles() {}

    /**
     * Returns the names of the bundled profiles: {@code lenient}, where references that lead nowhere are warnings and what is
     * often not known yet is not reported, for records that are still being gathered; {@code strict}, where every
     * warning is an error, and so is what this version does not know: an unlisted code, an unknown member, a word that its
     * crosswalk lacks.
     *
     * @return the names, sorted
     */
    public static List<String> available() {
        return AVAILABLE;
    }

    /**
     * Returns a bundled profile.
     *
     * @param name one of {@link #available}
     * @return the profile; empty if there is none of the name
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
     * Reads a profile from a file. Known are the rules of the model, of the wire format, of redaction and of keys.
     *
     * @param file the file
     * @return the profile, absent where there are errors, and what was noticed
     * @throws IOException if the file cannot be read
     */
    public static Reading<ValidationProfile> read(Path file) throws IOException {
        return read(Files.readAllBytes(file));
    }

    /**
     * Reads a profile. Known are the rules of the model, of the wire format, of redaction and of keys; to have those of
     * other modules known too, pass them to {@link #read(byte[], Collection)}.
     *
     * @param document the UTF-8 bytes of the document
     * @return the profile, absent where there are errors, and what was noticed
     */
    public static Reading<ValidationProfile> read(byte[] document) {
        return read(document, List.of());
    }

    /**
     * Reads a profile that may speak of rules of other modules, or of the caller's own.
     *
     * <p>This module knows no rules of other modules, such as those of tables and registers: their {@code table-} and
     * {@code register-} rules are passed, by {@code TableRules.all()} and {@code RegisterRules.all()}.
     *
     * <p>Everything that is wrong is reported at once. A rule that is not known is kept and remarked on, since a newer version may have it. A rule that guards against loss
     * ({@link Rule#guarded}) cannot be anything but an error.
     *
     * @param document the UTF-8 bytes of the document
     * @param more rules that are known beside those of the model and the wire format
     * @return the profile, absent where there are errors, and what was noticed
     */
    public static Reading<ValidationProfile> read(byte[] document, Collection<Rule> more) {
        Map<String, Rule> known = new LinkedHashMap<>();
        for (Collection<Rule> rules :
                List.of(ModelRules.all(), JsonRules.all(), RedactionRules.all(), KeyRules.all(), more)) {
            rules.forEach(rule -> known.putIfAbsent(rule.id(), rule));
        }
        Reading<ValidationProfile> reading;
        try {
            reading = new DocumentReading(ReadOptions.defaults())
                    .text(Bytes.of(document), ProfileShapes.profile(known), 1, null);
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory failed", e);
        }
        return reading.hasErrors() ? new Reading<>(Optional.empty(), reading.notices(), reading.counts()) : reading;
    }
}
