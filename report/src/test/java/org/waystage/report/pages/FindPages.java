package org.waystage.report.pages;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.waystage.core.Catalogue;
import org.waystage.report.figures.Figures;
import org.waystage.report.views.CasePages;
import org.waystage.report.views.Views;
import org.waystage.report.words.ReportLanguage;

/** Writes only the pages by which cases are found; the other pages of a large catalogue are many. */
public final class FindPages {
    private FindPages() {}

    public static void write(Catalogue catalogue, Path target) throws IOException {
        SitePlan plan = SitePlan.of(catalogue);
        Figures figures = new Figures(catalogue);
        Site.Limits limits = plan.limits();
        CasePages casePages = new CasePages(
                figures.entries(), limits.ownPages(), limits.casesPerPage(), plan.languages(), limits.allLanguages());
        try (ReportFolder folder = new ReportFolder(target)) {
            new Site(folder, plan).writeShared();
            Work work = new Work(limits.threads());
            PageWriter out = new PageWriter(folder, plan, work, Optional.empty());
            for (ReportLanguage language : List.of(ReportLanguage.ENGLISH, ReportLanguage.FRENCH)) {
                new Finding(limits.rowsPerPage()).write(new Views(figures, casePages, language), out);
            }
            work.run(plan.progress());
            folder.publish();
        }
    }
}
