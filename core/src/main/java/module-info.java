/**
 * The reference model: values, code lists, catalogue, editions, notices and rules. The API names JDK types only; there is
 * no I/O, no wire format and no clock in it.
 */
@org.jspecify.annotations.NullMarked
module org.waystage.core {
    requires static transitive org.jspecify;
    requires com.google.common;

    exports org.waystage.core;
}
