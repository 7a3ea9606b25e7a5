package org.example.consumer;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.waystage.analysis.Dimension;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.value.PartialDate;
import org.waystage.json.NoticeProblem;
import org.waystage.json.RecordReader;
import org.waystage.json.reading.Reading;

/** A service that takes cases as bytes and by its mapper, and values of the model in queries. */
@SpringBootApplication
public class Service implements WebMvcConfigurer {
    /** A type of the service itself. */
    public record Submission(String office, CaseStudy caseStudy) {}

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, Dimension.class, Dimension::fromString);
    }

    static ResponseEntity<byte[]> answer(Reading<?> reading, int status, Locale locale) {
        NoticeProblem problem = NoticeProblem.of(reading, status, locale.toLanguageTag());
        return ResponseEntity.status(problem.status())
                .header("Content-Type", NoticeProblem.MEDIA_TYPE)
                .header("Content-Language", problem.language())
                .body(problem.toBytes());
    }

    /** The endpoints. */
    @RestController
    public static class Cases {
        private final RecordReader<CaseStudy> reader = RecordReader.of(CaseStudy.class);

        @PostMapping("/bytes")
        ResponseEntity<byte[]> bytes(@RequestBody byte[] body, Locale locale) {
            Reading<CaseStudy> reading = reader.read(body);
            return reading.hasErrors()
                    ? answer(reading, 422, locale)
                    : ResponseEntity.noContent().build();
        }

        @PostMapping("/mapper")
        String mapper(@RequestBody Submission submission) {
            return submission.office();
        }

        @GetMapping("/query")
        String query(
                @RequestParam AdoptionStage stage,
                @RequestParam PartialDate from,
                @RequestParam Dimension by,
                @RequestParam CaseStudyId id) {
            return stage + " " + from + " " + by.name() + " " + id;
        }
    }

    /** What a mapper could not read. */
    @RestControllerAdvice
    @Order(-1)
    public static class Faults {
        @ExceptionHandler
        ResponseEntity<byte[]> unreadable(HttpMessageNotReadableException e, Locale locale) {
            return answer(Jackson.faults(e.getCause()).orElseThrow(() -> e), 400, locale);
        }
    }

    public static void main(String[] args) throws Exception {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Service.class)
                .properties(Map.of(
                        "server.port",
                        "0",
                        "spring.mvc.problemdetails.enabled",
                        "true",
                        "spring.main.banner-mode",
                        "off"))
                .run()) {
            String root = "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
            String faulty = "{\n \"id\": \"Not an id\", \"title\": null, \"technologies\": [\"t\"], \"adopters\": [5]}";
            HttpResponse<String> bytes = post(root + "/bytes", faulty);
            HttpResponse<String> mapper = post(root + "/mapper", "{\"office\": \"7\", \"caseStudy\": " + faulty + "}");
            System.out.println(Jackson.BOOT + ", bytes: " + summary(bytes) + ", line " + found(bytes, "\"line\":(\\d+)")
                    + "; mapper: " + summary(mapper) + ", " + found(mapper, "\"pointer\":\"(/caseStudy/title)\""));
            HttpResponse<String> query = get(root + "/query?stage=pilot&from=2019-03&by=group&id=a");
            HttpResponse<String> bad = get(root + "/query?stage=pilot&from=2019-13&by=group&id=a");
            System.out.println(Jackson.BOOT + ", query: " + query.body() + "; bad date: " + bad.statusCode());
        }
    }

    private static String summary(HttpResponse<String> response) {
        return response.statusCode() + " "
                + response.headers().firstValue("Content-Language").orElse("") + " "
                + found(response, "\"error\":(\\d+)") + " errors";
    }

    private static String found(HttpResponse<String> response, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(response.body());
        return matcher.find() ? matcher.group(1) : "nothing in " + response.body();
    }

    private static HttpResponse<String> post(String address, String body) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(address))
                                .header("Content-Type", "application/json")
                                .header("Accept-Language", "fr-CA")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> get(String address) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
