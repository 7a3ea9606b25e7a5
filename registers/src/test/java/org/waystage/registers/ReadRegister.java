package org.waystage.registers;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Rule;
import org.waystage.registers.internal.file.OpenedRegister;
import org.waystage.registers.internal.file.RegisterInput;
import org.waystage.registers.internal.profile.Profile;
import org.waystage.registers.internal.record.Records;
import org.waystage.registers.internal.record.SourceRecord;
import org.waystage.registers.internal.shared.NoticeBook;

/** A register that a test has read to its end, and what was noticed. */
public final class ReadRegister {
    final NoticeBook notices = new NoticeBook();
    public final List<SourceRecord> records = new ArrayList<>();
    Optional<OpenedRegister> opened = Optional.empty();
    List<String> headers = List.of();
    Map<String, String> members = Map.of();

    public static ReadRegister of(String text, Profile.Parts profile) throws IOException {
        return of(text, StandardCharsets.UTF_8, profile);
    }

    public static ReadRegister of(String text, Charset charset, Profile.Parts profile) throws IOException {
        return of(RegisterInput.of("register", text.getBytes(charset)), profile, Optional.empty());
    }

    public static ReadRegister of(RegisterInput input, Profile.Parts profile, Optional<String> edition)
            throws IOException {
        ReadRegister read = new ReadRegister();
        read.opened = OpenedRegister.open(input, profile, read.notices);
        if (read.opened.isPresent()) {
            try (Records records = read.opened.get().records(edition, read.notices)) {
                for (SourceRecord row = records.next(); row != null; row = records.next()) {
                    read.records.add(row);
                }
                read.headers = List.copyOf(records.layout().headers());
                read.members = Map.copyOf(records.members());
            }
        }
        return read;
    }

    /** Returns the cells of a column of the file, by its header. */
    List<@Nullable String> cells(String header) {
        int column = headers.indexOf(header);
        List<@Nullable String> cells = new ArrayList<>();
        records.forEach(row -> cells.add(row.cell(column)));
        return cells;
    }

    /** Returns the messages of a rule with their places. */
    List<String> messages(Rule rule) {
        return notices.kept().stream()
                .filter(notice -> notice.rule().equals(rule))
                .map(notice -> notice.place() + " " + notice.message())
                .toList();
    }

    List<Rule> rules() {
        return notices.kept().stream().map(Notice::rule).toList();
    }
}
