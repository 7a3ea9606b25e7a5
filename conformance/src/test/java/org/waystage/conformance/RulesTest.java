package org.waystage.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.core.notice.Rule;
import org.waystage.core.value.Text;

/** Each rule is data: words in two languages, an explanation, a document that fails it and one that passes. */
class RulesTest {
    /** The families whose every rule shows in one file. */
    private static final Set<String> SHOWN = Set.of("json", "shape", "model", "link", "time");

    static Stream<Rule> shownRules() {
        return Rules.all().stream().filter(rule -> SHOWN.contains(Rules.family(rule)));
    }

    @Test
    void theListOfRulesIsGenerated() throws IOException {
        String rules = Json.lines(Rules.all().stream().map(RulesTest::entry).toList(), "  ");

        Golden.check(
                Corpus.ROOT.resolve("rules.json"),
                "{\n  \"corpus\": \"waystage-conformance/1.0\",\n  \"rules\": " + rules + "\n}\n");
    }

    private static String entry(Rule rule) {
        return "{ \"id\": " + Json.quoted(rule.id())
                + ", \"family\": " + Json.quoted(Rules.family(rule))
                + ", \"severity\": " + Json.quoted(rule.severity().code())
                + (rule.guarded() ? ", \"guarded\": true" : "")
                + (rule.quiet() ? ", \"quiet\": true" : "")
                + ", \"requirement\": " + Json.quoted(Rules.requirement(rule.severity()))
                + ", \"since\": " + Json.quoted(rule.since())
                + ", \"values\": " + strings(Rules.values(rule))
                + ", \"message\": " + text(rule.message())
                + rule.explanation()
                        .map(explanation -> ", \"explanation\": " + text(explanation))
                        .orElse("")
                + ", \"fails\": " + files(Rules.failing(rule))
                + ", \"passes\": " + files(Rules.passing(rule)) + " }";
    }

    private static String text(Text text) {
        return "{ \"en\": " + Json.quoted(text.in("en")) + ", \"fr\": " + Json.quoted(text.in("fr")) + " }";
    }

    private static String files(List<Corpus.Document> documents) {
        return strings(documents.stream().map(Corpus.Document::file).toList());
    }

    private static String strings(List<String> values) {
        return values.stream().map(Json::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    @Test
    void thePageOfRulesIsGenerated() throws IOException {
        Golden.check(Corpus.MODULE.resolve("RULES.md"), RulesPage.text());
    }

    @Test
    void eachRuleBelongsToAFamilyThatIsNamed() {
        assertThat(Rules.all()).extracting(Rule::id).doesNotHaveDuplicates();
        assertThat(Rules.names())
                .allSatisfy(family -> assertThat(Rules.of(family)).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("shownRules")
    void eachRuleHasADocumentThatFailsItAndNothingElse(Rule rule) {
        Corpus.Document failing = Corpus.document("invalid/" + rule.id())
                .orElseThrow(() -> new AssertionError("none fails " + rule.id()));

        assertThat(failing.notices()).singleElement().satisfies(notice -> {
            assertThat(notice.rule()).isEqualTo(rule.id());
            assertThat(notice.severity()).isEqualTo(rule.severity().code());
        });
    }

    @ParameterizedTest
    @MethodSource("shownRules")
    void eachRuleHasADocumentThatPassesIt(Rule rule) {
        Corpus.Document failing = Corpus.document("invalid/" + rule.id()).orElseThrow();
        Corpus.Document passing = Corpus.document("valid/rule-" + rule.id())
                .orElseThrow(() -> new AssertionError("none passes " + rule.id()));

        assertThat(passing.operation()).isEqualTo(failing.operation());
        assertThat(passing.notices()).extracting(Expected::rule).doesNotContain(rule.id());
    }

    @Test
    void eachDocumentIsAboutARuleThatExists() {
        Set<String> ids = Rules.all().stream().map(Rule::id).collect(Collectors.toSet());

        assertThat(Corpus.documents()).allSatisfy(document -> {
            assertThat(document.rule().stream().toList()).isSubsetOf(ids);
            assertThat(document.notices()).extracting(Expected::rule).isSubsetOf(ids);
        });
    }
}
