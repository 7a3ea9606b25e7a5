package org.waystage.registers.internal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people read when a profile is wrong. */
class ProfileMessagesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            member-unknown       | A profile has no member 'tabels' here. Did you mean 'tables'?
            missing-key          | The member 'key' is missing here.
            missing-condition    | The member 'present / in / matches' is missing here.
            type-value           | Expected the name of a column, or an object but found a list.
            slug-bad             | The value 'Small_1' is not valid here: expected small letters and digits in groups joined by single hyphens, 100 characters at most.
            basis-bad            | The value 'start' is not valid here: expected one of began, observed, expected.
            date-means-bad       | The value 'year' is not valid here: expected one of date, spreadsheet-year, quarter, fiscal-year, before, after, range, none.
            key-empty            | The value is not valid here: expected at least one element.
            column-unknown       | The profile has no column 'nmae'. Did you mean 'name'?
            organization-unknown | The profile has no organization 'ports-office'. Did you mean 'port-office'?
            dates-unused         | Nothing in the profile uses the list of date readings 'd'.
            member-twice         | The profile is not the JSON it has to be: the member 'id' stands twice in this object.
            regex-bad            | The value '(a' is not valid here: expected a regular expression as RE2 has them (missing closing ): (a).
            """)
    void theMessageSaysWhatIsWrongAndWhatWasExpected(String name, String message) {
        assertThat(ProfileDocuments.read(ProfileDocuments.text(name + ".json")).notices())
                .first()
                .extracting(notice -> notice.message())
                .isEqualTo(message);
    }

    @Test
    void theMessageIsInFrenchToo() {
        assertThat(ProfileDocuments.read(ProfileDocuments.text("column-unknown.json"))
                        .notices()
                        .get(0)
                        .message("fr"))
                .isEqualTo("Le profil n'a pas « nmae » (colonne). Vouliez-vous dire « name » ?");
    }
}
