package org.waystage.examples.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
}
