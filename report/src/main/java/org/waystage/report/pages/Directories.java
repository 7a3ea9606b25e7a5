package org.waystage.report.pages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.waystage.core.value.Code;
import org.waystage.report.figures.CaseEntry;
import org.waystage.report.figures.Provision;
import org.waystage.report.figures.Standing;
import org.waystage.report.places.Alphabet;
import org.waystage.report.places.BodyRow;
import org.waystage.report.places.ProcessView;
import org.waystage.report.places.ProvisionView;
import org.waystage.report.places.Regions;
import org.waystage.report.places.Tiles;
import org.waystage.report.places.WorldPicture;
import org.waystage.report.views.Views;
import org.waystage.report.words.LocalizedText;
import org.waystage.report.words.ReportLanguage;

/** The lists of countries, bodies, processes, articles and cases that lead to their pages. */
final class Directories implements PageSet {
    private final int rowsPerPage;

    Directories(int rowsPerPage) {
        this.rowsPerPage = rowsPerPage;
    }

    @Override
    public void write(Views views, PageWriter out) throws IOException {
        Regions regions = new Regions(views);
        Tiles tiles = Tiles.of(views, regions);
        page(
                views,
                out,
                "countries",
                Map.of("regions", regions, "tiles", tiles, "world", WorldPicture.of(views, tiles)));
        writeBodies(views, out);
        List<ProcessView> processes = views.figures.index().processes().stream()
                .map((Code code) -> ProcessView.of(views, code))
                .toList();
        page(views, out, "processes", Map.of("processes", processes));
        List<ProvisionView> provisions = views.figures.index().provisions().stream()
                .map((Provision provision) -> ProvisionView.of(views, provision))
                .toList();
        page(views, out, "articles", Map.of("provisions", provisions));
        writeCases(views, out, regions);
        List<CaseEntry> ended = views.figures.entries().stream()
                .filter(entry -> entry.standing() == Standing.END || entry.standing() == Standing.PAUSE)
                .sorted(Comparator.comparing((CaseEntry entry) -> entry.standing() == Standing.PAUSE)
                        .thenComparing(CaseEntry::lastSeen, Comparator.reverseOrder())
                        .thenComparing(CaseEntry::number))
                .toList();
        out.parts(
                views,
                "ended.html",
                title(views, "ended"),
                "ended",
                ended,
                rowsPerPage,
                Map.of("listed", views.listed(ended)));
    }

    private static LocalizedText title(Views views, String page) {
        return LocalizedText.plain(views.words.say("title." + page));
    }

    private static void page(Views views, PageWriter out, String name, Map<String, ?> model) throws IOException {
        out.page(views, name + ".html", title(views, name), name, model);
    }

    /** Writes the bodies on one page or, if there are many, on a page for each letter, the first of which leads to all. */
    private void writeBodies(Views views, PageWriter out) throws IOException {
        Alphabet<BodyRow> bodies = BodyRow.all(views);
        List<BodyRow> all = new ArrayList<>();
        bodies.letters().forEach(letter -> all.addAll(letter.rows()));
        if (all.size() <= rowsPerPage) {
            Map<String, ?> model = Map.of("letters", List.of(), "at", "");
            out.parts(views, "bodies.html", title(views, "bodies"), "bodies", all, rowsPerPage, model);
            return;
        }
        List<Leaf> leaves = new ArrayList<>();
        for (Alphabet.Letter<BodyRow> letter : bodies.letters()) {
            String path = leaves.isEmpty() ? "bodies.html" : "bodies-" + letter.code() + ".html";
            leaves.add(new Leaf(path, letter.sign()));
        }
        for (int i = 0; i < leaves.size(); i++) {
            LocalizedText title = LocalizedText.plain(views.words.say(
                    "title.letter",
                    views.words.say("title.bodies"),
                    leaves.get(i).name()));
            Map<String, ?> model = Map.of("letters", leaves, "at", leaves.get(i).path());
            List<BodyRow> rows = bodies.letters().get(i).rows();
            out.parts(views, leaves.get(i).path(), "bodies.html", title, "bodies", rows, rowsPerPage, model);
        }
    }

    /** A page of a list. */
    record Leaf(String path, String name) {}

    private void writeLetter(Views views, PageWriter out, List<Leaf> letters, Leaf leaf, List<CaseEntry> rows)
            throws IOException {
        LocalizedText title =
                LocalizedText.plain(views.words.say("title.letter", views.words.say("title.cases"), leaf.name()));
        Map<String, ?> model = Map.of("letters", letters, "at", leaf.path(), "listed", views.listed(rows));
        out.parts(views, leaf.path(), "cases.html", title, "casesListed", rows, rowsPerPage, model);
    }

    private void writeCases(Views views, PageWriter out, Regions regions) throws IOException {
        List<CaseEntry> entries = views.figures.entries();
        boolean few = entries.size() <= rowsPerPage;
        List<CaseEntry> named =
                few ? entries : entries.stream().filter(views.casePages::isHere).toList();
        Alphabet<CaseEntry> titles =
                Alphabet.of(named, entry -> views.words.text(entry.caseStudy().title()));
        List<CaseEntry> rows = few
                ? titles.letters().stream()
                        .flatMap(letter -> letter.rows().stream())
                        .toList()
                : List.of();
        List<Leaf> letters = few
                ? List.of()
                : titles.letters().stream()
                        .map(letter -> new Leaf("cases-" + letter.code() + ".html", letter.sign()))
                        .toList();
        List<ReportLanguage> elsewhere = few ? List.of() : views.casePages.elsewhere();
        page(views, out, "cases", Map.of("regions", regions, "letters", letters, "elsewhere", elsewhere, "rows", rows));
        for (int i = 0; i < letters.size(); i++) {
            writeLetter(
                    views, out, letters, letters.get(i), titles.letters().get(i).rows());
        }
        for (Regions.Region region : regions.all()) {
            if (region.hasOwnList()) {
                Map<String, ?> model =
                        Map.of("letters", List.of(), "at", region.casesPath(), "listed", views.listed(region.cases()));
                String query = region.code().map(code -> "r=" + code.value()).orElse("");
                out.cases(
                        views,
                        region.casesPath(),
                        region.name(),
                        "casesListed",
                        region.cases(),
                        rowsPerPage,
                        query,
                        model);
            }
        }
    }
}
