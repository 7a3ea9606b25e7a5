package org.waystage.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Checks a catalogue against the {@link ModelRules}: references, ids, dates, codes, texts.
 *
 * <p>What a single value may be, its factory has checked already; this is about what values say together. Notices come in
 * the order of the wire format, so that equal catalogues give equal lists; what concerns a list as a whole, such as ids that
 * stand twice, comes before what concerns its elements.
 *
 * <p>For the first {@value NearMiss#MOST_WORDS} ids, codes and words that are not listed, the notice suggests the listed one
 * that is nearest, if any is near; nothing is replaced.
 */
public final class CatalogueValidator {
    private CatalogueValidator() {}

    /**
     * Returns everything that is wrong or remarkable in a catalogue.
     *
     * @param catalogue the catalogue
     * @return the notices in the order of the wire format, with pointers into it; immutable
     */
    public static List<Notice> validate(Catalogue catalogue) {
        List<Notice> notices = new ArrayList<>();
        validate(catalogue, true, notices::add);
        return List.copyOf(notices);
    }

    /**
     * Returns everything that is wrong or remarkable in a catalogue whose case studies come one by one.
     *
     * <p>As {@link #validate(Catalogue)}, but references to case studies are not checked.
     *
     * @param head the catalogue without its case studies
     * @return the notices in the order of the wire format, with pointers into it; immutable
     */
    public static List<Notice> validateHead(Catalogue head) {
        List<Notice> notices = new ArrayList<>();
        validate(head, false, notices::add);
        return List.copyOf(notices);
    }

    /**
     * Hands everything that is wrong or remarkable in a catalogue to an action, one by one, for who keeps only some of it.
     *
     * @param catalogue the catalogue
     * @param whole whether the catalogue has all its case studies, so that references to them are checked
     * @param action what to do with each notice, in the order of the wire format
     */
    public static void validate(Catalogue catalogue, boolean whole, Consumer<? super Notice> action) {
        Findings findings = new Findings(catalogue, whole, NearMiss.MOST_WORDS, action);
        if (catalogue.issued().isEmpty()) {
            findings.add(ModelRules.ISSUE_DATE_MISSING, "", Map.of());
        }
        findings.text("/title", catalogue.title());
        findings.text("/publisher", catalogue.publisher());
        findings.texts("/notes", catalogue.notes());
        new ReferenceDataCheck(findings, catalogue).run();
        findings.ids("/caseStudies", catalogue.caseStudies(), CaseStudy::id);
        findings.each("/caseStudies", catalogue.caseStudies(), new CaseStudyCheck(findings, catalogue)::check);
        new KnowledgeCheck(findings, catalogue).run();
    }

    /**
     * Returns everything that is wrong or remarkable in one case study beside the catalogue that it refers to.
     *
     * <p>For case studies that come one by one: links to other cases, and ids that stand twice, are not checked.
     *
     * @param caseStudy the case
     * @param head the catalogue that has the technologies, organizations, sources and code lists
     * @return the notices in the order of the wire format, with pointers from the case study on; immutable
     */
    public static List<Notice> validate(CaseStudy caseStudy, Catalogue head) {
        List<Notice> notices = new ArrayList<>();
        validate(caseStudy, head, notices::add);
        return List.copyOf(notices);
    }

    /**
     * Hands everything that is wrong or remarkable in one case study to an action, as {@link #validate(CaseStudy, Catalogue)}
     * returns it.
     *
     * @param caseStudy the case
     * @param head the catalogue that has the technologies, organizations, sources and code lists
     * @param action what to do with each notice
     */
    public static void validate(CaseStudy caseStudy, Catalogue head, Consumer<? super Notice> action) {
        validate(caseStudy, head, NearMiss.MOST_WORDS, action);
    }

    /**
     * As {@link #validate(CaseStudy, Catalogue, Consumer)}, for who goes through so many cases that to look for the nearest name
     * of each unknown one would take too long.
     *
     * @param caseStudy the case
     * @param head the catalogue that has the technologies, organizations, sources and code lists
     * @param suggestions for how many faults the nearest name is looked for, {@link NearMiss#MOST_WORDS} as a rule
     * @param action what to do with each notice
     */
    public static void validate(CaseStudy caseStudy, Catalogue head, int suggestions, Consumer<? super Notice> action) {
        new CaseStudyCheck(new Findings(head, false, suggestions, action), head).check("", caseStudy);
    }

    /**
     * Hands everything that is wrong or remarkable in the outline of one case study to an action: of the rules of {@link
     * #validate(CaseStudy, Catalogue)} those about what the outline has.
     *
     * @param outline the outline
     * @param head the catalogue that has the technologies, organizations, sources and code lists
     * @param action what to do with each notice, with pointers from the case study on
     */
    public static void validate(CaseOutline outline, Catalogue head, Consumer<? super Notice> action) {
        validate(outline, head, NearMiss.MOST_WORDS, action);
    }

    /**
     * As {@link #validate(CaseOutline, Catalogue, Consumer)}, for who goes through so many outlines that to look for the nearest
     * name of each unknown one would take too long.
     *
     * @param outline the outline
     * @param head the catalogue that has the technologies, organizations, sources and code lists
     * @param suggestions for how many faults the nearest name is looked for, {@link NearMiss#MOST_WORDS} as a rule
     * @param action what to do with each notice, with pointers from the case study on
     */
    public static void validate(CaseOutline outline, Catalogue head, int suggestions, Consumer<? super Notice> action) {
        new CaseStudyCheck(new Findings(head, false, suggestions, action), head).checkOutline("", outline);
    }

    /**
     * Hands everything that is wrong or remarkable in a catalogue, of whose case studies there are only outlines, to an
     * action, one by one. References to case studies are not checked.
     *
     * @param head the catalogue without its case studies
     * @param outlines the outlines of its case studies
     * @param action what to do with each notice: those of the head first, then with pointers as in the whole catalogue
     */
    public static void validate(Catalogue head, List<CaseOutline> outlines, Consumer<? super Notice> action) {
        validate(head, false, action);
        Findings findings = new Findings(head, false, NearMiss.MOST_WORDS, action);
        findings.ids("/caseStudies", outlines, CaseOutline::id);
        findings.each("/caseStudies", outlines, new CaseStudyCheck(findings, head)::checkOutline);
    }

    /** What the checks share: what is done with notices, the catalogue, and the findings that any value can give. */
    static final class Findings {
        private final Catalogue catalogue;
        /** Whether the catalogue has all cases, so that references to them can be checked. */
        private final boolean whole;

        private final Consumer<? super Notice> action;
        /** For how many more faults the nearest name is looked for. */
        private int suggestions;

        Findings(Catalogue catalogue, boolean whole, int suggestions, Consumer<? super Notice> action) {
            this.catalogue = catalogue;
            this.whole = whole;
            this.suggestions = suggestions;
            this.action = action;
        }

        void add(Rule rule, String pointer, Map<String, String> values) {
            action.accept(Notice.of(rule, Place.of(pointer), values));
        }

        /** Adds that a word is not listed, and which listed one is near; the names are made only if they are looked at. */
        <T> void unlisted(
                Rule rule,
                String pointer,
                Map<String, String> values,
                String word,
                Iterable<T> listed,
                Function<? super T, String> name) {
            if (suggestions <= 0) {
                add(rule, pointer, values);
                return;
            }
            suggestions--;
            Map<String, String> more = new LinkedHashMap<>(values);
            Iterable<String> names = () -> new Names<>(listed.iterator(), name);
            NearMiss.of(word, names).ifPresent(near -> more.put("suggestion", near));
            add(rule, pointer, more);
        }

        <T> void each(String pointer, List<T> values, Check<T> check) {
            for (int i = 0; i < values.size(); i++) {
                check.check(pointer + "/" + i, values.get(i));
            }
        }

        void text(String pointer, Text text) {
            text.forEach((language, words) -> {
                if (words.isBlank()) {
                    add(ModelRules.TEXT_EMPTY, pointer + "/" + language, Map.of());
                }
            });
        }

        void text(String pointer, Optional<Text> text) {
            text.ifPresent(present -> text(pointer, present));
        }

        void texts(String pointer, List<Text> texts) {
            each(pointer, texts, this::text);
        }

        <T> void ids(String pointer, List<T> values, Function<T, ?> id) {
            Map<Object, Integer> seen = new HashMap<>();
            for (int i = 0; i < values.size(); i++) {
                Object key = id.apply(values.get(i));
                Integer first = seen.putIfAbsent(key, i);
                if (first != null) {
                    add(
                            ModelRules.ID_DUPLICATE,
                            pointer + "/" + i,
                            Map.of("id", key.toString(), "first", pointer + "/" + first));
                }
            }
        }

        /** Finds what leads back to itself by a step from each value to at most one other, once for each circle. */
        <K, T> void circles(String pointer, List<T> values, Function<T, K> id, Function<T, Optional<K>> step) {
            Map<K, Integer> places = new HashMap<>();
            for (int i = 0; i < values.size(); i++) {
                places.putIfAbsent(id.apply(values.get(i)), i);
            }
            Set<K> done = new HashSet<>();
            for (int i = 0; i < values.size(); i++) {
                List<K> path = new ArrayList<>();
                Set<K> onPath = new HashSet<>();
                Optional<K> next = Optional.of(id.apply(values.get(i)));
                while (next.isPresent() && !done.contains(next.get()) && onPath.add(next.get())) {
                    path.add(next.get());
                    next = Optional.ofNullable(places.get(next.get())).flatMap(at -> step.apply(values.get(at)));
                }
                if (next.isPresent() && onPath.contains(next.get())) {
                    K start = next.get();
                    List<String> circle = new ArrayList<>();
                    path.subList(path.indexOf(start), path.size()).forEach(key -> circle.add(key.toString()));
                    circle.add(start.toString());
                    add(
                            ModelRules.CIRCLE,
                            pointer + "/" + places.get(start),
                            Map.of("id", start.toString(), "path", String.join(" → ", circle)));
                }
                done.addAll(path);
            }
        }

        void technology(String pointer, TechnologyId id) {
            if (catalogue.technology(id).isEmpty()) {
                unknown(ModelRules.TECHNOLOGY_UNKNOWN, pointer, id, catalogue.technologies(), Technology::id);
            }
        }

        void organization(String pointer, OrganizationId id) {
            if (catalogue.organization(id).isEmpty()) {
                unknown(ModelRules.ORGANIZATION_UNKNOWN, pointer, id, catalogue.organizations(), Organization::id);
            }
        }

        void source(String pointer, SourceId id) {
            if (catalogue.source(id).isEmpty()) {
                unknown(ModelRules.SOURCE_UNKNOWN, pointer, id, catalogue.sources(), Source::id);
            }
        }

        void caseStudy(String pointer, CaseStudyId id) {
            if (whole && catalogue.caseStudy(id).isEmpty()) {
                unknown(ModelRules.CASE_STUDY_UNKNOWN, pointer, id, catalogue.caseStudies(), CaseStudy::id);
            }
        }

        void initiative(String pointer, InitiativeId id) {
            if (catalogue.initiative(id).isEmpty()) {
                unknown(ModelRules.INITIATIVE_UNKNOWN, pointer, id, catalogue.initiatives(), Initiative::id);
            }
        }

        /** Adds that an id leads nowhere. */
        <T> void unknown(Rule rule, String pointer, Id id, List<T> all, Function<? super T, ? extends Id> idOf) {
            Map<String, String> values = Map.of("target", id.value());
            unlisted(
                    rule,
                    pointer,
                    values,
                    id.value(),
                    all,
                    value -> idOf.apply(value).value());
        }

        void citations(String pointer, List<Citation> citations) {
            each(
                    pointer,
                    citations,
                    (at, citation) -> source(citation.isBare() ? at : at + "/source", citation.source()));
        }

        /** Checks a code against a list, if the catalogue has the list. */
        void code(String pointer, String list, Code code) {
            Optional<Set<Code>> known = catalogue.codesOf(list);
            if (known.isPresent() && !known.get().contains(code)) {
                unlisted(
                        ModelRules.CODE_UNKNOWN,
                        pointer,
                        Map.of("code", code.value(), "list", list),
                        code.value(),
                        catalogue
                                .codeList(CodeListId.of(list))
                                .map(CodeList::codes)
                                .orElse(List.of()),
                        entry -> entry.code().value());
            }
        }

        void codes(String pointer, String list, List<Code> values) {
            each(pointer, values, (at, code) -> code(at, list, code));
        }

        /** Checks a country against ISO 3166-1, and against the list of the catalogue, if it has one. */
        void country(String pointer, Code code) {
            if (IsoCountries.contains(code)) {
                code(pointer, "countries", code);
            } else {
                String upper = code.value().toUpperCase(Locale.ROOT);
                boolean near = IsoCountries.contains(Code.of(upper));
                add(
                        ModelRules.COUNTRY_UNKNOWN,
                        pointer,
                        near ? Map.of("code", code.value(), "suggestion", upper) : Map.of("code", code.value()));
            }
        }

        /** Checks that a code of an open list is one of those that this version lists. */
        void listed(String pointer, Object code, String what, Class<? extends Enum<?>> list) {
            if (!(code instanceof Enum)) {
                unlisted(
                        ModelRules.CODE_UNLISTED,
                        pointer,
                        Map.of("code", code.toString(), "what", what),
                        code.toString(),
                        List.of(list.getEnumConstants()),
                        Enum::toString);
            }
        }

        void visibility(String pointer, Optional<Visibility> visibility) {
            visibility.ifPresent(code -> listed(pointer + "/visibility", code, "visibility", Visibility.Listed.class));
        }

        void period(String pointer, Optional<Period> period) {
            period.ifPresent(present -> order(pointer, present.from(), present.to()));
        }

        void order(String pointer, Optional<PartialDate> from, Optional<PartialDate> to) {
            if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
                add(
                        ModelRules.ORDER_REVERSED,
                        pointer,
                        Map.of("from", from.get().toString(), "to", to.get().toString()));
            }
        }

        void quantity(String pointer, Optional<Quantity> quantity) {
            quantity.ifPresent(present -> {
                if (present.min().isPresent()
                        && present.max().isPresent()
                        && present.min().get().compareTo(present.max().get()) > 0) {
                    add(
                            ModelRules.RANGE_REVERSED,
                            pointer,
                            Map.of(
                                    "min", present.min().get().toString(),
                                    "max", present.max().get().toString()));
                }
            });
        }

        void part(String pointer, Optional<Long> part, Optional<Long> whole) {
            if (part.isPresent() && whole.isPresent() && part.get() > whole.get()) {
                add(
                        ModelRules.COUNT_EXCEEDED,
                        pointer,
                        Map.of(
                                "part",
                                part.get().toString(),
                                "whole",
                                whole.get().toString()));
            }
        }
    }

    /** The names of values, one by one. */
    private record Names<T>(Iterator<T> values, Function<? super T, String> name) implements Iterator<String> {
        @Override
        public boolean hasNext() {
            return values.hasNext();
        }

        @Override
        public String next() {
            return name.apply(values.next());
        }
    }

    /** A check of one value at its place. */
    @FunctionalInterface
    interface Check<T> {
        void check(String pointer, T value);
    }
}
