package org.waystage.checks.benchmarks;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.OutputStream;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Jackson data binding into plain records. */
final class DataBinding {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();
    private static final ObjectReader CATALOGUE = MAPPER.readerFor(PlainCatalogue.class);
    private static final ObjectWriter WRITER = MAPPER.writerFor(PlainCatalogue.class);

    private DataBinding() {}

    static PlainCatalogue read(byte[] document) {
        return CATALOGUE.readValue(document);
    }

    static void write(PlainCatalogue catalogue, OutputStream out) {
        WRITER.writeValue(out, catalogue);
    }
}
