package org.waystage.registers.internal.profile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.LinkKind;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.Basis;
import org.waystage.core.value.Code;

/**
 * The mapping from a record to a case study.
 *
 * @param identity the identity of records
 * @param title the title; a record without one is skipped
 * @param otherTitles other titles
 * @param summary the summary, if any
 * @param nature the nature
 * @param technologies the technologies: the codes of all these values, each once
 * @param otherTechnologies the technologies of a record for which these values give none
 * @param adopters the adopters
 * @param otherAdopters the adopters of a record for which the values above give none; a record without any is skipped
 * @param partners the partners
 * @param countries the countries
 * @param processes the Customs processes
 * @param stages the stage records
 * @param needs the needs
 * @param objectives the objectives
 * @param benefits the benefits
 * @param challenges the challenges
 * @param lessons the lessons
 * @param notSeparable the lists of each case that the register does not separate from other lists
 * @param period the period of the project
 * @param links links to other cases, whose targets the register does not state
 * @param identifiers identifiers in other schemes
 * @param where the place of the record in the register, such as the address of its page
 * @param visibility who may see the case
 * @param notes remarks
 * @param sourceFields columns whose cells are kept as source fields
 * @param restAsSourceFields whether all columns that nothing reads are kept as source fields
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
        List<CaseStudy.NotSeparable> notSeparable,
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
     * Returns the columns whose absence leaves every record without a stage; empty if the columns that are there give stages.
     *
     * @param there returns whether a column is there
     */
    Set<String> stageColumnsMissing(Predicate<String> there) {
        Set<String> missing = new LinkedHashSet<>();
        for (StageMapping mapping : stages) {
            Set<String> wanted = mapping.missing(there);
            if (wanted.isEmpty()) {
                return Set.of();
            }
            missing.addAll(wanted);
        }
        return missing;
    }

    /**
     * The identity of records, from which the ids of cases are made.
     *
     * @param prefix the beginning of every id
     * @param key the values that form the key, each normalized; a record with an empty one has no key
     * @param own whether the key is an identifier that the register promises to keep
     * @param scheme the scheme of the identifier with the key in the case
     * @param distinguish columns that distinguish records with the same key
     */
    public record Identity(String prefix, List<Value> key, boolean own, String scheme, List<String> distinguish) {}

    /**
     * The technologies of a case.
     *
     * @param value the ids of technologies, or names of new ones if {@code derived}
     * @param derived whether each text is the name of a technology that is not in the catalogue yet
     * @param prefix the beginning of the ids of new technologies
     * @param broader the broader technology of the new ones, itself a new one given by its name
     */
    public record TechnologyMapping(Value value, boolean derived, String prefix, Optional<Value> broader) {}

    /**
     * One or more adopters.
     *
     * @param value the names, which are looked up in the organizations of the profile; unknown ones become new
     *     organizations
     * @param within the body that contains them, and that is the adopter if the value is empty
     * @param prefix the beginning of the ids of new organizations that are part of no other
     * @param kind the kind of new organizations
     * @param country the country of new organizations
     */
    public record AdopterMapping(
            Value value, Optional<Value> within, String prefix, Optional<Value> kind, Optional<Value> country) {}

    /** Partners by name, and their role. */
    public record PartnerMapping(Value value, Optional<Code> role) {}

    /**
     * A stage record.
     *
     * @param scheme the scheme of the word; absent if {@code stage} is given directly
     * @param word the word
     * @param stage the stage that the column means, without a scheme
     * @param basis what the record says about its date
     * @param date the column of the date and its readings; absent if there is no date other than the issue date
     * @param atIssue whether a record without a date counts as of the issue date; otherwise there is no record without
     *     a date
     * @param blank whether an empty word is a valid answer, the empty word
     * @param when the conditions for creating the record
     */
    public record StageMapping(
            Optional<Code> scheme,
            Optional<Value> word,
            Optional<AdoptionStage> stage,
            Basis basis,
            Optional<DateColumn> date,
            boolean atIssue,
            boolean blank,
            List<Condition> when) {
        /** Returns the columns whose absence means that there is no stage record at all. */
        private Set<String> missing(Predicate<String> there) {
            Set<String> missing = new LinkedHashSet<>();
            word.map(Value::columns)
                    .filter(columns -> columns.stream().noneMatch(there))
                    .ifPresent(missing::addAll);
            date.map(DateColumn::column)
                    .filter(column -> !atIssue && !there.test(column))
                    .ifPresent(missing::add);
            return missing;
        }
    }

    /** A column with dates, and the name of its list of readings. */
    public record DateColumn(String column, String readings) {}

    /** Statements: with codes if {@code codes}, otherwise with one text each. */
    public record StatementMapping(Value value, boolean codes) {}

    /** The period of a project. */
    public record PeriodMapping(Optional<DateColumn> from, Optional<DateColumn> to) {}

    /** A link without a stated target; the texts become its note. */
    public record LinkMapping(LinkKind kind, Value note) {}

    /** An identifier in another scheme. */
    public record IdentifierMapping(String scheme, Value value) {}
}
