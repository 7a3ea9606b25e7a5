package org.waystage.registers.internal.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.waystage.core.casestudy.LinkKind;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Basis;
import org.waystage.core.value.Code;

/**
 * How a record becomes a case study.
 *
 * @param identity what tells records apart
 * @param title the title; a record without one is skipped
 * @param otherTitles other titles
 * @param summary the summary, where there is one
 * @param nature the nature
 * @param technologies the technologies: the codes of all these values, each once
 * @param otherTechnologies the technologies of a record of which the values give none
 * @param adopters the adopters
 * @param otherAdopters the adopters of a record of which those give none; a record without any is skipped
 * @param partners the partners
 * @param countries the countries
 * @param processes the Customs processes
 * @param stages the stage records
 * @param needs the needs
 * @param objectives the objectives
 * @param benefits the benefits
 * @param challenges the challenges
 * @param lessons the lessons
 * @param period the period of the project
 * @param links links to other cases, whose target the register does not tell
 * @param identifiers identifiers in other schemes
 * @param where where in the register the record stands, such as the address of its page
 * @param visibility who may see it
 * @param notes remarks
 * @param sourceFields columns whose cells are kept as words
 * @param restAsSourceFields whether all columns that nothing reads are kept as words
 */
public record CaseMapping(
        Identity identity,
        Value title,
        List<Value> otherTitles,
        Optional<Value> summary,
        Optional<Value> nature,
        List<TechnologyMapping> technologies,
        List<String> otherTechnologies,
        List<AdopterMapping> adopters,
        List<AdopterMapping> otherAdopters,
        List<PartnerMapping> partners,
        List<Value> countries,
        List<Value> processes,
        List<StageMapping> stages,
        List<StatementMapping> needs,
        List<StatementMapping> objectives,
        List<StatementMapping> benefits,
        List<StatementMapping> challenges,
        List<StatementMapping> lessons,
        Optional<PeriodMapping> period,
        List<LinkMapping> links,
        List<IdentifierMapping> identifiers,
        Optional<Value> where,
        Optional<Value> visibility,
        List<Value> notes,
        List<String> sourceFields,
        boolean restAsSourceFields) {
    /** Returns all values of the mapping. */
    public List<Value> values() {
        List<Value> values = new ArrayList<>(identity.key());
        values.add(title);
        values.addAll(otherTitles);
        values.addAll(countries);
        values.addAll(processes);
        values.addAll(notes);
        Stream.of(summary, nature, where, visibility).flatMap(Optional::stream).forEach(values::add);
        technologies.forEach(mapped -> {
            values.add(mapped.value());
            mapped.broader().ifPresent(values::add);
        });
        Stream.of(adopters, otherAdopters).flatMap(List::stream).forEach(mapped -> {
            values.add(mapped.value());
            Stream.of(mapped.within(), mapped.kind(), mapped.country())
                    .flatMap(Optional::stream)
                    .forEach(values::add);
        });
        partners.forEach(mapped -> values.add(mapped.value()));
        stages.forEach(mapped -> mapped.word().ifPresent(values::add));
        Stream.of(needs, objectives, benefits, challenges, lessons)
                .flatMap(List::stream)
                .forEach(mapped -> values.add(mapped.value()));
        links.forEach(mapped -> values.add(mapped.note()));
        identifiers.forEach(mapped -> values.add(mapped.value()));
        return values;
    }

    /**
     * What tells records apart, and makes the id of a case.
     *
     * @param prefix what every id begins with
     * @param key the values that make the key, each normalised; a record of which one is empty has no key
     * @param own whether the key is an identifier that the register promises to keep
     * @param scheme the scheme of the identifier under which the key stands with the case
     * @param distinguish columns that tell records with the same key apart
     */
    public record Identity(String prefix, List<Value> key, boolean own, String scheme, List<String> distinguish) {}

    /**
     * Technologies of a case.
     *
     * @param value the ids of technologies; names of new ones where {@code derived}
     * @param derived whether each text is the name of a technology that the catalogue does not have yet
     * @param prefix what the ids of new ones begin with
     * @param broader what the new ones are part of: a new one too, by its name
     */
    public record TechnologyMapping(Value value, boolean derived, String prefix, Optional<Value> broader) {}

    /**
     * An adopter or several.
     *
     * @param value the names, looked up in the organizations of the profile; those it does not have become new ones
     * @param within the body that they are part of, and that stands for them where the value is empty
     * @param prefix what the ids of new ones begin with that are part of no other
     * @param kind the kind of new ones
     * @param country the country of new ones
     */
    public record AdopterMapping(
            Value value, Optional<Value> within, String prefix, Optional<Value> kind, Optional<Value> country) {}

    /** Partners by name, and their role. */
    public record PartnerMapping(Value value, Optional<Code> role) {}

    /**
     * A stage record.
     *
     * @param scheme the scheme of the word; absent where {@code stage} is told outright
     * @param word the word
     * @param stage the rung that the column stands for, without a scheme
     * @param basis what the date is of
     * @param date the column of the date and how it is read; absent where there is none but the issue date
     * @param atIssue whether a record without a date counts for the issue date; else there is no record without one
     * @param blank whether an empty word is an answer, the empty one
     * @param when what must hold for the record to be made
     */
    public record StageMapping(
            Optional<Code> scheme,
            Optional<Value> word,
            Optional<AdoptionStage> stage,
            Basis basis,
            Optional<DateColumn> date,
            boolean atIssue,
            boolean blank,
            List<Condition> when) {}

    /** A column with dates, and the name of the list of readings. */
    public record DateColumn(String column, String readings) {}

    /** Statements: of codes if {@code codes}, else a text each. */
    public record StatementMapping(Value value, boolean codes) {}

    /** The period of a project. */
    public record PeriodMapping(Optional<DateColumn> from, Optional<DateColumn> to) {}

    /** A link whose target is not told; the texts become its note. */
    public record LinkMapping(LinkKind kind, Value note) {}

    /** An identifier in another scheme. */
    public record IdentifierMapping(String scheme, Value value) {}
}
