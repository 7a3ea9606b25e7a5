package org.waystage.examples.service;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** A service that runs, with a real server and a real PostgreSQL. */
final class Instance {
    static final Issuer ISSUER = new Issuer();

    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static @Nullable Instance first;

    final ConfigurableApplicationContext context;
    final Path data;
    final int port;

    private Instance(ConfigurableApplicationContext context, Path data) {
        this.context = context;
        this.data = data;
        this.port =
                ((ServletWebServerApplicationContext) context).getWebServer().getPort();
    }

    /** Returns the instance that all tests share; where its PostgreSQL cannot start, the test is skipped. */
    static synchronized Instance first() {
        Instance known = first;
        if (known == null) {
            known = start(temporary());
            first = known;
        }
        return known;
    }

    /** Starts an instance with a database of its own in the PostgreSQL of the first. */
    static Instance beside(String database, String... settings) throws SQLException {
        EmbeddedPostgres postgres = first().context.getBean(EmbeddedPostgres.class);
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + database);
        }
        List<String> all = new ArrayList<>(List.of(settings));
        all.add("--spring.datasource.url=" + postgres.getJdbcUrl("postgres", database));
        return start(temporary(), all.toArray(String[]::new));
    }

    /** Starts an instance on a database that is there. */
    static Instance on(String url) {
        return start(temporary(), "--spring.datasource.url=" + url);
    }

    private static Path temporary() {
        try {
            Path folder = Files.createTempDirectory("service");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(folder.toFile())));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Instance start(Path data, String... settings) {
        List<String> all = new ArrayList<>(ISSUER.settings());
        all.addAll(List.of("--server.port=0", "--service.data=" + data, "--logging.level.root=warn"));
        all.add("--service.report-languages=en");
        all.addAll(List.of(settings));
        try {
            return new Instance(new SpringApplicationBuilder(Service.class).run(all.toArray(String[]::new)), data);
        } catch (RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                Assumptions.assumeFalse(
                        String.valueOf(cause.getMessage()).startsWith("The PostgreSQL that comes with the service"),
                        "PostgreSQL cannot start here: " + cause.getMessage());
            }
            throw e;
        }
    }

    URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    /** A request with the token of a role, or without a token. */
    HttpRequest.Builder as(@Nullable String role, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path));
        return role == null
                ? request
                : request.header("Authorization", "Bearer " + TOKENS.computeIfAbsent(role, ISSUER::token));
    }

    HttpResponse<String> get(@Nullable String role, String path, String... headers) {
        HttpRequest.Builder request = as(role, path);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** Sends JSON as an editor. */
    HttpResponse<String> send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = as("editor", path)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns a case as JSON, with more members. */
    static String caseStudy(String id, String... members) {
        String more = members.length == 0 ? "" : ", " + String.join(", ", members);
        return """
                {"id": "%s", "title": {"en": "Scanners at %s"}, "adopters": ["kenya-revenue-authority"],
                 "technologies": ["blockchain-dlt"],
                 "stages": [{"stage": "pilot", "basis": "began", "date": "2019"}]%s}
                """.formatted(id, id, more);
    }

    static String tag(HttpResponse<?> response) {
        return response.headers().firstValue("ETag").orElseThrow();
    }
}
