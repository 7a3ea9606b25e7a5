package org.waystage.history.merge;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.waystage.core.Catalogue;
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
 * One catalogue made from several, and what became of each of them in it.
 *
 * <p><b>The same thing.</b> Records of several inputs become one by the first of these rules that applies; the result
 * names it. If several records of one input have the same key, the key is not used for that input.
 *
 * <ul>
 *   <li>a decision of a person, for case studies and organizations;
 *   <li>the identifier that a merge gives a case study: {@code catalogue:} with the id of its original catalogue, and its
 *       id there. Case studies of two editions of one series with the same id share it. A merge also gives it to an
 *       organization that it made from a record with another id. For other records, the id that an earlier merge gave to
 *       one of two things with the same id;
 *   <li>an equal id, unless the content contradicts it (below); never an id that was {@linkplain
 *       org.waystage.core.value.Identifier#MADE_UP_ID made up}, and not if at least half of two or more ids of case
 *       studies that two inputs have in common mean different things ({@link #reuses});
 *   <li>an equal identifier of another scheme, or an equal address of a technology in another vocabulary;
 *   <li>equal content: title and adopters of a case study; name, and country (without one, kind) of an organization;
 *       name and definition of a technology; title, address, issue date and label of a source; title and bodies of
 *       other records. A title in one language is enough.
 * </ul>
 *
 * <p>The content contradicts it if titles or names share fewer than half of their words and, in addition, the adopters have
 * nobody in common or the summaries share fewer than half of their words (case studies), the countries are not known to be
 * the same (organizations), the addresses are not the same (sources), or the bodies have nobody in common (other records).
 * In catalogues of different series, the following are different whatever else they share: case studies without a common
 * adopter, unless one names the origin of the other, as merged ones do; organizations of two countries; and sources with
 * two addresses and no equal title. Organizations that come from one body, as a merged one states, may have different
 * names. Code lists and crosswalks are the same by id and scheme alone, as are the codes and words in them.
 *
 * <p>If two things have the same id, neither keeps it: the id of the catalogue is put before both. If several records
 * become one, it has the id of the first. In both cases, a record from an earlier edition of the merged catalogue itself
 * keeps its id. {@link #newIds} lists the ids that changed.
 *
 * <p><b>One record of several.</b> What one input says and the others do not is kept. Lists have the elements of all inputs.
 * Stage records, statements, outcomes, answers and notes that say the same become one, with all sources, codes and
 * languages. Two of different inputs say the same if they have a language in common, agree in every language that both
 * have, and differ in nothing else. If the sources of case studies or surveys differ, the sources that their parts inherit
 * are made explicit first. If two inputs say different things in one member, the {@link Policy} decides; a text is used with
 * all its languages. Things that somebody decided to be the same are never taken apart into versions, whatever the policy.
 * Some conflicts are settled by rule instead: the mark for the narrower audience is used, and the later date on which
 * something was checked. Stage records that contradict each other are both kept ({@link #contradictions}).
 *
 * <p><b>With a common base,</b> what one input changed or removed, and the others left unchanged, is changed or removed. Two
 * different changes, or a change in one input and a removal in another, are a conflict. A removed record to which others
 * still refer is kept.
 *
 * <p>Equal inputs count once, and a single input is returned unchanged. Except with the policies {@link Policy#OURS} and
 * {@link Policy#THEIRS}, the order in which the inputs are named affects only their numbers and what is sorted by them. All
 * statements of an input are in the merged catalogue or in the alternatives of a conflict, unless the common base has them too.
 *
 * @param inputs the inputs, as named
 * @param policy the policy
 * @param catalogue the merged catalogue; empty if a conflict is open
 * @param counts the number of records by kind, for all kinds except the head
 * @param unified the records that several inputs have, by kind in the order of the wire format
 * @param newIds the records whose id differs in the merged catalogue, by kind, new id, and number of the input
 * @param removed the records of the base that are not in the merged catalogue, by kind
 * @param conflicts what the inputs disagree about, by kind
 * @param contradictions stage records that contradict each other
 * @param doubles case studies and organizations that may be the same: those that {@link
 *     org.waystage.history.continuity.Continuity} suggests between two of the inputs, by kind and by the numbers of the inputs
 * @param skipped the number of words and texts that were not compared for that because too many records share them, plus the
 *     number of titles that are too long
 * @param reuses pairs of inputs that use ids for different things
 * @param notApplied the decisions that do not fit the inputs, by number
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
     * @param read the number of records in the inputs, with equal inputs counted once
     * @param unified the number of records of the merged catalogue that come from several inputs
     * @param removed the number of records of the base that were removed
     * @param merged the number of records in the merged catalogue
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
     * <p>Takes time linear in the number of records, and for records that several inputs have in different versions,
     * quadratic in the number of inputs.
     *
     * @param inputs the catalogues, at least one
     * @param options how they are merged
     * @return the merged catalogue, and what became of the inputs in it
     * @throws IllegalArgumentException if there is no input, if two records of a kind have the same id in an input or
     *     in the base, or if the base cannot be one ({@link #isBase})
     */
    public static Merge of(List<Catalogue> inputs, MergeOptions options) {
        return new Merging(inputs, options).merge();
    }

    /**
     * Returns whether a catalogue can be the common base of others: one of them is of its series, or has one of its case
     * studies. A catalogue without case studies can be, too.
     *
     * @param base the catalogue
     * @param inputs the others, at least one
     * @return {@code true} if it can
     * @throws IllegalArgumentException if there is no input, or if two records of a kind have the same id in an input or
     *     in the base
     */
    public static boolean isBase(Catalogue base, List<Catalogue> inputs) {
        return new Merging(inputs, MergeOptions.builder(Policy.FAIL).base(base).build()).hasRelatedBase();
    }

    /**
     * Returns whether the merged catalogue depends on the order in which the inputs were named, because the policy used it.
     *
     * @return {@code true} if it does
     */
    public boolean dependsOnOrder() {
        return policy.dependsOnOrder()
                && conflicts.stream().anyMatch(conflict -> conflict.outcome() == Conflict.Outcome.CHOSEN);
    }

    /**
     * Returns the conflicts that prevent a merged catalogue.
     *
     * @return the conflicts with the outcome {@link Conflict.Outcome#OPEN}, immutable
     */
    public List<Conflict> open() {
        return conflicts.stream()
                .filter(conflict -> conflict.outcome() == Conflict.Outcome.OPEN)
                .toList();
    }
}
