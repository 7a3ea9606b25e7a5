package org.waystage.report.changes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.waystage.core.Catalogue;
import org.waystage.core.id.CodeListId;
import org.waystage.core.id.CollectionId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.reference.CodeList;
import org.waystage.core.reference.ConceptCollection;
import org.waystage.core.reference.Crosswalk;
import org.waystage.core.reference.Organization;
import org.waystage.core.value.Code;
import org.waystage.core.value.Text;
import org.waystage.history.continuity.Correspondence;
import org.waystage.history.continuity.Identity;
import org.waystage.history.difference.Change;
import org.waystage.history.difference.RecordKind;
import org.waystage.report.figures.Changes;
import org.waystage.report.views.Views;
import org.waystage.report.words.Linked;
import org.waystage.report.words.LocalizedText;
import org.waystage.report.words.Words;

/** The lists of the bodies, and of the technologies, code lists and crosswalks that changed. */
final class RecordLists {
    private static final Set<RecordKind> REFERENCE = Set.of(
            RecordKind.TECHNOLOGIES,
            RecordKind.COLLECTIONS,
            RecordKind.CODE_LISTS,
            RecordKind.CODES,
            RecordKind.CROSSWALKS,
            RecordKind.ROWS);

    private final Views views;
    private final Changes changes;
    private final Words words;
    private final ChangeWords said;

    RecordLists(Views views, Changes changes) {
        this.views = views;
        this.changes = changes;
        this.words = views.words;
        this.said = new ChangeWords(words);
    }

    /** Returns the bodies that were renamed, moved to another body, or became something else; the new ones last. */
    ChangeList bodies() {
        List<ChangeRow> rows = changes.continuity().bodies().stream()
                .filter(each -> each.identity() != Identity.SAME || each.moved())
                .sorted(Comparator.comparing(each -> each.identity() == Identity.NEW))
                .map(this::body)
                .toList();
        return new ChangeList(
                "bodies",
                words.count("changes.bodies.title", rows.size()),
                words.say("changes.bodies.text"),
                words.say("changes.body"),
                words.say("changes.what"),
                rows);
    }

    private ChangeRow body(Correspondence body) {
        List<Linked> told = new ArrayList<>(
                List.of(CaseLists.plain(words.code("identity", body.identity().code()))));
        List<OrganizationId> before =
                body.in(0).stream().map(OrganizationId::of).toList();
        List<OrganizationId> now = body.in(1).stream().map(OrganizationId::of).toList();
        if (body.identity() != Identity.SAME && body.identity() != Identity.ABSENT) {
            before.forEach(id -> told.add(
                    CaseLists.plain(words.say("changes.body.before", earlier(id).text()))));
        }
        if (body.moved()) {
            told.add(CaseLists.plain(
                    words.say("changes.body.moved", parent(changes.later(), now), parent(changes.earlier(), before))));
        }
        List<Linked> names = now.isEmpty()
                ? before.stream().map(id -> Linked.unlinked(earlier(id))).toList()
                : now.stream()
                        .map(id -> new Linked(views.names.organization(id), views.links.body(id)))
                        .toList();
        return new ChangeRow(
                names.get(0), names.stream().skip(1).map(Linked::name).toList(), null, null, told);
    }

    private LocalizedText earlier(OrganizationId id) {
        return changes.earlier()
                .organization(id)
                .map(body -> words.text(body.name()))
                .orElseGet(() -> LocalizedText.plain(id.value()));
    }

    /** Returns the names of the bodies of which some are part. */
    private String parent(Catalogue edition, List<OrganizationId> bodies) {
        String names = bodies.stream()
                .map(edition::organization)
                .flatMap(Optional::stream)
                .map(Organization::partOf)
                .flatMap(Optional::stream)
                .map(id -> edition.organization(id)
                        .map(parent -> words.text(parent.name()).text())
                        .orElse(id.value()))
                .distinct()
                .collect(Collectors.joining(words.say("separator")));
        return names.isEmpty() ? words.say("changes.body.none") : names;
    }

    /** Returns the technologies, collections, code lists and crosswalks that changed, with their codes and rows. */
    ChangeList reference() {
        List<ChangeRow> rows = changes.difference().changes().stream()
                .filter(change -> REFERENCE.contains(change.kind()))
                .map(this::reference)
                .toList();
        return new ChangeList(
                "reference",
                words.count("changes.reference.title", rows.size()),
                words.say("changes.reference.text"),
                words.say("changes.record"),
                words.say("changes.what"),
                rows);
    }

    private ChangeRow reference(Change change) {
        List<Linked> told = new ArrayList<>();
        if (change instanceof Change.Changed changed) {
            said.members(changed).forEach(member -> told.add(CaseLists.plain(member)));
        } else {
            told.add(CaseLists.plain(words.code("identity", change instanceof Change.Added ? "new" : "absent")));
        }
        Catalogue edition = change instanceof Change.Removed ? changes.earlier() : changes.later();
        return new ChangeRow(
                name(edition, change), List.of(LocalizedText.plain(kind(edition, change))), null, null, told);
    }

    /** Returns what kind of record it is; for a code, with its list. */
    private String kind(Catalogue edition, Change change) {
        String kind = words.code("record", change.kind().code());
        return change.kind() != RecordKind.CODES
                ? kind
                : edition.codeList(CodeListId.of(list(change.id())))
                        .flatMap(CodeList::title)
                        .map(title -> kind + words.say("colon") + " "
                                + words.text(title).text())
                        .orElse(kind);
    }

    private static String list(String id) {
        return id.substring(0, id.indexOf('/'));
    }

    private Linked name(Catalogue edition, Change change) {
        String id = change.id();
        Optional<Text> name = switch (change.kind()) {
            case TECHNOLOGIES -> edition.technology(TechnologyId.of(id)).map(each -> each.name());
            case COLLECTIONS -> edition.collection(CollectionId.of(id)).map(ConceptCollection::name);
            case CODE_LISTS -> edition.codeList(CodeListId.of(id)).flatMap(CodeList::title);
            case CODES -> code(edition, id);
            case CROSSWALKS -> edition.crosswalk(Code.of(id)).flatMap(Crosswalk::title);
            default -> Optional.empty();
        };
        LocalizedText text = name.map(words::text)
                .orElseGet(
                        () -> LocalizedText.plain(change.kind() == RecordKind.ROWS ? row(Code.of(list(id)), id) : id));
        boolean technology = change.kind() == RecordKind.TECHNOLOGIES && !(change instanceof Change.Removed);
        return new Linked(text, technology ? views.links.technology(TechnologyId.of(id)) : null);
    }

    private String row(Code scheme, String id) {
        String word = id.substring(scheme.value().length() + 1);
        return words.labelled(views.names.scheme(scheme), word.isEmpty() ? words.say("none.dash") : word);
    }

    private static Optional<Text> code(Catalogue edition, String id) {
        String list = list(id);
        return edition.codeEntry(CodeListId.of(list), Code.of(id.substring(list.length() + 1)))
                .map(CodeList.Entry::name);
    }
}
