package org.waystage.commandline.looking;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.Partner;
import org.waystage.core.id.CodeListId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.reference.CodeList;
import org.waystage.core.reference.Organization;
import org.waystage.core.source.Citation;
import org.waystage.core.source.ClearanceStatus;
import org.waystage.core.source.ClearanceStep;
import org.waystage.core.value.Code;
import org.waystage.report.words.Words;

/** The names of ids and codes of a catalogue in a language; an id that the catalogue lacks stays as it is. */
final class Labels {
    /** The separator between parts of a line, in any language. */
    static final String BETWEEN = " · ";

    private final Catalogue catalogue;
    private final String language;

    Labels(Catalogue catalogue, String language) {
        this.catalogue = catalogue;
        this.language = language;
    }

    String organization(OrganizationId id) {
        return catalogue.organization(id).map(one -> one.name().in(language)).orElse(id.value());
    }

    /** Returns the name of an organization with its country. */
    String placed(OrganizationId id) {
        return organization(id)
                + catalogue
                        .organization(id)
                        .flatMap(Organization::country)
                        .map(country -> " (" + country(country) + ")")
                        .orElse("");
    }

    String partner(Partner partner) {
        String name = partner.organization()
                .map(this::placed)
                .or(() -> partner.name().map(text -> text.in(language)))
                .orElse("");
        return name + partner.role().map(role -> " – " + role.value()).orElse("");
    }

    String technology(TechnologyId id) {
        return catalogue.technology(id).map(one -> one.name().in(language)).orElse(id.value());
    }

    String country(Code code) {
        return code("countries", code);
    }

    /** Returns the name of a code of a list. */
    String code(String list, Code code) {
        return catalogue.codeList(CodeListId.of(list)).stream()
                .flatMap(codes -> codes.codes().stream())
                .filter(entry -> entry.code().equals(code))
                .findFirst()
                .map(entry -> entry.name().in(language))
                .orElse(code.value());
    }

    /** Returns the name of a code of any list. */
    String code(Code code) {
        for (CodeList list : catalogue.codeLists()) {
            Optional<CodeList.Entry> entry =
                    list.codes().stream().filter(one -> one.code().equals(code)).findFirst();
            if (entry.isPresent()) {
                return entry.get().name().in(language);
            }
        }
        return code.value();
    }

    String clearance(ClearanceStatus status) {
        return Words.word(language, "clearance", status.code());
    }

    /** Returns the steps to publication in order: the new status of a record, the date, who did it, and a remark. */
    List<String> clearanceSteps(List<ClearanceStep> steps, Words words) {
        return steps.stream()
                .map(step -> Stream.of(
                                Optional.of(clearance(step.status())),
                                step.date().map(words::date),
                                step.by().map(this::organization),
                                step.note().map(note -> note.in(language)))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(BETWEEN)))
                .toList();
    }

    /** Returns citations as the ids of their sources in brackets, preceded by a blank; empty if there are none. */
    static String cited(List<Citation> citations) {
        return citations.isEmpty()
                ? ""
                : " ["
                        + citations.stream()
                                .map(one -> one.source().value()
                                        + one.where().map(where -> ", " + where).orElse(""))
                                .collect(Collectors.joining(BETWEEN))
                        + "]";
    }

    /** Joins several names for one cell. */
    static String joined(List<String> names) {
        return String.join(BETWEEN, names);
    }
}
