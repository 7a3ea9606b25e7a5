package org.waystage.report.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waystage.report.views.Views;
import org.waystage.report.words.LocalizedText;
import org.waystage.report.words.ReportLanguage;

/** Writes pages from their templates. */
final class PageWriter {
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(
            null, ContentType.Html, PageWriter.class.getClassLoader(), PageWriter.class.getPackageName());
    private final ReportFolder folder;
    private final List<ReportLanguage> languages;

    PageWriter(ReportFolder folder, List<ReportLanguage> languages) {
        this.folder = folder;
        this.languages = languages;
    }

    /**
     * Writes a page.
     *
     * @param path the path relative to the folder of the language
     * @param title the title of the page
     * @param template the name of the template
     * @param model what the template needs beside the page
     */
    void page(Views views, String path, LocalizedText title, String template, Map<String, ?> model) throws IOException {
        page(views, path, path, title, template, model);
    }

    /**
     * Writes a page that other languages do not have.
     *
     * @param path the path relative to the folder of the language
     * @param twin the page that stands for it in other languages
     */
    void page(Views views, String path, String twin, LocalizedText title, String template, Map<String, ?> model)
            throws IOException {
        Map<String, Object> all = new HashMap<>(model);
        List<ReportLanguage> others = languages.stream()
                .filter(language -> !language.equals(views.words.language()))
                .toList();
        all.put("page", new Page(views, path, twin, title, others));
        plain(views.words.language().folder() + path, template, all);
    }

    /**
     * Writes a page that is no part of the navigation.
     *
     * @param path the path relative to the folder of the report
     * @param model all that the template needs
     */
    void plain(String path, String template, Map<String, Object> model) throws IOException {
        try (Writer writer = Files.newBufferedWriter(folder.file(path), StandardCharsets.UTF_8)) {
            engine.render(template + ".jte", model, new CleanOutput(writer));
        } catch (TemplateException e) {
            if (e.getCause() instanceof UncheckedIOException io) {
                throw io.getCause();
            }
            throw e;
        }
    }

    /**
     * Writes a text file, cleaned as pages are.
     *
     * @param path the path relative to the folder of the report
     */
    void file(String path, String text) throws IOException {
        try (Writer writer = Files.newBufferedWriter(folder.file(path), StandardCharsets.UTF_8)) {
            new CleanOutput(writer).writeContent(text);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /**
     * Writes a list that may be long on as many pages as needed; the first page exists even if the list is empty.
     *
     * @param stop the name of the pages, of their template and of their title
     * @param size the largest number of rows on a page
     */
    <T> void list(Views views, String stop, List<T> rows, int size) throws IOException {
        int parts = Math.max(1, (rows.size() + size - 1) / size);
        for (int part = 1; part <= parts; part++) {
            List<T> shown = rows.subList((part - 1) * size, Math.min(rows.size(), part * size));
            LocalizedText title = LocalizedText.plain(
                    views.words.say("title." + stop) + (part == 1 ? "" : views.words.say("title.continued", part)));
            Map<String, Object> model = Map.of("rows", shown, "part", part, "parts", parts);
            page(views, part == 1 ? stop + ".html" : stop + "-" + part + ".html", title, stop, model);
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

    /**
     * Writes a list that depends on the language, such as the names with a letter, on as many pages as needed.
     *
     * @param twin the page that stands for all of them in other languages; null if these have the same pages
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
        List<String> paths = new ArrayList<>(List.of(path));
        for (int part = 2; (part - 1) * size < rows.size(); part++) {
            paths.add(path.substring(0, path.length() - ".html".length()) + "/" + part + ".html");
        }
        for (int part = 1; part <= paths.size(); part++) {
            Map<String, Object> all = new HashMap<>(model);
            all.put("rows", rows.subList((part - 1) * size, Math.min(rows.size(), part * size)));
            all.put("parts", new Parts(paths, part));
            LocalizedText whole = part == 1
                    ? title
                    : new LocalizedText(title.text() + views.words.say("title.continued", part), title.lang());
            String own = paths.get(part - 1);
            page(views, own, twin == null ? own : twin, whole, template, all);
        }
    }
}
