/** Results of analysis, and differences of editions, as JSON and CSV, in documented shapes with a schema. */
@org.jspecify.annotations.NullMarked
module org.waystage.results {
    requires static transitive org.jspecify;
    requires transitive org.waystage.analysis;
    requires transitive org.waystage.history;
    requires tools.jackson.core;

    exports org.waystage.results;
}
