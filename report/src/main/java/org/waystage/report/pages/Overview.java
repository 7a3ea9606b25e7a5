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
        List<Code> members = Sentences.membersWithCases(views);
        write(
                views,
                out,
                "members",
                views.words.say("list.members"),
                views.words.count("list.members.text", members.size(), asOf(views)),
                members);
        List<Code> countries = Sentences.countriesWithCases(views);
        write(
                views,
                out,
                "countries",
                views.words.say("list.countries"),
                views.words.count("list.countries.text", countries.size(), asOf(views)),
                countries);
    }

    /** Writes a list of countries, if there are any. */
    private static void write(Views views, PageWriter out, String name, String title, String text, List<Code> countries)
            throws IOException {
        if (!countries.isEmpty()) {
            Map<String, ?> model = Map.of("countries", countries, "text", text);
            out.page(views, "lists/" + name + ".html", LocalizedText.plain(title), "countryList", model);
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
