package org.waystage.json.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.core.validation.ValidationProfile;
import org.waystage.json.Documents;
import org.waystage.json.reading.ReadOptions.Limit;

class ReadOptionsTest {
    @Test
    void theDefaultsGuardAndCheck() {
        ReadOptions options = ReadOptions.defaults();

        assertThat(options.checked()).isTrue();
        assertThat(options.limits()).isEmpty();
        assertThat(Limit.values()).allSatisfy(limit -> {
            assertThat(limit.byDefault()).isPositive();
            assertThat(options.limit(limit)).isEqualTo(limit.byDefault());
        });
    }

    @ParameterizedTest
    @EnumSource(Limit.class)
    void eachChangeLeavesTheRestAsItIs(Limit changed) {
        ReadOptions options = ReadOptions.defaults().unchecked().with(changed, 9);

        assertThat(options.checked()).isFalse();
        assertThat(Limit.values())
                .allSatisfy(
                        limit -> assertThat(options.limit(limit)).isEqualTo(limit == changed ? 9 : limit.byDefault()));
        assertThat(options.with(changed, changed.byDefault()))
                .isEqualTo(ReadOptions.defaults().unchecked());
    }

    @Test
    void theOftenestLimitsHaveMethodsOfTheirOwn() {
        ReadOptions options = ReadOptions.defaults()
                .with(ReadOptions.Limit.NOTICES, 1)
                .with(ReadOptions.Limit.DEPTH, 2)
                .with(ReadOptions.Limit.STRING_LENGTH, 3)
                .with(ReadOptions.Limit.LINE_BYTES, 4)
                .with(ReadOptions.Limit.DOCUMENT_BYTES, 5);

        assertThat(options.limits())
                .containsOnly(
                        entry(Limit.NOTICES, 1),
                        entry(Limit.DEPTH, 2),
                        entry(Limit.STRING_LENGTH, 3),
                        entry(Limit.LINE_BYTES, 4),
                        entry(Limit.DOCUMENT_BYTES, 5));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void noLimitIsLessThanOne(int value) {
        for (Limit limit : Limit.values()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ReadOptions.defaults().with(limit, value))
                    .withMessageContaining(limit.toString());
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new ReadOptions(true, Map.of(limit, value), ValidationProfile.none()));
        }
    }

    @Test
    @Tag("class-path-only") // the page lies beside the module, not in it
    void thePageOfTheModuleHasEachLimitWithItsDefault() throws IOException {
        String page = Files.readString(Path.of("README.md"));

        assertThat(Limit.values())
                .allSatisfy(limit -> assertThat(page)
                        .containsPattern("\\| `" + limit + "` \\|[^|\n]*\\| "
                                + String.format(Locale.ROOT, "%,d", limit.byDefault()) + " \\|"));
    }

    @Test
    void withoutTheRulesOfTheModelOnlyTheShapeIsChecked() {
        String document =
                Documents.catalogue("\"caseStudies\":[" + Documents.caseStudy("c", "\"nature\":\"new\"") + "]");

        assertThat(Documents.readUnchecked(document).notices()).isEmpty();
        assertThat(Documents.read(document).counts()).isEqualTo(new Reading.Counts(2, 1, 1));
        assertThat(Documents.readUnchecked(document).value())
                .isEqualTo(Documents.read(document).value());
    }
}
