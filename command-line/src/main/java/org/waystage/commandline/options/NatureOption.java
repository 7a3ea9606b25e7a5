package org.waystage.commandline.options;

import org.jspecify.annotations.Nullable;
import org.waystage.analysis.Natures;
import picocli.CommandLine.Option;

/** The option of all commands that count cases: which natures count. */
public final class NatureOption {
    @Option(names = "--nature", paramLabel = "NATURE")
    private @Nullable Natures natures;

    /** Returns the requested natures. */
    public Natures orElse(Natures other) {
        return natures == null ? other : natures;
    }

    /** Returns the requested natures, if any. */
    @Nullable
    public Natures asked() {
        return natures;
    }
}
