package org.waystage.commandline.editions;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waystage.editions.Editions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The cases of the two bundled editions, counted from their JSON by rules written a second time: those of the first edition from
 * the document that was issued, those of the second from the facts of which it is made.
 */
final class FactsOfEditions {
    static final LocalDate FIRST_ISSUE = LocalDate.of(2026, 11, 25);
    private static final LocalDate SECOND_ISSUE = LocalDate.of(2026, 12, 1);
    private static final List<String> LADDER = List.of(
            "not-planned",
            "exploring",
            "planned",
            "development",
            "proof-of-concept",
            "pilot",
            "deployed-limited",
            "deployed",
            "deployed-full",
            "suspended",
            "concluded",
            "abandoned",
            "retired",
            "discontinued");
    private static final Set<String> ENDS = Set.of("concluded", "retired", "discontinued", "abandoned");
    /** From the furthest: operation, trial, preparation, pause, end, none. */
    private static final List<String> FURTHEST = List.of(
            "deployed-full",
            "deployed",
            "deployed-limited",
            "pilot",
            "proof-of-concept",
            "development",
            "planned",
            "exploring",
            "suspended",
            "discontinued",
            "retired",
            "abandoned",
            "concluded",
            "not-planned");

    final Map<String, JsonNode> first = new TreeMap<>();
    final Map<String, JsonNode> second = new TreeMap<>();

    FactsOfEditions() throws IOException {
        try (InputStream in = Editions.class.getResourceAsStream("2026-11.json")) {
            add(JsonMapper.shared().readTree(in), first);
        }
        try (Stream<Path> files = Files.list(Path.of("../editions/src/facts/case-studies"))) {
            for (Path file : files.toList()) {
                add(JsonMapper.shared().readTree(Files.readAllBytes(file)), second);
            }
        }
    }

    private static void add(JsonNode document, Map<String, JsonNode> cases) {
        document.path("caseStudies").forEach(one -> cases.put(one.path("id").asString(), one));
    }

    /** Returns the members in which a case differs; the order of a list says nothing. */
    Set<String> changed(String id) {
        JsonNode before = first.get(id);
        JsonNode after = second.get(id);
        Set<String> members = new TreeSet<>(before.propertyNames());
        members.addAll(after.propertyNames());
        members.removeIf(member -> form(before.path(member)).equals(form(after.path(member))));
        return members;
    }

    private static Object form(JsonNode node) {
        if (!node.isArray()) {
            return node;
        }
        return node.valueStream().map(JsonNode::toString).sorted().toList();
    }

    /** Returns direction and causes of the move of a case as a whole; empty if it did not move. */
    Optional<String> move(String id) {
        Said before = said(first.get(id), FIRST_ISSUE);
        Said after = said(second.get(id), SECOND_ISSUE);
        if (before.stage().equals(after.stage())) {
            return Optional.empty();
        }
        return Optional.of(
                direction(before.stage(), after.stage()) + " " + String.join(" ", causes(id, before, after)));
    }

    /**
     * Returns why a case moved, by the records on which the two stages rest. It was corrected if the second edition does not repeat what the first
     * rests on. Of what only the second rests on, a record is of the world if it is later than the first issue date; it is late knowledge if not, unless the
     * first edition said another stage of the same time and part in its place.
     */
    private List<String> causes(String id, Said before, Said after) {
        List<JsonNode> earlier = first.get(id).path("stages").valueStream().toList();
        Set<String> saidFirst = statements(earlier);
        Set<String> saidLast =
                statements(second.get(id).path("stages").valueStream().toList());
        Set<String> timesWithdrawn = earlier.stream()
                .filter(record -> isFact(record) && !saidLast.contains(statement(record)))
                .map(FactsOfEditions::time)
                .collect(Collectors.toSet());
        List<JsonNode> added = after.records().stream()
                .filter(record -> !saidFirst.contains(statement(record)))
                .toList();
        boolean world = added.stream().anyMatch(FactsOfEditions::isLater);
        boolean late = added.stream()
                .filter(record -> !isLater(record))
                .anyMatch(record -> !timesWithdrawn.contains(time(record)));
        boolean corrected = before.records().stream().anyMatch(record -> !saidLast.contains(statement(record)));
        return Stream.of(world ? "world" : "", late ? "lateKnowledge" : "", corrected ? "correction" : "")
                .filter(cause -> !cause.isEmpty())
                .toList();
    }

    private static boolean isLater(JsonNode record) {
        String date = record.path("date").asString(record.path("notBefore").asString(""));
        return !date.isEmpty() && firstDay(date).isAfter(FIRST_ISSUE);
    }

    private static Set<String> statements(List<JsonNode> records) {
        return records.stream().map(FactsOfEditions::statement).collect(Collectors.toSet());
    }

    private static String direction(String before, String after) {
        if (before.isEmpty() || after.isEmpty()) {
            return before.isEmpty() ? "newlyKnown" : "noLongerKnown";
        } else if (ENDS.contains(before) != ENDS.contains(after)) {
            return ENDS.contains(after) ? "ended" : "reopened";
        }
        return LADDER.indexOf(before) < LADDER.indexOf(after) ? "forward" : "back";
    }

    private static String statement(JsonNode record) {
        return members(record, "stage", "basis", "date", "notBefore", "notAfter", "scope");
    }

    /** Returns the time of a record and the part that it is about. */
    private static String time(JsonNode record) {
        return members(record, "date", "notBefore", "notAfter", "scope");
    }

    private static String members(JsonNode record, String... names) {
        return Stream.of(names)
                .map(name -> record.path(name).asString(""))
                .toList()
                .toString();
    }

    private static boolean isFact(JsonNode record) {
        return !record.path("basis").asString().equals("expected");
    }

    /** Returns the ids of the cases that only the second edition has. */
    Set<String> added() {
        Set<String> added = new TreeSet<>(second.keySet());
        added.removeAll(first.keySet());
        return added;
    }

    /** Returns how many of these came late: they follow from no case that was there, and a fact of theirs is older. */
    long addedLate() {
        return added().stream()
                .filter(id -> second.get(id)
                        .path("links")
                        .valueStream()
                        .noneMatch(link -> first.containsKey(link.path("target").asString(""))))
                .filter(id -> second.get(id)
                        .path("stages")
                        .valueStream()
                        .filter(FactsOfEditions::isFact)
                        .flatMap(record -> Stream.of("date", "notAfter")
                                .map(member -> record.path(member).asString("")))
                        .anyMatch(date -> !date.isEmpty() && lastDay(date).isBefore(FIRST_ISSUE)))
                .count();
    }

    /** Returns the last day of the facts of a case of the second edition; the earliest of all days if none is dated. */
    LocalDate lastEvidence(String id) {
        return second.get(id)
                .path("stages")
                .valueStream()
                .filter(FactsOfEditions::isFact)
                .flatMap(record -> Stream.of("date", "notBefore")
                        .map(member -> record.path(member).asString(""))
                        .filter(date -> !date.isEmpty())
                        .map(FactsOfEditions::firstDay))
                .max(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
    }

    /** A fact between two days; undated without a last day of its own. */
    private record Fact(JsonNode record, LocalDate from, LocalDate to, boolean undated) {
        String stage() {
            return record.path("stage").asString();
        }
    }

    /** A stage, empty if there is none, and the records on which it rests. */
    private record Said(String stage, List<JsonNode> records) {
        static Said of(String stage, List<Fact> facts) {
            return new Said(stage, facts.stream().map(Fact::record).toList());
        }
    }

    private static Said said(JsonNode one, LocalDate issue) {
        List<JsonNode> records = one.path("stages").valueStream().toList();
        Map<String, List<Fact>> scopes = new HashMap<>();
        scopes.put("", new ArrayList<>());
        for (JsonNode record : records) {
            String date = record.path("date").asString("");
            String from = date.isEmpty() ? record.path("notBefore").asString("") : date;
            String to = date.isEmpty() ? record.path("notAfter").asString("") : date;
            LocalDate first = from.isEmpty() ? LocalDate.MIN : firstDay(from);
            LocalDate last = to.isEmpty() || lastDay(to).isAfter(issue) ? issue : lastDay(to);
            if (isFact(record) && !first.isAfter(issue)) {
                scopes.computeIfAbsent(record.path("scope").asString(""), scope -> new ArrayList<>())
                        .add(new Fact(record, first, last, from.isEmpty() && to.isEmpty()));
            }
        }
        List<Fact> whole = speaking(scopes.remove(""));
        Said said = Said.of(whole.isEmpty() ? "" : whole.get(0).stage(), whole);
        String stage = said.stage();
        boolean stopped = stage.equals("suspended") || ENDS.contains(stage);
        LocalDate until = whole.stream().map(Fact::to).max(LocalDate::compareTo).orElse(LocalDate.MIN);
        for (List<Fact> scope : scopes.values()) {
            List<Fact> part = speaking(scope);
            String found = part.isEmpty() ? "" : part.get(0).stage().replace("deployed-full", "deployed-limited");
            LocalDate since = scope.stream()
                    .filter(fact -> !fact.undated())
                    .map(Fact::from)
                    .max(LocalDate::compareTo)
                    .orElse(LocalDate.MIN);
            boolean overruled = stopped && !since.isAfter(until);
            if (!found.isEmpty()
                    && !overruled
                    && (said.stage().isEmpty() || FURTHEST.indexOf(found) < FURTHEST.indexOf(said.stage()))) {
                said = Said.of(found, part);
            }
        }
        return said;
    }

    /** Returns the facts of a scope that are not history, and of these the furthest down the ladder. */
    private static List<Fact> speaking(List<Fact> facts) {
        boolean dated = facts.stream().anyMatch(fact -> !fact.undated());
        List<Fact> counting =
                facts.stream().filter(fact -> fact.undated() != dated).toList();
        LocalDate newest =
                counting.stream().map(Fact::from).max(LocalDate::compareTo).orElse(LocalDate.MIN);
        List<Fact> open =
                counting.stream().filter(fact -> !fact.to().isBefore(newest)).toList();
        int furthest = open.stream()
                .mapToInt(fact -> LADDER.indexOf(fact.stage()))
                .max()
                .orElse(-1);
        return open.stream()
                .filter(fact -> LADDER.indexOf(fact.stage()) == furthest)
                .toList();
    }

    private static LocalDate firstDay(String date) {
        return switch (date.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(date), 1, 1);
            case 7 -> YearMonth.parse(date).atDay(1);
            default -> LocalDate.parse(date);
        };
    }

    private static LocalDate lastDay(String date) {
        return switch (date.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(date), 12, 31);
            case 7 -> YearMonth.parse(date).atEndOfMonth();
            default -> LocalDate.parse(date);
        };
    }
}
