package org.waystage.report.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.waystage.core.id.TechnologyId;
import org.waystage.report.data.DataFolder;
import org.waystage.report.data.DataSet;
import org.waystage.report.data.DataSets;
import org.waystage.report.figures.Figures;
import org.waystage.report.views.CasePages;
import org.waystage.report.views.DiffusionView;
import org.waystage.report.views.TogetherView;
import org.waystage.report.views.Views;
import org.waystage.report.words.ReportLanguage;
import org.waystage.report.words.Words;

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
     * @param allLanguages the largest number of cases that have pages in all languages; if there are more, each case has
     *     pages in the languages of its texts
     * @param threads the number of threads that write
     */
    public record Limits(int ownPages, int casesPerPage, int rowsPerPage, int allLanguages, int threads) {
        public static final Limits USUAL =
                new Limits(20_000, 50, 100, 1000, Runtime.getRuntime().availableProcessors());

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
        writeShared();
        Work work = new Work(plan.limits().threads);
        List<DataSet> data = plan.data() ? data() : List.of();
        Map<String, DataSet> byName = data.stream().collect(Collectors.toMap(DataSet::name, set -> set));
        PageWriter out = new PageWriter(folder, plan, work, byName);
        List<PageSet> sets = new ArrayList<>(List.of(
                new Overview(plan.limits().rowsPerPage),
                new Findings(),
                new Lists(plan.limits().rowsPerPage),
                new Directories(plan.limits().rowsPerPage),
                new SubjectPages(plan.limits().rowsPerPage),
                new CaseStudyPages(),
                new Finding(plan.limits().rowsPerPage),
                new Pictures()));
        if (plan.data()) {
            sets.add(new DataPage(data));
        }
        for (ReportLanguage language : plan.languages()) {
            Views views = new Views(figures, casePages, language);
            for (PageSet set : sets) {
                set.write(views, out);
            }
        }
        if (plan.data()) {
            write(data, work);
        }
        work.run(plan.progress());
    }

    /** Returns the figures that are written as files. */
    private List<DataSet> data() {
        ReportLanguage first = plan.languages().get(0);
        List<TechnologyId> spread = DiffusionView.of(new Views(figures, casePages, first)).series().stream()
                .map(DiffusionView.Series::technology)
                .toList();
        return DataSets.of(figures, plan.earlier(), spread, TogetherView.counted(figures), first.tag());
    }

    private void write(List<DataSet> data, Work work) throws IOException {
        DataFolder files = new DataFolder(
                plan.catalogue(), data, new Words(plan.languages().get(0)));
        DataFolder.Places places = name -> folder.file(DataFolder.FOLDER + name);
        for (DataFolder.Step step : files.steps(places)) {
            work.add(step::write);
        }
        for (DataFolder.Step step : files.descriptions(places)) {
            work.addLast(step::write);
        }
    }

    /** Writes the files that pages of all languages share. */
    void writeShared() throws IOException {
        Files.writeString(folder.file(STYLE), style(STYLES) + plan.colours());
        Files.writeString(folder.file(Finding.SCRIPT), style(List.of(Finding.SCRIPT)));
    }

    /** Returns files of the program as one. */
    static String style(List<String> names) {
        StringBuilder whole = new StringBuilder();
        for (String name : names) {
            try (InputStream style = Site.class.getResourceAsStream(name)) {
                if (style == null) {
                    throw new IllegalStateException("the program lacks " + name);
                }
                whole.append(new String(style.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return whole.toString();
    }
}
