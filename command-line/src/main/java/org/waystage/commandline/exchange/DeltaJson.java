package org.waystage.commandline.exchange;

import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.JsonOutput;
import org.waystage.commandline.console.Printable;
import org.waystage.json.delta.DeltaSummary;
import org.waystage.json.signing.DeltaManifest;
import tools.jackson.core.JsonGenerator;

/** What a delta does, as JSON in the documented shapes of {@code delta} and {@code apply}. */
final class DeltaJson {
    private DeltaJson() {}

    static void write(DeltaSummary summary, Console console) {
        JsonOutput.write(console.out(), json -> {
            json.writeStartObject();
            ends(summary.manifest(), json);
            json.writeBooleanProperty("head", summary.head());
            json.writeArrayPropertyStart("lists");
            summary.lists().forEach(list -> {
                json.writeStartObject();
                json.writeStringProperty("list", list.list());
                json.writeNumberProperty("added", list.added());
                json.writeNumberProperty("replaced", list.replaced());
                json.writeNumberProperty("moved", list.moved());
                json.writeNumberProperty("removed", list.removed());
                json.writeEndObject();
            });
            json.writeEndArray();
            json.writeNumberProperty("size", summary.size());
            json.writeNumberProperty("resultSize", summary.resultSize());
            json.writeBooleanProperty("large", summary.isLarge());
            json.writeEndObject();
        });
    }

    /**
     * Writes what an applied delta did.
     *
     * @param verified whether its signature was verified
     */
    static void write(DeltaManifest manifest, boolean verified, Console console) {
        JsonOutput.write(console.out(), json -> {
            json.writeStartObject();
            ends(manifest, json);
            json.writeBooleanProperty("verified", verified);
            json.writeEndObject();
        });
    }

    private static void ends(DeltaManifest manifest, JsonGenerator json) {
        json.writeStringProperty("catalogue", manifest.catalogue().value());
        edition("from", manifest.from(), json);
        edition("to", manifest.to(), json);
        json.writeArrayPropertyStart("substitute");
        manifest.substitutes().forEach(one -> {
            json.writeStartObject();
            json.writeStringProperty("source", one.source().value());
            json.writeStringProperty("by", one.by().value());
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeNumberProperty("puts", manifest.puts());
        json.writeNumberProperty("removes", manifest.removes());
    }

    private static void edition(String name, DeltaManifest.Edition edition, JsonGenerator json) {
        json.writeObjectPropertyStart(name);
        edition.edition().ifPresent(label -> json.writeStringProperty("edition", Printable.whole(label)));
        edition.sequence().ifPresent(sequence -> json.writeNumberProperty("sequence", sequence));
        edition.issued().ifPresent(issued -> json.writeStringProperty("issued", issued.toString()));
        json.writeStringProperty("digest", edition.digest());
        json.writeEndObject();
    }
}
