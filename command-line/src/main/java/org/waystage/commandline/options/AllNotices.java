package org.waystage.commandline.options;

import picocli.CommandLine.Option;

/** The option that shows all notices as text, not only the first of each rule. */
public final class AllNotices {
    @Option(names = "--all")
    private boolean all;

    /** Returns whether all notices are shown. */
    public boolean areAsked() {
        return all;
    }
}
