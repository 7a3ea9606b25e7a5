package org.waystage.report.pages;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.waystage.report.figures.CaseEntry;
import org.waystage.report.views.CasePages;
import org.waystage.report.views.Views;
import org.waystage.report.words.LocalizedText;

/** The pages of the cases. */
final class CaseStudyPages implements PageSet {
    @Override
    public void write(Views views, PageWriter out) throws IOException {
        CasePages pages = views.casePages;
        for (int i = 0; i < pages.pages(); i++) {
            int page = i;
            if (!pages.exists(page, views.words.language())) {
                continue;
            }
            List<CaseEntry> entries = pages.on(i);
            LocalizedText title = pages.own()
                    ? views.words.text(entries.get(0).caseStudy().title())
                    : LocalizedText.plain(views.words.say(
                            "title.part",
                            entries.get(0).number() + 1,
                            entries.get(entries.size() - 1).number() + 1));
            out.page(
                    views,
                    pages.path(i),
                    title,
                    "casePage",
                    Map.of("entries", entries),
                    language -> pages.exists(page, language));
        }
    }
}
