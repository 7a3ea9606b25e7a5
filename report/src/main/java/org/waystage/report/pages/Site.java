package org.waystage.report.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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
     * @param allLanguages the largest number of cases that have pages in all languages; if there are more, each case has
     *     pages in the languages of its texts
     * @param threads the number of threads that write
     */
    public record Limits(int ownPages, int casesPerPage, int rowsPerPage, int allLanguages, int threads) {
        public static final Limits USUAL =
                new Limits(20_000, 50, 500, 1000, Runtime.getRuntime().availableProcessors());

        /** Returns the usual limits with other sizes of pages. */
        public Limits(int ownPages, int casesPerPage, int rowsPerPage) {
            this(ownPages, casesPerPage, rowsPerPage, USUAL.allLanguages, USUAL.threads);
        }
    }

    public Site(ReportFolder folder, SitePlan plan) {
        this.folder = folder;
        this.plan = plan;
        figures = new Figures(plan.catalogue());
        casePages = new CasePages(
                figures.entries(),
                plan.limits().ownPages,
                plan.limits().casesPerPage,
                plan.languages(),
                plan.limits().allLanguages);
    }

    public void write() throws IOException {
        writeStyle();
        Work work = new Work(plan.limits().threads);
        PageWriter out = new PageWriter(folder, plan, work);
        List<PageSet> sets = List.of(new Findings(), new Lists(plan.limits().rowsPerPage), new CaseStudyPages());
        for (ReportLanguage language : plan.languages()) {
            Views views = new Views(figures, casePages, language);
            for (PageSet set : sets) {
                set.write(views, out);
            }
        }
        work.run(plan.progress());
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
        whole.writeBytes(plan.colours().getBytes(StandardCharsets.UTF_8));
        Files.write(folder.file(STYLE), whole.toByteArray());
    }
}
