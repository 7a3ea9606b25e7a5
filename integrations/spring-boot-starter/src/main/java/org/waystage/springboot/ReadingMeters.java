package org.waystage.springboot;

import io.micrometer.core.instrument.MeterRegistry;
import org.waystage.json.reading.Reading;

/**
 * Counts readings in {@code waystage.readings}, by what was read and the outcome, and their notices in {@code
 * waystage.notices}, by severity. Ids and rules are not tags, so the number of meters stays small.
 */
final class ReadingMeters implements ReadingObserver {
    private final MeterRegistry meters;

    ReadingMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public void read(String what, Reading<?> reading) {
        String outcome = reading.hasErrors() ? "refused" : "accepted";
        meters.counter("waystage.readings", "what", what, "outcome", outcome).increment();
        count("error", reading.counts().errors());
        count("warning", reading.counts().warnings());
        count("info", reading.counts().infos());
    }

    private void count(String severity, long notices) {
        meters.counter("waystage.notices", "severity", severity).increment((double) notices);
    }
}
