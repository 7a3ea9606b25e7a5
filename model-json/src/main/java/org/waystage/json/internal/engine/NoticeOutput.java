package org.waystage.json.internal.engine;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waystage.core.notice.Notice;
import org.waystage.json.reading.Reading;
import tools.jackson.core.JsonGenerator;

/** Notices and their counts in JSON, in the one form that readers, mappers and the program share. */
public final class NoticeOutput {
    private NoticeOutput() {}

    /**
     * Writes a notice.
     *
     * @param file the file that the notice is about, which only the program knows; null if there is none
     */
    public static void write(Notice notice, @Nullable String file, String language, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("rule", notice.rule().id());
        json.writeStringProperty("severity", notice.severity().code());
        json.writeStringProperty("pointer", whole(notice.place().pointer()));
        notice.place().position().ifPresent(position -> {
            json.writeNumberProperty("line", position.line());
            json.writeNumberProperty("column", position.column());
        });
        json.writeStringProperty("message", whole(notice.message(language)));
        if (file != null) {
            json.writeStringProperty("file", whole(file));
        }
        notice.place().cell().ifPresent(cell -> json.writeStringProperty("cell", whole(cell)));
        json.writeObjectPropertyStart("values");
        // sorted, since a notice has its values in the order of the map that it was given
        new TreeMap<>(notice.values()).forEach((name, value) -> json.writeStringProperty(name, whole(value)));
        json.writeEndObject();
        json.writeEndObject();
    }

    /** Writes the members that count notices, before and after the notices themselves. */
    public static void write(
            Reading.Counts counts,
            List<Notice> notices,
            Map<String, Long> noticeCounts,
            String language,
            JsonGenerator json) {
        json.writeObjectPropertyStart("counts");
        json.writeNumberProperty("error", counts.errors());
        json.writeNumberProperty("warning", counts.warnings());
        json.writeNumberProperty("info", counts.infos());
        json.writeEndObject();
        json.writeArrayPropertyStart("notices");
        notices.forEach(notice -> write(notice, null, language, json));
        json.writeEndArray();
        json.writeObjectPropertyStart("noticeCounts");
        noticeCounts.forEach(json::writeNumberProperty);
        json.writeEndObject();
    }

    /** Returns a text in which lone surrogates, which UTF-8 cannot represent, are replaced. */
    private static String whole(String text) {
        StringBuilder whole = new StringBuilder(text.length());
        text.codePoints()
                .forEach(c -> whole.appendCodePoint(
                        c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c));
        return whole.toString();
    }
}
