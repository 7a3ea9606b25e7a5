package org.waystage.conformance;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.waystage.core.notice.Rule;

/** The page of rules for people. */
final class RulesPage {
    private static final String FOLDER = "src/main/resources/org/waystage/conformance/";
    /** More lines than these say less. */
    private static final int MOST_LINES = 8;

    private static final int MOST_COLUMNS = 160;

    private RulesPage() {}

    static String text() {
        StringBuilder page = new StringBuilder("# The rules\n\n")
                .append(
                        "Generated from the code and the corpus; `mvn -pl conformance -am test -Dgolden.update=true` writes it anew.\n")
                .append("The same as data: [rules.json](")
                .append(FOLDER)
                .append("rules.json). How the documents are used: [README.md](README.md).\n\n")
                .append(
                        "An *error* breaks a MUST (RFC 2119), a *warning* a SHOULD, an *info* is remarkable only: it says what MAY be.\n")
                .append(
                        "A *guarded* rule tells that something could not be read; no validation profile can lower it or switch it off."
                                + " A *quiet* rule asks for more than most catalogues need; a breach is reported only under a profile that sets it.\n")
                .append(
                        "In a message `{name}` is filled with a value, and what stands in `[[ ]]` is left out where that value is absent.\n")
                .append(
                        "`-` is a line of the document that fails, `+` of the one that passes; only the lines that differ are shown.\n\n")
                .append("| family | rules | about | documents |\n|---|---|---|---|\n");
        Rules.names().forEach(family -> row(family, page));
        Rules.names().forEach(family -> family(family, page));
        return page.toString();
    }

    private static void row(String family, StringBuilder page) {
        List<Rule> rules = Rules.of(family);
        long documents = rules.stream()
                .mapToLong(
                        rule -> Rules.failing(rule).size() + Rules.passing(rule).size())
                .sum();
        page.append("| [`")
                .append(family)
                .append("-`](#")
                .append(family)
                .append("-) | ")
                .append(rules.size())
                .append(" | ")
                .append(Rules.about(family))
                .append(" | ")
                .append(documents)
                .append(" |\n");
    }

    private static void family(String family, StringBuilder page) {
        page.append("\n## ")
                .append(family)
                .append("-\n\n")
                .append(Rules.about(family))
                .append('\n');
        testedElsewhere(family).ifPresent(where -> page.append(where).append('\n'));
        Rules.of(family).forEach(rule -> rule(rule, page));
    }

    private static Optional<String> testedElsewhere(String family) {
        return switch (family) {
            case "register" -> Optional.of("Rules without documents here are broken in the tests of `registers`.");
            case "table" -> Optional.of("Rules without documents here are broken in the tests of `tables`.");
            case "key" ->
                Optional.of(
                        "Rules without documents here are broken in the tests of `model-json`, with keys that are made for them.");
            default -> Optional.empty();
        };
    }

    private static void rule(Rule rule, StringBuilder page) {
        page.append("\n### ")
                .append(rule.id())
                .append("\n\n*")
                .append(rule.severity().code())
                .append("* (")
                .append(Rules.requirement(rule.severity()))
                .append(rule.guarded() ? "), guarded, since " : rule.quiet() ? "), quiet, since " : "), since ")
                .append(rule.since())
                .append("\n\n- en: ")
                .append(escaped(rule.message().in("en")))
                .append("\n- fr: ")
                .append(escaped(rule.message().in("fr")))
                .append('\n');
        rule.explanation()
                .ifPresent(explanation ->
                        page.append('\n').append(escaped(explanation.in("en"))).append('\n'));
        links("Fails", Rules.failing(rule), page);
        links("Passes", Rules.passing(rule), page);
        difference(rule)
                .ifPresent(lines -> page.append("\n```diff\n").append(lines).append("```\n"));
    }

    private static void links(String label, List<Corpus.Document> documents, StringBuilder page) {
        if (!documents.isEmpty()) {
            page.append('\n')
                    .append(label)
                    .append(": ")
                    .append(documents.stream()
                            .map(document -> "[" + shortName(document) + "](" + FOLDER + document.file() + ")")
                            .collect(Collectors.joining(", ")))
                    .append('\n');
        }
    }

    /** Returns the name without the rule, which stands above, where that leaves anything. */
    private static String shortName(Corpus.Document document) {
        int variant = document.name().indexOf("--");
        return variant < 0
                ? document.file().substring(document.file().indexOf('/') + 1)
                : document.name().substring(variant + 2);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("*", "\\*")
                .replace("<", "&lt;")
                .replace("[[", "`[[`")
                .replace("]]", "`]]`");
    }

    /** Returns the lines in which the plainest failing and the passing document differ; absent where that is not short. */
    private static Optional<String> difference(Rule rule) {
        Optional<List<String>> failing = Corpus.document("invalid/" + rule.id()).flatMap(RulesPage::lines);
        Optional<List<String>> passing =
                Corpus.document("valid/rule-" + rule.id()).flatMap(RulesPage::lines);
        if (failing.isEmpty() || passing.isEmpty()) {
            return Optional.empty();
        }
        List<String> from = failing.get();
        List<String> to = passing.get();
        int shorter = Math.min(from.size(), to.size());
        int start = 0;
        while (start < shorter && from.get(start).equals(to.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && from.get(from.size() - 1 - end).equals(to.get(to.size() - 1 - end))) {
            end++;
        }
        List<String> removed = from.subList(start, from.size() - end);
        List<String> added = to.subList(start, to.size() - end);
        boolean isShort = removed.size() + added.size() <= MOST_LINES;
        return isShort ? Optional.of(marked("-", removed) + marked("+", added)) : Optional.empty();
    }

    private static String marked(String mark, List<String> lines) {
        return lines.stream().map(line -> mark + cut(line) + "\n").collect(Collectors.joining());
    }

    private static String cut(String line) {
        return line.length() <= MOST_COLUMNS ? line : line.substring(0, MOST_COLUMNS - 1) + "…";
    }

    /** Returns the lines of a document, where it is text and its lines are not what it is about. */
    private static Optional<List<String>> lines(Corpus.Document document) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(document.bytes()))
                    .toString()
                    .lines()
                    .toList());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
