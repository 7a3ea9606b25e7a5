package org.waystage.registers.internal.splitting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waystage.registers.internal.profile.Step;

class SplittingTest {
    private static List<String> at(String text, String... separators) {
        return Splitting.of(text, new Step.Split(List.of(separators), false, List.of()));
    }

    private static List<String> list(String text) {
        return Splitting.of(text, new Step.Split(List.of(","), true, List.of()));
    }

    @Test
    void partsAreWithoutBlanksAndEmptyOnesAreLeftOut() {
        assertThat(at(" a ;; b;\u00a0; c ", ";")).containsExactly("a", "b", "c");
        assertThat(at("", ";")).isEmpty();
        assertThat(at(";", ";")).isEmpty();
        assertThat(at("a", ";")).containsExactly("a");
    }

    @Test
    void theLongestSeparatorIsTakenWhateverTheOrder() {
        assertThat(at("a, b,c; d", ",", "; ", ", ")).containsExactly("a", "b", "c", "d");
        assertThat(at("a / b/c", " / ")).containsExactly("a", "b/c");
    }

    @Test
    void whatMeansNothingInAListIsNoPart() {
        assertThat(list("['a', None, 'None']")).containsExactly("a", "None");
        assertThat(list("[\"a\", null, \"null\"]")).containsExactly("a", "null");
        assertThat(list("[null]")).isEmpty();
    }

    @Test
    void aListInBracketsIsReadAsItShows() {
        assertThat(list("[\"a, b\", 'c']")).containsExactly("a, b", "c");
        assertThat(list("['it\\'s', \"it's\"]")).containsExactly("it's", "it's");
        assertThat(list("[a, b]")).containsExactly("a", "b");
        assertThat(list("['']")).isEmpty();
        assertThat(list("[]")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ["caf\\u00e9"]                        | café
            ["a\\tb", "\\ud83d\\ude00"]           | a\tb; 😀
            ["a\\\\b", "c\\/d", "say \\"e\\""]    | a\\b; c/d; say "e"
            ["it's, here", "b"]                  | it's, here; b
            [1, 2.50, -3e2, true, false, null]   | 1; 2.50; -3e2; true; false
            [["a", "b"], {"c": "d, ]"}, "e"]     | ["a", "b"]; {"c": "d, ]"}; e
            """)
    void whatJsonWritesIsReadAsJson(String text, String parts) {
        assertThat(list(text)).containsExactly(parts.split("; "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ['caf\\xe9', 'caf\\u00e9']             | café; café
            ['\\U0001F600', u'\\u00e9']            | 😀; é
            ['it''s', "it" 's' , 'b']            | its; its; b
            ['it\\'s', "say \\"a\\"", 'a\\\\b']    | it's; say "a"; a\\b
            ['it\\'s, here', "b, c", 'd',]        | it's, here; b, c; d
            ['a\\tb', 'C:\\data']                 | a\tb; C:\\data
            ['a', None, True, False, -1, 2.5e3]  | a; True; False; -1; 2.5e3
            [['a', 'b]'], {'c': 'd'}, ('e', 1)]  | ['a', 'b]']; {'c': 'd'}; ('e', 1)
            """)
    void whatPythonWritesIsReadAsPython(String text, String parts) {
        assertThat(list(text)).containsExactly(parts.split("; "));
    }

    @Test
    void whatIsNeitherJsonNorPythonIsCutAtItsCommas() {
        assertThat(list("[a, 'b, c', caf\\u00e9]")).containsExactly("a", "b, c", "caf\\u00e9");
        assertThat(list("['a\\x4', 'b']")).containsExactly("a\\x4", "b");
        assertThat(list("['\\ud800', 'b']")).containsExactly("\\ud800", "b");
        assertThat(list("['\\U00110000']")).containsExactly("\\U00110000");
        assertThat(list("[\"a\", nan]")).containsExactly("a", "nan");
        assertThat(list("['a'] and ['b']")).containsExactly("a] and ['b'");
    }

    @Test
    void aListOfAnyDepthIsOnePartForEachOfItsElements() {
        String deep = "[".repeat(100_000) + "]".repeat(100_000);
        assertThat(list(deep)).containsExactly(deep.substring(1, deep.length() - 1));
    }

    @Test
    void aBrokenListGivesWhatItHas() {
        assertThat(list("['a, b]")).containsExactly("a, b");
        assertThat(list("[")).containsExactly("[");
        assertThat(list("['a', 'b'")).containsExactly("['a'", "'b'");
    }

    @Test
    void withoutBracketsTheSeparatorsCount() {
        assertThat(list("a, b")).containsExactly("a", "b");
        assertThat(at("[a;b]", ";")).containsExactly("[a", "b]");
    }
}
