package org.waystage.report.pages;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.waystage.report.radar.RadarFiles;
import org.waystage.report.radar.RadarView;
import org.waystage.report.views.Views;
import org.waystage.report.words.LocalizedText;

/** The radar, and its documents for radar tools; no pages if nothing can be placed. */
final class RadarPages implements PageSet {
    @Override
    public void write(Views views, PageWriter out) throws IOException {
        Optional<RadarView> found = RadarView.of(views);
        if (found.isPresent()) {
            LocalizedText title = LocalizedText.plain(views.words.say("radar.title"));
            out.page(views, "radar.html", title, "radar", Map.of("view", found.get()));
            for (RadarFiles.File file : found.get().files().files()) {
                out.data(file.name(), file.title(), file.content());
            }
        }
    }
}
