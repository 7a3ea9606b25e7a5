package org.waystage.examples.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.waystage.examples.service.Instance.caseStudy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever goes wrong is told as a problem detail in the language of the caller, and tells nothing of the inside. */
class ProblemsTest {
    private final Instance service = Instance.first();

    private JsonNode problem(HttpRequest.Builder request, int status, String language, String accepted) {
        HttpResponse<String> response = service.send(request.copy().header("Accept-Language", accepted));
        String what = response.request() + " " + response.headers().map() + response.body();
        assertThat(response.statusCode()).as(what).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).as(what).contains("application/problem+json");
        assertThat(response.headers().firstValue("Content-Language")).as(what).contains(language);
        assertThat(response.body())
                .as(what)
                .doesNotContain("Exception", "java.", "org.", "\\tat ", "trace", "SQL", "select ");
        JsonNode problem = JsonMapper.shared().readTree(response.body());
        assertThat(problem.get("status").asInt()).as(what).isEqualTo(status);
        assertThat(problem.get("detail").asString()).as(what).isNotBlank();
        return problem;
    }

    private HttpRequest.Builder request(String role, String method, String path, String type, String body) {
        HttpRequest.Builder request = service.as(role.equals("nobody") ? null : role, path)
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        return type.isEmpty() ? request : request.header("Content-Type", type);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            400 | Demande incorrecte | GET | /cases?size=0
            404 | Introuvable | GET | /cases/not-there
            404 | Introuvable | GET | /nothing/here
            404 | Introuvable | GET | /error
            405 | Méthode non permise | POST | /cases/not-there
            428 | Condition exigée | DELETE | /cases/not-there
            """)
    void aProblemHasItsTitleInTheLanguageOfTheCaller(int status, String title, String method, String path) {
        HttpRequest.Builder request = request("editor", method, path, "", "");

        assertThat(problem(request, status, "fr", "fr").get("title").asString()).isEqualTo(title);
        String english = problem(request, status, "en", "en").get("title").asString();
        assertThat(english).matches("[A-Z][A-Za-z ]+").isNotEqualTo(title);
    }

    @Test
    void whatIsThereAlreadyIsAConflict() {
        service.send("POST", "/cases", caseStudy("problem-twice"));
        HttpRequest.Builder twice = request("editor", "POST", "/cases", "application/json", caseStudy("problem-twice"));

        assertThat(problem(twice, 409, "fr", "fr").get("title").asString()).isEqualTo("Conflit");
    }

    @Test
    void anAddressThatTheServerItselfRefusesTellsNothingOfIt() {
        HttpResponse<String> response = service.get(null, "/cases/x/..%2Fy");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).doesNotContain("Tomcat", "Exception", "java.", "/1");
    }

    @Test
    void whoMayNotIsToldSoAsAProblem() {
        HttpRequest.Builder nobody = request("nobody", "POST", "/cases", "application/json", "{}");
        HttpRequest.Builder member = request("members", "POST", "/cases", "application/json", "{}");
        HttpRequest.Builder forged = service.as(null, "/cases").header("Authorization", "Bearer x");

        assertThat(problem(nobody, 401, "fr", "fr").get("title").asString()).isEqualTo("Non authentifié");
        assertThat(problem(forged, 401, "fr", "fr").get("title").asString()).isEqualTo("Non authentifié");
        assertThat(problem(member, 403, "fr", "fr").get("title").asString()).isEqualTo("Interdit");
        assertThat(service.send(nobody).headers().firstValue("WWW-Authenticate"))
                .isPresent();
    }

    @Test
    void typesThatAreNotSpokenAreRefused() {
        HttpRequest.Builder xml = request("editor", "POST", "/cases", "application/xml", "<case/>");
        HttpRequest.Builder yaml = request("editor", "POST", "/cases", "application/yaml", "id: a");
        HttpRequest.Builder inYaml = service.as(null, "/cases").header("Accept", "application/yaml");
        HttpRequest.Builder image = service.as(null, "/cases").header("Accept", "image/png");

        assertThat(problem(xml, 415, "fr", "fr").get("detail").asString()).contains("n’est pas accepté");
        assertThat(problem(xml, 415, "en", "de").get("detail").asString()).contains("is not taken");
        problem(yaml, 415, "en", "en");
        problem(inYaml, 406, "en", "en");
        assertThat(problem(image, 406, "fr", "fr").get("title").asString()).isEqualTo("Format non disponible");
    }

    @Test
    void aChangeOfAnotherVersionIsAPreconditionThatFailed() {
        service.send("POST", "/cases", caseStudy("problem-changed"));
        HttpRequest.Builder put = request(
                        "editor", "PUT", "/cases/problem-changed", "application/json", caseStudy("problem-changed"))
                .header("If-Match", "\"x\"");

        assertThat(problem(put, 412, "fr", "fr").get("title").asString()).isEqualTo("Condition non remplie");
    }

    @Test
    void theFirstLanguageThatIsSpokenIsTaken() {
        assertThat(problem(service.as(null, "/cases/x"), 404, "fr", "es, fr-CA;q=0.8, en;q=0.5")
                        .get("title")
                        .asString())
                .isEqualTo("Introuvable");
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedWithoutBeingRead() {
        String large = caseStudy("large", "\"own\": \"" + "x".repeat(1_100_000) + "\"");

        JsonNode problem = problem(request("editor", "POST", "/cases", "application/json", large), 413, "fr", "fr");

        assertThat(problem.get("detail").asString()).contains("trop volumineux");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\": \"twice\", \"id\": \"twice\"}",
                "[]",
                "null",
                "",
                "{",
                "\u0000",
                "{\"id\": 1e999999999}",
                "{\"own\": \"\\ud800\"}"
            })
    void aBodyThatIsNoCaseIsTold(String body) {
        JsonNode problem = problem(request("editor", "POST", "/cases", "application/json", body), 400, "fr", "fr");

        assertThat(problem.get("title").asString()).isEqualTo("Le document contient des erreurs");
    }

    @Test
    void aBodyThatIsTooDeepIsTold() {
        String deep = caseStudy("deep", "\"own\": " + "[".repeat(100_000) + "]".repeat(100_000));

        problem(request("editor", "POST", "/cases", "application/json", deep), 400, "en", "en");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "words=%27%3B%20drop%20table%20case_current%3B--",
                "words=%00",
                "words=%25",
                "page=2147483647&size=200",
                "words=" + "%C3%A9%F0%9F%9A%A2"
            })
    void aFilterIsNothingButAFilter(String query) {
        HttpResponse<String> response = service.get(null, "/cases?" + query);

        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(service.get(null, "/cases").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"technology='%20or%201=1", "country=%00", "page=-1", "page=99999999999"})
    void aWrongFilterIsTold(String query) {
        problem(service.as(null, "/cases?" + query), 400, "fr", "fr");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1000000000-01-01T00:00:00Z", "1969-12-31T23:59:59Z"})
    void beforeTheServiceNothingWasKnown(String moment) {
        service.send("POST", "/cases", caseStudy("problem-known"));

        problem(service.as(null, "/cases/problem-known/stage?on=2020&known=" + moment), 404, "fr", "fr");
    }

    @Test
    void aMomentFarAwayIsLaterThanAllVersions() {
        service.send("POST", "/cases", caseStudy("problem-known"));

        assertThat(service.get(null, "/cases/problem-known/stage?on=2020&known=%2B999999999-12-31T00:00:00Z")
                        .body())
                .contains("\"pilot\"");
    }

    @Test
    void whatTheDatabaseCannotKeepIsRefusedBefore() {
        problem(request("editor", "POST", "/cases", "application/json", caseStudy("a".repeat(3000))), 400, "fr", "fr");
        for (String reason : List.of("%00", "a%0Ab", "a%E2%80%A8b", "x".repeat(501))) {
            problem(
                    request("editor", "POST", "/cases?reason=" + reason, "application/json", caseStudy("reasoned")),
                    400,
                    "fr",
                    "fr");
        }
    }

    @Test
    void whatNobodyForesawIsToldWithoutItsInside() throws SQLException {
        Instance broken = Instance.beside("broken");
        try {
            broken.context.getBean(HikariDataSource.class).close();
            HttpResponse<String> response = broken.get(null, "/cases", "Accept-Language", "fr", "Accept", "text/html");

            assertThat(response.statusCode()).isEqualTo(500);
            assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(response.body())
                    .contains("Erreur interne", "journal")
                    .doesNotContainIgnoringCase("exception")
                    .doesNotContainIgnoringCase("hikari");
        } finally {
            broken.context.close();
        }
    }

    @Test
    void clientsThatSendSlowlyDoNotHoldUpOthers() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 30; i++) {
                Socket socket = new Socket("localhost", service.port);
                slow.add(socket);
                socket.getOutputStream()
                        .write(("POST /cases HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n"
                                        + "Content-Type: application/json\r\nAuthorization: Bearer "
                                        + Instance.ISSUER.token("editor") + "\r\n\r\n{\"id\": ")
                                .getBytes(UTF_8));
            }

            assertThat(service.send("POST", "/cases", caseStudy("beside-slow-ones"))
                            .statusCode())
                    .isEqualTo(201);
            assertThat(service.get(null, "/cases/beside-slow-ones").statusCode())
                    .isEqualTo(200);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }
}
