/** Reads public registers of technology adoption into the reference model, by declarative profiles. */
@org.jspecify.annotations.NullMarked
module org.waystage.registers {
    requires static transitive org.jspecify;
    requires transitive org.waystage.core;
    requires transitive org.waystage.json;
    requires com.google.common;
    requires com.google.i18n.phonenumbers.libphonenumber;
    requires de.siegmar.fastcsv;
    // An automatic module cannot declare that it logs.
    requires java.logging;
    requires org.snakeyaml.engine;
    requires re2j;
    requires tools.jackson.core;
    requires tools.jackson.dataformat.yaml;

    exports org.waystage.registers;
    exports org.waystage.registers.ledger;
    exports org.waystage.registers.notice;
    exports org.waystage.registers.outcome;
}
