package org.waystage.commandline.registers;

import java.util.Map;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.JsonOutput;
import org.waystage.commandline.console.Printable;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;
import org.waystage.registers.outcome.ImportSummary;
import tools.jackson.core.JsonGenerator;

/** The outcome of an import as JSON, in the documented shape of {@code import --format json}. */
final class ImportJson {
    private ImportJson() {}

    static void write(ImportSummary summary, Map<Text, Long> skipped, Console console) {
        JsonOutput.write(console.out(), json -> {
            json.writeStartObject();
            json.writeStringProperty("profile", summary.profile());
            json.writeStringProperty("edition", summary.edition().orElse(""));
            json.writeStringProperty(
                    "issued", summary.issued().map(PartialDate::toString).orElse(""));
            json.writeNumberProperty("read", summary.read());
            json.writeNumberProperty("imported", summary.imported());
            json.writeNumberProperty("skipped", summary.skipped());
            counts("stages", summary.stages(), json);
            json.writeNumberProperty("unmapped", summary.unmapped());
            json.writeNumberProperty("corrections", summary.corrected());
            json.writeNumberProperty("notYet", summary.notYet());
            counts("correctionsByRule", summary.corrections(), json);
            json.writeNumberProperty("withheld", summary.withheld());
            json.writeObjectPropertyStart("customs");
            json.writeNumberProperty("byBody", summary.customsByBody());
            json.writeNumberProperty("byWord", summary.customsByWord());
            json.writeEndObject();
            json.writeStringProperty("encoding", summary.encoding().orElse(""));
            json.writeStringProperty("digest", summary.digest());
            counts("noticeCounts", summary.noticeCounts(), json);
            json.writeArrayPropertyStart("skippedByReason");
            skipped.forEach((reason, count) -> {
                json.writeStartObject();
                json.writeStringProperty("reason", Printable.whole(reason.in(console.language())));
                json.writeNumberProperty("count", count);
                json.writeEndObject();
            });
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void counts(String member, Map<String, Long> counts, JsonGenerator json) {
        json.writeObjectPropertyStart(member);
        counts.forEach(json::writeNumberProperty);
        json.writeEndObject();
    }
}
