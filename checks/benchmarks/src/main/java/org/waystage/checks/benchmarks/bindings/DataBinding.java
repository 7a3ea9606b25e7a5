package org.waystage.checks.benchmarks.bindings;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.File;
import java.io.OutputStream;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Jackson data binding into plain records and beans. */
public final class DataBinding {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();
    private static final ObjectReader CATALOGUE = MAPPER.readerFor(PlainCatalogue.class);
    private static final ObjectReader BEANS = MAPPER.readerFor(BeanCatalogue.class);
    private static final ObjectReader CASE_STUDY = MAPPER.readerFor(PlainCatalogue.CaseStudy.class);
    private static final ObjectWriter WRITER = MAPPER.writerFor(PlainCatalogue.class);
    private static final ObjectWriter BEANS_WRITER = MAPPER.writerFor(BeanCatalogue.class);

    private DataBinding() {}

    public static PlainCatalogue read(byte[] document) {
        return CATALOGUE.readValue(document);
    }

    public static BeanCatalogue readBeans(byte[] document) {
        return BEANS.readValue(document);
    }

    public static PlainCatalogue read(File document) {
        return CATALOGUE.readValue(document);
    }

    /** Reads case studies that stand one a line, and counts the technologies that they name. */
    public static long countTechnologies(byte[] lines) {
        long technologies = 0;
        try (MappingIterator<PlainCatalogue.CaseStudy> cases = CASE_STUDY.readValues(lines)) {
            while (cases.hasNextValue()) {
                technologies += cases.nextValue().technologies().size();
            }
        }
        return technologies;
    }

    public static void write(PlainCatalogue catalogue, OutputStream out) {
        WRITER.writeValue(out, catalogue);
    }

    public static void write(BeanCatalogue catalogue, OutputStream out) {
        BEANS_WRITER.writeValue(out, catalogue);
    }
}
