package org.waystage.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.waystage.report.pages.Site;

class ReportColoursTest {
    private static final Pattern ACCENT = Pattern.compile("--accent: (#[0-9a-f]{6})");

    @Test
    void aPaleAccentIsRefusedWithItsContrastAndWhatToDo() {
        assertThatThrownBy(() -> new ReportColours("#ffcc00", "#0d3450"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("accent: #ffcc00 has a contrast of 1.5:1 with the page, #ffffff; at least 4.5:1 is needed,"
                        + " so choose a darker colour");
    }

    @Test
    void aBandOnWhichWhiteTextCannotBeReadIsRefused() {
        assertThatThrownBy(() -> new ReportColours("#0b4f79", "#7fb8d6"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("band: #7fb8d6 has a contrast of 2.1:1 with its text, #ffffff;");
    }

    @Test
    void whatIsNoColourIsRefused() {
        for (String text : List.of("", "red", "#fff", "#0b4f7g", "#0b4f79; } body { display: none")) {
            assertThatThrownBy(() -> new ReportColours(text, "#0d3450"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("expected # and six hexadecimal digits");
        }
    }

    @Test
    void blackOnWhiteIsTwentyOneToOne() {
        assertThat(ReportColours.contrast(new int[] {0, 0, 0}, new int[] {255, 255, 255}))
                .isEqualTo(21);
    }

    /** The least contrast of WCAG 2.2, computed here in another way: grey #767676 is the palest grey that passes on white. */
    @Test
    void theLastGreyThatPassesOnWhiteIsTheKnownOne() {
        assertThat(ReportColours.contrast(new int[] {0x76, 0x76, 0x76}, new int[] {255, 255, 255}))
                .isBetween(4.5, 4.6);
        assertThat(ReportColours.contrast(new int[] {0x77, 0x77, 0x77}, new int[] {255, 255, 255}))
                .isLessThan(4.5);
    }

    @Test
    void onADarkScreenTheAccentIsMadeLightEnough() {
        List<String> accents = ACCENT.matcher(new ReportColours("#000000", "#000000").style())
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(accents).hasSize(2).startsWith("#000000");
        int grey = Integer.parseInt(accents.get(1).substring(1, 3), 16);
        for (String ground : ReportColours.DARK) {
            int value = Integer.parseInt(ground.substring(1), 16);
            int[] rgb = {value >> 16, (value >> 8) & 255, value & 255};
            assertThat(ReportColours.contrast(new int[] {grey, grey, grey}, rgb))
                    .isGreaterThanOrEqualTo(4.5);
        }
    }

    @Test
    void whatColoursAreCheckedAgainstIsInTheStyleSheet() throws IOException {
        StringBuilder whole = new StringBuilder();
        for (String sheet : List.of("pictures.css", Site.STYLE)) {
            try (InputStream in = Site.class.getResourceAsStream(sheet)) {
                whole.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        String style = whole.toString();
        List<String> grounds = new ArrayList<>(values(style, "page"));
        grounds.addAll(values(style, "raised"));
        List<String> checked = new ArrayList<>(ReportColours.LIGHT);
        checked.addAll(ReportColours.DARK);
        assertThat(grounds).containsExactlyInAnyOrderElementsOf(checked);
        assertThat(values(style, "on-band")).containsExactlyElementsOf(ReportColours.ON_BAND);
    }

    private static List<String> values(String style, String name) {
        return Pattern.compile("--" + name + ": (#[0-9a-f]{6});")
                .matcher(style)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
