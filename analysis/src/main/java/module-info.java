/** Statistics over catalogues as pure functions: so far any dimension by stage, as of a date. */
@org.jspecify.annotations.NullMarked
module org.waystage.analysis {
    requires static transitive org.jspecify;
    requires transitive org.waystage.core;

    exports org.waystage.analysis;
}
