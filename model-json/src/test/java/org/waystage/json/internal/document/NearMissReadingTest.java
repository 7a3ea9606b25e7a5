package org.waystage.json.internal.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.waystage.json.Documents.caseStudy;
import static org.waystage.json.Documents.catalogue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.core.internal.text.NearMiss;
import org.waystage.core.notice.Notice;
import org.waystage.json.Documents;
import org.waystage.json.lines.CaseStudyLines;
import org.waystage.json.reading.JsonRules;
import org.waystage.json.reading.ReadOptions;
import org.waystage.json.reading.Reading;

/** What is suggested where something is not known, and that it is never put in its place. */
class NearMissReadingTest {
    private static final String REFERENCES = "\"technologies\":[{\"id\":\"robotics\",\"name\":{\"en\":\"T\"}}],"
            + "\"organizations\":[{\"id\":\"dubai-customs\",\"name\":{\"en\":\"O\"}}],"
            + "\"sources\":[{\"id\":\"report-2022\",\"title\":{\"en\":\"S\"}}],"
            + "\"codeLists\":[{\"id\":\"customs-processes\",\"codes\":[{\"code\":\"release\",\"name\":{\"en\":\"R\"}}]}],"
            + "\"crosswalks\":[{\"scheme\":\"us-omb-2024\",\"rows\":[{\"word\":\"Retired\",\"relation\":\"none\"}]}]";

    private static String study(String members) {
        return "{\"id\":\"the-case\",\"title\":{\"en\":\"T\"},\"technologies\":[\"robotics\"],"
                + "\"adopters\":[\"dubai-customs\"],\"sources\":[\"report-2022\"]" + members + "}";
    }

    private static String document(String members) {
        return catalogue(REFERENCES, "\"caseStudies\":[" + study(members) + "]");
    }

    private static Optional<String> suggestion(Notice notice) {
        return Optional.ofNullable(notice.values().get("suggestion"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ,"nature":"Offer"                                                           | offer
            ,"stages":[{"stage":"Pilot","basis":"began"}]                               | pilot
            ,"stages":[{"stage":"proof_of_concept","basis":"began"}]                    | proof-of-concept
            ,"stages":[{"stage":"pilot","basis":"begun"}]                               | began
            ,"processes":["Release"]                                                    | release
            ,"countries":["fr"]                                                         | FR
            ,"countries":["UK"]                                                         | GB
            ,"countries":["EL"]                                                         | GR
            ,"links":[{"kind":"part-of","target":"the-csae"}]                           | the-case
            ,"scopes":[{"id":"port","name":{"en":"P"}}],"stages":[{"stage":"pilot","basis":"began","scope":"ports"}] | port
            ,"stages":[{"reportedAs":{"scheme":"us-omb-2024","word":"retired"},"basis":"observed"}] | Retired
            ,"benefit":[]                                                               | benefits
            ,"partners":[{"organisation":"dubai-customs","name":{"en":"P"}}]            | organization
            ,"partners":[{"organization":"dubai-custom"}]                               | dubai-customs
            """)
    void theNearestKnownOneIsSuggested(String members, String suggested) {
        Reading<?> reading = Documents.read(document(members));

        assertThat(reading.notices()).singleElement().satisfies(notice -> {
            assertThat(suggestion(notice)).contains(suggested);
            assertThat(notice.message()).endsWith(" Did you mean '" + suggested + "'?");
            assertThat(notice.message("fr").replaceAll("[\\u00A0\\u202F]", " "))
                    .endsWith(" Vouliez-vous dire « " + suggested + " » ?");
        });
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            Drones,              drones
            Dubai Customs,       dubai-customs
            dubai_customs,       dubai-customs
            Décision  anticipée, decision-anticipee
            -drones-,            drones
            (drones),            drones
            無人機,              -
            '',                  -
            """)
    void theIdThatAWordWouldBeIsSuggested(String word, @Nullable String suggested) {
        Reading<?> reading = Documents.readUnchecked(
                catalogue("\"technologies\":[{\"id\":\"" + word + "\",\"name\":{\"en\":\"T\"}}]"));

        assertThat(reading.notices()).singleElement().satisfies(notice -> {
            assertThat(notice.rule()).isEqualTo(JsonRules.ID_INVALID);
            assertThat(suggestion(notice)).isEqualTo(Optional.ofNullable(suggested));
        });
    }

    @Test
    void noIdIsSuggestedForAWordThatIsTooLong() {
        Reading<?> reading = Documents.readUnchecked(
                catalogue("\"technologies\":[{\"id\":\"" + "A".repeat(101) + "\",\"name\":{\"en\":\"T\"}}]"));

        assertThat(suggestion(reading.notices().get(0))).isEmpty();
    }

    @Test
    void aLanguageTagIsSuggestedWithHyphens() {
        Reading<?> reading = Documents.readUnchecked(catalogue("\"notes\":[{\"zh_CN\":\"x\"}]"));

        assertThat(reading.notices())
                .singleElement()
                .satisfies(notice -> assertThat(notice.message())
                        .isEqualTo(
                                "'zh_CN' is not a BCP 47 language tag. Did you mean 'zh-CN'? /notes/0 is left out."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",\"nature\":\"hearsay\"",
                ",\"countries\":[\"QQ\"]",
                ",\"processes\":[\"juggling\"]",
                ",\"zebra\":1",
                ",\"partners\":[{\"organization\":\"somebody-else\"}]"
            })
    void nothingIsSuggestedWhereNothingIsNear(String members) {
        Reading<?> reading = Documents.read(document(members));

        assertThat(reading.notices()).singleElement().satisfies(notice -> {
            assertThat(suggestion(notice)).isEmpty();
            assertThat(notice.message()).endsWith(".");
        });
    }

    @Test
    void whatIsSuggestedIsNotPutInPlaceOfWhatWasSaid() {
        String written = Documents.compact(Documents.read(document(",\"nature\":\"Offer\",\"benefit\":1"))
                .value()
                .orElseThrow());

        assertThat(written).contains("\"nature\":\"Offer\"", "\"benefit\":1").doesNotContain("\"offer\"", "benefits");
    }

    @Test
    void onlyForTheFirstFaultsANameIsLookedFor() {
        String many = IntStream.range(0, 300)
                .mapToObj(i -> "\"robotic\"")
                .collect(Collectors.joining(",", "\"technologies\":[", "]"));
        String document = catalogue(
                REFERENCES,
                "\"caseStudies\":[{\"id\":\"c\",\"title\":{\"en\":\"T\"},\"adopters\":[\"dubai-customs\"],"
                        + "\"sources\":[\"report-2022\"]," + many + "}]");

        List<Notice> notices = Documents.read(document).notices();

        assertThat(notices).hasSize(300);
        assertThat(notices.subList(0, NearMiss.MOST_WORDS))
                .allSatisfy(notice -> assertThat(suggestion(notice)).contains("robotics"));
        assertThat(notices.subList(NearMiss.MOST_WORDS, 300))
                .allSatisfy(notice -> assertThat(suggestion(notice)).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void ofLinesTheFirstThousandHaveSuggestionsWhateverThreadReadsThem(boolean parallel) throws IOException {
        String head = catalogue(REFERENCES);
        String line = caseStudy("c", "\"nature\":\"Offer\"");
        String text = head + "\n" + (line + "\n").repeat(1_500);

        try (CaseStudyLines lines =
                CaseStudyLines.over(new ByteArrayInputStream(text.getBytes(UTF_8)), ReadOptions.defaults())) {
            var stream = parallel ? lines.stream().parallel() : lines.stream();
            List<Long> suggesting = stream.filter(each -> each.reading().notices().stream()
                            .anyMatch(notice -> suggestion(notice).isPresent()))
                    .map(CaseStudyLines.Line::number)
                    .toList();

            assertThat(suggesting).hasSize(999).startsWith(2L).endsWith(1_000L);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"id":7}          | Attendu : une chaîne ; trouvé : un nombre.
            [                 | Le texte s’arrête avant la fin de sa valeur : il est vide ou tronqué, ou un crochet manque.
            {"id":nil}        | Ceci n’est pas du JSON : un mot autre que true, false et null. Rien n’a pu être lu au-delà.
            {"id" "a"}        | Ceci n’est pas du JSON : un deux-points manque après le nom d’un membre. Rien n’a pu être lu au-delà.
            {"id":"a" "b":1}  | Ceci n’est pas du JSON : une virgule ou la fin d’une liste ou d’un objet manque. Rien n’a pu être lu au-delà.
            {id:1}            | Ceci n’est pas du JSON : un membre n’a pas de nom entre guillemets droits doubles. Rien n’a pu être lu au-delà.
            {"id":}           | Ceci n’est pas du JSON : une valeur manque. Rien n’a pu être lu au-delà.
            {"id":[1}         | Ceci n’est pas du JSON : un crochet ou une accolade ferme ce qui n’a pas été ouvert. Rien n’a pu être lu au-delà.
            {"id":"\\q"}      | Ceci n’est pas du JSON : un échappement que le JSON n’admet pas. Rien n’a pu être lu au-delà.
            {"id":01}         | Ceci n’est pas du JSON : un nombre n’est pas écrit comme en JSON. Rien n’a pu être lu au-delà.
            /* no */          | Ceci n’est pas du JSON : un commentaire, ce que le JSON n’admet pas. Rien n’a pu être lu au-delà.
            """)
    void aFrenchMessageIsFrenchThroughout(String document, String message) {
        Reading<?> reading = Documents.read(document);

        assertThat(reading.notices())
                .extracting(notice -> notice.message("fr").replaceAll("[\\u00A0\\u202F]", " "))
                .contains(message);
    }
}
