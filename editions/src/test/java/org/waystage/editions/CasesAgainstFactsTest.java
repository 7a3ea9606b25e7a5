package org.waystage.editions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Nature;
import org.waystage.core.casestudy.Outcome;
import org.waystage.core.casestudy.Partner;
import org.waystage.core.casestudy.Scope;
import org.waystage.core.casestudy.Statement;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.reference.Organization;
import org.waystage.core.reference.OrganizationKind;
import org.waystage.core.source.Citation;
import org.waystage.core.source.Source;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Code;
import org.waystage.core.value.Confidence;
import org.waystage.core.value.Quantity;
import org.waystage.core.value.Text;
import tools.jackson.databind.JsonNode;

/**
 * Each case against the facts that it was made from: nothing was lost. Names of bodies were tidied and numbers that belong
 * together brought together, so of these it is asked that each word and each number is still there.
 */
class CasesAgainstFactsTest {
    private static final Pattern NO_WORD = Pattern.compile("\\W+", Pattern.UNICODE_CHARACTER_CLASS);

    @Test
    void hasTheCasesInTheirOrder() throws IOException {
        assertThat(Edition.CATALOGUE.caseStudies())
                .extracting(each -> each.id().value())
                .containsExactlyElementsOf(Facts.json("case-studies.json")
                        .valueStream()
                        .map(fact -> fact.get("id").asString())
                        .toList());
    }

    @TestFactory
    Stream<DynamicTest> losesNothingOf() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        int index = 0;
        for (JsonNode fact : Facts.json("case-studies.json")) {
            CaseStudy caseStudy = Edition.CATALOGUE.caseStudies().get(index++);
            tests.add(DynamicTest.dynamicTest(fact.get("id").asString(), () -> compare(fact, caseStudy)));
        }
        return tests.stream();
    }

    private static void compare(JsonNode fact, CaseStudy caseStudy) {
        assertThat(caseStudy.title().in("en")).isEqualTo(text(fact, "title"));
        assertThat(caseStudy.summary().map(each -> each.in("en"))).contains(text(fact, "summary"));
        assertThat(caseStudy.nature().map(Nature::code)).contains(text(fact, "nature"));
        assertThat(caseStudy.confidence().map(Confidence::code)).contains(text(fact, "confidence"));
        assertThat(caseStudy.technologies()).extracting(TechnologyId::value).isEqualTo(texts(fact, "technologies"));
        assertThat(caseStudy.processes()).extracting(Code::value).isEqualTo(texts(fact, "processes"));
        assertThat(caseStudy.countries()).extracting(Code::value).isEqualTo(texts(fact, "countries"));
        assertThat(inEnglish(caseStudy.notes())).startsWith(texts(fact, "notes").toArray(String[]::new));
        bodies(fact, caseStudy);
        statements(fact, caseStudy);
        stages(fact, caseStudy);
        fact.path("outcomes").forEach(outcome -> outcome(outcome, caseStudy));
        sources(fact, caseStudy);
    }

    private static void bodies(JsonNode fact, CaseStudy caseStudy) {
        String notes = String.join(" ", inEnglish(caseStudy.notes()));
        assertThat(caseStudy.adopters()).hasSize(fact.get("adopters").size());
        for (int i = 0; i < caseStudy.adopters().size(); i++) {
            JsonNode adopter = fact.get("adopters").get(i);
            Organization organization = organization(caseStudy.adopters().get(i));
            assertThat(organization.kind().map(OrganizationKind::code).orElse(""))
                    .isEqualTo(text(adopter, "kind"));
            assertThat(organization.country().map(Code::value).orElse("")).isEqualTo(text(adopter, "country"));
            assertThat(words(around(organization) + " " + notes)).containsAll(words(text(adopter, "name")));
            assertThat(words(around(organization))).containsAll(words(text(adopter, "partOf")));
        }
        assertThat(caseStudy.partners()).hasSize(fact.path("partners").size());
        for (int i = 0; i < caseStudy.partners().size(); i++) {
            Partner partner = caseStudy.partners().get(i);
            String found = partner.name().map(name -> name.in("en")).orElse("")
                    + partner.organization().map(id -> around(organization(id))).orElse("");
            assertThat(words(found + " " + notes))
                    .containsAll(words(texts(fact, "partners").get(i)));
        }
    }

    private static void statements(JsonNode fact, CaseStudy caseStudy) {
        Map<String, List<Statement>> statements = Map.of(
                "need", caseStudy.needs(),
                "objective", caseStudy.objectives(),
                "benefit", caseStudy.benefits(),
                "challenge", caseStudy.challenges(),
                "lesson", caseStudy.lessons());
        statements.forEach((name, found) -> {
            assertThat(found.stream().flatMap(each -> each.text().stream()).map(each -> each.in("en")))
                    .containsExactlyElementsOf(texts(fact, name + "s"));
            assertThat(found.stream().flatMap(each -> each.codes().stream()).map(Code::value))
                    .containsExactlyElementsOf(texts(fact, name + "Codes"));
        });
    }

    private static void stages(JsonNode fact, CaseStudy caseStudy) {
        Map<Object, String> scopes = caseStudy.scopes().stream()
                .collect(Collectors.toMap(Scope::id, scope -> scope.name().in("en")));
        List<Map<String, String>> found = new ArrayList<>();
        for (StageRecord record : caseStudy.stages()) {
            Map<String, String> members = new TreeMap<>();
            members.put("stage", record.stage().orElseThrow().code());
            members.put("meaning", record.basis().code());
            record.date().ifPresent(date -> members.put("date", date.toString()));
            record.notBefore().ifPresent(date -> members.put("notBefore", date.toString()));
            record.notAfter().ifPresent(date -> members.put("notAfter", date.toString()));
            record.scope().ifPresent(scope -> members.put("scope", scopes.get(scope)));
            record.certainty().ifPresent(certainty -> members.put("certainty", certainty.code()));
            record.note().ifPresent(note -> members.put("note", note.in("en")));
            found.add(members);
        }
        List<Map<String, String>> expected = new ArrayList<>();
        for (JsonNode stage : fact.get("stages")) {
            Map<String, String> members = new TreeMap<>();
            stage.forEachEntry((name, value) -> members.put(name, value.asString("")));
            members.values().removeIf(String::isEmpty);
            expected.add(members);
        }
        assertThat(found).isEqualTo(expected);
    }

    /** Two numbers of the facts can stand in one outcome: from and to, before and after. */
    private static void outcome(JsonNode fact, CaseStudy caseStudy) {
        BigDecimal number = fact.get("value").decimalValue();
        List<Outcome> found = caseStudy.outcomes().stream()
                .filter(outcome -> Stream.of(outcome.quantity(), outcome.before())
                        .flatMap(Optional::stream)
                        .filter(quantity -> quantity.unit().equals(Optional.of(text(fact, "unit"))))
                        .anyMatch(quantity -> numbers(quantity, text(fact, "qualifier"))
                                .anyMatch(each -> each.compareTo(number) == 0)))
                .toList();

        assertThat(found).as(fact.toString()).hasSize(1);
        String measure = found.get(0).measure().in("en");
        String what = text(fact, "what").replaceFirst(",? (before|after|lower figure|upper figure)$", "");
        assertThat(words(measure.toUpperCase(Locale.ROOT))).containsAll(words(what.toUpperCase(Locale.ROOT)));
    }

    private static Stream<BigDecimal> numbers(Quantity quantity, String qualifier) {
        return switch (qualifier) {
            case "about" -> quantity.about().stream();
            case "more-than", "at-least" -> quantity.min().stream();
            case "up-to", "at-most", "less-than" -> quantity.max().stream();
            default ->
                Stream.of(quantity.value(), quantity.min(), quantity.max()).flatMap(Optional::stream);
        };
    }

    private static void sources(JsonNode fact, CaseStudy caseStudy) {
        List<Source> cited = caseStudy.sources().stream()
                .map(Citation::source)
                .map(id -> Edition.CATALOGUE.source(id).orElseThrow())
                .toList();
        assertThat(cited).hasSize(fact.get("sources").size());
        for (JsonNode source : fact.get("sources")) {
            Source found = cited.stream()
                    .filter(each -> each.address().equals(Optional.of(text(source, "url"))))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("not cited: " + source));
            assertThat(found.title().in("en")).startsWith(text(source, "title"));
            assertThat(String.join("", inEnglish(found.publishers()))).isEqualTo(text(source, "publisher"));
            assertThat(found.issued().map(Object::toString).orElse("")).isEqualTo(text(source, "date"));
        }
    }

    private static Organization organization(OrganizationId id) {
        return Edition.CATALOGUE.organization(id).orElseThrow();
    }

    /** Returns the names of a body, of what it is a part of, of its members and of its country. */
    private static String around(Organization organization) {
        Stream<Organization> bodies = Stream.of(
                        Stream.of(organization),
                        organization.partOf().stream().map(CasesAgainstFactsTest::organization),
                        organization.members().stream().map(CasesAgainstFactsTest::organization))
                .flatMap(each -> each);
        String country = organization
                .country()
                .flatMap(Edition.CATALOGUE.countries()::country)
                .map(entry -> entry.name().in("en"))
                .orElse("");
        return country + " "
                + bodies.flatMap(body -> Stream.concat(
                                Stream.of(body.name()),
                                body.earlierNames().stream().map(Organization.EarlierName::name)))
                        .map(name -> name.in("en"))
                        .collect(Collectors.joining(" "));
    }

    /** Returns the words that begin with a capital or a digit. */
    private static Set<String> words(String text) {
        return NO_WORD.splitAsStream(text)
                .filter(word -> !word.isEmpty() && !Character.isLowerCase(word.codePointAt(0)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> inEnglish(List<Text> texts) {
        return texts.stream().map(text -> text.in("en")).toList();
    }

    /** Returns a member; nothing if it is absent or null. */
    private static String text(JsonNode node, String member) {
        return node.path(member).asString("");
    }

    private static List<String> texts(JsonNode node, String member) {
        return node.path(member).valueStream().map(JsonNode::asString).toList();
    }
}
