package org.waystage.commandline.notices;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.waystage.commandline.console.JsonOutput;
import org.waystage.commandline.console.Printable;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Place;
import org.waystage.core.notice.Severity;
import org.waystage.core.validation.ValidationProfile;
import org.waystage.json.internal.engine.NoticeOutput;
import tools.jackson.core.JsonGenerator;

/** Notices as JSON, in the documented shape of {@code validate --format json}. */
final class NoticeJson {
    private NoticeJson() {}

    /**
     * Writes notices.
     *
     * @param skipped the files in folders that are not catalogues
     * @param profile the profile, which names the rules that are off
     */
    static void write(
            List<NoticeLog> logs, List<String> skipped, ValidationProfile profile, OutputStream out, String language)
            throws IOException {
        JsonOutput.write(out, json -> {
            json.writeStartObject();
            json.writeObjectPropertyStart("counts");
            for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
                json.writeNumberProperty(severity.code(), FirstNotices.sum(logs, severity));
            }
            json.writeEndObject();
            json.writeArrayPropertyStart("notices");
            for (NoticeLog log : logs) {
                log.notices().forEach(notice -> write(notice, log.file(), language, json));
            }
            json.writeEndArray();
            json.writeObjectPropertyStart("noticeCounts");
            Map<String, Long> counts = new TreeMap<>();
            logs.forEach(log -> log.ruleCounts().forEach((rule, count) -> counts.merge(rule, count, Long::sum)));
            counts.forEach(json::writeNumberProperty);
            json.writeEndObject();
            json.writeArrayPropertyStart("skippedFiles");
            skipped.forEach(file -> json.writeString(Printable.whole(file)));
            json.writeEndArray();
            if (!profile.equals(ValidationProfile.none())) {
                json.writeStringProperty("profile", profile.id());
                json.writeArrayPropertyStart("skippedRules");
                profile.skipped().forEach(json::writeString);
                json.writeEndArray();
            }
            json.writeEndObject();
        });
    }

    /** Writes a notice as readers do, with its file and always with a position. */
    private static void write(Notice notice, String file, String language, JsonGenerator json) {
        Place place = notice.place();
        Place.Position position = place.position().orElse(new Place.Position(1, 1));
        Place placed = new Place(place.pointer(), Optional.of(position), place.cell());
        NoticeOutput.write(new Notice(notice.rule(), notice.severity(), placed, notice.values()), file, language, json);
    }
}
