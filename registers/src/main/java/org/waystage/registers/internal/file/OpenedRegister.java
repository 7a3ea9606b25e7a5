package org.waystage.registers.internal.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waystage.registers.internal.profile.InputForm;
import org.waystage.registers.internal.profile.ProfileParts;
import org.waystage.registers.internal.record.Records;
import org.waystage.registers.internal.shared.NoticeBook;
import org.waystage.registers.internal.tree.TreeRecords;

/**
 * A register file whose encoding, digest and columns are known. Its records can be read more than once, always from the
 * start and in constant memory.
 */
public final class OpenedRegister {
    private final ProfileParts profile;
    private final SourceText text;
    private final Optional<TableForm> table;
    private final List<String> headers;
    private final String digest;

    private OpenedRegister(
            ProfileParts profile, SourceText text, String digest, Optional<TableForm> table, List<String> headers) {
        this.profile = profile;
        this.text = text;
        this.digest = digest;
        this.table = table;
        this.headers = headers;
    }

    /**
     * Reads a file once and determines how to read its records.
     *
     * @param input the register file
     * @param profile the description of how to read the register
     * @param notices receives the notices
     * @return the register; empty if it is in no encoding of the profile, or is a table without a required column
     * @throws IOException if the file cannot be read
     */
    public static Optional<OpenedRegister> open(RegisterBytes input, ProfileParts profile, NoticeBook notices)
            throws IOException {
        InputForm.Kind kind = profile.input().kind();
        if (isArchive(input)) {
            Misfit.of(input, profile.input()).ifPresent(misfit -> misfit.report(kind, notices));
            return Optional.empty();
        }
        EncodingTrial trial = trial(input, profile);
        List<SourceText> texts = trial.fitting().stream()
                .map(charset -> new SourceText(input, charset, trial.markLength()))
                .toList();
        if (kind == InputForm.Kind.CSV && !texts.isEmpty()) {
            return openTable(texts, trial, profile, notices);
        }
        Optional<Misfit> misfit = Misfit.of(input, profile.input());
        if (misfit.isPresent()) {
            misfit.get().report(kind, notices);
            return Optional.empty();
        }
        if (texts.isEmpty()) {
            trial.reportUnknown(input, notices);
            return Optional.empty();
        }
        SourceText text = texts.get(0);
        trial.reportTaken(text.charset(), notices);
        List<String> headers = firstPaths(profile, text);
        return Optional.of(new OpenedRegister(profile, text, trial.digest(), Optional.empty(), headers));
    }

    /**
     * Tries the encodings of a profile: the first one alone, then the others, unless the file is a table that has all its columns in the
     * first one, as nearly all files do.
     */
    private static EncodingTrial trial(RegisterBytes input, ProfileParts profile) throws IOException {
        List<Charset> encodings = profile.input().encodings();
        if (encodings.size() > 1 && profile.input().kind() == InputForm.Kind.CSV) {
            EncodingTrial first = EncodingTrial.of(input, encodings.subList(0, 1));
            for (Charset charset : first.fitting()) {
                SourceText text = new SourceText(input, charset, first.markLength());
                TableForm form = TableForm.find(List.of(text), profile);
                if (form.header(profile, Optional.empty()).complete()) {
                    return first;
                }
            }
        }
        return EncodingTrial.of(input, encodings);
    }

    /** Returns whether a file begins like a zip archive, which spreadsheets also are. */
    private static boolean isArchive(RegisterBytes input) throws IOException {
        try (InputStream in = input.open()) {
            return Arrays.equals(in.readNBytes(4), new byte[] {'P', 'K', 3, 4});
        }
    }

    private static Optional<OpenedRegister> openTable(
            List<SourceText> texts, EncodingTrial trial, ProfileParts profile, NoticeBook notices) throws IOException {
        TableForm form = TableForm.find(texts, profile);
        if (isRefused(texts, form, profile, notices)) {
            return Optional.empty();
        }
        trial.reportTaken(form.text().charset(), notices);
        form.reportDelimiter(profile.input(), notices);
        form.reportCutOff(notices);
        TableHeader header = form.header(profile, Optional.empty());
        if (!header.complete()) {
            header.reportMissing(notices);
            return Optional.empty();
        }
        return Optional.of(
                new OpenedRegister(profile, form.text(), trial.digest(), Optional.of(form), header.headers()));
    }

    /** Returns whether a file is not a table, or is a table whose first row is not its header; reports which. */
    private static boolean isRefused(List<SourceText> texts, TableForm form, ProfileParts profile, NoticeBook notices)
            throws IOException {
        TableHeader header = form.header(profile, Optional.empty());
        if (header.found() == 0) {
            Optional<Misfit> misfit = Misfit.of(form.text().input(), profile.input());
            misfit.ifPresent(found -> found.report(InputForm.Kind.CSV, notices));
            if (misfit.isPresent()) {
                return true;
            }
        }
        Optional<HeaderSearch> lower = HeaderSearch.below(texts, header, profile);
        lower.ifPresent(found -> found.report(notices));
        return lower.isPresent();
    }

    private static List<String> firstPaths(ProfileParts profile, SourceText text) throws IOException {
        try (Records records = new TreeRecords(text.open(), profile, new NoticeBook())) {
            records.next();
            return List.copyOf(records.layout().headers());
        }
    }

    /** Returns the SHA-256 digest of the file in lower-case hexadecimal digits. */
    public String digest() {
        return digest;
    }

    /** Returns the encoding of the file. */
    public Charset encoding() {
        return text.charset();
    }

    /** Returns the headers of a table as written; for JSON and YAML, the paths of the first record. */
    public List<String> headers() {
        return headers;
    }

    /**
     * Opens the file again and reads its records from the start.
     *
     * <p>Notices about columns are added here too: immediately for a table, after the last record for JSON and YAML. A
     * caller that reads the records twice passes a separate book to the first reading and discards it.
     *
     * @param edition the label of the edition, which selects the aliases of columns; if empty, all aliases are used
     * @param notices receives the notices
     * @return the records, which must be closed; there are none if a required column is missing in the edition
     * @throws IOException if the file cannot be read
     */
    public Records records(Optional<String> edition, NoticeBook notices) throws IOException {
        if (table.isEmpty()) {
            return watched(new TreeRecords(text.open(), profile, notices), notices);
        }
        TableHeader header = table.get().header(profile, edition);
        boolean wary = WithheldColumns.of(profile).any();
        Set<String> stages = profile.stageColumnsMissing(header::indexOf);
        Records records = TableRecords.open(table.get(), header, stages, wary, notices);
        return header.complete() ? watched(records, notices) : records;
    }

    private Records watched(Records records, NoticeBook notices) {
        return new WatchedRecords(records, profile.input(), WithheldColumns.of(profile), notices);
    }
}
