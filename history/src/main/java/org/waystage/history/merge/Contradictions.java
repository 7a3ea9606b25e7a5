package org.waystage.history.merge;

import java.util.Optional;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Basis;
import org.waystage.core.stage.ReportedAs;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.PartialDate;

/** Tells whether two stage records cannot both be right. */
final class Contradictions {
    private Contradictions() {}

    static boolean is(StageRecord one, StageRecord other) {
        return one.scope().equals(other.scope())
                && isOfWhatIs(one)
                && isOfWhatIs(other)
                && ((atOnce(one, other) && saysOtherwise(one, other)) || beginsTwice(one, other));
    }

    /** Returns whether a record tells of a stage that was, and not of a plan or that nothing is known. */
    private static boolean isOfWhatIs(StageRecord record) {
        return record.basis() != Basis.Listed.EXPECTED
                && !record.stage().equals(Optional.of(AdoptionStage.Listed.UNKNOWN));
    }

    private static boolean atOnce(StageRecord one, StageRecord other) {
        return one.date().equals(other.date())
                && one.notBefore().equals(other.notBefore())
                && one.notAfter().equals(other.notAfter());
    }

    private static boolean saysOtherwise(StageRecord one, StageRecord other) {
        if (one.stage().isPresent() && other.stage().isPresent()) {
            return !one.stage().equals(other.stage());
        }
        if (one.stage().isPresent() || other.stage().isPresent()) {
            return false;
        }
        ReportedAs word = one.reportedAs().orElseThrow();
        ReportedAs another = other.reportedAs().orElseThrow();
        return word.scheme().equals(another.scheme()) && !word.word().equals(another.word());
    }

    private static boolean beginsTwice(StageRecord one, StageRecord other) {
        return one.basis() == Basis.Listed.BEGAN
                && other.basis() == Basis.Listed.BEGAN
                && one.stage().isPresent()
                && one.stage().equals(other.stage())
                && one.date().isPresent()
                && other.date().isPresent()
                && areApart(one.date().get(), other.date().get());
    }

    private static boolean areApart(PartialDate one, PartialDate other) {
        return one.isBefore(other) || one.isAfter(other);
    }
}
