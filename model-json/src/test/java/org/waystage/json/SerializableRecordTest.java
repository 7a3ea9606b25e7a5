package org.waystage.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.value.PartialDate;

class SerializableRecordTest {
    private static byte[] bytes(Object value) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        return bytes.toByteArray();
    }

    private static Object value(byte[] bytes) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return in.readObject();
        }
    }

    private static <T> void comesBack(Class<T> type, T value) throws IOException, ClassNotFoundException {
        SerializableRecord<T> carried = SerializableRecord.of(type, value);
        assertThat(value(bytes(carried))).isEqualTo(carried);
    }

    /** Catalogues that break rules, too: with ids that nothing has, and duplicates. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void catalogueAndCasesComeBackAsTheyWere(long seed) throws IOException, ClassNotFoundException {
        Catalogue catalogue = new RandomModel(seed, seed % 2 == 0).catalogue();

        comesBack(Catalogue.class, catalogue);
        for (CaseStudy one : catalogue.caseStudies()) {
            comesBack(CaseStudy.class, one);
        }
    }

    @Test
    void idsDatesAndStagesComeBackAsTheyWere() throws IOException, ClassNotFoundException {
        comesBack(CaseStudyId.class, CaseStudyId.of("a-case"));
        comesBack(PartialDate.class, PartialDate.parse("2026-11"));
        comesBack(AdoptionStage.class, AdoptionStage.of("never-heard-of"));
        comesBack(AdoptionStage.class, AdoptionStage.Listed.PILOT);
    }

    private static byte[] tampered(String text, String by) throws IOException {
        String stream = new String(bytes(SerializableRecord.of(CaseStudy.class, sample())), ISO_8859_1);
        assertThat(stream).contains(text);
        return stream.replace(text, by).getBytes(ISO_8859_1);
    }

    private static CaseStudy sample() {
        String stages = "\"stages\":[{\"stage\":\"pilot\",\"basis\":\"observed\",\"date\":\"2020\"},"
                + "{\"stage\":\"deployed\",\"basis\":\"observed\",\"date\":\"2021\"}]";
        return RecordReader.of(CaseStudy.class)
                .read(Documents.caseStudy("a-case", stages, "\"sources\":[\"s\"]")
                        .getBytes(UTF_8))
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a-case\"→\"A case\"", "\"2021\"→\"2-21\"", "{\"id\"→[\"id\""})
    void aStreamThatBreaksARuleIsRefused(String change) throws IOException {
        byte[] tampered = tampered(change.split("→")[0], change.split("→")[1]);

        assertThatExceptionOfType(InvalidObjectException.class).isThrownBy(() -> value(tampered));
    }

    @Test
    void aRefusalSaysWhereAndWhy() throws IOException {
        byte[] tampered = tampered("\"2021\"", "\"2-21\"");

        assertThatExceptionOfType(InvalidObjectException.class)
                .isThrownBy(() -> value(tampered))
                .withMessageContaining("/stages/1/date")
                .withMessageContaining("2-21");
    }

    @Test
    void aTypeWithoutAFormOfItsOwnIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SerializableRecord.of(String.class, "text"))
                .withMessageContaining("java.lang.String");
    }
}
