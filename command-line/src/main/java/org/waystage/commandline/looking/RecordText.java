package org.waystage.commandline.looking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.Printable;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.OrganizationId;
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
import org.waystage.core.value.Code;
import org.waystage.core.value.Extras;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Period;
import org.waystage.core.value.Text;
import org.waystage.report.words.ReportLanguage;
import org.waystage.report.words.Words;

/** A record other than a case as text, with the cases related to it. */
final class RecordText {
    private final Catalogue catalogue;
    private final @Nullable LocalDate day;
    private final Console console;
    private final String language;
    private final Labels labels;
    private final Words words;

    RecordText(Catalogue catalogue, @Nullable LocalDate day, Console console) {
        this.catalogue = catalogue;
        this.day = day;
        this.console = console;
        this.language = console.language();
        this.labels = new Labels(catalogue, language);
        this.words = new Words(new ReportLanguage(language));
    }

    void write(Found found) {
        Object value = found.value();
        String title = found.title().in(language);
        Article article = new Article(
                console,
                value instanceof Recommendation || value instanceof Lesson ? title : Printable.onOneLine(title),
                found.kind().in(language) + " " + found.id());
        if (value instanceof Organization one) {
            organization(one, article);
        } else if (value instanceof Technology one) {
            technology(one, article);
        } else if (value instanceof ConceptCollection one) {
            said(one.definition(), article);
            article.fact(LookingPhrases.MEMBERS, technologies(one.members()));
            sources(one.sources(), article);
        } else if (value instanceof Survey one) {
            new SurveyAnswers(one, labels, words, language).write(article);
            sources(one.sources(), article);
        } else if (value instanceof Recommendation one) {
            knowledge(one.bodies(), one.period(), one.technologies(), one.codes(), article);
            sources(one.sources(), article);
            cases(one.cases(), article);
        } else if (value instanceof Lesson one) {
            knowledge(one.bodies(), one.period(), one.technologies(), one.codes(), article);
            sources(one.sources(), article);
            cases(one.cases(), article);
        } else if (value instanceof Initiative one) {
            initiative(one, article);
        } else if (value instanceof Source one) {
            source(one, article);
        } else if (value instanceof CodeList one) {
            codeList(one, article);
        } else if (value instanceof CodeList.Entry one) {
            code(found.id().substring(0, found.id().indexOf(':')), one, article);
        } else if (value instanceof Crosswalk one) {
            crosswalk(one, article);
        }
    }

    private void said(Optional<Text> text, Article article) {
        text.ifPresent(words -> article.prose(words.in(language)));
    }

    private List<String> technologies(List<TechnologyId> ids) {
        return ids.stream().map(id -> labels.technology(id) + " (" + id + ")").toList();
    }

    private List<String> organizations(List<OrganizationId> ids) {
        return ids.stream().map(id -> labels.organization(id) + " (" + id + ")").toList();
    }

    private String code(String family, String code) {
        return Words.word(language, family, code);
    }

    private void organization(Organization one, Article article) {
        article.fact(
                        LookingPhrases.EARLIER_NAMES,
                        one.earlierNames().stream()
                                .map(earlier -> earlier.name().in(language) + held(Optional.empty(), earlier.until()))
                                .toList())
                .fact(LookingPhrases.KIND, one.kind().map(kind -> code("kind", kind.code())))
                .fact(
                        LookingPhrases.COUNTRIES,
                        one.country().map(country -> labels.country(country) + " (" + country + ")"))
                .fact(LookingPhrases.REGION, one.country().flatMap(this::region))
                .fact(
                        LookingPhrases.PART_OF,
                        organizations(one.partOf().stream().toList()))
                .fact(
                        LookingPhrases.PARTS,
                        organizations(catalogue.organizations().stream()
                                .filter(other ->
                                        other.partOf().filter(one.id()::equals).isPresent())
                                .map(Organization::id)
                                .toList()))
                .fact(LookingPhrases.MEMBERS, organizations(one.members()))
                .fact(
                        LookingPhrases.IDENTIFIERS,
                        one.identifiers().stream()
                                .map(known -> known.scheme() + " " + known.value())
                                .toList());
        article.facts();
        listed(LookingPhrases.CASES, catalogue.casesByAdopter(one.id()), article);
        listed(LookingPhrases.CASES_OF_PARTNER, catalogue.casesByPartner(one.id()), article);
    }

    private Optional<String> region(Code country) {
        LocalDate asOf = day;
        return asOf == null
                ? Optional.empty()
                : catalogue.countries().wcoRegion(country, asOf).map(region -> labels.code("country-groups", region));
    }

    private void technology(Technology one, Article article) {
        said(one.definition(), article);
        article.fact(LookingPhrases.BROADER, technologies(one.broader().stream().toList()))
                .fact(
                        LookingPhrases.NARROWER,
                        technologies(catalogue.narrower(one.id()).stream()
                                .map(Technology::id)
                                .toList()))
                .fact(
                        LookingPhrases.LABELS,
                        one.labels().stream()
                                .map(label -> label.text())
                                .distinct()
                                .toList())
                .fact(LookingPhrases.SAME_AS, one.sameAs())
                .fact(
                        LookingPhrases.REPLACED_BY,
                        technologies(one.replacedBy().stream().toList()))
                .fact(LookingPhrases.DEPRECATED_SINCE, one.deprecatedSince().map(words::date));
        article.facts();
        listed(
                LookingPhrases.CASES,
                catalogue.withNarrower(one.id()).stream()
                        .flatMap(id -> catalogue.casesByTechnology(id).stream())
                        .distinct()
                        .sorted(Comparator.comparing(CaseStudy::id))
                        .toList(),
                article);
    }

    private void knowledge(
            List<OrganizationId> bodies,
            Optional<Period> period,
            List<TechnologyId> technologies,
            List<Code> codes,
            Article article) {
        article.fact(LookingPhrases.BODIES, organizations(bodies))
                .fact(LookingPhrases.PERIOD, period.map(words::period))
                .fact(LookingPhrases.TECHNOLOGIES, technologies(technologies))
                .fact(LookingPhrases.CODES, codes.stream().map(labels::code).toList());
        article.facts();
    }

    private void initiative(Initiative one, Article article) {
        said(one.text(), article);
        article.fact(LookingPhrases.FUNDER, organizations(one.funder().stream().toList()))
                .fact(LookingPhrases.PART_OF, one.parent().map(parent -> parent.value()));
        knowledge(one.bodies(), one.period(), one.technologies(), one.codes(), article);
        sources(one.sources(), article);
        cases(one.cases(), article);
    }

    private void source(Source one, Article article) {
        article.fact(
                        LookingPhrases.PUBLISHERS,
                        one.publishers().stream().map(name -> name.in(language)).toList())
                .fact(LookingPhrases.ADDRESS, one.address())
                .fact(LookingPhrases.ISSUED, one.issued().map(words::date))
                .fact(LookingPhrases.COVER, one.cover().map(words::date))
                .fact(LookingPhrases.LAUNCHED, one.launched().map(words::date))
                .fact(LookingPhrases.RETRIEVED, one.retrieved().map(words::date))
                .fact(LookingPhrases.LANGUAGES, one.languages())
                .fact(LookingPhrases.RELIABILITY, one.reliability().map(kind -> code("reliability", kind.code())))
                .fact(LookingPhrases.EDITION, one.edition())
                .fact(LookingPhrases.REPLACES, one.replaces().map(id -> id.value()))
                .fact(LookingPhrases.VISIBILITY, one.visibility().map(mark -> code("visibility", mark.code())));
        article.facts();
        article.items(
                LookingPhrases.PARTS,
                one.parts().stream()
                        .map(part -> (part.number().orElse("")
                                        + " "
                                        + part.title()
                                                .map(title -> title.in(language))
                                                .orElse(""))
                                .strip())
                        .toList());
        article.items(
                LookingPhrases.NOTES,
                one.notes().stream().map(note -> note.in(language)).toList());
        listed(LookingPhrases.CASES, citing(citation -> citation.source().equals(one.id())), article);
    }

    private List<CaseStudy> citing(Predicate<Citation> asked) {
        return catalogue.caseStudies().stream()
                .filter(one -> one.citations().stream().anyMatch(asked))
                .toList();
    }

    /** Returns a source in one line. */
    static String source(Source one, String language, Words words) {
        List<String> parts = new ArrayList<>();
        parts.add(one.title().in(language));
        if (!one.publishers().isEmpty()) {
            parts.add(Labels.joined(
                    one.publishers().stream().map(name -> name.in(language)).toList()));
        }
        one.issued().ifPresent(date -> parts.add(words.date(date)));
        return String.join(". ", parts)
                + one.address().map(address -> "\n" + address).orElse("");
    }

    private void codeList(CodeList one, Article article) {
        article.fact(LookingPhrases.VERSION, one.version());
        article.facts();
        article.table(
                LookingPhrases.CODES,
                one.codes().stream()
                        .map(entry -> List.of(entry.code().value(), entry.name().in(language)))
                        .toList());
        sources(one.sources(), article);
    }

    private void code(String list, CodeList.Entry one, Article article) {
        said(one.definition(), article);
        article.fact(LookingPhrases.LIST, list)
                .fact(LookingPhrases.BROADER, one.broader().map(Code::value))
                .fact(
                        LookingPhrases.REPLACED_BY,
                        one.replacedBy().map(next -> labels.code(list, next) + " (" + next + ")"))
                .fact(LookingPhrases.DEPRECATED_SINCE, one.deprecatedSince().map(words::date))
                .fact(
                        LookingPhrases.LINKED_CODES,
                        one.links().stream()
                                .map(link -> link.list() + ":" + link.code())
                                .toList());
        article.facts();
        article.items(
                LookingPhrases.MEMBERSHIPS,
                one.memberships().stream().map(this::membership).toList());
        if (list.equals("countries")) {
            listed(LookingPhrases.CASES, catalogue.casesByCountry(one.code()), article);
        } else if (list.equals("customs-processes")) {
            listed(LookingPhrases.CASES, catalogue.casesByProcess(one.code()), article);
        }
    }

    private String membership(CodeList.Membership one) {
        boolean expected = one.untilBasis()
                .filter(CodeList.UntilBasis.Listed.EXPECTED::equals)
                .isPresent();
        return labels.code("country-groups", one.group())
                + one.until()
                        .filter(any -> expected)
                        .map(end -> expected(one.from(), end))
                        .orElseGet(() -> held(one.from(), one.until()));
    }

    /** Returns the start of a validity, if known, and its expected end, in brackets. */
    private String expected(Optional<PartialDate> from, PartialDate end) {
        String ends = dated(LookingPhrases.EXPECTED_END_ON, LookingPhrases.EXPECTED_END_IN, end);
        return " ("
                + from.map(date -> dated(LookingPhrases.SINCE_DAY, LookingPhrases.SINCE, date, ends))
                        .orElse(ends)
                + ")";
    }

    private String dated(Phrase ofADay, Phrase ofAPeriod, PartialDate date, String... more) {
        List<String> values = new ArrayList<>(List.of(words.date(date)));
        values.addAll(List.of(more));
        return (date.earliest().equals(date.latest()) ? ofADay : ofAPeriod).in(language, values.toArray());
    }

    /** Returns the start and end of a validity, in brackets; empty if neither is known. */
    private String held(Optional<PartialDate> from, Optional<PartialDate> until) {
        return from.isEmpty() && until.isEmpty()
                ? ""
                : " (" + words.period(new Period(from, until, Extras.none())) + ")";
    }

    private void crosswalk(Crosswalk one, Article article) {
        article.fact(LookingPhrases.VERSION, one.version()).fact(LookingPhrases.ORDER, one.order());
        article.facts();
        article.table(
                LookingPhrases.WORDS,
                one.rows().stream()
                        .map(row -> List.of(
                                Phrase.QUOTED.in(language, row.word()),
                                row.stage().map(stage -> stage.code()).orElse("-"),
                                row.relation().map(relation -> relation.code()).orElse(""),
                                row.reason().map(reason -> reason.in(language)).orElse("")))
                        .toList());
        sources(one.sources(), article);
    }

    private void sources(List<Citation> citations, Article article) {
        article.facts();
        article.items(
                LookingPhrases.SOURCES,
                citations.stream()
                        .map(citation -> "["
                                + citation.source()
                                + "] "
                                + catalogue
                                        .source(citation.source())
                                        .map(source -> source(source, language, words))
                                        .orElse(""))
                        .toList());
    }

    private void cases(List<CaseStudyId> ids, Article article) {
        listed(
                LookingPhrases.CASES,
                ids.stream().flatMap(id -> catalogue.caseStudy(id).stream()).toList(),
                article);
    }

    private void listed(Phrase heading, List<CaseStudy> cases, Article article) {
        article.table(
                heading,
                cases.stream()
                        .map(one -> List.of(
                                one.id().value(),
                                code(
                                        "stage",
                                        (day == null
                                                        ? catalogue.history(one).current()
                                                        : catalogue.history(one).asOf(day))
                                                .answer()
                                                .code()),
                                one.title().in(language)))
                        .toList());
    }
}
