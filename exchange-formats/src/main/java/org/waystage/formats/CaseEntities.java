package org.waystage.formats;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Outcome;
import org.waystage.core.casestudy.Partner;
import org.waystage.core.casestudy.Statement;
import org.waystage.core.id.CodeListId;
import org.waystage.core.id.ScopeId;
import org.waystage.core.source.Citation;
import org.waystage.core.source.ClearanceStatus;
import org.waystage.core.stage.ReportedAs;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Code;
import org.waystage.core.value.Period;
import org.waystage.core.value.Quantity;
import org.waystage.core.value.Text;
import org.waystage.json.CanonicalJson;
import org.waystage.json.RecordWriter;

/**
 * Cases and their statements as entities. The address of a statement ends in a digest of what it says, so that the same statement has the
 * same address in every edition, and for every audience that sees all of it.
 */
final class CaseEntities {
    private static final int DIGEST_LENGTH = 16;
    private static final CodeListId PROCESSES = CodeListId.of("customs-processes");

    private final Catalogue catalogue;
    private final Addresses addresses;
    private final Evidence evidence;

    CaseEntities(Catalogue catalogue, Addresses addresses) {
        this.catalogue = catalogue;
        this.addresses = addresses;
        this.evidence = new Evidence(catalogue, addresses);
    }

    void write(CaseStudy caseStudy, NodeWriter nodes) {
        String address = addresses.caseStudy(caseStudy.id());
        nodes.begin(address, "prov:Entity", "waystage:CaseStudy")
                .literal("dcterms:identifier", caseStudy.id().value())
                .text("dcterms:title", caseStudy.title())
                .texts("dcterms:alternative", caseStudy.otherTitles())
                .text("dcterms:description", caseStudy.summary())
                .literal("waystage:nature", caseStudy.nature().map(Object::toString))
                .address("dcterms:isPartOf", addresses.edition(catalogue))
                .addresses(
                        "dcterms:subject",
                        caseStudy.technologies().stream()
                                .map(addresses::technology)
                                .toList())
                .addresses(
                        "waystage:adopter",
                        caseStudy.adopters().stream()
                                .map(addresses::organization)
                                .toList())
                .addresses(
                        "waystage:partnerOrganization",
                        caseStudy.partners().stream()
                                .flatMap(partner -> partner.organization().stream())
                                .map(addresses::organization)
                                .toList())
                .texts(
                        "waystage:partner",
                        caseStudy.partners().stream()
                                .map(Partner::name)
                                .flatMap(Optional::stream)
                                .toList())
                .addresses(
                        "dcterms:spatial",
                        catalogue.countriesOf(caseStudy).stream()
                                .map(code -> addresses.code(ProvDocument.COUNTRIES, code))
                                .toList())
                .addresses(
                        "waystage:process",
                        caseStudy.processes().stream()
                                .map(code -> addresses.code(PROCESSES, code))
                                .toList())
                .literal("waystage:confidence", caseStudy.confidence().map(Object::toString))
                .date("waystage:checkedOn", caseStudy.checkedOn())
                .addresses("prov:wasAttributedTo", submitters(caseStudy));
        ProvDocument.identifiers(caseStudy.identifiers(), nodes);
        evidence.write(caseStudy.sources(), nodes);
        nodes.end();
        Statements statements = new Statements(caseStudy, address, nodes);
        caseStudy.stages().forEach(statements::stage);
        statements.all("needs", caseStudy.needs());
        statements.all("objectives", caseStudy.objectives());
        statements.all("benefits", caseStudy.benefits());
        statements.all("challenges", caseStudy.challenges());
        statements.all("lessons", caseStudy.lessons());
        caseStudy.outcomes().forEach(statements::outcome);
    }

    /** Returns the bodies that sent the case in. */
    private List<String> submitters(CaseStudy caseStudy) {
        return caseStudy.clearance().stream()
                .filter(step -> step.status().equals(ClearanceStatus.Listed.SUBMITTED))
                .flatMap(step -> step.by().stream())
                .map(addresses::organization)
                .toList();
    }

    /** The statements of one case, each once. */
    private final class Statements {
        private final CaseStudy caseStudy;
        private final String address;
        private final NodeWriter nodes;
        private final Set<String> written = new HashSet<>();
        private final Map<ScopeId, Text> scopes = new HashMap<>();
        /** The only source of the case, which is then that of each statement; with several, it is open which one says so. */
        private final List<Citation> ofTheCase;

        Statements(CaseStudy caseStudy, String address, NodeWriter nodes) {
            this.caseStudy = caseStudy;
            this.address = address;
            this.nodes = nodes;
            caseStudy.scopes().forEach(scope -> scopes.putIfAbsent(scope.id(), scope.name()));
            ofTheCase = caseStudy.citedSources().size() == 1 ? caseStudy.sources() : List.of();
        }

        /** Begins the node of a statement; does nothing if the case has made this statement before. */
        private <T> boolean begin(String list, Class<T> type, T said, String own) {
            byte[] record = RecordWriter.of(type).toBytes(said);
            // What has no canonical form, such as a lone surrogate, is digested as it is written.
            String digest =
                    CanonicalJson.digest(CanonicalJson.of(record).value().orElse(record));
            String name = addresses.statement(caseStudy.id(), list + "-" + digest.substring(0, DIGEST_LENGTH));
            if (!written.add(name)) {
                return false;
            }
            nodes.begin(name, "prov:Entity", own).address("dcterms:isPartOf", address);
            return true;
        }

        private void end(List<Citation> sources) {
            evidence.write(sources.isEmpty() ? ofTheCase : sources, nodes);
            nodes.end();
        }

        void all(String list, List<Statement> statements) {
            for (Statement statement : statements) {
                if (begin(list, Statement.class, statement, "waystage:Statement")) {
                    nodes.literal("waystage:list", list)
                            .text("dcterms:description", statement.text())
                            .addresses("dcterms:subject", codes(list, statement.codes()));
                    end(statement.sources());
                }
            }
        }

        private List<String> codes(String list, List<Code> codes) {
            return codes.stream()
                    .map(code -> addresses.code(CodeListId.of(list), code))
                    .toList();
        }

        void stage(StageRecord stage) {
            if (begin("stages", StageRecord.class, stage, "waystage:StageRecord")) {
                Optional<ReportedAs> reported = stage.reportedAs();
                nodes.address("waystage:stage", stage.stage().map(addresses::stage))
                        .literal("waystage:basis", stage.basis().code())
                        .date("waystage:date", stage.date())
                        .date("waystage:notBefore", stage.notBefore())
                        .date("waystage:notAfter", stage.notAfter())
                        .date("waystage:statedOn", stage.statedOn())
                        .literal("waystage:certainty", stage.certainty().map(Object::toString))
                        .address(
                                "waystage:reportedAs", reported.map(word -> addresses.word(word.scheme(), word.word())))
                        .text("waystage:scope", stage.scope().map(scopes::get))
                        .text("skos:note", stage.note());
                end(stage.sources());
            }
        }

        void outcome(Outcome outcome) {
            if (begin("outcomes", Outcome.class, outcome, "waystage:Outcome")) {
                nodes.text("dcterms:description", outcome.measure());
                quantity("waystage:quantity", outcome.quantity());
                quantity("waystage:before", outcome.before());
                nodes.literal("waystage:basis", outcome.basis().map(Object::toString))
                        .date("waystage:from", outcome.period().flatMap(Period::from))
                        .date("waystage:to", outcome.period().flatMap(Period::to))
                        .text("skos:note", outcome.note());
                end(outcome.sources());
            }
        }

        private void quantity(String property, Optional<Quantity> quantity) {
            quantity.ifPresent(known -> {
                nodes.beginInside(property)
                        .decimal("waystage:value", known.value())
                        .decimal("waystage:about", known.about())
                        .decimal("waystage:min", known.min())
                        .decimal("waystage:moreThan", known.moreThan())
                        .decimal("waystage:max", known.max())
                        .decimal("waystage:lessThan", known.lessThan())
                        .literal("waystage:unit", known.unit())
                        .end();
            });
        }
    }
}
