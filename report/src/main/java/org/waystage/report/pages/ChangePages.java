package org.waystage.report.pages;

import java.io.IOException;
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
        out.parts(
                views,
                list.stop() + ".html",
                LocalizedText.plain(list.title()),
                "changesList",
                list.rows(),
                ChangeList.LONG,
                Map.of("view", view, "list", list));
    }
}
