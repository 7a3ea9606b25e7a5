package org.waystage.registers.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waystage.core.notice.Rule;

/** The rules of reading a register. */
class RegisterRulesTest {
    @Test
    void allOfThemAreAll() throws IllegalAccessException {
        List<Object> declared = new ArrayList<>();
        for (Field field : RegisterRules.class.getFields()) {
            if (field.getType().equals(Rule.class)) {
                declared.add(field.get(null));
            }
        }

        assertThat(RegisterRules.all())
                .containsExactlyInAnyOrderElementsOf(
                        declared.stream().map(Rule.class::cast).toList());
    }

    @Test
    void theirIdsBeginWithTheirFamilyAndAreDifferent() {
        assertThat(RegisterRules.all())
                .extracting(Rule::id)
                .allMatch(id -> id.startsWith("register-"))
                .doesNotHaveDuplicates();
    }
}
