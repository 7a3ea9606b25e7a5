package org.waystage.registers.internal.tree;

/** Says that a document goes beyond what is read of one; its message is for people. */
public final class TreeLimit extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TreeLimit(String message) {
        super(message);
    }
}
