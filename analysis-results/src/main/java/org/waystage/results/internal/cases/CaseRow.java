package org.waystage.results.internal.cases;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.waystage.analysis.Dimension;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.reference.Organization;
import org.waystage.core.source.Citation;
import org.waystage.core.source.ClearanceStatus;
import org.waystage.core.stage.EvidencedStage;
import org.waystage.core.stage.Phase;
import org.waystage.core.stage.StageAnswer;
import org.waystage.core.stage.StageHistory;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.PartialDate;

/**
 * A row of the table of cases. JSON has the same members as CSV has columns; CSV joins several values with a semicolon.
 */
final class CaseRow {
    /** The columns in their order. The order never changes; new columns are added at the end. */
    static final List<String> COLUMNS = List.of(
            "id",
            "title",
            "body",
            "bodyName",
            "kind",
            "country",
            "region",
            "ldc",
            "nature",
            "group",
            "technology",
            "stage",
            "phase",
            "firstRecord",
            "evidence",
            "ageLeast",
            "ageMost",
            "nextPlan",
            "nextPlanDate",
            "sources",
            "clearance");

    private static final String BETWEEN = ";";

    private final Catalogue catalogue;
    private final CaseStudy one;
    private final LocalDate asOf;
    private final String language;
    private final EvidencedStage state;
    private final Optional<StageRecord> plan;

    CaseRow(Catalogue catalogue, CaseStudy one, LocalDate asOf, String language) {
        this.catalogue = catalogue;
        this.one = one;
        this.asOf = asOf;
        this.language = language;
        StageHistory history = catalogue.history(one);
        state = history.asOf(asOf);
        plan = history.openPlans(asOf).stream().findFirst();
    }

    /** Writes the cells or members, always in the same order. */
    void write(Cells cells) {
        cells.text("id", one.id().value());
        cells.text("title", one.title().in(language));
        cells.texts("body", one.adopters().stream().map(OrganizationId::value));
        cells.texts(
                "bodyName",
                one.adopters().stream()
                        .map(adopter -> catalogue
                                .organization(adopter)
                                .map(Organization::name)
                                .map(name -> name.in(language))
                                .orElse(adopter.value())));
        for (Dimension dimension : List.of(
                Dimension.KIND,
                Dimension.COUNTRY,
                Dimension.REGION,
                Dimension.LDC,
                Dimension.NATURE,
                Dimension.GROUP,
                Dimension.TECHNOLOGY)) {
            cells.texts(dimension.code(), dimension.keys(catalogue, one, asOf).stream());
        }
        cells.text("stage", state.answer().code());
        cells.text("phase", state.phase().map(Phase::code));
        cells.text("firstRecord", firstRecord().map(PartialDate::toString));
        cells.text("evidence", state.evidence().map(PartialDate::toString));
        cells.count("ageLeast", state.evidence().map(date -> age(date.latest())));
        cells.count("ageMost", state.evidence().map(date -> age(date.earliest())));
        cells.text("nextPlan", plan.map(StageAnswer::of).map(StageAnswer::code));
        cells.text("nextPlanDate", plan.flatMap(StageRecord::firstDate).map(PartialDate::toString));
        cells.count(
                "sources",
                Optional.of(one.citations().stream()
                        .map(Citation::source)
                        .distinct()
                        .count()));
        cells.text("clearance", one.clearanceStatus().map(ClearanceStatus::code));
    }

    private long age(LocalDate day) {
        return Math.max(0, asOf.toEpochDay() - day.toEpochDay());
    }

    /** Returns the date of the first dated record among those that count by the day, or the first of its bounds. */
    private Optional<PartialDate> firstRecord() {
        return one.stages().stream()
                .filter(record -> record.isFact() && !counts(record).isAfter(asOf))
                .flatMap(record -> record.firstDate().or(record::lastDate).stream())
                .min(Comparator.comparing(PartialDate::earliest).thenComparing(PartialDate::latest));
    }

    /** Returns the day from which a record counts: its latest day, or the issue date if that is earlier. */
    private LocalDate counts(StageRecord record) {
        LocalDate issued = catalogue.issued().map(PartialDate::latest).orElse(LocalDate.MAX);
        return record.latest().filter(latest -> latest.isBefore(issued)).orElse(issued);
    }

    /** Where the parts of a row go. */
    interface Cells {
        void text(String name, Optional<String> value);

        default void text(String name, String value) {
            text(name, Optional.of(value));
        }

        void texts(String name, Stream<String> values);

        void count(String name, Optional<Long> value);

        /** Returns the values as one cell. */
        static String joined(Stream<String> values) {
            return String.join(BETWEEN, values.toList());
        }
    }
}
