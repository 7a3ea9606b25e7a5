package org.waystage.workbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class EscapesTest {
    static final List<String> TEXTS = AwkwardTexts.ALL;

    @ParameterizedTest
    @FieldSource("TEXTS")
    void theLibraryReadsAnyTextAsItWas(String text) {
        assertThat(new XSSFRichTextString(Escapes.escaped(text)).getString()).isEqualTo(text);
    }

    @Test
    void whatXmlCannotHoldIsEscaped() {
        assertThat(Escapes.escaped("a\rb\u0000\uffff<_x000D_>")).isEqualTo("a_x000D_b_x0000__xFFFF_<_x005F_x000D_>");
    }
}
