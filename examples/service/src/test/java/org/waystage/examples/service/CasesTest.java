package org.waystage.examples.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waystage.examples.service.Instance.caseStudy;
import static org.waystage.examples.service.Instance.tag;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Cases are read, listed, submitted, changed and withdrawn. */
class CasesTest {
    private static final String FAULTY = """
            {"id": "Not An Id", "title": {"en": "Scanners"}, "adopters": ["nobody"], "technologies": ["blockchain-dlt"],
             "stages": [{"stage": "pilot", "basis": "began", "date": "2019-13"}], "checkedOn": "yesterday"}
            """;

    private Instance service;

    @BeforeEach
    void start() {
        service = Instance.first();
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    private HttpResponse<String> submitted(String id, String... members) {
        HttpResponse<String> response = service.send("POST", "/cases", caseStudy(id, members));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        return response;
    }

    @Test
    void aCaseIsReadAsItWasSubmittedWithAllDigitsOfUnknownMembers() {
        submitted("digits", "\"zOwn\": 2.50, \"aOwn\": 1e2");

        HttpResponse<String> response = service.get(null, "/cases/digits");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("\"zOwn\":2.50", "\"aOwn\":1e2");
        assertThat(response.body().indexOf("zOwn")).isLessThan(response.body().indexOf("aOwn"));
    }

    @Test
    void aCaseThatPostgresCannotHoldAsJsonbIsKeptAllTheSame() {
        submitted("not-jsonb", "\"own\": \"a\\u0000b\"");

        assertThat(service.get(null, "/cases/not-jsonb").body()).contains("\\u0000");
    }

    @Test
    void aCaseWithoutACanonicalFormIsRefusedSinceItWouldHaveNoTag() {
        HttpResponse<String> response = service.send("POST", "/cases", caseStudy("no-digest", "\"own\": 1e200000"));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response).at("/notices/0/pointer").asString()).isEqualTo("/own");
    }

    @Test
    void allFaultsOfACaseAreToldInFrench() {
        HttpResponse<String> response = service.send("POST", "/cases", FAULTY, "Accept-Language", "fr");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(response.headers().firstValue("Content-Language")).contains("fr");
        assertThat(json(response)
                        .get("notices")
                        .valueStream()
                        .map(each -> each.get("pointer").asString()))
                .contains("/id", "/stages/0/date", "/checkedOn");
        assertThat(json(response).get("notices").get(0).get("message").asString())
                .contains("identifiant");
    }

    @Test
    void aReferenceThatLeadsNowhereIsAFault() {
        HttpResponse<String> response = service.send(
                "POST", "/cases", caseStudy("nowhere").replace("kenya-revenue-authority", "nobody-at-all"));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("nobody-at-all");
    }

    @Test
    void aListHasPagesAndFilters() {
        submitted("listed-one", "\"listed\": true");
        submitted("listed-two", "\"listed\": true");

        assertThat(json(service.get(null, "/cases?size=2&page=1")).get("cases").size())
                .isEqualTo(2);
        assertThat(ids("?words=at+listed")).containsExactly("listed-one", "listed-two");
        assertThat(ids("?words=at+listed&page=1&size=1")).containsExactly("listed-two");
        assertThat(ids("?words=at+listed&page=9&size=9")).isEmpty();
        assertThat(ids("?words=at+listed&country=KE&stage=pilot&technology=blockchain-dlt"))
                .hasSize(2);
        assertThat(ids("?words=at+listed&country=FR")).isEmpty();
        assertThat(ids("?words=at+listed&stage=deployed")).isEmpty();
        assertThat(service.get(null, "/cases?size=0").statusCode()).isEqualTo(400);
        assertThat(service.get(null, "/cases?country=%20").statusCode()).isEqualTo(400);
    }

    private List<String> ids(String query) {
        HttpResponse<String> response = service.get(null, "/cases" + query);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return json(response)
                .get("cases")
                .valueStream()
                .map(each -> each.get("id").asString())
                .toList();
    }

    @Test
    void aChangeNeedsTheTagOfTheVersionThatItChanges() {
        String tag = tag(submitted("tagged"));
        String changed = caseStudy("tagged", "\"own\": 1");

        HttpResponse<String> without = service.send("PUT", "/cases/tagged", changed);
        HttpResponse<String> any = service.send("PUT", "/cases/tagged", changed, "If-Match", "*");
        HttpResponse<String> right = service.send("PUT", "/cases/tagged", changed, "If-Match", tag);
        HttpResponse<String> old = service.send("PUT", "/cases/tagged", changed, "If-Match", tag);
        HttpResponse<String> weak = service.send("PUT", "/cases/tagged", changed, "If-Match", "W/" + tag(right));

        assertThat(without.statusCode()).isEqualTo(428);
        assertThat(any.statusCode()).isEqualTo(428);
        assertThat(right.statusCode()).as(right.body()).isEqualTo(200);
        assertThat(old.statusCode()).isEqualTo(412);
        assertThat(weak.statusCode()).isEqualTo(412);
        assertThat(tag(service.get(null, "/cases/tagged")))
                .isEqualTo(tag(right))
                .isNotEqualTo(tag);
    }

    @Test
    void aRefusalIsToldInTheLanguageOfTheCaller() {
        HttpResponse<String> response =
                service.send("PUT", "/cases/no-tag", caseStudy("no-tag"), "Accept-Language", "fr");

        assertThat(json(response).get("detail").asString()).contains("Nommez la version");
    }

    @Test
    void whatIsNotThereCannotBeChangedAndWhatIsThereCannotBeAdded() {
        submitted("there");

        assertThat(service.send("PUT", "/cases/absent", caseStudy("absent"), "If-Match", "\"x\"")
                        .statusCode())
                .isEqualTo(404);
        assertThat(service.send("POST", "/cases", caseStudy("there")).statusCode())
                .isEqualTo(409);
        assertThat(service.send("PUT", "/cases/there", caseStudy("there"), "If-None-Match", "*")
                        .statusCode())
                .isEqualTo(412);
        assertThat(service.send("PUT", "/cases/new", caseStudy("new"), "If-None-Match", "*")
                        .statusCode())
                .isEqualTo(201);
        assertThat(service.send("PUT", "/cases/there", caseStudy("other"), "If-None-Match", "*")
                        .statusCode())
                .isEqualTo(400);
        assertThat(service.get(null, "/cases/absent").statusCode()).isEqualTo(404);
    }

    @Test
    void aCaseThatIsKnownIsNotSentAgain() {
        String tag = tag(submitted("known"));

        HttpResponse<String> again = service.get(null, "/cases/known", "If-None-Match", tag);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void headHasTheTagAndNoBody() {
        String tag = tag(submitted("headed"));

        HttpResponse<String> response =
                service.send(service.as(null, "/cases/headed").method("HEAD", HttpRequest.BodyPublishers.noBody()));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(tag(response)).isEqualTo(tag);
        assertThat(response.body()).isEmpty();
    }

    @Test
    void everyVersionIsKeptAlsoOfACaseThatWasWithdrawn() {
        String tag = tag(submitted("withdrawn"));
        String next = tag(service.send(
                "PUT", "/cases/withdrawn?reason=better", caseStudy("withdrawn", "\"own\": 1"), "If-Match", tag));
        HttpResponse<String> gone = service.send("DELETE", "/cases/withdrawn", "", "If-Match", next);

        assertThat(gone.statusCode()).isEqualTo(204);
        assertThat(service.get("editor", "/cases/withdrawn").statusCode()).isEqualTo(404);
        assertThat(service.get(null, "/cases/withdrawn/versions").statusCode()).isEqualTo(404);
        JsonNode versions = json(service.get("editor", "/cases/withdrawn/versions"));
        assertThat(versions.valueStream().map(each -> each.get("reason").asString()))
                .containsExactly("submitted", "better", "withdrawn");
        assertThat(versions.get(2).has("caseStudy")).isFalse();
        submitted("withdrawn");
    }

    @Test
    void aTimeInWhichACaseWasHiddenIsNotTold() {
        String tag = tag(submitted("hidden-once"));
        String hidden = caseStudy("hidden-once", "\"visibility\": \"members\"");
        String next = tag(service.send("PUT", "/cases/hidden-once", hidden, "If-Match", tag));
        service.send("PUT", "/cases/hidden-once", caseStudy("hidden-once"), "If-Match", next);

        assertThat(json(service.get(null, "/cases/hidden-once/versions")).size())
                .isEqualTo(1);
        assertThat(json(service.get("editor", "/cases/hidden-once/versions")).size())
                .isEqualTo(3);
    }

    @Test
    void aStageIsThatOfADayAsItWasKnownAtAMoment() {
        String tag = tag(submitted("clocks"));
        String then = json(service.get(null, "/cases/clocks/versions"))
                .get(0)
                .get("recordedAt")
                .asString();
        service.send(
                "PUT",
                "/cases/clocks",
                caseStudy("clocks").replace("\"date\": \"2019\"", "\"date\": \"2018\""),
                "If-Match",
                tag);

        assertThat(stage("on=2018-12-31")).isEqualTo("pilot");
        assertThat(stage("on=2018-12-31&known=" + then)).isNotEqualTo("pilot");
        assertThat(stage("on=2019-12-31&known=" + then)).isEqualTo("pilot");
        assertThat(service.get(null, "/cases/clocks/stage?on=2019-12-31&known=2001-01-01T00:00:00Z")
                        .statusCode())
                .isEqualTo(404);
        assertThat(service.get(null, "/cases/clocks/stage?on=2019-13").statusCode())
                .isEqualTo(400);
    }

    private String stage(String query) {
        HttpResponse<String> response = service.get(null, "/cases/clocks/stage?" + query);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return json(response).get("stage").asString();
    }

    @Test
    void ofManyWhoChangeTheSameVersionOneSucceeds() {
        String tag = tag(submitted("raced"));

        List<CompletableFuture<Integer>> writers = IntStream.range(0, 8)
                .mapToObj(writer -> CompletableFuture.supplyAsync(() -> service.send(
                                "PUT", "/cases/raced", caseStudy("raced", "\"own\": " + writer), "If-Match", tag)
                        .statusCode()))
                .toList();

        assertThat(writers.stream().map(CompletableFuture::join))
                .containsOnlyOnce(200)
                .containsOnly(200, 412);
    }

    @Test
    void ofManyWhoAddTheSameCaseOneSucceedsAndOthersDoNotDisturbThem() {
        List<CompletableFuture<Integer>> writers = IntStream.range(0, 8)
                .mapToObj(writer -> CompletableFuture.supplyAsync(() -> service.send(
                                "POST", "/cases", caseStudy(writer % 2 == 0 ? "added" : "added-" + writer))
                        .statusCode()))
                .toList();

        assertThat(writers.stream().map(CompletableFuture::join).filter(status -> status == 201))
                .hasSize(5);
        assertThat(ids("?words=at+added")).hasSize(5);
    }
}
