package org.waystage.registers.internal.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.registers.internal.profile.CodeTable;

class LooseTableTest {
    private static LooseTable table(Map<String, List<String>> rows) {
        return LooseTable.allOf(List.of(new CodeTable("t", rows, true, Optional.empty(), false)))
                .get("t");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Proof - of concept",
                "proof \u2013 of CONCEPT",
                "proof\u00a0\u2014  of concept.",
                " Proof \u2212 of concept ; ",
                "PROOF - OF CONCEPT:",
            })
    void aWordWrittenALittleDifferentlyIsFound(String word) {
        assertThat(table(Map.of("Proof - of concept", List.of("pilot"))).find(word))
                .contains(List.of("pilot"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Proof of concept", "Proof -- of concept", "Proof - of concepts", ""})
    void anotherWordIsNot(String word) {
        assertThat(table(Map.of("Proof - of concept", List.of("pilot"))).find(word))
                .isEmpty();
    }

    @Test
    void quotesOfAnyKindAreTheSame() {
        assertThat(LooseTable.key("spring \u201922 \u00abbeta\u00bb")).isEqualTo(LooseTable.key("Spring '22 \"beta\""));
    }

    @Test
    void ofRowsThatAreLooselyTheSameTheFirstCounts() {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        rows.put("Pilot", List.of("first"));
        rows.put("pilot ", List.of("second"));

        assertThat(table(rows).find("PILOT")).contains(List.of("first"));
    }

    @Test
    void aWordThatIsKnownAndHasNoCodeIsFound() {
        assertThat(table(Map.of("None", List.of())).find("none")).contains(List.of());
    }

    @Test
    void tablesAreKeptApart() {
        Map<String, LooseTable> all = LooseTable.allOf(List.of(
                new CodeTable("a", Map.of("x", List.of("1")), true, Optional.empty(), false),
                new CodeTable("b", Map.of("x", List.of("2")), true, Optional.empty(), false)));

        assertThat(all.get("a").find("X")).contains(List.of("1"));
        assertThat(all.get("b").find("X")).contains(List.of("2"));
    }
}
