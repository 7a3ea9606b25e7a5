package org.waystage.commandline.editions;

import org.jspecify.annotations.Nullable;
import org.waystage.commandline.console.Failure;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.id.Id;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;
import org.waystage.history.merge.MergeOptions;
import picocli.CommandLine.Option;

/** The options for what a merged edition says about itself. */
final class MergedHead {
    @Option(names = "--id", paramLabel = "ID")
    private @Nullable String id;

    @Option(names = "--title", paramLabel = "TEXT")
    private @Nullable String title;

    @Option(names = "--edition", paramLabel = "LABEL")
    private @Nullable String edition;

    @Option(names = "--issued", paramLabel = "DATE")
    private @Nullable PartialDate issued;

    void apply(MergeOptions.Builder options) {
        if (id != null) {
            if (!Id.isSlug(id)) {
                throw Failure.ofAnOption(MergePhrases.NO_ID, id);
            }
            options.id(CatalogueId.of(id));
        }
        if (title != null) {
            options.title(text(title));
        }
        if (edition != null) {
            options.edition(edition);
        }
        if (issued != null) {
            options.issued(issued);
        }
    }

    /** Returns a text that may begin with its language, as in {@code fr=Titre}; otherwise it is English. */
    private static Text text(String words) {
        int end = words.indexOf('=');
        return end > 0 && words.substring(0, end).matches("[a-z]{2,3}(-[A-Za-z0-9]{1,8})*")
                ? Text.of(words.substring(0, end), words.substring(end + 1))
                : Text.english(words);
    }
}
