package org.waystage.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class XmlTextTest {
    static Stream<String> texts() {
        return Stream.concat(
                RandomCatalogues.TEXTS.stream(),
                Stream.of("_x000D_x000D_", "__x000d__", "_x00", "_xZZZZ_", "_x005F_x005F_", "\r\n"));
    }

    private static String xml(String text) {
        StringBuilder xml = new StringBuilder();
        XmlText.append(text, xml);
        return xml.toString();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void anyTextComesBack(String text) {
        String read = xml(text)
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");

        assertThat(XmlText.plain(read)).isEqualTo(text);
    }

    @Test
    void whatXmlCannotHoldIsEscaped() {
        assertThat(xml("a\rb\u0000\uffff<_x000D_>")).isEqualTo("a_x000D_b_x0000__xFFFF_&lt;_x005F_x000D_&gt;");
    }
}
