package org.waystage.core.validation;

import java.util.Map;
import org.waystage.core.Catalogue;
import org.waystage.core.id.CodeListId;
import org.waystage.core.reference.CodeList;
import org.waystage.core.reference.ConceptCollection;
import org.waystage.core.reference.Crosswalk;
import org.waystage.core.reference.Organization;
import org.waystage.core.reference.OrganizationKind;
import org.waystage.core.reference.Technology;
import org.waystage.core.stage.Relation;

/** Checks the taxonomy, the code lists, the crosswalks and the organizations of a catalogue. */
final class ReferenceDataCheck {
    private final Findings findings;
    private final Catalogue catalogue;

    ReferenceDataCheck(Findings findings, Catalogue catalogue) {
        this.findings = findings;
        this.catalogue = catalogue;
    }

    void run() {
        findings.ids("technologies", catalogue.technologies(), Technology::id);
        findings.circles(
                ModelRules.CIRCLE, "technologies", catalogue.technologies(), Technology::id, Technology::broader);
        findings.circles(
                ModelRules.SUCCESSOR_CIRCLE,
                "technologies",
                catalogue.technologies(),
                Technology::id,
                Technology::replacedBy);
        findings.each("technologies", catalogue.technologies(), this::technology);
        findings.ids("collections", catalogue.collections(), ConceptCollection::id);
        findings.each("collections", catalogue.collections(), this::collection);
        findings.ids("codeLists", catalogue.codeLists(), CodeList::id);
        findings.each("codeLists", catalogue.codeLists(), this::codeList);
        findings.ids("crosswalks", catalogue.crosswalks(), Crosswalk::scheme);
        findings.each("crosswalks", catalogue.crosswalks(), this::crosswalk);
        findings.ids("organizations", catalogue.organizations(), Organization::id);
        findings.circles(
                ModelRules.CIRCLE, "organizations", catalogue.organizations(), Organization::id, Organization::partOf);
        findings.each("organizations", catalogue.organizations(), this::organization);
    }

    private void technology(Technology technology) {
        findings.text("name", technology.name());
        findings.text("definition", technology.definition());
        technology.broader().ifPresent(broader -> findings.namedTechnology("broader", broader));
        findings.each("labels", technology.labels(), label -> {
            if (label.text().isBlank()) {
                findings.add(ModelRules.TEXT_EMPTY, "text", Map.of());
            }
            label.kind().ifPresent(kind -> findings.listed("kind", kind, "kind", Technology.LabelKind.Listed.class));
        });
        technology
                .replacedBy()
                .filter(id -> catalogue.technology(id).isEmpty())
                .ifPresent(id -> findings.unknown(
                        ModelRules.SUCCESSOR_UNKNOWN, "replacedBy", id, catalogue.technologies(), Technology::id));
    }

    private void collection(ConceptCollection collection) {
        findings.text("name", collection.name());
        findings.text("definition", collection.definition());
        findings.each("members", collection.members(), id -> findings.namedTechnology("", id));
        findings.citations("sources", collection.sources());
    }

    private void codeList(CodeList list) {
        findings.text("title", list.title());
        findings.citations("sources", list.sources());
        findings.ids("codes", list.codes(), CodeList.Entry::code);
        findings.circles(ModelRules.CIRCLE, "codes", list.codes(), CodeList.Entry::code, CodeList.Entry::broader);
        findings.circles(
                ModelRules.SUCCESSOR_CIRCLE, "codes", list.codes(), CodeList.Entry::code, CodeList.Entry::replacedBy);
        findings.each("codes", list.codes(), entry -> entry(list, entry));
    }

    private void entry(CodeList list, CodeList.Entry entry) {
        findings.text("name", entry.name());
        findings.text("definition", entry.definition());
        entry.broader().ifPresent(broader -> findings.namedCode("broader", list.id(), broader));
        findings.each("links", entry.links(), link -> {
            if (catalogue.codeList(link.list()).isEmpty()) {
                findings.unknown(
                        ModelRules.CODE_LIST_UNKNOWN, "list", link.list(), catalogue.codeLists(), CodeList::id);
            }
            findings.namedCode("code", link.list(), link.code());
        });
        findings.each("memberships", entry.memberships(), membership -> {
            findings.namedCode("group", CodeListId.of("country-groups"), membership.group());
            findings.order("", membership.from(), membership.until());
            membership
                    .untilBasis()
                    .ifPresent(basis ->
                            findings.listed("untilBasis", basis, "untilBasis", CodeList.UntilBasis.Listed.class));
        });
        entry.replacedBy()
                .filter(code -> catalogue.codeEntry(list.id(), code).isEmpty())
                .ifPresent(code -> findings.unlisted(
                        ModelRules.SUCCESSOR_UNKNOWN,
                        "replacedBy",
                        Map.of("target", code.value()),
                        code.value(),
                        list.codes(),
                        each -> each.code().value()));
    }

    private void crosswalk(Crosswalk crosswalk) {
        findings.text("title", crosswalk.title());
        findings.citations("sources", crosswalk.sources());
        findings.ids("rows", crosswalk.rows(), Crosswalk.Row::word);
        findings.each("rows", crosswalk.rows(), row -> {
            row.stage().ifPresent(stage -> findings.stage("stage", stage));
            row.relation()
                    .ifPresent(relation -> findings.listed("relation", relation, "relation", Relation.Listed.class));
            findings.text("reason", row.reason());
        });
    }

    private void organization(Organization organization) {
        findings.text("name", organization.name());
        findings.each("earlierNames", organization.earlierNames(), earlier -> findings.text("name", earlier.name()));
        organization.kind().ifPresent(kind -> findings.listed("kind", kind, "kind", OrganizationKind.Listed.class));
        organization.country().ifPresent(country -> findings.country("country", country));
        organization.partOf().ifPresent(whole -> findings.organization("partOf", whole));
        findings.each("members", organization.members(), findings::organization);
    }
}
