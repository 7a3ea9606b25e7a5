package org.waystage.editions.facts;

/**
 * What must be mended in the facts, or is remarked there, at the place where a contributor can mend it.
 *
 * @param file the file of facts
 * @param pointer the place in that file, a JSON Pointer
 * @param message what it says
 * @param rule the id of the rule of the format; empty if it is one for facts alone
 */
record Finding(String file, String pointer, String message, String rule) {
    /** Returns a finding by what only facts must be. */
    static Finding ofFacts(String file, String pointer, String message) {
        return new Finding(file, pointer, message, "");
    }

    /** Returns whether both stand at the same place. */
    boolean isBeside(Finding other) {
        return file.equals(other.file) && pointer.equals(other.pointer);
    }

    @Override
    public String toString() {
        return file + (pointer.isEmpty() ? "" : " " + pointer) + ": " + message
                + (rule.isEmpty() ? "" : " (" + rule + ")");
    }
}
