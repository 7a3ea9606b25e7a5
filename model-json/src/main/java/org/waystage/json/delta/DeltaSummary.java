package org.waystage.json.delta;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.waystage.core.notice.Notice;
import org.waystage.json.signing.DeltaManifest;

/**
 * What a delta does, and how large it is.
 *
 * @param manifest the first line of the delta
 * @param head whether anything other than the records changes: id, title, edition, dates, notes and the like
 * @param lists what changes in each list of records, in the order of the operations; lists without a change are left out
 * @param size the number of bytes of the delta
 * @param resultSize the number of bytes of the edition that it gives, in canonical form
 * @param inexact the notices of numbers of either edition that no double reproduces as written ({@link
 *     org.waystage.json.reading.JsonRules#NUMBER_INEXACT NUMBER_INEXACT}), with their pointers in the document; at most 10,000. The delta
 *     does not show whether their last digits differ
 */
public record DeltaSummary(
        DeltaManifest manifest,
        boolean head,
        List<ListChange> lists,
        long size,
        long resultSize,
        List<Notice> inexact) {
    /**
     * What changes in a list of records.
     *
     * @param list the member of a catalogue, for example {@code caseStudies}
     * @param added the number of records that are only in the result
     * @param replaced the number of records that change in their place
     * @param moved the number of records that move to another place, whether they change or not
     * @param removed the number of records that are only in the base
     */
    public record ListChange(String list, long added, long replaced, long moved, long removed) {
        /** Checks the components. */
        public ListChange {
            Objects.requireNonNull(list, "list");
        }
    }

    /** Checks the components and keeps immutable copies of the lists. */
    public DeltaSummary {
        Objects.requireNonNull(manifest, "manifest");
        lists = List.copyOf(lists);
        inexact = List.copyOf(inexact);
    }

    /**
     * Returns whether nothing changes.
     *
     * @return {@code true} if there is no operation and no substitute
     */
    public boolean isEmpty() {
        return manifest.puts() == 0
                && manifest.removes() == 0
                && manifest.substitutes().isEmpty();
    }

    /**
     * Returns whether the delta is so large that it is better to send the edition itself.
     *
     * @return {@code true} if the delta has more than half as many bytes as the edition that it gives
     */
    public boolean isLarge() {
        return size * 2 > resultSize;
    }

    /** Counts what changes in the lists, one after the other. */
    static final class Counter {
        private final List<ListChange> lists = new ArrayList<>();
        private long added;
        private long replaced;
        private long moved;
        private long removed;

        void added(boolean isMove) {
            if (isMove) {
                moved++;
            } else {
                added++;
            }
        }

        void replaced() {
            replaced++;
        }

        /** Counts a removed record, unless it is put elsewhere and counted there. */
        void removed(boolean isMove) {
            if (!isMove) {
                removed++;
            }
        }

        void end(String list) {
            if (added + replaced + moved + removed > 0) {
                lists.add(new ListChange(list, added, replaced, moved, removed));
            }
            added = 0;
            replaced = 0;
            moved = 0;
            removed = 0;
        }

        List<ListChange> lists() {
            return lists;
        }
    }
}
