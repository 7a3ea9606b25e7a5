package org.waystage.registers.internal.tree;

/** Thrown if a document exceeds a limit; the message is for people. */
public final class TreeLimit extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TreeLimit(String message) {
        super(message);
    }
}
