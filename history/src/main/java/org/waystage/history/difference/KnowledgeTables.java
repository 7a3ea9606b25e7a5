package org.waystage.history.difference;

import static org.waystage.history.difference.CaseTables.STAGE;
import static org.waystage.history.difference.CaseTables.VISIBILITY;
import static org.waystage.history.difference.Form.CODE;
import static org.waystage.history.difference.Form.COUNT;
import static org.waystage.history.difference.Form.DATE;
import static org.waystage.history.difference.Form.ID;
import static org.waystage.history.difference.Form.SOURCE_ID;
import static org.waystage.history.difference.Form.STRING;
import static org.waystage.history.difference.Form.TEXT;
import static org.waystage.history.difference.Member.many;
import static org.waystage.history.difference.Member.one;
import static org.waystage.history.difference.Member.perhaps;
import static org.waystage.history.difference.Member.steps;
import static org.waystage.history.difference.ValueTables.CITATION;
import static org.waystage.history.difference.ValueTables.PERIOD;
import static org.waystage.history.difference.ValueTables.QUANTITY;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.waystage.core.Catalogue;
import org.waystage.core.Coverage;
import org.waystage.core.knowledge.Initiative;
import org.waystage.core.knowledge.Lesson;
import org.waystage.core.knowledge.Recommendation;
import org.waystage.core.knowledge.Survey;
import org.waystage.core.source.Reliability;
import org.waystage.core.source.Source;
import org.waystage.core.value.Extras;
import org.waystage.core.value.Text;

/** The members of surveys, of knowledge beyond single cases, of sources, and of the head of a catalogue. */
final class KnowledgeTables {
    static final Table<Survey.Answer> ANSWER = Table.of(
                    Survey.Answer::extras,
                    many("technologies", Survey.Answer::technologies, ID),
                    perhaps("topic", Survey.Answer::topic, TEXT),
                    perhaps("group", Survey.Answer::group, CODE),
                    perhaps("stage", Survey.Answer::stage, STAGE),
                    perhaps("option", Survey.Answer::option, TEXT),
                    perhaps("count", Survey.Answer::count, COUNT),
                    perhaps("share", Survey.Answer::share, QUANTITY),
                    perhaps("wording", Survey.Answer::wording, TEXT),
                    perhaps("base", Survey.Answer::base, COUNT),
                    many("organizations", Survey.Answer::organizations, ID),
                    many("sources", Survey.Answer::sources, CITATION),
                    perhaps("note", Survey.Answer::note, TEXT))
            .matchedByAny(KnowledgeTables::keys);

    static final Table<Survey> SURVEY = Table.of(
                    Survey::extras,
                    one("id", Survey::id, ID),
                    one("title", Survey::title, TEXT),
                    many("bodies", Survey::bodies, ID),
                    perhaps("fieldwork", Survey::fieldwork, PERIOD),
                    perhaps("population", Survey::population, COUNT),
                    perhaps("respondents", Survey::respondents, COUNT),
                    perhaps("rate", Survey::rate, QUANTITY),
                    many("sources", Survey::sources, CITATION),
                    steps("clearance", Survey::clearance, CaseTables.CLEARANCE_STEP),
                    many("notes", Survey::notes, TEXT),
                    many("answers", Survey::answers, ANSWER))
            .matchedBy((survey, view) -> ID.value(survey.id(), view));

    static final Table<Recommendation> RECOMMENDATION = Table.of(
                    Recommendation::extras,
                    one("id", Recommendation::id, ID),
                    one("text", Recommendation::text, TEXT),
                    many("bodies", Recommendation::bodies, ID),
                    perhaps("period", Recommendation::period, PERIOD),
                    many("technologies", Recommendation::technologies, ID),
                    many("codes", Recommendation::codes, CODE),
                    many("cases", Recommendation::cases, ID),
                    many("sources", Recommendation::sources, CITATION))
            .matchedBy((recommendation, view) -> ID.value(recommendation.id(), view));

    static final Table<Lesson> LESSON = Table.of(
                    Lesson::extras,
                    one("id", Lesson::id, ID),
                    one("text", Lesson::text, TEXT),
                    many("bodies", Lesson::bodies, ID),
                    perhaps("period", Lesson::period, PERIOD),
                    many("technologies", Lesson::technologies, ID),
                    many("codes", Lesson::codes, CODE),
                    many("cases", Lesson::cases, ID),
                    many("sources", Lesson::sources, CITATION))
            .matchedBy((lesson, view) -> ID.value(lesson.id(), view));

    static final Table<Initiative> INITIATIVE = Table.of(
                    Initiative::extras,
                    one("id", Initiative::id, ID),
                    one("title", Initiative::title, TEXT),
                    perhaps("text", Initiative::text, TEXT),
                    many("bodies", Initiative::bodies, ID),
                    perhaps("funder", Initiative::funder, ID),
                    perhaps("parent", Initiative::parent, ID),
                    perhaps("period", Initiative::period, PERIOD),
                    many("technologies", Initiative::technologies, ID),
                    many("codes", Initiative::codes, CODE),
                    many("cases", Initiative::cases, ID),
                    many("sources", Initiative::sources, CITATION))
            .matchedBy((initiative, view) -> ID.value(initiative.id(), view));

    static final Table<Source.Part> PART = Table.of(
                    Source.Part::extras,
                    perhaps("number", Source.Part::number, STRING),
                    perhaps("title", Source.Part::title, TEXT),
                    perhaps("page", Source.Part::page, COUNT))
            .matchedByAny(part -> part.number()
                    .map(number -> List.of(STRING.value(number, View.AS_IS)))
                    .or(() -> part.title().map(Form::saying))
                    .orElse(List.of()));

    static final Table<Source> SOURCE = Table.of(
                    Source::extras,
                    one("id", Source::id, SOURCE_ID),
                    one("title", Source::title, TEXT),
                    many("publishers", Source::publishers, TEXT),
                    perhaps("address", Source::address, STRING),
                    perhaps("issued", Source::issued, DATE),
                    perhaps("cover", Source::cover, DATE),
                    perhaps("launched", Source::launched, DATE),
                    perhaps("retrieved", Source::retrieved, DATE),
                    many("languages", Source::languages, STRING),
                    perhaps("reliability", Source::reliability, Form.word(Reliability::code)),
                    perhaps("edition", Source::edition, STRING),
                    perhaps("replaces", Source::replaces, SOURCE_ID),
                    many("parts", Source::parts, PART),
                    many("notes", Source::notes, TEXT),
                    perhaps("visibility", Source::visibility, VISIBILITY))
            .matchedBy((source, view) -> SOURCE_ID.value(source.id(), view));

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    /** The members in which an edition's own source may differ from that of another edition, apart from numbers in its title. */
    static final Set<String> CHANGING_WITH_AN_EDITION =
            Set.of("address", "issued", "cover", "launched", "retrieved", "edition", "replaces");

    /** The head, without what distinguishes editions; each of its lists is a separate kind. */
    static final Table<Catalogue> HEAD = Table.of(
            Catalogue::extras,
            one("id", Catalogue::id, ID),
            new OfTheEdition("edition", Catalogue::edition),
            new OfTheEdition("sequence", Catalogue::sequence),
            new OfTheEdition("issued", Catalogue::issued),
            one("title", Catalogue::title, TEXT),
            perhaps("publisher", Catalogue::publisher, TEXT),
            perhaps("licence", Catalogue::licence, STRING),
            perhaps("coverage", Catalogue::coverage, Form.word(Coverage::code)),
            many("notes", Catalogue::notes, TEXT),
            elsewhere("technologies"),
            elsewhere("collections"),
            elsewhere("codeLists"),
            elsewhere("crosswalks"),
            elsewhere("organizations"),
            elsewhere("caseStudies"),
            elsewhere("surveys"),
            elsewhere("recommendations"),
            elsewhere("lessons"),
            elsewhere("initiatives"),
            elsewhere("sources"));

    private KnowledgeTables() {}

    /** Returns a title without the numbers in it, such as the year of an edition. */
    static Extras.Value withoutNumbers(Text title) {
        Map<String, Extras.Value> languages = new HashMap<>();
        title.forEach((language, words) ->
                languages.put(language, new Extras.Str(NUMBER.matcher(words).replaceAll("0"))));
        return new Extras.Obj(languages);
    }

    private static Member<Catalogue> elsewhere(String name) {
        return Member.elsewhere(name);
    }

    /** An answer is identified by what was asked and answered, in any of the languages of question and answer. */
    private static List<Extras.Value> keys(Survey.Answer answer) {
        Extras.Value rest = new Extras.Arr(List.of(
                sorted(answer.technologies().stream().map(id -> id.value()).toList()),
                sorted(answer.organizations().stream().map(id -> id.value()).toList()),
                new Extras.Str(answer.group().map(code -> code.value()).orElse("")),
                new Extras.Str(answer.stage().map(stage -> stage.code()).orElse(""))));
        List<Extras.Value> keys = new ArrayList<>(1);
        for (Extras.Value topic : sayings(answer.topic())) {
            for (Extras.Value option : sayings(answer.option())) {
                keys.add(new Extras.Arr(List.of(rest, topic, option)));
            }
        }
        return keys;
    }

    private static Extras.Value sorted(List<String> words) {
        return CaseTables.words(words.stream().sorted().toArray(String[]::new));
    }

    private static List<Extras.Value> sayings(Optional<Text> text) {
        return text.map(Form::saying).orElse(List.of(Extras.Null.NULL));
    }

    /** A member of the head that belongs to the edition, not to its content. */
    private static final class OfTheEdition extends Member<Catalogue> {
        private final Function<Catalogue, Optional<?>> getter;

        OfTheEdition(String name, Function<Catalogue, Optional<?>> getter) {
            super(name);
            this.getter = getter;
        }

        @Override
        Optional<Extras.Value> value(Catalogue catalogue, View view) {
            return getter.apply(catalogue)
                    .map(value -> value instanceof Long number
                            ? new Extras.Num(number.toString())
                            : new Extras.Str(value.toString()));
        }

        @Override
        void compare(Catalogue before, Catalogue after, MemberPlace place, Findings findings) {
            if (!getter.apply(before).equals(getter.apply(after))) {
                findings.leaveOut(Reissue.Reason.EDITION);
            }
        }
    }
}
