package org.waystage.commandline.catalogues;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.ConsoleCommand;
import org.waystage.commandline.console.Failure;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.Suggestions;
import org.waystage.commandline.console.TextTable;
import org.waystage.commandline.files.Names;
import org.waystage.commandline.files.WholeCatalogue;
import org.waystage.core.Catalogue;
import org.waystage.core.reference.CodeList;
import org.waystage.core.reference.Technology;
import org.waystage.core.value.Code;
import org.waystage.core.value.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lists the technologies and codes of a catalogue, for people who write profiles or records. */
@Command(
        name = "codes",
        sortOptions = false,
        footer = {
            "waystage codes",
            "waystage codes technologies --lang fr",
            "waystage codes stages",
            "waystage codes benefits",
            "waystage codes eu-pstw",
            "waystage codes technologies my-catalogue.json"
        })
public final class CodesCommand extends ConsoleCommand {
    private static final String TECHNOLOGIES = "technologies";

    @Parameters(index = "0", arity = "0..1", paramLabel = "LIST")
    private @Nullable String list;

    @Parameters(index = "1", arity = "0..1", paramLabel = "FILE")
    private @Nullable String file;

    public CodesCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        Catalogue catalogue = WholeCatalogue.read(file, console);
        String wanted = list;
        Map<String, String> lines = wanted == null
                ? lists(catalogue)
                : named(wanted, catalogue)
                        .orElseThrow(() -> unknown(wanted, lists(catalogue).keySet()));
        List<List<String>> table = new ArrayList<>();
        lines.forEach((code, name) -> table.add(List.of(code, name)));
        TextTable.list(table, console);
        return 0;
    }

    private Failure unknown(String wanted, Set<String> lists) {
        return Names.isFile(wanted)
                ? new Failure(Failure.USE, Phrase.LIST_BEFORE_FILE, wanted, wanted)
                : new Failure(
                        Failure.USE,
                        Phrase.NO_LIST,
                        wanted,
                        Suggestions.asked(wanted, lists.stream(), console.language()),
                        String.join(", ", lists));
    }

    private Map<String, String> lists(Catalogue catalogue) {
        Map<String, String> lists = new LinkedHashMap<>();
        lists.put(
                TECHNOLOGIES,
                Phrase.OF_TAXONOMY.count(
                        console.language(), catalogue.technologies().size()));
        catalogue.codeLists().forEach(codes -> lists.put(codes.id().value(), name(codes.title())));
        catalogue.crosswalks().forEach(crosswalk -> lists.put(crosswalk.scheme().value(), name(crosswalk.title())));
        for (ModelList own : ModelList.ALL) {
            lists.putIfAbsent(own.name(), own.title(console.language()));
        }
        return lists;
    }

    private Optional<Map<String, String>> named(String wanted, Catalogue catalogue) {
        if (wanted.equals(TECHNOLOGIES)) {
            Map<String, String> ids = new LinkedHashMap<>();
            catalogue.technologies().stream()
                    .filter(technology -> technology.broader().isEmpty())
                    .forEach(technology -> add(technology, 0, catalogue, ids));
            return Optional.of(ids);
        }
        return catalogue.codeLists().stream()
                .filter(codes -> codes.id().value().equals(wanted))
                .findFirst()
                .map(this::codes)
                .or(() -> words(wanted, catalogue))
                .or(() -> ModelList.of(wanted).map(own -> own.meanings(console.language())));
    }

    private void add(Technology technology, int depth, Catalogue catalogue, Map<String, String> ids) {
        String id = "  ".repeat(depth) + technology.id().value();
        if (ids.putIfAbsent(id, technology.name().in(console.language())) == null) {
            for (Technology narrower : catalogue.narrower(technology.id())) {
                add(narrower, depth + 1, catalogue, ids);
            }
        }
    }

    private Map<String, String> codes(CodeList list) {
        Map<String, String> codes = new LinkedHashMap<>();
        list.codes()
                .forEach(entry -> codes.put(entry.code().value(), entry.name().in(console.language())));
        return codes;
    }

    private Optional<Map<String, String>> words(String scheme, Catalogue catalogue) {
        if (!Code.isCode(scheme)) {
            return Optional.empty();
        }
        return catalogue.crosswalk(Code.of(scheme)).map(crosswalk -> {
            Map<String, String> words = new LinkedHashMap<>();
            crosswalk.rows().forEach(row -> {
                List<String> meaning = new ArrayList<>();
                row.stage().ifPresent(stage -> meaning.add(stage.code()));
                row.relation().ifPresent(relation -> meaning.add(relation.code()));
                words.put(Phrase.QUOTED.in(console.language(), row.word()), String.join(" ", meaning));
            });
            return words;
        });
    }

    private String name(Optional<Text> text) {
        return text.map(known -> known.in(console.language())).orElse("");
    }
}
