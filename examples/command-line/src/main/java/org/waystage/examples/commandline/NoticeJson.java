package org.waystage.examples.commandline;

import java.util.List;
import org.waystage.core.Notice;
import org.waystage.core.Place;
import org.waystage.core.Severity;
import tools.jackson.core.JsonGenerator;

/** Notices as JSON, in the documented shape of {@code validate --format json}. */
final class NoticeJson {
    private NoticeJson() {}

    static void write(List<NoticeLog> logs, Console console) {
        JsonOutput.write(console.out(), json -> {
            json.writeStartObject();
            json.writeObjectPropertyStart("counts");
            for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
                json.writeNumberProperty(severity.code(), NoticePrinter.sum(logs, severity));
            }
            json.writeEndObject();
            json.writeArrayPropertyStart("notices");
            for (NoticeLog log : logs) {
                log.notices().forEach(notice -> write(notice, log.file(), console.language(), json));
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void write(Notice notice, String file, String language, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("rule", notice.rule().id());
        json.writeStringProperty("severity", notice.severity().code());
        json.writeStringProperty("pointer", Printable.whole(notice.place().pointer()));
        Place.Position position = notice.place().position().orElse(new Place.Position(1, 1));
        json.writeNumberProperty("line", position.line());
        json.writeNumberProperty("column", position.column());
        json.writeStringProperty("message", Printable.whole(notice.message(language)));
        json.writeStringProperty("file", Printable.whole(file));
        notice.place().cell().ifPresent(cell -> json.writeStringProperty("cell", Printable.whole(cell)));
        json.writeEndObject();
    }
}
