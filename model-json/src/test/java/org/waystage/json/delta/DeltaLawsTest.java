package org.waystage.json.delta;

/** The laws of deltas, for a few editions. */
class DeltaLawsTest extends DeltaLaws {
    static final int SEEDS = 4;

    DeltaLawsTest() {
        super(0, SEEDS);
    }
}
