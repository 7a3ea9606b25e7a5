package org.waystage.core.redaction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.waystage.core.Catalogue;
import org.waystage.core.id.CodeListId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.SourceId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.reference.CodeList;
import org.waystage.core.reference.ConceptCollection;
import org.waystage.core.reference.Crosswalk;
import org.waystage.core.reference.Organization;
import org.waystage.core.reference.Technology;
import org.waystage.core.source.Citation;
import org.waystage.core.source.Source;
import org.waystage.core.value.Code;

/**
 * Leaves out of technologies, lists, organizations and sources what an audience must not see or nothing uses any more.
 */
final class ReferenceRedaction {
    private final Catalogue catalogue;
    private final Cut cut;
    private final Map<CodeListId, Set<Code>> goneCodes = new HashMap<>();

    ReferenceRedaction(Catalogue catalogue, Cut cut) {
        this.catalogue = catalogue;
        this.cut = cut;
        for (CodeList list : catalogue.codeLists()) {
            Set<Code> gone = goneCodes.computeIfAbsent(list.id(), id -> new HashSet<>());
            list.codes().stream().filter(cut::isMarked).forEach(value -> gone.add(value.code()));
        }
    }

    /** Returns the ids of the code lists to be left out. */
    Set<CodeListId> hiddenLists() {
        Set<CodeListId> hidden = new HashSet<>();
        catalogue.codeLists().stream().filter(cut::isMarked).forEach(value -> hidden.add(value.id()));
        return hidden;
    }

    /** Returns the catalogue without the marked technologies and lists. */
    Catalogue apply() {
        return catalogue.toBuilder()
                .technologies(cut
                        .without(
                                RedactionReport.Content.TECHNOLOGIES,
                                catalogue.technologies(),
                                value -> cut.technologies.contains(value.id()))
                        .stream()
                        .map(this::technology)
                        .toList())
                .collections(lists(
                        "/collections/",
                        catalogue.collections(),
                        ConceptCollection::id,
                        ConceptCollection::sources,
                        value -> value.toBuilder()
                                .members(cut.without(
                                        RedactionReport.Content.REFERENCES,
                                        value.members(),
                                        cut.technologies::contains))
                                .sources(cut.citations(value.sources()))
                                .build()))
                .codeLists(lists(
                        "/codeLists/",
                        catalogue.codeLists(),
                        CodeList::id,
                        CodeList::sources,
                        value -> value.toBuilder()
                                .sources(cut.citations(value.sources()))
                                .codes(entries(value))
                                .build()))
                .crosswalks(lists(
                        "/crosswalks/",
                        catalogue.crosswalks(),
                        Crosswalk::scheme,
                        Crosswalk::sources,
                        value -> value.toBuilder()
                                .sources(cut.citations(value.sources()))
                                .build()))
                .build();
    }

    private Technology technology(Technology value) {
        Optional<TechnologyId> broader = value.broader().filter(id -> !cut.technologies.contains(id));
        Optional<TechnologyId> replacedBy = value.replacedBy().filter(id -> !cut.technologies.contains(id));
        cut.count(RedactionReport.Content.REFERENCES, broader.equals(value.broader()) ? 0 : 1);
        cut.count(RedactionReport.Content.REFERENCES, replacedBy.equals(value.replacedBy()) ? 0 : 1);
        return value.toBuilder().broader(broader).replacedBy(replacedBy).build();
    }

    /**
     * Returns the entries of a list without those whose code is marked, and without links to such codes of any list.
     */
    private List<CodeList.Entry> entries(CodeList list) {
        Set<Code> gone = goneCodes(list.id());
        return cut
                .without(RedactionReport.Content.OTHER_PARTS, list.codes(), value -> gone.contains(value.code()))
                .stream()
                .map(value -> entry(value, gone))
                .toList();
    }

    private CodeList.Entry entry(CodeList.Entry value, Set<Code> gone) {
        Optional<Code> broader = value.broader().filter(code -> !gone.contains(code));
        Optional<Code> replacedBy = value.replacedBy().filter(code -> !gone.contains(code));
        cut.count(RedactionReport.Content.OTHER_PARTS, broader.equals(value.broader()) ? 0 : 1);
        cut.count(RedactionReport.Content.OTHER_PARTS, replacedBy.equals(value.replacedBy()) ? 0 : 1);
        Set<Code> goneGroups = goneCodes(CodeListId.of("country-groups"));
        return new CodeList.Entry(
                value.code(),
                value.name(),
                value.definition(),
                broader,
                cut.without(
                        RedactionReport.Content.OTHER_PARTS,
                        value.links(),
                        link -> goneCodes(link.list()).contains(link.code())),
                cut.without(
                        RedactionReport.Content.OTHER_PARTS,
                        value.memberships(),
                        membership -> goneGroups.contains(membership.group())),
                replacedBy,
                value.deprecatedSince(),
                value.extras());
    }

    /** Returns the codes to be left out of a kept list. */
    private Set<Code> goneCodes(CodeListId list) {
        return goneCodes.getOrDefault(list, Set.of());
    }

    private <T> List<T> lists(
            String pointer,
            List<T> values,
            Function<T, ?> id,
            Function<T, List<Citation>> sources,
            Function<T, T> withoutHidden) {
        Set<Object> gone = new HashSet<>();
        values.stream().filter(cut::isMarked).forEach(value -> gone.add(id.apply(value)));
        List<T> kept = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            T value = values.get(i);
            if (gone.contains(id.apply(value))) {
                cut.left.cite(sources.apply(value));
                cut.count(RedactionReport.Content.REFERENCE_DATA, 1);
            } else {
                cut.sayLost(pointer + i, cut.lost(sources.apply(value)));
                kept.add(withoutHidden.apply(value));
            }
        }
        return kept;
    }

    /** Returns a catalogue without the technologies that only left-out content used, also in collections. */
    Catalogue technologies(Catalogue kept, Uses uses) {
        Map<TechnologyId, Set<TechnologyId>> steps = new LinkedHashMap<>();
        for (Technology value : catalogue.technologies()) {
            Set<TechnologyId> next = steps.computeIfAbsent(value.id(), id -> new LinkedHashSet<>());
            value.broader().ifPresent(next::add);
            value.replacedBy().ifPresent(next::add);
            if (!cut.technologies.contains(value.id())) {
                next.removeAll(cut.technologies);
            }
        }
        Set<TechnologyId> gone = Uses.onlyLeft(steps, cut.left.technologies, uses.technologies);
        return kept.toBuilder()
                .technologies(cut.without(
                        RedactionReport.Content.TECHNOLOGIES, kept.technologies(), value -> gone.contains(value.id())))
                .collections(kept.collections().stream()
                        .map(value -> value.toBuilder()
                                .members(cut.without(
                                        RedactionReport.Content.REFERENCES, value.members(), gone::contains))
                                .build())
                        .toList())
                .build();
    }

    /** Returns a catalogue without the organizations that are marked or that only left-out content used. */
    Catalogue organizations(Catalogue kept, Uses uses) {
        Map<OrganizationId, Set<OrganizationId>> steps = new LinkedHashMap<>();
        for (Organization value : catalogue.organizations()) {
            Set<OrganizationId> next = steps.computeIfAbsent(value.id(), id -> new LinkedHashSet<>());
            value.partOf().ifPresent(next::add);
            next.addAll(value.members());
            if (!cut.organizations.contains(value.id())) {
                next.removeAll(cut.organizations);
            }
        }
        Set<OrganizationId> gone = Uses.onlyLeft(steps, cut.left.organizations, uses.organizations);
        gone.addAll(cut.organizations);
        List<Organization> stay = cut
                .without(
                        RedactionReport.Content.ORGANIZATIONS,
                        catalogue.organizations(),
                        value -> gone.contains(value.id()))
                .stream()
                .map(this::organization)
                .toList();
        return kept.toBuilder().organizations(stay).build();
    }

    /** Returns an organization without a marked parent or marked members. */
    private Organization organization(Organization value) {
        Optional<OrganizationId> partOf = value.partOf().filter(id -> !cut.organizations.contains(id));
        cut.count(RedactionReport.Content.REFERENCES, partOf.equals(value.partOf()) ? 0 : 1);
        return new Organization(
                value.id(),
                value.name(),
                value.earlierNames(),
                value.kind(),
                value.country(),
                partOf,
                cut.without(RedactionReport.Content.REFERENCES, value.members(), cut.organizations::contains),
                value.identifiers(),
                value.extras());
    }

    /** Returns a catalogue without the sources that are marked or that only left-out content cited. */
    Catalogue sources(Catalogue kept, Uses uses) {
        Map<SourceId, Set<SourceId>> steps = new LinkedHashMap<>();
        for (Source value : catalogue.sources()) {
            if (cut.sources.contains(value.id())) {
                value.replaces().ifPresent(cut.left.sources::add);
            } else {
                Set<SourceId> next = steps.computeIfAbsent(value.id(), id -> new LinkedHashSet<>());
                value.replaces().ifPresent(next::add);
            }
        }
        Set<SourceId> gone = Uses.onlyLeft(steps, cut.left.sources, uses.sources);
        gone.addAll(cut.sources);
        List<Source> stay = new ArrayList<>();
        for (Source value : catalogue.sources()) {
            if (!gone.contains(value.id())) {
                boolean replacesHidden =
                        value.replaces().filter(cut.sources::contains).isPresent();
                stay.add(
                        replacesHidden
                                ? value.toBuilder().replaces(Optional.empty()).build()
                                : value);
                cut.count(RedactionReport.Content.CITATIONS, replacesHidden ? 1 : 0);
            }
        }
        cut.count(RedactionReport.Content.SOURCES, catalogue.sources().size() - stay.size());
        return kept.toBuilder().sources(stay).build();
    }
}
