package org.waystage.report.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import org.waystage.report.figures.Figures;
import org.waystage.report.views.CasePages;
import org.waystage.report.views.Views;
import org.waystage.report.words.ReportLanguage;

/** All files of a report. */
public final class Site {
    public static final String STYLE = "report.css";

    /** The style sheets that are written as one. */
    private static final List<String> STYLES = List.of(STYLE);

    private final ReportFolder folder;
    private final SitePlan plan;
    private final Figures figures;
    private final CasePages casePages;

    /**
     * The limits of pages.
     *
     * @param ownPages the largest number of cases for which each has a separate page
     * @param casesPerPage the number of cases that share a page if there are more
     * @param rowsPerPage the number of rows on a page of a long list
     */
    public record Limits(int ownPages, int casesPerPage, int rowsPerPage) {
        public static final Limits USUAL = new Limits(1000, 50, 500);
    }

    public Site(ReportFolder folder, SitePlan plan) {
        this.folder = folder;
        this.plan = plan;
        figures = new Figures(plan.catalogue());
        casePages = new CasePages(figures.entries(), plan.limits().ownPages, plan.limits().casesPerPage);
    }

    public void write() throws IOException {
        writeStyle();
        PageWriter out = new PageWriter(folder, plan.languages());
        List<PageSet> sets = List.of(new Findings(), new Lists(plan.limits().rowsPerPage), new CaseStudyPages());
        for (ReportLanguage language : plan.languages()) {
            Views views = new Views(figures, casePages, language);
            for (PageSet set : sets) {
                set.write(views, out);
            }
        }
    }

    private void writeStyle() throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (String name : STYLES) {
            try (InputStream style = Site.class.getResourceAsStream(name)) {
                if (style == null) {
                    throw new IllegalStateException("the program lacks " + name);
                }
                style.transferTo(whole);
            }
        }
        Files.write(folder.file(STYLE), whole.toByteArray());
    }
}
