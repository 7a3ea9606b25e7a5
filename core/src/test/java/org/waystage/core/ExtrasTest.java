package org.waystage.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.core.value.Extras;
import org.waystage.core.value.Extras.Arr;
import org.waystage.core.value.Extras.Bool;
import org.waystage.core.value.Extras.Null;
import org.waystage.core.value.Extras.Num;
import org.waystage.core.value.Extras.Obj;
import org.waystage.core.value.Extras.Str;
import org.waystage.core.value.Extras.Value;

class ExtrasTest {
    /** The number of RFC 8259, section 6. */
    private static final Pattern JSON_NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "1",
                "10",
                "-10",
                "2.50",
                "0.0",
                "1e400",
                "1E+2",
                "1e-2",
                "-0.0e-0",
                "1e00",
                "123456789012345678901234567890"
            })
    void aNumberKeepsItsDigits(String digits) {
        assertThat(new Num(digits).digits()).isEqualTo(digits);
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(
            strings = {
                "",
                "-",
                "+1",
                "01",
                "-01",
                "00",
                ".5",
                "5.",
                "-.5",
                "1e",
                "1e+",
                "1.e2",
                "e1",
                "1 ",
                " 1",
                "1_0",
                "1,0",
                "0x1",
                "NaN",
                "Infinity",
                "١",
                "１",
                "1e1.0",
                "--1",
                "1-"
            })
    void whatIsNoNumberIsRefusedAndQuoted(String digits) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Num(digits))
                .withMessage("not a number as JSON writes it: '" + digits + "'");
    }

    @Test
    void theGrammarOfNumbersIsThatOfJson() {
        String alphabet = "019.-+eE";
        List<String> texts = new ArrayList<>(List.of(""));
        for (int from = 0, length = 1; length <= 5; length++) {
            int to = texts.size();
            for (int i = from; i < to; i++) {
                for (int c = 0; c < alphabet.length(); c++) {
                    texts.add(texts.get(i) + alphabet.charAt(c));
                }
            }
            from = to;
        }
        for (String text : texts) {
            assertThat(isNumber(text))
                    .as("'%s'", text)
                    .isEqualTo(JSON_NUMBER.matcher(text).matches());
        }
    }

    private static boolean isNumber(String text) {
        try {
            return new Num(text).digits().equals(text);
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    @Test
    void numbersAreEqualIfTheirDigitsAre() {
        assertThat(new Num("2.50")).isEqualTo(new Num("2.50")).isNotEqualTo(new Num("2.5"));
        assertThat(new Num("1e2")).isNotEqualTo(new Num("100"));
    }

    private static Map<String, Value> members() {
        Map<String, Value> members = new LinkedHashMap<>();
        members.put("z", new Str("text"));
        members.put("a", new Num("2.50"));
        members.put("", Null.NULL);
        members.put("list", new Arr(List.of(new Bool(true), Null.NULL, new Arr(List.of()))));
        members.put("object", new Obj(Map.of("inner", new Bool(false))));
        return members;
    }

    @Test
    void membersKeepTheirOrder() {
        assertThat(Extras.of(members()).members().keySet()).containsExactly("z", "a", "", "list", "object");
        assertThat(new Obj(members()).members().keySet()).containsExactly("z", "a", "", "list", "object");
    }

    @Test
    void theOrderOfMembersDoesNotCountForEquality() {
        Map<String, Value> backwards = new LinkedHashMap<>();
        List<String> names = new ArrayList<>(members().keySet());
        for (int i = names.size() - 1; i >= 0; i--) {
            backwards.put(names.get(i), members().get(names.get(i)));
        }

        assertThat(Extras.of(backwards)).isEqualTo(Extras.of(members())).hasSameHashCodeAs(Extras.of(members()));
        assertThat(new Obj(backwards)).isEqualTo(new Obj(members())).hasSameHashCodeAs(new Obj(members()));
    }

    @Test
    void theOrderOfElementsCounts() {
        assertThat(new Arr(List.of(new Num("1"), new Num("2"))))
                .isEqualTo(new Arr(List.of(new Num("1"), new Num("2"))))
                .isNotEqualTo(new Arr(List.of(new Num("2"), new Num("1"))));
    }

    @Test
    void valuesOfDifferentKindsAreNeverEqual() {
        List<Value> values = List.of(
                new Str("1"),
                new Num("1"),
                new Str("true"),
                new Bool(true),
                new Bool(false),
                new Str("null"),
                Null.NULL,
                new Str(""),
                new Arr(List.of()),
                new Obj(Map.of()));

        assertThat(values).doesNotHaveDuplicates();
    }

    @Test
    void noMembersAreNoExtras() {
        assertThat(Extras.of(Map.of())).isSameAs(Extras.none());
        assertThat(Extras.none().isEmpty()).isTrue();
        assertThat(Extras.none().members()).isEmpty();
        assertThat(Extras.of(members()).isEmpty()).isFalse();
        assertThat(Extras.of(members())).isNotEqualTo(Extras.none());
    }

    @Test
    void extrasAreImmutableCopies() {
        Map<String, Value> members = members();
        List<Value> elements = new ArrayList<>(List.of(Null.NULL));
        Extras extras = Extras.of(members);
        Obj object = new Obj(members);
        Arr list = new Arr(elements);
        members.clear();
        elements.clear();

        assertThat(extras.members()).hasSize(5);
        assertThat(object.members()).hasSize(5);
        assertThat(list.elements()).hasSize(1);
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> extras.members().clear());
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> object.members().clear());
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> list.elements().clear());
    }

    @Test
    void nullIsRefused() {
        Map<String, Value> withNull = new HashMap<>();
        withNull.put("a", null);
        Map<String, Value> nameless = new HashMap<>();
        nameless.put(null, Null.NULL);

        assertThatNullPointerException().isThrownBy(() -> Extras.of(withNull));
        assertThatNullPointerException().isThrownBy(() -> Extras.of(nameless));
        assertThatNullPointerException().isThrownBy(() -> new Obj(withNull));
        assertThatNullPointerException().isThrownBy(() -> new Str(null));
        assertThatNullPointerException().isThrownBy(() -> new Num(null));
        assertThatNullPointerException().isThrownBy(() -> new Arr(null));
    }

    @Test
    void toStringShowsTheMembers() {
        assertThat(Extras.of(Map.of("a", new Num("1")))).hasToString("{a=Num[digits=1]}");
    }
}
