package org.waystage.json.internal.canonical;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.value.Extras;
import org.waystage.core.value.Text;
import org.waystage.json.CanonicalJson;
import org.waystage.json.internal.shape.CaseStudyShapes;
import org.waystage.json.internal.shape.Scalars;

class CanonicalOutputTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "0.0",
                "0E+30",
                "-1",
                "100",
                "1E+2",
                "1.50",
                "-0.25",
                "123456789012345",
                "1234567890123456",
                "12345678901234567890",
                "0.1234567890123456789",
                "1E+20",
                "1E+21",
                "123E+19",
                "1E-6",
                "1E-7",
                "0.00000123",
                "5E-324",
                "1E-400",
                "1.7976931348623157E+308"
            })
    void aNumberIsWrittenAsInTheCanonicalFormOfItsDocument(String digits) {
        assertThat(CanonicalForm.of(new BigDecimal(digits), Scalars.NUMBER))
                .asString(UTF_8)
                .isEqualTo(new String(CanonicalJson.of(digits.getBytes(UTF_8)).orElseThrow(), UTF_8));
    }

    @Test
    void aNumberBeyondADoubleIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CanonicalForm.of(new BigDecimal("1E+400"), Scalars.NUMBER))
                .withMessageContaining("1E+400");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uD83D",
                "\uDE80\uD83D",
                "\\\uD83D",
                "thirty characters and then some \uD83D",
                "\\\\ more than thirty-two characters after a backslash, then\uDE80"
            })
    void halfASurrogatePairIsRefusedWhereverItStands(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalForm.of(text, Scalars.STRING));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\uD83D\uDE80", "\\ud83d", "\\\\ud83d", "a long text with the words \\udead and \\\\uD83D in it"
            })
    void whatOnlyLooksLikeHalfASurrogatePairIsNot(String text) {
        assertThat(CanonicalForm.of(text, Scalars.STRING))
                .asString(UTF_8)
                .isEqualTo('"' + text.replace("\\", "\\\\") + '"');
    }

    @Test
    void unknownMembersStandAmongTheOthersByName() {
        Map<String, Extras.Value> unknown = new LinkedHashMap<>();
        unknown.put("zone", new Extras.Num("1.0"));
        unknown.put("g", Extras.Null.NULL);
        Map<String, Extras.Value> inner = new LinkedHashMap<>();
        inner.put("b", new Extras.Bool(true));
        inner.put("a", new Extras.Str("x"));
        unknown.put("a", new Extras.Obj(inner));
        CaseStudy.SourceField field = new CaseStudy.SourceField("Field", "1", Extras.of(unknown));

        assertThat(CanonicalForm.of(field, CaseStudyShapes.SOURCE_FIELD))
                .asString(UTF_8)
                .isEqualTo("""
                        {"a":{"a":"x","b":true},"field":"Field","g":null,"value":"1","zone":1}""");
    }

    /** The long way over the document would give the same, and take three times as long. */
    @Test
    void aTextOfSeveralLanguagesIsWrittenAtOnceByLanguage() {
        Text text = Text.of("fr", "Porte").with("en", "Gate").with("de", "Tor");

        CanonicalOutput.Form form = CanonicalOutput.of(text, Scalars.TEXT);

        assertThat(form).isNotNull();
        assertThat(form.bytes).asString(UTF_8).isEqualTo("""
                {"de":"Tor","en":"Gate","fr":"Porte"}""");
    }
}
