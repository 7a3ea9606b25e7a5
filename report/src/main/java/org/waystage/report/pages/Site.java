package org.waystage.report.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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

    /** The style sheet of the pictures, which is also part of their files. */
    static final String PICTURE_STYLE = "pictures.css";

    /** The style sheets that are written as one. */
    private static final List<String> STYLES = List.of(PICTURE_STYLE, STYLE, "places.css", "find.css");

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
        public static final Limits USUAL = new Limits(1000, 50, 100);
    }

    public Site(ReportFolder folder, SitePlan plan) {
        this.folder = folder;
        this.plan = plan;
        figures = new Figures(plan.catalogue());
        casePages = new CasePages(figures.entries(), plan.limits().ownPages, plan.limits().casesPerPage);
    }

    public void write() throws IOException {
        writeShared();
        PageWriter out = new PageWriter(folder, plan.languages());
        List<PageSet> sets = List.of(
                new Overview(plan.limits().rowsPerPage),
                new Findings(),
                new Lists(plan.limits().rowsPerPage),
                new Directories(plan.limits().rowsPerPage),
                new SubjectPages(plan.limits().rowsPerPage),
                new CaseStudyPages(),
                new Finding(plan.limits().rowsPerPage),
                new Pictures());
        for (ReportLanguage language : plan.languages()) {
            Views views = new Views(figures, casePages, language);
            for (PageSet set : sets) {
                set.write(views, out);
            }
        }
    }

    /** Writes the files that pages of all languages share. */
    void writeShared() throws IOException {
        Files.writeString(folder.file(STYLE), joined(STYLES));
        Files.writeString(folder.file(Finding.SCRIPT), joined(List.of(Finding.SCRIPT)));
    }

    /** Returns files of the program as one text. */
    static String joined(List<String> names) {
        StringBuilder whole = new StringBuilder();
        for (String name : names) {
            try (InputStream resource = Site.class.getResourceAsStream(name)) {
                if (resource == null) {
                    throw new IllegalStateException("the program lacks " + name);
                }
                whole.append(new String(resource.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return whole.toString();
    }
}
