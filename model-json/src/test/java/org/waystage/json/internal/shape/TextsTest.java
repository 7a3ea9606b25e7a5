package org.waystage.json.internal.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.core.Catalogue;
import org.waystage.json.Documents;
import org.waystage.json.internal.document.Values;
import org.waystage.json.reading.Reading;

/** Texts by language, dates, ids, codes and citations: what is one and what is not. */
class TextsTest {
    private static Reading<Catalogue> withTitle(String title) {
        return Documents.read(
                "{\"format\":\"waystage-catalogue/1.0\",\"id\":\"a\",\"issued\":\"2026\",\"title\":" + title + "}");
    }

    private static List<String> briefly(Reading<?> reading) {
        return reading.notices().stream()
                .map(notice -> notice.rule().id() + " " + notice.place().pointer())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "`\"A\"` | shape-type-wrong /title",
                "[] | shape-type-wrong /title",
                "7 | shape-type-wrong /title",
                "null | shape-null /title",
                "{} | shape-text-missing /title",
                "{\"en\":null} | shape-type-wrong /title/en",
                "{\"en\":1} | shape-type-wrong /title/en",
                "{\"en\":{\"x\":\"y\"}} | shape-type-wrong /title/en",
                "{\"\":\"A\"} | shape-language-invalid /title/",
                "{\"en_GB\":\"A\"} | shape-language-invalid /title/en_GB",
                "{\"en-\":\"A\"} | shape-language-invalid /title/en-",
                "{\"1a\":\"A\"} | shape-language-invalid /title/1a",
                "{\"abcdefghi\":\"A\"} | shape-language-invalid /title/abcdefghi",
                "{\"en\":\"A\",\"en\":\"B\"} | shape-member-duplicate /title/en",
                "{\"en\":\"A\",\"fr\":\"B\",\"en\":\"B\"} | shape-member-duplicate /title/en"
            })
    void whatIsNoTextIsAnErrorAtItsPlace(String title, String expected) {
        assertThat(briefly(withTitle(title)))
                .contains(expected)
                .filteredOn(brief -> !brief.contains("member-missing"))
                .hasSize(1);
        assertThat(withTitle(title).value()).isEmpty();
    }

    @Test
    void eachLanguageAtFaultHasItsNotice() {
        assertThat(briefly(withTitle("{\"en\":1,\"f_r\":\"B\",\"de\":[{}],\"de\":2,\"es\":\"C\"}")))
                .containsExactly(
                        "shape-type-wrong /title/en",
                        "shape-language-invalid /title/f_r",
                        "shape-type-wrong /title/de",
                        "shape-member-duplicate /title/de");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"en\":\"\"}",
                "{\"fr\":\"b\",\"en\":\"a\"}",
                "{\"zh-Hant-TW\":\"區塊鏈\",\"x-a\":\"\\u0000\",\"EN\":\"A\",\"pt-br\":\"a\"}",
                "{\"und\":\"\\\"\\\\/\\n\"}"
            })
    void languagesKeepTheirOrderAndTextsTheirCharacters(String title) {
        Catalogue catalogue = withTitle(title).orElseThrow();

        assertThat(Documents.compact(catalogue)).contains("\"title\":" + title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001", "2019", "2019-03", "2019-03-14", "2024-02-29", "9999-12-31"})
    void aDateIsWrittenAsItWasRead(String date) {
        Catalogue catalogue = Documents.read(Documents.catalogue().replace("\"2026\"", "\"" + date + "\""))
                .orElseThrow();

        assertThat(catalogue.issued()).hasToString("Optional[" + date + "]");
        assertThat(Documents.compact(catalogue)).contains("\"issued\":\"" + date + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "19",
                "02019",
                "0000",
                "2019-",
                "2019-3",
                "2019-13",
                "2019-00",
                "2019-03-00",
                "2019-03-32",
                "2023-02-29",
                "1900-02-29",
                "2019-03-14T00:00",
                "2019/03",
                "2019-03-1",
                "+2019",
                "-2019",
                " 2019",
                "2019 ",
                "٢٠١٩",
                "2019-0３"
            })
    void whatIsNoDateIsAnError(String date) {
        Reading<Catalogue> reading = Documents.read(Documents.catalogue().replace("\"2026\"", "\"" + date + "\""));

        assertThat(briefly(reading)).containsExactly("shape-date-invalid /issued");
        assertThat(reading.notices().get(0).values()).containsEntry("value", date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "a_b", "a--b", "-a", "a-", "a.b", "é", "a b", "a/b"})
    void whatIsNoIdIsAnError(String id) {
        assertThat(briefly(Documents.read(Documents.catalogue().replace("\"id\":\"a\"", "\"id\":\"" + id + "\""))))
                .containsExactly("shape-id-invalid /id");
    }

    @Test
    void aValueOfANoticeIsCutAndAnIdHasAHundredCharactersAtMost() {
        for (int length : new int[] {100, 101, 100_000}) {
            Reading<Catalogue> reading = Documents.read(
                    Documents.catalogue().replace("\"id\":\"a\"", "\"id\":\"" + "a".repeat(length) + "\""));

            assertThat(reading.hasErrors()).isEqualTo(length > 100);
            assertThat(reading.notices())
                    .allSatisfy(notice -> assertThat(notice.message()).hasSizeLessThan(400));
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "\"s\" | \"s\"",
                "{\"source\":\"s\"} | \"s\"",
                "{\"source\":\"s\",\"x\":1} | {\"source\":\"s\",\"x\":1}",
                "{\"source\":\"s\",\"where\":\"\"} | {\"source\":\"s\",\"where\":\"\"}",
                "{\"where\":\"p. 7\",\"source\":\"s\",\"x\":1} | {\"source\":\"s\",\"where\":\"p. 7\",\"x\":1}"
            })
    void aCitationIsABareIdOrAnObjectWithAPlace(String read, String written) {
        String study = Documents.caseStudy("c", "\"sources\":[" + read + "]");

        assertThat(Values.json(
                        CaseStudyShapes.CASE_STUDY,
                        Values.read(CaseStudyShapes.CASE_STUDY, study).orElseThrow()))
                .endsWith("\"sources\":[" + written + "]}");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{\"where\":\"p\"} | shape-member-missing /sources/0",
                "{\"source\":\"S\",\"where\":\"p\"} | shape-id-invalid /sources/0/source",
                "\"S\" | shape-id-invalid /sources/0",
                "7 | shape-type-wrong /sources/0",
                "null | shape-type-wrong /sources/0",
                "[\"s\"] | shape-type-wrong /sources/0"
            })
    void whatIsNoCitationIsLeftOut(String citation, String expected) {
        Reading<?> reading =
                Values.read(CaseStudyShapes.CASE_STUDY, Documents.caseStudy("c", "\"sources\":[" + citation + "]"));

        assertThat(briefly(reading)).containsExactly(expected);
        assertThat(reading.notices().get(0).values()).containsEntry("leftOut", "/sources/0");
        assertThat(reading.value()).isPresent();
    }
}
