package org.waystage.examples.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waystage.examples.service.Instance.caseStudy;
import static org.waystage.examples.service.Instance.tag;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Nothing of a restricted case leaves for the wrong role. The addresses are those that the service has when the test runs, so that
 * a new one is asked too, in every form.
 */
class LeakTest {
    /** Stands in every text of what is hidden. */
    private static final String SECRET = "zyxw";

    private static final List<@Nullable String> WRONG = Arrays.asList(null, "members", "no-such-role");

    private static Instance service;
    private static String tag;

    @BeforeAll
    static void hideSomething() {
        service = Instance.first();
        String restricted =
                "\"visibility\": \"restricted\", \"notes\": [{\"en\": \"zyxw in a note\"}], \"own\": \"zyxw\"";
        tag = tag(created(service.send("POST", "/cases?reason=zyxw", caseStudy("zyxw-case", restricted))));
        String open = created(service.send(
                        "POST",
                        "/cases?reason=zyxw",
                        caseStudy("half-open", "\"own\": \"zyxw\", \"visibility\": \"restricted\"")))
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        // an earlier version was restricted, and the present one has a part that is
        String part = caseStudy("half-open")
                .replace(
                        "\"stages\": [",
                        "\"stages\": [{\"stage\": \"deployed\", \"basis\": \"began\", \"date\": \"2020\","
                                + " \"visibility\": \"restricted\", \"own\": \"zyxw\"}, ");
        HttpResponse<String> changed = service.send("PUT", "/cases/half-open?reason=zyxw", part, "If-Match", open);
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        // changed in a part that others do not see, and linked to what others do not see
        HttpResponse<String> again = service.send(
                "PUT", "/cases/half-open?reason=zyxw", part.replace("2020", "2021"), "If-Match", tag(changed));
        assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
        created(service.send(
                "POST",
                "/cases",
                caseStudy("linked", "\"links\": [{\"kind\": \"continues\", \"target\": \"zyxw-case\"}]")));
    }

    private static HttpResponse<String> created(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        return response;
    }

    @Tag("long")
    @Test
    void noEndpointTellsAWordOfItToTheWrongRole() {
        Set<String> asked = new LinkedHashSet<>();
        for (RequestMappingInfoHandlerMapping mapping : service.context
                .getBeansOfType(RequestMappingInfoHandlerMapping.class)
                .values()) {
            mapping.getHandlerMethods().keySet().forEach(info -> ask(info, asked));
        }

        assertThat(asked).contains("/cases", "/cases/{id}/versions", "/edition", "/actuator/metrics");
    }

    private static void ask(RequestMappingInfo info, Set<String> asked) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        for (String pattern : info.getPatternValues()) {
            asked.add(pattern);
            for (String path : paths(pattern)) {
                for (String role : WRONG) {
                    if ("no-such-role".equals(role) && path.contains("?")) {
                        continue; // such a role is asked each address once
                    }
                    for (RequestMethod method : methods.isEmpty() ? Set.of(RequestMethod.GET) : methods) {
                        ask(method.name(), path, role);
                    }
                }
            }
        }
    }

    private static List<String> paths(String pattern) {
        List<String> paths = new ArrayList<>();
        for (String id : List.of("zyxw-case", "half-open", "linked", "Not%20An%20Id")) {
            String path = pattern.replace("{id}", id)
                    .replace("{requiredMetricName}", "waystage.readings")
                    .replaceAll("\\{\\*?[a-zA-Z]+}", "index.html")
                    .replaceAll("/?\\*\\*", "")
                    .replace("//", "/");
            if (!paths.contains(path)) {
                paths.add(path);
            }
        }
        for (String path : List.copyOf(paths)) {
            paths.add(path + "?on=2026-12-01&page=wrong&words=zyxw");
            paths.add(path + "?on=2026-12-01&known=2999-01-01T00:00:00Z&stage=deployed&size=200");
        }
        return paths;
    }

    private static void ask(String method, String path, @Nullable String role) {
        List<HttpRequest.Builder> requests = new ArrayList<>();
        if (method.equals("GET")) {
            requests.add(service.as(role, path));
        }
        if (method.equals("GET") && !path.contains("?") && !"no-such-role".equals(role)) {
            requests.add(service.as(role, path).method("HEAD", HttpRequest.BodyPublishers.noBody()));
            requests.add(service.as(role, path).header("If-None-Match", tag));
            requests.add(service.as(role, path).header("Accept", "application/x-ndjson"));
            requests.add(service.as(role, path).header("Accept", "text/html"));
        }
        if (!method.equals("GET")) {
            requests.add(service.as(role, path)
                    .header("Content-Type", "application/json")
                    .header("If-Match", tag)
                    .method(method, HttpRequest.BodyPublishers.ofString(caseStudy("zyxw-case"))));
        }
        for (HttpRequest.Builder request : requests) {
            HttpResponse<String> response = service.send(request);
            String what = role + " " + response.request() + " "
                    + response.request().headers().map();
            assertThat(response.statusCode()).as(what + response.body()).isNotEqualTo(304);
            if (!path.startsWith("/error")) { // which tells a failure that there was not
                assertThat(response.statusCode()).as(what + response.body()).isLessThan(500);
            }
            if (!method.equals("GET")) {
                assertThat(response.statusCode()).as(what).isIn(401, 403);
            }
            // what the caller sent himself may come back
            String told = (response.headers().map() + response.body())
                    .replace(path.replaceFirst("\\?.*", ""), "")
                    .replace("words=zyxw", "")
                    .replace(tag, "");
            assertThat(told).as(what).doesNotContainIgnoringCase(SECRET).doesNotContain(tag.substring(1, 20));
        }
    }

    @Test
    void theRightRoleIsToldSoThatTheOtherTestsMeanSomething() {
        assertThat(service.get("restricted", "/cases?words=zyxw").body()).contains(SECRET);
        assertThat(service.get("restricted", "/edition").body()).contains(SECRET);
        assertThat(service.get("restricted", "/cases/half-open/versions").body())
                .contains(SECRET);
        assertThat(service.get("restricted", "/cases/half-open/stage?on=2026-12-01")
                        .body())
                .contains("deployed");
        assertThat(service.get(null, "/cases/half-open/stage?on=2026-12-01").body())
                .contains("pilot");
        assertThat(service.get("restricted", "/cases?words=half-open&stage=deployed")
                        .body())
                .contains("\"total\":1");
        assertThat(service.get("members", "/cases?words=half-open&stage=deployed")
                        .body())
                .contains("\"total\":0");
    }

    @Test
    void aChangeThatTheCallerDoesNotSeeIsNoVersion() {
        assertThat(service.get("restricted", "/cases/half-open/versions").body().split("recordedAt"))
                .hasSize(4);
        assertThat(service.get("members", "/cases/half-open/versions").body().split("recordedAt"))
                .hasSize(2);
    }

    @Test
    void aHiddenCaseIsLikeOneThatIsNotThere() {
        for (String path : List.of("/cases/%s", "/cases/%s/versions", "/cases/%s/stage?on=2026")) {
            HttpResponse<String> hidden = service.get("members", path.formatted("zyxw-case"));
            HttpResponse<String> absent = service.get("members", path.formatted("not-there"));

            assertThat(hidden.statusCode()).isEqualTo(404);
            assertThat(hidden.body().replace("zyxw-case", "not-there")).isEqualTo(absent.body());
        }
    }
}
