/** Results of analysis as JSON and CSV, in documented shapes with a schema. */
@org.jspecify.annotations.NullMarked
module org.waystage.results {
    requires static transitive org.jspecify;
    requires transitive org.waystage.analysis;
    requires tools.jackson.core;

    exports org.waystage.results;
}
