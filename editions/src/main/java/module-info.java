/** The bundled editions: taxonomy, code lists, crosswalks, case studies and surveys as data, versioned by date. */
@org.jspecify.annotations.NullMarked
module org.waystage.editions {
    requires static transitive org.jspecify;
    requires transitive org.waystage.core;
    requires org.waystage.json;

    exports org.waystage.editions;
}
