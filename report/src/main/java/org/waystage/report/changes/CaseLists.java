package org.waystage.report.changes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waystage.analysis.structure.Staleness;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.stage.StageAnswer;
import org.waystage.history.continuity.Correspondence;
import org.waystage.history.continuity.Identity;
import org.waystage.history.difference.Change;
import org.waystage.history.difference.RecordKind;
import org.waystage.history.difference.StageMove;
import org.waystage.report.figures.CaseEntry;
import org.waystage.report.figures.Changes;
import org.waystage.report.figures.EvidenceAge;
import org.waystage.report.figures.Standing;
import org.waystage.report.views.Views;
import org.waystage.report.words.Linked;
import org.waystage.report.words.LocalizedText;
import org.waystage.report.words.Words;

/** The lists of the cases that moved, are new, changed, are gone, or have had no news. */
final class CaseLists {
    private final Views views;
    private final Changes changes;
    private final Words words;
    private final ChangeWords said;
    /** What became of each case of the earlier edition. */
    private final Map<String, Correspondence> continued = new HashMap<>();

    CaseLists(Views views, Changes changes) {
        this.views = views;
        this.changes = changes;
        this.words = views.words;
        this.said = new ChangeWords(words);
        changes.continuity().cases().forEach(each -> each.in(0).forEach(id -> continued.put(id, each)));
    }

    ChangeList moved() {
        List<StageMove> moves = changes.difference().caseMoves();
        return moves("moved", words.count("changes.moved.title", moves.size()), words.say("changes.moved.text"), moves);
    }

    ChangeList moved(StageMove.Direction direction) {
        List<StageMove> moves = changes.moves(direction);
        return moves(
                slug(direction.code()),
                words.count("changes.direction.title", moves.size(), said.direction(direction)),
                "",
                moves);
    }

    /** Returns the list of the cases that moved from one phase to another. */
    ChangeList moved(Standing from, Standing to, List<StageMove> moves) {
        return moves(
                from.code() + "-" + to.code(),
                words.count(
                        "changes.flow.list",
                        moves.size(),
                        words.code("phase", from.code()),
                        words.code("phase", to.code())),
                "",
                moves);
    }

    static String slug(String code) {
        StringBuilder slug = new StringBuilder();
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            slug.append(Character.isUpperCase(c) ? "-" + Character.toLowerCase(c) : String.valueOf(c));
        }
        return slug.toString();
    }

    private ChangeList moves(String code, String title, String text, List<StageMove> moves) {
        return new ChangeList(
                code,
                title,
                text,
                words.say("table.case"),
                words.say("changes.why"),
                moves.stream()
                        .sorted(Comparator.comparing(StageMove::direction)
                                .thenComparing(move -> move.causes().iterator().next()))
                        .map(this::row)
                        .toList());
    }

    private ChangeRow row(StageMove move) {
        List<LocalizedText> notes = new ArrayList<>();
        move.scope().ifPresent(scope -> notes.add(part(move)));
        for (StageMove other : changes.moves(move.id())) {
            if (!other.equals(move)) {
                notes.add(LocalizedText.plain(words.say(
                        "changes.part.move",
                        part(other).text(),
                        views.phrases.stage(other.before()),
                        views.phrases.stage(other.after()),
                        said.causes(other.causes()))));
            }
        }
        List<Linked> told = new ArrayList<>(List.of(plain(said.causes(move.causes()))));
        if (!move.between().equals(move.before()) && !move.between().equals(move.after())) {
            told.add(plain(words.say("changes.between", views.phrases.stage(move.between()))));
        }
        return new ChangeRow(link(move.id()), notes, move.before(), move.after(), told);
    }

    private LocalizedText part(StageMove move) {
        return move.scope()
                .flatMap(scope -> views.casePages.find(move.id()).map(entry -> views.scope(entry.caseStudy(), scope)))
                .orElseGet(() -> LocalizedText.plain(words.say("none.dash")));
    }

    ChangeList silent() {
        List<Staleness.Entry> silent = changes.silent();
        return new ChangeList(
                "silent",
                words.count("changes.silent.title", silent.size()),
                words.say("changes.silent.text", EvidenceAge.SILENT),
                words.say("table.case"),
                words.say("table.last-seen"),
                silent.stream()
                        .map(entry -> new ChangeRow(
                                link(entry.id()),
                                List.of(),
                                null,
                                entry.answer(),
                                List.of(plain(entry.evidence().map(words::date).orElse(words.say("when.undated"))))))
                        .toList());
    }

    ChangeList added() {
        List<CaseEntry> added = cases(Change.Added.class).stream()
                .map(change -> views.casePages.find(CaseStudyId.of(change.id())))
                .flatMap(Optional::stream)
                .toList();
        return new ChangeList(
                "new",
                words.count("changes.new.title", added.size()),
                words.say("changes.new.text"),
                words.say("table.case"),
                words.say("table.adopters"),
                added.stream()
                        .map(entry -> new ChangeRow(
                                link(entry.caseStudy().id()),
                                List.of(),
                                null,
                                entry.counted().answer(),
                                entry.caseStudy().adopters().stream()
                                        .map(body -> new Linked(views.names.organization(body), views.links.body(body)))
                                        .toList()))
                        .toList());
    }

    ChangeList changed() {
        List<Change> changed = cases(Change.Changed.class);
        return new ChangeList(
                "changed",
                words.count("changes.changed.title", changed.size()),
                words.say("changes.changed.text"),
                words.say("table.case"),
                words.say("changes.members"),
                changed.stream()
                        .map(change -> new ChangeRow(
                                link(CaseStudyId.of(change.id())),
                                List.of(),
                                null,
                                null,
                                said.members((Change.Changed) change).stream()
                                        .map(CaseLists::plain)
                                        .toList()))
                        .toList());
    }

    ChangeList gone() {
        List<Change> gone = cases(Change.Removed.class);
        return new ChangeList(
                "gone",
                words.count("changes.gone.title", gone.size()),
                words.say("changes.gone.text"),
                words.say("table.case"),
                words.say("changes.became"),
                gone.stream().map(change -> gone(CaseStudyId.of(change.id()))).toList());
    }

    private ChangeRow gone(CaseStudyId id) {
        CaseStudy caseStudy = changes.earlier().caseStudy(id).orElseThrow();
        StageAnswer before = changes.earlier().history(caseStudy).current().answer();
        return new ChangeRow(link(id), List.of(), before, null, became(id));
    }

    /** Returns what became of a case that the later edition does not have under its id. */
    private List<Linked> became(CaseStudyId id) {
        Optional<Correspondence> found = Optional.ofNullable(continued.get(id.value()));
        List<Linked> told = new ArrayList<>();
        found.ifPresent(each -> {
            told.add(plain(identity(each.identity())));
            each.in(1).forEach(other -> told.add(link(CaseStudyId.of(other))));
            if (each.identity() == Identity.ABSENT) {
                each.status().ifPresent(status -> told.add(plain(words.code("became", status.code()))));
            }
        });
        return told;
    }

    /** Returns the list of the entries that are the same under another title, or for which it is open which is which. */
    ChangeList entries() {
        Set<Identity> elsewhere = Set.of(Identity.SAME, Identity.NEW, Identity.ABSENT);
        List<ChangeRow> rows = new ArrayList<>();
        for (Correspondence each : changes.continuity().cases()) {
            if (!elsewhere.contains(each.identity())) {
                List<Linked> told = new ArrayList<>(List.of(plain(identity(each.identity()))));
                each.in(0).stream()
                        .map(id -> changes.earlier().caseStudy(CaseStudyId.of(id)))
                        .flatMap(Optional::stream)
                        .forEach(before -> told.add(Linked.unlinked(words.text(before.title()))));
                List<String> now = each.in(1).isEmpty() ? each.in(0) : each.in(1);
                List<Linked> names =
                        now.stream().map(id -> link(CaseStudyId.of(id))).toList();
                rows.add(new ChangeRow(
                        names.get(0), names.stream().skip(1).map(Linked::name).toList(), null, null, told));
            }
        }
        return new ChangeList(
                "entries",
                words.count("changes.entries.title", rows.size()),
                words.say("changes.entries.text"),
                words.say("table.case"),
                words.say("changes.before-that"),
                rows);
    }

    String identity(Identity identity) {
        return words.code("identity", identity.code());
    }

    private List<Change> cases(Class<? extends Change> type) {
        return changes.difference().changes().stream()
                .filter(change -> change.kind() == RecordKind.CASE_STUDIES && type.isInstance(change))
                .collect(Collectors.toList());
    }

    /** Returns the title of a case with its page, or its earlier title if it is gone. */
    private Linked link(CaseStudyId id) {
        Optional<CaseEntry> entry = views.casePages.find(id);
        @Nullable String href = entry.map(views.casePages::href).orElse(null);
        return new Linked(
                entry.map(CaseEntry::caseStudy)
                        .or(() -> changes.earlier().caseStudy(id))
                        .map(each -> words.text(each.title()))
                        .orElseGet(() -> LocalizedText.plain(id.value())),
                href);
    }

    static Linked plain(String text) {
        return Linked.unlinked(LocalizedText.plain(text));
    }
}
