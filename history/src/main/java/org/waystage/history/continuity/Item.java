package org.waystage.history.continuity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.waystage.core.decision.DecidedKind;
import org.waystage.core.value.Text;
import org.waystage.history.internal.text.Likeness;

/** A case study or an organization of an edition, as far as its identity is concerned. */
final class Item {
    /** A link to another record of the same edition or, if it does not have that record, of the previous or next edition. */
    record Link(String kind, String target) {}

    final DecidedKind.Listed kind;
    final RecordRef ref;
    /** The position among the records of its edition. */
    final int position;
    /** Whether a program made up the id, which is then no evidence. */
    final boolean madeUp;

    final Text title;
    /** The keys by which a decision names the record; any one is enough. */
    final List<String> keys;
    /** The keys to match by, one list for each attempt; within a list, any one is enough. */
    final List<List<String>> attempts;
    /** What the record belongs to, in the same form for both editions: the adopters of a case, the country of a body. */
    final Set<String> bodies;

    final Optional<Text> summary;
    final List<Link> links;
    /** The origin of a case of a merged catalogue. */
    final List<String> origins;
    /** The keys of the earlier names of a body. */
    final List<String> earlierNames;
    /** The body that a body is part of. */
    final Optional<String> parent;

    private final Supplier<Stage> stages;
    private @Nullable Stage stage;

    Item(
            DecidedKind.Listed kind,
            RecordRef ref,
            int position,
            boolean madeUp,
            Text title,
            List<String> keys,
            List<List<String>> attempts,
            Set<String> bodies,
            Optional<Text> summary,
            List<Link> links,
            List<String> origins,
            List<String> earlierNames,
            Optional<String> parent,
            Supplier<Stage> stages) {
        this.kind = kind;
        this.ref = ref;
        this.position = position;
        this.madeUp = madeUp;
        this.title = title;
        this.keys = keys;
        this.attempts = attempts;
        this.bodies = bodies;
        this.summary = summary;
        this.links = links;
        this.origins = origins;
        this.earlierNames = earlierNames;
        this.parent = parent;
        this.stages = stages;
    }

    String id() {
        return ref.id();
    }

    /** Returns what the edition recorded as of its issue date. */
    Stage stage() {
        Stage known = stage;
        if (known == null) {
            known = stages.get();
            stage = known;
        }
        return known;
    }

    /** Returns whether a record with the same id is another thing: title and content both differ. */
    boolean disagrees(Item later) {
        if (!Likeness.differ(title, later.title)) {
            return false;
        }
        if (kind == DecidedKind.Listed.ORGANIZATIONS) {
            return !bodies.isEmpty()
                    && !later.bodies.isEmpty()
                    && !bodies.equals(later.bodies)
                    && !isKnownAs(later)
                    && !later.isKnownAs(this);
        }
        return !bodies.equals(later.bodies) || Likeness.differ(summary, later.summary);
    }

    private boolean isKnownAs(Item other) {
        return other.earlierNames.stream().anyMatch(keys::contains);
    }
}
