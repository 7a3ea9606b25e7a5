package org.waystage.examples.commandline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.waystage.analysis.CoOccurrence;
import org.waystage.analysis.TimeCurve;
import org.waystage.core.Catalogue;

/** Pairs as text, JSON or CSV. */
final class CoOccurrenceOutput {
    private static final double LEVEL = 0.95;

    private final CoOccurrence found;
    private final long minimum;
    private final List<CoOccurrence.Pair> pairs;
    private final Console console;
    private final String language;
    private final KeyNames names;

    CoOccurrenceOutput(CoOccurrence found, long minimum, Catalogue catalogue, Console console) {
        this.found = found;
        this.minimum = minimum;
        this.pairs = found.atLeast(minimum);
        this.console = console;
        this.language = console.language();
        this.names = new KeyNames(catalogue, found.by().code(), language);
    }

    void text() {
        console.println(StructurePhrases.CO_OCCURRENCE.in(
                language,
                found.by(),
                found.total(),
                found.unit(),
                found.withoutKey(),
                minimum,
                found.pairs().size() - pairs.size()));
        console.println("");
        if (pairs.isEmpty()) {
            console.println(StructurePhrases.NO_PAIR.in(language));
            return;
        }
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(
                StructurePhrases.FIRST.in(language),
                StructurePhrases.SECOND.in(language),
                StructurePhrases.BOTH.in(language),
                StructurePhrases.FIRST.in(language),
                StructurePhrases.SECOND.in(language),
                "Jaccard",
                StructurePhrases.INTERVAL.in(language),
                "lift",
                StructurePhrases.INTERVAL.in(language)));
        for (CoOccurrence.Pair pair : pairs) {
            lines.add(List.of(
                    pair.first(),
                    pair.second(),
                    String.valueOf(pair.both()),
                    String.valueOf(pair.ofFirst()),
                    String.valueOf(pair.ofSecond()),
                    ShareForm.percent(pair.jaccard()),
                    ShareForm.interval(pair.jaccard()),
                    pair.lift().isPresent() ? number(pair.lift().getAsDouble()) : "-",
                    pair.liftInterval(LEVEL)
                            .map(bounds -> number(bounds.lower()) + " - " + number(bounds.upper()))
                            .orElse("-")));
        }
        TextTable.write(lines, 2, console);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    void csv() {
        StatsCsv.writeLine(
                List.of(
                        "first",
                        "firstName",
                        "second",
                        "secondName",
                        "both",
                        "ofFirst",
                        "ofSecond",
                        "total",
                        "jaccard",
                        "jaccardLower",
                        "jaccardUpper",
                        "lift",
                        "liftLower",
                        "liftUpper"),
                console);
        for (CoOccurrence.Pair pair : pairs) {
            List<String> line = new ArrayList<>(List.of(
                    pair.first(),
                    StatsCsv.harmless(names.of(pair.first())),
                    pair.second(),
                    StatsCsv.harmless(names.of(pair.second())),
                    String.valueOf(pair.both()),
                    String.valueOf(pair.ofFirst()),
                    String.valueOf(pair.ofSecond()),
                    String.valueOf(pair.total())));
            line.addAll(ShareForm.cells(pair.jaccard()));
            Optional<TimeCurve.Bounds> bounds = pair.liftInterval(LEVEL);
            line.add(ShareForm.cell(pair.lift()));
            line.add(ShareForm.cell(ShareForm.lower(bounds)));
            line.add(ShareForm.cell(ShareForm.upper(bounds)));
            StatsCsv.writeLine(line, console);
        }
    }

    void json() {
        JsonOutput.write(console.out(), json -> {
            json.writeStartObject();
            json.writeStringProperty("of", found.by().code());
            json.writeStringProperty("in", found.unit().code());
            json.writeNumberProperty("level", LEVEL);
            json.writeNumberProperty("total", found.total());
            json.writeNumberProperty("withoutKey", found.withoutKey());
            json.writeNumberProperty("minimum", minimum);
            json.writeNumberProperty("notShown", found.pairs().size() - pairs.size());
            json.writeObjectPropertyStart("counts");
            found.counts().forEach(json::writeNumberProperty);
            json.writeEndObject();
            json.writeArrayPropertyStart("pairs");
            for (CoOccurrence.Pair pair : pairs) {
                json.writeStartObject();
                json.writeStringProperty("first", pair.first());
                json.writeStringProperty("second", pair.second());
                json.writeNumberProperty("both", pair.both());
                json.writeNumberProperty("ofFirst", pair.ofFirst());
                json.writeNumberProperty("ofSecond", pair.ofSecond());
                ShareForm.write("jaccard", pair.jaccard().estimate(), json);
                ShareForm.write("jaccardLower", ShareForm.lower(pair.jaccard().interval()), json);
                ShareForm.write("jaccardUpper", ShareForm.upper(pair.jaccard().interval()), json);
                Optional<TimeCurve.Bounds> bounds = pair.liftInterval(LEVEL);
                ShareForm.write("lift", pair.lift(), json);
                ShareForm.write("liftLower", ShareForm.lower(bounds), json);
                ShareForm.write("liftUpper", ShareForm.upper(bounds), json);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }
}
