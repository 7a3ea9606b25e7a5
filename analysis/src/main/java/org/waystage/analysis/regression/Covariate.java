package org.waystage.analysis.regression;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What the hazard may depend on: levels such as regions, or a number.
 *
 * <p>Levels are compared with one of them, the reference: each of the others has its own column. A subject with several
 * levels has an equal share of each, so the logarithm of its hazard is the mean of theirs (a multiple membership
 * model: Browne, Goldstein and Rasbash, Multiple membership multiple classification (MMMC) models, 2001). A number has
 * one column.
 *
 * @param name the name, unique among the covariates of a regression
 * @param levels the levels, including the reference; empty for a number
 * @param reference the level that the others are compared with; the empty text for a number
 * @param changing whether the number of a subject differs by period
 */
public record Covariate(String name, List<String> levels, String reference, boolean changing) {
    /**
     * Checks the components and makes an immutable copy of the levels.
     *
     * @throws IllegalArgumentException if there is only one level, if a level is repeated, if the reference is not a level, or if
     *     levels change
     */
    public Covariate {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(reference, "reference");
        levels = List.copyOf(levels);
        if (levels.isEmpty() ? !reference.isEmpty() : !levels.contains(reference)) {
            throw new IllegalArgumentException("'" + reference + "' is not a level of " + name + ": " + levels);
        }
        if (levels.size() == 1 || Set.copyOf(levels).size() < levels.size()) {
            throw new IllegalArgumentException(name + " needs two different levels or more, not " + levels);
        }
        if (changing && !levels.isEmpty()) {
            throw new IllegalArgumentException("levels do not change by period: " + name);
        }
    }

    /**
     * Returns a covariate with levels.
     *
     * @param name the name
     * @param levels the levels, at least two
     * @param reference the level that the others are compared with
     * @return the covariate
     * @throws IllegalArgumentException if there is only one level, if a level is repeated, or if the reference is not a level
     */
    public static Covariate levels(String name, List<String> levels, String reference) {
        return new Covariate(name, levels, reference, false);
    }

    /**
     * Returns a covariate that is a number.
     *
     * @param name the name
     * @return the covariate
     */
    public static Covariate number(String name) {
        return new Covariate(name, List.of(), "", false);
    }

    /**
     * Returns a covariate that is a number in each period, for {@linkplain HazardModel#discrete discrete time} only.
     *
     * @param name the name
     * @return the covariate
     */
    public static Covariate changing(String name) {
        return new Covariate(name, List.of(), "", true);
    }

    /**
     * Returns the levels that are compared with the reference.
     *
     * @return the levels in order, one for each column; for a number the empty text; immutable
     */
    public List<String> compared() {
        return levels.isEmpty()
                ? List.of("")
                : levels.stream().filter(level -> !level.equals(reference)).toList();
    }

    /**
     * Returns the columns of a subject.
     *
     * @param own its levels, at least one
     * @return its share of each {@linkplain #compared compared} level
     * @throws IllegalArgumentException if the covariate is a number, if there is no level, or if one is unknown
     */
    public double[] columns(Collection<String> own) {
        if (own.isEmpty() || !levels.containsAll(own)) {
            throw new IllegalArgumentException(own + " are no levels of " + name + ": " + levels);
        }
        Set<String> different = Set.copyOf(own);
        List<Double> columns = new ArrayList<>();
        compared().forEach(level -> columns.add(different.contains(level) ? 1.0 / different.size() : 0.0));
        return columns.stream().mapToDouble(column -> column).toArray();
    }
}
