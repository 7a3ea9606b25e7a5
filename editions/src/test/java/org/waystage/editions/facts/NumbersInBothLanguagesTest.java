package org.waystage.editions.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersInBothLanguagesTest {
    @Test
    void haveAReasonWhereTheyAreNotTheSame() {
        assertThat(OtherNumbers.exceptions())
                .allSatisfy(each -> assertThat(each.reason()).isNotBlank());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12,000 tonnes in 2021 | 12\u202f000 tonnes en 2021 | ''",
                "2.5 million | 2,5 millions | ''",
                "on 1 April | le 1er avril | ''",
                "30 June 2021 | juin 2021 | en 30",
                "in 2012 and 2012 | en 2012 | en 2012",
                "12.5 | 12 | en 12.5 fr 12",
                "in March | en mars 2012 | fr 2012"
            })
    void areComparedWithoutTheirPunctuation(String english, String french, String difference) {
        assertThat(OtherNumbers.difference(english, french)).isEqualTo(difference);
    }
}
