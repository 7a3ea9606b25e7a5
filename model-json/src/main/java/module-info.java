/**
 * The wire format of the reference model, based on Jackson 3: reading, writing, streaming, canonical bytes and the
 * schema.
 *
 * @provides tools.jackson.databind.JacksonModule so that any mapper that finds modules reads and writes the model
 */
@org.jspecify.annotations.NullMarked
module org.waystage.json {
    requires static transitive org.jspecify;
    requires transitive org.waystage.core;
    requires transitive tools.jackson.databind;
    requires tools.jackson.core;

    exports org.waystage.json;
    exports org.waystage.json.lines;
    exports org.waystage.json.reading;
    exports org.waystage.json.signing;

    provides tools.jackson.databind.JacksonModule with
            org.waystage.json.WaystageModule;
}
