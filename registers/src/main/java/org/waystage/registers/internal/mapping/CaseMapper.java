package org.waystage.registers.internal.mapping;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.casestudy.Nature;
import org.waystage.core.casestudy.Partner;
import org.waystage.core.casestudy.Statement;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.SourceId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.source.Citation;
import org.waystage.core.value.Code;
import org.waystage.core.value.Extras;
import org.waystage.core.value.Identifier;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Period;
import org.waystage.core.value.Text;
import org.waystage.core.value.Visibility;
import org.waystage.registers.internal.profile.CaseMapping;
import org.waystage.registers.internal.profile.Condition;
import org.waystage.registers.internal.profile.ProfileParts;
import org.waystage.registers.internal.profile.SkipRule;
import org.waystage.registers.internal.profile.Value;
import org.waystage.registers.internal.words.RegisterMessages;
import org.waystage.registers.ledger.LedgerKind;

/** Converts a record to a case study, or gives the reason why that is not possible. */
public final class CaseMapper {
    private final ProfileParts profile;
    private final CaseMapping mapping;
    private final Evaluation evaluation;
    private final Identities identities;
    private final AdopterMapper adopters;
    private final TechnologyMapper technologies;
    private final StageMapper stages;
    private final Dates dates;
    private final SourceId source;
    private final Target place = Target.record();

    public CaseMapper(
            ProfileParts profile,
            Evaluation evaluation,
            Identities identities,
            OrganizationBook organizations,
            TechnologyBook technologies,
            StageMapper stages,
            Dates dates,
            SourceId source) {
        this.profile = profile;
        this.mapping = profile.mapping();
        this.evaluation = evaluation;
        this.identities = identities;
        this.adopters = new AdopterMapper(mapping, organizations, evaluation);
        this.technologies = new TechnologyMapper(mapping, technologies, evaluation);
        this.stages = stages;
        this.dates = dates;
        this.source = source;
    }

    /**
     * The result of mapping a record: a case, or the reason why there is none.
     *
     * @param meant whether the profile or the caller intends to skip such records
     */
    public record MappedRecord(Optional<CaseStudy> caseStudy, Text reason, boolean meant) {
        private static final Text NONE = Text.english("-");

        static MappedRecord of(CaseStudy caseStudy) {
            return new MappedRecord(Optional.of(caseStudy), NONE, true);
        }

        static MappedRecord skipped(Text reason) {
            return new MappedRecord(Optional.empty(), reason, false);
        }

        public static MappedRecord passedOver(Text reason) {
            return new MappedRecord(Optional.empty(), reason, true);
        }
    }

    /** Maps a record. */
    public MappedRecord map(Row row) {
        Target target = row.log().isRecording() ? place : Target.UNRECORDED;
        if (row.source().fault().isPresent()) {
            String fault = row.source().fault().get();
            return MappedRecord.skipped(RegisterMessages.problem(fault));
        }
        if (row.isWithheldWhole()) {
            return MappedRecord.skipped(RegisterMessages.MESSAGES.text("skipped.withheld-whole"));
        }
        for (SkipRule skip : profile.skips()) {
            if (Evaluation.hold(skip.when(), row)) {
                return passedOver(skip, row);
            }
        }
        List<Text> titles = texts(mapping.title(), evaluation.of(mapping.title(), row), row, target.at("title"), false);
        if (titles.isEmpty()) {
            return Lack.TITLE.of(row, Stream.of(mapping.title()));
        }
        List<OrganizationId> bodies = adopters.of(row, target);
        if (bodies.isEmpty()) {
            return Lack.ADOPTER.of(
                    row,
                    mapping.adopters().stream()
                            .flatMap(from -> Stream.concat(Stream.of(from.value()), from.within().stream())));
        }
        List<TechnologyId> techs = technologies.of(row, target);
        if (techs.isEmpty()) {
            return Lack.TECHNOLOGY.of(row, mapping.technologies().stream().map(CaseMapping.TechnologyMapping::value));
        }
        Identities.GivenId given = identities.of(row, target);
        CaseStudy.Builder builder = CaseStudy.builder(given.id(), titles.get(0), techs, bodies);
        fill(builder, given, row, target);
        return MappedRecord.of(builder.build());
    }

    /**
     * Skips a record by a rule. If the rule applies only because a cell is withheld for stray quotes and therefore
     * looks empty, the skip is not intended.
     */
    private static MappedRecord passedOver(SkipRule skip, Row row) {
        return skip.when().stream().map(Condition::column).anyMatch(row::isSwallowed)
                ? MappedRecord.skipped(RegisterMessages.MESSAGES.text("skipped.rule.quotes"))
                : MappedRecord.passedOver(skip.reason());
    }

    private void fill(CaseStudy.Builder builder, Identities.GivenId given, Row row, Target target) {
        builder.otherTitles(texts(mapping.otherTitles(), row, target.at("otherTitles")));
        mapping.summary()
                .ifPresent(value -> texts(value, evaluation.told(value, row), row, target.at("summary"), false).stream()
                        .findFirst()
                        .ifPresent(builder::summary));
        mapping.nature()
                .ifPresent(value ->
                        one(value, row, target.at("nature")).ifPresent(code -> builder.nature(Nature.of(code))));
        builder.partners(partners(row, target.at("partners")));
        builder.countries(codes(mapping.countries(), row, target.at("countries")));
        builder.processes(codes(mapping.processes(), row, target.at("processes")));
        builder.stages(stages.of(row, target));
        builder.needs(statements(mapping.needs(), row, target.at("needs")));
        builder.objectives(statements(mapping.objectives(), row, target.at("objectives")));
        builder.benefits(statements(mapping.benefits(), row, target.at("benefits")));
        builder.challenges(statements(mapping.challenges(), row, target.at("challenges")));
        builder.lessons(statements(mapping.lessons(), row, target.at("lessons")));
        builder.notSeparable(mapping.notSeparable());
        mapping.period().flatMap(period -> period(period, row, target)).ifPresent(builder::period);
        builder.links(links(row, target.at("links")));
        builder.identifiers(identifiers(given, row, target.at("identifiers")));
        builder.sources(List.of(citation(row, target)));
        mapping.visibility()
                .ifPresent(value -> one(value, row, target.at("visibility"))
                        .ifPresent(code -> builder.visibility(Visibility.of(code))));
        builder.notes(texts(mapping.notes(), row, target.at("notes")));
        builder.sourceFields(sourceFields(row, target.at("sourceFields")));
    }

    private Optional<String> one(Value value, Row row, Target target) {
        Optional<Trail> trail = evaluation.firstTold(value, row).filter(row::isCode);
        trail.ifPresent(from -> row.log().arrive(from, target, from.text(), "code"));
        return trail.map(Trail::text);
    }

    /**
     * Returns the texts of a value: a single text in several languages if the value names as many languages as there
     * are texts.
     */
    private static List<Text> texts(Value value, List<Trail> trails, Row row, Target target, boolean listed) {
        List<String> languages = value.languages();
        if (languages.size() > 1 && trails.size() == languages.size()) {
            Target place = listed ? target.at("0") : target;
            Text text = Text.of(languages.get(0), trails.get(0).text());
            for (int i = 0; i < trails.size(); i++) {
                text = text.with(languages.get(i), trails.get(i).text());
                arriveText(trails.get(i), place.at(languages.get(i)), row);
            }
            return List.of(text);
        }
        List<Text> texts = new ArrayList<>();
        for (Trail trail : trails) {
            Target place = listed ? target.at(texts.size()) : target;
            if (listed || texts.isEmpty()) {
                arriveText(trail, place.at(languages.get(0)), row);
                texts.add(Text.of(languages.get(0), trail.text()));
            } else {
                leaveOut(trail, trails.get(0), row);
            }
        }
        return texts;
    }

    /** Records a further part of a cell of which only the first part is used. */
    private static void leaveOut(Trail trail, Trail taken, Row row) {
        if (trail.column() >= 0 && trail.column() == taken.column()) {
            row.log().step(trail.column(), trail.text(), null, "not-first", LedgerKind.LEFT_OUT);
        }
    }

    private static void arriveText(Trail trail, Target target, Row row) {
        row.log().arrive(trail, target, trail.text(), "text");
    }

    private List<Text> texts(List<Value> values, Row row, Target target) {
        List<Text> texts = new ArrayList<>();
        for (Value value : values) {
            for (Trail trail : evaluation.told(value, row)) {
                arriveText(trail, target.at(texts.size()).at(value.languages().get(0)), row);
                texts.add(Text.of(value.languages().get(0), trail.text()));
            }
        }
        return texts;
    }

    private static String language(Value value) {
        return value.languages().get(0);
    }

    private List<Partner> partners(Row row, Target target) {
        List<Partner> partners = new ArrayList<>();
        for (CaseMapping.PartnerMapping from : mapping.partners()) {
            for (Trail trail : evaluation.told(from.value(), row)) {
                arriveText(trail, target.at(partners.size()).at("name").at(language(from.value())), row);
                Partner partner = Partner.of(Text.of(language(from.value()), trail.text()));
                partners.add(from.role().map(partner::withRole).orElse(partner));
            }
        }
        return partners;
    }

    private List<Code> codes(List<Value> values, Row row, Target target) {
        Set<Code> codes = new LinkedHashSet<>();
        for (Value value : values) {
            // One of several may give a code that another gives as well, which is then not corrected.
            for (Trail trail : values.size() == 1 ? evaluation.told(value, row) : evaluation.of(value, row)) {
                if (row.isCode(trail) && codes.add(Code.of(trail.text()))) {
                    row.log().arrive(trail, target.at(codes.size() - 1), trail.text(), "code");
                }
            }
        }
        return List.copyOf(codes);
    }

    private List<Statement> statements(List<CaseMapping.StatementMapping> mappings, Row row, Target target) {
        List<Statement> statements = new ArrayList<>();
        for (CaseMapping.StatementMapping from : mappings) {
            Target place = target.at(statements.size());
            if (from.codes()) {
                List<Code> codes = codes(List.of(from.value()), row, place.at("codes"));
                if (!codes.isEmpty()) {
                    statements.add(Statement.of(codes));
                }
            } else {
                for (Trail trail : evaluation.told(from.value(), row)) {
                    arriveText(trail, target.at(statements.size()).at("text").at(language(from.value())), row);
                    statements.add(Statement.of(Text.of(language(from.value()), trail.text())));
                }
            }
        }
        return statements;
    }

    private Optional<Period> period(CaseMapping.PeriodMapping period, Row row, Target target) {
        Optional<PartialDate> from = end(period.from(), row, target.at("period/from"));
        Optional<PartialDate> to = end(period.to(), row, target.at("period/to"));
        return from.isEmpty() && to.isEmpty() ? Optional.empty() : Optional.of(new Period(from, to, Extras.none()));
    }

    private Optional<PartialDate> end(Optional<CaseMapping.DateColumn> column, Row row, Target target) {
        return column.flatMap(from -> dates.read(from, row)).flatMap(told -> dates.single(told, row, target));
    }

    private List<CaseStudy.Link> links(Row row, Target target) {
        List<CaseStudy.Link> links = new ArrayList<>();
        for (CaseMapping.LinkMapping from : mapping.links()) {
            for (Trail trail : evaluation.told(from.note(), row)) {
                arriveText(trail, target.at(links.size()).at("note").at(language(from.note())), row);
                Text note = Text.of(language(from.note()), trail.text());
                links.add(new CaseStudy.Link(
                        from.kind(), Optional.empty(), Optional.empty(), Optional.of(note), Extras.none()));
            }
        }
        return links;
    }

    private List<Identifier> identifiers(Identities.GivenId given, Row row, Target target) {
        List<Identifier> identifiers = new ArrayList<>();
        given.key().ifPresent(identifiers::add);
        for (CaseMapping.IdentifierMapping from : mapping.identifiers()) {
            for (Trail trail : evaluation.told(from.value(), row)) {
                row.log().arrive(trail, target.at(identifiers.size()).at("value"), trail.text(), "identifier");
                identifiers.add(Identifier.of(from.scheme(), trail.text()));
            }
        }
        given.mark().ifPresent(identifiers::add);
        return identifiers;
    }

    private Citation citation(Row row, Target target) {
        Optional<Trail> where = mapping.where().flatMap(value -> evaluation.firstTold(value, row));
        where.ifPresent(trail -> row.log().arrive(trail, target.at("sources/0/where"), trail.text(), "where"));
        return new Citation(source, where.map(Trail::text), Extras.none());
    }

    private List<CaseStudy.SourceField> sourceFields(Row row, Target target) {
        List<CaseStudy.SourceField> fields = new ArrayList<>();
        List<String> headers = row.layout().headers();
        for (Trail trail : row.unread(mapping.sourceFields(), mapping.restAsSourceFields())) {
            String header = trail.column() < headers.size() ? Blanks.trim(headers.get(trail.column())) : "";
            row.log().arrive(trail, target.at(fields.size()).at("value"), trail.text(), "source-field");
            fields.add(CaseStudy.SourceField.of(header, trail.text()));
        }
        return fields;
    }
}
