/**
 * The reference model: values, code lists, catalogue, editions, notices and rules. Its API uses JDK types only; it has
 * no wire format and no clock, and no I/O but the reading of its own texts.
 */
@org.jspecify.annotations.NullMarked
module org.waystage.core {
    requires static transitive org.jspecify;
    requires com.google.common;

    exports org.waystage.core;
    exports org.waystage.core.casestudy;
    exports org.waystage.core.id;
    exports org.waystage.core.knowledge;
    exports org.waystage.core.notice;
    exports org.waystage.core.redaction;
    exports org.waystage.core.reference;
    exports org.waystage.core.source;
    exports org.waystage.core.stage;
    exports org.waystage.core.validation;
    exports org.waystage.core.value;
}
