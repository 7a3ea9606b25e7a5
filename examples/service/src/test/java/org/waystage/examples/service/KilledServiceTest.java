package org.waystage.examples.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waystage.examples.service.Instance.caseStudy;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that is killed while it writes loses nothing that it answered, and starts again on its data. */
@Tag("long")
class KilledServiceTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    private Process start(int port) throws IOException, InterruptedException {
        Process service = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Service.class.getName(),
                        "--server.port=" + port,
                        "--service.data=" + folder.resolve("data"))
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
                .start();
        Instant end = Instant.now().plus(Duration.ofSeconds(120));
        while (Instant.now().isBefore(end) && service.isAlive()) {
            try {
                if (send(port, "GET", "/actuator/health", "").statusCode() == 200) {
                    return service;
                }
            } catch (IOException e) {
                Thread.sleep(200); // not yet
            }
        }
        String log = Files.readString(folder.resolve("log"));
        service.destroyForcibly();
        Assumptions.assumeFalse(
                log.contains("The PostgreSQL that comes with the service did not start"),
                "PostgreSQL cannot start here");
        throw new AssertionError(log);
    }

    private HttpResponse<String> send(int port, String method, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!method.equals("GET")) {
            String token = Files.readString(folder.resolve("data/tokens/editor"));
            request.header("Authorization", "Bearer " + token);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void nothingThatWasAnsweredIsLost() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Process first = start(port);
        Set<String> answered = ConcurrentHashMap.newKeySet();
        List<Thread> writers = IntStream.range(0, 4)
                .mapToObj(writer -> new Thread(() -> write(port, writer, answered)))
                .toList();
        writers.forEach(Thread::start);
        Instant end = Instant.now().plus(Duration.ofSeconds(120));
        while (answered.size() < 20 && Instant.now().isBefore(end)) {
            Thread.sleep(20);
        }
        first.destroyForcibly(); // kill -9
        assertThat(first.waitFor(10, TimeUnit.SECONDS)).isTrue();
        for (Thread writer : writers) {
            writer.join();
        }
        assertThat(answered).hasSizeGreaterThanOrEqualTo(20);

        Process again = start(port);
        try {
            for (String id : answered) {
                assertThat(send(port, "GET", "/cases/" + id, "").statusCode())
                        .as(id)
                        .isEqualTo(200);
            }
        } finally {
            again.destroy(); // and its database with it
            assertThat(again.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    private void write(int port, int writer, Set<String> answered) {
        for (int i = 0; ; i++) {
            String id = "written-" + writer + "-" + i;
            try {
                if (send(port, "POST", "/cases", caseStudy(id)).statusCode() == 201) {
                    answered.add(id);
                }
            } catch (IOException e) {
                return; // the service is gone
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
