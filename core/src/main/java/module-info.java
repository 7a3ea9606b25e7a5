/**
 * The reference model: values, code lists, catalogue, editions, notices and rules. Its API uses JDK types only; it has
 * no wire format and no clock, and no I/O except to read its own texts.
 */
@org.jspecify.annotations.NullMarked
@SuppressWarnings("module") // the modules that it is exported to are built after this one
module org.waystage.core {
    requires static transitive org.jspecify;
    requires com.google.common;

    exports org.waystage.core;
    exports org.waystage.core.casestudy;
    exports org.waystage.core.decision;
    exports org.waystage.core.id;
    exports org.waystage.core.knowledge;
    exports org.waystage.core.notice;
    exports org.waystage.core.redaction;
    exports org.waystage.core.reference;
    exports org.waystage.core.source;
    exports org.waystage.core.stage;
    exports org.waystage.core.validation;
    exports org.waystage.core.value;

    // for modules of this library, see docs/decisions/0025-a-package-for-each-topic.md
    exports org.waystage.core.internal.text to
            org.waystage.history,
            org.waystage.json,
            org.waystage.registers,
            org.waystage.report,
            org.waystage.results,
            org.waystage.tables;
}
