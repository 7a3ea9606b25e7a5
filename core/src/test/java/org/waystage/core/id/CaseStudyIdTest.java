package org.waystage.core.id;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseStudyIdTest {
    @ParameterizedTest
    @ValueSource(strings = {"no-key-0123456789abcdef", "x-no-key-0123456789abcdef", "x-y-no-key-0123456789abcdef-12"})
    void anIdOfTheFormForEntriesWithoutAKeyIsMadeUp(String id) {
        assertThat(CaseStudyId.of(id).isMadeUp()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no-key",
                "x-no-key-0123456",
                "x-no-key-0123456789abcdef0",
                "x-no-key-0123456789abcdeg",
                "xno-key-0123456789abcdef",
                "x-no-key-0123456789abcdef-x1",
                "x-no-key-0123456789abcdef-1-2",
            })
    void otherIdsAreNot(String id) {
        assertThat(CaseStudyId.of(id).isMadeUp()).isFalse();
    }
}
