package org.waystage.conformance;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waystage.core.decision.DecisionRules;
import org.waystage.core.notice.Rule;
import org.waystage.core.notice.Severity;
import org.waystage.core.redaction.RedactionRules;
import org.waystage.core.validation.ModelRules;
import org.waystage.formats.LinkedDataRules;
import org.waystage.history.continuity.ContinuityRules;
import org.waystage.json.reading.JsonRules;
import org.waystage.json.signing.AcceptanceRules;
import org.waystage.json.signing.KeyRules;
import org.waystage.registers.notice.RegisterRules;
import org.waystage.tables.TableRules;

/** All rules of the library, by family. */
final class Rules {
    private static final Pattern HOLE = Pattern.compile("\\{([A-Za-z0-9]+)}");

    /** The families in the order of the page, with what each is about. */
    private static final Map<String, String> FAMILIES = families();

    private Rules() {}

    private static Map<String, String> families() {
        Map<String, String> families = new LinkedHashMap<>();
        families.put("json", "The text is not JSON in UTF-8, or goes beyond a limit.");
        families.put("shape", "The text is JSON, but not of this format.");
        families.put("model", "One record of the catalogue says something doubtful.");
        families.put("link", "Records of the catalogue do not fit together.");
        families.put("time", "Dates and stages are in a doubtful order.");
        families.put("redaction", "A public edition that was cut may still tell what it should not.");
        families.put(
                "decision", "What persons decided about records of two editions cannot be used or no longer fits.");
        families.put("continuity", "Two editions do not tell which entries they have in common.");
        families.put("key", "A file of signing keys cannot be used.");
        families.put("edition", "An edition does not follow the one that was accepted last.");
        families.put("register", "A register is not as its profile expects.");
        families.put("table", "Tables in CSV files or a workbook cannot be read as they stand.");
        families.put("skos", "A taxonomy in SKOS, or a catalogue written in it, goes beyond what the other can hold.");
        return families;
    }

    static List<String> names() {
        return List.copyOf(FAMILIES.keySet());
    }

    static String about(String family) {
        return FAMILIES.getOrDefault(family, "");
    }

    static List<Rule> all() {
        Map<String, List<Rule>> byFamily = Stream.of(
                        JsonRules.all(),
                        ModelRules.all(),
                        RedactionRules.all(),
                        DecisionRules.all(),
                        ContinuityRules.all(),
                        KeyRules.all(),
                        AcceptanceRules.all(),
                        RegisterRules.all(),
                        TableRules.all(),
                        LinkedDataRules.all())
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(Rules::family));
        return FAMILIES.keySet().stream()
                .flatMap(family -> byFamily.getOrDefault(family, List.of()).stream())
                .toList();
    }

    static List<Rule> of(String family) {
        return all().stream().filter(rule -> family(rule).equals(family)).toList();
    }

    static String family(Rule rule) {
        return rule.id().substring(0, rule.id().indexOf('-'));
    }

    /** Returns the word of RFC 2119 for what a rule asks. */
    static String requirement(Severity severity) {
        return switch (severity) {
            case ERROR -> "MUST";
            case WARNING -> "SHOULD";
            case INFO -> "MAY";
        };
    }

    /** Returns the names of the values that fill the message. */
    static List<String> values(Rule rule) {
        return List.copyOf(HOLE.matcher(rule.message().in("en"))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Returns the documents that fail a rule, the plainest first. */
    static List<Corpus.Document> failing(Rule rule) {
        return Corpus.documents().stream()
                .filter(document -> document.kind().equals("invalid")
                        && document.rule().orElseThrow().equals(rule.id()))
                .sorted(Comparator.comparing(Corpus.Document::name))
                .toList();
    }

    /** Returns the documents that pass a rule by what fails it elsewhere. */
    static List<Corpus.Document> passing(Rule rule) {
        return Corpus.documents().stream()
                .filter(document -> document.kind().equals("valid")
                        && document.rule().filter(rule.id()::equals).isPresent())
                .toList();
    }
}
