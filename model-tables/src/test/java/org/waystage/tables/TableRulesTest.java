package org.waystage.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.waystage.core.notice.Rule;

class TableRulesTest {
    @Test
    void allRulesAreListedOnceInTwoLanguages() {
        long constants = Arrays.stream(TableRules.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == Rule.class)
                .count();

        assertThat(TableRules.all())
                .hasSize((int) constants)
                .doesNotHaveDuplicates()
                .allSatisfy(rule -> {
                    assertThat(rule.id()).startsWith("table-");
                    assertThat(rule.message().in("fr"))
                            .isNotEqualTo(rule.message().in("en"));
                });
    }
}
