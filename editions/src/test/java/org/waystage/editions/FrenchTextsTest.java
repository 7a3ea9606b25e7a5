package org.waystage.editions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The French of the newest edition: everywhere but in names and titles as published, with one rule of spaces and apostrophes. */
class FrenchTextsTest {
    private static final JsonNode DOCUMENT = JsonMapper.shared().readTree(Edition.bytes());
    /**
     * Where a text may stand without French: names of bodies that have none, titles of sources as published, and who published
     * them.
     */
    private static final Pattern NAMES = Pattern.compile(
            "/organizations/\\d+/(name|earlierNames/\\d+/name)|/sources/\\d+/(title|publishers/\\d+)|/publisher");

    /** What breaks the rule. */
    private static final Map<String, Pattern> BREAKS = Map.of(
            "a straight apostrophe", Pattern.compile("'"),
            "straight or English quotation marks", Pattern.compile("[\"“”]"),
            "no U+00A0 before a colon or inside quotation marks",
                    Pattern.compile("[^\\u00a0][»]|«[^\\u00a0]|[ \\u202f]:"),
            "no U+202F before ; ! ? %", Pattern.compile("[^\\u202f?!][;!?%]"));

    @Test
    void standsBesideTheEnglish() {
        List<String> missing = new ArrayList<>();
        BilingualTexts.each(DOCUMENT, (pointer, text) -> {
            if (!text.has("fr") && !NAMES.matcher(pointer).matches()) {
                missing.add(pointer + " " + text);
            }
        });

        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a straight apostrophe",
                "straight or English quotation marks",
                "no U+00A0 before a colon or inside quotation marks",
                "no U+202F before ; ! ? %"
            })
    void keepsTheRule(String broken) {
        List<String> found = new ArrayList<>();
        BilingualTexts.each(DOCUMENT, (pointer, text) -> {
            String french = text.path("fr").asString("");
            boolean asPublished = pointer.matches("/sources/\\d+/title") && text.size() == 1;
            if (!asPublished && BREAKS.get(broken).matcher(french).find()) {
                found.add(pointer + " " + french);
            }
        });

        assertThat(found).isEmpty();
    }
}
