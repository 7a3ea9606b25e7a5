/**
 * Compares editions of a catalogue: what was added, removed and changed, and which cases moved. Also merges several
 * catalogues into one.
 */
@org.jspecify.annotations.NullMarked
module org.waystage.history {
    requires static transitive org.jspecify;
    requires transitive org.waystage.core;

    exports org.waystage.history.continuity;
    exports org.waystage.history;
    exports org.waystage.history.difference;
    exports org.waystage.history.merge;
    exports org.waystage.history.merge.outcome;
}
