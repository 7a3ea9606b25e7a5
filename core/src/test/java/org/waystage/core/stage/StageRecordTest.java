package org.waystage.core.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The days that a record bounds. */
class StageRecordTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            began pilot 2019              | 2019-01-01 | 2019-12-31
            began pilot 2019-03           | 2019-03-01 | 2019-03-31
            began pilot 2019-03-14        | 2019-03-14 | 2019-03-14
            observed pilot 2018-05..2019  | 2018-05-01 | 2019-12-31
            observed pilot 2018..         | 2018-01-01 |
            observed pilot ..2019         |            | 2019-12-31
            observed pilot                |            |
            observed pilot 2025..2020     | 2020-01-01 | 2025-12-31
            observed pilot 2020-06..2020  | 2020-06-01 | 2020-12-31
            observed pilot 2020..2020-06  | 2020-01-01 | 2020-06-30
            expected pilot 2025-02..2025-01 | 2025-01-01 | 2025-02-28
            """)
    void theDaysAreThoseOfTheDateOrOfTheSpanBetweenTheBounds(String record, LocalDate earliest, LocalDate latest) {
        assertThat(Histories.record(record).earliest()).isEqualTo(Optional.ofNullable(earliest));
        assertThat(Histories.record(record).latest()).isEqualTo(Optional.ofNullable(latest));
    }
}
