package org.waystage.registers.internal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.RuleWords;

/** What people read when a profile is wrong. */
class ProfileMessagesTest {
    private static final Set<String> SAME_IN_FRENCH = Set.of("null", "table");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            member-unknown       | A profile has no member 'tabels' here. Did you mean 'tables'?
            missing-key          | The member 'key' is missing here.
            missing-condition    | The member 'present / in / matches' is missing here.
            type-value           | Expected the name of a column, or an object but found a list.
            slug-bad             | The value 'Small_1' is not valid here: expected lower-case letters and digits in groups joined by single hyphens, 100 characters at most.
            basis-bad            | The value 'start' is not valid here: expected one of began, observed, expected.
            date-means-bad       | The value 'year' is not valid here: expected one of date, spreadsheet-year, quarter, fiscal-year, before, after, range, none.
            key-empty            | The value is not valid here: expected at least one element.
            column-unknown       | The profile has no column 'nmae'. Did you mean 'name'?
            organization-unknown | The profile has no organization 'ports-office'. Did you mean 'port-office'?
            dates-unused         | Nothing in the profile uses the list of date readings 'd'.
            member-twice         | The profile is not JSON, as it has to be: the member 'id' occurs twice in this object.
            regex-bad            | The value '(a' is not valid here: expected a regular expression in the syntax of RE2 (missing closing ): (a).
            """)
    void theMessageSaysWhatIsWrongAndWhatWasExpected(String name, String message) {
        assertThat(ProfileDocuments.read(ProfileDocuments.text(name + ".json")).notices())
                .first()
                .extracting(notice -> notice.message())
                .isEqualTo(message);
    }

    @Test
    void aNearWordIsNamedHoweverManyWordsThereAre() {
        String profile = ProfileDocuments.text("date-means-bad.json").replace("\"year\"", "\"fiscal-yaer\"");
        Notice notice = ProfileDocuments.read(profile).notices().get(0);

        assertThat(notice.values()).containsEntry("near", "fiscal-year");
        assertThat(notice.message()).endsWith(" before, after, range, none. Did you mean 'fiscal-year'?");
        assertThat(notice.message("fr").replaceAll("[\\u00A0\\u202F]", " "))
                .contains("attendu : l’un de date, spreadsheet-year,")
                .endsWith("Vouliez-vous dire « fiscal-year » ?");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "title": {         | "title": {"EN": "x",                                                      | /title/en
            "title": "name"    | "title": {"columns": ["name", "agency"], "languages": ["pt-BR", "pt-br"]} | /case/title/languages/1
            """)
    void aLanguageThatIsThereBeforeIsToldWhateverItsCase(String before, String after, String pointer) {
        String profile = ProfileDocuments.text("key-empty.json")
                .replaceFirst(Pattern.quote(before), Matcher.quoteReplacement(after));

        assertThat(ProfileDocuments.read(profile).notices())
                .filteredOn(notice -> notice.place().pointer().equals(pointer))
                .extracting(notice -> notice.message())
                .singleElement()
                .asString()
                .endsWith("is not valid here: expected a language that no other has.");
    }

    @Test
    void aDocumentOfAnotherFormatIsNamedAndNothingElseIsToldOfIt() {
        for (String format : List.of("waystage-catalogue/1.0", "waystage-validation-profile/1.0")) {
            assertThat(ProfileDocuments.read("{\n\"format\": \"" + format + "\", \"id\": \"A B\", \"caseStudies\": []}")
                            .notices())
                    .extracting(notice -> notice.place() + " " + notice.message())
                    .containsExactly("2:11 /format This is a document of the format '" + format
                            + "', not a profile of a register; nothing else in it was checked.");
        }
        assertThat(ProfileDocuments.read("{\"format\": \"waystage-profile/2.0\", \"tabels\": {}}")
                        .notices())
                .hasSizeGreaterThan(2);
    }

    static List<ProfileDocuments.Expected> faulty() {
        return ProfileDocuments.expected().stream()
                .filter(expected -> !expected.faults().isEmpty())
                // The parser says in its own words what is no JSON.
                .filter(expected -> !expected.name().equals("cut-off"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("faulty")
    void allThatAMessageSaysOfAFaultIsInFrenchToo(ProfileDocuments.Expected expected) {
        List<Notice> notices =
                ProfileDocuments.read(ProfileDocuments.text(expected + ".json")).notices();

        for (Notice notice : notices) {
            RuleWords words = notice.rule().words();
            notice.values().forEach((hole, value) -> {
                if (words.holes().contains(hole) && !SAME_IN_FRENCH.contains(value)) {
                    assertThat(words.in("fr", hole, value)).isNotEqualTo(value);
                }
            });
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            keep-and-otherwise | attendu : pas de « otherwise » à côté de « keep ».
            prefix-not-derived | attendu : pas de « prefix » sans « derived ».
            language-bad       | attendu : une étiquette de langue BCP 47, comme fr, à la place de « toolonglanguage ».
            organization-twice | attendu : un « id » qu’aucun autre n’a.
            date-group-unknown | toYear, toMonth, toDay ou note, et non « hour ».
            date-no-quarter    | attendu : un groupe nommé « quarter », dont « quarter » a besoin.
            member-twice       | le membre « id » figure deux fois dans cet objet.
            regex-bad          | attendu : une expression régulière dans la syntaxe de RE2 (missing closing ): (a).
            """)
    void aNameInWhatWasExpectedStandsInFrenchQuotes(String name, String message) {
        assertThat(ProfileDocuments.read(ProfileDocuments.text(name + ".json"))
                        .notices()
                        .get(0)
                        .message("fr")
                        .replaceAll("[\\u00A0\\u202F]", " "))
                .endsWith(message);
    }

    @Test
    void theMessageIsInFrenchToo() {
        assertThat(ProfileDocuments.read(ProfileDocuments.text("column-unknown.json"))
                        .notices()
                        .get(0)
                        .message("fr"))
                .isEqualTo(
                        "Le profil n’a pas «\u00A0nmae\u00A0» (colonne). Vouliez-vous dire «\u00A0name\u00A0»\u202F?");
    }
}
