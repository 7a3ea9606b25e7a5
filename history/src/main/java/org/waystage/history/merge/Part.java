package org.waystage.history.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.waystage.core.casestudy.Outcome;
import org.waystage.core.casestudy.Statement;
import org.waystage.core.knowledge.Survey;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Text;
import org.waystage.history.internal.text.Likeness;

/**
 * What a merge needs to know about the elements of a list without ids: when two say the same, and how they become one. Two say the same if
 * they have a language in common, agree in every such language, and are otherwise equal.
 *
 * @param plain an element without its sources
 * @param key what must be equal
 * @param texts the texts that both or neither must have
 * @param notes the texts that one of them may lack
 * @param combine makes one element from several
 */
record Part<V>(
        Function<V, V> plain,
        Function<V, Object> key,
        List<Function<V, Optional<Text>>> texts,
        List<Function<V, Optional<Text>>> notes,
        Function<Versions<V>, V> combine) {

    static final Part<Text> TEXT =
            new Part<>(text -> text, text -> "", List.of(Optional::of), List.of(), of -> of.text("", text -> text));

    static final Part<StageRecord> STAGE = new Part<>(
            record -> Cited.stage(record, List.of()),
            record ->
                    record.toBuilder().sources(List.of()).note(Optional.empty()).build(),
            List.of(),
            List.of(StageRecord::note),
            of -> of.first().toBuilder()
                    .sources(of.list(StageRecord::sources))
                    .note(of.perhapsText("note", StageRecord::note))
                    .build());

    static final Part<Statement> STATEMENT = new Part<>(
            statement -> Cited.statement(statement, List.of()),
            statement -> List.of(
                    statement.text().isPresent() ? List.of() : statement.codes(),
                    statement.visibility(),
                    statement.extras()),
            List.of(Statement::text),
            List.of(),
            of -> new Statement(
                    of.perhapsText("text", Statement::text),
                    of.list(Statement::codes),
                    of.list(Statement::sources),
                    of.first().visibility(),
                    of.first().extras()));

    static final Part<Outcome> OUTCOME = new Part<>(
            outcome -> Cited.outcome(outcome, List.of()),
            outcome -> List.of(
                    outcome.quantity(),
                    outcome.before(),
                    outcome.basis(),
                    outcome.period(),
                    outcome.visibility(),
                    outcome.extras()),
            List.of(outcome -> Optional.of(outcome.measure())),
            List.of(Outcome::note),
            of -> of.first().toBuilder()
                    .measure(of.text("measure", Outcome::measure))
                    .sources(of.list(Outcome::sources))
                    .note(of.perhapsText("note", Outcome::note))
                    .build());

    static final Part<Survey.Answer> ANSWER = new Part<>(
            answer -> Cited.answer(answer, List.of()),
            answer -> answer.toBuilder()
                    .topic(Optional.empty())
                    .option(Optional.empty())
                    .wording(Optional.empty())
                    .sources(List.of())
                    .note(Optional.empty())
                    .build(),
            List.of(Survey.Answer::topic, Survey.Answer::option, Survey.Answer::wording),
            List.of(Survey.Answer::note),
            of -> of.first().toBuilder()
                    .topic(of.perhapsText("topic", Survey.Answer::topic))
                    .option(of.perhapsText("option", Survey.Answer::option))
                    .wording(of.perhapsText("wording", Survey.Answer::wording))
                    .sources(of.list(Survey.Answer::sources))
                    .note(of.perhapsText("note", Survey.Answer::note))
                    .build());

    /** Returns the keys under which an element is found. */
    List<Object> found(V element) {
        List<Object> keys = new ArrayList<>(sayings(element));
        if (isWithoutText(element)) {
            Object equal = key.apply(element);
            if (keys.isEmpty()) {
                keys.add(List.of(equal));
            }
            keys.add(equal);
        }
        return keys;
    }

    /** Returns the keys by which an element finds all that may say the same; one with a note also finds those without. */
    List<Object> sought(V element) {
        List<Object> keys = new ArrayList<>(sayings(element));
        if (isWithoutText(element)) {
            Object equal = key.apply(element);
            keys.add(keys.isEmpty() ? equal : List.of(equal));
        }
        return keys;
    }

    private boolean isWithoutText(V element) {
        return texts.stream().allMatch(text -> text.apply(element).isEmpty());
    }

    /** Returns what the first text of an element or, without one, its note says in each language, with what must be equal. */
    private List<Object> sayings(V element) {
        List<Function<V, Optional<Text>>> all = isWithoutText(element) ? notes : texts;
        List<Object> sayings = new ArrayList<>();
        for (int i = 0; i < all.size() && sayings.isEmpty(); i++) {
            int number = i;
            all.get(i)
                    .apply(element)
                    .map(Likeness::byLanguage)
                    .ifPresent(text -> text.forEach(
                            (language, words) -> sayings.add(List.of(key.apply(element), number, language, words))));
        }
        return sayings;
    }

    /** Returns whether elements with equal keys say the same; if {@code whole}, none of them may lack a note. */
    boolean areAlike(List<V> elements, boolean whole) {
        return texts.stream().allMatch(text -> agree(elements, text, true))
                && notes.stream().allMatch(note -> agree(elements, note, whole));
    }

    /** Returns whether texts have a language in common, and agree in each that several have. */
    private static <V> boolean agree(List<V> elements, Function<V, Optional<Text>> get, boolean all) {
        List<Map<String, String>> texts = elements.stream()
                .map(get)
                .flatMap(Optional::stream)
                .map(Likeness::byLanguage)
                .toList();
        if (texts.isEmpty()) {
            return true;
        }
        if (all && texts.size() < elements.size()) {
            return false;
        }
        Map<String, String> said = new HashMap<>();
        Set<String> common = new HashSet<>(texts.get(0).keySet());
        for (Map<String, String> text : texts) {
            common.retainAll(text.keySet());
            for (Map.Entry<String, String> one : text.entrySet()) {
                String earlier = said.putIfAbsent(one.getKey(), one.getValue());
                if (earlier != null && !earlier.equals(one.getValue())) {
                    return false;
                }
            }
        }
        return !common.isEmpty();
    }
}
