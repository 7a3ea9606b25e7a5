package org.waystage.json.internal.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waystage.json.Documents.catalogue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waystage.core.notice.Notice;
import org.waystage.json.Documents;
import org.waystage.json.reading.JsonRules;

/** What a text that is not JSON is told to have wrong: the slips that people make are told apart. */
class SyntaxProblemsTest {
    private static final String QUOTE = "a quote other than the straight double quote of JSON";
    private static final String COMMA = "a comma before the end of a list or object";
    private static final String UNCLOSED =
            "a string is not closed or has a quote without a backslash in it, or a comma is missing";
    private static final String LINE = "a string is not closed before the end of its line";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "edition": “1”                         | QUOTE
            "edition": '1'                         | QUOTE
            "edition": «1»                         | QUOTE
            “edition”: "1"                         | QUOTE
            'edition': "1"                         | QUOTE
            "notes": [{"en": "a"},]                | COMMA
            "notes": [{"en": "a",}]                | COMMA
            "edition": "1, "licence": "x"          | UNCLOSED
            "edition": "the "first" one"           | UNCLOSED
            "edition": "1”, "licence": "x"         | UNCLOSED
            "edition": "1" "licence": "x"          | a comma or the end of a list or object is missing
            "notes": [{"en": "a"} {"en": "b"}]     | a comma or the end of a list or object is missing
            "notes": [,{"en": "a"}]                | a value is missing
            "edition": , "licence": "x"            | a value is missing
            edition: "1"                           | a member has no name in double quotes
            """)
    void theSlipIsTold(String member, String expected) {
        assertThat(problem(catalogue(member))).isEqualTo(expected(expected));
    }

    @ParameterizedTest
    @CsvSource({"\\n", "\\r\\n"})
    void aStringThatEndsWithItsLineIsNotClosed(String end) {
        String line = end.translateEscapes();

        assertThat(problem(catalogue("\"edition\": \"1" + line + ",\"licence\": \"x\"")))
                .isEqualTo(LINE);
    }

    private static String expected(String name) {
        return switch (name) {
            case "QUOTE" -> QUOTE;
            case "COMMA" -> COMMA;
            case "UNCLOSED" -> UNCLOSED;
            default -> name;
        };
    }

    private static String problem(String text) {
        Notice notice = Documents.read(text).notices().get(0);
        String problem = String.valueOf(notice.values().get("problem"));

        assertThat(notice.rule()).isEqualTo(JsonRules.SYNTAX);
        assertThat(notice.message("fr")).as("the problem is told in French too").doesNotContain(problem);
        return problem;
    }
}
