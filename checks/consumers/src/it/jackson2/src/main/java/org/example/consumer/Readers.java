package org.example.consumer;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.waystage.core.casestudy.CaseStudy;
import org.waystage.json.CatalogueSchemas;
import org.waystage.json.NoticeProblem;
import org.waystage.json.RecordReader;
import org.waystage.json.RecordWriter;
import org.waystage.json.reading.Reading;

/** Readers and writers need no annotations of any version. */
public final class Readers {
    private Readers() {}

    public static void main(String[] args) {
        RecordReader<CaseStudy> reader = RecordReader.of(CaseStudy.class);
        Reading<CaseStudy> faulty = reader.read(Cases.FAULTY.getBytes(UTF_8));
        byte[] written = RecordWriter.of(CaseStudy.class)
                .toBytes(reader.read(Cases.SOUND.getBytes(UTF_8)).orElseThrow());
        if (NoticeProblem.of(faulty, 400, "fr").toBytes().length == 0
                || !CatalogueSchemas.bundled(CatalogueSchemas.CASE_STUDY, "#/components/schemas/").contains("\"CaseStudy\"")) {
            throw new IllegalStateException();
        }
        System.out.println("Readers: " + faulty.counts().errors() + " errors, "
                + (new String(written, UTF_8).equals(Cases.SOUND) ? "1.10 kept" : "digits lost"));
    }
}
