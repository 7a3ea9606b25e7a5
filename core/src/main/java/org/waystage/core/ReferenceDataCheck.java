package org.waystage.core;

import java.util.Map;

/** Checks the taxonomy, the code lists, the crosswalks and the organizations of a catalogue. */
final class ReferenceDataCheck {
    private final CatalogueValidator.Findings findings;
    private final Catalogue catalogue;

    ReferenceDataCheck(CatalogueValidator.Findings findings, Catalogue catalogue) {
        this.findings = findings;
        this.catalogue = catalogue;
    }

    void run() {
        findings.ids("/technologies", catalogue.technologies(), Technology::id);
        findings.circles("/technologies", catalogue.technologies(), Technology::id, Technology::broader);
        findings.each("/technologies", catalogue.technologies(), this::technology);
        findings.ids("/collections", catalogue.collections(), Collection::id);
        findings.each("/collections", catalogue.collections(), this::collection);
        findings.ids("/codeLists", catalogue.codeLists(), CodeList::id);
        findings.each("/codeLists", catalogue.codeLists(), this::codeList);
        findings.ids("/crosswalks", catalogue.crosswalks(), Crosswalk::scheme);
        findings.each("/crosswalks", catalogue.crosswalks(), this::crosswalk);
        findings.ids("/organizations", catalogue.organizations(), Organization::id);
        findings.circles("/organizations", catalogue.organizations(), Organization::id, Organization::partOf);
        findings.each("/organizations", catalogue.organizations(), this::organization);
    }

    private void technology(String pointer, Technology technology) {
        findings.text(pointer + "/name", technology.name());
        findings.text(pointer + "/definition", technology.definition());
        technology.broader().ifPresent(broader -> findings.technology(pointer + "/broader", broader));
        findings.each(pointer + "/labels", technology.labels(), (at, label) -> {
            if (label.text().isBlank()) {
                findings.add(ModelRules.TEXT_EMPTY, at + "/text", Map.of());
            }
            label.kind().ifPresent(kind -> findings.listed(at + "/kind", kind, "kind", LabelKind.Listed.class));
        });
    }

    private void collection(String pointer, Collection collection) {
        findings.text(pointer + "/name", collection.name());
        findings.text(pointer + "/definition", collection.definition());
        findings.each(pointer + "/members", collection.members(), findings::technology);
        findings.citations(pointer + "/sources", collection.sources());
    }

    private void codeList(String pointer, CodeList list) {
        findings.text(pointer + "/title", list.title());
        findings.citations(pointer + "/sources", list.sources());
        findings.ids(pointer + "/codes", list.codes(), CodeList.Entry::code);
        findings.circles(pointer + "/codes", list.codes(), CodeList.Entry::code, CodeList.Entry::broader);
        findings.each(pointer + "/codes", list.codes(), (at, entry) -> entry(at, list, entry));
    }

    private void entry(String pointer, CodeList list, CodeList.Entry entry) {
        findings.text(pointer + "/name", entry.name());
        findings.text(pointer + "/definition", entry.definition());
        entry.broader()
                .ifPresent(
                        broader -> findings.code(pointer + "/broader", list.id().value(), broader));
        findings.each(pointer + "/links", entry.links(), (at, link) -> {
            if (catalogue.codeList(link.list()).isEmpty()) {
                findings.unknown(
                        ModelRules.CODE_LIST_UNKNOWN, at + "/list", link.list(), catalogue.codeLists(), CodeList::id);
            }
            findings.code(at + "/code", link.list().value(), link.code());
        });
        findings.each(pointer + "/memberships", entry.memberships(), (at, membership) -> {
            findings.code(at + "/group", "country-groups", membership.group());
            findings.order(at, membership.from(), membership.until());
            membership
                    .untilBasis()
                    .ifPresent(
                            basis -> findings.listed(at + "/untilBasis", basis, "untilBasis", UntilBasis.Listed.class));
        });
    }

    private void crosswalk(String pointer, Crosswalk crosswalk) {
        findings.text(pointer + "/title", crosswalk.title());
        findings.citations(pointer + "/sources", crosswalk.sources());
        findings.ids(pointer + "/rows", crosswalk.rows(), Crosswalk.Row::word);
        findings.each(pointer + "/rows", crosswalk.rows(), (at, row) -> {
            row.stage().ifPresent(stage -> findings.listed(at + "/stage", stage, "stage", AdoptionStage.Listed.class));
            row.relation()
                    .ifPresent(
                            relation -> findings.listed(at + "/relation", relation, "relation", Relation.Listed.class));
            findings.text(at + "/reason", row.reason());
        });
    }

    private void organization(String pointer, Organization organization) {
        findings.text(pointer + "/name", organization.name());
        findings.each(
                pointer + "/earlierNames",
                organization.earlierNames(),
                (at, earlier) -> findings.text(at + "/name", earlier.name()));
        organization
                .kind()
                .ifPresent(kind -> findings.listed(pointer + "/kind", kind, "kind", OrganizationKind.Listed.class));
        organization.country().ifPresent(country -> findings.country(pointer + "/country", country));
        organization.partOf().ifPresent(whole -> findings.organization(pointer + "/partOf", whole));
        findings.each(pointer + "/members", organization.members(), findings::organization);
    }
}
