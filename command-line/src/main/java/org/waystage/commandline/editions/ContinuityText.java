package org.waystage.commandline.editions;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

/** What became of entries and bodies, as text: numbers first, then each group with its reasons, then what is open. */
final class ContinuityText {
    private static final int MOST_SHOWN = 10;
    /** The entries of two successive editions. */
    private static final Set<Identity> COMPARED =
            EnumSet.of(Identity.SAME, Identity.RENAMED, Identity.MERGED, Identity.SPLIT, Identity.AMBIGUOUS);

    private final Continuity continuity;
    private final List<Catalogue> editions;
    private final boolean all;
    private final String language;
    private final List<String> lines = new ArrayList<>();

    /**
     * Creates the text.
     *
     * @param editions the editions that are compared; they supply the old and new names
     * @param all whether everything is shown, not only the first of each group
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
        part(DecidedKind.Listed.CASE_STUDIES, continuity.cases());
        if (continuity.steps().size() == 1) {
            stages(continuity.steps().get(0), 2);
        }
        part(DecidedKind.Listed.ORGANIZATIONS, continuity.bodies());
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

    private void part(DecidedKind.Listed kind, List<Correspondence> entries) {
        Tally tally = continuity.tally(kind);
        lines.add("");
        line(0, identities(kind, tally));
        String statuses = tally.status().entrySet().stream()
                .filter(one -> one.getValue() > 0)
                .map(one -> agreeing(ContinuityPhrases.of(one.getKey(), kind), one.getValue()))
                .collect(Collectors.joining(", "));
        if (!statuses.isEmpty()) {
            line(2, ContinuityPhrases.became(kind).in(language, statuses));
        }
        for (Identity identity : Identity.values()) {
            if (identity != Identity.SAME) {
                group(identity, kind, entries);
            }
        }
        reasons(kind, entries);
        moved(entries);
    }

    /** Returns how many entries or bodies have each identity. */
    private String identities(DecidedKind.Listed kind, Tally tally) {
        String counts = tally.identity().entrySet().stream()
                .filter(one -> one.getValue().decisions() > 0)
                .map(one -> size(ContinuityPhrases.of(one.getKey(), kind), one.getValue()))
                .collect(Collectors.joining(", "));
        return ContinuityPhrases.of(kind).in(language, counts);
    }

    private String size(Phrase identity, Tally.Size size) {
        String count = agreeing(identity, size.decisions());
        boolean several = size.earlier() > size.decisions() || size.later() > size.decisions();
        return several ? ContinuityPhrases.RECORDS.in(language, count, size.earlier(), size.later()) : count;
    }

    /** Returns a number with a word in the singular or the plural. */
    private String agreeing(Phrase word, long number) {
        return ContinuityPhrases.COUNT.in(language, word.count(language, number), number);
    }

    private String count(Phrase word, long number) {
        return ContinuityPhrases.COUNT.in(language, word.in(language), number);
    }

    private void group(Identity identity, DecidedKind.Listed kind, List<Correspondence> entries) {
        List<Correspondence> found =
                entries.stream().filter(entry -> entry.identity() == identity).toList();
        if (found.isEmpty()) {
            return;
        }
        List<Correspondence> shown = all ? found : found.subList(0, Math.min(MOST_SHOWN, found.size()));
        String more = shown.size() < found.size() ? DiffPhrases.MORE.in(language, found.size() - shown.size()) : "";
        String name = ContinuityPhrases.of(identity, kind).count(language, found.size());
        if (identity == Identity.ABSENT || identity == Identity.NEW) {
            String ids = shown.stream().map(this::way).collect(Collectors.joining(", "));
            line(2, ContinuityPhrases.LISTED.in(language, name, ids + more));
        } else {
            line(2, ContinuityPhrases.LISTED.in(language, name, "").strip());
            shown.forEach(entry -> line(4, pair(entry)));
            if (!more.isEmpty()) {
                line(4, DiffPhrases.MORE_MOVES.count(language, found.size() - shown.size()));
            }
        }
    }

    /** Returns the ids of an entry from edition to edition, and the evidence for it. */
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

    /** Shows the evidence by which the entries that stayed the same were recognized. */
    private void reasons(DecidedKind.Listed kind, List<Correspondence> entries) {
        List<Correspondence> same = entries.stream()
                .filter(entry -> entry.identity() == Identity.SAME)
                .toList();
        Map<Evidence.Kind, Long> counts = same.stream()
                .flatMap(entry -> entry.because().stream().map(Evidence::kind).distinct())
                .collect(Collectors.groupingBy(evidence -> evidence, TreeMap::new, Collectors.counting()));
        if (!counts.isEmpty()) {
            String words = counts.entrySet().stream()
                    .map(one -> count(ContinuityPhrases.name(one.getKey()), one.getValue()))
                    .collect(Collectors.joining(", "));
            String name = ContinuityPhrases.of(Identity.SAME, kind).count(language, same.size());
            line(2, ContinuityPhrases.SAME_BECAUSE.in(language, name, words));
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
                .map(one -> agreeing(ContinuityPhrases.of(one.getKey()), one.getValue()))
                .collect(Collectors.joining(", "));
        if (!counts.isEmpty()) {
            line(indent, ContinuityPhrases.STAGES.in(language, counts));
        }
        long several = step.cases().identity().entrySet().stream()
                        .filter(one -> COMPARED.contains(one.getKey()))
                        .mapToLong(one -> one.getValue().decisions())
                        .sum()
                - step.stages().values().stream().mapToLong(count -> count).sum();
        if (several > 0) {
            line(indent, ContinuityPhrases.NOT_COMPARED.in(language, several));
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
        line(2, identities(DecidedKind.Listed.CASE_STUDIES, step.cases()));
        stages(step, 2);
        line(2, identities(DecidedKind.Listed.ORGANIZATIONS, step.bodies()));
    }

    private void suggestions() {
        List<Suggestion> found = continuity.suggestions();
        if (found.isEmpty() && continuity.skipped() == 0) {
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
