/** Linked data: the taxonomy in SKOS and editions in DCAT, as JSON-LD. */
@org.jspecify.annotations.NullMarked
module org.waystage.formats {
    requires static transitive org.jspecify;
    requires transitive org.waystage.core;
    requires transitive org.waystage.json;
    requires tools.jackson.core;
    requires tools.jackson.databind;

    exports org.waystage.formats;
}
