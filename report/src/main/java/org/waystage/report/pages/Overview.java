package org.waystage.report.pages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.waystage.core.value.Code;
import org.waystage.report.figures.CaseEntry;
import org.waystage.report.views.Board;
import org.waystage.report.views.ListedCases;
import org.waystage.report.views.Sentences;
import org.waystage.report.views.Views;
import org.waystage.report.words.LocalizedText;

/** The first page, and the lists behind its numbers. */
final class Overview implements PageSet {
    private final int rowsPerPage;

    Overview(int rowsPerPage) {
        this.rowsPerPage = rowsPerPage;
    }

    @Override
    public void write(Views views, PageWriter out) throws IOException {
        Board board = Board.phases(views);
        List<ListedCases> lists = new ArrayList<>(Sentences.lists(views));
        lists.addAll(board.lists());
        LocalizedText title = LocalizedText.plain(views.words.say("title.index"));
        out.page(views, "index.html", title, "index", Map.of("board", board, "sentences", Sentences.of(views)));
        for (ListedCases list : lists) {
            write(views, out, list);
        }
        write(views, out, "members", Sentences.membersWithCases(views));
        write(views, out, "countries", Sentences.countriesWithCases(views));
    }

    /** Writes a list of countries. */
    private static void write(Views views, PageWriter out, String name, List<Code> countries) throws IOException {
        if (!countries.isEmpty()) {
            LocalizedText title = LocalizedText.plain(views.words.say("list." + name));
            String text = views.words.count("list." + name + ".text", countries.size(), asOf(views));
            out.page(
                    views,
                    "lists/" + name + ".html",
                    title,
                    "countryList",
                    Map.of("countries", countries, "text", text));
        }
    }

    private static String asOf(Views views) {
        return views.figures
                .catalogue()
                .issued()
                .map(day -> views.words.say("asOf.day", views.words.date(day)))
                .orElse(views.words.say("asOf.none"));
    }

    private void write(Views views, PageWriter out, ListedCases list) throws IOException {
        int parts = (list.entries().size() + rowsPerPage - 1) / rowsPerPage;
        for (int part = 1; part <= parts; part++) {
            List<CaseEntry> rows = list.entries()
                    .subList((part - 1) * rowsPerPage, Math.min(list.entries().size(), part * rowsPerPage));
            String more = part == 1 ? "" : views.words.say("title.continued", part);
            String path = part == 1 ? list.href() : "lists/" + list.name() + "-" + part + ".html";
            out.page(
                    views,
                    path,
                    LocalizedText.plain(list.title() + more),
                    "caseList",
                    Map.of("list", list, "rows", rows, "part", part, "parts", parts));
        }
    }
}
