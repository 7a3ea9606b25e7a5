package org.waystage.commandline.console;

/** How a result is written. */
public enum ResultFormat {
    TEXT,
    JSON,
    CSV
}
