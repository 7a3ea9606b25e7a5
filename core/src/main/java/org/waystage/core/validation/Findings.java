package org.waystage.core.validation;

import java.math.BigDecimal;
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
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.CodeListId;
import org.waystage.core.id.Id;
import org.waystage.core.id.InitiativeId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.SourceId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.internal.IsoCountries;
import org.waystage.core.internal.text.NearMiss;
import org.waystage.core.knowledge.Initiative;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Place;
import org.waystage.core.notice.Rule;
import org.waystage.core.reference.CodeList;
import org.waystage.core.reference.Organization;
import org.waystage.core.reference.Technology;
import org.waystage.core.source.Citation;
import org.waystage.core.source.Source;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Basis;
import org.waystage.core.value.Code;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Period;
import org.waystage.core.value.Quantity;
import org.waystage.core.value.Text;
import org.waystage.core.value.Visibility;

/** State shared by the checks: the action for notices, the catalogue, and findings that apply to any value. */
final class Findings {
    /** The maximum nesting of lists with checked elements. */
    private static final int DEEPEST = 8;

    /** Codes that the European institutions use for countries, with the codes of ISO 3166-1. */
    private static final Map<String, String> OTHER_COUNTRY_CODES = Map.of("UK", "GB", "EL", "GR");

    private final Catalogue catalogue;
    /** Whether the catalogue contains all cases, so that references to them can be checked. */
    private final boolean whole;

    private final Consumer<? super Notice> action;
    /**
     * The lists that the checks are in, the outermost first, and the index in each. No pointer is created unless there
     * is a fault.
     */
    private final String[] lists = new String[DEEPEST];

    private final int[] places = new int[DEEPEST];
    private int depth;

    /** The number of further faults for which a near name is sought. */
    private int suggestions;

    Findings(Catalogue catalogue, boolean whole, int suggestions, Consumer<? super Notice> action) {
        this.catalogue = catalogue;
        this.whole = whole;
        this.suggestions = suggestions;
        this.action = action;
    }

    /**
     * Adds a notice.
     *
     * @param member the member of the checked value that the notice is about, or a path to it; an empty string for the
     *     value itself
     */
    void add(Rule rule, String member, Map<String, String> values) {
        action.accept(Notice.of(rule, Place.of(pointer(member)), values));
    }

    /** Adds that a word is not listed, with the nearest listed word; names are computed only when looked at. */
    <T> void unlisted(
            Rule rule,
            String member,
            Map<String, String> values,
            String word,
            Iterable<T> listed,
            Function<? super T, String> name) {
        if (suggestions <= 0) {
            add(rule, member, values);
            return;
        }
        suggestions--;
        Map<String, String> more = new LinkedHashMap<>(values);
        Iterable<String> names = () -> new Names<>(listed.iterator(), name);
        NearMiss.of(word, names).ifPresent(near -> more.put("suggestion", near));
        add(rule, member, more);
    }

    /** Adds that an id refers to nothing. */
    <T> void unknown(Rule rule, String member, Id id, List<T> all, Function<? super T, ? extends Id> idOf) {
        Map<String, String> values = Map.of("target", id.value());
        unlisted(
                rule,
                member,
                values,
                id.value(),
                all,
                value -> idOf.apply(value).value());
    }

    private String pointer(String member) {
        StringBuilder pointer = new StringBuilder();
        for (int i = 0; i < depth; i++) {
            pointer.append('/').append(lists[i]).append('/').append(places[i]);
        }
        return member.isEmpty()
                ? pointer.toString()
                : pointer.append('/').append(member).toString();
    }

    /** Checks each element of a list that is a member of the checked value. */
    <T> void each(String member, List<T> values, Consumer<T> check) {
        if (!values.isEmpty()) {
            lists[depth++] = member;
            for (int i = 0; i < values.size(); i++) {
                places[depth - 1] = i;
                check.accept(values.get(i));
            }
            depth--;
        }
    }

    /** Checks one element of a list that is not in memory as a whole. */
    <T> void at(String member, int place, T value, Consumer<T> check) {
        lists[depth++] = member;
        places[depth - 1] = place;
        check.accept(value);
        depth--;
    }

    void text(String member, Text text) {
        text.forEach((language, words) -> {
            if (words.isBlank()) {
                add(ModelRules.TEXT_EMPTY, member.isEmpty() ? language : member + "/" + language, Map.of());
            }
        });
    }

    void text(String member, Optional<Text> text) {
        if (text.isPresent()) {
            text(member, text.get());
        }
    }

    void texts(String member, List<Text> texts) {
        each(member, texts, text -> text("", text));
    }

    <T> void ids(String member, List<T> values, Function<T, ?> id) {
        if (values.size() < 2) {
            return;
        }
        Map<Object, Integer> seen = new HashMap<>();
        for (int i = 0; i < values.size(); i++) {
            Object key = id.apply(values.get(i));
            Integer first = seen.putIfAbsent(key, i);
            if (first != null) {
                add(
                        ModelRules.ID_DUPLICATE,
                        member + "/" + i,
                        Map.of("id", key.toString(), "first", pointer(member + "/" + first)));
            }
        }
    }

    /** Finds cycles, given a step from each value to at most one other; each cycle is reported once. */
    <K, T> void circles(Rule rule, String member, List<T> values, Function<T, K> id, Function<T, Optional<K>> step) {
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
                        rule,
                        member + "/" + places.get(start),
                        Map.of("id", start.toString(), "path", String.join(" → ", circle)));
            }
            done.addAll(path);
        }
    }

    /** Checks a technology that a record uses. */
    void technology(TechnologyId id) {
        Optional<Technology> named = namedTechnology("", id);
        if (named.isPresent() && named.get().isDeprecated()) {
            deprecated(
                    "",
                    id,
                    named.get().deprecatedSince(),
                    named.get().replacedBy().map(TechnologyId::value));
        }
    }

    /** Checks a technology that reference data name, such as a broader one. */
    Optional<Technology> namedTechnology(String member, TechnologyId id) {
        Optional<Technology> named = catalogue.technology(id);
        if (named.isEmpty()) {
            unknown(ModelRules.TECHNOLOGY_UNKNOWN, member, id, catalogue.technologies(), Technology::id);
        }
        return named;
    }

    private void deprecated(String member, Object used, Optional<PartialDate> since, Optional<String> successor) {
        Map<String, String> values = new LinkedHashMap<>(Map.of("id", used.toString()));
        since.ifPresent(date -> values.put("since", date.toString()));
        successor.ifPresent(other -> values.put("successor", other));
        add(ModelRules.DEPRECATED, member, values);
    }

    /** Checks that a code that a record uses is not deprecated. */
    void deprecated(String member, CodeList.Entry entry) {
        if (entry.isDeprecated()) {
            deprecated(
                    member,
                    entry.code(),
                    entry.deprecatedSince(),
                    entry.replacedBy().map(Code::value));
        }
    }

    void organization(OrganizationId id) {
        organization("", id);
    }

    void organization(String member, OrganizationId id) {
        if (catalogue.organization(id).isEmpty()) {
            unknown(ModelRules.ORGANIZATION_UNKNOWN, member, id, catalogue.organizations(), Organization::id);
        }
    }

    void source(String member, SourceId id) {
        if (catalogue.source(id).isEmpty()) {
            unknown(ModelRules.SOURCE_UNKNOWN, member, id, catalogue.sources(), Source::id);
        }
    }

    void caseStudy(CaseStudyId id) {
        caseStudy("", id);
    }

    void caseStudy(String member, CaseStudyId id) {
        if (whole && catalogue.caseStudy(id).isEmpty()) {
            unknown(ModelRules.CASE_STUDY_UNKNOWN, member, id, catalogue.caseStudies(), CaseStudy::id);
        }
    }

    void initiative(String member, InitiativeId id) {
        if (catalogue.initiative(id).isEmpty()) {
            unknown(ModelRules.INITIATIVE_UNKNOWN, member, id, catalogue.initiatives(), Initiative::id);
        }
    }

    void citations(String member, List<Citation> citations) {
        each(member, citations, citation -> source(citation.isBare() ? "" : "source", citation.source()));
    }

    /** Checks a code that a record uses against a list, if the catalogue has it. */
    void code(String member, String list, Code code) {
        namedCode(member, CodeListId.of(list), code).ifPresent(entry -> deprecated(member, entry));
    }

    /** Checks a code that reference data name, such as a broader one, against a list, if the catalogue has it. */
    Optional<CodeList.Entry> namedCode(String member, CodeListId list, Code code) {
        Optional<CodeList.Entry> entry = catalogue.codeEntry(list, code);
        Optional<CodeList> known = entry.isPresent() ? Optional.empty() : catalogue.codeList(list);
        known.ifPresent(without -> unlisted(
                ModelRules.CODE_UNKNOWN,
                member,
                Map.of("code", code.value(), "list", list.value()),
                code.value(),
                without.codes(),
                each -> each.code().value()));
        return entry;
    }

    void codes(String member, String list, List<Code> values) {
        each(member, values, code -> code("", list, code));
    }

    /** Checks a country against ISO 3166-1, and against the list of the catalogue if it has one. */
    void country(Code code) {
        country("", code);
    }

    void country(String member, Code code) {
        if (IsoCountries.contains(code.value())) {
            code(member, "countries", code);
        } else {
            String upper = code.value().toUpperCase(Locale.ROOT);
            String meant = OTHER_COUNTRY_CODES.getOrDefault(upper, upper);
            boolean near = IsoCountries.contains(meant);
            add(
                    ModelRules.COUNTRY_UNKNOWN,
                    member,
                    near ? Map.of("code", code.value(), "suggestion", meant) : Map.of("code", code.value()));
        }
    }

    /** Checks that a code of an open list is listed by this version. */
    void listed(String member, Object code, String what, Class<? extends Enum<?>> list) {
        if (!(code instanceof Enum)) {
            unlisted(
                    ModelRules.CODE_UNLISTED,
                    member,
                    Map.of("code", code.toString(), "what", what),
                    code.toString(),
                    List.of(list.getEnumConstants()),
                    Enum::toString);
        }
    }

    /** Checks that a stage is on the ladder. */
    void stage(String member, AdoptionStage stage) {
        counted(ModelRules.STAGE_MISSPELT, member, stage, "stage", AdoptionStage.Listed.values());
    }

    /** Checks that the basis of a stage is listed. */
    void basis(String member, Basis basis) {
        counted(ModelRules.BASIS_MISSPELT, member, basis, "basis", Basis.Listed.values());
    }

    /**
     * Checks that a code by which cases are counted is listed. A misspelt listed code is reported by a rule of its own, so a near one is
     * sought however many faults there are; the lists are short.
     */
    private void counted(Rule misspelt, String member, Object code, String what, Enum<?>[] listed) {
        if (code instanceof Enum) {
            return;
        }
        Iterable<String> codes = () -> new Names<>(List.of(listed).iterator(), Enum::toString);
        Optional<String> near = NearMiss.of(code.toString(), codes);
        if (near.isPresent()) {
            add(misspelt, member, Map.of("code", code.toString(), "suggestion", near.get()));
        } else {
            add(ModelRules.CODE_UNLISTED, member, Map.of("code", code.toString(), "what", what));
        }
    }

    void visibility(Optional<Visibility> visibility) {
        visibility.ifPresent(code -> listed("visibility", code, "visibility", Visibility.Listed.class));
    }

    void period(String member, Optional<Period> period) {
        period.ifPresent(present -> order(member, present.from(), present.to()));
    }

    void order(String member, Optional<PartialDate> from, Optional<PartialDate> to) {
        if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
            add(
                    ModelRules.ORDER_REVERSED,
                    member,
                    Map.of("from", from.get().toString(), "to", to.get().toString()));
        }
    }

    void quantity(String member, Optional<Quantity> quantity) {
        quantity.ifPresent(present -> {
            Optional<BigDecimal> lower = present.lower();
            Optional<BigDecimal> upper = present.upper();
            if (lower.isPresent() && upper.isPresent()) {
                int order = lower.get().compareTo(upper.get());
                boolean closed = present.min().isPresent() && present.max().isPresent();
                if (order > 0 || (order == 0 && !closed)) {
                    add(
                            ModelRules.RANGE_REVERSED,
                            member,
                            Map.of(
                                    "min",
                                    lower.get().toString(),
                                    "max",
                                    upper.get().toString()));
                }
            }
        });
    }

    void part(String member, Optional<Long> part, Optional<Long> whole) {
        if (part.isPresent() && whole.isPresent() && part.get() > whole.get()) {
            add(
                    ModelRules.COUNT_EXCEEDED,
                    member,
                    Map.of("part", part.get().toString(), "whole", whole.get().toString()));
        }
    }

    /** The names of values, computed one by one. */
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
}
