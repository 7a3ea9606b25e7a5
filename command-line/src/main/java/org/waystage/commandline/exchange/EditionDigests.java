package org.waystage.commandline.exchange;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.Failure;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.files.CatalogueSource;
import org.waystage.commandline.notices.FirstNotices;
import org.waystage.commandline.notices.NoticeLog;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.notice.Notice;
import org.waystage.json.signing.EditionManifest;

/** Makes the manifest of a catalogue from cases one by one, and keeps only their ids and digests. */
final class EditionDigests implements CatalogueSource.Handler {
    private final String name;
    private EditionManifest.@Nullable Builder builder;

    private EditionDigests(String name) {
        this.name = name;
    }

    /**
     * Returns the manifest of a catalogue without errors; reports the errors and ends the command if there are any. Reports numbers
     * whose last digits no digest protects.
     *
     * @param refused the message after the errors, with placeholders for the file and the number of errors
     */
    static EditionManifest of(CatalogueSource source, Phrase refused, Console console) {
        NoticeLog log = new NoticeLog(source.name());
        EditionDigests digests = new EditionDigests(source.name());
        source.stream(digests, log, true);
        FirstNotices.refuseErrors(log, refused, console);
        EditionManifest.Builder builder = digests.builder;
        if (builder == null) {
            throw new Failure(Failure.USE, Phrase.NO_HEAD, source.name());
        }
        List<Notice> inexact = builder.notices();
        new FirstNotices(console.language()).sayFirst(inexact, inexact.size(), console);
        return builder.build();
    }

    @Override
    public void head(Optional<Catalogue> head) {
        try {
            if (head.isPresent()) {
                // The cases of a document also come one by one.
                Catalogue alone = head.get().toBuilder().caseStudies(List.of()).build();
                builder = EditionManifest.builder(alone);
            }
        } catch (IllegalArgumentException e) {
            throw new Failure(Failure.DATA, Phrase.NO_CANONICAL_FORM, name);
        }
    }

    @Override
    public void caseStudy(CaseStudy caseStudy) {
        try {
            if (builder != null) {
                builder.add(caseStudy);
            }
        } catch (IllegalArgumentException e) {
            throw new Failure(Failure.DATA, Phrase.NO_CANONICAL_FORM, name);
        }
    }
}
