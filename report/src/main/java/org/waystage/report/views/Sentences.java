package org.waystage.report.views;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.structure.StageBounds;
import org.waystage.core.stage.Phase;
import org.waystage.core.value.Code;
import org.waystage.report.figures.CaseEntry;
import org.waystage.report.figures.EvidenceAge;
import org.waystage.report.figures.Figures;
import org.waystage.report.figures.Standing;
import org.waystage.report.words.LocalizedText;
import org.waystage.report.words.Words;

/**
 * What the data show, in a few sentences, each with a number and the list of cases that it counts. A sentence that the data do not
 * support is left out.
 */
public final class Sentences {
    /** The largest number of sentences. */
    static final int MOST = 3;

    private static final int FEWEST_CASES = 20;
    private static final int FEWEST_IN_GROUP = 10;
    private static final int FEWEST_ENDED = 5;
    private static final int FEWEST_MEMBERS = 5;

    private final Views views;
    private final Figures figures;
    private final Words words;
    private final List<CaseEntry> counted;
    private final List<CaseEntry> running;

    /**
     * A sentence.
     *
     * @param parts the sentence up to its number, the number, and the rest
     * @param href the page that lists as many cases, relative to the folder of the language
     */
    public record Sentence(List<String> parts, String href) {}

    private Sentences(Views views) {
        this.views = views;
        this.figures = views.figures;
        this.words = views.words;
        this.counted = figures.newest();
        this.running = counted.stream()
                .filter(entry -> entry.standing().compareTo(Standing.PREPARATION) <= 0)
                .toList();
    }

    /** Returns the sentences that the data support, at most three. */
    public static List<Sentence> of(Views views) {
        Sentences sentences = new Sentences(views);
        return Stream.of(sentences.silent(), sentences.furthest(), sentences.members(), sentences.ended())
                .flatMap(Optional::stream)
                .limit(MOST)
                .toList();
    }

    /**
     * Returns the least numbers of cases in operation and in trial, whatever became of cases not seen for long; empty if that changes
     * neither.
     */
    public static Optional<String> bounds(Views views) {
        StageBounds.Bounds operation = bounds(views, Phase.OPERATION);
        StageBounds.Bounds trial = bounds(views, Phase.TRIAL);
        return isOpen(views, operation) || isOpen(views, trial)
                ? Optional.of(views.words.say(
                        "time.ages.bounds", operation.least(), operation.recorded(), trial.least(), trial.recorded()))
                : Optional.empty();
    }

    /** Returns the least number of cases at a phase, as a text to follow their number; empty if it equals the number recorded. */
    static String atLeast(Views views, Phase phase) {
        StageBounds.Bounds bounds = bounds(views, phase);
        return isOpen(views, bounds)
                ? views.words.say("separator") + views.words.say("tile.least", bounds.least())
                : "";
    }

    private static StageBounds.Bounds bounds(Views views, Phase phase) {
        return views.figures.statistics().bounds().of(phase);
    }

    private static boolean isOpen(Views views, StageBounds.Bounds bounds) {
        return views.figures.catalogue().issued().isPresent() && bounds.least() < bounds.recorded();
    }

    /** Returns the lists of cases of all sentences and of the numbers of the overview. */
    public static List<ListedCases> lists(Views views) {
        Sentences sentences = new Sentences(views);
        List<ListedCases> lists = new ArrayList<>(List.of(
                sentences.listOf("silent", EvidenceAge.OLDER), sentences.listOf("undated", EvidenceAge.UNDATED)));
        for (Standing standing : Standing.values()) {
            lists.add(sentences.listOf(standing));
        }
        lists.removeIf(list -> list.entries().isEmpty());
        return List.copyOf(lists);
    }

    private ListedCases listOf(String name, EvidenceAge age) {
        List<CaseEntry> entries = running.stream()
                .filter(entry ->
                        figures.statistics().age(entry).filter(age::equals).isPresent())
                .toList();
        return new ListedCases(name, words.say("list." + name), entries);
    }

    private ListedCases listOf(Standing standing) {
        return new ListedCases(
                standing.code(),
                words.say("list.phase", words.say("phase." + standing.code())),
                counted.stream().filter(entry -> entry.standing() == standing).toList());
    }

    private Optional<Sentence> silent() {
        if (figures.catalogue().issued().isEmpty() || running.size() < FEWEST_CASES) {
            return Optional.empty();
        }
        ListedCases undated = listOf("undated", EvidenceAge.UNDATED);
        if (5 * undated.entries().size() > running.size()) {
            return sentence("sentence.undated", undated, running.size());
        }
        return sentence("sentence.silent", listOf("silent", EvidenceAge.OLDER), running.size());
    }

    private Optional<Sentence> sentence(String key, ListedCases list, Object... more) {
        int number = list.entries().size();
        return number == 0
                ? Optional.empty()
                : Optional.of(new Sentence(words.countInParts(key, number, more), list.href()));
    }

    /** Returns a sentence about the furthest group, if two cases more or less would not change that, or else about the largest. */
    private Optional<Sentence> furthest() {
        List<Board.Row> rows = Board.phases(views).rows().stream()
                .filter(row -> row.cases() >= FEWEST_IN_GROUP)
                .toList();
        Optional<Board.Row> first =
                rows.stream().max(Comparator.comparingDouble(row -> (double) inOperation(row) / row.cases()));
        if (first.isEmpty()) {
            return Optional.empty();
        }
        boolean safe = rows.size() > 1
                && rows.stream()
                        .filter(row -> !row.group().equals(first.get().group()))
                        .allMatch(row -> staysBehind(row, first.get()));
        Board.Row told = safe ? first.get() : rows.get(0);
        return told.cells().stream()
                .filter(Sentences::isOperation)
                .findFirst()
                .flatMap(cell -> Optional.ofNullable(cell.list()))
                .flatMap(list -> sentence(
                        safe ? "sentence.furthest" : "sentence.group",
                        list,
                        told.cases(),
                        told.name().text()));
    }

    private static boolean isOperation(Board.Cell cell) {
        return !cell.entries().isEmpty() && cell.entries().get(0).standing() == Standing.OPERATION;
    }

    private static int inOperation(Board.Row row) {
        return row.cells().stream()
                .filter(Sentences::isOperation)
                .mapToInt(cell -> cell.entries().size())
                .sum();
    }

    /** Returns whether a group stays behind the first one whichever two cases change their phase. */
    private boolean staysBehind(Board.Row row, Board.Row first) {
        for (int ofFirst = 0; ofFirst <= 2; ofFirst++) {
            long least = (inOperation(first) - ofFirst) * row.cases();
            if (least <= (inOperation(row) + 2 - ofFirst) * first.cases()) {
                return false;
            }
        }
        return true;
    }

    private Optional<Sentence> members() {
        long placed =
                counted.stream().filter(entry -> !entry.countries().isEmpty()).count();
        List<Code> with = membersWithCases(views);
        if (with.size() < FEWEST_MEMBERS || 5 * placed < 4L * counted.size()) {
            return Optional.empty();
        }
        List<Code> all = figures.index().members();
        return Optional.of(new Sentence(
                words.countInParts("sentence.members", with.size(), all.size(), least(with), least(all)),
                "lists/members.html"));
    }

    private long least(List<Code> countries) {
        return countries.stream()
                .filter(country -> figures.catalogue().countries().isLeastDeveloped(country, figures.day()))
                .count();
    }

    /** Returns the Members of the WCO in which a case counts, in the order of their names. */
    public static List<Code> membersWithCases(Views views) {
        Set<Code> members = Set.copyOf(views.figures.index().members());
        return countriesWithCases(views).stream().filter(members::contains).toList();
    }

    /** Returns the countries in which a case counts, in the order of their names. */
    public static List<Code> countriesWithCases(Views views) {
        return views.figures.matrix(Dimension.COUNTRY).rows().keySet().stream()
                .filter(key -> !key.equals(Dimension.NONE))
                .map(Code::of)
                .sorted(Comparator.comparing(views.names::country, LocalizedText.byName()))
                .toList();
    }

    private Optional<Sentence> ended() {
        ListedCases ended = listOf(Standing.END);
        return ended.entries().size() < FEWEST_ENDED
                ? Optional.empty()
                : sentence("sentence.ended", ended, counted.size());
    }
}
