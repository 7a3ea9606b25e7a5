package org.waystage.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"", "title", "a/b", "m~n", "#", "~3", " x ", "\u0000\n", "x#2", "\ufeff", "naïve 🛃", "~u0041"})
    void anyNameComesBack(String name) {
        for (List<String> path : List.of(List.of(name), List.of(name, name), List.of("title", name))) {
            for (int part : new int[] {1, 2, 3, 10_000, 999_999}) {
                Header header = new Header(path, part);

                assertThat(header.text()).isNotEmpty().isEqualTo(header.text().strip());
                assertThat(Header.find(header.text())).isEqualTo(header);
            }
        }
    }

    @Test
    void semicolonsOfANameAreNotTakenForSeparators() {
        String header = new Header(List.of("costs; benefits; risks; notes"), 1).text();
        Grid.Row row = new Grid.Row(1, List.of("#", "id", header));
        byte[] file = CsvTable.bytes(new Grid("lessons", List.of(row)));

        assertThat(CsvTable.read("lessons", file, new CellNotices())
                        .orElseThrow()
                        .rows())
                .first()
                .isEqualTo(row);
        assertThat(Header.find(header).path()).containsExactly("costs; benefits; risks; notes");
    }

    @Test
    void namesOfTheFormatAreWrittenAsTheyAre() {
        assertThat(new Header(List.of("reportedAs", "word"), 1).text()).isEqualTo("reportedAs/word");
        assertThat(new Header(List.of("title", "zh-Hans"), 2).text()).isEqualTo("title/zh-Hans#2");
    }

    @Test
    void aPathOfManyNamesIsNoHeader() {
        assertThat(Header.find("a" + "/a".repeat(Header.MOST_NAMES - 1))).isNotNull();
        assertThat(Header.find("a" + "/a".repeat(Header.MOST_NAMES))).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"#", "#stages", "title#", "title#0", "title#x", "a#b#2x"})
    void aNumberSignWithoutANumberIsNoHeader(String text) {
        assertThat(Header.find(text)).isNull();
    }
}
