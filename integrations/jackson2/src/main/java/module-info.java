/**
 * The types of the reference model for mappers of Jackson 2.
 *
 * @provides com.fasterxml.jackson.databind.Module so that any mapper of Jackson 2 that finds modules reads and writes the
 *     model
 */
@SuppressWarnings("module") // its name ends in a number, since users call it Jackson 2
@org.jspecify.annotations.NullMarked
module org.waystage.jackson2 {
    requires static transitive org.jspecify;
    requires transitive org.waystage.json;
    requires transitive com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.core;

    exports org.waystage.jackson2;

    provides com.fasterxml.jackson.databind.Module with
            org.waystage.jackson2.WaystageJackson2Module;
}
