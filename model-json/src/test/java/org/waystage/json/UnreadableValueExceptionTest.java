package org.waystage.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Severity;
import org.waystage.json.reading.Reading;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

/** All faults of a value reach whoever catches the exception of a mapper, wherever the value stands. */
class UnreadableValueExceptionTest {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().findAndAddModules().build();

    /** A case with three errors and an unknown member. */
    private static final String FAULTY =
            "{\"id\":\"Not an id\",\"title\":null,\"technologies\":[\"t\"],\"adopters\":[\"o\"],\"stages\":[{\"stage\":\"pilot\",\"basis\":\"observed\",\"date\":5}],\"x\":1}";

    /** Something sent, which is of one of several types. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Submission.class, name = "submission"),
        @JsonSubTypes.Type(value = Edition.class, name = "edition")
    })
    public interface Sent {}

    /** A case that is sent. */
    public record Submission(CaseStudy caseStudy) implements Sent {}

    /** A catalogue that is sent. */
    public record Edition(Catalogue catalogue) implements Sent {}

    private static UnreadableValueException thrown(ThrowingCallable reading) {
        return catchThrowableOfType(UnreadableValueException.class, reading);
    }

    private static List<String> errors(UnreadableValueException e) {
        return e.reading().notices().stream()
                .filter(notice -> notice.severity() == Severity.ERROR)
                .map(notice -> notice.place().pointer())
                .toList();
    }

    @Test
    void aBodyGivesAllNoticesAndTheirCounts() {
        UnreadableValueException e = thrown(() -> MAPPER.readValue(FAULTY, CaseStudy.class));

        assertThat(errors(e)).containsExactly("/id", "/title", "/stages/0/date");
        assertThat(e.reading().counts()).isEqualTo(new Reading.Counts(3, 0, 1));
        assertThat(e.reading().noticeCounts())
                .containsEntry("shape-id-invalid", 1L)
                .containsEntry("shape-member-unknown", 1L);
        assertThat(e.reading().value()).isEmpty();
        assertThat(e.reading().notices())
                .extracting(Notice::place)
                .allMatch(place -> place.position().isEmpty());
        assertThat(e)
                .isInstanceOf(MismatchedInputException.class)
                .hasMessageContaining("/id: ")
                .hasMessageContaining("(and 2 more)");
        assertThat(e.getTargetType()).isEqualTo(CaseStudy.class);
    }

    @Test
    void aStreamOfBytesGivesTheSameAsAText() {
        UnreadableValueException e =
                thrown(() -> MAPPER.readValue(new ByteArrayInputStream(FAULTY.getBytes(UTF_8)), CaseStudy.class));

        assertThat(errors(e)).containsExactly("/id", "/title", "/stages/0/date");
    }

    @Test
    void inAListThePointersBeginWithThePlaceInTheList() {
        UnreadableValueException e = thrown(() -> MAPPER.readValue(
                "[" + Documents.caseStudy("a") + "," + FAULTY + "]", new TypeReference<List<CaseStudy>>() {}));

        assertThat(errors(e)).containsExactly("/1/id", "/1/title", "/1/stages/0/date");
    }

    @Test
    void inACallersOwnTypeThePointersBeginWithItsMember() {
        UnreadableValueException e =
                thrown(() -> MAPPER.readValue("{\"number\":\"1\",\"caseStudy\":" + FAULTY + "}", Dossier.class));

        assertThat(errors(e)).containsExactly("/caseStudy/id", "/caseStudy/title", "/caseStudy/stages/0/date");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"kind\":\"submission\",\"caseStudy\":%s}", "{\"caseStudy\":%s,\"kind\":\"submission\"}"})
    void inATypeOfSeveralThePointersBeginWithItsMemberWhereverItsNameStands(String form) {
        UnreadableValueException e = thrown(() -> MAPPER.readValue(form.formatted(FAULTY), Sent.class));

        assertThat(errors(e)).containsExactly("/caseStudy/id", "/caseStudy/title", "/caseStudy/stages/0/date");
    }

    @Test
    void ofATreeThePointersAreThoseInTheTree() {
        UnreadableValueException e = thrown(() ->
                MAPPER.treeToValue(MAPPER.readTree("{\"a\":" + FAULTY + "}").get("a"), CaseStudy.class));

        assertThat(errors(e)).containsExactly("/id", "/title", "/stages/0/date");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"kind\":\"edition\",\"catalogue\":%s}", "{\"catalogue\":%s,\"kind\":\"edition\"}"})
    void aDocumentOfAnotherMajorVersionIsAtItsFormat(String form) {
        UnreadableValueException e = thrown(
                () -> MAPPER.readValue(form.formatted("{\"id\":1,\"format\":\"waystage-catalogue/2.0\"}"), Sent.class));

        assertThat(errors(e)).containsExactly("/catalogue/format");
    }

    @Test
    void serializedItKeepsItsMessageOnly() throws IOException, ClassNotFoundException {
        UnreadableValueException e = thrown(() -> MAPPER.readValue(FAULTY, CaseStudy.class));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ObjectOutputStream(bytes).writeObject(e);

        Object back = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();

        assertThat(back).isInstanceOfSatisfying(UnreadableValueException.class, read -> {
            assertThat(read).hasMessageContaining("(and 2 more)");
            assertThat(read.reading().notices()).isEmpty();
        });
    }
}
