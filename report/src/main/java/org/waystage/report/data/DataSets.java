package org.waystage.report.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.paths.SchemeOccupation;
import org.waystage.analysis.paths.TransitionMatrix;
import org.waystage.analysis.structure.CoOccurrence;
import org.waystage.analysis.structure.Frequencies;
import org.waystage.analysis.structure.Staleness;
import org.waystage.analysis.survival.StageTimes;
import org.waystage.analysis.survival.Subjects;
import org.waystage.analysis.survival.TimeToStage;
import org.waystage.analysis.tables.StageCounts;
import org.waystage.analysis.tables.StageMatrix;
import org.waystage.core.Catalogue;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.value.Code;
import org.waystage.report.figures.Changes;
import org.waystage.report.figures.Figures;
import org.waystage.report.figures.Paths;
import org.waystage.report.figures.TimeAnswer;
import org.waystage.report.words.Names;
import org.waystage.report.words.QuestionWords;
import org.waystage.report.words.Words;
import org.waystage.results.Result;
import org.waystage.results.Statistic;
import org.waystage.results.Statistics;

/**
 * The figures of a report as files. A catalogue without an issue date has only those that can be counted without a day.
 */
public final class DataSets {
    /** The age in years from which evidence counts as old. */
    private static final int OLD = 5;

    private static final double LEVEL = 0.95;

    /**
     * The most letters of a name, to which a number and an extension are added: a word of a scheme may have any length, a file name 255
     * bytes.
     */
    private static final int LONGEST = 150;

    private final Figures figures;
    private final Catalogue catalogue;
    private final String language;
    private final Map<String, DataSet> sets = new LinkedHashMap<>();

    private DataSets(Figures figures, String language) {
        this.figures = figures;
        this.catalogue = figures.catalogue();
        this.language = language;
    }

    /**
     * Finds the figures of a report.
     *
     * @param spread the technologies whose spread the report shows
     * @param pairs the dimensions whose pairs the report shows, groups or processes
     * @param language the language of names in CSV files
     */
    public static List<DataSet> of(Figures figures, List<TechnologyId> spread, List<Dimension> pairs, String language) {
        DataSets found = new DataSets(figures, language);
        if (!figures.entries().isEmpty()) {
            if (found.catalogue.issued().isPresent()) {
                found.cases();
                found.stages();
                found.paths(figures.paths());
                found.statements();
            }
            pairs.forEach(found::pairs);
            spread.forEach(found::spread);
        }
        found.surveys();
        figures.changes().ifPresent(found::changes);
        return List.copyOf(found.sets.values());
    }

    private void add(
            String name, Function<Words, String> title, Optional<Statistic> statistic, Supplier<Result> result) {
        String safe = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String base = safe.substring(0, Math.min(safe.length(), LONGEST));
        String free = base;
        for (int i = 2; sets.containsKey(free); i++) {
            free = base + "-" + i;
        }
        sets.put(free, new DataSet(free, title, statistic, result));
    }

    private void cases() {
        add(
                "cases",
                words -> words.say("data.set.cases"),
                Optional.empty(),
                () -> Result.ofCases(catalogue, figures.day(), language));
        add(
                "evidence",
                words -> words.say("data.set.evidence"),
                Optional.of(Statistics.STALENESS),
                () -> Statistics.STALENESS.result(
                        Staleness.of(catalogue, figures.day(), OLD),
                        Statistics.STALENESS.choose(Map.of("years", Integer.toString(OLD)))));
    }

    private void stages() {
        for (Dimension by : List.of(
                Dimension.GROUP,
                Dimension.TECHNOLOGY,
                Dimension.REGION,
                Dimension.COUNTRY,
                Dimension.KIND,
                Dimension.PROCESS,
                Dimension.LDC,
                Dimension.WTO,
                Dimension.NATURE)) {
            stages("stages-" + by.code(), "data.set.stages." + by.code(), () -> Result.of(figures.matrix(by)));
        }
        if (!figures.yearly().isEmpty()) {
            stages("stages-year", "data.set.stages.year", this::years);
            stages("stages-group-year", "data.set.stages.group-year", () -> Result.ofMatrices(figures.yearly()));
        }
    }

    private void stages(String name, String key, Supplier<Result> result) {
        add(name, words -> words.say(key), Optional.of(Statistics.STATS), result);
    }

    private Result years() {
        SortedMap<Integer, StageCounts> years = new TreeMap<>();
        figures.yearly().forEach((year, matrix) -> years.put(year, matrix.all()));
        StageMatrix last =
                Objects.requireNonNull(figures.yearly().get(figures.yearly().lastKey()));
        return Result.ofYears(years, last.asOf(), last.selection());
    }

    private void paths(Paths paths) {
        for (Paths.Along along : paths.funnels()) {
            Map<String, String> choices = new TreeMap<>(Map.of("by", Dimension.GROUP.code()));
            along.scheme().ifPresent(scheme -> choices.put("scheme", scheme.value()));
            add(
                    "funnel"
                            + along.scheme().map(scheme -> "-" + scheme.value()).orElse(""),
                    words -> along.scheme()
                            .map(scheme -> words.say("data.set.funnel.scheme", name(scheme, words)))
                            .orElseGet(() -> words.say("data.set.funnel")),
                    Optional.of(Statistics.FUNNEL),
                    () -> Statistics.FUNNEL.result(along.funnel(), Statistics.FUNNEL.choose(choices)));
        }
        moves("transitions-phase", words -> words.say("data.set.transitions.phase"), paths.phases());
        moves("transitions-stage", words -> words.say("data.set.transitions.stage"), paths.stages());
        for (TransitionMatrix matrix : paths.words()) {
            String scheme = matrix.level().code();
            moves(
                    "transitions-" + scheme,
                    words -> words.say("data.set.transitions.scheme", name(Code.of(scheme), words)),
                    matrix);
        }
        for (SchemeOccupation years : paths.years()) {
            add(
                    "years-" + years.scheme().value(),
                    words -> words.say("data.set.years", name(years.scheme(), words)),
                    Optional.of(Statistics.TRANSITIONS),
                    () -> Result.of(years));
        }
        paths.durations().forEach(this::time);
        paths.calendar().forEach(this::time);
    }

    private String name(Code scheme, Words words) {
        return new Names(catalogue, words).scheme(scheme);
    }

    private void moves(String name, Function<Words, String> title, TransitionMatrix matrix) {
        add(name, title, Optional.of(Statistics.TRANSITIONS), () -> Result.of(matrix));
    }

    private void time(TimeAnswer answer) {
        TimeToStage question = answer.question();
        String name = (answer.isOnTheCalendar() ? "reached-" : "time-to-")
                + question.to()
                + question.from().stage().map(stage -> "-from-" + stage).orElse("")
                + question.followUp()
                        .map(until -> until == TimeToStage.FollowUp.AS_OF ? "" : "-last-record")
                        .orElse("");
        add(name, words -> title(answer, words), Optional.of(Statistics.TIME_TO), () -> times(answer));
        answer.alone()
                .ifPresent(alone -> add(
                        name + "-alone",
                        words -> words.say("data.set.time.alone", title(answer, words)),
                        Optional.of(Statistics.TIME_TO),
                        () -> Result.of(question.of(catalogue).counts(), List.of(alone))));
    }

    private static String title(TimeAnswer answer, Words words) {
        QuestionWords question = new QuestionWords(words);
        String to = question.milestone(answer.question().to());
        if (!answer.isOnTheCalendar()) {
            return words.say("data.set.time", question.origin(answer.question().from()), to);
        }
        boolean lastRecord = answer.question()
                .followUp()
                .filter(until -> until != TimeToStage.FollowUp.AS_OF)
                .isPresent();
        return words.say(lastRecord ? "data.set.reached.last-record" : "data.set.reached", to);
    }

    private Result times(TimeAnswer answer) {
        StageTimes times = answer.question().of(catalogue);
        if (answer.turnbull().isPresent()) {
            return Result.of(
                    times.counts(), Map.of(Subjects.ALL, answer.turnbull().get()));
        }
        return answer.curves().isEmpty() ? Result.of(times) : Result.of(times.counts(), answer.curves());
    }

    private void statements() {
        for (Frequencies.Kind kind : Frequencies.Kind.values()) {
            Map<String, String> choices = Map.of("of", kind.code(), "by", Dimension.GROUP.code());
            add(
                    "frequencies-" + kind.code(),
                    words -> words.say("data.set.frequencies." + kind.code()),
                    Optional.of(Statistics.FREQUENCIES),
                    () -> Statistics.FREQUENCIES.result(
                            figures.statistics().frequencies(kind), Statistics.FREQUENCIES.choose(choices)));
        }
    }

    private void pairs(Dimension by) {
        if (by == Dimension.GROUP) {
            pairs("pairs-group", "data.set.pairs.group", by, CoOccurrence.Unit.CASE);
            pairs("pairs-group-adopter", "data.set.pairs.group.adopter", by, CoOccurrence.Unit.ADOPTER);
        } else {
            pairs("pairs-process", "data.set.pairs.process", by, CoOccurrence.Unit.CASE);
        }
    }

    private void pairs(String name, String key, Dimension by, CoOccurrence.Unit unit) {
        Map<String, String> choices = Map.of("of", by.code(), "in", unit.code());
        add(
                name,
                words -> words.say(key),
                Optional.of(Statistics.CO_OCCURRENCE),
                () -> Statistics.CO_OCCURRENCE.result(
                        new CoOccurrence.WithTest(figures.statistics().pairs(by, unit), Optional.empty()),
                        Statistics.CO_OCCURRENCE.choose(choices)));
    }

    private void spread(TechnologyId technology) {
        add(
                "diffusion-" + technology.value(),
                words -> words.say(
                        "data.set.diffusion",
                        catalogue
                                .technology(technology)
                                .map(known -> words.text(known.name()).text())
                                .orElse(technology.value())),
                Optional.of(Statistics.DIFFUSION),
                () -> Result.of(
                        figures.statistics().fit(technology),
                        figures.statistics().uptake(technology)));
    }

    private void surveys() {
        if (!catalogue.surveys().isEmpty()) {
            add(
                    "surveys",
                    words -> words.say("data.set.surveys"),
                    Optional.of(Statistics.SURVEY),
                    () -> Result.ofSurveys(catalogue.surveys(), LEVEL, language));
        }
    }

    private void changes(Changes changes) {
        Catalogue earlier = changes.earlier();
        add(
                "changes",
                words -> words.say(
                        "data.set.changes",
                        earlier.edition().orElseGet(() -> earlier.id().value())),
                Optional.empty(),
                () -> Result.of(changes.difference()));
    }
}
