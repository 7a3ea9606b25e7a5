package org.waystage.commandline.looking;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
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
import org.waystage.core.source.Source;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.Code;
import org.waystage.core.value.Text;

/** The texts of a record that are searched, in all languages. */
final class SearchFields {
    private final Catalogue catalogue;
    private final Map<Where, List<String>> texts = new EnumMap<>(Where.class);

    private SearchFields(Catalogue catalogue) {
        this.catalogue = catalogue;
        for (Where where : Where.values()) {
            texts.put(where, new ArrayList<>());
        }
    }

    /** The places where words may be found, the best first. */
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
            one.identifiers().stream()
                    .filter(known -> !known.isMark())
                    .forEach(known -> add(Where.REST, known.value()));
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
        one.texts().forEach((pointer, text) -> {
            if (!pointer.equals("/title")) {
                add(pointer.equals("/summary") ? Where.SUMMARY : Where.REST, text);
            }
        });
        technologies(one.technologies());
        one.partners().stream()
                .flatMap(partner -> partner.organization().stream())
                .forEach(id -> add(Where.REST, catalogue.organization(id).map(Organization::name)));
        catalogue.countriesOf(one).forEach(this::country);
        one.processes().forEach(code -> add(Where.REST, code.value()));
        one.stages().forEach(this::record);
        one.statements().forEach(said -> said.codes().forEach(code -> add(Where.REST, code.value())));
        one.instruments()
                .forEach(instrument -> add(
                        Where.REST,
                        instrument.instrument()
                                + instrument
                                        .provision()
                                        .map(place -> " " + place)
                                        .orElse("")));
        one.identifiers().stream().filter(known -> !known.isMark()).forEach(known -> add(Where.REST, known.value()));
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
    }

    private void country(Code country) {
        add(Where.REST, country.value());
        add(Where.REST, catalogue.countries().country(country).map(CodeList.Entry::name));
    }
}
