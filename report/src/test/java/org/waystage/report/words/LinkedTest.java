package org.waystage.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkedTest {
    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/", "HTTP://EXAMPLE.ORG/", "http://"})
    void aWebAddressIsLinked(String address) {
        assertThat(Linked.web(Optional.of(address))).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "http:/",
                "ftp://example.org/",
                "javascript:alert(1)",
                "http\u017F://example.org/",
                " https://example.org/"
            })
    void nothingElseIsLinked(String address) {
        assertThat(Linked.web(Optional.of(address))).isNull();
    }
}
