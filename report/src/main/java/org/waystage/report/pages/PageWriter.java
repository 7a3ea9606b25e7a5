package org.waystage.report.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waystage.report.data.DataFolder;
import org.waystage.report.data.DataSet;
import org.waystage.report.figures.CaseEntry;
import org.waystage.report.views.Views;
import org.waystage.report.words.LocalizedText;
import org.waystage.report.words.ReportLanguage;

/** Plans pages and writes them from their templates. */
final class PageWriter {
    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
            null, ContentType.Html, PageWriter.class.getClassLoader(), PageWriter.class.getPackageName());

    /** The number of cases that a page of a large report names. */
    private static final int FIRST = 30;

    private final ReportFolder folder;
    private final SitePlan plan;
    private final Work work;
    private final Map<String, DataSet> sets;

    /**
     * Creates a writer.
     *
     * @param data the files of data; empty if the report has none
     */
    PageWriter(ReportFolder folder, SitePlan plan, Work work, Optional<DataFolder> data) {
        this.folder = folder;
        this.plan = plan;
        this.work = work;
        this.sets = data.map(DataFolder::sets).orElse(List.of()).stream()
                .collect(Collectors.toMap(DataSet::name, set -> set));
    }

    /**
     * Plans a page that exists in all languages.
     *
     * @param path the path relative to the folder of the language
     * @param title the title of the page
     * @param template the name of the template
     * @param model what the template needs in addition to the page; used later, by another thread
     */
    void page(Views views, String path, LocalizedText title, String template, Map<String, ?> model) throws IOException {
        page(views, path, path, title, template, model, language -> true);
    }

    /**
     * Plans a page that not all languages have.
     *
     * @param exists tells whether the page exists in a language
     */
    void page(
            Views views,
            String path,
            LocalizedText title,
            String template,
            Map<String, ?> model,
            Predicate<ReportLanguage> exists)
            throws IOException {
        page(views, path, path, title, template, model, exists);
    }

    /**
     * Plans a page that other languages do not have.
     *
     * @param path the path relative to the folder of the language
     * @param twin the page that replaces it in other languages
     */
    void page(Views views, String path, String twin, LocalizedText title, String template, Map<String, ?> model)
            throws IOException {
        page(views, path, twin, title, template, model, language -> true);
    }

    private void page(
            Views views,
            String path,
            String twin,
            LocalizedText title,
            String template,
            Map<String, ?> model,
            Predicate<ReportLanguage> exists)
            throws IOException {
        Path file = folder.file(views.words.language().folder() + path);
        work.add(output -> {
            List<ReportLanguage> others = plan.languages().stream()
                    .filter(language -> !language.equals(views.words.language()) && exists.test(language))
                    .toList();
            Map<String, Object> all = new HashMap<>(model);
            all.put("page", new Page(views, path, twin, title, others, plan, sets, output));
            render(file, template, all, output);
        });
    }

    /**
     * Plans a page that is not part of the navigation.
     *
     * @param path the path relative to the folder of the report
     * @param model all that the template needs
     */
    void plain(String path, String template, Map<String, Object> model) throws IOException {
        Path file = folder.file(path);
        work.add(output -> render(file, template, model, output));
    }

    private static void render(Path file, String template, Map<String, Object> model, CleanOutput output)
            throws IOException {
        try {
            ENGINE.render(template + ".jte", model, output);
        } catch (TemplateException e) {
            if (e.getCause() instanceof UncheckedIOException io) {
                throw io.getCause();
            }
            throw e;
        }
        write(file, output);
    }

    /**
     * Plans a text file, cleaned as pages are.
     *
     * @param path the path relative to the folder of the report
     */
    void file(String path, CharSequence text) throws IOException {
        Path file = folder.file(path);
        work.add(output -> {
            output.writeContent(text.toString());
            write(file, output);
        });
    }

    private static void write(Path file, CleanOutput output) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            output.writeTo(out);
        }
    }

    /**
     * Writes a page with a list and, if the list is long, pages that continue it in a folder of the name of the page.
     *
     * @param path the path of the first page, which exists even if the list is empty
     * @param size the largest number of rows on a page
     */
    <T> void parts(
            Views views,
            String path,
            LocalizedText title,
            String template,
            List<T> rows,
            int size,
            Map<String, ?> model)
            throws IOException {
        parts(views, path, null, title, template, rows, size, model);
    }

    /** Returns whether the report has so many cases that most lists are not written in full. */
    boolean isLarge(Views views) {
        return plan.limits().areExceeded(views);
    }

    /**
     * Writes a page with cases and, if there are many, pages that continue it. If the list has all cases, or the report is large, the
     * page has only the first cases and links to the list of all and to the search: each case is in a dozen such lists.
     *
     * @param size the largest number of cases on a page
     * @param query the query that finds them on the search page; empty if there is none
     */
    void cases(
            Views views,
            String path,
            LocalizedText title,
            String template,
            List<CaseEntry> cases,
            int size,
            String query,
            Map<String, ?> model)
            throws IOException {
        int all = views.figures.entries().size();
        int most = isLarge(views) ? Math.min(size, FIRST) : cases.size() == all ? size : cases.size();
        int shown = Math.min(most, cases.size());
        Parts first = new Parts(List.of(path), 1, cases.size() - shown, query);
        parts(views, first, null, title, template, cases.subList(0, shown), size, model);
    }

    /**
     * Writes a list that depends on the language, such as the names with a letter, on as many pages as needed.
     *
     * @param twin the page that replaces all of them in other languages; null if these have the same pages
     */
    <T> void parts(
            Views views,
            String path,
            @Nullable String twin,
            LocalizedText title,
            String template,
            List<T> rows,
            int size,
            Map<String, ?> model)
            throws IOException {
        parts(views, new Parts(List.of(path), 1, 0, ""), twin, title, template, rows, size, model);
    }

    private <T> void parts(
            Views views,
            Parts first,
            @Nullable String twin,
            LocalizedText title,
            String template,
            List<T> rows,
            int size,
            Map<String, ?> model)
            throws IOException {
        List<String> paths = new ArrayList<>(first.paths());
        String path = paths.get(0);
        for (int part = 2; (part - 1) * size < rows.size(); part++) {
            paths.add(path.substring(0, path.length() - ".html".length()) + "/" + part + ".html");
        }
        for (int part = 1; part <= paths.size(); part++) {
            Map<String, Object> all = new HashMap<>(model);
            all.put("rows", rows.subList((part - 1) * size, Math.min(rows.size(), part * size)));
            all.put("parts", new Parts(paths, part, first.left(), first.query()));
            LocalizedText whole = part == 1
                    ? title
                    : new LocalizedText(title.text() + views.words.say("title.continued", part), title.lang());
            String own = paths.get(part - 1);
            page(views, own, twin == null ? own : twin, whole, template, all, language -> true);
        }
    }
}
