package org.waystage.editions.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.waystage.core.casestudy.LinkKind;
import org.waystage.core.casestudy.Nature;
import org.waystage.core.casestudy.OutcomeBasis;
import org.waystage.core.reference.OrganizationKind;
import org.waystage.core.source.Reliability;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Basis;
import org.waystage.core.stage.Certainty;
import org.waystage.core.value.Confidence;
import tools.jackson.databind.JsonNode;

/**
 * The codes that the facts may have. The format keeps any code, for those that later versions list; here another code is a
 * mistake, and whoever made it is told which ones there are.
 */
final class ListedCodes {
    private static final List<CodeList> LISTS = List.of(
            new CodeList("/caseStudies/\\d+/stages/\\d+/stage", "a stage of the ladder", AdoptionStage.Listed.values()),
            new CodeList("/caseStudies/\\d+/stages/\\d+/basis", "a basis of a stage", Basis.Listed.values()),
            new CodeList("/caseStudies/\\d+/stages/\\d+/certainty", "a certainty", Certainty.Listed.values()),
            new CodeList("/caseStudies/\\d+/nature", "a nature", Nature.Listed.values()),
            new CodeList("/caseStudies/\\d+/confidence", "a confidence", Confidence.Listed.values()),
            new CodeList(
                    "/caseStudies/\\d+/outcomes/\\d+/basis", "a basis of an outcome", OutcomeBasis.Listed.values()),
            new CodeList("/caseStudies/\\d+/links/\\d+/kind", "a kind of link", LinkKind.Listed.values()),
            new CodeList("/organizations/\\d+/kind", "a kind of body", OrganizationKind.Listed.values()),
            new CodeList("/sources/\\d+/reliability", "a reliability of a source", Reliability.Listed.values()));

    private ListedCodes() {}

    /** The codes that may stand at a place, and what they are. */
    private record CodeList(Pattern place, String what, List<String> codes) {
        CodeList(String place, String what, Object[] codes) {
            this(
                    Pattern.compile(place),
                    what,
                    Arrays.stream(codes).map(Object::toString).toList());
        }

        boolean refuses(String pointer, String code) {
            return place.matcher(pointer).matches() && !codes.contains(code);
        }
    }

    /** Returns the codes of a file that no list has. */
    static List<Finding> amiss(FactFile file) {
        List<Finding> amiss = new ArrayList<>();
        walk(file.name(), "", file.content(), amiss);
        return amiss;
    }

    private static void walk(String file, String pointer, JsonNode node, List<Finding> amiss) {
        if (node.isString()) {
            String code = node.asString();
            LISTS.stream()
                    .filter(list -> list.refuses(pointer, code))
                    .map(list ->
                            "'" + code + "' is not " + list.what() + "; these are: " + String.join(", ", list.codes()))
                    .forEach(message -> amiss.add(Finding.ofFacts(file, pointer, message)));
        } else if (node.isObject()) {
            node.forEachEntry((name, value) -> walk(file, pointer + "/" + name, value, amiss));
        } else {
            for (int i = 0; i < node.size(); i++) {
                walk(file, pointer + "/" + i, node.get(i), amiss);
            }
        }
    }
}
