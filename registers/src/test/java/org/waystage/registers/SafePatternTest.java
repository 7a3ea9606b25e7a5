package org.waystage.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.core.Place;

class SafePatternTest {
    private final ProfileFaults faults = new ProfileFaults();

    private Pattern pattern(String text) {
        return SafePattern.of(new ProfileNode(
                new Place("", Optional.empty()), ProfileNode.Kind.STRING, text, Map.of(), List.of(), faults));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(a+)+",
                "(a*)*b",
                "(?:a+b?)*",
                "((a)+)+",
                "(?<year>\\d+)*",
                "(\\d+){2,}",
                "(\\d{1,99}){1,99}",
                "(a+)+?",
                "(a+)*+",
                "([^)]+)+",
                "(x(y(z*)))+",
                "(?x)(a+) +"
            })
    void aRepetitionWithinARepetitionIsRefused(String text) {
        assertThat(pattern(text)).matches(SafePattern::isNothing);
        assertThat(faults.notices()).extracting(ProfileDocuments::brief).containsExactly("value-invalid");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a+b+",
                "(a+)b+",
                "(a+)?",
                "(\\d+){1,3}",
                "[(a+)+]+",
                "\\(a+\\)+",
                "(\\Qa+\\E)+",
                "(?i)\\b(drone|chain)",
                "(?<year>\\d{4})-(?<month>\\d{2})",
                "(?:a|b)+c*",
                "(\\p{L}x)+",
                "([\\])+]x)+",
                "(?<=a)(?<!b)c+"
            })
    void aHarmlessPatternIsTaken(String text) {
        assertThat(pattern(text).pattern()).isEqualTo(text);
        assertThat(faults.notices()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a", "[a", "a{2,1}", "*", "(?<year>a)(?<year>b)", "\\"})
    void whatIsNoPatternIsRefusedWithTheReason(String text) {
        assertThat(pattern(text)).matches(SafePattern::isNothing);
        assertThat(faults.notices().get(0).values()).containsKey("value");
        assertThat(faults.notices().get(0).message()).contains("a regular expression as Java has them (");
    }

    @Test
    void theNamesOfGroupsAreFound() {
        assertThat(SafePattern.groups(Pattern.compile("(?<year>\\d+)\\(?<no>(?<=x)(?<day>[(?<not>])")))
                .containsExactly("year", "day");
    }
}
