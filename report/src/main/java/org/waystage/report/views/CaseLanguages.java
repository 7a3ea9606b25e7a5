package org.waystage.report.views;

import java.util.BitSet;
import java.util.List;
import org.waystage.core.value.Text;
import org.waystage.report.figures.CaseEntry;
import org.waystage.report.words.ReportLanguage;

/** The languages of a report in which each case has a page: all or, in a large catalogue, those of its texts. */
final class CaseLanguages {
    private final List<ReportLanguage> languages;

    /** The languages of each case, one bit for each language; empty if all cases have all languages. */
    private final BitSet known = new BitSet();

    private final boolean all;

    /**
     * Finds the languages of cases.
     *
     * @param allUpTo the largest number of cases that have pages in all languages
     */
    CaseLanguages(List<CaseEntry> entries, List<ReportLanguage> languages, int allUpTo) {
        this.languages = languages;
        this.all = entries.size() <= allUpTo || languages.size() == 1;
        if (!all) {
            entries.forEach(this::find);
        }
    }

    private void find(CaseEntry entry) {
        int first = entry.number() * languages.size();
        for (int i = 0; i < languages.size(); i++) {
            String tag = languages.get(i).tag();
            boolean speaks = speaks(entry.caseStudy().title(), tag)
                    || entry.caseStudy()
                            .summary()
                            .filter(text -> speaks(text, tag))
                            .isPresent();
            known.set(first + i, speaks);
        }
        if (known.get(first, first + languages.size()).isEmpty()) {
            known.set(first);
        }
    }

    private static boolean speaks(Text text, String tag) {
        boolean[] found = {false};
        text.forEach((candidate, words) -> found[0] |= candidate.equals(tag) || candidate.startsWith(tag + "-"));
        return found[0];
    }

    boolean has(CaseEntry entry, ReportLanguage language) {
        return all || known.get(entry.number() * languages.size() + languages.indexOf(language));
    }

    /** Returns a language if a case has a page in it, or else the first language in which it has one. */
    ReportLanguage nearest(CaseEntry entry, ReportLanguage language) {
        if (has(entry, language)) {
            return language;
        }
        int first = entry.number() * languages.size();
        return languages.get(known.nextSetBit(first) - first);
    }
}
