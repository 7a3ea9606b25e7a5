package org.waystage.checks.benchmarks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Nature;
import org.waystage.core.casestudy.Outcome;
import org.waystage.core.casestudy.OutcomeBasis;
import org.waystage.core.casestudy.Partner;
import org.waystage.core.casestudy.Scope;
import org.waystage.core.casestudy.Statement;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.ScopeId;
import org.waystage.core.id.SourceId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.reference.Organization;
import org.waystage.core.reference.OrganizationKind;
import org.waystage.core.reference.Technology;
import org.waystage.core.source.Citation;
import org.waystage.core.source.Source;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Basis;
import org.waystage.core.stage.Relation;
import org.waystage.core.stage.ReportedAs;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Code;
import org.waystage.core.value.Confidence;
import org.waystage.core.value.Extras;
import org.waystage.core.value.Identifier;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Period;
import org.waystage.core.value.Quantity;
import org.waystage.core.value.Text;

/**
 * Makes catalogues of any size that look like real ones, the same for the same size on every machine.
 *
 * <p>How often a member stands, how long texts are, and how often technologies, organizations and sources are named again
 * follows the bundled edition: about 1.7 kB a case. Some texts are in French and some names in other scripts.
 */
public final class SampleCatalogue {
    private static final PartialDate ISSUED = PartialDate.of(2026, 11, 25);

    private static final List<String> TECHNOLOGIES = List.of(
            "big-data-ai",
            "blockchain-dlt",
            "internet-of-things",
            "biometrics",
            "drones",
            "virtual-augmented-mixed-reality",
            "three-d-printing",
            "machine-learning",
            "image-analysis",
            "natural-language-processing",
            "smart-contract",
            "electronic-seal",
            "facial-recognition",
            "generative-ai",
            "digital-twin",
            "satellite-imagery");
    private static final List<String> PROCESSES = List.of(
            "RISK",
            "CLEARANCE",
            "CLEARANCE.PREARRIVAL",
            "ECOM",
            "CLASSIFICATION",
            "VALUATION",
            "ORIGIN",
            "TRANSIT",
            "INSPECTION",
            "AUDIT",
            "AEO",
            "PASSENGERS");
    private static final List<String> BENEFITS = List.of(
            "faster-clearance", "revenue", "transparency", "cost-reduction", "security", "data-quality", "cooperation");
    private static final List<String> CHALLENGES =
            List.of("cost", "skills", "legal-framework", "interoperability", "data-protection", "legacy-systems");
    private static final List<String> COUNTRIES = List.of(
            "AE", "AZ", "BR", "CN", "DE", "FR", "IN", "JM", "JP", "KE", "KR", "MX", "NL", "NZ", "PE", "RW", "SG", "UG",
            "US", "ZA");
    private static final List<String> NAMES = List.of(
            "Administration des douanes", "Customs Service", "Österreichischer Zoll", "Таможенная служба", "海关总署");
    private static final List<String> SCHEMES = List.of("us-omb-2024", "eu-ai-watch", "study-report-2022");
    private static final List<String> WORDS =
            List.of("Operation and maintenance", "Implemented", "In progress", "Pilot", "Planned", "Retired");
    private static final List<String> UNITS =
            List.of("percent", "day", "EUR", "parcels per day", "declarations", "hour");
    private static final List<AdoptionStage> STAGES = List.of(
            AdoptionStage.Listed.EXPLORING,
            AdoptionStage.Listed.PLANNED,
            AdoptionStage.Listed.DEVELOPMENT,
            AdoptionStage.Listed.PROOF_OF_CONCEPT,
            AdoptionStage.Listed.PILOT,
            AdoptionStage.Listed.DEPLOYED_LIMITED,
            AdoptionStage.Listed.DEPLOYED,
            AdoptionStage.Listed.DEPLOYED_FULL);

    private static final String[] ENGLISH =
            ("the Customs administration uses a system of machine learning to assess the"
                            + " risk of consignments before arrival and to choose the channel of clearance officers see images of"
                            + " containers at the border and traders send data to a shared ledger so that certificates are checked"
                            + " once the first phase was tried in two ports declarations parcels licences seals drones cameras"
                            + " sensors partners information exchange single window pilot operation costs revenue time")
                    .split(" ");
    private static final String[] FRENCH = ("l'administration des douanes a développé un système d'analyse des risques"
                    + " qui évalue les déclarations avant l'arrivée des marchandises à la frontière et réduit les délais"
                    + " de dédouanement grâce à l'échange électronique de données")
            .split(" ");

    private final Random random = new Random(2026);
    private final int cases;
    private final int organizations;
    private final int sources;

    private SampleCatalogue(int cases) {
        this.cases = cases;
        this.organizations = (int) (5 * Math.sqrt(cases));
        this.sources = (int) (7 * Math.sqrt(cases));
    }

    /**
     * Makes a catalogue.
     *
     * @param cases how many case studies it has
     */
    public static Catalogue of(int cases) {
        return new SampleCatalogue(cases).catalogue();
    }

    private Catalogue catalogue() {
        return Catalogue.builder(CatalogueId.of("sample"), Text.english("A sample of adoption in Customs"))
                .edition("2026-11")
                .sequence(1L)
                .issued(ISSUED)
                .publisher(Text.english("The Waystage authors"))
                .licence("CC-BY-4.0")
                .notes(List.of(text(120)))
                .technologies(TECHNOLOGIES.stream().map(this::technology).toList())
                .organizations(times(organizations, this::organization))
                .caseStudies(times(cases, this::caseStudy))
                .sources(times(sources, this::source))
                .build();
    }

    private Technology technology(String id) {
        return Technology.builder(TechnologyId.of(id), Text.english(id.replace('-', ' ')))
                .definition(text(150))
                .build();
    }

    private Organization organization(int i) {
        Text name = Text.english("Customs administration " + i).with("und", NAMES.get(i % NAMES.size()) + " " + i);
        return Organization.builder(OrganizationId.of("customs-administration-" + i), name)
                .kind(OrganizationKind.Listed.CUSTOMS_ADMINISTRATION)
                .country(Code.of(COUNTRIES.get(i % COUNTRIES.size())))
                .build();
    }

    private Source source(int i) {
        return Source.builder(sourceId(i), text(70))
                .address("https://example.org/news/" + sourceId(i))
                .issued(date(2015 + random.nextInt(11)))
                .retrieved(PartialDate.of(2026, 10, 1 + i % 28))
                .languages(List.of("en"))
                .build();
    }

    private CaseStudy caseStudy(int i) {
        boolean hasScope = chance(6);
        ScopeId scope = ScopeId.of("first-phase");
        CaseStudy.Builder builder = CaseStudy.builder(
                        CaseStudyId.of("customs-case-" + words(ENGLISH, 8).replaceAll("[^a-z]+", "") + "-" + i),
                        text(50),
                        some(1, 10, TECHNOLOGIES).stream().map(TechnologyId::of).toList(),
                        adopters())
                .summary(text(330))
                .nature(chance(80) ? Nature.Listed.USE : Nature.Listed.OFFER)
                .partners(times(chance(66) ? 1 + random.nextInt(3) : 0, n -> partner()))
                .countries(chance(20) ? codes(1, 50, COUNTRIES) : List.of())
                .processes(codes(1, 45, PROCESSES))
                .scopes(hasScope ? List.of(Scope.of(scope, text(25))) : List.of())
                .stages(stages(hasScope ? Optional.of(scope) : Optional.empty()))
                .needs(statements(19, 1, BENEFITS))
                .objectives(statements(100, 1, BENEFITS))
                .benefits(statements(48, 2, BENEFITS))
                .challenges(statements(32, 2, CHALLENGES))
                .lessons(statements(6, 1, CHALLENGES))
                .outcomes(times(chance(50) ? 1 + random.nextInt(2) : 0, n -> outcome()))
                .identifiers(chance(30) ? List.of(identifier(i)) : List.of())
                .sources(citations(1 + random.nextInt(3)))
                .confidence(chance(70) ? Confidence.Listed.HIGH : Confidence.Listed.MEDIUM)
                .notes(chance(60) ? List.of(text(110)) : List.of());
        return builder.build();
    }

    private List<OrganizationId> adopters() {
        Set<OrganizationId> adopters = new LinkedHashSet<>();
        for (int n = chance(12) ? 2 : 1; n > 0; n--) {
            adopters.add(OrganizationId.of("customs-administration-" + often(organizations)));
        }
        return List.copyOf(adopters);
    }

    private Partner partner() {
        if (chance(30)) {
            return Partner.of(OrganizationId.of("customs-administration-" + often(organizations)));
        }
        return new Partner(
                Optional.empty(),
                Optional.of(text(25)),
                chance(40) ? Optional.of(Code.of("supplier")) : Optional.empty(),
                Extras.none());
    }

    /** Returns records that go up the ladder from year to year, so that the rules of the model find nothing to say. */
    private List<StageRecord> stages(Optional<ScopeId> scope) {
        int count = 1 + random.nextInt(3);
        int rung = random.nextInt(STAGES.size() - count);
        int year = 2015 + random.nextInt(8);
        return times(count, n -> stage(STAGES.get(rung + n), year + n, n == 0 ? scope : Optional.empty()));
    }

    private StageRecord stage(AdoptionStage stage, int year, Optional<ScopeId> scope) {
        StageRecord.Builder record = StageRecord.builder(stage, chance(55) ? Basis.Listed.OBSERVED : Basis.Listed.BEGAN)
                .date(date(year));
        scope.ifPresent(record::scope);
        if (chance(20)) {
            record.reportedAs(new ReportedAs(
                    Code.of(SCHEMES.get(random.nextInt(SCHEMES.size()))),
                    WORDS.get(random.nextInt(WORDS.size())),
                    Optional.of(chance(60) ? Relation.Listed.EXACT : Relation.Listed.BROAD),
                    Optional.of("1"),
                    Extras.none()));
        }
        if (chance(25)) {
            record.sources(citations(1));
        }
        if (chance(30)) {
            record.note(text(60));
        }
        return record.build();
    }

    private List<Statement> statements(int percent, int most, List<String> codes) {
        List<Statement> statements = new ArrayList<>();
        if (chance(percent)) {
            for (int n = 1 + random.nextInt(most); n > 0; n--) {
                statements.add(Statement.of(text(70)));
            }
            if (chance(50)) {
                statements.add(Statement.of(codes(1, 40, codes)));
            }
        }
        return statements;
    }

    private Outcome outcome() {
        Outcome.Builder outcome = Outcome.builder(text(50)).quantity(quantity());
        if (chance(30)) {
            outcome.before(quantity());
        }
        if (chance(60)) {
            outcome.basis(OutcomeBasis.Listed.MEASURED);
        }
        if (chance(25)) {
            int year = 2018 + random.nextInt(7);
            outcome.period(Period.of(PartialDate.of(year), PartialDate.of(year + 1, 6)));
        }
        return outcome.build();
    }

    private Quantity quantity() {
        String unit = UNITS.get(random.nextInt(UNITS.size()));
        if (chance(70)) {
            return Quantity.of(new BigDecimal(random.nextInt(100_000)), unit);
        }
        BigDecimal amount = BigDecimal.valueOf(random.nextInt(10_000), 2);
        return chance(50) ? Quantity.about(amount, unit) : Quantity.atLeast(amount, unit);
    }

    private static Identifier identifier(int i) {
        return Identifier.of("us-omb-2024", "DHS-" + i);
    }

    private List<Citation> citations(int count) {
        Set<Citation> citations = new LinkedHashSet<>();
        for (int n = 0; n < count; n++) {
            citations.add(Citation.of(sourceId(often(sources))));
        }
        return List.copyOf(citations);
    }

    private static SourceId sourceId(int i) {
        return SourceId.of("news-agency-automated-analysis-of-consignments-2026-" + i);
    }

    private PartialDate date(int year) {
        return switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> PartialDate.of(year);
            case 4, 5, 6 -> PartialDate.of(year, 1 + random.nextInt(12));
            default -> PartialDate.of(year, 1 + random.nextInt(12), 1 + random.nextInt(28));
        };
    }

    /** Returns a text of about so many characters, one in ten with a French one beside it, one in fifty with a dash. */
    private Text text(int length) {
        String english = words(ENGLISH, length) + (chance(2) ? " – " + words(ENGLISH, 10) : "");
        return chance(90) ? Text.english(english) : Text.english(english).with("fr", words(FRENCH, length / 2));
    }

    private String words(String[] words, int length) {
        StringBuilder text = new StringBuilder();
        int wanted = length * (75 + random.nextInt(50)) / 100;
        while (text.length() < wanted) {
            text.append(text.isEmpty() ? "" : " ").append(words[random.nextInt(words.length)]);
        }
        return text.toString();
    }

    /** Returns a number below a limit, small ones far more often than great ones: few are named in most of the cases. */
    private int often(int limit) {
        double at = random.nextDouble();
        return (int) (limit * at * at * at);
    }

    private List<Code> codes(int least, int percentMore, List<String> from) {
        return some(least, percentMore, from).stream().map(Code::of).toList();
    }

    private List<String> some(int least, int percentMore, List<String> from) {
        Set<String> some = new LinkedHashSet<>();
        for (int n = 0; n < least || chance(percentMore); n++) {
            some.add(from.get(often(from.size())));
        }
        return List.copyOf(some);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private static <T> List<T> times(int count, IntFunction<T> make) {
        List<T> made = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            made.add(make.apply(i));
        }
        return made;
    }
}
