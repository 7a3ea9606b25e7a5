package org.waystage.core.decision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.internal.text.NearMiss;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Place;
import org.waystage.core.value.Extras;

/**
 * What persons decided about the records of a series of editions: a document to which entries are only ever added. A
 * further entry withdraws an earlier one, which remains readable.
 *
 * <p>The order of the entries in the document does not matter, only their numbers.
 *
 * @param catalogue the id that all editions of the series share, if stated
 * @param entries the entries in the order of the document
 * @param extras members unknown to this version, and as the member {@code format} a newer version in which the document was read
 */
public record Decisions(Optional<CatalogueId> catalogue, List<DecisionEntry> entries, Extras extras) {
    private static final Decisions NONE = new Decisions(Optional.empty(), List.of(), Extras.none());
    private static final String[] PARTS = {"catalogue", "entries"};

    /**
     * Checks the components and keeps an immutable copy of the list.
     *
     * @throws IllegalArgumentException if an unknown member has the name of a known one
     */
    public Decisions {
        Objects.requireNonNull(catalogue, "catalogue");
        entries = List.copyOf(entries);
        extras.checkBeside(PARTS);
    }

    /**
     * Returns a document without entries.
     *
     * @return no decisions
     */
    public static Decisions none() {
        return NONE;
    }

    /**
     * Returns a document of the given entries.
     *
     * @param entries the entries
     * @return the decisions
     */
    public static Decisions of(List<? extends DecisionEntry> entries) {
        return new Decisions(Optional.empty(), List.copyOf(entries), Extras.none());
    }

    /**
     * Checks what single entries cannot show: whether two have the same number, whether each withdrawal names an entry
     * with a lower number, and whether a decision in force has no effect because this version does not list its verdict
     * or kind.
     *
     * @param action called with a notice for each fault, in the order of the entries
     */
    public void check(Consumer<Notice> action) {
        Set<Long> numbers = new HashSet<>();
        Set<Long> all = new HashSet<>();
        entries.forEach(entry -> all.add(entry.number()));
        Set<Decision> inForce = Collections.newSetFromMap(new IdentityHashMap<>());
        inForce.addAll(inForce());
        for (int i = 0; i < entries.size(); i++) {
            DecisionEntry entry = entries.get(i);
            String number = Long.toString(entry.number());
            if (!numbers.add(entry.number())) {
                action.accept(Notice.of(
                        DecisionRules.NUMBER_REPEATED,
                        Place.of("/entries/" + i + "/number"),
                        Map.of("number", number)));
            }
            if (entry instanceof Withdrawal withdrawal
                    && (withdrawal.withdraws() >= entry.number() || !all.contains(withdrawal.withdraws()))) {
                action.accept(Notice.of(
                        DecisionRules.NOTHING_WITHDRAWN,
                        Place.of("/entries/" + i + "/withdraws"),
                        Map.of("number", number, "withdrawn", Long.toString(withdrawal.withdraws()))));
            }
            if (entry instanceof Decision decision && inForce.contains(decision)) {
                if (decision.kind() instanceof DecidedKind.Unlisted kind) {
                    action.accept(unlisted(i, number, "kind", kind.code(), DecidedKind.Listed.values()));
                }
                if (decision.verdict() instanceof Verdict.Unlisted verdict) {
                    action.accept(unlisted(i, number, "verdict", verdict.code(), Verdict.Listed.values()));
                }
            }
        }
    }

    private static Notice unlisted(int entry, String number, String member, String code, Enum<?>[] listed) {
        Map<String, String> values = new HashMap<>(Map.of("number", number, "code", code, "what", member));
        NearMiss.of(code, Stream.of(listed).map(Enum::toString).toList())
                .ifPresent(near -> values.put("suggestion", near));
        return Notice.of(DecisionRules.UNLISTED, Place.of("/entries/" + entry + "/" + member), values);
    }

    /**
     * Returns the decisions that were not withdrawn, including those with the verdict {@code undecided}.
     *
     * @return the decisions by number, immutable
     */
    public List<Decision> inForce() {
        List<DecisionEntry> newestFirst = new ArrayList<>(entries);
        newestFirst.sort(Comparator.comparing(DecisionEntry::number).reversed());
        Set<Long> withdrawn = new HashSet<>();
        List<Decision> inForce = new ArrayList<>();
        for (DecisionEntry entry : newestFirst) {
            if (withdrawn.contains(entry.number())) {
                continue;
            }
            if (entry instanceof Withdrawal withdrawal) {
                withdrawn.add(withdrawal.withdraws());
            } else if (entry instanceof Decision decision) {
                inForce.add(decision);
            }
        }
        Collections.reverse(inForce);
        return List.copyOf(inForce);
    }

    /**
     * Returns the number for the next entry.
     *
     * @return the highest number of an entry plus 1, or 1 if there are none; if the highest is 999,999,999, no entry
     *     can have the result
     */
    public long nextNumber() {
        return entries.stream().mapToLong(DecisionEntry::number).max().orElse(0) + 1;
    }
}
