package org.waystage.json.internal.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.notice.Notice;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.value.Quantity;
import org.waystage.json.CatalogueReader;
import org.waystage.json.Documents;
import org.waystage.json.reading.Reading;

/** A document with ten faults gives ten notices, and everything that is sound. */
class TenFaultsTest {
    /** The two forms of the same document. */
    enum Form {
        PRETTY("ten-faults.json"),
        COMPACT("ten-faults-compact.json");

        final String name;

        Form(String name) {
            this.name = name;
        }

        String text() {
            return Documents.resource(name);
        }

        Reading<Catalogue> reading() {
            return Documents.read(text());
        }
    }

    /** A fault, where it stands in both forms, how the text goes on there, and what is left out because of it. */
    record Fault(String rule, String pointer, String pretty, String compact, String text, String leftOut) {
        String brief(Form form) {
            return (form == Form.PRETTY ? pretty : compact) + " " + pointer + " " + rule + " leaves out " + leftOut;
        }
    }

    private static final List<Fault> FAULTS = List.of(
            new Fault("shape-id-invalid", "/technologies/1/id", "11:13", "1:236", "\"3D_printing\"", "/technologies/1"),
            new Fault(
                    "shape-member-duplicate",
                    "/codeLists/0/codes/1/name",
                    "20:84",
                    "1:493",
                    "{\"en\":\"Revenue\"}",
                    "/codeLists/0/codes/1"),
            new Fault(
                    "shape-member-missing",
                    "/crosswalks/0/rows/0",
                    "28:9",
                    "1:554",
                    "{\"stage\":\"pilot\"",
                    "/crosswalks/0/rows/0"),
            new Fault(
                    "shape-code-invalid",
                    "/organizations/0/country",
                    "34:60",
                    "1:694",
                    "\"Côted'Ivoire\"",
                    "/organizations/0"),
            new Fault(
                    "shape-date-invalid",
                    "/caseStudies/0/stages/1/date",
                    "45:55",
                    "1:990",
                    "\"2019-13\"",
                    "/caseStudies/0/stages/1"),
            new Fault(
                    "shape-quantity-unclear",
                    "/caseStudies/0/outcomes/0/quantity",
                    "52:59",
                    "1:1154",
                    "{\"value\":7,\"min\":5}",
                    "/caseStudies/0/outcomes/0"),
            new Fault("shape-type-wrong", "/caseStudies/1/adopters/0", "61:20", "1:1346", "42]", "/caseStudies/1"),
            new Fault("shape-null", "/caseStudies/2/title", "66:16", "1:1394", "null,", "/caseStudies/2"),
            new Fault(
                    "shape-number-invalid",
                    "/surveys/0/answers/1/count",
                    "88:20",
                    "1:1720",
                    "-1}",
                    "/surveys/0/answers/1"),
            new Fault("shape-alternative-missing", "/sources/0/parts/0", "98:9", "1:1798", "{}", "/sources/0/parts/0"));

    private static String brief(Notice notice) {
        return notice.place() + " " + notice.rule().id() + " leaves out "
                + notice.values().get("leftOut");
    }

    private static Stream<String> expected(Form form) {
        return FAULTS.stream().map(fault -> fault.brief(form));
    }

    @ParameterizedTest
    @EnumSource
    void eachFaultGivesOneNoticeWithItsPlaceAndWhatIsLeftOut(Form form) {
        Reading<Catalogue> reading = form.reading();

        assertThat(reading.notices())
                .extracting(TenFaultsTest::brief)
                .containsExactlyElementsOf(expected(form).toList());
        assertThat(reading.counts()).isEqualTo(new Reading.Counts(10, 0, 0));
    }

    @ParameterizedTest
    @EnumSource
    void theTextAtEachPlaceIsTheValueAtFault(Form form) {
        List<Notice> notices = form.reading().notices();
        for (int i = 0; i < FAULTS.size(); i++) {
            String found = Documents.textAt(form.text(), notices.get(i).place());

            assertThat(found.replace(" ", "")).startsWith(FAULTS.get(i).text());
        }
    }

    @ParameterizedTest
    @EnumSource
    void theRestOfTheDocumentIsRead(Form form) {
        Catalogue catalogue = form.reading().value().orElseThrow();
        CaseStudy first = catalogue.caseStudy(CaseStudyId.of("first")).orElseThrow();

        assertThat(catalogue.technologies())
                .extracting(value -> value.id().value())
                .containsExactly("drones", "robotics");
        assertThat(catalogue.codeLists().get(0).codes())
                .extracting(entry -> entry.code().value())
                .containsExactly("speed");
        assertThat(catalogue.crosswalks().get(0).rows())
                .extracting(row -> row.word())
                .containsExactly("Retired");
        assertThat(catalogue.organizations())
                .extracting(value -> value.id().value())
                .containsExactly("south");
        assertThat(catalogue.caseStudies())
                .extracting(value -> value.id().value())
                .containsExactly("first", "fourth");
        assertThat(first.stages())
                .extracting(stage -> stage.stage().orElseThrow())
                .containsExactly(AdoptionStage.of("exploring"), AdoptionStage.of("deployed"));
        assertThat(first.outcomes())
                .extracting(outcome -> outcome.quantity().orElseThrow())
                .containsExactly(Quantity.of(new BigDecimal("2.50"), "day"));
        assertThat(catalogue.surveys().get(0).answers())
                .extracting(answer -> answer.count().orElseThrow())
                .containsExactly(12L, 3L);
        assertThat(catalogue.sources().get(0).parts()).hasSize(1);
    }

    @Test
    void aFileAndAStreamGiveTheSameNoticesAsBytes(@TempDir Path folder) throws IOException {
        byte[] bytes = Form.PRETTY.text().getBytes(UTF_8);
        Path file = Files.write(folder.resolve("ten.json"), bytes);

        assertThat(new CatalogueReader().read(file)).isEqualTo(Form.PRETTY.reading());
        assertThat(new CatalogueReader().read(new ByteArrayInputStream(bytes))).isEqualTo(Form.PRETTY.reading());
    }

    @ParameterizedTest
    @EnumSource
    void aByteOrderMarkChangesNoPlace(Form form) {
        assertThat(Documents.read("\ufeff" + form.text())).isEqualTo(form.reading());
    }

    @ParameterizedTest
    @EnumSource
    void otherLineEndsChangeNoPlace(Form form) {
        assertThat(Documents.read(form.text().replace("\n", "\r\n"))).isEqualTo(form.reading());
        assertThat(Documents.read(form.text().replace("\n", "\r"))).isEqualTo(form.reading());
    }
}
