package org.waystage.commandline.looking;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Outcome;
import org.waystage.core.casestudy.Statement;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.knowledge.Initiative;
import org.waystage.core.knowledge.Lesson;
import org.waystage.core.knowledge.Recommendation;
import org.waystage.core.knowledge.Survey;
import org.waystage.core.reference.CodeList;
import org.waystage.core.reference.ConceptCollection;
import org.waystage.core.reference.Crosswalk;
import org.waystage.core.reference.Organization;
import org.waystage.core.reference.Technology;
import org.waystage.core.source.Citation;
import org.waystage.core.source.Source;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Code;
import org.waystage.core.value.Text;

/** What a search finds a record by, in all languages. */
final class SearchFields {
    private final Catalogue catalogue;
    private final Map<Where, List<String>> texts = new EnumMap<>(Where.class);

    private SearchFields(Catalogue catalogue) {
        this.catalogue = catalogue;
        for (Where where : Where.values()) {
            texts.put(where, new ArrayList<>());
        }
    }

    /** Where words are found, the best place first. */
    enum Where {
        TITLE,
        NAME,
        SUMMARY,
        REST
    }

    /** Returns the texts of a record by place; each place is there, in order. */
    static Map<Where, List<String>> of(Found found, Catalogue catalogue) {
        SearchFields fields = new SearchFields(catalogue);
        fields.add(found);
        return fields.texts;
    }

    private SearchFields add(Where where, String text) {
        texts.computeIfAbsent(where, any -> new ArrayList<>()).add(text);
        return this;
    }

    private SearchFields add(Where where, Text text) {
        text.forEach((language, words) -> add(where, words));
        return this;
    }

    private SearchFields add(Where where, Optional<Text> text) {
        text.ifPresent(words -> add(where, words));
        return this;
    }

    private void add(Found found) {
        Object value = found.value();
        boolean named = value instanceof Organization
                || value instanceof Technology
                || value instanceof ConceptCollection
                || value instanceof CodeList.Entry;
        boolean said = value instanceof Recommendation || value instanceof Lesson;
        if (value instanceof Recommendation one) {
            technologies(one.technologies());
        } else if (value instanceof Lesson one) {
            technologies(one.technologies());
        }
        add(named ? Where.NAME : said ? Where.SUMMARY : Where.TITLE, found.title());
        add(Where.NAME, found.id());
        if (value instanceof CaseStudy one) {
            caseStudy(one);
        } else if (value instanceof Organization one) {
            one.earlierNames().forEach(earlier -> add(Where.NAME, earlier.name()));
            one.identifiers().forEach(known -> add(Where.REST, known.value()));
            one.country().ifPresent(country -> country(country));
        } else if (value instanceof Technology one) {
            one.labels().forEach(label -> add(Where.NAME, label.text()));
            add(Where.SUMMARY, one.definition());
        } else if (value instanceof ConceptCollection one) {
            add(Where.SUMMARY, one.definition());
        } else if (value instanceof CodeList.Entry one) {
            add(Where.SUMMARY, one.definition());
        } else if (value instanceof Crosswalk one) {
            one.rows().forEach(row -> add(Where.REST, row.word()).add(Where.REST, row.reason()));
        } else if (value instanceof Survey one) {
            one.notes().forEach(note -> add(Where.REST, note));
            one.answers().forEach(this::answer);
        } else if (value instanceof Initiative one) {
            add(Where.SUMMARY, one.text());
            technologies(one.technologies());
        } else if (value instanceof Source one) {
            one.publishers().forEach(name -> add(Where.NAME, name));
            one.address().ifPresent(address -> add(Where.REST, address));
            one.parts().forEach(part -> add(Where.REST, part.title()));
            one.notes().forEach(note -> add(Where.REST, note));
        }
    }

    private void caseStudy(CaseStudy one) {
        one.otherTitles().forEach(title -> add(Where.TITLE, title));
        one.adopters()
                .forEach(adopter -> add(Where.NAME, adopter.value())
                        .add(Where.NAME, catalogue.organization(adopter).map(Organization::name)));
        add(Where.SUMMARY, one.summary());
        technologies(one.technologies());
        one.partners()
                .forEach(partner -> add(Where.REST, partner.name())
                        .add(
                                Where.REST,
                                partner.organization()
                                        .flatMap(catalogue::organization)
                                        .map(Organization::name)));
        catalogue.countriesOf(one).forEach(this::country);
        one.processes().forEach(code -> add(Where.REST, code.value()));
        one.scopes().forEach(scope -> add(Where.REST, scope.name()));
        one.stages().forEach(this::record);
        statements(one).forEach(said -> {
            add(Where.REST, said.text());
            said.codes().forEach(code -> add(Where.REST, code.value()));
        });
        one.outcomes().forEach(outcome -> add(Where.REST, outcome.measure()).add(Where.REST, outcome.note()));
        one.instruments()
                .forEach(instrument -> add(
                                Where.REST,
                                instrument.instrument()
                                        + instrument
                                                .provision()
                                                .map(place -> " " + place)
                                                .orElse(""))
                        .add(Where.REST, instrument.note()));
        one.links().forEach(link -> add(Where.REST, link.note()));
        one.identifiers().forEach(known -> add(Where.REST, known.value()));
        one.notes().forEach(note -> add(Where.REST, note));
        one.sourceFields().forEach(field -> add(Where.REST, field.value()));
        one.sources()
                .forEach(
                        cited -> catalogue.source(cited.source()).ifPresent(source -> add(Where.REST, source.title())));
    }

    private void answer(Survey.Answer answer) {
        add(Where.REST, answer.topic())
                .add(Where.REST, answer.option())
                .add(Where.REST, answer.wording())
                .add(Where.REST, answer.note());
        technologies(answer.technologies());
    }

    private void technologies(List<TechnologyId> ids) {
        ids.forEach(technology -> add(Where.REST, technology.value())
                .add(Where.REST, catalogue.technology(technology).map(Technology::name)));
    }

    private void record(StageRecord record) {
        record.stage().ifPresent(stage -> add(Where.REST, stage.code()));
        record.reportedAs().ifPresent(reported -> add(Where.REST, reported.word()));
        add(Where.REST, record.note());
    }

    private void country(Code country) {
        add(Where.REST, country.value());
        add(Where.REST, catalogue.countries().country(country).map(CodeList.Entry::name));
    }

    private static Stream<Statement> statements(CaseStudy one) {
        return Stream.of(one.needs(), one.objectives(), one.benefits(), one.challenges(), one.lessons())
                .flatMap(List::stream);
    }

    /** Returns all citations of a case. */
    static Stream<Citation> citations(CaseStudy one) {
        return Stream.of(
                        Stream.of(one.sources()),
                        one.stages().stream().map(StageRecord::sources),
                        statements(one).map(Statement::sources),
                        one.outcomes().stream().map(Outcome::sources))
                .flatMap(some -> some)
                .flatMap(List::stream);
    }
}
