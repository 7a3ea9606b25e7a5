package org.waystage.commandline.editions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.Failure;
import org.waystage.commandline.console.Failures;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.Progress;
import org.waystage.commandline.files.CatalogueOutput;
import org.waystage.commandline.files.CatalogueSource;
import org.waystage.commandline.files.EditionFile;
import org.waystage.commandline.files.OutputFile;
import org.waystage.commandline.notices.FirstNotices;
import org.waystage.commandline.notices.NoticeLog;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Severity;
import org.waystage.core.validation.CaseByCaseValidator;
import org.waystage.core.validation.CatalogueValidator;
import org.waystage.core.validation.ValidationProfile;
import org.waystage.history.difference.RecordKind;
import org.waystage.history.merge.Merge;
import org.waystage.history.merge.MergeInput;
import org.waystage.history.merge.MergeOptions;
import org.waystage.history.merge.outcome.Conflict;
import org.waystage.json.delta.CaseStudiesInPlace;
import org.waystage.json.delta.EditionInput;
import org.waystage.json.lines.CaseStudyLinesWriter;

/**
 * Merges catalogues, at least one of which is in lines or is a document too long to hold in memory without need. Their
 * cases are read in place and written one by one to lines in a temporary file.
 */
final class LargeMerge implements Merge.Target, AutoCloseable {
    /** Roughly how often each case is read; the estimate of the time left uses it. */
    private static final int READINGS = 10;

    private final Console console;
    private final List<CaseStudiesInPlace> editions = new ArrayList<>();
    private final NoticeLog log;
    private long cases;
    private long read;
    private @Nullable Progress progress;
    private @Nullable OutputFile file;
    private @Nullable CaseStudyLinesWriter lines;
    private @Nullable CaseByCaseValidator validator;
    private final List<Notice> errors = new ArrayList<>();

    LargeMerge(String output, Console console) {
        this.console = console;
        this.log = new NoticeLog(output);
    }

    /** Tells whether catalogues are merged this way: one of them is read case by case, and the result can be written case by case. */
    static boolean is(List<CatalogueSource> sources, CatalogueOutput form) {
        return form.isWrittenCaseByCase() && sources.stream().anyMatch(EditionFile::isReadCaseByCase);
    }

    /** Opens a catalogue; reports the errors and ends the command if there are any. */
    MergeInput open(CatalogueSource source) {
        EditionInput input = EditionFile.checked(source, console);
        try {
            CaseStudiesInPlace edition = Progress.during(
                    source.name(), console, reading -> CaseStudiesInPlace.of(input.telling(reading::at)));
            editions.add(edition);
            cases += edition.cases().size();
            return new MergeInput(edition.head(), new Told(source.name(), edition.cases()));
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw unreadable(source.name(), e);
        }
    }

    private Failure unreadable(String name, Exception e) {
        return new Failure(Failure.USE, Phrase.CANNOT_READ, name, Failures.reason(e, console.language()));
    }

    /** Cases that report progress. If one can no longer be read, the command ends with a message. */
    private final class Told extends AbstractList<CaseStudy> implements RandomAccess {
        private final String name;
        private final List<CaseStudy> all;

        Told(String name, List<CaseStudy> all) {
            this.name = name;
            this.all = all;
        }

        @Override
        public int size() {
            return all.size();
        }

        @Override
        public CaseStudy get(int position) {
            Progress told = progress;
            if (told != null) {
                long expected = READINGS * cases;
                told.at(Math.min(++read, expected - expected / 100), expected);
            }
            try {
                return all.get(position);
            } catch (UncheckedIOException | IllegalArgumentException e) {
                throw unreadable(name, e);
            }
        }
    }

    Merge merge(List<MergeInput> inputs, MergeOptions options, String output) {
        try {
            return Progress.writing(output, console, told -> {
                progress = told;
                Merge merge = Merge.of(inputs, options, this);
                progress = null;
                return merge;
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void begin(Catalogue head) {
        closeFile();
        OutputFile begun = OutputFile.temporary(console);
        file = begun;
        begun.write(out -> lines = CaseStudyLinesWriter.over(out, head));
        errors.clear();
        CatalogueValidator.validateHead(head).forEach(this::addError);
        validator = new CaseByCaseValidator(head, ValidationProfile.none(), this::addError);
    }

    private void addError(Notice notice) {
        if (notice.severity() == Severity.ERROR && errors.size() < NoticeLog.MOST) {
            errors.add(notice);
        }
    }

    @Override
    public void caseStudy(CaseStudy caseStudy) {
        begun().write(out -> Objects.requireNonNull(lines).write(caseStudy));
        Objects.requireNonNull(validator).add(caseStudy);
    }

    private OutputFile begun() {
        return Objects.requireNonNull(file, "the head comes first");
    }

    /** Puts the merged catalogue in its place; reports the errors and ends the command if there are any. */
    void write(CatalogueOutput form, OutputFile target) {
        Objects.requireNonNull(validator).finish();
        errors.forEach(log::add);
        FirstNotices.refuseErrors(log, MergePhrases.NOT_SOUND, console);
        begun().finish();
        if (form == CatalogueOutput.LINES) {
            target.write(out -> begun().copyTo(out));
        } else {
            begun().copyAsDocument(target);
        }
        target.commit();
    }

    /** Returns the titles of the cases in a report, by their ids in the merged catalogue. */
    Map<String, String> titles(Merge merge) {
        Set<String> wanted = new HashSet<>();
        merge.conflicts().stream()
                .filter(one -> one.kind() == RecordKind.CASE_STUDIES)
                .map(Conflict::id)
                .forEach(wanted::add);
        merge.contradictions().forEach(one -> wanted.add(one.id().value()));
        merge.newIds().stream()
                .filter(one -> one.kind() == RecordKind.CASE_STUDIES)
                .forEach(one -> wanted.add(one.id()));
        merge.removed().stream()
                .filter(one -> one.kind() == RecordKind.CASE_STUDIES)
                .forEach(one -> wanted.add(one.id()));
        merge.unified().stream()
                .filter(one -> one.kind() == RecordKind.CASE_STUDIES)
                .forEach(one -> wanted.add(one.id()));
        merge.doubles().forEach(one -> wanted.addAll(List.of(one.oneId(), one.otherId())));
        Map<String, String> titles = new HashMap<>();
        begun().forEachLine(study -> {
            if (wanted.contains(study.id().value())) {
                titles.put(study.id().value(), study.title().in(console.language()));
            }
        });
        return titles;
    }

    private void closeFile() {
        if (file != null) {
            file.close();
        }
    }

    @Override
    public void close() {
        closeFile();
        Optional<IOException> failed = Optional.empty();
        for (CaseStudiesInPlace edition : editions) {
            try {
                edition.close();
            } catch (IOException e) {
                failed.ifPresent(e::addSuppressed);
                failed = Optional.of(e);
            }
        }
        failed.ifPresent(e -> {
            throw new UncheckedIOException(e);
        });
    }
}
