package org.waystage.history.merge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.history.difference.RecordKind;
import org.waystage.history.merge.outcome.Conflict;
import org.waystage.history.merge.outcome.Contradiction;
import org.waystage.history.merge.outcome.IdReuse;
import org.waystage.history.merge.outcome.Input;
import org.waystage.history.merge.outcome.NewId;
import org.waystage.history.merge.outcome.NotApplied;
import org.waystage.history.merge.outcome.Policy;
import org.waystage.history.merge.outcome.PossibleDouble;
import org.waystage.history.merge.outcome.Removed;
import org.waystage.history.merge.outcome.Unified;

/**
 * One catalogue made of several, and what became of each of them in it.
 *
 * <p><b>The same thing.</b> Records of several inputs become one by the first of these rules that applies; the result
 * names it. A key that several records of one input have says nothing of that input.
 *
 * <ul>
 *   <li>a decision of a person, for case studies and organizations;
 *   <li>the identifier that a merge gives a case study: {@code catalogue:} with the id of the catalogue that it comes
 *       from, and its id there. Case studies of two editions of one series have it in common if they have one id. A merge
 *       gives it also to an organization that it took from a record with another id. Of other records, the id that a merge
 *       gave to one of two things of one id, and that thing;
 *   <li>an equal id, unless what the records say speaks against it (below); never one that was {@linkplain
 *       org.waystage.core.value.Identifier#MADE_UP_ID made up}, and not where at least half of two or more ids of case
 *       studies that two inputs have in common mean different things ({@link #reuses});
 *   <li>an equal identifier of another scheme, or an equal address of a technology in another vocabulary;
 *   <li>equal content: title and adopters of a case study; name, and country (without one, kind) of an organization;
 *       name and definition of a technology; title, address, issue date and label of a source; title and bodies of
 *       other records. A title in one language is enough.
 * </ul>
 *
 * <p>Against it speak: titles or names that share under half of their words, where also the adopters have nobody in
 * common or the summaries share under half (case studies), the countries are not known to be one (organizations), the
 * addresses are not one (sources), or the bodies have nobody in common (other records). In catalogues of different
 * series, case studies without a common adopter, organizations of two countries, and sources of two addresses without an
 * equal title are different whatever else they share, unless a case study names, as merged ones do, where the other comes
 * from. For organizations that come, as a merged one says, from one body, other names are no difference. Code lists and crosswalks are one by id and scheme alone, as are codes and words within them.
 *
 * <p>If two things have one id, neither keeps it, and both get the id of their catalogue before it. If several records
 * become one, it has the id of the first. In both, what comes from an earlier edition of the merged catalogue itself
 * keeps its id. {@link #newIds} tells what became of each id.
 *
 * <p><b>One record of several.</b> What one input says and others do not, stands. Lists hold the elements of all; stage
 * records, statements, outcomes, answers and notes that say the same become one with all sources, codes and languages: two
 * of different inputs that differ in nothing else and have a language in common, and in none of those that both have say
 * another thing. Where the sources
 * of case studies or surveys differ, those that a part of them inherits become explicit first. Where two inputs say
 * different things in one member, the {@link Policy} decides; texts stand with all their languages. What somebody decided
 * to be the same is not taken apart into versions, whatever the policy. Some conflicts are settled by rule instead: the
 * mark for the narrower audience stands, and the later date on which something was looked at. Stage records that
 * contradict each other both stand ({@link #contradictions}).
 *
 * <p><b>With a common base</b> what one input changed or removed, and the others left as it was, is so. Changed in two
 * ways, or changed here and removed there, is a conflict. What was removed and is still referred to stays.
 *
 * <p>Equal inputs count once, and one alone is returned as it is. But for the policies {@link Policy#OURS} and
 * {@link Policy#THEIRS}, the order in which the inputs are named changes nothing but their numbers and what is sorted by them. Each input's
 * statements are in the merged catalogue or in the alternatives of a conflict, unless the common base has them too.
 *
 * @param inputs the inputs, as named
 * @param policy the policy
 * @param catalogue the merged catalogue; empty if a conflict is open
 * @param counts the number of records by kind, for all kinds but the head
 * @param unified the records that several inputs have, by kind in the order of the wire format
 * @param newIds the records that have another id in the merged catalogue, by kind, that id, and the number of the input
 * @param removed the records of the base that are not in the merged catalogue, by kind
 * @param conflicts what the inputs disagree on, by kind
 * @param contradictions stage records that contradict each other
 * @param doubles case studies and organizations that may be the same: those that {@link
 *     org.waystage.history.continuity.Continuity} suggests between two of the inputs, by kind and by the numbers of the inputs
 * @param skipped how many words and texts too many records share to be compared for that, and how many titles are too long
 * @param reuses pairs of inputs that use ids for different things
 * @param notApplied the decisions that do not fit, by number
 */
public record Merge(
        List<Input> inputs,
        Policy policy,
        Optional<Catalogue> catalogue,
        SortedMap<RecordKind, Counts> counts,
        List<Unified> unified,
        List<NewId> newIds,
        List<Removed> removed,
        List<Conflict> conflicts,
        List<Contradiction> contradictions,
        List<PossibleDouble> doubles,
        long skipped,
        List<IdReuse> reuses,
        List<NotApplied> notApplied) {
    /**
     * The number of records of a kind.
     *
     * @param read how many the inputs have, equal inputs counted once
     * @param unified how many of the merged catalogue come from several inputs
     * @param removed how many of the base were removed
     * @param merged how many the merged catalogue has
     */
    public record Counts(long read, long unified, long removed, long merged) {}

    /** Checks the components and keeps immutable copies of the collections. */
    public Merge {
        inputs = List.copyOf(inputs);
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(catalogue, "catalogue");
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
        unified = List.copyOf(unified);
        newIds = List.copyOf(newIds);
        removed = List.copyOf(removed);
        conflicts = List.copyOf(conflicts);
        contradictions = List.copyOf(contradictions);
        doubles = List.copyOf(doubles);
        reuses = List.copyOf(reuses);
        notApplied = List.copyOf(notApplied);
    }

    /**
     * Merges catalogues.
     *
     * <p>Takes time linear in the number of records, and for those that several inputs have in different versions, in
     * the square of the number of inputs.
     *
     * @param inputs the catalogues, at least one
     * @param options how they are merged
     * @return the merged catalogue, and what became of the inputs in it
     * @throws IllegalArgumentException if there is no input, if in one of them or the base two records of a kind have
     *     one id, or if the base is not one ({@link #isBase})
     */
    public static Merge of(List<Catalogue> inputs, MergeOptions options) {
        Collected collected = new Collected();
        Merge merge = of(inputs.stream().map(MergeInput::of).toList(), options, collected);
        return new Merge(
                merge.inputs,
                merge.policy,
                merge.catalogue.map(
                        head -> head.toBuilder().caseStudies(collected.cases).build()),
                merge.counts,
                merge.unified,
                merge.newIds,
                merge.removed,
                merge.conflicts,
                merge.contradictions,
                merge.doubles,
                merge.skipped,
                merge.reuses,
                merge.notApplied);
    }

    /** Takes a merged catalogue case study by case study. */
    public interface Target {
        /**
         * Takes what stands before the case studies. It may be called again, with what goes before all over again: then nothing
         * that was taken before counts, since it was found to be removed or in conflict.
         *
         * @param head the catalogue without its case studies
         */
        void begin(Catalogue head);

        /**
         * Takes the next case study.
         *
         * @param caseStudy the case study
         */
        void caseStudy(CaseStudy caseStudy);
    }

    /** Keeps all case studies. */
    private static final class Collected implements Target {
        private final List<CaseStudy> cases = new ArrayList<>();

        @Override
        public void begin(Catalogue head) {
            cases.clear();
        }

        @Override
        public void caseStudy(CaseStudy caseStudy) {
            cases.add(caseStudy);
        }
    }

    /**
     * Merges catalogues whose case studies need not be in memory, neither those of the inputs nor those of the result.
     *
     * <p>Does the same as {@link #of(List, MergeOptions)}, but hands the case studies on: {@link #catalogue} has none. Each case study
     * is read some ten times. Of each, some 250 bytes are kept, and as many for each entry of the result.
     *
     * @param inputs the catalogues, at least one
     * @param options how they are merged
     * @param target takes the result; where {@link #catalogue} is empty, what it took does not count
     * @return what became of the inputs in the merged catalogue
     * @throws IllegalArgumentException as {@link #of(List, MergeOptions)} does
     */
    public static Merge of(List<MergeInput> inputs, MergeOptions options, Target target) {
        return new Merging(inputs, options).merge(target);
    }

    /**
     * Returns whether a catalogue can be the common base of others: one of them is of its series, or has one of its case
     * studies; so can one that has none.
     *
     * @param base the catalogue
     * @param inputs the others, at least one
     * @return {@code true} if it can
     * @throws IllegalArgumentException if there is no input, or in one of them or the base two records of a kind have
     *     one id
     */
    public static boolean isBase(Catalogue base, List<Catalogue> inputs) {
        return isBase(MergeInput.of(base), inputs.stream().map(MergeInput::of).toList());
    }

    /**
     * Returns the same of catalogues whose case studies need not be in memory.
     *
     * @param base the catalogue
     * @param inputs the others, at least one
     * @return {@code true} if it can
     * @throws IllegalArgumentException as {@link #isBase(Catalogue, List)} does
     */
    public static boolean isBase(MergeInput base, List<MergeInput> inputs) {
        return new Merging(inputs, MergeOptions.builder(Policy.FAIL).base(base).build()).hasRelatedBase();
    }

    /**
     * Returns whether the merged catalogue depends on the order in which the inputs were named: the policy chose by it.
     *
     * @return {@code true} if it does
     */
    public boolean dependsOnOrder() {
        return policy.dependsOnOrder()
                && conflicts.stream().anyMatch(conflict -> conflict.outcome() == Conflict.Outcome.CHOSEN);
    }

    /**
     * Returns the conflicts for which there is no merged catalogue.
     *
     * @return the conflicts with the outcome {@link Conflict.Outcome#OPEN}, immutable
     */
    public List<Conflict> open() {
        return conflicts.stream()
                .filter(conflict -> conflict.outcome() == Conflict.Outcome.OPEN)
                .toList();
    }
}
