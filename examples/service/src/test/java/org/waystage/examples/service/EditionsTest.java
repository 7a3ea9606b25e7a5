package org.waystage.examples.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.waystage.examples.service.Instance.caseStudy;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.waystage.core.Catalogue;
import org.waystage.core.id.CaseStudyId;
import org.waystage.json.CatalogueReader;
import org.waystage.json.signing.EditionSignature;
import org.waystage.json.signing.SigningKeys;
import tools.jackson.databind.json.JsonMapper;

/** Editions go out and come in; what is counted and shown of the catalogue. */
class EditionsTest {
    private final Instance service = Instance.first();

    private String got(String path, String... headers) {
        HttpResponse<String> response = service.get(null, path, headers);
        assertThat(response.statusCode()).as(path + response.body()).isEqualTo(200);
        return response.body();
    }

    private static Catalogue catalogue(String document) {
        return new CatalogueReader().read(document.getBytes(UTF_8)).orElseThrow();
    }

    @Test
    void theEditionIsGivenOutWholeAndAsLines() {
        Catalogue whole = catalogue(got("/edition"));
        String lines = got("/edition", "Accept", "application/x-ndjson");

        assertThat(whole.caseStudies()).hasSizeGreaterThan(100);
        assertThat(lines.lines().count()).isEqualTo(whole.caseStudies().size() + 1L);
    }

    @Tag("long")
    @Test
    void aSignedEditionReachesASecondInstanceAndAnOlderOneNeverDoes() throws Exception {
        assertThat(service.issue("sent-1").statusCode()).isEqualTo(201);
        service.send("POST", "/cases", caseStudy("in-the-next"));
        assertThat(service.issue("sent-2").statusCode()).isEqualTo(201);
        Instance second = Instance.beside("second", "--service.trusted-key=" + SigningKey.PUBLIC);
        try {
            List<String> parts = List.of("edition", "signature");
            List<byte[]> next = List.of(
                    got("/editions/sent-2").getBytes(UTF_8),
                    got("/editions/sent-2/signature").getBytes(UTF_8));
            List<byte[]> whole = List.of(
                    got("/editions/sent-1").getBytes(UTF_8),
                    got("/editions/sent-1/signature").getBytes(UTF_8));

            HttpResponse<String> first = second.upload("/received/editions", parts, whole);
            assertThat(first.body()).contains("first-contact", "sent-1");
            assertThat(second.get(null, "/cases/in-the-next").statusCode()).isEqualTo(404);

            assertThat(second.upload("/received/editions", parts, next).body()).contains("\"accepted\"", "sent-2");
            assertThat(second.get(null, "/cases/in-the-next").statusCode()).isEqualTo(200);
            assertThat(catalogue(second.get(null, "/edition").body())).isEqualTo(catalogue(got("/editions/sent-2")));

            HttpResponse<String> older = second.upload("/received/editions", parts, whole);
            assertThat(older.statusCode()).isEqualTo(409);
            assertThat(older.body()).contains("sent-1");
        } finally {
            second.context.close();
        }
    }

    @Test
    void anEditionThatWasChangedOrSignedByOthersIsRefused() throws SQLException {
        assertThat(service.issue("signed-1").statusCode()).isEqualTo(201);
        Instance third = Instance.beside("third", "--service.trusted-key=" + SigningKey.PUBLIC);
        try {
            byte[] signature = got("/editions/signed-1/signature").getBytes(UTF_8);
            byte[] changed =
                    got("/editions/signed-1").replace("signed-1", "signed-2").getBytes(UTF_8);

            HttpResponse<String> response =
                    third.upload("/received/editions", List.of("edition", "signature"), List.of(changed, signature));

            assertThat(response.statusCode()).isEqualTo(422);
            assertThat(service.upload(
                                    "/received/editions", List.of("edition", "signature"), List.of(changed, signature))
                            .body())
                    .contains("service.trusted-key");
        } finally {
            third.context.close();
        }
    }

    @Test
    void anIssuedEditionStaysAsItIsAndItsSignatureHolds() throws Exception {
        assertThat(service.issue("kept-1").statusCode()).isEqualTo(201);
        String before = got("/editions/kept-1");
        service.send("POST", "/cases", caseStudy("after-the-edition"));

        assertThat(got("/editions/kept-1")).isEqualTo(before);
        assertThat(catalogue(before).caseStudy(CaseStudyId.of("after-the-edition")))
                .isEmpty();
        assertThat(EditionSignature.read(got("/editions/kept-1/signature").getBytes(UTF_8))
                        .orElseThrow()
                        .verify(
                                catalogue(before),
                                SigningKeys.read(SigningKey.PUBLIC)
                                        .orElseThrow()
                                        .publicKey())
                        .isValid())
                .isTrue();
        assertThat(got("/editions")).contains("kept-1");
        assertThat(service.issue("kept-1").statusCode()).isEqualTo(409);
        HttpResponse<String> older =
                service.send("POST", "/editions?edition=kept-2&issued=2020-01-01", "", "Accept-Language", "fr");
        assertThat(older.statusCode()).isEqualTo(409);
        assertThat(older.body()).contains("édition");
        assertThat(service.get(null, "/editions/none").statusCode()).isEqualTo(404);
    }

    @Test
    void statisticsAreThoseOfTheProgramAsJsonAndCsv() {
        assertThat(JsonMapper.shared()
                        .readTree(got("/statistics/stats?by=group&on=2026-12-01"))
                        .isObject())
                .isTrue();
        assertThat(got("/statistics/stats?by=country&format=csv")).contains(",");
        assertThat(got("/statistics/stats?by=group&format=csv")).contains("\r\n3d-printing,3D printing,");
        assertThat(got("/statistics/frequencies?format=csv")).contains(",Better risk targeting,");
        assertThat(service.get(null, "/statistics/stats?by=nonsense").statusCode())
                .isEqualTo(400);
        assertThat(service.get(null, "/statistics/stats?format=xml").statusCode())
                .isEqualTo(400);
        HttpResponse<String> none = service.get(null, "/statistics/nonsense");
        assertThat(none.statusCode()).isEqualTo(404);
        String known = JsonMapper.shared().readTree(none.body()).get("detail").asString();
        for (String name : known.replaceFirst(".*: ", "").replace(".", "").split(", ")) {
            assertThat(service.get(null, "/statistics/" + name).statusCode())
                    .as(name)
                    .isIn(200, 400);
        }
        assertThat(service.get(
                                null,
                                "/statistics/" + known.replaceFirst(".*: ", "").split(",")[0] + "?no-such=1")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void theReportIsThatOfTheCallerAndHasNoOtherFiles() {
        assertThat(got("/report/")).contains("<html");
        assertThat(got("/report/index.html")).isEqualTo(got("/report/"));
        for (String page : List.of("/report", "/report/cases")) { // from where its links would lead elsewhere
            assertThat(service.get(null, page).headers().firstValue("Location"))
                    .hasValueSatisfying(address -> assertThat(address).endsWith(page + "/"));
        }
        assertThat(service.get(null, "/report/none.html").statusCode()).isEqualTo(404);
        // a name that a system may not be able to write, depending on its language
        assertThat(service.get(null, "/report/%C3%A9.html").statusCode()).isEqualTo(404);
        assertThat(service.get(null, "/report/..%2Frestricted/index.html").statusCode())
                .isIn(400, 404);
        assertThat(service.get(null, "/report/%2e%2e/restricted/index.html").statusCode())
                .isIn(400, 404);
    }
}
