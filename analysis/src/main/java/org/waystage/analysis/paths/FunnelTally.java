package org.waystage.analysis.paths;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The running counts of a row of a funnel. */
final class FunnelTally implements Serializable {
    private static final long serialVersionUID = 1;

    private static final int REACHED = 0;
    private static final int ENTERED = 1;
    private static final int OPEN = 2;
    private static final int RECORDED = 3;
    private static final int RECORDED_BEFORE = 4;
    private static final int NUMBERS = 5;

    private final long[] leftOut = new long[Funnel.LeftOut.values().length];
    /** The numbers of the first step, then those of the next. */
    private final long[] steps;

    private long cases;

    FunnelTally(int steps) {
        this.steps = new long[steps * NUMBERS];
    }

    /** Counts a case that is left out. */
    void leaveOut(Funnel.LeftOut reason) {
        cases++;
        leftOut[reason.ordinal()]++;
    }

    /** Counts a case, whose steps follow. */
    void count() {
        cases++;
    }

    /** Counts a step of the last case. */
    void step(int i, boolean entered, boolean reached, boolean open, boolean recorded, boolean recordedBefore) {
        int at = i * NUMBERS;
        steps[at + REACHED] += reached ? 1 : 0;
        steps[at + ENTERED] += entered ? 1 : 0;
        steps[at + OPEN] += open ? 1 : 0;
        steps[at + RECORDED] += recorded ? 1 : 0;
        steps[at + RECORDED_BEFORE] += recordedBefore ? 1 : 0;
    }

    void add(FunnelTally other) {
        cases += other.cases;
        for (int i = 0; i < leftOut.length; i++) {
            leftOut[i] += other.leftOut[i];
        }
        for (int i = 0; i < steps.length; i++) {
            steps[i] += other.steps[i];
        }
    }

    Funnel.Row row(List<String> stages) {
        Map<Funnel.LeftOut, Long> reasons = new EnumMap<>(Funnel.LeftOut.class);
        for (Funnel.LeftOut reason : Funnel.LeftOut.values()) {
            if (leftOut[reason.ordinal()] > 0) {
                reasons.put(reason, leftOut[reason.ordinal()]);
            }
        }
        List<Funnel.Step> all = new ArrayList<>();
        for (int i = 0; i < stages.size(); i++) {
            int at = i * NUMBERS;
            all.add(new Funnel.Step(
                    stages.get(i),
                    steps[at + REACHED],
                    steps[at + ENTERED],
                    steps[at + OPEN],
                    steps[at + RECORDED],
                    steps[at + RECORDED_BEFORE],
                    i == 0));
        }
        return new Funnel.Row(cases, reasons, all);
    }
}
