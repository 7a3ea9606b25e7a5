package org.waystage.commandline.looking;

import java.util.List;
import java.util.stream.Stream;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.reference.CodeList;
import org.waystage.core.value.Text;

/**
 * A record of a catalogue.
 *
 * @param kind what it is
 * @param id its id; for a code, the id of its list, a colon and the code
 * @param title its title or name, or its text
 * @param value the record itself
 */
record Found(Kind kind, String id, Text title, Object value) {
    static Found of(CaseStudy one) {
        return new Found(Kind.CASE, one.id().value(), one.title(), one);
    }

    /** Returns all records except cases, in the order of the kinds. */
    static Stream<Found> beside(Catalogue catalogue) {
        return Stream.of(
                        catalogue.organizations().stream()
                                .map(one ->
                                        new Found(Kind.ORGANIZATION, one.id().value(), one.name(), one)),
                        catalogue.technologies().stream()
                                .map(one -> new Found(Kind.TECHNOLOGY, one.id().value(), one.name(), one)),
                        catalogue.collections().stream()
                                .map(one -> new Found(Kind.COLLECTION, one.id().value(), one.name(), one)),
                        catalogue.surveys().stream()
                                .map(one -> new Found(Kind.SURVEY, one.id().value(), one.title(), one)),
                        catalogue.recommendations().stream()
                                .map(one ->
                                        new Found(Kind.RECOMMENDATION, one.id().value(), one.text(), one)),
                        catalogue.lessons().stream()
                                .map(one -> new Found(Kind.LESSON, one.id().value(), one.text(), one)),
                        catalogue.initiatives().stream()
                                .map(one -> new Found(Kind.INITIATIVE, one.id().value(), one.title(), one)),
                        catalogue.sources().stream()
                                .map(one -> new Found(Kind.SOURCE, one.id().value(), one.title(), one)),
                        catalogue.codeLists().stream().flatMap(Found::of),
                        catalogue.crosswalks().stream()
                                .map(one -> new Found(
                                        Kind.CROSSWALK,
                                        one.scheme().value(),
                                        one.title()
                                                .orElse(Text.english(
                                                        one.scheme().value())),
                                        one)))
                .flatMap(some -> some);
    }

    private static Stream<Found> of(CodeList list) {
        String id = list.id().value();
        Found itself = new Found(Kind.CODE_LIST, id, list.title().orElse(Text.english(id)), list);
        return Stream.concat(
                Stream.of(itself),
                list.codes().stream().map(entry -> new Found(Kind.CODE, id + ":" + entry.code(), entry.name(), entry)));
    }

    /** Returns the records with an id, which may follow its kind and a colon, in the order of the kinds. */
    static List<Found> named(String id, Catalogue catalogue) {
        return all(catalogue)
                .filter(one -> one.id.equals(id) || (one.kind.code() + ":" + one.id).equals(id))
                .toList();
    }

    static Stream<Found> all(Catalogue catalogue) {
        return Stream.concat(catalogue.caseStudies().stream().map(Found::of), beside(catalogue));
    }
}
