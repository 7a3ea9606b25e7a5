package org.waystage.commandline.editions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.Printable;
import org.waystage.commandline.console.Wrapping;
import org.waystage.commandline.files.EditionOrder;
import org.waystage.commandline.notices.FirstNotices;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.decision.DecidedKind;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.reference.Organization;
import org.waystage.history.continuity.Continuity;
import org.waystage.history.continuity.Correspondence;
import org.waystage.history.continuity.Evidence;
import org.waystage.history.continuity.Identity;
import org.waystage.history.continuity.Step;
import org.waystage.history.continuity.Suggestion;
import org.waystage.history.continuity.Tally;
import org.waystage.history.continuity.WordMove;
import org.waystage.history.difference.EditionName;

/** What became of entries and bodies for people: numbers first, then each group with its reasons, then what is open. */
final class ContinuityText {
    private static final int MOST_SHOWN = 10;

    private final Continuity continuity;
    private final List<Catalogue> editions;
    private final boolean all;
    private final String language;
    private final List<String> lines = new ArrayList<>();

    /**
     * Creates the text.
     *
     * @param editions the editions that are compared, which name what was renamed
     * @param all whether everything is shown, and not only the first of each group
     */
    ContinuityText(Continuity continuity, List<Catalogue> editions, boolean all, String language) {
        this.continuity = continuity;
        this.editions = editions;
        this.all = all;
        this.language = language;
    }

    String text() {
        List<EditionName> editions = continuity.editions();
        line(0, DiffPhrases.FROM_TO.in(language, edition(editions.get(0)), edition(editions.get(editions.size() - 1))));
        part(ContinuityPhrases.ENTRIES, continuity.tally(DecidedKind.Listed.CASE_STUDIES), continuity.cases());
        if (continuity.steps().size() == 1) {
            stages(continuity.steps().get(0), 2);
        }
        part(ContinuityPhrases.BODIES, continuity.tally(DecidedKind.Listed.ORGANIZATIONS), continuity.bodies());
        if (continuity.steps().size() > 1) {
            continuity.steps().forEach(this::step);
        }
        suggestions();
        decisions();
        return String.join("\n", lines) + "\n";
    }

    private void line(int indent, String text) {
        lines.addAll(Wrapping.message(" ".repeat(indent) + Printable.line(text)));
    }

    private String edition(EditionName edition) {
        return EditionOrder.words(edition, language);
    }

    private void part(Phrase heading, Tally tally, List<Correspondence> entries) {
        lines.add("");
        line(0, heading.in(language, identities(tally)));
        String statuses = tally.status().entrySet().stream()
                .filter(one -> one.getValue() > 0)
                .map(one -> count(ContinuityPhrases.of(one.getKey()), one.getValue()))
                .collect(Collectors.joining(", "));
        if (!statuses.isEmpty()) {
            line(2, ContinuityPhrases.STATUS.in(language, statuses));
        }
        for (Identity identity : Identity.values()) {
            if (identity != Identity.SAME) {
                group(identity, entries);
            }
        }
        reasons(entries);
        moved(entries);
    }

    private String identities(Tally tally) {
        return tally.identity().entrySet().stream()
                .filter(one -> one.getValue().decisions() > 0)
                .map(one -> size(one.getKey(), one.getValue()))
                .collect(Collectors.joining(", "));
    }

    private String size(Identity identity, Tally.Size size) {
        String count = count(ContinuityPhrases.of(identity), size.decisions());
        boolean several = size.earlier() > size.decisions() || size.later() > size.decisions();
        return several ? ContinuityPhrases.RECORDS.in(language, count, size.earlier(), size.later()) : count;
    }

    private String count(Phrase word, long number) {
        return ContinuityPhrases.COUNT.in(language, word.in(language), number);
    }

    private void group(Identity identity, List<Correspondence> entries) {
        List<Correspondence> found =
                entries.stream().filter(entry -> entry.identity() == identity).toList();
        if (found.isEmpty()) {
            return;
        }
        List<Correspondence> shown = all ? found : found.subList(0, Math.min(MOST_SHOWN, found.size()));
        String more = shown.size() < found.size() ? DiffPhrases.MORE.in(language, found.size() - shown.size()) : "";
        Phrase name = ContinuityPhrases.of(identity);
        if (identity == Identity.ABSENT || identity == Identity.NEW) {
            String ids = shown.stream().map(this::way).collect(Collectors.joining(", "));
            line(2, ContinuityPhrases.LISTED.in(language, name.in(language), ids + more));
        } else {
            line(2, ContinuityPhrases.LISTED.in(language, name.in(language), "").strip());
            shown.forEach(entry -> line(4, pair(entry)));
            if (!more.isEmpty()) {
                line(4, DiffPhrases.MORE_MOVES.count(language, found.size() - shown.size()));
            }
        }
    }

    /** Returns the ids of an entry from edition to edition, and what speaks for it. */
    private String pair(Correspondence entry) {
        String way =
                entry.identity() == Identity.RENAMED ? Phrase.COLON.in(language, way(entry), names(entry)) : way(entry);
        return ContinuityPhrases.PAIR.in(language, way, evidence(entry.because()));
    }

    /** Returns the names of an entry from edition to edition, each once while it stays the same. */
    private String names(Correspondence entry) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < editions.size(); i++) {
            Catalogue edition = editions.get(i);
            String name = entry.in(i).stream()
                    .map(id -> entry.kind() == DecidedKind.Listed.ORGANIZATIONS
                            ? edition.organization(OrganizationId.of(id)).map(Organization::name)
                            : edition.caseStudy(CaseStudyId.of(id)).map(CaseStudy::title))
                    .flatMap(Optional::stream)
                    .map(text -> text.in(language))
                    .collect(Collectors.joining(" + "));
            if (!name.isEmpty()
                    && (names.isEmpty() || !names.get(names.size() - 1).equals(name))) {
                names.add(name);
            }
        }
        return String.join(" → ", names);
    }

    /** Returns the ids of an entry from edition to edition, each once while it stays the same. */
    private String way(Correspondence entry) {
        List<String> editions = new ArrayList<>();
        for (int i = 0; i < continuity.editions().size(); i++) {
            String ids = String.join(" + ", entry.in(i));
            if (!ids.isEmpty()
                    && (editions.isEmpty() || !editions.get(editions.size() - 1).equals(ids))) {
                editions.add(ids);
            }
        }
        return String.join(" → ", editions);
    }

    private String evidence(List<Evidence> because) {
        return because.stream()
                .map(one -> ContinuityPhrases.of(one.kind()).in(language, one.detail()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** Shows by what those were recognized of which nothing else is told. */
    private void reasons(List<Correspondence> entries) {
        Map<Evidence.Kind, Long> counts = entries.stream()
                .filter(entry -> entry.identity() == Identity.SAME)
                .flatMap(entry -> entry.because().stream().map(Evidence::kind).distinct())
                .collect(Collectors.groupingBy(kind -> kind, TreeMap::new, Collectors.counting()));
        if (!counts.isEmpty()) {
            String words = counts.entrySet().stream()
                    .map(one -> count(ContinuityPhrases.name(one.getKey()), one.getValue()))
                    .collect(Collectors.joining(", "));
            line(2, ContinuityPhrases.SAME_BECAUSE.in(language, words));
        }
    }

    private void moved(List<Correspondence> entries) {
        List<String> ids =
                entries.stream().filter(Correspondence::moved).map(this::way).toList();
        if (!ids.isEmpty()) {
            List<String> shown = all ? ids : ids.subList(0, Math.min(MOST_SHOWN, ids.size()));
            String more = shown.size() < ids.size() ? DiffPhrases.MORE.in(language, ids.size() - shown.size()) : "";
            line(2, ContinuityPhrases.MOVED.in(language, String.join(", ", shown) + more));
        }
    }

    private void stages(Step step, int indent) {
        String counts = step.stages().entrySet().stream()
                .filter(one -> one.getValue() > 0)
                .map(one -> count(ContinuityPhrases.of(one.getKey()), one.getValue()))
                .collect(Collectors.joining(", "));
        if (!counts.isEmpty()) {
            line(indent, ContinuityPhrases.STAGES.in(language, counts));
        }
        long kept = step.words().entrySet().stream()
                .filter(one -> !one.getKey().isMove())
                .mapToLong(Map.Entry::getValue)
                .sum();
        if (!step.words().isEmpty()) {
            line(indent, ContinuityPhrases.WORDS.in(language, kept));
            step.words().forEach((move, count) -> {
                if (move.isMove()) {
                    line(indent + 2, word(move, count));
                }
            });
        }
    }

    private String word(WordMove move, long count) {
        String before = ContinuityPhrases.WORD.in(language, move.before(), move.schemeBefore());
        String after = ContinuityPhrases.WORD.in(language, move.after(), move.schemeAfter());
        return move.schemeBefore().equals(move.schemeAfter())
                ? ContinuityPhrases.WORD_MOVE.in(language, move.before(), after, count)
                : ContinuityPhrases.WORD_MOVE.in(language, before, after, count);
    }

    private void step(Step step) {
        lines.add("");
        line(
                0,
                DiffPhrases.FROM_TO.in(
                        language,
                        edition(continuity.editions().get(step.from())),
                        edition(continuity.editions().get(step.to()))));
        line(2, ContinuityPhrases.ENTRIES.in(language, identities(step.cases())));
        stages(step, 2);
        line(2, ContinuityPhrases.BODIES.in(language, identities(step.bodies())));
    }

    private void suggestions() {
        List<Suggestion> found = continuity.suggestions();
        if (found.isEmpty()) {
            return;
        }
        lines.add("");
        line(0, ContinuityPhrases.SUGGESTED.in(language, found.size()));
        List<Suggestion> shown = all ? found : found.subList(0, Math.min(MOST_SHOWN, found.size()));
        for (Suggestion one : shown) {
            String pair = one.earlier().id() + " → " + one.later().id();
            line(2, ContinuityPhrases.SUGGESTION.in(language, pair, one.permille(), evidence(one.because())));
        }
        if (shown.size() < found.size()) {
            line(2, DiffPhrases.MORE_MOVES.count(language, found.size() - shown.size()));
        }
        if (continuity.skipped() > 0) {
            line(2, ContinuityPhrases.SKIPPED.in(language, continuity.skipped()));
        }
    }

    private void decisions() {
        if (!continuity.applied().isEmpty() || !continuity.elsewhere().isEmpty()) {
            lines.add("");
            line(
                    0,
                    ContinuityPhrases.DECISIONS.in(
                            language,
                            continuity.applied().size(),
                            continuity.elsewhere().size()));
        }
        if (!continuity.notices().isEmpty()) {
            lines.add("");
            FirstNotices printer = new FirstNotices(language);
            continuity.notices().stream()
                    .limit(all ? Long.MAX_VALUE : MOST_SHOWN)
                    .forEach(notice -> lines.addAll(Wrapping.message(printer.line(notice))));
            if (!all && continuity.notices().size() > MOST_SHOWN) {
                line(
                        0,
                        DiffPhrases.MORE_MOVES.count(
                                language, continuity.notices().size() - MOST_SHOWN));
            }
        }
    }
}
