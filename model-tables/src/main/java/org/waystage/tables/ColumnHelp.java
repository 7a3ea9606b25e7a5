package org.waystage.tables;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.waystage.core.notice.Messages;

/** The help for a column in a workbook: its help text, and the source of the words in its drop-down. */
final class ColumnHelp {
    private static final Pattern CODE_LIST = Pattern.compile("code list ([a-z0-9]+(-[a-z0-9]+)*)");

    private ColumnHelp() {}

    /** Returns the help text of a column. */
    static String text(TableLayout table, String header) {
        if (header.equals(TableLayout.STRUCTURE)) {
            return GridAssembly.HELP;
        }
        Optional<TableLayout> owner = owner(table, header);
        if (owner.isPresent()) {
            return Messages.LANGUAGES.stream()
                    .map(language -> owner(language, owner.get()))
                    .collect(Collectors.joining(" / "));
        }
        Header column = Header.find(header);
        if (column == null) {
            return "";
        }
        for (int length = column.path().size(); length > 0; length--) {
            String text = table.row().at(column.path().subList(0, length)).description();
            if (!text.isEmpty()) {
                return column.part() == 1 ? text : "(" + column.part() + ") " + text;
            }
        }
        return "";
    }

    private static String owner(String language, TableLayout owner) {
        return TableMessages.MESSAGES
                .in(language, "help.owner")
                .replace("{table}", owner.name())
                .replace("{key}", owner.key().orElse(TableLayout.STRUCTURE));
    }

    /** Finds the table whose rows a structural column refers to. */
    static Optional<TableLayout> owner(TableLayout table, String header) {
        return table.owners().stream()
                .filter(owner -> header.equals(TableLayout.STRUCTURE + owner.member()))
                .findFirst();
    }

    /**
     * Finds the code list of a column; the schema names it in the description of the column, or of the list that
     * contains the row.
     */
    static Optional<String> codeList(TableLayout table, List<String> path) {
        Optional<String> own = codeList(table.row().at(path).description());
        if (own.isPresent() || !path.equals(List.of("codes"))) {
            return own;
        }
        return table.parent()
                .flatMap(parent -> codeList(parent.row().member(table.member()).description()));
    }

    private static Optional<String> codeList(String description) {
        Matcher found = CODE_LIST.matcher(description);
        return found.find() && !found.group(1).equals("that") ? Optional.of(found.group(1)) : Optional.empty();
    }

    /** Finds the table whose ids a column contains. */
    static Optional<TableLayout> target(TableLayout table, List<String> path) {
        if (path.size() != 1) {
            return Optional.empty();
        }
        String name = path.get(0);
        String target = switch (name) {
            case "technologies", "sources", "organizations" -> name;
            case "adopters", "organization", "bodies", "funder", "partOf", "by" -> "organizations";
            case "cases", "target" -> "caseStudies";
            case "members" -> table.name().equals("collections") ? "technologies" : "organizations";
            case "broader", "replacedBy" -> table.name().equals("technologies") ? table.name() : "";
            case "parent", "replaces" -> table.name();
            default -> "";
        };
        return Layout.find(target).filter(each -> table.row().member(name).kind() != Field.Kind.TABLE);
    }
}
