/** Lossless tables of catalogues: CSV files in a folder or archive. */
@org.jspecify.annotations.NullMarked
module org.waystage.tables {
    requires static transitive org.jspecify;
    requires transitive org.waystage.core;
    requires transitive org.waystage.json;
    requires de.siegmar.fastcsv;
    requires tools.jackson.core;

    exports org.waystage.tables;
}
