package org.waystage.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waystage.core.Catalogue;
import org.waystage.core.notice.Notice;
import org.waystage.core.value.Extras;
import org.waystage.json.reading.JsonRules;
import org.waystage.json.reading.Reading;

class CatalogueReaderTest {
    @Test
    void oneReaderAndOneWriterServeSeveralThreads() {
        CatalogueReader reader = new CatalogueReader();
        List<Catalogue> catalogues = IntStream.range(0, 8)
                .mapToObj(seed -> new RandomModel(seed, seed % 2 == 0).catalogue())
                .toList();

        assertThat(IntStream.range(0, 80).parallel().filter(i -> {
                    Catalogue catalogue = catalogues.get(i % 8);
                    byte[] bytes =
                            (i % 3 == 0 ? CatalogueWriter.pretty() : CatalogueWriter.compact()).toBytes(catalogue);
                    return reader.read(bytes).orElseThrow().equals(catalogue);
                }))
                .hasSize(80);
    }

    @Test
    void aReadingDoesNotDependOnThoseBefore() {
        CatalogueReader reader = new CatalogueReader();
        byte[] sound = Documents.catalogue("\"notes\":[{\"en\":\"A\"}]").getBytes(UTF_8);
        byte[] broken =
                Documents.catalogue("\"notes\":[{},{\"en\":\"A\"}]", "\"x\":[").getBytes(UTF_8);
        Reading<Catalogue> first = reader.read(sound);
        reader.read(broken);

        assertThat(reader.read(sound)).isEqualTo(first);
        assertThat(first.notices()).isEmpty();
    }

    @Test
    void aStreamIsReadToItsEndAndNotClosed() throws IOException {
        AtomicBoolean closed = new AtomicBoolean();
        InputStream in = new ByteArrayInputStream((Documents.catalogue() + " \n").getBytes(UTF_8)) {
            @Override
            public void close() {
                closed.set(true);
            }
        };

        assertThat(new CatalogueReader().read(in).hasErrors()).isFalse();
        assertThat(in.read()).isEqualTo(-1);
        assertThat(closed).isFalse();
    }

    @Test
    void aNullIsKeptInWhatIsUnknown() {
        Catalogue catalogue = Documents.read(Documents.catalogue("\"x\":null", "\"y\":[null,{\"z\":null}]"))
                .orElseThrow();

        assertThat(catalogue.extras().members()).containsEntry("x", Extras.Null.NULL);
        assertThat(Documents.compact(catalogue)).endsWith("\"x\":null,\"y\":[null,{\"z\":null}]}");
    }

    @Test
    void anEmptyListIsNotWrittenBack() {
        String empty = Documents.catalogue("\"notes\":[ ]", "\"technologies\":[]", "\"x\":[]");
        Reading<Catalogue> reading = Documents.read(empty);

        assertThat(reading.notices())
                .extracting(Notice::rule)
                .containsExactly(JsonRules.LIST_EMPTY, JsonRules.LIST_EMPTY, JsonRules.MEMBER_UNKNOWN);
        assertThat(Documents.compact(reading.orElseThrow()))
                .doesNotContain("notes", "technologies")
                .endsWith("\"x\":[]}");
        assertThat(reading.orElseThrow())
                .isEqualTo(Documents.read(Documents.catalogue("\"x\":[]")).orElseThrow());
    }
}
