package org.waystage.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.waystage.analysis.structure.StructureCatalogue;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.LinkKind;
import org.waystage.core.casestudy.Nature;
import org.waystage.core.casestudy.Scope;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.ScopeId;
import org.waystage.core.reference.Crosswalk;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Basis;
import org.waystage.core.stage.ReportedAs;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Code;
import org.waystage.core.value.Extras;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;
import org.waystage.editions.Editions;

/** Catalogues by seed, on the head of {@link SmallCatalogue}: everything that a count can stumble over, often. */
public final class RandomCatalogues {
    private static final List<String> TECHNOLOGIES = List.of(
            "blockchain-dlt",
            "distributed-ledger-technology",
            "smart-contract",
            "machine-learning",
            "drones",
            "unheard-of");
    private static final List<String> ORGANIZATIONS =
            List.of("korea", "kenya", "bangladesh", "kosovo", "vanuatu", "port-operator", "nobody-knows");
    private static final List<String> COUNTRIES = List.of("KR", "KE", "BD", "VU", "XK", "VC", "TL", "ZZ");
    private static final List<String> PROCESSES = List.of("CLEARANCE", "CLEARANCE.RULINGS", "TRANSIT");

    private static final List<LinkKind> LINKS = List.of(
            LinkKind.Listed.CONTINUES,
            LinkKind.Listed.RENAMED_FROM,
            LinkKind.Listed.REPLACED_BY,
            LinkKind.Listed.MERGED_INTO,
            LinkKind.Listed.SPLIT_FROM);

    private final Random random;

    private RandomCatalogues(long seed) {
        random = new Random(seed);
    }

    /** Returns the catalogues of some seeds after the bundled edition, a small catalogue and one without cases. */
    public static Stream<Catalogue> amongOthers(LongStream seeds) {
        return Stream.concat(
                Stream.of(
                        Editions.latest(),
                        SmallCatalogue.catalogue(),
                        SmallCatalogue.head().build()),
                seeds.mapToObj(RandomCatalogues::ofSeed));
    }

    public static Catalogue ofSeed(long seed) {
        RandomCatalogues catalogues = new RandomCatalogues(seed);
        List<CaseStudy> cases = new ArrayList<>();
        int size = catalogues.random.nextInt(30);
        for (int i = 0; i < size; i++) {
            cases.add(catalogues.caseStudy("case-" + i));
        }
        return SmallCatalogue.head()
                .issued(catalogues.date(2024, 3))
                .caseStudies(cases)
                .build();
    }

    /** Returns the catalogue of a seed with words of a scheme {@code rings} on most records, in and outside of its order. */
    public static Catalogue withWords(long seed) {
        Random random = new Random(seed);
        Catalogue catalogue = ofSeed(seed);
        List<CaseStudy> cases = new ArrayList<>();
        for (CaseStudy caseStudy : catalogue.caseStudies()) {
            List<StageRecord> records = new ArrayList<>();
            for (StageRecord record : caseStudy.stages()) {
                String scheme = List.of("rings", "rings", "rings", "circles").get(random.nextInt(4));
                String word = List.of("low", "middle", "high", "hold", "gone: \"away\"")
                        .get(random.nextInt(5));
                records.add(
                        random.nextInt(6) == 0
                                ? record
                                : record.toBuilder()
                                        .reportedAs(ReportedAs.of(Code.of(scheme), word))
                                        .build());
            }
            cases.add(caseStudy.toBuilder().stages(records).build());
        }
        return catalogue.toBuilder()
                .crosswalks(StructureCatalogue.ofScheme().crosswalks())
                .caseStudies(cases)
                .build();
    }

    /** Returns a catalogue in which half of the cases go on in others, are merged into them or stem from them. */
    public static Catalogue linked(Catalogue catalogue, long seed) {
        Random random = new Random(seed);
        List<CaseStudyId> ids =
                catalogue.caseStudies().stream().map(CaseStudy::id).toList();
        List<CaseStudy> cases = new ArrayList<>();
        for (CaseStudy one : catalogue.caseStudies()) {
            LinkKind kind = LINKS.get(random.nextInt(LINKS.size()));
            CaseStudyId target = ids.get(random.nextInt(ids.size()));
            Optional<PartialDate> since =
                    random.nextBoolean() ? Optional.of(PartialDate.of(2015 + random.nextInt(12))) : Optional.empty();
            boolean links = random.nextBoolean() && !target.equals(one.id());
            cases.add(
                    links
                            ? one.toBuilder()
                                    .links(List.of(new CaseStudy.Link(
                                            kind, Optional.of(target), since, Optional.empty(), Extras.none())))
                                    .build()
                            : one);
        }
        return catalogue.toBuilder().caseStudies(cases).build();
    }

    /**
     * Returns the catalogue of a seed with each record on a rung from {@code not-planned} to {@code deployed}, and the same as a
     * word of a scheme {@code rungs}.
     */
    public static Catalogue rungsAsWords(long seed) {
        List<AdoptionStage.Listed> rungs =
                List.of(AdoptionStage.Listed.values()).subList(0, AdoptionStage.Listed.DEPLOYED_FULL.ordinal());
        Random random = new Random(seed);
        Catalogue catalogue = ofSeed(seed);
        List<CaseStudy> cases = new ArrayList<>();
        for (CaseStudy caseStudy : catalogue.caseStudies()) {
            List<StageRecord> records = new ArrayList<>();
            for (StageRecord record : caseStudy.stages()) {
                AdoptionStage.Listed rung = rungs.get(random.nextInt(rungs.size()));
                records.add(record.toBuilder()
                        .stage(rung)
                        .reportedAs(ReportedAs.of(Code.of("rungs"), rung.code()))
                        .build());
            }
            cases.add(caseStudy.toBuilder().stages(records).build());
        }
        return catalogue.toBuilder()
                .crosswalks(List.of(Crosswalk.builder(Code.of("rungs"))
                        .order(rungs.stream().map(AdoptionStage::code).toList())
                        .build()))
                .caseStudies(cases)
                .build();
    }

    /** Returns a day from a year before the first record to a year after the issue date. */
    public static LocalDate day(long seed) {
        return LocalDate.of(2014, 1, 1).plusDays(new Random(seed).nextInt(14 * 365));
    }

    private CaseStudy caseStudy(String id) {
        CaseStudy.Builder builder = SmallCatalogue.caseStudy(
                id, String.join(" ", some(TECHNOLOGIES, 1, 3)), String.join(" ", some(ORGANIZATIONS, 1, 3)));
        builder.countries(some(COUNTRIES, 0, 2).stream().map(Code::of).toList());
        builder.processes(some(PROCESSES, 0, 3).stream().map(Code::of).toList());
        if (random.nextBoolean()) {
            builder.nature(Nature.of(one(List.of("use", "offer", "rule", "research", "gift"))));
        }
        builder.scopes(List.of(
                Scope.of(ScopeId.of("north"), Text.english("North")),
                Scope.of(ScopeId.of("south"), Text.english("South"))));
        List<StageRecord> records = new ArrayList<>();
        int size = random.nextInt(5);
        for (int i = 0; i < size; i++) {
            records.add(record());
        }
        return builder.stages(records).build();
    }

    private StageRecord record() {
        Basis basis = Basis.of(one(List.of("began", "began", "observed", "observed", "expected", "rumoured")));
        StageRecord.Builder builder = StageRecord.builder(basis);
        int kind = random.nextInt(6);
        if (kind == 0) {
            builder = SmallCatalogue.reported("a word").basis(basis);
        } else {
            builder.stage(kind == 1 ? AdoptionStage.of("rolling-out") : one(List.of(AdoptionStage.Listed.values())));
        }
        switch (random.nextInt(6)) {
            case 0 -> {}
            case 1 -> builder.notBefore(date(2015, 12));
            case 2 -> builder.notAfter(date(2015, 12));
            case 3 -> builder.notBefore(date(2015, 12)).notAfter(date(2015, 12));
            default -> builder.date(date(2015, 12));
        }
        if (random.nextInt(3) == 0) {
            builder.scope(ScopeId.of(one(List.of("north", "south"))));
        }
        return builder.build();
    }

    private PartialDate date(int from, int years) {
        int year = from + random.nextInt(years);
        return switch (random.nextInt(3)) {
            case 0 -> PartialDate.of(year);
            case 1 -> PartialDate.of(year, 1 + random.nextInt(12));
            default -> PartialDate.of(year, 1 + random.nextInt(12), 1 + random.nextInt(28));
        };
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** Returns between so many values, which may repeat. */
    private List<String> some(List<String> values, int least, int most) {
        List<String> some = new ArrayList<>();
        int size = least + random.nextInt(most - least + 1);
        for (int i = 0; i < size; i++) {
            some.add(one(values));
        }
        return some;
    }
}
