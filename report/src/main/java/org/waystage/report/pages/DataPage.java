package org.waystage.report.pages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waystage.report.data.DataFolder;
import org.waystage.report.data.DataSet;
import org.waystage.report.views.Views;
import org.waystage.report.words.LocalizedText;
import org.waystage.results.Statistic;

/** The page that lists the files of data. */
final class DataPage implements PageSet {
    private final List<Part> parts;

    /** The files of a statistic, or those that belong to no statistic. */
    record Part(Optional<Statistic> statistic, List<DataSet> sets) {}

    DataPage(DataFolder files) {
        Map<Optional<Statistic>, List<DataSet>> byStatistic = new LinkedHashMap<>();
        files.sets()
                .forEach(set -> byStatistic
                        .computeIfAbsent(set.statistic(), statistic -> new ArrayList<>())
                        .add(set));
        parts = byStatistic.entrySet().stream()
                .map(part -> new Part(part.getKey(), List.copyOf(part.getValue())))
                .toList();
    }

    @Override
    public void write(Views views, PageWriter out) throws IOException {
        LocalizedText title = LocalizedText.plain(views.words.say("title.data"));
        out.page(views, "data.html", title, "data", Map.of("parts", parts));
    }
}
