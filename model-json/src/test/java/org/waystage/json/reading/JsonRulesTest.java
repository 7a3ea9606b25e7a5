package org.waystage.json.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.waystage.json.Documents.caseStudy;
import static org.waystage.json.Documents.catalogue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Place;
import org.waystage.core.notice.Rule;
import org.waystage.core.notice.Severity;
import org.waystage.json.CanonicalJson;
import org.waystage.json.DecisionsFormat;
import org.waystage.json.Documents;
import org.waystage.json.Marked;
import org.waystage.json.ValidationProfiles;
import org.waystage.json.internal.engine.LimitException;
import org.waystage.json.lines.CaseStudyLines;
import org.waystage.json.signing.EditionManifest;
import org.waystage.json.signing.EditionSignature;

/** Each rule with a document that breaks it, and where. */
class JsonRulesTest {
    private static final Pattern HOLE = Pattern.compile("\\{([A-Za-z]+)}");

    /**
     * A document with one fault.
     *
     * @param reader what reads it
     * @param rule the rule that it breaks
     * @param pointer where, as a pointer
     * @param marked the document, in which the place is marked
     * @param message the notice's message
     */
    record Broken(Function<String, Reading<?>> reader, Rule rule, String pointer, Marked marked, String message) {
        static Broken of(Rule rule, String pointer, String marked, String message) {
            return new Broken(Documents::readUnchecked, rule, pointer, Marked.of(marked), message);
        }

        static Broken canonical(Rule rule, String pointer, String marked, String message) {
            return new Broken(
                    text -> CanonicalJson.of(text.getBytes(UTF_8)), rule, pointer, Marked.of(marked), message);
        }

        static Broken head(Rule rule, String pointer, String marked, String message) {
            return new Broken(JsonRulesTest::readHead, rule, pointer, Marked.of(marked), message);
        }

        Notice notice() {
            return reader.apply(marked.text()).notices().get(0);
        }

        @Override
        public String toString() {
            return rule.id();
        }
    }

    private static Reading<?> readHead(String text) {
        try (CaseStudyLines lines = CaseStudyLines.over(
                new ByteArrayInputStream(text.getBytes(UTF_8)),
                ReadOptions.defaults().unchecked())) {
            return lines.head();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Reading<?> readLastLine(String text) {
        try (CaseStudyLines lines =
                CaseStudyLines.over(new ByteArrayInputStream(text.getBytes(UTF_8)), ReadOptions.defaults())) {
            return lines.stream()
                    .reduce((first, second) -> second)
                    .orElseThrow()
                    .reading();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Reading<?> readLatin(String text) {
        return Documents.read(text.getBytes(ISO_8859_1));
    }

    static Stream<Broken> broken() {
        String left = " /technologies/0 is left out.";
        return Stream.of(
                Broken.of(
                        JsonRules.SYNTAX,
                        "/notes/1",
                        catalogue("\n\"notes\":[{\"en\":\"é 🛃\"},▶nil]"),
                        "This is not JSON: a word other than true, false and null. Nothing after this place could be"
                                + " read."),
                Broken.of(
                        JsonRules.TRUNCATED,
                        "/notes/0/en",
                        "{\"notes\":[\n{\"en\":\"é 🛃\"▶",
                        "The text ends before its value is complete: it is empty or cut off, or a bracket is missing."),
                new Broken(
                        JsonRulesTest::readLatin,
                        JsonRules.NOT_UTF_8,
                        "",
                        Marked.of(catalogue("\n\"licence\":\"caf▶é au lait\"")),
                        "The text is not UTF-8, as JSON has to be; save it as UTF-8."),
                Broken.of(JsonRules.TRAILING, "", catalogue() + "\n ▶{}", "More text follows the document."),
                Broken.of(
                        JsonRules.LIMIT_EXCEEDED,
                        "/sequence",
                        catalogue("\"licence\":\"é 🛃\",\"sequence\":" + "1".repeat(401) + "▶"),
                        "A limit on input was exceeded: a number of more than 400 characters."),
                Broken.canonical(
                        JsonRules.NUMBER_INEXACT,
                        "/a/1",
                        "{\"a\":[1,\n ▶9007199254740993]}",
                        "In the canonical form, numbers are doubles: 9007199254740993 becomes 9007199254740992."),
                Broken.canonical(
                        JsonRules.NUMBER_OVERFLOW,
                        "/🛃",
                        "{\"🛃\":▶-1e309}",
                        "In the canonical form, numbers are doubles, and -1e309 is beyond their range."),
                Broken.canonical(
                        JsonRules.SURROGATE_LONE,
                        "/1",
                        "[\"\",▶\"\\ud83d\"]",
                        "The string contains half of a surrogate pair, which no UTF-8 text can contain."),
                Broken.of(
                        JsonRules.CANONICAL_FORM_NONE,
                        "/licence",
                        catalogue("\n\"licence\":▶\"\\udec3\""),
                        "This has no canonical form, so the catalogue can be neither digested nor signed: half of a surrogate pair, which"
                                + " no UTF-8 text can contain."),
                Broken.of(
                        JsonRules.MEMBER_DUPLICATE,
                        "/technologies/0/name",
                        catalogue(
                                "\n\"technologies\":[{\"id\":\"t\",\"name\":{\"en\":\"🛃\"},\"name\":▶{\"en\":\"b\"}}]"),
                        "The member 'name' occurs twice in this object." + left),
                Broken.of(
                        JsonRules.MEMBER_UNKNOWN,
                        "/a~1b~0",
                        catalogue("\"a/b~\":▶{\"c\":1}"),
                        "This version does not know the member 'a/b~'; it is kept."),
                Broken.of(
                        JsonRules.MEMBER_MISSING,
                        "/technologies/0",
                        catalogue("\"technologies\":[\r\n  ▶{\"id\":\"t\"}]"),
                        "The member 'name' is missing." + left),
                Broken.of(
                        JsonRules.NULL,
                        "/technologies/0/broader",
                        catalogue("\"technologies\":[{\"id\":\"t\",\"name\":{\"en\":\"é\"},\"broader\": ▶null}]"),
                        "The member 'broader' is null; leave 'broader' out if it is not known." + left),
                Broken.of(
                        JsonRules.TYPE_WRONG,
                        "/technologies/0",
                        catalogue("\"technologies\":[ ▶7 ]"),
                        "Expected an object but found a number." + left),
                Broken.of(
                        JsonRules.ID_INVALID,
                        "/technologies/0/id",
                        catalogue("\"technologies\":[{\"id\":▶\"T\",\"name\":{\"en\":\"é\"}}]"),
                        "'T' is not an id: expected lower-case letters, digits and single hyphens, 100 characters at most"
                                + " ([a-z0-9]+(-[a-z0-9]+)*). Did you mean 't'?" + left),
                Broken.of(
                        JsonRules.CODE_INVALID,
                        "/organizations/0/country",
                        catalogue("\"organizations\":[{\"id\":\"o\",\"name\":{\"en\":\"é\"},\"country\":▶\"A E\"}]"),
                        "'A E' is not a code: expected [A-Za-z0-9._-]+. /organizations/0 is left out."),
                Broken.of(
                        JsonRules.DATE_INVALID,
                        "/sources/0/issued",
                        catalogue("\"sources\":[{\"id\":\"s\",\"title\":{\"en\":\"é\"},\"issued\":▶\"2023-02-29\"}]"),
                        "'2023-02-29' is not a date: expected a date that exists, as YYYY, YYYY-MM or YYYY-MM-DD. /sources/0 is"
                                + " left out."),
                Broken.of(
                        JsonRules.LANGUAGE_INVALID,
                        "/notes/0/english_",
                        catalogue("\"notes\":[{\"english_\":▶\"x\"}]"),
                        "'english_' is not a BCP 47 language tag. /notes/0 is left out."),
                Broken.of(
                        JsonRules.NUMBER_INVALID,
                        "/surveys/0/population",
                        catalogue("\"surveys\":[{\"id\":\"s\",\"title\":{\"en\":\"é\"},\"population\":▶-1}]"),
                        "-1 is out of range: expected 0 to 9007199254740991. /surveys/0 is left out."),
                Broken.of(
                        JsonRules.TEXT_MISSING,
                        "/notes/1",
                        catalogue("\"notes\":[{\"en\":\"🛃\"},▶{ }]"),
                        "The text has no language at all: expected at least one, such as {\"en\": \"…\"}. /notes/1 is left"
                                + " out."),
                Broken.of(
                        JsonRules.LIST_EMPTY,
                        "/notes",
                        catalogue("\"notes\":▶[]"),
                        "The list is empty, which is the same as none; it will not be written back."),
                Broken.of(
                        JsonRules.LIST_TOO_SHORT,
                        "/caseStudies/0/adopters",
                        catalogue("\"caseStudies\":[{\"id\":\"c\",\"title\":{\"en\":\"é\"},\"technologies\":[\"t\"],"
                                + "\"adopters\":▶[]}]"),
                        "The list is empty: expected at least one element. /caseStudies/0 is left out."),
                inCase(
                        JsonRules.STAGE_MISSING,
                        "/stages/0",
                        "\"stages\":[▶{\"basis\":\"began\"}]",
                        "A stage record needs 'stage', 'reportedAs' or both."),
                inCase(
                        JsonRules.DATE_AND_BOUNDS,
                        "/stages/0",
                        "\"stages\":[▶{\"stage\":\"pilot\",\"basis\":\"began\",\"date\":\"2019\",\"notAfter\":\"2020\"}]",
                        "A stage record has 'date', or 'notBefore' and 'notAfter', not both."),
                inCase(
                        JsonRules.PARTNER_UNCLEAR,
                        "/partners/0",
                        "\"partners\":[▶{\"role\":\"x\"}]",
                        "A partner has either 'organization' or 'name'."),
                inCase(
                        JsonRules.QUANTITY_UNCLEAR,
                        "/outcomes/0/before",
                        "\"outcomes\":[{\"measure\":{\"en\":\"é\"},\"before\":▶{\"about\":1,\"max\":2}}]",
                        "A quantity has 'value', or 'about', or bounds: 'min' or 'moreThan', 'max' or 'lessThan', or one of each."),
                inCase(
                        JsonRules.ALTERNATIVE_MISSING,
                        "/benefits/0",
                        "\"benefits\":[▶{\"sources\":[\"s\"]}]",
                        "Expected at least one of 'text' and 'codes'."),
                Broken.of(
                        JsonRules.FORMAT_UNKNOWN,
                        "/format",
                        "{\"id\":\"a\",\"title\":{\"en\":\"🛃\"},\"format\":▶\"CycloneDX\"}",
                        "'CycloneDX' is not a format that is read here: expected waystage-catalogue/1.0."),
                Broken.of(
                        JsonRules.FORMAT_OTHER_MAJOR,
                        "/format",
                        "{\"id\":7,\n\"title\":{\"en\":\"🛃\"},\"format\":▶\"waystage-catalogue/2.0\",\"x\":[]}",
                        "The document has format waystage-catalogue/2.0, but this library reads version 1; use the release of"
                                + " Waystage that reads waystage-catalogue/2.0."),
                Broken.of(
                        JsonRules.FORMAT_NEWER,
                        "/format",
                        "{\"id\":\"a\",\"title\":{\"en\":\"🛃\"},\"format\":▶\"waystage-catalogue/1.10\"}",
                        "The document has the newer format waystage-catalogue/1.10; what this version does not know is"
                                + " kept."),
                Broken.head(
                        JsonRules.HEAD_MISSING,
                        "",
                        "▶" + caseStudy("c") + "\n",
                        "The lines have no head with technologies, organizations and sources; references were not"
                                + " checked."),
                Broken.head(
                        JsonRules.HEAD_WITH_CASES,
                        "/caseStudies",
                        catalogue("\"caseStudies\":▶[" + caseStudy("c") + "]") + "\n",
                        "The head of a line document must not contain case studies: expected one on each line after it."),
                new Broken(
                        JsonRulesTest::readLastLine,
                        JsonRules.HEAD_MISPLACED,
                        "",
                        Marked.of(catalogue("\"caseStudies\":[]") + "\n▶" + catalogue("\"issued\":\"2026\"")),
                        "This line is the head of a catalogue, which only the first line can be; it was skipped."),
                new Broken(
                        text -> EditionManifest.read(text.getBytes(UTF_8)),
                        JsonRules.DIGEST_INVALID,
                        "/sources/0/digest",
                        Marked.of(manifest("\n\"sources\":[{\"id\":\"s\",\"digest\":▶\"🛃\"}]")),
                        "'🛃' is not a SHA-256 digest: expected 64 digits in lower-case hexadecimal. /sources/0 is left out."),
                new Broken(
                        text -> EditionSignature.read(text.getBytes(UTF_8)),
                        JsonRules.ALGORITHM_UNKNOWN,
                        "/algorithm",
                        Marked.of(signature("▶\"RS256\"", "\"" + "A".repeat(86) + "\"")),
                        "This version does not know the algorithm 'RS256': expected Ed25519."),
                new Broken(
                        text -> EditionSignature.read(text.getBytes(UTF_8)),
                        JsonRules.SIGNATURE_INVALID,
                        "/signature",
                        Marked.of(signature("\"Ed25519\"", "▶\"AAAA\"")),
                        "'AAAA' is not an Ed25519 signature: expected 64 bytes as 86 characters of base64url."),
                profile(
                        JsonRules.SETTING_INVALID,
                        "/rules/time-stage-back",
                        "\"time-stage-back\":▶\"fatal\"",
                        "A profile cannot set a rule to 'fatal': expected error, warning, info or off."),
                profile(
                        JsonRules.RULE_UNKNOWN,
                        "/rules/time-stage-bak",
                        "\"time-stage-bak\":▶\"off\"",
                        "No rule 'time-stage-bak' is known here; what the profile says about it is kept. Did you mean"
                                + " 'time-stage-back'?"),
                profile(
                        JsonRules.RULE_GUARDED,
                        "/rules/json-syntax",
                        "\"json-syntax\":▶\"warning\"",
                        "The rule 'json-syntax' cannot be set to warning: it reports that something could not be read, which"
                                + " must not be hidden."),
                decision(
                        JsonRules.DECISION_UNCLEAR,
                        "\"withdraws\":1",
                        "It is not clear whether this entry decides or withdraws: expected a 'verdict' with 'kind', 'earlier' and"
                                + " 'later', or the number of the entry that it 'withdraws'. /entries/0 is left out."),
                decision(
                        JsonRules.DECISION_SIDES,
                        "\"by\":\"Secretariat\"",
                        "The records do not fit the verdict: 'same' takes one earlier and one later record, 'merged'"
                                + " several earlier and one later, 'split' one earlier and several later, any other at"
                                + " least one of each. /entries/0 is left out."),
                decision(
                        JsonRules.DECISION_UNSIGNED,
                        "\"earlier\":[" + decided() + "],\"later\":[" + decided() + "]",
                        "This does not say who decided, when and why: expected 'by', 'on' and 'why'. /entries/0 is left"
                                + " out."));
    }

    /** A decision that lacks something, with further members. */
    private static Broken decision(Rule rule, String members, String message) {
        return new Broken(
                text -> DecisionsFormat.read(text.getBytes(UTF_8)),
                rule,
                "/entries/0",
                Marked.of("{\"format\":\"waystage-decisions/1.0\",\n\"entries\":[▶{\"number\":2,\"verdict\":\"same\","
                        + "\"kind\":\"caseStudies\"," + members + "}]}"),
                message);
    }

    private static String decided() {
        return "{\"edition\":\"" + "0".repeat(64) + "\",\"id\":\"a\",\"title\":{\"en\":\"A\"}}";
    }

    private static Broken profile(Rule rule, String pointer, String marked, String message) {
        return new Broken(
                text -> ValidationProfiles.read(text.getBytes(UTF_8)),
                rule,
                pointer,
                Marked.of("{\"format\":\"waystage-validation-profile/1.0\",\"id\":\"ours\",\n\"rules\":{" + marked
                        + "}}"),
                message);
    }

    private static String manifest(String... members) {
        String digest = "\"" + "0".repeat(64) + "\"";
        return "{\"format\":\"waystage-manifest/1.0\",\"catalogue\":\"a\",\"digest\":" + digest + ",\"head\":" + digest
                + String.join(
                        "",
                        List.of(members).stream().map(member -> "," + member).toList()) + "}";
    }

    private static String signature(String algorithm, String signature) {
        return "{\"format\":\"waystage-signature/1.0\",\"key\":\"" + "0".repeat(64) + "\",\"algorithm\":" + algorithm
                + ",\"signature\":" + signature + ",\"manifest\":" + manifest() + "}";
    }

    /** Returns a fault in the second element of a list, in a case study. */
    private static Broken inCase(Rule rule, String pointer, String marked, String message) {
        String list = pointer.substring(0, pointer.indexOf("/0") + 2);
        return Broken.of(
                rule,
                "/caseStudies/0" + pointer,
                catalogue("\"notes\":[{\"fr\":\"é\"}],\n\"caseStudies\":[" + caseStudy("c", marked) + "]"),
                message + " /caseStudies/0" + list + " is left out.");
    }

    @ParameterizedTest
    @MethodSource("broken")
    void aFaultGivesOneNoticeThatTellsWhere(Broken broken) {
        Reading<?> reading = broken.reader().apply(broken.marked().text());

        assertThat(reading.notices()).hasSize(1);
        assertThat(broken.notice().rule()).isEqualTo(broken.rule());
        assertThat(broken.notice().severity()).isEqualTo(broken.rule().severity());
        assertThat(broken.notice().place())
                .isEqualTo(
                        new Place(broken.pointer(), Optional.of(broken.marked().position())));
        assertThat(broken.notice().message()).isEqualTo(broken.message());
        assertThat(reading.hasErrors()).isEqualTo(broken.rule().severity() == Severity.ERROR);
    }

    @ParameterizedTest
    @MethodSource("broken")
    void theHolesOfAMessageAreFilledInBothLanguages(Broken broken) {
        Notice notice = broken.notice();

        for (String language : List.of("en", "fr")) {
            assertThat(holes(notice.message(language))).isEmpty();
            assertThat(notice.message(language)).doesNotContain("[[", "]]");
        }
        assertThat(notice.values().keySet())
                .containsAll(holes(notice.rule().message().in("en").replaceAll("\\[\\[.*]]", "")));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void theWordsOfAMessageAreFrenchInFrench(Broken broken) {
        broken.reader()
                .apply(broken.marked().text())
                .notices()
                .forEach(notice -> notice.rule().words().holes().forEach(hole -> {
                    String word = notice.values().get(hole);
                    if (word != null && !word.equals("null")) {
                        assertThat(notice.message("fr")).doesNotContain(word);
                    }
                }));
    }

    @Test
    void limitsAreToldInFrench() {
        List<String> problems = List.of(
                "a document of more than 7 bytes",
                "a line of more than 7 bytes",
                "nothing was read after a line of more than 7 bytes",
                "a canonical form of more than 2 GB",
                "more than 7 members in one object",
                "more than 7 values of unknown members",
                "more than 7 levels of nesting",
                "a name of more than 7 characters",
                "a number of more than 7 characters",
                "a string of more than 7 characters",
                "too many names of members",
                "a limit of the parser");

        assertThat(problems)
                .allSatisfy(problem -> assertThat(
                                Notice.of(JsonRules.LIMIT_EXCEEDED, Place.of(""), Map.of("problem", problem))
                                        .message("fr"))
                        .doesNotContain(problem));
        assertThat(LimitException.tooLong("a document of more than", 7, 1)
                        .notices()
                        .get(0)
                        .message("fr"))
                .isEqualTo("Une limite de lecture est dépassée\u00A0: un document de plus de 7 octets.");
    }

    @Test
    void eachRuleHasABrokenDocument() {
        assertThat(broken().map(Broken::rule)).containsExactlyElementsOf(JsonRules.all());
    }

    @Test
    void aNullSaysOfARequiredMemberThatItHasToHaveAValue() {
        Notice notice = Documents.readUnchecked(catalogue("\"technologies\":[{\"id\":\"t\",\"name\":null}]"))
                .notices()
                .get(0);

        assertThat(notice.message())
                .isEqualTo("The member 'name' is null, but 'name' has to have a value. /technologies/0 is left out.");
        assertThat(notice.message("fr"))
                .isEqualTo(
                        "Le membre «\u00A0name\u00A0» est null, mais «\u00A0name\u00A0» doit avoir une valeur. /technologies/0 est laissé"
                                + " de côté.");
    }

    private static Set<String> holes(String message) {
        return HOLE.matcher(message)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
