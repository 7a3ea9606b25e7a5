package org.waystage.core.redaction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.CodeListId;
import org.waystage.core.id.ScopeId;
import org.waystage.core.knowledge.Initiative;
import org.waystage.core.knowledge.Lesson;
import org.waystage.core.knowledge.Recommendation;
import org.waystage.core.knowledge.Survey;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Place;
import org.waystage.core.reference.CodeList;
import org.waystage.core.reference.ConceptCollection;
import org.waystage.core.reference.Crosswalk;
import org.waystage.core.reference.Organization;
import org.waystage.core.reference.Technology;
import org.waystage.core.source.Source;
import org.waystage.core.value.Code;
import org.waystage.core.value.Extras;
import org.waystage.core.value.Identifier;
import org.waystage.core.value.Text;

/**
 * Finds the names of left-out elements in the content that was kept.
 *
 * <p>Names are ids, titles, identifiers, addresses and the names of organizations and technologies; scopes count only
 * within their own case. They are compared word by word as {@link Words} splits them, regardless of case, encoding and
 * the signs between words. The ids and codes of kept elements are not names. One pass over the kept texts finds all
 * names.
 */
final class Mentions extends CatalogueWalk {
    /** Members of the catalogue itself, which are in no list of records. */
    private static final Set<String> HEAD = Set.of("title", "publisher", "edition", "notes");

    /** The names by their words. */
    private final Map<List<String>, Name> names = new LinkedHashMap<>();
    /** The names in searchable form. */
    private Phrases<Name> phrases = new Phrases<>(Map.of());
    /** For each list, the index that each kept element had in the whole catalogue. */
    private final Map<String, List<Integer>> places = new HashMap<>();
    /** The names found, by place; for each owner the longest of its names. */
    private final Map<String, Map<Object, Name>> found = new LinkedHashMap<>();

    private Optional<CaseStudyId> current = Optional.empty();

    /** A name as written, its owner, and the only cases in which it counts; empty if it counts everywhere. */
    private record Name(String written, Object owner, Set<CaseStudyId> within) {}

    /** A scope of a case. */
    private record ScopeOf(CaseStudyId caseStudy, ScopeId scope) {}

    /** An entry of a code list. */
    private record EntryOf(CodeListId list, Code code) {}

    /**
     * Returns where a redacted catalogue still mentions left-out elements, as places in the whole catalogue.
     *
     * @param whole the catalogue before the redaction
     * @param cut the catalogue after the redaction
     */
    static List<Notice> of(Catalogue whole, Catalogue cut) {
        Mentions mentions = new Mentions();
        mentions.compare(whole, cut);
        return mentions.notices();
    }

    /** Finds the names in the kept catalogue. */
    private void compare(Catalogue whole, Catalogue cut) {
        compare("technologies", whole.technologies(), cut.technologies(), Technology::id, this::add);
        compare("collections", whole.collections(), cut.collections(), ConceptCollection::id, this::add);
        compare("codeLists", whole.codeLists(), cut.codeLists(), CodeList::id, this::add);
        compare("crosswalks", whole.crosswalks(), cut.crosswalks(), Crosswalk::scheme, this::add);
        compare("organizations", whole.organizations(), cut.organizations(), Organization::id, this::add);
        compare("caseStudies", whole.caseStudies(), cut.caseStudies(), CaseStudy::id, this::add);
        compare("surveys", whole.surveys(), cut.surveys(), Survey::id, value -> {
            add(value.id(), value.id().value());
            add(value.id(), value.title());
        });
        compare("recommendations", whole.recommendations(), cut.recommendations(), Recommendation::id, value -> {
            add(value.id(), value.id().value());
            add(value.id(), value.text());
        });
        compare("lessons", whole.lessons(), cut.lessons(), Lesson::id, value -> {
            add(value.id(), value.id().value());
            add(value.id(), value.text());
        });
        compare("initiatives", whole.initiatives(), cut.initiatives(), Initiative::id, value -> {
            add(value.id(), value.id().value());
            add(value.id(), value.title());
        });
        compare("sources", whole.sources(), cut.sources(), Source::id, this::add);
        addParts(whole, cut);
        forgetKept(cut);
        if (!names.isEmpty()) {
            phrases = new Phrases<>(names);
            catalogue(cut);
        }
    }

    /** Adds the names of elements that were left out, and records the places of those that were kept. */
    private <T> void compare(String list, List<T> whole, List<T> cut, Function<T, ?> id, Consumer<T> add) {
        List<Integer> stay = new ArrayList<>();
        for (int i = 0; i < whole.size(); i++) {
            T value = whole.get(i);
            if (stay.size() < cut.size() && id.apply(value).equals(id.apply(cut.get(stay.size())))) {
                stay.add(i);
            } else {
                add.accept(value);
            }
        }
        places.put(list, stay);
    }

    /** Adds the names of scopes and codes that were left out of kept elements. */
    private void addParts(Catalogue whole, Catalogue cut) {
        for (int i = 0; i < cut.caseStudies().size(); i++) {
            CaseStudy kept = cut.caseStudies().get(i);
            CaseStudy before = whole.caseStudies().get(stood("caseStudies", i));
            addScopes(before, kept);
        }
        for (int i = 0; i < cut.codeLists().size(); i++) {
            CodeList kept = cut.codeLists().get(i);
            CodeList before = whole.codeLists().get(stood("codeLists", i));
            if (kept.codes().size() < before.codes().size()) {
                Set<Code> stay = new HashSet<>();
                kept.codes().forEach(entry -> stay.add(entry.code()));
                before.codes().stream()
                        .filter(entry -> !stay.contains(entry.code()))
                        .forEach(entry -> add(kept.id(), entry));
            }
        }
    }

    private void addScopes(CaseStudy before, CaseStudy kept) {
        if (kept.scopes().size() < before.scopes().size()) {
            Set<ScopeId> stay = new HashSet<>();
            kept.scopes().forEach(scope -> stay.add(scope.id()));
            before.scopes().stream()
                    .filter(scope -> !stay.contains(scope.id()))
                    .forEach(scope -> scope.name()
                            .forEach((language, name) ->
                                    add(new Name(name, new ScopeOf(kept.id(), scope.id()), Set.of(kept.id())))));
        }
    }

    /** Returns the original position of a kept element. */
    private int stood(String list, int index) {
        return places.getOrDefault(list, List.of()).get(index);
    }

    private void add(Technology value) {
        add(value.id(), value.id().value());
        add(value.id(), value.name());
        value.labels().forEach(label -> add(value.id(), label.text()));
    }

    private void add(ConceptCollection value) {
        add(value.id(), value.id().value());
        add(value.id(), value.name());
    }

    private void add(CodeList value) {
        add(value.id(), value.id().value());
        value.title().ifPresent(title -> add(value.id(), title));
        value.codes().forEach(entry -> add(value.id(), entry));
    }

    private void add(CodeListId list, CodeList.Entry entry) {
        EntryOf owner = new EntryOf(list, entry.code());
        add(owner, entry.code().value());
        add(owner, entry.name());
    }

    private void add(Crosswalk value) {
        add(value.scheme(), value.scheme().value());
        value.title().ifPresent(title -> add(value.scheme(), title));
    }

    private void add(CaseStudy value) {
        List<String> names = new ArrayList<>(List.of(value.id().value()));
        value.title().forEach((language, words) -> names.add(words));
        value.otherTitles().forEach(title -> title.forEach((language, words) -> names.add(words)));
        value.identifiers().stream()
                .map(Identifier::value)
                .filter(Mentions::isTelling)
                .forEach(names::add);
        names.forEach(name -> add(value.id(), name));
    }

    /** Returns whether an identifier is more than a year or a number that could occur anywhere. */
    private static boolean isTelling(String identifier) {
        return identifier.length() > 4 || identifier.chars().anyMatch(Character::isLetter);
    }

    private void add(Organization value) {
        add(value.id(), value.id().value());
        add(value.id(), value.name());
        value.earlierNames().forEach(earlier -> add(value.id(), earlier.name()));
    }

    private void add(Source value) {
        add(value.id(), value.id().value());
        add(value.id(), value.title());
        value.address().ifPresent(address -> add(value.id(), address));
    }

    private void add(Object owner, Text text) {
        text.forEach((language, words) -> add(owner, words));
    }

    private void add(Object owner, String name) {
        add(new Name(name, owner, Set.of()));
    }

    private void add(Name name) {
        List<String> words = Words.of(name.written());
        if (!words.isEmpty()) {
            names.merge(words, name, Mentions::either);
        }
    }

    /** Returns one of two names with the same words, which counts wherever either does. */
    private static Name either(Name one, Name other) {
        if (one.within().isEmpty() || other.within().isEmpty()) {
            return one.within().isEmpty() ? one : other;
        }
        Set<CaseStudyId> within = one.within().size() > 1 ? one.within() : new HashSet<>(one.within());
        within.addAll(other.within());
        return new Name(one.written(), one.owner(), within);
    }

    /**
     * Removes the names that are ids or codes of kept elements, since readers need not relate them to left-out ones.
     */
    private void forgetKept(Catalogue cut) {
        cut.caseStudies().forEach(value -> forget(value.id().value()));
        cut.organizations().forEach(value -> forget(value.id().value()));
        cut.sources().forEach(value -> forget(value.id().value()));
        cut.technologies().forEach(value -> forget(value.id().value()));
        cut.collections().forEach(value -> forget(value.id().value()));
        cut.crosswalks().forEach(value -> forget(value.scheme().value()));
        cut.codeLists().forEach(value -> {
            forget(value.id().value());
            value.codes().forEach(entry -> forget(entry.code().value()));
        });
    }

    private void forget(String id) {
        names.remove(Words.of(id));
    }

    @Override
    CaseStudy caseStudy(CaseStudy value) {
        current = Optional.of(value.id());
        CaseStudy walked = super.caseStudy(value);
        current = Optional.empty();
        return walked;
    }

    @Override
    Extras extras(Extras value) {
        value.members().forEach(this::member);
        return value;
    }

    private void member(String name, Extras.Value value) {
        words(name);
        value(value);
    }

    private void value(Extras.Value value) {
        if (value instanceof Extras.Str string) {
            words(string.text());
        } else if (value instanceof Extras.Arr list) {
            list.elements().forEach(this::value);
        } else if (value instanceof Extras.Obj object) {
            object.members().forEach(this::member);
        }
    }

    @Override
    void words(String text) {
        for (Name name : phrases.in(Words.of(text))) {
            if (name.within().isEmpty()
                    || current.filter(name.within()::contains).isPresent()) {
                found.computeIfAbsent(place(), place -> new LinkedHashMap<>())
                        .merge(name.owner(), name, Mentions::longer);
            }
        }
    }

    /** Returns the place in the whole catalogue: the record or, outside records, the text in one language. */
    private String place() {
        String[] steps = pointer().split("/", 4);
        if (steps.length < 3 || HEAD.contains(steps[1])) {
            return pointer();
        }
        return "/" + steps[1] + "/" + stood(steps[1], Integer.parseInt(steps[2]));
    }

    List<Notice> notices() {
        List<Notice> notices = new ArrayList<>();
        found.forEach((place, mentioned) -> mentioned
                .values()
                .forEach(name -> notices.add(
                        Notice.of(RedactionRules.NAME_MENTIONED, Place.of(place), Map.of("name", name.written())))));
        return notices;
    }

    private static Name longer(Name one, Name other) {
        return other.written().length() > one.written().length() ? other : one;
    }
}
