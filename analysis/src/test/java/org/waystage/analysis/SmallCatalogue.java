package org.waystage.analysis;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Nature;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.id.CodeListId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.reference.CodeList;
import org.waystage.core.reference.Countries;
import org.waystage.core.reference.Organization;
import org.waystage.core.reference.OrganizationKind;
import org.waystage.core.reference.Technology;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Basis;
import org.waystage.core.stage.ReportedAs;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Code;
import org.waystage.core.value.Extras;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;

/** Seven cases whose tables can be worked out by hand, and the parts that other catalogues are built from. */
public final class SmallCatalogue {
    private SmallCatalogue() {}

    /**
     * Issued 2026-11-25. In short:
     *
     * <pre>
     * ledger      smart-contract, distributed-ledger-technology  korea                 use       pilot began 2019
     * risk        machine-learning, smart-contract               korea, port-operator  use       deployed seen 2021-05
     * patrol      drones                                         kenya                           unknown seen 2022
     * scans       machine-learning                               bangladesh            use       "Phase 2" (unmapped) seen 2020
     * reefs       drones                                         vanuatu (no kind)     offer     exploring began 2018
     * joint       drones                                         port-operator; KE, VU rule      deployed expected 2027
     * lab         quantum-ledger (not in the taxonomy)           port-operator         research  rolling-out, no date
     * </pre>
     */
    public static Catalogue catalogue() {
        return head().caseStudies(List.of(
                        caseStudy("ledger", "smart-contract distributed-ledger-technology", "korea")
                                .nature(Nature.Listed.USE)
                                .processes(codes("CLEARANCE TRANSIT"))
                                .stages(List.of(
                                        StageRecord.began(AdoptionStage.Listed.PILOT, PartialDate.parse("2019"))))
                                .build(),
                        caseStudy("risk", "machine-learning smart-contract", "korea port-operator")
                                .nature(Nature.Listed.USE)
                                .processes(codes("CLEARANCE CLEARANCE"))
                                .stages(List.of(StageRecord.observed(
                                        AdoptionStage.Listed.DEPLOYED, PartialDate.parse("2021-05"))))
                                .build(),
                        caseStudy("patrol", "drones", "kenya")
                                .stages(List.of(
                                        StageRecord.observed(AdoptionStage.Listed.UNKNOWN, PartialDate.parse("2022"))))
                                .build(),
                        caseStudy("scans", "machine-learning", "bangladesh")
                                .nature(Nature.Listed.USE)
                                .stages(List.of(reported("Phase 2")
                                        .date(PartialDate.parse("2020"))
                                        .build()))
                                .build(),
                        caseStudy("reefs", "drones", "vanuatu")
                                .nature(Nature.Listed.OFFER)
                                .stages(List.of(
                                        StageRecord.began(AdoptionStage.Listed.EXPLORING, PartialDate.parse("2018"))))
                                .build(),
                        caseStudy("joint", "drones", "port-operator")
                                .nature(Nature.Listed.RULE)
                                .countries(codes("KE VU"))
                                .stages(List.of(
                                        StageRecord.expected(AdoptionStage.Listed.DEPLOYED, PartialDate.parse("2027"))))
                                .build(),
                        caseStudy("lab", "quantum-ledger", "port-operator")
                                .nature(Nature.Listed.RESEARCH)
                                .stages(List.of(
                                        StageRecord.builder(AdoptionStage.of("rolling-out"), Basis.Listed.OBSERVED)
                                                .build()))
                                .build()))
                .build();
    }

    /** Returns a catalogue with a change to one of its cases. */
    public static Catalogue with(Catalogue catalogue, String id, UnaryOperator<CaseStudy.Builder> change) {
        return catalogue.toBuilder()
                .caseStudies(catalogue.caseStudies().stream()
                        .map(one -> one.id().value().equals(id)
                                ? change.apply(one.toBuilder()).build()
                                : one)
                        .toList())
                .build();
    }

    /** Returns the catalogue without cases: three groups, seven countries, six organizations. */
    public static Catalogue.Builder head() {
        return Catalogue.builder(CatalogueId.of("small"), Text.english("Small"))
                .issued(PartialDate.parse("2026-11-25"))
                .technologies(List.of(
                        technology("blockchain-dlt", ""),
                        technology("distributed-ledger-technology", "blockchain-dlt"),
                        technology("smart-contract", "distributed-ledger-technology"),
                        technology("big-data-ai", ""),
                        technology("machine-learning", "big-data-ai"),
                        technology("drones", "")))
                .codeLists(List.of(countries(), groups()))
                .organizations(List.of(
                        organization("korea", "KR", OrganizationKind.Listed.CUSTOMS_ADMINISTRATION),
                        organization("kenya", "KE", OrganizationKind.Listed.CUSTOMS_ADMINISTRATION),
                        organization("bangladesh", "BD", OrganizationKind.Listed.CUSTOMS_ADMINISTRATION),
                        organization("kosovo", "XK", OrganizationKind.Listed.OTHER_GOVERNMENT_AGENCY),
                        Organization.builder(OrganizationId.of("vanuatu"), Text.english("Vanuatu"))
                                .country(Code.of("VU"))
                                .build(),
                        Organization.builder(OrganizationId.of("port-operator"), Text.english("Port operator"))
                                .kind(OrganizationKind.Listed.PRIVATE_SECTOR)
                                .build()));
    }

    public static CaseStudy.Builder caseStudy(String id, String technologies, String adopters) {
        return CaseStudy.builder(
                CaseStudyId.of(id),
                Text.english(id),
                List.of(technologies.split(" ")).stream().map(TechnologyId::of).toList(),
                List.of(adopters.split(" ")).stream().map(OrganizationId::of).toList());
    }

    public static StageRecord.Builder reported(String word) {
        return StageRecord.builder(ReportedAs.of(Code.of("tfg-wto-maturity"), word), Basis.Listed.OBSERVED);
    }

    public static List<Code> codes(String codes) {
        return List.of(codes.split(" ")).stream().map(Code::of).toList();
    }

    private static Technology technology(String id, String broader) {
        Technology.Builder builder = Technology.builder(TechnologyId.of(id), Text.english(id));
        return (broader.isEmpty() ? builder : builder.broader(TechnologyId.of(broader))).build();
    }

    private static Organization organization(String id, String country, OrganizationKind kind) {
        return Organization.builder(OrganizationId.of(id), Text.english(id))
                .country(Code.of(country))
                .kind(kind)
                .build();
    }

    private static CodeList countries() {
        return CodeList.builder(CodeListId.of("countries"), Text.english("Countries"))
                .codes(List.of(
                        country("KR", member("AP", "", ""), member("WTO", "1995-01-01", "")),
                        country("KE", member("ESA", "", ""), member("WTO", "1995-01-01", "")),
                        country("BD", member("AP", "", ""), member("WTO", "1995-01-01", ""), graduationExpected()),
                        country(
                                "VU",
                                member("AP", "", ""),
                                member("WTO", "2012-08-24", ""),
                                member("LDC", "1985", "2020-12-04")),
                        country("XK", member("EUR", "", "")),
                        country("VC", member("AMS", "2025-06-01", ""), member("WTO", "1995-01-01", "")),
                        country("TL", member("EUR", "", "2015-06-01"), member("AP", "2015-06-01", ""))))
                .build();
    }

    private static CodeList groups() {
        return CodeList.builder(CodeListId.of("country-groups"), Text.english("Groups"))
                .codes(List.of(
                        group("WCO", ""),
                        group("WTO", ""),
                        group("LDC", ""),
                        group("AMS", "WCO"),
                        group("EUR", "WCO"),
                        group("ESA", "WCO"),
                        group("AP", "WCO")))
                .build();
    }

    private static CodeList.Entry country(String code, CodeList.Membership... memberships) {
        return new CodeList.Entry(
                Code.of(code),
                Text.english(code),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(memberships),
                Optional.empty(),
                Optional.empty(),
                Extras.none());
    }

    private static CodeList.Entry group(String code, String broader) {
        return new CodeList.Entry(
                Code.of(code),
                Text.english(code),
                Optional.empty(),
                broader.isEmpty() ? Optional.empty() : Optional.of(Code.of(broader)),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Extras.none());
    }

    private static CodeList.Membership member(String group, String from, String until) {
        return new CodeList.Membership(Code.of(group), date(from), date(until), Optional.empty(), Extras.none());
    }

    private static CodeList.Membership graduationExpected() {
        return new CodeList.Membership(
                Countries.LDC,
                date("1975"),
                date("2026-11-24"),
                Optional.of(CodeList.UntilBasis.Listed.EXPECTED),
                Extras.none());
    }

    private static Optional<PartialDate> date(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(PartialDate.parse(text));
    }
}
