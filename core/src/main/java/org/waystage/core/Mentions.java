package org.waystage.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the names of what was left out in what was kept.
 *
 * <p>Names are ids, titles, addresses and the names of organizations. They are compared word by word as
 * {@link TextKey} has them, whatever the case, the encoding and the signs between words. A name of a single word is not looked for, as it may be any word. One pass over the kept texts
 * finds all names.
 */
final class Mentions {
    /** The names by their first word, each by its words. */
    private final Map<String, Map<List<String>, Name>> names = new HashMap<>();

    private final List<Notice> notices = new ArrayList<>();

    private Mentions() {}

    /** A name as it is written, and the id of what has it. */
    private record Name(String written, Id owner) {}

    /**
     * Returns where a cut catalogue still mentions what was left out.
     *
     * @param whole the catalogue before
     * @param cut the catalogue after
     */
    static List<Notice> of(Catalogue whole, Catalogue cut) {
        Mentions mentions = new Mentions();
        Set<CaseStudyId> cases = new HashSet<>();
        cut.caseStudies().forEach(value -> cases.add(value.id()));
        Set<OrganizationId> organizations = new HashSet<>();
        cut.organizations().forEach(value -> organizations.add(value.id()));
        Set<SourceId> sources = new HashSet<>();
        cut.sources().forEach(value -> sources.add(value.id()));
        whole.caseStudies().stream()
                .filter(value -> !cases.contains(value.id()))
                .forEach(mentions::add);
        whole.organizations().stream()
                .filter(value -> !organizations.contains(value.id()))
                .forEach(mentions::add);
        whole.sources().stream().filter(value -> !sources.contains(value.id())).forEach(mentions::add);
        Stream.of(cases, organizations, sources).flatMap(Set::stream).forEach(id -> mentions.forget(id.toString()));
        cut.technologies().forEach(value -> mentions.forget(value.id().value()));
        if (!mentions.names.isEmpty()) {
            mentions.search(cut);
        }
        return mentions.notices;
    }

    private void add(CaseStudy value) {
        add(value.id(), value.id().value());
        add(value.id(), value.title());
        value.otherTitles().forEach(title -> add(value.id(), title));
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

    private void add(Id owner, Text text) {
        text.forEach((language, words) -> add(owner, words));
    }

    private void add(Id owner, String name) {
        List<String> words = words(name);
        if (words.size() > 1) {
            names.computeIfAbsent(words.get(0), word -> new LinkedHashMap<>())
                    .putIfAbsent(words, new Name(name, owner));
        }
    }

    /** Forgets a name that is the id of something kept as well. */
    private void forget(String id) {
        List<String> words = words(id);
        Map<List<String>, Name> same = words.isEmpty() ? null : names.get(words.get(0));
        if (same != null) {
            same.remove(words);
        }
    }

    private void search(Catalogue cut) {
        search("/title", cut.title());
        cut.publisher().ifPresent(publisher -> search("/publisher", publisher));
        search("/extras", cut.extras());
        each("/notes", cut.notes());
        each("/technologies", cut.technologies());
        each("/collections", cut.collections());
        each("/codeLists", cut.codeLists());
        each("/crosswalks", cut.crosswalks());
        each("/organizations", cut.organizations());
        each("/caseStudies", cut.caseStudies());
        each("/surveys", cut.surveys());
        each("/recommendations", cut.recommendations());
        each("/lessons", cut.lessons());
        each("/initiatives", cut.initiatives());
        each("/sources", cut.sources());
    }

    private void each(String pointer, List<?> values) {
        for (int i = 0; i < values.size(); i++) {
            search(pointer + "/" + i, values.get(i));
        }
    }

    /** Searches a value by what it writes of itself, which has every text, code and unknown member that it holds. */
    private void search(String pointer, Object value) {
        if (value instanceof Text text) {
            text.forEach((language, words) -> searchWords(pointer + "/" + language, words));
        } else {
            searchWords(pointer, value.toString());
        }
    }

    /** Notices each thing that is named once, by the longest of its names that stand there. */
    private void searchWords(String pointer, String text) {
        List<String> words = words(text);
        Map<Id, Name> found = new LinkedHashMap<>();
        for (int i = 0; i < words.size(); i++) {
            for (Map.Entry<List<String>, Name> name :
                    names.getOrDefault(words.get(i), Map.of()).entrySet()) {
                int end = i + name.getKey().size();
                if (end <= words.size() && words.subList(i, end).equals(name.getKey())) {
                    found.merge(name.getValue().owner(), name.getValue(), Mentions::longer);
                }
            }
        }
        found.values()
                .forEach(name -> notices.add(
                        Notice.of(RedactionRules.NAME_MENTIONED, Place.of(pointer), Map.of("name", name.written()))));
    }

    private static Name longer(Name one, Name other) {
        return other.written().length() > one.written().length() ? other : one;
    }

    /** Returns the words as texts are compared; an ideograph is a word of its own. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String run : TextKey.of(text).split(" ")) {
            int from = 0;
            for (int i = 0; i < run.length(); ) {
                int next = i + Character.charCount(run.codePointAt(i));
                if (Character.isIdeographic(run.codePointAt(i))) {
                    add(run.substring(from, i), words);
                    words.add(run.substring(i, next));
                    from = next;
                }
                i = next;
            }
            add(run.substring(from), words);
        }
        return words;
    }

    private static void add(String word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word);
        }
    }
}
