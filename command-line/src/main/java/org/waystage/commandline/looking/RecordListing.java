package org.waystage.commandline.looking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.CsvLine;
import org.waystage.commandline.console.Failure;
import org.waystage.commandline.console.JsonOutput;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.Printable;
import org.waystage.commandline.console.Suggestions;
import org.waystage.commandline.console.TextTable;
import org.waystage.commandline.options.OutputFormat;
import org.waystage.core.Catalogue;
import org.waystage.core.internal.text.FormulaGuard;
import org.waystage.core.reference.CodeList;
import org.waystage.core.reference.Technology;
import org.waystage.core.value.Code;
import org.waystage.core.value.Text;

/** Lists records other than cases, and the codes of a list, each with its name. */
final class RecordListing {
    /** The word for technologies, which are listed as a tree. */
    private static final String TECHNOLOGIES = "technologies";

    /** The word for code lists and crosswalks, and for the codes of one. */
    static final String CODES = "codes";

    private static final Map<String, Kind> KINDS = kinds();

    private final Catalogue catalogue;
    private final Console console;
    private final String language;

    RecordListing(Catalogue catalogue, Console console) {
        this.catalogue = catalogue;
        this.console = console;
        this.language = console.language();
    }

    private static Map<String, Kind> kinds() {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        kinds.put(TECHNOLOGIES, Kind.TECHNOLOGY);
        Stream.of(
                        Kind.ORGANIZATION,
                        Kind.SOURCE,
                        Kind.SURVEY,
                        Kind.COLLECTION,
                        Kind.RECOMMENDATION,
                        Kind.LESSON,
                        Kind.INITIATIVE)
                .forEach(kind -> kinds.put(kind.code() + "s", kind));
        return kinds;
    }

    /** Returns the words for what can be listed beside cases. */
    static Stream<String> words() {
        return Stream.concat(KINDS.keySet().stream(), Stream.of(CODES));
    }

    /** Writes the records of a kind, or the code lists; with the name of a list, its codes. */
    void write(String word, Optional<String> list, OutputFormat format) {
        Map<String, String> lines = word.equals(CODES)
                ? list.map(this::codes).orElseGet(this::lists)
                : word.equals(TECHNOLOGIES) ? technologies() : records(Objects.requireNonNull(KINDS.get(word)));
        switch (format.form()) {
            case JSON -> writeJson(lines);
            case CSV -> {
                CsvLine.write(List.of("id", "title"), console);
                lines.forEach((id, title) -> CsvLine.write(List.of(guarded(id.strip()), guarded(title)), console));
            }
            default -> {
                List<List<String>> table = new ArrayList<>();
                lines.forEach((id, title) -> table.add(List.of(id, title)));
                TextTable.list(table, console);
            }
        }
    }

    private static String guarded(String text) {
        return FormulaGuard.guard(Printable.whole(text));
    }

    private void writeJson(Map<String, String> lines) {
        JsonOutput.write(console.out(), json -> {
            json.writeStartObject();
            json.writeNumberProperty("total", lines.size());
            json.writeArrayPropertyStart("entries");
            lines.forEach((id, title) -> {
                json.writeStartObject();
                json.writeStringProperty("id", Printable.whole(id.strip()));
                json.writeStringProperty("title", Printable.whole(title));
                json.writeEndObject();
            });
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private Map<String, String> records(Kind kind) {
        Map<String, String> records = new LinkedHashMap<>();
        Found.beside(catalogue)
                .filter(one -> one.kind() == kind)
                .forEach(one -> records.put(one.id(), one.title().in(language)));
        return records;
    }

    private Map<String, String> technologies() {
        Map<String, String> ids = new LinkedHashMap<>();
        catalogue.technologies().stream()
                .filter(technology -> technology.broader().isEmpty())
                .forEach(technology -> add(technology, 0, ids));
        return ids;
    }

    private void add(Technology technology, int depth, Map<String, String> ids) {
        String id = "  ".repeat(depth) + technology.id().value();
        if (ids.putIfAbsent(id, technology.name().in(language)) == null) {
            for (Technology narrower : catalogue.narrower(technology.id())) {
                add(narrower, depth + 1, ids);
            }
        }
    }

    private Map<String, String> lists() {
        Map<String, String> lists = new LinkedHashMap<>();
        catalogue.codeLists().forEach(codes -> lists.put(codes.id().value(), name(codes.title())));
        catalogue.crosswalks().forEach(crosswalk -> lists.put(crosswalk.scheme().value(), name(crosswalk.title())));
        for (ModelList own : ModelList.ALL) {
            lists.putIfAbsent(own.name(), own.title(language));
        }
        return lists;
    }

    private Map<String, String> codes(String list) {
        return catalogue.codeLists().stream()
                .filter(codes -> codes.id().value().equals(list))
                .findFirst()
                .map(this::codes)
                .or(() -> words(list))
                .or(() -> ModelList.of(list).map(own -> own.meanings(language)))
                .orElseThrow(() -> unknown(list, lists().keySet()));
    }

    private Failure unknown(String list, Set<String> lists) {
        return new Failure(
                Failure.USE,
                Phrase.of("phrase.no-list"),
                list,
                Suggestions.asked(list, lists.stream(), language),
                String.join(", ", lists));
    }

    private Map<String, String> codes(CodeList list) {
        Map<String, String> codes = new LinkedHashMap<>();
        list.codes()
                .forEach(entry -> codes.put(entry.code().value(), entry.name().in(language)));
        return codes;
    }

    private Optional<Map<String, String>> words(String scheme) {
        if (!Code.isCode(scheme)) {
            return Optional.empty();
        }
        return catalogue.crosswalk(Code.of(scheme)).map(crosswalk -> {
            Map<String, String> words = new LinkedHashMap<>();
            crosswalk.rows().forEach(row -> {
                List<String> meaning = new ArrayList<>();
                row.stage().ifPresent(stage -> meaning.add(stage.code()));
                row.relation().ifPresent(relation -> meaning.add(relation.code()));
                words.put(Phrase.QUOTED.in(language, row.word()), String.join(" ", meaning));
            });
            return words;
        });
    }

    private String name(Optional<Text> text) {
        return text.map(known -> known.in(language)).orElse("");
    }
}
