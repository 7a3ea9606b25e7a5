package org.waystage.editions.facts;

import org.waystage.core.notice.Severity;

/**
 * What a reader of the joined facts remarks, at the place where a contributor can mend it.
 *
 * @param rule the id of the rule
 * @param severity how much it matters
 * @param file the file of facts
 * @param pointer the place in that file, a JSON Pointer
 * @param message what it says
 */
record Finding(String rule, Severity severity, String file, String pointer, String message) {
    @Override
    public String toString() {
        return file + " " + pointer + ": " + message + " (" + rule + ", " + severity + ")";
    }
}
