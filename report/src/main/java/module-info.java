/** The adoption report of a catalogue: static HTML pages in English and French. */
@org.jspecify.annotations.NullMarked
module org.waystage.report {
    requires static transitive org.jspecify;
    requires transitive org.waystage.core;
    requires org.waystage.analysis;
    requires org.waystage.results;
    requires transitive org.waystage.history;
    requires org.waystage.json;
    requires gg.jte.runtime;
    // the marks of numbers and the names of months; without it they would all be English, in silence
    requires jdk.localedata;

    exports org.waystage.report;

    // the runtime of the templates calls them by reflection
    opens org.waystage.report.pages to
            gg.jte.runtime;
}
