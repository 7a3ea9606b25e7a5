package org.waystage.history.difference;

import java.util.Objects;
import java.util.Optional;
import org.waystage.core.id.ScopeId;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Basis;
import org.waystage.core.stage.ReportedAs;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Code;
import org.waystage.core.value.PartialDate;

/**
 * The content of a stage record, by which it is recognized in another edition: two records with the same statement are the
 * same record, whatever their notes, sources and certainty.
 *
 * @param scope the part of the case that it is about, or empty for the whole
 * @param basis what it says about its date
 * @param date the date, if stated
 * @param notBefore the lower bound of the date, if stated
 * @param notAfter the upper bound of the date, if stated
 * @param stage the rung, if known
 * @param scheme the scheme of the reported word, if there is no rung
 * @param word the reported word, if there is no rung
 */
public record StageStatement(
        Optional<ScopeId> scope,
        Basis basis,
        Optional<PartialDate> date,
        Optional<PartialDate> notBefore,
        Optional<PartialDate> notAfter,
        Optional<AdoptionStage> stage,
        Optional<Code> scheme,
        Optional<String> word) {
    /** Checks the components. */
    public StageStatement {
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(notBefore, "notBefore");
        Objects.requireNonNull(notAfter, "notAfter");
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(scheme, "scheme");
        Objects.requireNonNull(word, "word");
    }

    /**
     * Returns what a record says.
     *
     * @param record the record
     * @return its statement
     */
    public static StageStatement of(StageRecord record) {
        return on(record.date(), record);
    }

    /** Returns what a record would say with another date. */
    static StageStatement on(Optional<PartialDate> date, StageRecord record) {
        Optional<ReportedAs> reported = record.stage().isPresent() ? Optional.empty() : record.reportedAs();
        return new StageStatement(
                record.scope(),
                record.basis(),
                date,
                record.notBefore(),
                record.notAfter(),
                record.stage(),
                reported.map(ReportedAs::scheme),
                reported.map(ReportedAs::word));
    }

    /** Returns whether this replaces another statement: they differ in only one of stage, date and scope. */
    boolean isInPlaceOf(StageStatement other) {
        int same = 0;
        same += stage.equals(other.stage) && scheme.equals(other.scheme) && word.equals(other.word) ? 1 : 0;
        same += date.equals(other.date) && notBefore.equals(other.notBefore) && notAfter.equals(other.notAfter) ? 1 : 0;
        same += scope.equals(other.scope) ? 1 : 0;
        return same > 1;
    }
}
