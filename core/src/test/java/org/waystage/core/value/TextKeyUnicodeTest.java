package org.waystage.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.VersionInfo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the JDK makes of each character of Unicode 13, the version of Java 17, is what ICU's {@code NFKC_Casefold} makes of it. */
@Tag("class-path-only")
@Tag("long")
class TextKeyUnicodeTest {
    private static final Normalizer2 ICU = Normalizer2.getNFKCCasefoldInstance();
    private static final VersionInfo NEWEST = VersionInfo.getInstance(13);

    private static void forEachCharacter(IntConsumer action) {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            VersionInfo age = UCharacter.getAge(c);
            if (age.getMajor() > 0
                    && age.compareTo(NEWEST) <= 0
                    && UCharacter.getType(c) != UCharacterCategory.SURROGATE
                    && UCharacter.getType(c) != UCharacterCategory.PRIVATE_USE) {
                action.accept(c);
            }
        }
    }

    @Test
    void theSameCharactersAreOneAsForIcu() {
        Map<String, Set<String>> ofOurs = new HashMap<>();
        Map<String, Set<String>> ofIcu = new HashMap<>();
        forEachCharacter(c -> {
            String text = Character.toString(c);
            String ours = TextKey.foldedLetters(text);
            String icu = ICU.normalize(text);
            // Apostrophes are one, and what is not shown is nothing, here and not there.
            if (!ours.isEmpty() && !ours.startsWith("'")) {
                ofOurs.computeIfAbsent(ours, key -> new TreeSet<>()).add(icu);
                ofIcu.computeIfAbsent(icu, key -> new TreeSet<>()).add(ours);
            }
        });

        assertThat(ofOurs)
                .hasSizeGreaterThan(100_000)
                .allSatisfy((ours, icu) -> assertThat(icu).as(ours).hasSize(1));
        assertThat(ofIcu).allSatisfy((icu, ours) -> assertThat(ours).as(icu).hasSize(1));
    }

    @Test
    void nothingThatIsShownIsIgnored() {
        StringBuilder ignored = new StringBuilder();
        forEachCharacter(c -> {
            if (TextKey.foldedLetters(Character.toString(c)).isEmpty()
                    && !UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
                    && UCharacter.getType(c) != UCharacterCategory.FORMAT
                    && UCharacter.getType(c) != UCharacterCategory.ENCLOSING_MARK) {
                ignored.append(Integer.toHexString(c)).append(' ');
            }
        });

        assertThat(ignored.toString()).isEmpty();
    }

    @Test
    void everyLetterAndDigitIsKept() {
        StringBuilder dropped = new StringBuilder();
        forEachCharacter(c -> {
            if (UCharacter.isLetterOrDigit(c)
                    && !UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
                    && TextKey.of(Character.toString(c)).isEmpty()) {
                dropped.append(Integer.toHexString(c)).append(' ');
            }
        });

        assertThat(dropped.toString())
                .as("apostrophes, and marks of a script that stand alone")
                .isEqualTo(
                        "2b9 2bb 2bc 2bd 374 fc5e fc5f fc60 fc61 fc62 fc63 fe70 fe72 fe74 fe76 fe78 fe7a fe7c fe7e ff9e ff9f ");
    }

    /** Ids are made of these forms, so they must not change with the version of Java. */
    @Test
    void eachCharacterHasOneFormOnEveryJava() throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        forEachCharacter(c ->
                digest.update((TextKey.of("a" + Character.toString(c) + "B") + "\n").getBytes(StandardCharsets.UTF_8)));

        assertThat(HexFormat.of().formatHex(digest.digest()))
                .isEqualTo("2da27267946193d19171eb870fa8eb6fa2bdf4dcdf39af8d99979bf3e502a500");
    }
}
