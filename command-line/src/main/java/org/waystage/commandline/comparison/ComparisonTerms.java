package org.waystage.commandline.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.regression.HazardQuestion;
import org.waystage.commandline.console.Failure;
import org.waystage.commandline.console.Suggestions;
import org.waystage.core.Catalogue;

/** The comparison as the user writes it: {@code region}, {@code region=EUR} or {@code region=AMS+EUR}. */
final class ComparisonTerms {
    private ComparisonTerms() {}

    /** Returns the covariates; ends the command if one is not a dimension or is given twice. */
    static List<HazardQuestion.Term> of(List<String> words, String language) {
        List<HazardQuestion.Term> terms = new ArrayList<>();
        for (String word : words) {
            int equals = word.indexOf('=');
            String code = equals < 0 ? word : word.substring(0, equals);
            List<String> keys = equals < 0
                    ? List.of()
                    : Arrays.stream(word.substring(equals + 1).split("\\+", -1))
                            .distinct()
                            .toList();
            Dimension dimension = Dimension.of(code)
                    .orElseThrow(() -> new Failure(
                            Failure.USE,
                            ComparisonPhrases.NO_DIMENSION,
                            String.join(", ", codes()),
                            word,
                            Suggestions.asked(code, codes().stream(), language)));
            if (terms.stream().anyMatch(term -> term.name().equals(code))) {
                throw new Failure(Failure.USE, ComparisonPhrases.TWICE, code);
            }
            if (keys.contains(HazardQuestion.Keys.OTHERS)) {
                throw new Failure(Failure.USE, ComparisonPhrases.NO_KEY, HazardQuestion.Keys.OTHERS, code, "");
            }
            terms.add(new HazardQuestion.Keys(dimension, Optional.empty(), keys));
        }
        return terms;
    }

    private static List<String> codes() {
        return Arrays.stream(Dimension.values()).map(Dimension::code).toList();
    }

    /** Ends the command if a key to be compared does not exist, or if every key is named and none is left to compare with. */
    static void check(List<HazardQuestion.Term> terms, Catalogue catalogue, LocalDate day, String language) {
        for (HazardQuestion.Term term : terms) {
            if (term instanceof HazardQuestion.Keys by && !by.against().isEmpty()) {
                TreeSet<String> there = new TreeSet<>();
                catalogue.caseStudies().forEach(one -> there.addAll(by.by().keys(catalogue, one, day)));
                for (String key : by.against()) {
                    if (!there.contains(key)) {
                        throw new Failure(
                                Failure.USE,
                                ComparisonPhrases.NO_KEY,
                                key,
                                by.name(),
                                Suggestions.askedOrAll(key, there.stream(), language));
                    }
                }
                if (there.size() > 1 && by.against().containsAll(there)) {
                    throw new Failure(
                            Failure.USE, ComparisonPhrases.NO_OTHERS, by.name(), String.join("+", by.against()));
                }
            }
        }
    }
}
