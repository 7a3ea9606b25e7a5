package org.waystage.examples.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let in. */
class AccessTest {
    private final Instance service = Instance.first();

    private int post(String token) {
        return service.send(HttpRequest.newBuilder(service.at("/cases"))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{}")))
                .statusCode();
    }

    @ParameterizedTest
    @ValueSource(strings = {"members", "restricted", "no-such-role"})
    void onlyAnEditorWrites(String role) {
        assertThat(post(Instance.ISSUER.token(role))).isEqualTo(403);
    }

    @Test
    void anEditorGetsAsFarAsTheDocument() {
        assertThat(post(Instance.ISSUER.token("editor"))).isEqualTo(400);
    }

    @Test
    void aTokenOfAnotherKeyIssuerAudienceOrTimeIsNone() {
        Issuer mine = Instance.ISSUER;

        assertThat(post(new Issuer().token("editor"))).isEqualTo(401);
        assertThat(post(mine.token("editor", claims -> claims.issuer("https://other.example"))))
                .isEqualTo(401);
        assertThat(post(mine.token("editor", claims -> claims.audience(List.of("others")))))
                .isEqualTo(401);
        assertThat(post(mine.token(
                        "editor", claims -> claims.expiresAt(Instant.now().minusSeconds(600)))))
                .isEqualTo(401);
    }

    @Test
    void withoutATokenNothingIsWritten() {
        HttpResponse<String> response =
                service.send(HttpRequest.newBuilder(service.at("/cases")).POST(HttpRequest.BodyPublishers.noBody()));

        assertThat(response.statusCode()).isEqualTo(401);
    }

    @Test
    void healthIsPublicWithoutDetailsAndMetricsAreNot() {
        assertThat(service.get(null, "/actuator/health").body()).contains("UP").doesNotContain("caseStudies");
        assertThat(service.get("editor", "/actuator/health").body()).contains("caseStudies");
        assertThat(service.get("members", "/actuator/metrics").statusCode()).isEqualTo(403);
        assertThat(service.get("editor", "/actuator/metrics").body()).contains("http.server.requests");
    }

    @Test
    void aPageOfAnotherSiteMayCallOnlyIfTheSettingsNameIt() throws SQLException {
        Instance open = Instance.beside("from_elsewhere", "--service.allowed-origins=https://forms.example");
        try {
            HttpResponse<String> asked = preflight(open, "https://forms.example");
            assertThat(asked.statusCode()).isEqualTo(200);
            assertThat(asked.headers().firstValue("Access-Control-Allow-Origin"))
                    .contains("https://forms.example");
            assertThat(asked.headers().firstValue("Access-Control-Allow-Credentials"))
                    .isEmpty();
            assertThat(preflight(open, "https://other.example").statusCode()).isEqualTo(403);
            assertThat(preflight(service, "https://forms.example").statusCode()).isEqualTo(403);
            HttpResponse<String> got = open.get(null, "/cases/none", "Origin", "https://forms.example");
            assertThat(got.headers().firstValue("Access-Control-Expose-Headers").orElseThrow())
                    .contains("ETag");
        } finally {
            open.context.close();
        }
    }

    private static HttpResponse<String> preflight(Instance instance, String origin) {
        return instance.send(HttpRequest.newBuilder(instance.at("/cases"))
                .headers("Origin", origin, "Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,content-type")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
    }
}
