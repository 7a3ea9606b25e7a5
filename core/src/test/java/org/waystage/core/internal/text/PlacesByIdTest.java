package org.waystage.core.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlacesByIdTest {
    private final PlacesById places = new PlacesById();

    @Test
    void anIdThatWasNotPutHasNoPlace() {
        places.putIfAbsent("a", 0);

        assertThat(places.place("b")).isEqualTo(PlacesById.NONE);
        assertThat(places.place("a")).isZero();
    }

    @Test
    void theFirstPlaceOfAnIdStaysAndItIsKnownToStandTwice() {
        assertThat(places.putIfAbsent("a", 3)).isEqualTo(PlacesById.NONE);
        assertThat(places.isTwice("a")).isFalse();

        assertThat(places.putIfAbsent("a", 7)).isEqualTo(3);
        assertThat(places.place("a")).isEqualTo(3);
        assertThat(places.isTwice("a")).isTrue();
        assertThat(places.isTwice("b")).isFalse();
    }

    @Test
    void manyIdsAreFoundAgainHoweverOftenTheTableGrows() {
        for (int i = 0; i < 100_000; i++) {
            assertThat(places.putIfAbsent("case-" + i, i)).isEqualTo(PlacesById.NONE);
        }
        for (int i = 0; i < 100_000; i++) {
            assertThat(places.place("case-" + i)).isEqualTo(i);
            assertThat(places.place("other-" + i)).isEqualTo(PlacesById.NONE);
        }
    }
}
