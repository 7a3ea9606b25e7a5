package org.waystage.commandline.registers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.JsonOutput;
import org.waystage.commandline.console.Printable;
import org.waystage.registers.ledger.LedgerKind;
import org.waystage.registers.ledger.LedgerSummary;
import tools.jackson.core.JsonGenerator;

/** The summary of a ledger as JSON, in the documented shape of {@code ledger --format json}. */
final class LedgerJson {
    private LedgerJson() {}

    static void write(Map<LedgerKind, Long> counts, List<LedgerSummary.RuleCount> lines, Console console) {
        JsonOutput.write(console.out(), json -> {
            json.writeStartObject();
            json.writeNumberProperty(
                    "steps", counts.values().stream().mapToLong(Long::longValue).sum());
            json.writeObjectPropertyStart("kinds");
            for (LedgerKind kind : LedgerKind.values()) {
                json.writeNumberProperty(kind.code(), counts.getOrDefault(kind, 0L));
            }
            json.writeEndObject();
            json.writeArrayPropertyStart("rows");
            lines.forEach(line -> write(line, json));
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void write(LedgerSummary.RuleCount line, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("kind", line.kind().code());
        json.writeStringProperty("rule", Printable.whole(line.rule()));
        json.writeStringProperty("column", Printable.whole(line.column()));
        json.writeNumberProperty("count", line.count());
        json.writeArrayPropertyStart("examples");
        for (LedgerSummary.Change change : line.examples()) {
            json.writeStartObject();
            value("from", change.from(), json);
            value("to", change.to(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void value(String member, Optional<String> text, JsonGenerator json) {
        if (text.isPresent()) {
            json.writeStringProperty(member, Printable.whole(text.get()));
        } else {
            json.writeNullProperty(member);
        }
    }
}
