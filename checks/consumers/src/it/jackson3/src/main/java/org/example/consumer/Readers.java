package org.example.consumer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.json.CanonicalJson;
import org.waystage.json.CatalogueReader;
import org.waystage.json.CatalogueSchemas;
import org.waystage.json.CatalogueWriter;
import org.waystage.json.NoticeProblem;
import org.waystage.json.RecordReader;
import org.waystage.json.RecordWriter;
import org.waystage.json.lines.CaseStudyLines;
import org.waystage.json.reading.ReadOptions;
import org.waystage.json.reading.Reading;
import tools.jackson.core.json.PackageVersion;

/** Readers and writers need no annotations of any version. */
public final class Readers {
    private static final String HEAD =
            "{\"format\":\"waystage-catalogue/1.0\",\"id\":\"mine\",\"title\":{\"en\":\"Mine\"},\"caseStudies\":[";

    private Readers() {}

    public static void main(String[] args) throws Exception {
        RecordReader<CaseStudy> reader = RecordReader.of(CaseStudy.class);
        Reading<CaseStudy> faulty = reader.read(Cases.FAULTY.getBytes(UTF_8));
        byte[] written = RecordWriter.of(CaseStudy.class)
                .toBytes(reader.read(Cases.SOUND.getBytes(UTF_8)).orElseThrow());
        check(NoticeProblem.of(faulty, 400, "fr").toBytes().length > 0);
        check(CatalogueSchemas.bundled(CatalogueSchemas.CASE_STUDY, "#/components/schemas/")
                .contains("\"CaseStudy\""));

        byte[] document = (HEAD + Cases.SOUND + "]}").getBytes(UTF_8);
        Catalogue catalogue = new CatalogueReader()
                .read(document)
                .value()
                .orElseThrow(() -> new IllegalStateException("no catalogue"));
        check(new String(CatalogueWriter.pretty().toBytes(catalogue), UTF_8).contains("1.10"));
        check(CanonicalJson.digest(CanonicalJson.of(document).orElseThrow()).length() > 0);
        byte[] lines = (HEAD + "]}\n" + Cases.SOUND + "\n").getBytes(UTF_8);
        try (CaseStudyLines each = CaseStudyLines.over(new ByteArrayInputStream(lines), ReadOptions.defaults())) {
            check(each.stream().allMatch(line -> line.reading().value().isPresent()));
        }
        // Outlines skip what they do not have, by members of Jackson's parser that are protected.
        try (CaseStudyLines each = CaseStudyLines.over(new ByteArrayInputStream(lines), ReadOptions.defaults())) {
            check(each.outlines().allMatch(line -> line.reading().value().isPresent()));
        }
        System.out.println("Readers on Jackson " + PackageVersion.VERSION + ", annotations: " + annotations() + ": "
                + faulty.counts().errors() + " errors, "
                + (new String(written, UTF_8).equals(Cases.SOUND) ? "1.10 kept" : "digits lost"));
    }

    private static String annotations() {
        try {
            Class.forName("com.fasterxml.jackson.annotation.JsonProperty");
            return "some";
        } catch (ClassNotFoundException e) {
            return "none";
        }
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new IllegalStateException();
        }
    }
}
