package org.waystage.history.difference;

import java.util.List;
import java.util.Objects;

/** What happened to a record between two editions. */
public sealed interface Change {
    /**
     * Returns the kind of the record.
     *
     * @return the kind
     */
    RecordKind kind();

    /**
     * Returns the id of the record.
     *
     * @return the id, as {@link RecordKind} describes it
     */
    String id();

    /**
     * Only the later edition has the record. The codes of a new code list and the rows of a new crosswalk are part of
     * it and are not reported as separate changes.
     *
     * @param kind the kind
     * @param id the id
     */
    record Added(RecordKind kind, String id) implements Change {
        /** Checks the components. */
        public Added {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(id, "id");
        }
    }

    /**
     * Only the earlier edition has the record; its codes or rows are part of it.
     *
     * @param kind the kind
     * @param id the id
     */
    record Removed(RecordKind kind, String id) implements Change {
        /** Checks the components. */
        public Removed {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(id, "id");
        }
    }

    /**
     * Both editions have the record, with other content.
     *
     * @param kind the kind
     * @param id the id, as the later edition has it
     * @param members the changes of its members, in the order of the wire format, at least one
     */
    record Changed(RecordKind kind, String id, List<MemberChange> members) implements Change {
        /** Checks the components and keeps an immutable copy of the list. */
        public Changed {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(id, "id");
            members = List.copyOf(members);
        }
    }
}
