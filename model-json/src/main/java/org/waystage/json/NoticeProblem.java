package org.waystage.json;

import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Severity;
import org.waystage.json.internal.engine.DocumentWriting;
import org.waystage.json.internal.engine.NoticeOutput;
import org.waystage.json.internal.words.JsonMessages;
import org.waystage.json.reading.Reading;
import tools.jackson.core.JsonGenerator;

/**
 * A problem detail (RFC 9457) with all notices about what a client sent, as {@value #MEDIA_TYPE}.
 *
 * <p>Besides {@code type}, {@code title}, {@code status} and {@code detail} it has {@code counts}, {@code notices} and {@code
 * noticeCounts}, in the form of {@link NoticesFormat}. At most {@value #MOST} notices are written; if there are more, errors are preferred.
 * The counts include all. The schema is {@link CatalogueSchemas#PROBLEM}.
 *
 * <p>Send it with the header {@code Content-Language}, whose value is {@link #language()}.
 *
 * @param type names the kind of problem, and is the address of a page that explains it
 * @param status the status of the response, 100 to 599
 * @param language the BCP 47 tag of the language of title, detail and messages
 * @param reading the notices
 */
public record NoticeProblem(URI type, int status, String language, Reading<?> reading) {
    /** The greatest number of notices in one problem. */
    public static final int MOST = 100;

    /** The media type of the document. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** The type of problems that this library's own page explains; a service that explains problems itself uses its own type. */
    public static final URI TYPE = URI.create("https://example.org/waystage/docs/in-a-service#a-document-with-errors");

    /**
     * Checks the components, and replaces the language by the one in which there are texts.
     *
     * @throws IllegalArgumentException if the status is not one of HTTP
     */
    public NoticeProblem {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(reading, "reading");
        if (status < 100 || status > 599) {
            throw new IllegalArgumentException("a status is a number from 100 to 599, but was " + status);
        }
        language = JsonMessages.MESSAGES.language(language);
    }

    /**
     * Returns a problem of the type {@link #TYPE}.
     *
     * @param reading the notices; its value is not written
     * @param status the status of the response, usually 400 or 422
     * @param language the BCP 47 tag of the language that the client asked for; English if there are no texts in it
     * @return the problem
     * @throws IllegalArgumentException if the status is not one of HTTP
     */
    public static NoticeProblem of(Reading<?> reading, int status, String language) {
        return new NoticeProblem(TYPE, status, language, reading);
    }

    /**
     * Returns the title, which is the same for all problems of this type.
     *
     * @return the title in the language
     */
    public String title() {
        return JsonMessages.MESSAGES.in(language, "problem.title");
    }

    /**
     * Returns a summary of the notices in one or two sentences: how many errors and warnings there are, and the first error.
     *
     * @return the detail in the language
     */
    public String detail() {
        Reading.Counts counts = reading.counts();
        String numbers = filled(
                "problem.counts",
                Map.of("errors", Long.toString(counts.errors()), "warnings", Long.toString(counts.warnings())));
        Optional<Notice> first = reading.notices().stream()
                .filter(notice -> notice.severity() == Severity.ERROR)
                .findFirst();
        return first.map(notice -> numbers + " " + first(notice)).orElse(numbers);
    }

    private String first(Notice notice) {
        String pointer = notice.place().pointer();
        String message = notice.message(language);
        return pointer.isEmpty()
                ? filled("problem.first", Map.of("message", message))
                : filled("problem.first-at", Map.of("pointer", pointer, "message", message));
    }

    private String filled(String key, Map<String, String> values) {
        return JsonMessages.MESSAGES.text(key, values).in(language);
    }

    /**
     * Returns the notices that are written.
     *
     * @return at most {@value #MOST} notices, in the order of the text; all errors before others are left out
     */
    public List<Notice> notices() {
        List<Notice> all = reading.notices();
        if (all.size() <= MOST) {
            return all;
        }
        Map<Severity, Long> room = new EnumMap<>(Severity.class);
        long left = MOST;
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
            long some = all.stream()
                    .filter(notice -> notice.severity() == severity)
                    .limit(left)
                    .count();
            room.put(severity, some);
            left -= some;
        }
        return all.stream()
                .filter(notice -> room.merge(notice.severity(), -1L, Long::sum) >= 0)
                .toList();
    }

    /**
     * Returns the document.
     *
     * @return the document in UTF-8, on one line
     */
    public byte[] toBytes() {
        return DocumentWriting.json(this::write);
    }

    void write(JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("type", type.toString());
        json.writeStringProperty("title", title());
        json.writeNumberProperty("status", status);
        json.writeStringProperty("detail", detail());
        NoticeOutput.write(reading.counts(), notices(), reading.noticeCounts(), language, json);
        json.writeEndObject();
    }
}
