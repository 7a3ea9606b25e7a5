package org.waystage.report.pages;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waystage.report.changes.ChangeList;
import org.waystage.report.changes.ChangesView;
import org.waystage.report.views.Views;
import org.waystage.report.words.LocalizedText;

/** The page of what changed since an earlier edition, and the lists that are too long for it; none without one. */
final class ChangePages implements PageSet {
    @Override
    public void write(Views views, PageWriter out) throws IOException {
        Optional<ChangesView> found = ChangesView.of(views);
        if (found.isEmpty()) {
            return;
        }
        ChangesView view = found.get();
        out.page(views, "changes.html", LocalizedText.plain(view.heading()), "changes", Map.of("view", view));
        for (ChangeList list : view.lists()) {
            if (list.isLong()) {
                write(views, out, view, list);
            }
        }
        for (ChangeList list : view.parts()) {
            write(views, out, view, list);
        }
    }

    private static void write(Views views, PageWriter out, ChangesView view, ChangeList list) throws IOException {
        int parts = (list.rows().size() + ChangeList.LONG - 1) / ChangeList.LONG;
        for (int part = 1; part <= parts; part++) {
            int from = (part - 1) * ChangeList.LONG;
            List<?> rows = list.rows().subList(from, Math.min(list.rows().size(), from + ChangeList.LONG));
            String path = list.stop() + (part == 1 ? "" : "-" + part) + ".html";
            String title = list.title() + (part == 1 ? "" : views.words.say("title.continued", part));
            Map<String, Object> model = Map.of("view", view, "list", list, "rows", rows, "part", part, "parts", parts);
            out.page(views, path, LocalizedText.plain(title), "changesList", model);
        }
    }
}
