package org.waystage.core.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                    | ''",
                "' - '                 | ''",
                "Risk-Engine (v2)      | risk engine v2",
                "2nd D\u00e9j\u00e0 e\u0301\u0302 | 2nd d\u00e9j\u00e0 \u00e9\u0302",
                // Japanese: kana and ideographs by character, Latin words and numbers whole
                "\u6b21\u306bAI-Gate\u3092\u8a66 | \u6b21 \u306b ai gate \u3092 \u8a66",
                "\u30b5\u30fc\u30d0\u30fcAI2\u3092     | \u30b5 \u30fc \u30d0 \u30fc ai2 \u3092",
                "\uff76\uff9e\uff70\uff84             | \u30ac \u30fc \u30c8",
                "\u304b\u3099\u3044             | \u304c \u3044",
                "\u4ee4\u548c2024\u5e743A\u3067         | \u4ee4 \u548c 2024 \u5e74 3a \u3067",
                "\u4f50\u3005\u6728\u3006             | \u4f50 \u3005 \u6728 \u3006",
                // Korean: particles are joined to the name
                "AI\uac8c\uc774\ud2b8\ub97c            | ai \uac8c \uc774 \ud2b8 \ub97c",
                // Thai, Lao, Khmer, Burmese: marks stay on their letters
                "\u0e17\u0e35\u0e48AIGate\u0e14\u0e35          | \u0e17\u0e35\u0e48 aigate \u0e14\u0e35",
                "\u0e94\u0eb5AI               | \u0e94\u0eb5 ai",
                "\u1780\u17d2\u1780\u17b6             | \u1780\u17d2 \u1780\u17b6",
                "\u1019\u103c\u1014\u103a             | \u1019\u103c \u1014\u103a",
                // Any other change of script
                "\u0442\u0430\u043c\u043e\u0436\u043d\u044fAI2\u0430       | \u0442\u0430\u043c\u043e\u0436\u043d\u044f ai2 \u0430",
                "\u0627\u0644AI               | \u0627\u0644 ai",
            })
    void aWordEndsWhereAnotherScriptBeginsAndAfterEachCharacterOfOneWithoutBlanks(String text, String words) {
        assertThat(String.join(" ", Words.of(text))).isEqualTo(words);
    }
}
