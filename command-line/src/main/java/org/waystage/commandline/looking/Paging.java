package org.waystage.commandline.looking;

import org.jspecify.annotations.Nullable;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.Failure;
import org.waystage.commandline.console.Phrase;
import picocli.CommandLine.Option;

/** The options that choose the page of a long list. */
final class Paging {
    private static final int USUAL_SIZE = 20;

    @Option(names = "--page", paramLabel = "N")
    private @Nullable Integer page;

    @Option(names = "--page-size", paramLabel = "N")
    private @Nullable Integer pageSize;

    /** Returns the number of the page, from 1. */
    long page() {
        return page == null ? 1 : page;
    }

    int size() {
        return pageSize == null ? USUAL_SIZE : pageSize;
    }

    /** Returns whether a page was requested; without one, output for programs is complete. */
    boolean isAsked() {
        return page != null || pageSize != null;
    }

    /** Ends the command if there can be no such page. */
    void check() {
        if (page() < 1) {
            throw Failure.ofAnOption(Phrase.AT_LEAST, "page", 1, page());
        } else if (size() < 1) {
            throw Failure.ofAnOption(Phrase.AT_LEAST, "page-size", 1, size());
        }
    }

    /** Returns whether the page contains the entry with an index, from 0. */
    boolean has(long index) {
        return index >= first() && index < first() + size();
    }

    /** Returns the index of the first entry of the page. */
    long first() {
        return (page() - 1) * size();
    }

    private long pages(long total) {
        return Math.max(1, (total + size() - 1) / size());
    }

    /** Ends the command if a list of so many entries has no such page, in any format. */
    void check(long total) {
        if (page() > pages(total)) {
            throw new Failure(Failure.USE, LookingPhrases.NO_PAGE, page(), pages(total));
        }
    }

    /** Writes which entries were shown, out of how many. */
    void write(long total, Console console) {
        String language = console.language();
        long last = Math.min(total, first() + size());
        console.println("");
        if (pages(total) == 1) {
            console.println(LookingPhrases.SHOWN_ALL.count(language, total));
        } else {
            console.println(LookingPhrases.SHOWN.in(language, first() + 1, last, total, page(), pages(total))
                    + (page() < pages(total) ? LookingPhrases.NEXT_PAGE.in(language, page() + 1) : ""));
        }
    }
}
