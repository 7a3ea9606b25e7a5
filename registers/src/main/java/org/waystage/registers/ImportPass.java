package org.waystage.registers;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.reference.Crosswalk;
import org.waystage.core.value.Code;
import org.waystage.core.value.Text;
import org.waystage.registers.internal.file.OpenedRegister;
import org.waystage.registers.internal.mapping.CaseMapper;
import org.waystage.registers.internal.mapping.CustomsMatcher;
import org.waystage.registers.internal.mapping.Dates;
import org.waystage.registers.internal.mapping.EditionFinder;
import org.waystage.registers.internal.mapping.Evaluation;
import org.waystage.registers.internal.mapping.Identities;
import org.waystage.registers.internal.mapping.OrganizationBook;
import org.waystage.registers.internal.mapping.Row;
import org.waystage.registers.internal.mapping.RowLog;
import org.waystage.registers.internal.mapping.StageMapper;
import org.waystage.registers.internal.mapping.TechnologyBook;
import org.waystage.registers.internal.mapping.Withholding;
import org.waystage.registers.internal.profile.ProfileParts;
import org.waystage.registers.internal.record.Records;
import org.waystage.registers.internal.record.SourceRecord;
import org.waystage.registers.internal.shared.NoticeBook;
import org.waystage.registers.internal.words.RegisterMessages;
import org.waystage.registers.notice.RegisterRules;
import org.waystage.registers.outcome.CustomsEntry;
import org.waystage.registers.outcome.SkippedRecord;

/**
 * A pass over the records of a register: the first to count, the second to deliver the cases. Holds what both passes
 * share.
 */
final class ImportPass {
    private static final Text NOT_CUSTOMS = RegisterMessages.MESSAGES.text("skipped.not-customs");

    private final ProfileParts profile;
    private final Catalogue reference;
    private final boolean customsOnly;
    private final NoticeBook notices;
    private final ImportCounts counts = new ImportCounts();
    private final Withholding withholding;
    private final OpenedRegister register;
    private final EditionFinder.Edition edition;
    private final Identities identities;
    private final OrganizationBook organizations;
    private final TechnologyBook technologies;
    private final Map<Code, Crosswalk> crosswalks = new LinkedHashMap<>();
    private final Dates dates;
    private final CaseMapper mapper;
    private final @Nullable CustomsMatcher customs;

    ImportPass(
            ProfileParts profile,
            Catalogue reference,
            boolean customsOnly,
            OpenedRegister register,
            EditionFinder.Edition edition,
            NoticeBook notices) {
        this.profile = profile;
        this.reference = reference;
        this.customsOnly = customsOnly;
        this.notices = notices;
        this.register = register;
        this.edition = edition;
        Evaluation evaluation = new Evaluation(profile);
        withholding = new Withholding(profile, evaluation);
        identities = new Identities(profile.mapping().identity(), evaluation);
        organizations = new OrganizationBook(profile.organizations());
        technologies = new TechnologyBook(profile.technologies(), reference.technologies());
        profile.mapping()
                .stages()
                .forEach(stage -> stage.scheme()
                        .ifPresent(
                                scheme -> crosswalk(scheme).ifPresent(crosswalk -> crosswalks.put(scheme, crosswalk))));
        dates = new Dates(profile, edition.readAs(), edition.issued());
        StageMapper stageMapper = new StageMapper(profile, crosswalks, dates, evaluation, edition.issued());
        mapper = new CaseMapper(
                profile,
                evaluation,
                identities,
                organizations,
                technologies,
                stageMapper,
                dates,
                CatalogueHead.sourceId(profile, edition));
        customs = profile.customs().map(CustomsMatcher::new).orElse(null);
    }

    ImportCounts counts() {
        return counts;
    }

    /** Ends the counting pass; the next pass delivers the cases. */
    void giveFromNow() {
        identities.giveFromNow();
        organizations.settle();
        technologies.settle();
    }

    OrganizationBook organizations() {
        return organizations;
    }

    TechnologyBook technologies() {
        return technologies;
    }

    Map<Code, Crosswalk> crosswalks() {
        return crosswalks;
    }

    private Optional<Crosswalk> crosswalk(Code scheme) {
        return profile.crosswalks().stream()
                .filter(crosswalk -> crosswalk.scheme().equals(scheme))
                .findFirst()
                .or(() -> reference.crosswalk(scheme));
    }

    /** Passes over all records: counts them if there is no sink, otherwise delivers them. */
    void over(RegisterImporter.@Nullable Sink sink) throws IOException {
        NoticeBook book = sink == null ? new NoticeBook() : notices;
        long cases = 0;
        try (Records records = register.records(edition.readAs(), book)) {
            for (SourceRecord source = records.next(); source != null; source = records.next()) {
                RowLog log = log(source);
                Set<Integer> withheld = withholding.of(source, records.layout());
                Row row = new Row(profile, source, records.layout(), withheld, book, log);
                cases += one(row, cases, sink) ? 1 : 0;
            }
            dates.serialDays().report(book);
        }
    }

    private RowLog log(SourceRecord source) {
        return new RowLog(
                register.digest(),
                profile.id() + " " + profile.version(),
                source.cells().size());
    }

    /** Maps a record; returns whether it became a case. */
    private boolean one(Row row, long index, RegisterImporter.@Nullable Sink sink) throws IOException {
        CaseMapper.MappedRecord outcome = mapper.map(row, "/caseStudies/" + index);
        Optional<CustomsEntry> customsEntry = outcome.caseStudy().flatMap(found -> customs(found, row));
        if (customsOnly && outcome.caseStudy().isPresent() && customsEntry.isEmpty()) {
            outcome = CaseMapper.MappedRecord.passedOver(NOT_CUSTOMS);
        }
        if (outcome.caseStudy().isEmpty()) {
            skip(row, outcome, sink);
            return false;
        }
        CaseStudy caseStudy = outcome.caseStudy().get();
        row.noteRest();
        if (sink == null) {
            counts.imported(caseStudy, customsEntry, row.log(), edition.issued());
            organizations.keep(caseStudy.adopters());
            technologies.keep(caseStudy.technologies());
        } else {
            sink.caseStudy(caseStudy);
            give(row, sink);
            if (customsEntry.isPresent()) {
                sink.customs(customsEntry.get());
            }
        }
        return true;
    }

    private void skip(Row row, CaseMapper.MappedRecord outcome, RegisterImporter.@Nullable Sink sink)
            throws IOException {
        if (sink == null) {
            counts.skipped(outcome.reason());
            return;
        }
        SourceRecord source = row.source();
        row.notice(
                outcome.meant() ? RegisterRules.RECORD_PASSED_OVER : RegisterRules.RECORD_SKIPPED,
                Map.of(
                        "reason",
                        outcome.reason().in("en"),
                        "frenchReason",
                        outcome.reason().in("fr")));
        RowLog log = log(source);
        Set<Integer> withheld = withholding.ofSkipped(source, row.layout());
        Row again = new Row(profile, source, row.layout(), withheld, new NoticeBook(), log);
        again.noteSkipped();
        give(again, sink);
        sink.skipped(new SkippedRecord(source.number(), source.place(), outcome.reason()));
    }

    private void give(Row row, RegisterImporter.Sink sink) throws IOException {
        row.log()
                .giveTo(
                        entry -> {
                            counts.given(entry);
                            sink.ledger(entry);
                        },
                        row.source().number(),
                        row.layout().headers());
    }

    private Optional<CustomsEntry> customs(CaseStudy caseStudy, Row row) {
        Optional<OrganizationId> body = caseStudy.adopters().stream()
                .flatMap(adopter -> organizations.customs(adopter).stream())
                .findFirst();
        if (customs != null) {
            for (String column : profile.customs().orElseThrow().columns()) {
                Optional<String> word = row.text(column).flatMap(customs::match);
                if (word.isPresent()) {
                    return Optional.of(new CustomsEntry(caseStudy.id(), body, word, Optional.of(column)));
                }
            }
        }
        return body.map(id -> new CustomsEntry(caseStudy.id(), Optional.of(id), Optional.empty(), Optional.empty()));
    }
}
