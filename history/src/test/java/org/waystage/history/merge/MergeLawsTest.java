package org.waystage.history.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Scope;
import org.waystage.core.casestudy.Statement;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.id.InitiativeId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.ScopeId;
import org.waystage.core.id.SourceId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.knowledge.Initiative;
import org.waystage.core.reference.Organization;
import org.waystage.core.reference.Technology;
import org.waystage.core.source.Source;
import org.waystage.core.value.Extras;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;
import org.waystage.history.difference.Change;
import org.waystage.history.difference.Difference;
import org.waystage.history.difference.MemberChange;
import org.waystage.history.difference.RandomModel;
import org.waystage.history.difference.RecordKind;
import org.waystage.history.merge.outcome.Conflict;
import org.waystage.history.merge.outcome.Policy;

/** What holds for the merge of any catalogues. */
class MergeLawsTest {
    /** What lies between the seeds of the catalogues of one merge. */
    private static final int SEEDS = 25;

    /** Returns how many catalogues are merged; {@link MergeLawsOfManyTest} merges more of them. */
    int seeds() {
        return 7;
    }

    private static Catalogue any(long seed) {
        return withoutRepeatedIds(new RandomModel(seed).catalogue());
    }

    /** Returns a random catalogue of a series of its own. */
    static Catalogue any(String series, long seed) {
        return any(seed).toBuilder().id(CatalogueId.of(series)).build();
    }

    private static Catalogue withoutRepeatedIds(Catalogue catalogue) {
        Catalogue.Builder builder = catalogue.toBuilder();
        Kind.ALL.forEach(kind -> putFirst(kind, catalogue, builder));
        return builder.build();
    }

    private static <T> void putFirst(Kind<T> kind, Catalogue catalogue, Catalogue.Builder builder) {
        Map<String, T> first = new LinkedHashMap<>();
        kind.list()
                .apply(catalogue)
                .forEach(record -> first.putIfAbsent(kind.id().apply(record), record));
        kind.put().accept(builder, List.copyOf(first.values()));
    }

    /** Returns a catalogue in which all that can be cited is there. */
    private static Catalogue complete(Catalogue catalogue, Catalogue more) {
        Catalogue.Builder builder = catalogue.toBuilder();
        builder.technologies(complete(
                catalogue.technologies(),
                more.technologies(),
                id -> Technology.builder(TechnologyId.of(id), Text.english(id)).build(),
                Technology::id));
        builder.organizations(complete(
                catalogue.organizations(),
                more.organizations(),
                id -> Organization.builder(OrganizationId.of(id), Text.english(id))
                        .build(),
                Organization::id));
        builder.sources(complete(
                catalogue.sources(),
                more.sources(),
                id -> Source.builder(SourceId.of(id), Text.english(id)).build(),
                Source::id));
        builder.caseStudies(complete(
                catalogue.caseStudies(),
                more.caseStudies(),
                id -> CaseStudy.builder(
                                CaseStudyId.of(id),
                                Text.english(id),
                                List.of(TechnologyId.of("no-0")),
                                List.of(OrganizationId.of("no-0")))
                        .build(),
                CaseStudy::id));
        builder.initiatives(complete(
                catalogue.initiatives(),
                more.initiatives(),
                id -> Initiative.builder(InitiativeId.of(id), Text.english(id)).build(),
                Initiative::id));
        return builder.build();
    }

    private static <T> List<T> complete(List<T> there, List<T> more, Function<String, T> make, Function<T, ?> id) {
        Map<Object, T> all = new LinkedHashMap<>();
        there.forEach(one -> all.put(id.apply(one), one));
        more.forEach(one -> all.putIfAbsent(id.apply(one), one));
        for (int i = 0; i < 4; i++) {
            T made = make.apply("no-" + i);
            all.putIfAbsent(id.apply(made), made);
        }
        return List.copyOf(all.values());
    }

    private static MergeOptions options(Policy policy) {
        return head(MergeOptions.builder(policy)).build();
    }

    private static MergeOptions.Builder head(MergeOptions.Builder builder) {
        return builder.id(CatalogueId.of("merged"))
                .title(Text.english("Merged"))
                .edition("2026-11")
                .issued(PartialDate.of(2026, 11, 1))
                .publisher(Text.english("Secretariat"))
                .licence("CC-BY-4.0");
    }

    @ParameterizedTest
    @EnumSource(Policy.class)
    void aCatalogueMergedWithItselfIsItself(Policy policy) {
        for (long seed = 0; seed < seeds(); seed++) {
            Catalogue catalogue = any(seed);
            Merge merge = Merge.of(List.of(catalogue, any(seed), any(seed)), MergeOptions.of(policy));

            assertThat(merge.catalogue()).as("seed %s", seed).contains(catalogue);
            assertThat(merge.conflicts()).isEmpty();
            assertThat(merge.newIds()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Policy.class)
    void whatOneInputLeftAsTheBaseHasItYieldsToTheOther(Policy policy) {
        for (long seed = 0; seed < seeds(); seed++) {
            Catalogue base = any(seed);
            Catalogue changed = complete(any(seed + SEEDS), any(seed + 2 * SEEDS));
            Merge merge = Merge.of(
                    List.of(base, changed),
                    MergeOptions.builder(policy).base(base).build());

            assertThat(merge.conflicts()).as("seed %s", seed).isEmpty();
            Difference difference =
                    Difference.between(changed, merge.catalogue().orElseThrow());
            assertThat(difference.changes()).as("seed %s", seed).allSatisfy(MergeLawsTest::onlyNamesInheritedSources);
            assertThat(difference.moves()).as("seed %s", seed).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Policy.class,
            names = {"NEWER", "BOTH", "FAIL"})
    void theOrderOfInputsDoesNotMatter(Policy policy) {
        for (long seed = 0; seed < seeds(); seed++) {
            Catalogue a = any("a", seed);
            Catalogue b = any("b", seed + SEEDS);
            Catalogue c = any("a", seed + 2 * SEEDS);
            Merge merge = Merge.of(List.of(a, b, c), options(policy));
            Merge other = Merge.of(List.of(c, b, a), options(policy));

            assertThat(other.catalogue()).as("seed %s", seed).isEqualTo(merge.catalogue());
            assertThat(other.counts()).as("seed %s", seed).isEqualTo(merge.counts());
            assertThat(other.conflicts())
                    .as("seed %s", seed)
                    .extracting(Conflict::kind, Conflict::id, Conflict::member, Conflict::outcome)
                    .isEqualTo(merge.conflicts().stream()
                            .map(one -> tuple(one.kind(), one.id(), one.member(), one.outcome()))
                            .toList());
            assertThat(merge.dependsOnOrder()).isFalse();
        }
    }

    @Test
    void policiesOfOrderSaySoWhereTheyChose() {
        int dependent = 0;
        for (long seed = 0; seed < seeds(); seed++) {
            List<Catalogue> inputs = List.of(any("a", seed), any("b", seed + SEEDS));
            Merge ours = Merge.of(inputs, options(Policy.OURS));
            Merge theirs = Merge.of(List.of(inputs.get(1), inputs.get(0)), options(Policy.THEIRS));

            assertThat(theirs.catalogue()).as("seed %s", seed).isEqualTo(ours.catalogue());
            if (!Merge.of(inputs, options(Policy.THEIRS)).catalogue().equals(ours.catalogue())) {
                assertThat(ours.dependsOnOrder()).as("seed %s", seed).isTrue();
                dependent++;
            }
        }
        assertThat(dependent).isPositive();
    }

    @ParameterizedTest
    @EnumSource(
            value = Policy.class,
            names = {"OURS", "THEIRS", "BOTH"})
    void whatWasMergedCanBeMergedAgain(Policy policy) {
        for (long seed = 0; seed < seeds(); seed++) {
            Catalogue a = any("a", seed);
            Catalogue merged = Merge.of(List.of(a, any("b", seed + SEEDS)), options(policy))
                    .catalogue()
                    .orElseThrow();
            Merge again = Merge.of(List.of(merged, merged), MergeOptions.of(policy));

            assertThat(again.catalogue()).contains(merged);
        }
    }

    /** What was merged once more with one of its inputs stays as it is: a next round adds nothing. */
    @ParameterizedTest
    @EnumSource(
            value = Policy.class,
            names = {"OURS", "THEIRS"})
    void anInputMergedOnceMoreAddsNothing(Policy policy) {
        for (long seed = 0; seed < seeds(); seed++) {
            Catalogue a = complete(any("a", seed), any("a", seed));
            Catalogue b = complete(any("b", seed + SEEDS), any("b", seed + SEEDS));
            Catalogue merged =
                    Merge.of(List.of(a, b), options(policy)).catalogue().orElseThrow();

            Merge again = Merge.of(List.of(merged, b), options(policy));

            for (Kind<?> kind : Kind.ALL) {
                assertThat(ids(kind, again.catalogue().orElseThrow()))
                        .as("%s, seed %s", kind.kind(), seed)
                        .isEqualTo(ids(kind, merged));
            }
            assertThat(scopes(again.catalogue().orElseThrow()))
                    .as("seed %s", seed)
                    .isEqualTo(scopes(merged));
            Difference difference = Difference.between(merged, again.catalogue().orElseThrow());
            assertThat(difference.changes()).as("seed %s", seed).allSatisfy(MergeLawsTest::onlyNamesInheritedSources);
        }
    }

    /** Checks that a statement only came to name the sources of its case, on which it rested all along. */
    private static void onlyNamesInheritedSources(Change change) {
        assertThat(((Change.Changed) change).members())
                .allMatch(member -> member instanceof MemberChange.ElementAdded
                        && member.place().member().endsWith("/sources"));
    }

    private static <T> Set<String> ids(Kind<T> kind, Catalogue catalogue) {
        return kind.list().apply(catalogue).stream().map(kind.id()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> scopes(Catalogue catalogue) {
        return catalogue.caseStudies().stream()
                .flatMap(one -> one.scopes().stream().map(scope -> one.id() + "/" + scope.id()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @EnumSource(
            value = Policy.class,
            names = {"OURS", "THEIRS", "BOTH", "NEWER"})
    void eachStatementOfAnInputIsInTheResultOrInTheReport(Policy policy) {
        for (long seed = 0; seed < 2L * seeds(); seed++) {
            List<Catalogue> inputs = List.of(
                    any("a", seed).toBuilder()
                            .issued(PartialDate.of(2024, 1, 1))
                            .build(),
                    any("b", seed + 500).toBuilder()
                            .issued(PartialDate.of(2025, 1, 1))
                            .build(),
                    any("b", seed + 1000).toBuilder()
                            .issued(PartialDate.of(2026, 1, 1))
                            .build());
            Merge merge = Merge.of(inputs, options(policy));
            Catalogue merged = merge.catalogue().orElseThrow();
            for (int i = 0; i < inputs.size(); i++) {
                for (Kind<?> kind : Kind.ALL) {
                    check(kind, i + 1, inputs.get(i), merge, merged, "seed " + seed);
                }
            }
        }
    }

    private static <T> void check(
            Kind<T> kind, int input, Catalogue catalogue, Merge merge, Catalogue merged, String seed) {
        Renaming renaming = new Renaming();
        merge.newIds().stream()
                .filter(one -> one.origin().input() == input)
                .filter(one -> !one.id().contains("/"))
                .forEach(one -> renaming.put(one.kind(), one.origin().id(), one.id()));
        for (T record : kind.list().apply(catalogue)) {
            T renamed = withScopes(merge, input, kind.renamed().apply(renaming, record));
            String id = kind.id().apply(renamed);
            T result = kind.list().apply(merged).stream()
                    .filter(one -> kind.id().apply(one).equals(id))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(seed + ": no " + kind.kind() + " " + id));
            Map<String, Extras.Value> there = kind.written().apply(result).members();
            Map<String, Extras.Value> said =
                    new LinkedHashMap<>(kind.written().apply(renamed).members());
            Set<String> ids = new HashSet<>(List.of(id));
            merge.newIds().stream()
                    .filter(one -> one.id().equals(id))
                    .forEach(one -> ids.add(one.origin().id()));
            said.forEach((member, value) -> {
                Collection<Extras.Value> others = alternatives(merge, kind.kind(), ids, member);
                if (!isThere(value, there.get(member), others) && !others.contains(value)) {
                    fail("%s: %s %s of input %s: %s in %s", seed, kind.kind(), id, input, value, there.get(member));
                }
            });
        }
    }

    /** Returns a case with the ids that its scopes have in the result. */
    @SuppressWarnings("unchecked")
    private static <T> T withScopes(Merge merge, int input, T record) {
        if (!(record instanceof CaseStudy study)) {
            return record;
        }
        String within = study.id() + "/scopes/";
        Map<String, String> scopes = new LinkedHashMap<>();
        merge.newIds().stream()
                .filter(one -> one.origin().input() == input && one.id().startsWith(within))
                .forEach(one -> scopes.put(
                        one.origin().id().substring(one.origin().id().lastIndexOf('/') + 1),
                        one.id().substring(within.length())));
        return (T) study.toBuilder()
                .scopes(study.scopes().stream()
                        .map(scope -> new Scope(
                                ScopeId.of(scopes.getOrDefault(
                                        scope.id().value(), scope.id().value())),
                                scope.name(),
                                scope.technologies(),
                                scope.countries(),
                                scope.extras()))
                        .toList())
                .stages(study.stages().stream()
                        .map(stage -> stage.toBuilder()
                                .scope(stage.scope()
                                        .map(scope -> ScopeId.of(scopes.getOrDefault(scope.value(), scope.value()))))
                                .build())
                        .toList())
                .build();
    }

    private static Collection<Extras.Value> alternatives(Merge merge, RecordKind kind, Set<String> ids, String member) {
        List<Extras.Value> values = new ArrayList<>();
        merge.conflicts().stream()
                .filter(one -> one.kind() == kind)
                .filter(one -> (ids.contains(one.id()) && one.member().equals(member))
                        || ids.stream().anyMatch(id -> one.id().startsWith(id + "/" + member + "/")))
                .forEach(
                        one -> one.alternatives().forEach(other -> other.value().ifPresent(values::add)));
        return values;
    }

    /** Returns whether a value says all of another: a text in each language, a list in each element. */
    private static boolean isThere(Extras.Value said, Extras.Value there, Collection<Extras.Value> others) {
        if (said.equals(there) || others.contains(said)) {
            return true;
        }
        if (said instanceof Extras.Obj object && there instanceof Extras.Obj other) {
            return object.members().entrySet().stream()
                    .allMatch(one -> other.members().containsKey(one.getKey())
                            && isThere(one.getValue(), other.members().get(one.getKey()), others));
        }
        if (said instanceof Extras.Arr list && there instanceof Extras.Arr other) {
            return list.elements().stream()
                    .allMatch(one -> other.elements().stream().anyMatch(another -> isThere(one, another, others)));
        }
        return false;
    }

    @Test
    void recordsKeepTheirOrder() {
        for (long seed = 0; seed < seeds(); seed++) {
            Catalogue catalogue = any("a", seed);
            Catalogue other =
                    Catalogue.builder(CatalogueId.of("b"), Text.english("B")).build();
            Catalogue merged = Merge.of(List.of(other, catalogue), options(Policy.FAIL))
                    .catalogue()
                    .orElseThrow();

            assertThat(ids(Kind.ORGANIZATIONS.list(), Kind.ORGANIZATIONS.id(), merged))
                    .isEqualTo(ids(Kind.ORGANIZATIONS.list(), Kind.ORGANIZATIONS.id(), catalogue));
            assertThat(merged.surveys()).isEqualTo(catalogue.surveys());
        }
    }

    private static <T> List<String> ids(
            Function<Catalogue, List<T>> list, Function<T, String> id, Catalogue catalogue) {
        return list.apply(catalogue).stream().map(id).toList();
    }

    @Test
    void theIdOfTheMergedCatalogueIsGiven() {
        assertThat(Merge.of(List.of(any("a", 1), any("b", 2)), options(Policy.OURS))
                        .catalogue()
                        .map(Catalogue::id))
                .isEqualTo(Optional.of(CatalogueId.of("merged")));
    }

    /** Returns a catalogue as its next edition has it, with each text in a language more. */
    private static Catalogue translated(Catalogue catalogue) {
        return catalogue.toBuilder()
                .issued(PartialDate.of(2099, 1, 1))
                .caseStudies(catalogue.caseStudies().stream()
                        .map(study -> study.toBuilder()
                                .needs(translated(study.needs()))
                                .objectives(translated(study.objectives()))
                                .benefits(translated(study.benefits()))
                                .challenges(translated(study.challenges()))
                                .lessons(translated(study.lessons()))
                                .stages(study.stages().stream()
                                        .map(record -> record.toBuilder()
                                                .note(record.note().map(MergeLawsTest::translated))
                                                .build())
                                        .toList())
                                .outcomes(study.outcomes().stream()
                                        .map(outcome -> outcome.toBuilder()
                                                .measure(translated(outcome.measure()))
                                                .note(outcome.note().map(MergeLawsTest::translated))
                                                .build())
                                        .toList())
                                .build())
                        .toList())
                .build();
    }

    /** Returns a catalogue without the scopes of its cases, since some have one id twice. */
    private static Catalogue withoutScopes(Catalogue catalogue) {
        return catalogue.toBuilder()
                .caseStudies(catalogue.caseStudies().stream()
                        .map(study -> study.toBuilder().scopes(List.of()).build())
                        .toList())
                .build();
    }

    private static List<Statement> translated(List<Statement> statements) {
        return statements.stream()
                .map(one -> new Statement(
                        one.text().map(MergeLawsTest::translated),
                        one.codes(),
                        one.sources(),
                        one.visibility(),
                        one.extras()))
                .toList();
    }

    private static Text translated(Text text) {
        Map<String, String> sayings = new LinkedHashMap<>(text.byLanguage());
        sayings.put("eo", "Esperante: " + sayings.values().iterator().next());
        return Text.of(sayings);
    }

    @ParameterizedTest
    @EnumSource(Policy.class)
    void twoEditionsOfOneSeriesDoNotDoubleAStatement(Policy policy) {
        for (long seed = 0; seed < seeds(); seed++) {
            Catalogue earlier = withoutScopes(any(seed));
            Catalogue later = translated(earlier);
            Merge merge = Merge.of(
                    List.of(earlier, later),
                    head(MergeOptions.builder(policy)).id(earlier.id()).build());

            assertThat(merge.catalogue().orElseThrow().caseStudies())
                    .as("seed %s", seed)
                    .isEqualTo(later.caseStudies());
        }
    }

    @ParameterizedTest
    @EnumSource(Policy.class)
    void aTranslationOfTheBaseStands(Policy policy) {
        for (long seed = 0; seed < seeds(); seed++) {
            Catalogue base = any(seed);
            Catalogue later = translated(base);
            Merge merge = Merge.of(
                    List.of(base, later),
                    head(MergeOptions.builder(policy)).id(base.id()).base(base).build());

            assertThat(merge.catalogue().orElseThrow().caseStudies())
                    .as("seed %s", seed)
                    .isEqualTo(later.caseStudies());
        }
    }
}
