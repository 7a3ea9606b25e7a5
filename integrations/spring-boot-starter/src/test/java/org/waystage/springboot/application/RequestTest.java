package org.waystage.springboot.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Phase;
import org.waystage.core.value.PartialDate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests to a server as an administration would send them. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class RequestTest {
    private static final String FAULTY = """
            {
              "id": "Not An Id",
              "title": {"en": "Scanners"},
              "adopters": ["nobody"],
              "technologies": ["blockchain-dlt"],
              "stages": [
                {"stage": "pilot", "basis": "began", "date": "2019-13"},
                {"stage": "pilot", "basis": "began", "date": 2020}
              ],
              "checkedOn": "yesterday"
            }
            """;

    @SpringBootApplication
    static class Application {
        @RestController
        static class Controller {
            record Dossier(String number, CaseStudy caseStudy) {}

            @PostMapping("/case")
            CaseStudy one(@RequestBody CaseStudy caseStudy) {
                return caseStudy;
            }

            @PostMapping("/cases")
            int several(@RequestBody List<CaseStudy> caseStudies) {
                return caseStudies.size();
            }

            @PostMapping("/dossier")
            String wrapped(@RequestBody Dossier dossier) {
                return dossier.number();
            }

            @GetMapping("/counted")
            int counted(@RequestParam int count) {
                return count;
            }

            @GetMapping("/failing")
            String failing() {
                throw new IllegalStateException("a secret");
            }

            @GetMapping("/own")
            String own() {
                ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, "Our own detail.");
                problem.setTitle("Ours");
                throw new ErrorResponseException(HttpStatus.CONFLICT, problem, null);
            }

            @GetMapping("/refused/{status}")
            void refused(@PathVariable int status, HttpServletResponse response) throws IOException {
                response.sendError(status);
            }

            @GetMapping("/remembered")
            String remembered(@CookieValue String choice) {
                return choice;
            }

            @GetMapping("/asked")
            String asked(
                    @RequestParam CaseStudyId id, @RequestParam AdoptionStage stage, @RequestParam PartialDate since) {
                return id + " " + stage.code() + " " + since;
            }

            @GetMapping("/phases")
            String phases(@RequestParam Phase in, @RequestParam Optional<PartialDate> until) {
                return in.name() + " " + until.map(PartialDate::toString).orElse("today");
            }

            @GetMapping("/days")
            int days(@RequestParam List<PartialDate> on) {
                return on.size();
            }
        }
    }

    @LocalServerPort
    private int port;

    @Autowired
    private MeterRegistry meters;

    private final HttpClient client = HttpClient.newHttpClient();

    private HttpResponse<String> post(String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode problem(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        return JsonMapper.shared().readTree(response.body());
    }

    private static List<String> pointers(JsonNode problem) {
        return problem.get("notices")
                .valueStream()
                .map(notice -> notice.get("pointer").asString())
                .toList();
    }

    @Test
    void aCaseWithSeveralFaultsIsAnsweredWithAllOfThem() throws IOException, InterruptedException {
        JsonNode problem = problem(post("/case", FAULTY));

        assertThat(pointers(problem)).contains("/id", "/stages/0/date", "/stages/1/date", "/checkedOn");
    }

    @Test
    void aFaultHasItsLineInTheBody() throws IOException, InterruptedException {
        JsonNode problem = problem(post("/case", FAULTY));

        assertThat(problem.get("notices")
                        .valueStream()
                        .filter(notice -> notice.get("pointer").asString().equals("/stages/0/date"))
                        .map(notice -> notice.get("line").asInt()))
                .containsExactly(7);
    }

    @Test
    void theFaultsAreToldInTheLanguageThatTheClientAskedFor() throws IOException, InterruptedException {
        HttpResponse<String> response = post("/case", FAULTY, "Accept-Language", "fr-CA, en;q=0.5");

        assertThat(response.headers().firstValue("Content-Language")).contains("fr");
        assertThat(problem(response).get("notices").get(0).get("message").asString())
                .contains("identifiant");
    }

    @Test
    void aBrowserThatAsksForHtmlGetsTheFaultsToo() throws IOException, InterruptedException {
        assertThat(pointers(problem(post("/case", FAULTY, "Accept", "text/html"))))
                .contains("/id");
    }

    @Test
    void faultsInAListHaveThePlaceInTheList() throws IOException, InterruptedException {
        assertThat(pointers(problem(post("/cases", "[" + FAULTY + "]")))).contains("/0/id", "/0/stages/0/date");
    }

    @Test
    void faultsInAnObjectOfTheApplicationHaveThePlaceInIt() throws IOException, InterruptedException {
        assertThat(pointers(problem(post("/dossier", "{\"number\": \"1\", \"caseStudy\": " + FAULTY + "}"))))
                .contains("/caseStudy/id");
    }

    @Test
    void aBodyThatEndsTooEarlyIsANoticeWithItsPlace() throws IOException, InterruptedException {
        JsonNode problem = problem(post("/case", FAULTY.substring(0, 40)));

        assertThat(problem.get("noticeCounts").propertyNames()).contains("json-truncated");
    }

    @Test
    void aBodyOfTheApplicationThatJacksonCannotReadIsOneNotice() throws IOException, InterruptedException {
        assertThat(problem(post("/dossier", "{\"number\": "))
                        .get("notices")
                        .get(0)
                        .get("rule")
                        .asString())
                .isEqualTo("request-body-unreadable");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /case    |                           | request-body-missing     | ''
            /dossier | {"number": {"a": 1}}      | request-value-unexpected | /number
            /dossier | {"number": "1", "caseStu  | request-body-unreadable  | ''
            """)
    void aBodyThatIsNoneIsToldWithoutTheNamesOfClasses(String path, @Nullable String body, String rule, String pointer)
            throws IOException, InterruptedException {
        HttpResponse<String> response = post(path, body == null ? "" : body);

        JsonNode notice = problem(response).get("notices").get(0);
        assertThat(notice.get("rule").asString()).isEqualTo(rule);
        assertThat(notice.get("pointer").asString()).isEqualTo(pointer);
        assertThat(response.body()).doesNotContain("org.", "java.", "Dossier");
    }

    @Test
    void aNumberThatIsNoneIsToldInFrenchToo() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/counted?count=99999999999"))
                .header("Accept-Language", "fr")
                .build();

        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(problem(response).get("notices").get(0).get("message").asString())
                .contains("ne peut pas avoir la valeur", "99999999999");
    }

    @Test
    void valuesOfTheModelAreReadFromTheQuery() throws IOException, InterruptedException {
        HttpResponse<String> response = get("/asked?id=a-case&stage=pilot&since=2024-05");

        assertThat(response.body()).isEqualTo("a-case pilot 2024-05");
    }

    @ParameterizedTest
    @CsvSource({"operation, OPERATION", "OPERATION, OPERATION", "trial, TRIAL"})
    void enumsOfTheModelAreReadByTheirCodesAndAsAlwaysByTheirNames(String code, String name)
            throws IOException, InterruptedException {
        assertThat(get("/phases?in=" + code).body()).isEqualTo(name + " today");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /phases?in=later                      | Le paramètre « in » ne peut pas avoir la valeur « later ». Valeurs possibles : CODES.
            /phases?in=operation&until=2024-13    | Le paramètre « until » ne peut pas être lu : « 2024-13 » n’est pas une date ;
            /asked?id=a&stage=pilot&since=%22%5C  | Le paramètre « since » ne peut pas être lu : « "\\ » n’est pas une date ;
            /asked?id=A%20b&stage=pilot&since=7   | Le paramètre « id » ne peut pas être lu : « A b » n’est pas un identifiant ;
            """)
    void aWrongValueInTheQueryIsToldInFrenchThroughout(String path, String message)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept-Language", "fr")
                .build();

        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());

        String codes = Arrays.stream(Phase.values()).map(Phase::toString).collect(Collectors.joining(", "));
        assertThat(problem(response)
                        .get("notices")
                        .get(0)
                        .get("message")
                        .asString()
                        .replace('\u00a0', ' ')
                        .replace('\u202f', ' '))
                .startsWith(message.replace("CODES", codes));
        assertThat(response.body()).doesNotContain("expected ", "org.waystage", "java.");
    }

    @Test
    void aWrongValueInTheQueryIsToldWithItsParameter() throws IOException, InterruptedException {
        JsonNode problem = problem(get("/asked?id=a-case&stage=pilot&since=2024-13"));

        assertThat(problem.get("notices").get(0).get("message").asString())
                .startsWith("The parameter 'since' cannot be read: '2024-13' is not a date");
        assertThat(problem(get("/counted?count=x"))
                        .get("notices")
                        .get(0)
                        .get("message")
                        .asString())
                .isEqualTo("The parameter 'count' cannot have the value 'x'.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /phases?in=later&in=trial       | The parameter 'in' cannot have the value 'later'. Expected one of:
            /phases?in=trial&until=x&until=7 | The parameter 'until' cannot be read: 'x' is not a date
            /counted?count=x&count=1        | The parameter 'count' cannot have the value 'x,1'.
            /days?on=2024&on=2024-13        | The parameter 'on' cannot be read: '2024-13' is not a date
            """)
    void aWrongValueAmongSeveralIsTheOneThatIsTold(String path, String message)
            throws IOException, InterruptedException {
        JsonNode problem = problem(get(path));

        assertThat(problem.get("notices").get(0).get("message").asString()).startsWith(message);
    }

    @Test
    void aSoundCaseIsReadAndWritten() throws IOException, InterruptedException {
        String sound = """
                {"id": "a-case", "title": {"en": "Scanners"}, "adopters": ["kenya-revenue-authority"],
                 "technologies": ["blockchain-dlt"], "ourOwn": 2.50,
                 "stages": [{"stage": "pilot", "basis": "began", "date": "2019"}]}
                """;

        HttpResponse<String> response = post("/case", sound);

        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(response.body()).contains("\"ourOwn\":2.50");
    }

    @Test
    void readingsAndNoticesAreCounted() throws IOException, InterruptedException {
        double before = refused();

        post("/case", FAULTY);

        assertThat(refused()).isEqualTo(before + 1);
        assertThat(meters.counter("waystage.notices", "severity", "error").count())
                .isGreaterThan(3);
    }

    private double refused() {
        return meters.counter("waystage.readings", "what", "case-study", "outcome", "refused")
                .count();
    }

    /** Spring Boot's own advice for problem details does not come first. */
    @Nested
    @TestPropertySource(properties = {"spring.mvc.problemdetails.enabled=true", "waystage.case-studies.max-size=2KB"})
    class WithProblemDetailsOfBoot {
        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                GET | /nowhere | 404 | Introuvable | Il n’y a rien à cette adresse.
                GET | /error | 404 | Introuvable | Il n’y a rien à cette adresse.
                GET | /case | 405 | Méthode non permise | La méthode GET n’existe pas à cette adresse.
                GET | /asked | 400 | Demande incorrecte | Le paramètre « id » manque.
                GET | /failing | 500 | Erreur interne | Une erreur s’est produite dans le service. Elle est dans le journal.
                GET | /own | 409 | Ours | Our own detail.
                GET | /remembered | 400 | Demande incorrecte | Le cookie « choice » manque.
                """)
        void everyOtherProblemIsToldInTheLanguageOfTheClientToo(
                String method, String path, int status, String title, String detail)
                throws IOException, InterruptedException {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .method(method, HttpRequest.BodyPublishers.noBody())
                    .headers("Accept-Language", "fr", "Accept", "text/html")
                    .build();

            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());

            assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
            assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(response.headers().firstValue("Content-Language")).contains("fr");
            JsonNode problem = JsonMapper.shared().readTree(response.body());
            assertThat(problem.get("title").asString()).isEqualTo(title);
            assertThat(problem.get("instance").asString()).isEqualTo(path);
            assertThat(problem.get("detail").asString().replace('\u00a0', ' ')).isEqualTo(detail);
        }

        @Test
        void theAddressOfAProblemIsTheOneThatWasAskedFor() throws IOException, InterruptedException {
            assertThat(JsonMapper.shared()
                            .readTree(get("/refused/%34%310").body())
                            .get("instance")
                            .asString())
                    .isEqualTo("/refused/%34%310");
        }

        @ParameterizedTest
        @CsvSource({
            "/counted?count=1, 406, The header Accept cannot be read.",
            "/counted, 400, 'The parameter ''count'' is missing.'"
        })
        void aProblemIsToldEvenIfTheClientAcceptsNothing(String path, int status, String detail)
                throws IOException, InterruptedException {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .header("Accept", "nonsense")
                    .build();

            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());

            assertThat(response.statusCode()).isEqualTo(status);
            assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(response.body()).contains(detail);
        }

        @Test
        void aFormWithoutABoundaryIsAFaultOfTheClient() throws IOException, InterruptedException {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/dossier"))
                    .headers("Content-Type", "multipart/form-data", "Accept-Language", "fr")
                    .POST(HttpRequest.BodyPublishers.ofString("x"))
                    .build();

            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());

            assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
            assertThat(response.body()).contains("formulaire");
        }

        @ParameterizedTest
        @ValueSource(ints = {410, 499, 599})
        void aStatusStaysAsItWasEvenIfItHasNoName(int status) throws IOException, InterruptedException {
            HttpResponse<String> response = get("/refused/" + status);

            assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
            assertThat(JsonMapper.shared()
                            .readTree(response.body())
                            .get("status")
                            .asInt())
                    .isEqualTo(status);
        }

        @Test
        void aBodyThatIsLargerThanTheSettingIsRefused() throws IOException, InterruptedException {
            HttpResponse<String> response = post("/case", FAULTY + " ".repeat(2048), "Accept-Language", "fr");

            assertThat(response.statusCode()).as(response.body()).isEqualTo(413);
            assertThat(response.body()).contains("Contenu trop volumineux", "corps");
        }

        @Test
        void allFaultsAreStillTold() throws IOException, InterruptedException {
            assertThat(pointers(problem(post("/case", FAULTY)))).contains("/id", "/checkedOn");
        }
    }
}
