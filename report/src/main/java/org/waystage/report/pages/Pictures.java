package org.waystage.report.pages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.waystage.core.Catalogue;
import org.waystage.report.changes.FlowView;
import org.waystage.report.charts.Picture;
import org.waystage.report.places.WorldPicture;
import org.waystage.report.views.Board;
import org.waystage.report.views.PathPictures;
import org.waystage.report.views.Views;
import org.waystage.report.words.LocalizedText;
import org.waystage.report.words.Words;

/** The pictures as files, a page to embed for each, and a page that explains how. */
final class Pictures implements PageSet {
    /** The pictures; an empty one has nothing to draw. */
    static final List<Function<Views, Optional<Picture>>> ALL = List.of(
            Board::picture,
            Board::regionPicture,
            WorldPicture::of,
            PathPictures::years,
            PathPictures::funnel,
            PathPictures::duration,
            FlowView::picture);

    private static final String STYLE = Site.joined(Site.PICTURE_STYLES);

    @Override
    public void write(Views views, PageWriter out) throws IOException {
        if (views.figures.entries().isEmpty()) {
            return;
        }
        String language = views.words.language().tag();
        List<String> foot = foot(views);
        List<Picture> drawn =
                ALL.stream().flatMap(each -> each.apply(views).stream()).toList();
        for (Picture picture : drawn) {
            out.file("pictures/" + picture.name() + "." + language + ".svg", picture.file(language, STYLE, foot));
            out.plain(
                    "embed/" + picture.name() + "." + language + ".html",
                    "embed",
                    Map.of(
                            "picture",
                            picture,
                            "language",
                            views.words.language(),
                            "foot",
                            foot,
                            "back",
                            "../" + views.words.language().folder() + picture.page(),
                            "backText",
                            views.words.say("picture.back")));
        }
        out.page(
                views,
                "pictures.html",
                LocalizedText.plain(views.words.say("title.pictures")),
                "pictures",
                Map.of("pictures", drawn, "foot", foot));
    }

    /** Returns the source, the edition and the licence, one line for each. */
    static List<String> foot(Views views) {
        Catalogue catalogue = views.figures.catalogue();
        Words words = views.words;
        List<String> lines = new ArrayList<>();
        String title = words.text(catalogue.title()).text();
        lines.add(words.say(
                "picture.source",
                catalogue
                        .publisher()
                        .map(publisher -> words.text(publisher).text() + words.say("separator") + title)
                        .orElse(title)));
        List<String> more = new ArrayList<>();
        catalogue.edition().ifPresent(edition -> more.add(words.say("layout.edition", edition)));
        catalogue.issued().ifPresent(day -> more.add(words.asOf(day)));
        catalogue.licence().ifPresent(licence -> more.add(words.say("layout.licence", licence)));
        if (!more.isEmpty()) {
            lines.add(String.join(words.say("separator"), more));
        }
        return List.copyOf(lines);
    }
}
