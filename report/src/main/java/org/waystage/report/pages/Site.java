package org.waystage.report.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waystage.core.Catalogue;
import org.waystage.core.source.Source;
import org.waystage.report.figures.CaseEntry;
import org.waystage.report.figures.Figures;
import org.waystage.report.views.CasePages;
import org.waystage.report.views.Views;
import org.waystage.report.words.LocalizedText;
import org.waystage.report.words.ReportLanguage;

/** All pages of a report. */
public final class Site {
    public static final String STYLE = "report.css";

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Site.class.getClassLoader(), Site.class.getPackageName());
    private final ReportFolder folder;
    private final Figures figures;
    private final CasePages casePages;
    private final Limits limits;
    private final List<ReportLanguage> languages;

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

    public Site(ReportFolder folder, Catalogue catalogue, Limits limits) {
        this(folder, catalogue, limits, ReportLanguage.ALL);
    }

    /**
     * Prepares the pages in some languages. What a language lacks is said in English.
     *
     * @param languages the languages, English among them
     */
    Site(ReportFolder folder, Catalogue catalogue, Limits limits, List<ReportLanguage> languages) {
        this.folder = folder;
        this.limits = limits;
        this.languages = List.copyOf(languages);
        figures = new Figures(catalogue);
        casePages = new CasePages(figures.entries(), limits.ownPages, limits.casesPerPage);
    }

    public void write() throws IOException {
        try (InputStream style = Site.class.getResourceAsStream(STYLE)) {
            if (style == null) {
                throw new IllegalStateException("the program lacks " + STYLE);
            }
            Files.copy(style, folder.file(STYLE));
        }
        for (ReportLanguage language : languages) {
            write(new Views(figures, casePages, language));
        }
    }

    private void write(Views views) throws IOException {
        for (String stop : Page.STOPS) {
            if (!stop.equals("cases") && !stop.equals("sources")) {
                write(views, stop + ".html", LocalizedText.plain(views.words.say("title." + stop)), stop, Map.of());
            }
        }
        writeInParts(views, "cases", views.register());
        List<Source> sources = figures.catalogue().sources();
        writeInParts(views, "sources", sources);
        for (int i = 0; i < casePages.pages(); i++) {
            List<CaseEntry> entries = casePages.on(i);
            LocalizedText title = casePages.own()
                    ? views.words.text(entries.get(0).caseStudy().title())
                    : LocalizedText.plain(views.words.say(
                            "title.part",
                            entries.get(0).number() + 1,
                            entries.get(entries.size() - 1).number() + 1));
            write(views, casePages.path(i), title, "casePage", Map.of("entries", entries));
        }
    }

    /** Writes a list that may be long on as many pages as needed; the first page exists even if the list is empty. */
    private <T> void writeInParts(Views views, String stop, List<T> rows) throws IOException {
        int size = limits.rowsPerPage;
        int parts = Math.max(1, (rows.size() + size - 1) / size);
        for (int part = 1; part <= parts; part++) {
            List<T> shown = rows.subList((part - 1) * size, Math.min(rows.size(), part * size));
            LocalizedText title = LocalizedText.plain(
                    views.words.say("title." + stop) + (part == 1 ? "" : views.words.say("title.continued", part)));
            Map<String, Object> more = Map.of("rows", shown, "part", part, "parts", parts);
            write(views, part == 1 ? stop + ".html" : stop + "-" + part + ".html", title, stop, more);
        }
    }

    private void write(Views views, String path, LocalizedText title, String template, Map<String, ?> more)
            throws IOException {
        Map<String, Object> model = new HashMap<>(more);
        List<ReportLanguage> others = languages.stream()
                .filter(language -> !language.equals(views.words.language()))
                .toList();
        model.put("page", new Page(views, path, title, others));
        try (Writer writer =
                Files.newBufferedWriter(folder.file(views.words.language().folder() + path), StandardCharsets.UTF_8)) {
            engine.render(template + ".jte", model, new CleanOutput(writer));
        } catch (TemplateException e) {
            if (e.getCause() instanceof UncheckedIOException io) {
                throw io.getCause();
            }
            throw e;
        }
    }
}
