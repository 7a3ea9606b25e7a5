package org.waystage.json.delta;

import org.junit.jupiter.api.Tag;

/** The laws of deltas, for many editions. */
@Tag("long")
class ManyDeltasTest extends DeltaLaws {
    ManyDeltasTest() {
        super(15);
    }
}
