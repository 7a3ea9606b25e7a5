package org.waystage.conformance;

import java.util.Optional;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Place;
import tools.jackson.databind.JsonNode;

/** A notice as the corpus states it: rule, severity and place, without the words. */
record Expected(String rule, String severity, String pointer, long line, int column, Optional<String> cell) {
    static Expected of(Notice notice) {
        Place.Position position = notice.place().position().orElse(new Place.Position(1, 1));
        return new Expected(
                notice.rule().id(),
                notice.severity().code(),
                notice.place().pointer(),
                position.line(),
                position.column(),
                notice.place().cell());
    }

    static Expected of(JsonNode json) {
        return new Expected(
                json.get("rule").asString(),
                json.get("severity").asString(),
                json.get("pointer").asString(),
                json.get("line").asLong(),
                json.get("column").asInt(),
                json.path("cell").asStringOpt());
    }

    boolean isError() {
        return severity.equals("error");
    }

    /** Tells whether the notice says that the text is not JSON, or JSON of another shape. */
    boolean isOfShape() {
        return rule.startsWith("json-") || rule.startsWith("shape-");
    }

    /** Returns the notice as it stands in the corpus. */
    String toJson() {
        String where = String.format(
                "{ \"rule\": %s, \"severity\": %s, \"pointer\": %s, \"line\": %d, \"column\": %d",
                Json.quoted(rule), Json.quoted(severity), Json.quoted(pointer), line, column);
        return where + cell.map(name -> ", \"cell\": " + Json.quoted(name)).orElse("") + " }";
    }
}
