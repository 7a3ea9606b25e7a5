package org.waystage.registers.internal.mapping;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.SourceId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.value.Text;
import org.waystage.registers.internal.profile.CaseMapping;
import org.waystage.registers.internal.profile.Condition;
import org.waystage.registers.internal.profile.ProfileParts;
import org.waystage.registers.internal.profile.SkipRule;
import org.waystage.registers.internal.words.RegisterMessages;

/** Converts a record to a case study, or returns the reason why that is not possible. */
public final class CaseMapper {
    private final ProfileParts profile;
    private final CaseMapping mapping;
    private final Evaluation evaluation;
    private final Source title;
    private final Identities identities;
    private final AdopterMapper adopters;
    private final TechnologyMapper technologies;
    private final CaseParts parts;
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
        this.title = evaluation.source(mapping.title());
        this.identities = identities;
        this.adopters = new AdopterMapper(mapping, organizations, evaluation);
        this.technologies = new TechnologyMapper(mapping, technologies, evaluation);
        this.parts = new CaseParts(mapping, evaluation, stages, dates, source);
    }

    /**
     * The result of mapping a record: a case, or the reason why there is none.
     *
     * @param id the id of the case; null if there is none
     * @param caseStudy the case; null if there is none
     * @param adopters its adopters
     * @param technologies its technologies
     * @param meant whether the profile or the caller means to skip such records
     */
    public record MappedRecord(
            @Nullable CaseStudyId id,
            @Nullable CaseStudy caseStudy,
            List<OrganizationId> adopters,
            List<TechnologyId> technologies,
            Text reason,
            boolean meant) {
        private static final Text NONE = Text.english("-");

        static MappedRecord skipped(Text reason) {
            return new MappedRecord(null, null, List.of(), List.of(), reason, false);
        }

        public static MappedRecord passedOver(Text reason) {
            return new MappedRecord(null, null, List.of(), List.of(), reason, true);
        }
    }

    /** Maps a record. */
    public MappedRecord map(Row row) {
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
        Target target = row.log().isRecording() ? place : Target.UNRECORDED;
        List<Trail> titles = evaluation.of(title, row);
        Text text = titles.isEmpty() ? null : CaseParts.text(title, titles, row, target.at("title"));
        if (text == null) {
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
        CaseStudy.Builder builder = CaseStudy.builder(given.id(), text, techs, bodies);
        parts.put(row, given, target, builder);
        return new MappedRecord(given.id(), builder.build(), bodies, techs, MappedRecord.NONE, true);
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
}
