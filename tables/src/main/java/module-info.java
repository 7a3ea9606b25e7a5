/** Catalogues as tables, without loss: CSV files in a folder or archive, and Excel workbooks. */
@org.jspecify.annotations.NullMarked
module org.waystage.tables {
    requires static transitive org.jspecify;
    requires transitive org.waystage.core;
    requires transitive org.waystage.json;
    requires de.siegmar.fastcsv;
    requires java.xml;
    requires tools.jackson.core;

    exports org.waystage.tables;
}
