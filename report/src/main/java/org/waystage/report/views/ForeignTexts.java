package org.waystage.report.views;

import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.reference.Organization;
import org.waystage.core.reference.Technology;
import org.waystage.report.words.LocalizedText;
import org.waystage.report.words.ReportLanguage;
import org.waystage.report.words.Words;

/** What pages in one language say about texts that the catalogue does not have in that language. */
final class ForeignTexts {
    /** The languages that a message names. */
    private static final Set<String> NAMED =
            ReportLanguage.ALL.stream().map(ReportLanguage::tag).collect(Collectors.toUnmodifiableSet());

    private ForeignTexts() {}

    /**
     * Returns the sentence, for the foot of pages that show such texts; empty if the catalogue has all its texts in the
     * language.
     */
    static String sentence(Catalogue catalogue, Words words) {
        SortedSet<String> languages = languages(catalogue, words);
        if (languages.isEmpty()) {
            return "";
        }
        return languages.size() == 1 && NAMED.contains(languages.first())
                ? words.say("foreign." + languages.first())
                : words.say("foreign.several");
    }

    /**
     * Returns the languages in which names of technologies and bodies, and titles and summaries of cases, are shown
     * instead.
     */
    private static SortedSet<String> languages(Catalogue catalogue, Words words) {
        return Stream.of(
                        catalogue.technologies().stream().map(Technology::name),
                        catalogue.organizations().stream().map(Organization::name),
                        catalogue.caseStudies().stream().map(CaseStudy::title),
                        catalogue.caseStudies().stream().map(CaseStudy::summary).flatMap(summary -> summary.stream()))
                .flatMap(texts -> texts)
                .map(words::text)
                .map(LocalizedText::lang)
                .filter(Objects::nonNull)
                .map(tag -> tag.replaceFirst("-.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
