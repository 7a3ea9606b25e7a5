package org.waystage.registers.internal.profile.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.core.notice.Place;
import org.waystage.registers.internal.profile.ProfileDocuments;

class ProfilePatternTest {
    private final ProfileFaults faults = new ProfileFaults();

    private Pattern pattern(String text) {
        return ProfilePattern.of(node(text));
    }

    private ProfileNode node(String text) {
        return new ProfileNode(
                new Place("/x", Optional.empty()), ProfileNode.Kind.STRING, text, Map.of(), List.of(), faults);
    }

    private String message(String language) {
        assertThat(faults.notices()).extracting(ProfileDocuments::brief).containsExactly("value-invalid /x");
        return faults.notices().get(0).message(language);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a+b+",
                "(a+)+",
                "(a*)*b",
                "(?<year>\\d+)*",
                "(\\d{1,9}){1,99}",
                "(\\p{L}{3,12}\\.?){1,40}",
                "[(a+)+]+",
                "[]a]{3}",
                "[[:alpha:]\\[]+",
                "(\\Qa+{1000}\\E)+",
                "(?i)\\b(drone|chain)",
                "(?is-m:a.b)$",
                "(?<year>\\d{4})-(?<month>\\d{2})",
                "(?P<year>\\d{4})\\x{2013}",
                "x{,5}{"
            })
    void aPatternOfTheEngineIsTakenAsItIs(String text) {
        assertThat(pattern(text).pattern()).isEqualTo(text);
        assertThat(faults.notices()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            (?=a)b           ; no lookahead or lookbehind, such as (?=a)      ; aucune anticipation
            (?!a)b           ; no lookahead or lookbehind                     ; aucune anticipation
            (?<=a)b          ; no lookahead or lookbehind                     ; aucune anticipation
            a(?<!b)          ; no lookahead or lookbehind                     ; aucune anticipation
            (a)\\1           ; no backreference, such as \\1                  ; aucune référence arrière
            (?<x>a)\\k<x>    ; no backreference                               ; aucune référence arrière
            [a-z&&[^b]]      ; no class within a class, such as [a-z&&[^b]]   ; aucune classe dans une classe
            [a[bc]]          ; no class within a class                        ; aucune classe dans une classe
            (?iU)a           ; no flag U                                      ; pas d’option U
            (?:\\d{100}){50} ; at most 2000 steps with its repetitions        ; 2000 pas une fois ses répétitions
            \\d{1000}\\w{1000}; at most 2000 steps                            ; 2000 pas
            (a               ; in the syntax of RE2 (missing closing )                ; RE2
            (?>a)            ; in the syntax of RE2 (invalid or unsupported Perl      ; RE2
            a++              ; in the syntax of RE2 (invalid nested repetition        ; RE2
            (?x)a b          ; in the syntax of RE2 (invalid or unsupported Perl      ; RE2
            a{1001}          ; in the syntax of RE2 (invalid repeat count: {1001})    ; RE2
            \\h              ; in the syntax of RE2 (invalid escape sequence: \\h)    ; RE2
            (?<y>a)(?<y>b)   ; in the syntax of RE2 (duplicate capture group name: y) ; RE2
            """)
    void whatTheEngineLacksIsRefusedAndNamed(String text, String english, String french) {
        assertThat(pattern(text.replace("\\\\", "\\"))).matches(ProfilePattern::isNothing);
        assertThat(message("en")).contains(english.replace("\\\\", "\\"));
        assertThat(message("fr")).contains(french);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(?:(?:(?:a{1000}){1000}){1000}){1000}",
                "(?:(?:[]({]{999}){999}){999}",
                "(?:(?:(?:\\pL{3}){1000,}){1000,}){1000,}",
                "(?:(?:\\Qab\\E{1000}){1000}){1000}"
            })
    @Timeout(20)
    void aPatternThatIsHugeWrittenOutIsRefusedBeforeItIs(String text) {
        assertThat(pattern(text)).matches(ProfilePattern::isNothing);
        assertThat(message("en")).contains("steps with its repetitions written out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(?:(?:a?){31}){31}x", "(?:(?:(?:a*)*)*)*x", "(?:a|b|)*x"})
    @Timeout(20)
    void aLongTextDoesNotOverflowTheStack(String text) {
        assertThat(pattern(text).matcher("a".repeat(20_000)).find()).isFalse();
    }

    @Test
    void aPatternThatMustCatchOneThingHasOneGroup() {
        assertThat(ProfilePattern.withOneGroup(node("(?:a)(b)")).groupCount()).isEqualTo(1);
        assertThat(faults.notices()).isEmpty();
        ProfilePattern.withOneGroup(node("(a)(b)"));
        assertThat(message("en")).contains("a pattern with exactly one capturing group");
    }
}
