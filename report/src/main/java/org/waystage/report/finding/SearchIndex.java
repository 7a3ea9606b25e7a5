package org.waystage.report.finding;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Partner;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.stage.StageAnswer;
import org.waystage.core.value.Code;
import org.waystage.core.value.Text;
import org.waystage.report.figures.CaseEntry;
import org.waystage.report.figures.Standing;
import org.waystage.report.views.Views;
import org.waystage.report.words.Folding;
import org.waystage.report.words.Json;
import org.waystage.report.words.LocalizedText;

/**
 * The index of the search page in one language, as files that {@code find.js} loads one by one. Each calls
 * {@code waystage} with its name and its data, because a page opened from a folder may load only scripts:
 *
 * <ul>
 *   <li>{@code index}: the numbers of cases and of all documents, the stages of cases, and the first term of each file
 *       of terms;
 *   <li>{@code w0}, {@code w1}, …: the terms in their order, as {@link Terms} writes them;
 *   <li>{@code c0}, {@code c1}, …: what is shown for documents, in blocks of {@value #BLOCK}.
 * </ul>
 *
 * Documents are the cases, the most recently seen first, and then the names that have a page, those with few words first: a
 * name comes before longer ones with the same words.
 */
public final class SearchIndex {
    /** The number of documents that a file shows. */
    static final int BLOCK = 32;

    /** The number of characters after which a file of terms ends. */
    static final int TERMS_OF_FILE = 12_000;

    /** The largest number of cases whose texts are searched as well as their titles and names. */
    static final int WHOLE_TEXTS = 20_000;

    /** The largest number of adopters and of countries that are shown for a case. */
    private static final int SHOWN = 3;

    private final Views views;
    private final Filters filters;
    private final Scripts scripts;
    private final CountryNames countryNames = CountryNames.read();
    private final Terms terms = new Terms();
    private final String separator;
    private final Map<OrganizationId, Name> organizations = new HashMap<>();
    private final Map<Code, Name> countries = new HashMap<>();
    private final Map<StageAnswer, Name> stages = new HashMap<>();
    private final Map<TechnologyId, Name> technologies = new HashMap<>();
    private final Map<Code, Name> processes = new HashMap<>();
    private final Map<List<String>, Integer> numbers = new LinkedHashMap<>();
    private final List<List<Object>> cards = new ArrayList<>();

    /** The destination of the files. */
    public interface Scripts {
        /**
         * Writes a file.
         *
         * @param name its name, without folder and extension
         * @param script its text
         * @throws IOException if it cannot be written
         */
        void write(String name, String script) throws IOException;
    }

    /** A name as shown, and all words by which its bearer is found. */
    private record Name(String shown, Terms.Known words) {}

    private SearchIndex(Views views, Filters filters, Scripts scripts) {
        this.views = views;
        this.filters = filters;
        this.scripts = scripts;
        this.separator = views.words.say("separator");
    }

    /** Returns whether the words of all texts are found, not only those of titles and names. */
    public static boolean hasWholeTexts(Views views) {
        return views.figures.entries().size() <= WHOLE_TEXTS;
    }

    /**
     * Writes the index.
     *
     * @throws IOException if a file cannot be written
     */
    public static void write(Views views, Filters filters, Scripts scripts) throws IOException {
        new SearchIndex(views, filters, scripts).write();
    }

    private void write() throws IOException {
        List<CaseEntry> entries = views.figures.entries().stream()
                .sorted((a, b) -> b.lastSeen().compareTo(a.lastSeen())) // then in the order of the catalogue
                .toList();
        for (CaseEntry entry : entries) {
            add(entry);
        }
        NamedPages.of(views, filters).stream()
                .sorted(Comparator.comparingInt(
                        named -> Folding.words(named.name().text()).size()))
                .forEach(this::add);
        Map<String, Object> index = new LinkedHashMap<>();
        index.put("cases", entries.size());
        index.put("all", cards.size());
        index.put("block", BLOCK);
        index.put("stages", numbers.keySet());
        index.put("terms", writeTerms(terms.lines(entries.size())));
        for (int from = 0; from < cards.size(); from += BLOCK) {
            write("c" + from / BLOCK, cards.subList(from, Math.min(cards.size(), from + BLOCK)));
        }
        write("index", index);
    }

    private void write(String name, Object data) throws IOException {
        scripts.write(name, "waystage(" + Json.of(name) + "," + Json.of(data) + ");\n");
    }

    /** Writes the terms and returns the first of each file. */
    private List<String> writeTerms(List<String> lines) throws IOException {
        List<String> firsts = new ArrayList<>();
        int from = 0;
        int length = 0;
        for (int i = 0; i < lines.size(); i++) {
            length += lines.get(i).length();
            if (length >= TERMS_OF_FILE || i == lines.size() - 1) {
                firsts.add(lines.get(from).split("[ *]", 2)[0]);
                write("w" + (firsts.size() - 1), lines.subList(from, i + 1));
                from = i + 1;
                length = 0;
            }
        }
        return firsts;
    }

    private void add(CaseEntry entry) {
        int document = cards.size();
        CaseStudy study = entry.caseStudy();
        LocalizedText title = views.words.text(study.title());
        List<Name> adopters = named(organizations, study.adopters(), this::organization);
        List<Name> places = named(countries, entry.countries(), this::country);
        cards.add(List.of(
                title.text(),
                title.lang() == null ? "" : title.lang(),
                views.casePages.href(entry),
                about(adopters, places),
                stage(entry),
                seen(entry)));

        terms.words(document, Terms.Field.TITLE, title.text());
        for (Text other : study.otherTitles()) {
            terms.words(document, Terms.Field.TITLE, views.words.text(other).text());
        }
        add(document, adopters);
        add(document, places);
        add(document, named(stages, List.of(entry.counted().answer()), this::stage));
        for (Partner partner : study.partners()) {
            terms.words(document, Terms.Field.NAME, views.names.partner(partner).text());
        }
        add(document, named(technologies, study.technologies(), this::technology));
        add(document, named(processes, study.processes(), this::process));
        if (hasWholeTexts(views)) {
            for (Text text : study.texts().values()) {
                terms.words(document, Terms.Field.TEXT, views.words.text(text).text());
            }
            for (CaseStudy.SourceField field : study.sourceFields()) {
                terms.words(document, Terms.Field.TEXT, field.value());
            }
        }
        filters.of(entry).forEach((key, values) -> values.forEach(value -> terms.filter(document, key, value)));
    }

    private void add(int document, List<Name> names) {
        for (Name name : names) {
            terms.names(document, name.words);
        }
    }

    private static <K> List<Name> named(Map<K, Name> known, List<K> keys, Function<K, Name> find) {
        List<Name> names = new ArrayList<>(keys.size());
        for (K key : keys) {
            Name name = known.get(key);
            if (name == null) {
                name = find.apply(key);
                known.put(key, name);
            }
            names.add(name);
        }
        return names;
    }

    /** Returns a name with the other names by which its bearer is found. */
    private Name name(String shown, Collection<String> others) {
        return new Name(
                shown,
                terms.know(Stream.concat(Stream.of(shown), others.stream()).toList()));
    }

    private Name organization(OrganizationId id) {
        return name(views.names.organization(id).text(), List.of());
    }

    private Name country(Code code) {
        return name(views.names.country(code).text(), countryNames.names(code));
    }

    private Name stage(StageAnswer answer) {
        return name(views.phrases.stage(answer), List.of());
    }

    private Name process(Code code) {
        return name(views.names.code("customs-processes", code).text(), List.of());
    }

    /** Returns the name of a technology, found also by its short names and those of broader technologies. */
    private Name technology(TechnologyId id) {
        List<String> others = new ArrayList<>();
        for (TechnologyId each : views.figures.catalogue().withBroader(id)) {
            others.add(views.names.technology(each).text());
            views.figures
                    .catalogue()
                    .technology(each)
                    .ifPresent(technology -> technology.labels().forEach(label -> others.add(label.text())));
        }
        return name(views.names.technology(id).text(), others);
    }

    /** Returns the adopters of a case and its countries. */
    private String about(List<Name> adopters, List<Name> places) {
        String where = some(places);
        return some(adopters) + (where.isEmpty() ? "" : " · " + where);
    }

    private String some(List<Name> names) {
        if (names.isEmpty()) {
            return "";
        }
        StringBuilder shown = new StringBuilder(names.get(0).shown);
        for (int i = 1; i < Math.min(SHOWN, names.size()); i++) {
            shown.append(separator).append(names.get(i).shown);
        }
        return names.size() > SHOWN ? shown.append(" …").toString() : shown.toString();
    }

    /** Returns the number of the stage at which a case is counted. */
    private int stage(CaseEntry entry) {
        List<String> stage = List.of(
                entry.standing().code(), views.phrases.stage(entry.counted().answer()));
        return numbers.computeIfAbsent(stage, one -> numbers.size());
    }

    /** Returns when a case was last seen; empty if there is no record yet. */
    private String seen(CaseEntry entry) {
        return entry.standing() == Standing.NOT_YET
                ? ""
                : entry.counted().evidence().map(views.words::date).orElse(views.words.say("when.undated"));
    }

    private void add(NamedPages.Named named) {
        int document = cards.size();
        cards.add(List.of(
                named.name().text(),
                named.name().lang() == null ? "" : named.name().lang(),
                named.href(),
                named.cases() == 0 ? named.kind() : named.kind() + " · " + views.words.count("cases", named.cases())));
        terms.words(document, Terms.Field.TITLE, named.name().text());
        terms.name(document, named.name().text());
        for (String other : named.others()) {
            terms.words(document, Terms.Field.NAME, other);
            terms.name(document, other);
        }
    }
}
