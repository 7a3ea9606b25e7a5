package org.waystage.examples.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.waystage.examples.service.Instance.caseStudy;
import static org.waystage.examples.service.Instance.tag;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.editions.Editions;
import org.waystage.json.CanonicalJson;
import org.waystage.json.RecordReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The catalogue in memory follows the database, whichever of two instances writes. */
class StoredCatalogueTest {
    private static Instance one;
    private static Instance other;

    @BeforeAll
    static void start() throws SQLException {
        one = Instance.beside("followed");
        other = Instance.on(one.context.getBean(Environment.class).getProperty("spring.datasource.url"));
    }

    @AfterAll
    static void stop() {
        other.context.close();
        one.context.close();
    }

    private static Catalogue catalogue(Instance instance) {
        return instance.context.getBean(StoredCatalogue.class).catalogue();
    }

    @Test
    void aChangeReadsNoOtherCaseAgain() {
        Map<CaseStudy, Boolean> before = new IdentityHashMap<>();
        catalogue(one).caseStudies().forEach(each -> before.put(each, true));
        RecordReader<CaseStudy> reader =
                one.context.getBean(StoredCatalogue.class).caseStudies();

        String tag = tag(one.send("POST", "/cases", caseStudy("alone")));
        other.send("PUT", "/cases/alone", caseStudy("alone", "\"own\": 1"), "If-Match", tag);

        assertThat(catalogue(one).caseStudies().stream().filter(each -> !before.containsKey(each)))
                .extracting(CaseStudy::id)
                .containsExactly(CaseStudyId.of("alone"));
        assertThat(one.context.getBean(StoredCatalogue.class).caseStudies()).isSameAs(reader);
    }

    @Test
    void bothInstancesHaveTheSameCatalogueWhoeverWrote() {
        String first = tag(one.send("POST", "/cases", caseStudy("zz-last")));
        other.send("POST", "/cases", caseStudy("aa-first"));
        String second = tag(other.send("PUT", "/cases/zz-last", caseStudy("zz-last", "\"own\": 1"), "If-Match", first));
        one.send("POST", "/cases", caseStudy("mm-middle"));
        assertThat(one.send("DELETE", "/cases/zz-last", "", "If-Match", first).statusCode())
                .isEqualTo(412);
        assertThat(one.send("DELETE", "/cases/zz-last", "", "If-Match", second).statusCode())
                .isEqualTo(204);
        other.send("POST", "/cases", caseStudy("zz-last"));

        String said = one.get(null, "/edition").body();
        assertThat(said).contains("aa-first", "zz-last");
        assertThat(other.get(null, "/edition").body()).isEqualTo(said);
        Instance third = Instance.on(one.context.getBean(Environment.class).getProperty("spring.datasource.url"));
        try {
            assertThat(third.get(null, "/edition").body()).isEqualTo(said);
        } finally {
            third.context.close();
        }
    }

    @Test
    void theDigestOfACaseIsTheSameOnEveryInstance() {
        HttpResponse<String> here = Instance.first().send("POST", "/cases", caseStudy("same-everywhere", "\"a\": 1e2"));
        HttpResponse<String> there = one.send("POST", "/cases", caseStudy("same-everywhere", "\"a\": 100"));

        assertThat(tag(there)).isEqualTo(tag(here));
        assertThat(tag(here))
                .isEqualTo("\""
                        + CanonicalJson.digest(
                                CanonicalJson.of(here.body().getBytes(UTF_8)).orElseThrow()) + "\"");
    }

    @Test
    void aChangeOfOneInstanceIsSeenByAnotherOnTheSameDatabase() {
        assertThat(other.get(null, "/cases/seen-by-both").statusCode()).isEqualTo(404);
        one.send("POST", "/cases", caseStudy("seen-by-both"));

        assertThat(other.get(null, "/cases/seen-by-both").statusCode()).isEqualTo(200);
    }

    @Test
    void manyChangesAtOnceOnBothInstancesAreAllThere() {
        List<CompletableFuture<Integer>> writers = IntStream.range(0, 40)
                .mapToObj(number -> CompletableFuture.supplyAsync(() -> (number % 2 == 0 ? one : other)
                        .send("POST", "/cases", caseStudy("many-" + number))
                        .statusCode()))
                .toList();
        assertThat(writers.stream().map(CompletableFuture::join)).containsOnly(201);

        for (Instance each : List.of(one, other)) {
            assertThat(catalogue(each).caseStudies().stream()
                            .filter(found -> found.id().value().startsWith("many-")))
                    .hasSize(40);
        }
        assertThat(catalogue(one)).isEqualTo(catalogue(other));
    }

    @Test
    void aDatabaseThatIsThereIsNotFilledAgain() {
        one.send("POST", "/cases", caseStudy("kept"));

        one.context.getBean(CaseStore.class).fill(Editions.latest(), new CaseStore.Change("service", "again"));

        assertThat(one.get(null, "/cases/kept").statusCode()).isEqualTo(200);
    }

    @Test
    @Tag("long")
    void tenThousandCasesAreWrittenToAndListedPageByPage() throws SQLException {
        Instance large = Instance.beside("large");
        try {
            List<CaseStudy> cases = new ArrayList<>();
            CaseStudy any = Editions.latest().caseStudies().get(0);
            for (int i = 0; i < 10_000; i++) {
                cases.add(any.toBuilder()
                        .id(CaseStudyId.of("case-%05d".formatted(i)))
                        .build());
            }
            Catalogue edition = Editions.latest().toBuilder().caseStudies(cases).build();
            JdbcClient jdbc = large.context.getBean(JdbcClient.class);
            for (String table : List.of("case_current", "case_version", "head")) {
                jdbc.sql("delete from " + table).update();
            }
            large.context.getBean(CaseStore.class).fill(edition, new CaseStore.Change("somebody", "large"));
            large.context.getBean(StoredCatalogue.class).reload();
            assertThat(large.send("POST", "/cases", caseStudy("one-more")).statusCode())
                    .isEqualTo(201);

            List<String> ids = new ArrayList<>();
            for (int page = 0; page <= 50; page++) {
                JsonNode found = JsonMapper.shared()
                        .readTree(
                                large.get(null, "/cases?size=200&page=" + page).body());
                assertThat(found.get("total").asInt()).isEqualTo(10_001);
                found.get("cases").forEach(each -> ids.add(each.get("id").asString()));
            }
            assertThat(ids).hasSize(10_001).isSorted().doesNotHaveDuplicates().contains("one-more");
        } finally {
            large.context.close();
        }
    }
}
