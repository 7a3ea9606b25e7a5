package org.waystage.json.delta;

/** The laws of deltas, for a few editions. */
class DeltaLawsTest extends DeltaLaws {
    DeltaLawsTest() {
        super(4);
    }
}
