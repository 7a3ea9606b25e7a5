package org.waystage.report.pages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.waystage.core.value.Code;
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
        Set<String> written = lists.stream().map(ListedCases::name).collect(Collectors.toSet());
        board.lists().stream().filter(list -> written.add(list.name())).forEach(lists::add);
        LocalizedText title = LocalizedText.plain(views.words.say("title.index"));
        out.page(views, "index.html", title, "index", Map.of("board", board, "sentences", Sentences.of(views)));
        for (ListedCases list : lists) {
            out.cases(
                    views,
                    list.href(),
                    LocalizedText.plain(list.title()),
                    "caseList",
                    list.entries(),
                    rowsPerPage,
                    list.query(),
                    Map.of("list", list));
        }
        List<Code> members = Sentences.membersWithCases(views);
        write(
                views,
                out,
                "members",
                views.words.say("list.members"),
                views.words.count("list.members.text", members.size(), views.asOf()),
                members);
        List<Code> countries = Sentences.countriesWithCases(views);
        write(
                views,
                out,
                "countries",
                views.words.say("list.countries"),
                views.words.count("list.countries.text", countries.size(), views.asOf()),
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
}
