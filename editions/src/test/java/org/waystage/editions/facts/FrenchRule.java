package org.waystage.editions.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The French of the facts: everywhere but in names and titles as published, with one rule of spaces and apostrophes. */
final class FrenchRule {
    /**
     * Where a text may stand without French: names of bodies that have none, titles of sources as published, and who published
     * them.
     */
    private static final Pattern NAMES = Pattern.compile(
            "/organizations/\\d+/(name|earlierNames/\\d+/name)|/sources/\\d+/(title|publishers/\\d+)|/publisher");

    /** What breaks the rule, and how it is told. */
    private static final Map<String, Pattern> BREAKS = new LinkedHashMap<>();

    static {
        BREAKS.put("a straight apostrophe in the French, not ’", Pattern.compile("'"));
        BREAKS.put("straight or English quotation marks in the French, not « »", Pattern.compile("[\"“”]"));
        BREAKS.put(
                "in the French no U+00A0 before a colon or inside quotation marks",
                Pattern.compile("[^\\u00a0]»|«[^\\u00a0]|[ \\u202f]:|\\p{L}:(?!//)"));
        BREAKS.put("in the French no U+202F before ; ! ? or %", Pattern.compile("[^\\u202f?!][;!?%]"));
    }

    private FrenchRule() {}

    /** Returns what is amiss in a text: nothing if it is as it should be. */
    static List<String> amiss(String pointer, JsonNode text) {
        List<String> amiss = new ArrayList<>();
        for (String language : List.of("en", "fr")) {
            if (!text.has(language) && !NAMES.matcher(pointer).matches()) {
                amiss.add("no text in '" + language + "'");
            }
        }
        boolean asPublished = pointer.matches("/sources/\\d+/title") && text.size() == 1;
        if (!asPublished) {
            String french = text.path("fr").asString("");
            BREAKS.forEach((what, broken) -> {
                if (broken.matcher(french).find()) {
                    amiss.add(what + ": " + french);
                }
            });
        }
        return amiss;
    }
}
