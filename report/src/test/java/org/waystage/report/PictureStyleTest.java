package org.waystage.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waystage.report.pages.Site;

/** The colours of pictures can be told apart, as computed from the style sheet. */
class PictureStyleTest {
    private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): (#[0-9a-f]{6});");

    private static Map<String, String> colours(boolean dark) throws IOException {
        String style = style("pictures.css");
        int middle = style.indexOf("prefers-color-scheme: dark");
        Map<String, String> colours = new HashMap<>();
        for (String part : dark
                ? new String[] {style.substring(0, middle), style.substring(middle)}
                : new String[] {style.substring(0, middle)}) {
            Matcher colour = COLOUR.matcher(part);
            while (colour.find()) {
                colours.put(colour.group(1), colour.group(2));
            }
        }
        return colours;
    }

    private static String style(String name) throws IOException {
        try (var style = Site.class.getResourceAsStream(name)) {
            return new String(style.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Returns the contrast of two colours as WCAG 2 defines it. */
    private static double contrast(String one, String other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(String colour) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double part = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            sum += weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return sum;
    }

    @ParameterizedTest
    @CsvSource({
        "ink, page, 7",
        "quiet, page, 4.5",
        "quiet, raised, 4.5",
        "accent, page, 4.5",
        "on-operation, operation, 4.5",
        "on-trial, trial, 4.5",
        "on-light, preparation, 4.5",
        "on-light, pause, 4.5",
        "on-light, end, 4.5",
        "operation, page, 3",
        "trial, page, 3",
        "age-three, page, 3",
        "edge, page, 3",
        "edge-quiet, page, 3",
        "operation, trial, 1.8",
        "trial, preparation, 1.8",
        "operation, age-three, 1.8",
        "age-three, age-five, 1.8",
        "age-five, edge, 3"
    })
    void whatStandsTogetherCanBeToldApart(String one, String other, double least) throws IOException {
        for (boolean dark : new boolean[] {false, true}) {
            Map<String, String> colours = colours(dark);
            assertThat(contrast(colours.get(one), colours.get(other)))
                    .as("%s on %s, %s", one, other, dark ? "dark" : "light")
                    .isGreaterThanOrEqualTo(least);
        }
    }

    @Test
    void aTileOfPreparationStandsOutFromADarkPage() throws IOException {
        Map<String, String> colours = colours(true);
        assertThat(contrast(colours.get("preparation"), colours.get("page"))).isGreaterThanOrEqualTo(2);
        assertThat(style("pictures.css")).contains(".tile.no-case { stroke: var(--edge-quiet)");
    }

    @Test
    void agesAreShownWithoutTransparency() throws IOException {
        assertThat(style("pictures.css")).doesNotContain("opacity");
    }

    /** Otherwise a style meant for one page changes another: a heading once looked like a button. */
    @Test
    void anIdThatTheStyleNamesStandsOnNoPageButTheOneToFind() throws IOException {
        Path folder = EditionReport.written().folder;
        String selectors = Files.readString(folder.resolve(Site.STYLE)).replaceAll("\\{[^{}]*}|\\[[^\\]]*]", " ");
        List<String> ids = Pattern.compile("#([a-z][a-z-]*)")
                .matcher(selectors)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        assertThat(ids).contains("answer", "filters");
        try (Stream<Path> pages = Files.list(folder)) {
            for (Path page : pages.filter(each -> each.toString().endsWith(".html"))
                    .filter(each -> !each.endsWith("find.html"))
                    .toList()) {
                String text = Files.readString(page);
                assertThat(ids).as(page.toString()).noneMatch(id -> text.contains(" id=\"" + id + "\""));
            }
        }
    }
}
