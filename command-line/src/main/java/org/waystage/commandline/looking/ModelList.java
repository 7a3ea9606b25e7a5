package org.waystage.commandline.looking;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.waystage.commandline.console.Phrase;
import org.waystage.core.casestudy.LinkKind;
import org.waystage.core.casestudy.Nature;
import org.waystage.core.casestudy.OutcomeBasis;
import org.waystage.core.reference.OrganizationKind;
import org.waystage.core.source.Reliability;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Basis;
import org.waystage.core.stage.Certainty;
import org.waystage.core.value.Confidence;
import org.waystage.core.value.Visibility;
import org.waystage.report.words.Words;

/**
 * An open code list of the model itself, which is in no catalogue.
 *
 * @param name its name on the command line
 * @param family how the keys of its words begin
 * @param ending how they end
 * @param subject what its codes are about
 * @param codes the codes, in the order of the model
 */
record ModelList(String name, String family, String ending, Phrase subject, List<String> codes) {
    /** All of them. */
    static final List<ModelList> ALL = List.of(
            of("stages", "meaning", "", Phrase.of("list.stages"), AdoptionStage.Listed.values()),
            of("bases", "basis", ".key", Phrase.of("list.bases"), Basis.Listed.values()),
            of("certainties", "certainty", "", Phrase.of("list.certainties"), Certainty.Listed.values()),
            of("confidences", "confidence", "", Phrase.of("list.confidences"), Confidence.Listed.values()),
            of(
                    "organization-kinds",
                    "kind",
                    "",
                    Phrase.of("list.organization-kinds"),
                    OrganizationKind.Listed.values()),
            of("natures", "nature", "", Phrase.of("list.natures"), Nature.Listed.values()),
            of("link-kinds", "link", "", Phrase.of("list.link-kinds"), LinkKind.Listed.values()),
            of("outcome-bases", "outcome", "", Phrase.of("list.outcome-bases"), OutcomeBasis.Listed.values()),
            of("reliabilities", "reliability", "", Phrase.of("list.reliabilities"), Reliability.Listed.values()),
            of("visibilities", "visibility", "", Phrase.of("list.visibilities"), Visibility.Listed.values()));

    private static ModelList of(String name, String family, String ending, Phrase subject, Object[] listed) {
        return new ModelList(
                name,
                family,
                ending,
                subject,
                Stream.of(listed).map(Object::toString).toList());
    }

    /** Returns the list with a name. */
    static Optional<ModelList> of(String name) {
        return ALL.stream().filter(list -> list.name.equals(name)).findFirst();
    }

    String title(String language) {
        return Phrase.OF_MODEL.in(language, subject.in(language));
    }

    /** Returns what each code means. */
    Map<String, String> meanings(String language) {
        Map<String, String> meanings = new LinkedHashMap<>();
        codes.forEach(code -> meanings.put(code, Words.word(language, family, code + ending)));
        return meanings;
    }
}
