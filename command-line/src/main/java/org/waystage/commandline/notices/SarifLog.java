package org.waystage.commandline.notices;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.waystage.commandline.console.JsonOutput;
import org.waystage.commandline.console.Printable;
import org.waystage.commandline.console.ProgramVersion;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Place;
import org.waystage.core.notice.Rule;
import org.waystage.core.notice.Severity;
import org.waystage.core.validation.ValidationProfile;
import tools.jackson.core.JsonGenerator;

/** Notices as SARIF 2.1.0, which code hosts and editors show beside the lines that they are about. */
final class SarifLog {
    private static final Pattern HOLE = Pattern.compile("\\{(\\w+)}");

    private final String language;
    private final Map<String, Rule> rules = new LinkedHashMap<>();

    private SarifLog(String language) {
        this.language = language;
    }

    static void write(List<NoticeLog> logs, ValidationProfile profile, OutputStream out, String language)
            throws IOException {
        SarifLog sarif = new SarifLog(language);
        for (NoticeLog log : logs) {
            log.notices()
                    .forEach(notice -> sarif.rules.putIfAbsent(notice.rule().id(), notice.rule()));
        }
        JsonOutput.write(out, json -> sarif.write(logs, profile, json));
    }

    private void write(List<NoticeLog> logs, ValidationProfile profile, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.writeStringProperty("version", "2.1.0");
        json.writeArrayPropertyStart("runs");
        json.writeStartObject();
        json.writeObjectPropertyStart("tool");
        json.writeObjectPropertyStart("driver");
        json.writeStringProperty("name", "waystage");
        json.writeStringProperty("version", ProgramVersion.ofProgram());
        json.writeArrayPropertyStart("rules");
        rules.values().forEach(rule -> write(rule, json));
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
        if (!profile.equals(ValidationProfile.none())) {
            overrides(profile, json);
        }
        json.writeStringProperty("language", language);
        json.writeStringProperty("columnKind", "utf16CodeUnits");
        json.writeArrayPropertyStart("results");
        List<String> ids = List.copyOf(rules.keySet());
        for (NoticeLog log : logs) {
            String uri = uri(log.file());
            log.notices()
                    .forEach(notice ->
                            write(notice, ids.indexOf(notice.rule().id()), uri, log.excerpt(notice.place()), json));
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Writes the severities of a profile, and the rules it switches off, as overrides of the rules' configuration. */
    private static void overrides(ValidationProfile profile, JsonGenerator json) {
        json.writeArrayPropertyStart("invocations");
        json.writeStartObject();
        json.writeBooleanProperty("executionSuccessful", true);
        json.writeArrayPropertyStart("ruleConfigurationOverrides");
        profile.rules().forEach((rule, setting) -> {
            json.writeStartObject();
            json.writeObjectPropertyStart("descriptor");
            json.writeStringProperty("id", rule);
            json.writeEndObject();
            json.writeObjectPropertyStart("configuration");
            json.writeBooleanProperty("enabled", setting.severity().isPresent());
            setting.severity().ifPresent(severity -> json.writeStringProperty("level", level(severity)));
            json.writeEndObject();
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }

    private void write(Rule rule, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("id", rule.id());
        json.writeObjectPropertyStart("shortDescription");
        json.writeStringProperty("text", title(rule));
        json.writeEndObject();
        rule.explanation().ifPresent(explanation -> {
            json.writeObjectPropertyStart("fullDescription");
            json.writeStringProperty("text", explanation.in(language));
            json.writeEndObject();
        });
        json.writeObjectPropertyStart("defaultConfiguration");
        json.writeStringProperty("level", level(rule.severity()));
        json.writeEndObject();
        json.writeEndObject();
    }

    /** Returns the message of a rule, with names in place of values. */
    private String title(Rule rule) {
        return HOLE.matcher(Notice.of(rule, Place.of(""), Map.of()).message(language))
                .replaceAll("<$1>");
    }

    private void write(Notice notice, int rule, String uri, Optional<Excerpt> excerpt, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("ruleId", notice.rule().id());
        json.writeNumberProperty("ruleIndex", rule);
        json.writeStringProperty("level", level(notice.severity()));
        json.writeObjectPropertyStart("message");
        json.writeStringProperty("text", Printable.whole(notice.message(language)));
        json.writeEndObject();
        json.writeArrayPropertyStart("locations");
        json.writeStartObject();
        json.writeObjectPropertyStart("physicalLocation");
        json.writeObjectPropertyStart("artifactLocation");
        json.writeStringProperty("uri", uri);
        json.writeEndObject();
        json.writeObjectPropertyStart("region");
        Place.Position position = notice.place().position().orElse(new Place.Position(1, 1));
        json.writeNumberProperty("startLine", position.line());
        json.writeNumberProperty("startColumn", position.column());
        if (excerpt.isPresent() && !excerpt.get().isWholeLine()) {
            // In a line of a hundred megabytes, the rest of the line is not a useful region.
            json.writeNumberProperty(
                    "endColumn", position.column() + excerpt.get().widthAtCaret());
        }
        json.writeEndObject();
        excerpt.ifPresent(part -> context(part, position.line(), json));
        json.writeEndObject();
        json.writeArrayPropertyStart("logicalLocations");
        Place place = notice.place();
        if (!place.pointer().isEmpty() || place.cell().isEmpty()) {
            logicalLocation(place.pointer(), json);
        }
        place.cell().ifPresent(cell -> logicalLocation(cell, json));
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Writes the text around a place. */
    private static void context(Excerpt part, long line, JsonGenerator json) {
        json.writeObjectPropertyStart("contextRegion");
        json.writeNumberProperty("startLine", line);
        if (!part.isWholeLine()) {
            json.writeNumberProperty("startColumn", part.from());
            json.writeNumberProperty(
                    "endColumn", part.from() + Math.max(part.text().length(), part.caret() + part.widthAtCaret()));
        }
        json.writeObjectPropertyStart("snippet");
        json.writeStringProperty("text", Printable.whole(part.text()));
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void logicalLocation(String name, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("fullyQualifiedName", Printable.whole(name));
        json.writeEndObject();
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }

    private static String uri(String file) {
        try {
            String path = file.replace(File.separatorChar, '/');
            String uri = new URI(null, null, path.startsWith("/") ? path : "./" + path, null).toASCIIString();
            // A colon in the first part of a relative path would make a scheme of what is before it.
            return uri.matches("\\./[^/]*:.*") && !new File(file).isAbsolute() ? uri : uri.replaceFirst("^\\./", "");
        } catch (URISyntaxException e) {
            return "file";
        }
    }
}
