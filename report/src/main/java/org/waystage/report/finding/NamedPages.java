package org.waystage.report.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.waystage.core.id.CodeListId;
import org.waystage.core.reference.CodeList;
import org.waystage.core.reference.Organization;
import org.waystage.core.reference.Technology;
import org.waystage.core.value.Code;
import org.waystage.report.figures.CaseEntry;
import org.waystage.report.views.Views;
import org.waystage.report.words.Folding;
import org.waystage.report.words.LocalizedText;

/** The names that have a page: countries, technologies, processes and bodies. */
final class NamedPages {
    private final Views views;
    private final List<Named> pages = new ArrayList<>();

    /**
     * A name with its page.
     *
     * @param kind the message that says what it names
     * @param name the name
     * @param href the page, relative to the folder of the language
     * @param others other names of the same thing
     */
    record Named(String kind, LocalizedText name, String href, List<String> others) {}

    private NamedPages(Views views) {
        this.views = views;
    }

    /** Returns the names, kind by kind and then in the order of the alphabet. */
    static List<Named> of(Views views) {
        NamedPages found = new NamedPages(views);
        found.countries();
        found.technologies();
        found.processes();
        found.bodies();
        return found.pages;
    }

    private void countries() {
        Set<Code> codes = codes("countries");
        views.figures.entries().stream().map(CaseEntry::countries).forEach(codes::addAll);
        addAll(codes.stream()
                .filter(code -> views.links.country(code) != null)
                .map(code -> new Named(
                        "find.kind.country",
                        views.names.country(code),
                        Objects.requireNonNull(views.links.country(code)),
                        List.of(code.value())))
                .toList());
    }

    private void technologies() {
        addAll(views.figures.catalogue().technologies().stream()
                .filter(technology -> views.links.technology(technology.id()) != null)
                .map(this::technology)
                .toList());
    }

    private Named technology(Technology technology) {
        return new Named(
                "find.kind.technology",
                views.names.technology(technology.id()),
                Objects.requireNonNull(views.links.technology(technology.id())),
                technology.labels().stream().map(label -> label.text()).toList());
    }

    private void processes() {
        addAll(codes("customs-processes").stream()
                .filter(code -> views.links.process(code) != null)
                .map(code -> new Named(
                        "find.kind.process",
                        views.names.code("customs-processes", code),
                        Objects.requireNonNull(views.links.process(code)),
                        List.of()))
                .toList());
    }

    private void bodies() {
        addAll(views.figures.catalogue().organizations().stream()
                .filter(body -> views.links.body(body.id()) != null)
                .map(this::body)
                .toList());
    }

    private Named body(Organization body) {
        return new Named(
                "find.kind.body",
                views.names.organization(body.id()),
                Objects.requireNonNull(views.links.body(body.id())),
                body.earlierNames().stream()
                        .map(earlier -> views.words.text(earlier.name()).text())
                        .toList());
    }

    private Set<Code> codes(String list) {
        Set<Code> codes = new LinkedHashSet<>();
        views.figures
                .catalogue()
                .codeList(CodeListId.of(list))
                .map(CodeList::codes)
                .ifPresent(entries -> entries.forEach(entry -> codes.add(entry.code())));
        return codes;
    }

    private void addAll(List<Named> named) {
        named.stream()
                .sorted(Comparator.<Named, String>comparing(
                                each -> Folding.of(each.name().text()))
                        .thenComparing(Named::href))
                .forEach(pages::add);
    }
}
