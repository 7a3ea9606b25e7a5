package org.waystage.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadOptionsTest {
    @Test
    void theDefaultsGuardAndCheck() {
        assertThat(ReadOptions.defaults()).isEqualTo(new ReadOptions(true, 10_000, 64, 1_000_000, 400, 16_000_000));
    }

    @Test
    void eachChangeLeavesTheRestAsItIs() {
        ReadOptions options = new ReadOptions(true, 1, 2, 3, 4, 5);

        assertThat(options.unchecked()).isEqualTo(new ReadOptions(false, 1, 2, 3, 4, 5));
        assertThat(options.withMaxNotices(9)).isEqualTo(new ReadOptions(true, 9, 2, 3, 4, 5));
        assertThat(options.withMaxDepth(9)).isEqualTo(new ReadOptions(true, 1, 9, 3, 4, 5));
        assertThat(options.withMaxStringLength(9)).isEqualTo(new ReadOptions(true, 1, 2, 9, 4, 5));
        assertThat(options.withMaxLineLength(9)).isEqualTo(new ReadOptions(true, 1, 2, 3, 4, 9));
        assertThat(options.unchecked().withMaxDepth(9)).isEqualTo(new ReadOptions(false, 1, 9, 3, 4, 5));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void noLimitIsLessThanOne(int limit) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ReadOptions(true, limit, 1, 1, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new ReadOptions(true, 1, limit, 1, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new ReadOptions(true, 1, 1, limit, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new ReadOptions(true, 1, 1, 1, limit, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new ReadOptions(true, 1, 1, 1, 1, limit));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReadOptions.defaults().withMaxNotices(limit));
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
