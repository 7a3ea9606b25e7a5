package org.waystage.results;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import org.waystage.analysis.Dimension;
import org.waystage.analysis.RefusedException;
import org.waystage.analysis.Selection;
import org.waystage.analysis.diffusion.DiffusionFit;
import org.waystage.analysis.diffusion.TechnologyUptake;
import org.waystage.analysis.paths.SchemeOccupation;
import org.waystage.analysis.paths.StageLevel;
import org.waystage.analysis.paths.StageOccupation;
import org.waystage.analysis.paths.TransitionMatrix;
import org.waystage.analysis.structure.StageBounds;
import org.waystage.analysis.survival.CaseTime;
import org.waystage.analysis.survival.LogRankTest;
import org.waystage.analysis.survival.StageTimeCounts;
import org.waystage.analysis.survival.StageTimes;
import org.waystage.analysis.survival.SurvivalEstimate;
import org.waystage.analysis.survival.TurnbullEstimate;
import org.waystage.analysis.tables.CrossTable;
import org.waystage.analysis.tables.StageCounts;
import org.waystage.analysis.tables.StageMatrix;
import org.waystage.analysis.trend.Comparability;
import org.waystage.analysis.trend.EditionTrend;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.knowledge.Survey;
import org.waystage.core.stage.Phase;
import org.waystage.history.CaseBiography;
import org.waystage.history.continuity.Continuity;
import org.waystage.history.difference.EditionDifference;
import org.waystage.history.merge.Merge;
import org.waystage.results.internal.cases.CasesShape;
import org.waystage.results.internal.diffusion.DiffusionShape;
import org.waystage.results.internal.editions.CaseHistoryShape;
import org.waystage.results.internal.editions.ContinuityShape;
import org.waystage.results.internal.editions.DifferenceShape;
import org.waystage.results.internal.editions.MergeShape;
import org.waystage.results.internal.form.CsvForm;
import org.waystage.results.internal.form.Intervals;
import org.waystage.results.internal.form.JsonForm;
import org.waystage.results.internal.form.Shape;
import org.waystage.results.internal.paths.OccupationShape;
import org.waystage.results.internal.paths.TransitionsShape;
import org.waystage.results.internal.share.SurveysShape;
import org.waystage.results.internal.survival.CaseTimeShape;
import org.waystage.results.internal.survival.CaseTimesShape;
import org.waystage.results.internal.survival.CurvesShape;
import org.waystage.results.internal.survival.IntervalsShape;
import org.waystage.results.internal.survival.RefusedTimesShape;
import org.waystage.results.internal.tables.CrossTableShape;
import org.waystage.results.internal.tables.StagesByYearShape;
import org.waystage.results.internal.tables.StagesShape;
import org.waystage.results.internal.trend.EditionSharesShape;
import org.waystage.results.internal.trend.EditionTrendShape;

/**
 * A result of analysis that can be written as JSON and as CSV.
 *
 * <pre>{@code
 * Result result = Result.of(StageMatrix.of(catalogue, Dimension.GROUP));
 * result.writeJson(out);
 * result.named(KeyNames.of(catalogue, "fr")).writeCsv(out);
 * }</pre>
 *
 * <p>Results of a {@link CatalogueStatistic} come from its method {@link CatalogueStatistic#result result}; all others have a factory here.
 *
 * <p>Shapes are documented in {@code RESULTS.md} of this module and described by a {@linkplain #schema schema}. Members and
 * columns are always in the same order; later versions only add at the end.
 *
 * <ul>
 *   <li>JSON is UTF-8, indented by two blanks, with lines ending in LF. A value that could not be computed is {@code null}; {@code NaN}
 *       and infinity are never written. Numbers have all their digits, so a double is read back unchanged. Control characters, marks of
 *       writing direction and {@code <} are escaped.
 *   <li>CSV follows RFC 4180 in UTF-8: a header, lines ending in CRLF, and an empty cell where JSON has {@code null}. A text that a
 *       spreadsheet would interpret as a formula is preceded by an apostrophe.
 * </ul>
 *
 * <p>Results are immutable, and the same result always gives the same bytes.
 */
public final class Result {
    private final Shape shape;
    private final KeyNames names;
    private final Intervals intervals;

    private Result(Shape shape, KeyNames names, Intervals intervals) {
        this.shape = shape;
        this.names = names;
        this.intervals = intervals;
    }

    static Result of(Shape shape) {
        return new Result(shape, KeyNames.none(), new Intervals(shape.showsIntervals()));
    }

    /**
     * Returns cases by stage and a dimension ({@code stages}).
     *
     * @param matrix the counts
     * @return the result
     */
    public static Result of(StageMatrix matrix) {
        return of(matrix, List.of());
    }

    /**
     * Returns cases of some adopters by stage and a dimension ({@code stages}).
     *
     * @param matrix the counts
     * @param adopters the only adopters whose cases were counted, as they are to be written
     * @return the result
     */
    public static Result of(StageMatrix matrix, List<String> adopters) {
        return of(StagesShape.of(matrix, adopters));
    }

    /**
     * Returns cases by stage and a dimension, with the bounds of their number if evidence is old or missing ({@code stages}).
     *
     * @param matrix the counts
     * @param bounds the bounds, of the same cases, day and dimension
     * @return the result
     * @throws IllegalArgumentException if the bounds are of another day or have other keys
     */
    public static Result of(StageMatrix matrix, StageBounds bounds) {
        return of(StagesShape.of(matrix, bounds));
    }

    /**
     * Returns all cases by stage at the end of each year ({@code stages}).
     *
     * @param years the counts by year, at least one; the total is that of the last
     * @param asOf the day as of which the last year is counted
     * @param selection which cases count, and how many others were left out
     * @return the result
     * @throws IllegalArgumentException if there is no year
     */
    public static Result ofYears(SortedMap<Integer, StageCounts> years, LocalDate asOf, Selection selection) {
        return ofYears(years, asOf, selection, List.of());
    }

    /**
     * Returns the cases of some adopters by stage at the end of each year ({@code stages}).
     *
     * @param years the counts by year, at least one; the total is that of the last
     * @param asOf the day as of which the last year is counted
     * @param selection which cases count, and how many others were left out
     * @param adopters the only adopters whose cases were counted, as they are to be written
     * @return the result
     * @throws IllegalArgumentException if there is no year
     */
    public static Result ofYears(
            SortedMap<Integer, StageCounts> years, LocalDate asOf, Selection selection, List<String> adopters) {
        return of(StagesShape.ofYears(years, asOf, selection, adopters));
    }

    /**
     * Returns cases by stage and a dimension at the end of each year ({@code stagesByYear}).
     *
     * @param years the matrices by year, all by the same dimension, at least one
     * @return the result
     * @throws IllegalArgumentException if there is none, or if they are by different dimensions
     */
    public static Result ofMatrices(SortedMap<Integer, StageMatrix> years) {
        return of(new StagesByYearShape(years));
    }

    /**
     * Returns a table of several dimensions ({@code crossTable}).
     *
     * @param table the table
     * @return the result
     */
    public static Result of(CrossTable table) {
        return of(new CrossTableShape(table));
    }

    /**
     * Returns surveys with the shares of their answers ({@code surveys}).
     *
     * @param surveys the surveys
     * @param level the level of the intervals, between 0 and 1, such as 0.95
     * @param language the language of the texts as a BCP 47 tag, such as {@code fr}
     * @return the result
     * @throws IllegalArgumentException if the level does not lie between 0 and 1
     */
    public static Result ofSurveys(List<Survey> surveys, double level, String language) {
        return of(new SurveysShape(surveys, level, language));
    }

    /**
     * Returns counts over editions, always with the verdict on whether they are comparable ({@code editionTrend}).
     *
     * @param verdict the verdict
     * @param by the dimension
     * @return the result; without counts if the editions are not comparable
     * @throws IllegalArgumentException if the verdict accepts an edition without an issue date
     */
    public static Result of(Comparability<EditionTrend> verdict, Dimension by) {
        return of(EditionTrendShape.of(verdict, by));
    }

    /**
     * Returns the share of the cases of a key that are in a phase, over editions, always with the verdict on whether these are
     * comparable ({@code editionShares}).
     *
     * @param verdict the verdict
     * @param by the dimension
     * @param key the key, such as the id of a technology
     * @param phase the phase
     * @return the result; without shares if the editions are not comparable
     * @throws IllegalArgumentException if the verdict accepts an edition without an issue date
     */
    public static Result of(Comparability<EditionTrend> verdict, Dimension by, String key, Phase phase) {
        return of(EditionSharesShape.of(verdict, by, key, phase));
    }

    /**
     * Returns moves between stages ({@code transitions}).
     *
     * @param matrix the moves
     * @return the result
     */
    public static Result of(TransitionMatrix matrix) {
        return of(new TransitionsShape(matrix));
    }

    /**
     * Returns the stages or phases of cases at the end of each year ({@code occupation}).
     *
     * @param occupation the cases by year
     * @param level whether by stage or by phase
     * @return the result
     */
    public static Result of(StageOccupation occupation, StageLevel level) {
        return of(OccupationShape.of(occupation, level));
    }

    /**
     * Returns the words of a scheme at which cases are at the end of each year ({@code occupation}).
     *
     * @param occupation the cases by year
     * @return the result
     */
    public static Result of(SchemeOccupation occupation) {
        return of(OccupationShape.of(occupation));
    }

    /**
     * Returns all cases of a catalogue, one a row ({@code cases}): the analyst's table.
     *
     * @param catalogue the catalogue
     * @param asOf the day as of which stages, ages and memberships of countries are taken
     * @param language the language of titles and names as a BCP 47 tag, such as {@code fr}
     * @return the result; {@link CaseTableWriter} writes its CSV case by case
     */
    public static Result ofCases(Catalogue catalogue, LocalDate asOf, String language) {
        List<CaseStudy> cases = catalogue.caseStudies();
        return of(new CasesShape(catalogue, asOf, language, cases, cases.size(), 1, Optional.empty()));
    }

    /**
     * Returns a page of cases, one a row ({@code cases}).
     *
     * @param catalogue the catalogue that the cases refer to
     * @param asOf the day as of which stages, ages and memberships of countries are taken
     * @param language the language of titles and names as a BCP 47 tag, such as {@code fr}
     * @param cases the cases of the page
     * @param total the number of cases on all pages
     * @param page the number of the page, from 1 on
     * @param pageSize the largest number of cases on a page
     * @return the result
     * @throws IllegalArgumentException if there are more cases than in total or than fit on a page, or if there is no such page
     */
    public static Result ofCases(
            Catalogue catalogue,
            LocalDate asOf,
            String language,
            List<CaseStudy> cases,
            long total,
            long page,
            long pageSize) {
        if (page < 1 || cases.size() > total || cases.size() > pageSize) {
            throw new IllegalArgumentException(
                    cases.size() + " cases are no page " + page + " of " + total + " by " + pageSize);
        }
        return of(new CasesShape(catalogue, asOf, language, List.copyOf(cases), total, page, Optional.of(pageSize)));
    }

    /**
     * Returns how long cases take to reach a stage ({@code timeToStage}).
     *
     * @param counts the number of cases with each time
     * @param curves the curves estimated from their subjects, all of one measure, scale and level, at least one
     * @return the result, without a test of groups
     * @throws IllegalArgumentException if there is no curve, or if they differ in measure, scale or level
     */
    public static Result of(StageTimeCounts counts, List<SurvivalEstimate> curves) {
        return of(new CurvesShape(counts, curves, Optional.empty(), Optional.empty()));
    }

    /**
     * Returns how long cases take to reach a stage, and whether groups differ ({@code timeToStage}).
     *
     * @param counts the number of cases with each time; their question asks for groups
     * @param curves the curves estimated from their subjects, all of one measure, scale and level, at least one
     * @param test the test of their groups
     * @return the result
     * @throws IllegalArgumentException if there is no curve, or if they differ in measure, scale or level
     */
    public static Result of(StageTimeCounts counts, List<SurvivalEstimate> curves, LogRankTest test) {
        return of(new CurvesShape(counts, curves, Optional.of(test), Optional.empty()));
    }

    /**
     * Returns how long cases take to reach a stage, and why their groups are not compared ({@code timeToStage}).
     *
     * @param counts the number of cases with each time; their question asks for groups
     * @param curves the curves estimated from their subjects, all of one measure, scale and level, at least one
     * @param refusal why there is no test of their groups, as it was thrown
     * @return the result
     * @throws IllegalArgumentException if there is no curve, or if they differ in measure, scale or level
     */
    public static Result of(StageTimeCounts counts, List<SurvivalEstimate> curves, RefusedException refusal) {
        return of(new CurvesShape(counts, curves, Optional.empty(), Optional.of(refusal)));
    }

    /**
     * Returns how long cases take to reach a stage, with times known only to lie between two days ({@code timeToStage}).
     *
     * @param counts the number of cases with each time
     * @param estimates Turnbull's estimates by the keys of the groups, as returned by {@link StageTimeCounts#turnbull()}
     * @return the result
     */
    public static Result of(StageTimeCounts counts, Map<String, TurnbullEstimate> estimates) {
        return of(new IntervalsShape(counts, estimates));
    }

    /**
     * Returns why there is no estimate of the time to a stage.
     *
     * @param counts the number of cases with each time
     * @param refusal the reasons, and what is possible instead
     * @return the result
     */
    public static Result ofRefused(StageTimeCounts counts, RefusedException refusal) {
        return of(new RefusedTimesShape(counts, refusal));
    }

    /**
     * Returns how each case counts on its way to a stage, and the records that decide it ({@code caseTimes}).
     *
     * @param times the cases
     * @return the result
     */
    public static Result of(StageTimes times) {
        return of(new CaseTimesShape(times));
    }

    /**
     * Returns how one case counts on its way to a stage, and the records that decide it ({@code caseTime}).
     *
     * @param one the case
     * @return the result
     */
    public static Result of(CaseTime one) {
        return of(new CaseTimeShape(one));
    }

    /**
     * Returns a fit of a diffusion model with its verdict ({@code diffusion}).
     *
     * @param fit the fit
     * @return the result
     */
    public static Result of(DiffusionFit fit) {
        return of(new DiffusionShape(fit, Optional.empty()));
    }

    /**
     * Returns a fit of a diffusion model to a technology of a catalogue, and the organizations left out of its series ({@code
     * diffusion}).
     *
     * @param fit the fit
     * @param uptake the uptake that the series comes from
     * @return the result
     */
    public static Result of(DiffusionFit fit, TechnologyUptake uptake) {
        return of(new DiffusionShape(fit, Optional.of(uptake)));
    }

    /**
     * Returns this result with names for its keys, for columns of names in CSV.
     *
     * @param known the names of the keys
     * @return the result
     */
    public Result named(KeyNames known) {
        return new Result(shape, Objects.requireNonNull(known, "known"), intervals);
    }

    /**
     * Returns this result with or without the intervals of its shares and lifts. By default they are written unless the catalogue calls
     * itself a census, a register or a collection: its cases were {@linkplain org.waystage.analysis.Sampling not drawn from anything}, so
     * an interval would claim a sampling error that they do not have. Curves and fits keep their intervals.
     *
     * @param written whether intervals are written
     * @return the result
     */
    public Result withIntervals(boolean written) {
        return new Result(shape, names, new Intervals(written));
    }

    /**
     * Returns whether the intervals of its shares and lifts are written.
     *
     * @return true if they are written; the result may still have none
     */
    public boolean hasIntervals() {
        return intervals.written();
    }

    /**
     * Returns the difference between two editions ({@code editionDifference}).
     *
     * @param difference the difference; if it finds its entries anew each time, so does each writing of the result
     * @return the result
     */
    public static Result of(EditionDifference difference) {
        return of(new DifferenceShape(difference));
    }

    /**
     * Returns what became of the entries and bodies of editions ({@code continuity}).
     *
     * @param continuity the answer
     * @return the result
     */
    public static Result of(Continuity continuity) {
        return of(new ContinuityShape(continuity));
    }

    /**
     * Returns what all editions say about a case as of their issue dates ({@code caseHistory}).
     *
     * @param biography the case over all editions
     * @return the result
     */
    public static Result of(CaseBiography biography) {
        return of(new CaseHistoryShape(biography, Optional.empty()));
    }

    /**
     * Returns what all editions say about a case as of a day ({@code caseHistory}).
     *
     * @param biography the case over all editions
     * @param on the day
     * @return the result
     */
    public static Result of(CaseBiography biography, LocalDate on) {
        return of(new CaseHistoryShape(biography, Optional.of(on)));
    }

    /**
     * Returns what became of catalogues that were merged ({@code catalogueMerge}).
     *
     * @param merge the merge
     * @return the result
     */
    public static Result of(Merge merge) {
        return of(new MergeShape(merge));
    }

    /**
     * Returns the shape of the result: the name of its definition in the {@linkplain #schema schema}.
     *
     * @return the name, such as {@code funnel}
     */
    public String shape() {
        return shape.type();
    }

    /**
     * Writes the result as JSON.
     *
     * @param out the stream to write to; it is flushed and not closed
     * @throws IOException if it cannot be written
     */
    public void writeJson(OutputStream out) throws IOException {
        JsonForm.write(out, intervals, shape::json);
    }

    /**
     * Writes the result as CSV.
     *
     * @param out the stream to write to; it is flushed and not closed
     * @throws IOException if it cannot be written
     */
    public void writeCsv(OutputStream out) throws IOException {
        CsvForm.write(out, intervals, csv -> shape.csv(csv, names::name));
    }

    /**
     * Returns the result as JSON.
     *
     * @return the text
     */
    public String json() {
        return text(this::writeJson);
    }

    /**
     * Returns the result as CSV.
     *
     * @return the text
     */
    public String csv() {
        return text(this::writeCsv);
    }

    /**
     * Returns the rows of CSV with the plain text of their cells, without quotes or apostrophes.
     *
     * @return the rows, the header first, all of the same length
     */
    public List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        CsvForm.rows(rows::add, intervals, csv -> shape.csv(csv, names::name));
        return Collections.unmodifiableList(rows);
    }

    /**
     * Returns which cases count, and how many others were left out.
     *
     * @return the selection; empty if the result is not about cases or states it in another way
     */
    public Optional<Selection> selection() {
        return shape.counted();
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private static String text(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            writing.to(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // an array in memory does not fail
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /**
     * Returns the JSON Schema (draft 2020-12) of all results. Its {@code $id} is {@code urn:waystage:schema:results:1}; {@code $defs}
     * contains each {@link #shape}.
     *
     * @return the JSON text
     */
    public static String schema() {
        try (InputStream in = Result.class.getResourceAsStream("results-1.schema.json")) {
            return new String(Objects.requireNonNull(in, "schema").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the shape. */
    @Override
    public String toString() {
        return shape.type();
    }
}
