package org.waystage.history.merge;

import org.junit.jupiter.api.Tag;

/** The laws of merges, held for more catalogues. */
@Tag("long")
class MergeLawsOfManyTest extends MergeLawsTest {
    @Override
    int seeds() {
        return 8;
    }
}
