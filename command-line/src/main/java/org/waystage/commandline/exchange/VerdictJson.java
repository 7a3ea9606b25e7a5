package org.waystage.commandline.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.JsonOutput;
import org.waystage.commandline.console.Printable;
import org.waystage.json.signing.Acceptance;
import org.waystage.json.signing.EditionManifest;
import org.waystage.json.signing.EditionSignature;
import org.waystage.json.signing.ManifestComparison;
import org.waystage.json.signing.ManifestComparison.Change;
import org.waystage.json.signing.ManifestComparison.Compared;
import tools.jackson.core.JsonGenerator;

/** The outcome of a verification as JSON, in the documented shape of {@code verify --format json}. */
final class VerdictJson {
    private VerdictJson() {}

    static void write(
            EditionSignature.Verdict verdict,
            EditionSignature signed,
            String expectedKey,
            Optional<Acceptance> acceptance,
            Console console) {
        Optional<ManifestComparison> comparison = verdict instanceof EditionSignature.Changed changed
                ? Optional.of(changed.comparison())
                : Optional.empty();
        JsonOutput.write(console.out(), json -> {
            json.writeStartObject();
            json.writeStringProperty("verdict", word(verdict));
            json.writeStringProperty("key", signed.key());
            json.writeStringProperty("expectedKey", expectedKey);
            if (verdict.isValid() || verdict instanceof EditionSignature.Changed) {
                signedEdition(signed.manifest(), json);
            }
            json.writeArrayPropertyStart("differences");
            comparison.map(ManifestComparison::differences).orElse(List.of()).forEach(one -> write(one, json));
            json.writeEndArray();
            json.writeBooleanProperty(
                    "head", comparison.isPresent() && !comparison.get().sameHead());
            json.writeArrayPropertyStart("reordered");
            comparison
                    .map(ManifestComparison::reordered)
                    .orElse(List.of())
                    .forEach(kind -> json.writeString(kind.toString()));
            json.writeEndArray();
            json.writeObjectPropertyStart("counts");
            for (Change change : List.of(Change.CHANGED, Change.ADDED, Change.REMOVED)) {
                json.writeNumberProperty(
                        word(change), comparison.map(one -> one.count(change)).orElse(0L));
            }
            json.writeEndObject();
            acceptance.ifPresent(answer -> {
                json.writeStringProperty("acceptance", answer.answer().code());
                answer.refusal()
                        .ifPresent(notice -> json.writeStringProperty(
                                "refusal", Printable.whole(notice.message(console.language()))));
            });
            json.writeEndObject();
        });
    }

    private static void signedEdition(EditionManifest manifest, JsonGenerator json) {
        json.writeStringProperty("catalogue", manifest.catalogue().value());
        manifest.edition().ifPresent(edition -> json.writeStringProperty("edition", Printable.whole(edition)));
        manifest.issued().ifPresent(issued -> json.writeStringProperty("issued", issued.toString()));
    }

    private static void write(Compared one, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("kind", one.kind().toString());
        json.writeStringProperty("id", Printable.whole(one.id()));
        json.writeStringProperty("change", word(one.change()));
        json.writeEndObject();
    }

    private static String word(Change change) {
        return change.name().toLowerCase(Locale.ROOT);
    }

    private static String word(EditionSignature.Verdict verdict) {
        if (verdict instanceof EditionSignature.Valid) {
            return "valid";
        } else if (verdict instanceof EditionSignature.Changed) {
            return "changed";
        }
        return verdict instanceof EditionSignature.WrongKey ? "wrong-key" : "invalid";
    }
}
