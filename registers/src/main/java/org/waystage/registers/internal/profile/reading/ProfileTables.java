package org.waystage.registers.internal.profile.reading;

import com.google.re2j.Pattern;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.waystage.core.stage.Basis;
import org.waystage.core.stage.Certainty;
import org.waystage.registers.internal.profile.CodeTable;
import org.waystage.registers.internal.profile.DateFormats;
import org.waystage.registers.internal.profile.DateReading;
import org.waystage.registers.internal.profile.DateReading.Meaning;

/** Reads the code tables and the lists of date readings. */
public final class ProfileTables {
    public static final List<String> TABLE = List.of("rows", "loose", "otherwise", "keep");
    public static final List<String> READING = List.of(
            "name",
            "format",
            "pattern",
            "means",
            "editions",
            "firstOfMonth",
            "fiscalYearStart",
            "fiscalYearNamed",
            "basis",
            "certainty",
            "note",
            "months",
            "corrected");

    public static final Map<String, Meaning> MEANINGS = meanings();
    public static final Map<String, Basis> BASES = ProfileNode.words(Basis.Listed.values());
    public static final Map<String, Certainty> CERTAINTIES = ProfileNode.words(Certainty.Listed.values());

    private static final Map<String, Boolean> FIRST_OF_MONTH = ordered("month", true, "day", false);

    private static final Map<String, Boolean> FISCAL_YEAR_NAMED = ordered("start", true, "end", false);

    private final ProfileNames names;

    ProfileTables(ProfileNames names) {
        this.names = names;
    }

    private static Map<String, Meaning> meanings() {
        Map<String, Meaning> meanings = new LinkedHashMap<>();
        for (Meaning meaning : Meaning.values()) {
            meanings.put(word(meaning), meaning);
        }
        return Collections.unmodifiableMap(meanings);
    }

    private static String word(Meaning meaning) {
        return switch (meaning) {
            case DATE -> "date";
            case SPREADSHEET_YEAR -> "spreadsheet-year";
            case QUARTER -> "quarter";
            case FISCAL_YEAR -> "fiscal-year";
            case BEFORE -> "before";
            case AFTER -> "after";
            case RANGE -> "range";
            case NONE -> "none";
        };
    }

    /** Returns a map of two words that keeps their order. */
    static Map<String, Boolean> ordered(String first, boolean one, String second, boolean other) {
        Map<String, Boolean> words = new LinkedHashMap<>();
        words.put(first, one);
        words.put(second, other);
        return Collections.unmodifiableMap(words);
    }

    Map<String, CodeTable> tables(Map<String, ProfileNode> nodes) {
        Map<String, CodeTable> tables = new LinkedHashMap<>();
        nodes.forEach((name, node) -> tables.put(name, table(name, node)));
        return Collections.unmodifiableMap(tables);
    }

    private static CodeTable table(String name, ProfileNode node) {
        ProfileObject object = node.object(TABLE);
        Map<String, List<String>> rows = new LinkedHashMap<>();
        object.need("rows").ifPresent(all -> all.entries().forEach((word, codes) -> rows.put(word, codes(codes))));
        boolean keep = object.flag("keep", false);
        if (keep) {
            object.refuse("otherwise", "beside 'keep'");
        }
        return new CodeTable(
                name,
                Collections.unmodifiableMap(rows),
                object.flag("loose", true),
                object.find("otherwise").map(ProfileTables::codes),
                keep);
    }

    /** Returns a code, or the codes of a list; an empty list has none. */
    private static List<String> codes(ProfileNode node) {
        if (node.is(ProfileNode.Kind.LIST)) {
            return node.list().stream().map(ProfileNode::filledString).toList();
        }
        if (!node.is(ProfileNode.Kind.STRING)) {
            node.faults().wrongType(node, "a string, or a list of strings");
            return List.of();
        }
        return List.of(node.filledString());
    }

    Map<String, List<DateReading>> dates(Map<String, ProfileNode> nodes) {
        Map<String, List<DateReading>> dates = new LinkedHashMap<>();
        nodes.forEach((name, node) ->
                dates.put(name, node.filledList().stream().map(this::reading).toList()));
        return Collections.unmodifiableMap(dates);
    }

    private DateReading reading(ProfileNode node) {
        ProfileObject object = node.object(READING);
        Meaning meaning = object.word("means", MEANINGS).orElse(Meaning.DATE);
        boolean format = object.oneOf("format", "pattern")
                .map(which -> object.has("format"))
                .orElse(false);
        Pattern pattern = object.find("format")
                .map(ProfileTables::format)
                .or(() -> object.find("pattern").map(ProfilePattern::of))
                .orElseGet(ProfilePattern::nothing);
        object.find(format ? "format" : "pattern").ifPresent(where -> checkGroups(where, pattern, meaning));
        boolean firstOfMonth = object.word("firstOfMonth", FIRST_OF_MONTH).orElse(false);
        return new DateReading(
                object.optionalString("name")
                        .orElseGet(() -> object.find("format")
                                .map(text -> DateFormats.name(text.text()))
                                .orElse(word(meaning))),
                pattern,
                meaning,
                object.each("editions", names::edition),
                firstOfMonth,
                object.whole("fiscalYearStart", 1, 1, 12),
                object.word("fiscalYearNamed", FISCAL_YEAR_NAMED).orElse(false),
                object.word("basis", BASES),
                object.word("certainty", CERTAINTIES),
                object.optionalText("note"),
                months(object),
                object.flag("corrected", meaning == Meaning.SPREADSHEET_YEAR));
    }

    private static List<String> months(ProfileObject object) {
        List<String> months = object.each("months", ProfileNode::filledString);
        if (!months.isEmpty() && months.size() != 12) {
            object.find("months")
                    .ifPresent(node -> node.faults().invalid(node, "the names of all twelve months, from January on"));
        }
        return months;
    }

    private static Pattern format(ProfileNode node) {
        String format = node.filledString();
        if (format.isBlank() || format.length() > ProfilePattern.LONGEST) {
            return ProfilePattern.nothing();
        }
        try {
            return DateFormats.compile(format);
        } catch (IllegalArgumentException e) {
            node.faults().invalid(node, "yyyy or yy, MMMM, MMM, MM or M, dd or d, each part once, such as M/d/yyyy");
            return ProfilePattern.nothing();
        }
    }

    /** Reports a pattern that lacks groups that its meaning needs. */
    private static void checkGroups(ProfileNode node, Pattern pattern, Meaning meaning) {
        if (ProfilePattern.isNothing(pattern)) {
            return;
        }
        Set<String> groups = new TreeSet<>(pattern.namedGroups().keySet());
        for (String group : groups) {
            if (!DateFormats.GROUPS.contains(group)) {
                node.faults()
                        .invalid(
                                node,
                                "groups named year, month, day, quarter, toYear, toMonth, toDay or note, not '" + group
                                        + "'");
            }
        }
        List<String> needed = switch (meaning) {
            case NONE -> List.of();
            case SPREADSHEET_YEAR -> List.of("year", "month", "day");
            case QUARTER -> List.of("year", "quarter");
            default -> List.of("year");
        };
        for (String group : needed) {
            if (!groups.contains(group)) {
                node.faults().invalid(node, "a group named '" + group + "', as '" + word(meaning) + "' needs it");
            }
        }
        if (meaning == Meaning.RANGE && !groups.contains("toYear") && !groups.contains("toMonth")) {
            node.faults().invalid(node, "a group named 'toYear' or 'toMonth', as 'range' needs it");
        }
        if (groups.contains("day") && !groups.contains("month")) {
            node.faults().invalid(node, "a group named 'month' beside 'day'");
        }
        if (groups.contains("toDay") && !groups.contains("toMonth")) {
            node.faults().invalid(node, "a group named 'toMonth' beside 'toDay'");
        }
    }
}
