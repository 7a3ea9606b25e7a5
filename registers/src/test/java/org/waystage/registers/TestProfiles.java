package org.waystage.registers;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.value.Text;
import org.waystage.registers.internal.profile.CaseMapping;
import org.waystage.registers.internal.profile.Column;
import org.waystage.registers.internal.profile.InputForm;
import org.waystage.registers.internal.profile.ProfileParts;
import org.waystage.registers.internal.profile.Value;
import org.waystage.registers.internal.shared.Words;
import org.waystage.registers.internal.withholding.Contacts;

/** Profiles that say no more than how a file is read. */
final class TestProfiles {
    static final Charset CP1252 = Charset.forName("windows-1252");

    private TestProfiles() {}

    static ProfileParts csv(Column... columns) {
        return of(
                new InputForm(
                        InputForm.Kind.CSV,
                        List.of(StandardCharsets.UTF_8, CP1252),
                        List.of(',', ';', '\t', '|'),
                        Optional.empty(),
                        Optional.empty()),
                columns);
    }

    static ProfileParts json(String records, Column... columns) {
        return tree(InputForm.Kind.JSON, records, Optional.empty(), columns);
    }

    static ProfileParts yaml(String records, Column... columns) {
        return tree(InputForm.Kind.YAML, records, Optional.empty(), columns);
    }

    static ProfileParts tree(InputForm.Kind kind, String records, Optional<String> declaredCount, Column... columns) {
        return of(
                new InputForm(kind, List.of(StandardCharsets.UTF_8), List.of(','), Optional.of(records), declaredCount),
                columns);
    }

    static ProfileParts of(InputForm input, Column... columns) {
        Map<String, Column> byName = new LinkedHashMap<>();
        for (Column column : columns) {
            byName.put(column.name(), column);
        }
        Text title = Text.english("A register");
        return new ProfileParts(
                "test",
                "1",
                title,
                List.of(),
                new ProfileParts.Origin(
                        title, List.of(), Optional.empty(), Optional.empty(), Optional.empty(), List.of("en")),
                CatalogueId.of("test"),
                title,
                Optional.empty(),
                List.of(),
                input,
                byName,
                Words.of(List.of()),
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                mapping(),
                new Contacts(true, true, List.of()),
                Optional.empty());
    }

    /** A column of a table that the file need not have. */
    static Column column(String name, String... headers) {
        return header(name, false, headers);
    }

    /** A column of a table that the file must have. */
    static Column required(String name, String... headers) {
        return header(name, true, headers);
    }

    private static Column header(String name, boolean required, String... headers) {
        List<Column.Header> aliases = java.util.stream.Stream.of(headers)
                .map(header -> new Column.Header(header, 1, List.of()))
                .toList();
        return column(name, required, aliases);
    }

    static Column column(String name, boolean required, List<Column.Header> headers) {
        return new Column(name, headers, Optional.empty(), 0, required, Optional.empty(), false, false);
    }

    /** A column of JSON or YAML. */
    static Column path(String name, String path, int above) {
        return new Column(name, List.of(), Optional.of(path), above, false, Optional.empty(), false, false);
    }

    private static CaseMapping mapping() {
        Value title = new Value(List.of("title"), List.of(), List.of(), List.of("en"));
        return new CaseMapping(
                new CaseMapping.Identity("test", List.of(title), false, "test-key", List.of()),
                title,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                false);
    }
}
