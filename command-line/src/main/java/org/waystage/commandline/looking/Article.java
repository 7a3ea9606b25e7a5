package org.waystage.commandline.looking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.Printable;
import org.waystage.commandline.console.TextTable;
import org.waystage.commandline.console.Wrapping;

/** The text of one record: a title, facts, and lists under headings, in lines that fit a terminal. */
final class Article {
    private final Console console;
    private final List<List<String>> facts = new ArrayList<>();

    Article(Console console, String title, String id) {
        this.console = console;
        paragraph("", title);
        console.println(Printable.line(id));
    }

    private String say(Phrase phrase, Object... values) {
        return phrase.in(console.language(), values);
    }

    /** Writes lines of prose, each beginning with an indent. */
    private void paragraph(String indent, String text) {
        for (String line : text.split("\\R", -1)) {
            Wrapping.wrapped(Printable.line(line), Wrapping.WIDTH - indent.length())
                    .forEach(part -> console.println((indent + part).stripTrailing()));
        }
    }

    /** Writes prose after an empty line. */
    void prose(String text) {
        console.println("");
        paragraph("", text);
    }

    /** Keeps a fact for the next table; an empty one is ignored. */
    Article fact(Phrase name, String value) {
        if (!value.isEmpty()) {
            facts.add(List.of("  " + say(name), value));
        }
        return this;
    }

    Article fact(Phrase name, Optional<String> value) {
        return fact(name, value.orElse(""));
    }

    Article fact(Phrase name, List<String> values) {
        return fact(name, Labels.joined(values));
    }

    /** Writes the collected facts as a table. */
    void facts() {
        if (!facts.isEmpty()) {
            console.println("");
            TextTable.list(facts, console);
            facts.clear();
        }
    }

    void heading(Phrase phrase, Object... values) {
        console.println("");
        paragraph("", say(phrase, values));
    }

    /** Writes a heading and items below it; nothing if there are none. */
    void items(Phrase heading, List<String> items) {
        if (!items.isEmpty()) {
            heading(heading);
            items.forEach(this::item);
        }
    }

    void item(String text) {
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\\R", -1)) {
            lines.addAll(Wrapping.wrapped(Printable.line(line), Wrapping.WIDTH - 4));
        }
        for (int i = 0; i < lines.size(); i++) {
            console.println(((i == 0 ? "  - " : "    ") + lines.get(i)).stripTrailing());
        }
    }

    /** Writes a heading and a table below it, whose last column is prose; nothing if there are no lines. */
    void table(Phrase heading, List<List<String>> lines) {
        if (!lines.isEmpty()) {
            heading(heading);
            rows(lines);
        }
    }

    void rows(List<List<String>> lines) {
        List<List<String>> indented = new ArrayList<>();
        for (List<String> line : lines) {
            List<String> cells = new ArrayList<>(line);
            cells.set(0, "  " + line.get(0));
            indented.add(cells);
        }
        TextTable.list(indented, console);
    }
}
