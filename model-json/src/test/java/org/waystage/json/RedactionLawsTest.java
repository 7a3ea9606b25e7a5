package org.waystage.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waystage.core.value.Visibility.Listed.MEMBERS;
import static org.waystage.core.value.Visibility.Listed.PUBLIC;
import static org.waystage.core.value.Visibility.Listed.RESTRICTED;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Outcome;
import org.waystage.core.casestudy.Statement;
import org.waystage.core.notice.Severity;
import org.waystage.core.redaction.Redaction;
import org.waystage.core.redaction.RedactionReport;
import org.waystage.core.source.Source;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.validation.CatalogueValidator;
import org.waystage.core.value.Visibility;

/** What holds of any catalogue that is cut for an audience, above all that nothing is left of what was left out. */
@Tag("class-path-only")
@Tag("long")
class RedactionLawsTest {
    private static final List<Visibility.Listed> AUDIENCES = List.of(PUBLIC, MEMBERS, RESTRICTED);
    private static final int SEEDS = 8;

    private static final List<Named<MarkedModel>> MODELS = LongStream.range(0, SEEDS)
            .mapToObj(seed -> Named.of("seed " + seed, MarkedModel.of(seed)))
            .toList();

    static List<Named<MarkedModel>> models() {
        return MODELS;
    }

    private static Catalogue cut(Catalogue catalogue, Visibility.Listed audience) {
        return Redaction.forAudience(audience).apply(catalogue).catalogue();
    }

    /** Returns a catalogue without its notes, of which a cut adds one. */
    private static Catalogue content(Catalogue catalogue) {
        return catalogue.toBuilder().notes(List.of()).build();
    }

    private static void assertNoTrace(Catalogue catalogue, Secrets secrets) {
        String bytes = Documents.compact(catalogue);
        String values = Stream.of(
                        catalogue.caseStudies(),
                        catalogue.organizations(),
                        catalogue.sources(),
                        catalogue.surveys(),
                        catalogue.lessons(),
                        catalogue.initiatives(),
                        catalogue.recommendations())
                .map(List::toString)
                .reduce("", String::concat);
        for (String mark : secrets.marks()) {
            assertThat(bytes.contains(mark)).as("%s in the document", mark).isFalse();
            assertThat(values.contains(mark)).as("%s in the values", mark).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void noRestrictedValueStandsAnywhereInAPublicEdition(MarkedModel model) {
        Catalogue forPublic = cut(model.catalogue(), PUBLIC);

        assertNoTrace(forPublic, model.members());
        assertNoTrace(forPublic, model.restricted());
        assertNoTrace(forPublic, model.unlisted());
        assertThat(Documents.compact(model.catalogue()))
                .contains(model.members().marks())
                .contains(model.restricted().marks())
                .contains(model.unlisted().marks());
    }

    @ParameterizedTest
    @MethodSource("models")
    void membersSeeWhatIsForThemAndNothingRestricted(MarkedModel model) {
        Catalogue forMembers = cut(model.catalogue(), MEMBERS);

        assertNoTrace(forMembers, model.restricted());
        assertNoTrace(forMembers, model.unlisted());
        assertThat(Documents.compact(forMembers)).contains(model.members().marks());
        assertThat(forMembers.caseStudies())
                .extracting(value -> value.id().value())
                .anyMatch(id -> id.startsWith(model.members().marks().get(0)));
    }

    @ParameterizedTest
    @MethodSource("models")
    void namedReadersSeeEverything(MarkedModel model) {
        assertThat(cut(model.catalogue(), RESTRICTED)).isEqualTo(model.catalogue());
    }

    @ParameterizedTest
    @MethodSource("models")
    void cuttingAgainChangesNothing(MarkedModel model) {
        for (Visibility.Listed audience : AUDIENCES) {
            for (Redaction redaction : List.of(
                    Redaction.forAudience(audience),
                    Redaction.forAudience(audience).clearedOnly())) {
                Catalogue once = redaction.apply(model.catalogue()).catalogue();

                assertThat(redaction.apply(once).catalogue()).isEqualTo(once);
                assertThat(redaction.apply(once).report().leftOut()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void aPublicEditionIsTheSameByWayOfOneForMembers(MarkedModel model) {
        assertThat(content(cut(cut(model.catalogue(), MEMBERS), PUBLIC)))
                .isEqualTo(content(cut(model.catalogue(), PUBLIC)));
    }

    /** What stands in a narrower edition as ids, as parts in full, and as citations. */
    private static List<Object> pieces(Catalogue catalogue) {
        List<Object> pieces = new ArrayList<>();
        for (CaseStudy value : catalogue.caseStudies()) {
            pieces.add(value.id());
            Stream.of(value.stages(), value.links(), value.scopes(), value.sources())
                    .forEach(parts -> parts.forEach(part -> pieces.add(List.of(value.id(), part(part)))));
            Stream.of(value.needs(), value.objectives(), value.benefits(), value.challenges(), value.lessons())
                    .forEach(parts -> parts.forEach(part -> pieces.add(List.of(value.id(), part(part)))));
            value.outcomes().forEach(part -> pieces.add(List.of(value.id(), part(part))));
        }
        pieces.addAll(catalogue.organizations());
        catalogue.sources().forEach(value -> pieces.add(value.id()));
        catalogue.lessons().forEach(value -> pieces.addAll(value.cases()));
        catalogue.lessons().forEach(value -> pieces.addAll(value.sources()));
        return pieces;
    }

    /** Returns a part without its sources, of which a narrower edition may have fewer. */
    private static Object part(Object part) {
        if (part instanceof StageRecord record) {
            return record.toBuilder().sources(List.of()).build();
        } else if (part instanceof Outcome outcome) {
            return outcome.toBuilder().sources(List.of()).build();
        }
        return part instanceof Statement statement ? statement.withSources(List.of()) : part;
    }

    @ParameterizedTest
    @MethodSource("models")
    void aNarrowerAudienceSeesAllThatAWiderOneSees(MarkedModel model) {
        List<Object> forPublic = pieces(cut(model.catalogue(), PUBLIC));
        List<Object> forMembers = pieces(cut(model.catalogue(), MEMBERS));

        assertThat(new HashSet<>(forMembers).containsAll(forPublic)).isTrue();
        assertThat(new HashSet<>(pieces(model.catalogue())).containsAll(forMembers))
                .isTrue();
    }

    private static Set<String> errors(Catalogue catalogue) {
        Set<String> errors = new HashSet<>();
        CatalogueValidator.validate(catalogue).stream()
                .filter(notice -> notice.severity() == Severity.ERROR)
                .forEach(notice -> errors.add(notice.rule().id() + " " + notice.message()));
        return errors;
    }

    @ParameterizedTest
    @MethodSource("models")
    void aCutEditionHasNoErrorThatTheWholeOneHadNot(MarkedModel model) {
        for (Visibility.Listed audience : AUDIENCES) {
            Catalogue cut = cut(model.catalogue(), audience);

            assertThat(errors(model.catalogue())).containsAll(errors(cut));
            assertThat(Documents.read(CatalogueWriter.compact().toBytes(cut)).value())
                    .contains(cut);
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void whatStaysKeepsItsIdAndItsPlace(MarkedModel model) {
        Catalogue whole = model.catalogue();
        Catalogue cut = cut(whole, PUBLIC);

        assertInOrder(ids(whole, CaseStudy::id), ids(cut, CaseStudy::id));
        assertInOrder(whole.organizations(), cut.organizations());
        assertInOrder(
                whole.sources().stream().map(Source::id).toList(),
                cut.sources().stream().map(Source::id).toList());
        assertInOrder(whole.technologies(), cut.technologies());
    }

    private static <T> void assertInOrder(List<T> whole, List<T> cut) {
        List<T> same = new ArrayList<>(whole);
        same.retainAll(new HashSet<>(cut));
        assertThat(cut).isEqualTo(same);
    }

    private static <T> List<T> ids(Catalogue catalogue, Function<CaseStudy, T> id) {
        return catalogue.caseStudies().stream().map(id).toList();
    }

    /** Returns a catalogue of which everything is public. */
    private static Catalogue unmarked(Catalogue catalogue) {
        Visibility anyone = PUBLIC;
        return catalogue.toBuilder()
                .caseStudies(catalogue.caseStudies().stream()
                        .map(value -> value.toBuilder()
                                .visibility(anyone)
                                .stages(List.of())
                                .needs(List.of())
                                .objectives(List.of())
                                .benefits(List.of())
                                .challenges(List.of())
                                .lessons(List.of())
                                .outcomes(List.of())
                                .build())
                        .toList())
                .sources(catalogue.sources().stream()
                        .map(value -> value.toBuilder().visibility(anyone).build())
                        .toList())
                .build();
    }

    @ParameterizedTest
    @MethodSource("models")
    void aCatalogueForEverybodyStaysAsItIs(MarkedModel model) {
        Catalogue unmarked = unmarked(model.catalogue());

        assertThat(cut(unmarked, PUBLIC)).isEqualTo(unmarked);
    }

    @ParameterizedTest
    @MethodSource("models")
    void theReportCountsWhatIsMissing(MarkedModel model) {
        Catalogue whole = model.catalogue();
        RedactionReport report = Redaction.forAudience(PUBLIC).apply(whole).report();
        Catalogue cut = cut(whole, PUBLIC);

        assertThat(report.count(RedactionReport.Content.CASE_STUDIES))
                .isEqualTo(whole.caseStudies().size() - cut.caseStudies().size());
        assertThat(report.count(RedactionReport.Content.TECHNOLOGIES))
                .isEqualTo(whole.technologies().size() - cut.technologies().size());
        assertThat(report.count(RedactionReport.Content.ORGANIZATIONS))
                .isEqualTo(whole.organizations().size() - cut.organizations().size());
        assertThat(report.count(RedactionReport.Content.SOURCES))
                .isEqualTo(whole.sources().size() - cut.sources().size());
        assertThat(cut.notes()).endsWith(report.note().orElseThrow());
    }
}
