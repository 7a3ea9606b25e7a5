package org.waystage.report.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

    /** The style sheets of the pictures, which are also part of their files. */
    static final List<String> PICTURE_STYLES = List.of("pictures.css", "flow.css");

    /** The style sheets that are written as one. */
    private static final List<String> STYLES = Stream.concat(
                    PICTURE_STYLES.stream(), Stream.of(STYLE, "places.css", "find.css", "changes.css", "data.css"))
            .toList();

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
     * @param wholeLists the largest number of cases for which every list is complete; if there are more, only the lists of all cases
     *     and those of bodies are
     * @param threads the number of threads that write
     */
    public record Limits(
            int ownPages, int casesPerPage, int rowsPerPage, int allLanguages, int wholeLists, int threads) {
        public static final Limits USUAL =
                new Limits(5000, 30, 100, 1000, 5000, Runtime.getRuntime().availableProcessors());

        /** Returns whether a report has so many cases that most lists are not written in full. */
        boolean areExceeded(Views views) {
            return views.figures.entries().size() > wholeLists;
        }

        /** Returns the usual limits with other sizes of pages. */
        public Limits(int ownPages, int casesPerPage, int rowsPerPage) {
            this(ownPages, casesPerPage, rowsPerPage, USUAL.allLanguages, USUAL.wholeLists, USUAL.threads);
        }
    }

    public Site(ReportFolder folder, SitePlan plan) {
        this.folder = folder;
        this.plan = plan;
        figures = plan.editions().figures();
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
        Optional<DataFolder> data = plan.data() ? Optional.of(data()) : Optional.empty();
        List<PageSet> sets = new ArrayList<>(List.of(
                new Overview(plan.limits().rowsPerPage),
                new Findings(),
                new Lists(plan.limits().rowsPerPage),
                new Directories(plan.limits().rowsPerPage),
                new SubjectPages(plan.limits().rowsPerPage),
                new CaseStudyPages(),
                new Finding(plan.limits().rowsPerPage),
                new ChangePages(),
                new Pictures()));
        data.ifPresent(files -> sets.add(new DataPage(files)));
        plan(sets, data).forEach(work::addAll);
        if (data.isPresent()) {
            DataFolder.Places places = name -> folder.file(DataFolder.FOLDER + name);
            for (DataFolder.Step step : data.get().steps(places)) {
                work.add(output -> step.write());
            }
            DataFolder.Step description = data.get().description(places);
            work.addLast(output -> description.write());
        }
        work.run(plan.progress());
    }

    /** Returns the work of all kinds of pages in each language, planned on all processors. */
    private List<Work> plan(List<PageSet> sets, Optional<DataFolder> data) throws IOException {
        Work planning = new Work(plan.limits().threads);
        List<Work> planned = new ArrayList<>();
        for (ReportLanguage language : plan.languages()) {
            Views views = new Views(figures, casePages, language);
            for (PageSet set : sets) {
                Work own = new Work(plan.limits().threads);
                planned.add(own);
                planning.add(output -> set.write(views, new PageWriter(folder, plan, own, data)));
            }
        }
        planning.run((written, of) -> {});
        return planned;
    }

    /** Returns the files of data. */
    private DataFolder data() {
        ReportLanguage first = plan.languages().get(0);
        List<TechnologyId> spread = DiffusionView.of(new Views(figures, casePages, first)).series().stream()
                .map(DiffusionView.Series::technology)
                .toList();
        List<DataSet> sets = DataSets.of(figures, spread, TogetherView.counted(figures), first.tag());
        return new DataFolder(figures.catalogue(), sets, new Words(first));
    }

    /** Writes the files that pages of all languages share. */
    void writeShared() throws IOException {
        Files.writeString(folder.file(STYLE), joined(STYLES) + plan.colours());
        Files.writeString(folder.file(Finding.SCRIPT), joined(List.of(Finding.SCRIPT)));
    }

    /** Returns the contents of resource files as one text. */
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
