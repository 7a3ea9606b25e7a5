package org.waystage.examples.commandline;

import java.util.List;
import java.util.Map;
import org.waystage.analysis.StageCounts;
import tools.jackson.core.JsonGenerator;

/** Counts as JSON, in the documented shape of {@code stats --format json}. */
final class StatsJson {
    private StatsJson() {}

    static void write(StageTable table, List<String> adopters, Console console) {
        JsonOutput.write(console.out(), json -> {
            StageCounts all = table.all();
            json.writeStartObject();
            json.writeStringProperty("by", table.by());
            json.writeStringProperty("asOf", table.asOf().toString());
            json.writeStringProperty("reading", "recorded");
            json.writeNumberProperty("total", all.total());
            json.writeNumberProperty("notYet", all.notYet());
            json.writeNumberProperty("unknown", all.unknown());
            json.writeNumberProperty("unmapped", all.unmapped());
            json.writeArrayPropertyStart("rows");
            table.rows().forEach((key, counts) -> write(key, counts, json));
            json.writeEndArray();
            if (!adopters.isEmpty()) {
                json.writeArrayPropertyStart("adopters");
                adopters.forEach(json::writeString);
                json.writeEndArray();
            }
            json.writeEndObject();
        });
    }

    private static void write(String key, StageCounts counts, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("key", key);
        json.writeNumberProperty("total", counts.total());
        json.writeObjectPropertyStart("stages");
        for (Map.Entry<String, Long> stage : counts.stages().entrySet()) {
            json.writeNumberProperty(stage.getKey(), stage.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
    }
}
