package org.waystage.registers;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.id.CaseStudyId;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.reference.Crosswalk;
import org.waystage.core.value.Code;
import org.waystage.core.value.Text;
import org.waystage.registers.internal.file.OpenedRegister;
import org.waystage.registers.internal.mapping.CaseMapper;
import org.waystage.registers.internal.mapping.CellCleaner;
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
import org.waystage.registers.internal.record.Layout;
import org.waystage.registers.internal.record.Records;
import org.waystage.registers.internal.record.SourceRecord;
import org.waystage.registers.internal.shared.Ahead;
import org.waystage.registers.internal.shared.NoticeBook;
import org.waystage.registers.internal.words.RegisterMessages;
import org.waystage.registers.ledger.RecordSteps;
import org.waystage.registers.notice.RegisterRules;
import org.waystage.registers.outcome.CustomsEntry;
import org.waystage.registers.outcome.SkippedRecord;

/**
 * A pass over the records of a register: to count, to deliver the cases, or both at once if ids turn out to be final. Contains what the
 * first and the second pass share.
 */
final class ImportPass {
    private static final Text NOT_CUSTOMS = RegisterMessages.MESSAGES.text("skipped.not-customs");

    private final ProfileParts profile;
    private final Catalogue reference;
    private final boolean customsOnly;
    private final boolean ahead;
    private final NoticeBook notices;
    private final ImportCounts counts = new ImportCounts();
    /** The counts made while cases are delivered. */
    private final ImportCounts delivered = new ImportCounts();

    private final CellCleaner cleaner;
    private final Withholding withholding;
    private final String profileVersion;
    private final OpenedRegister register;
    private final EditionFinder.Edition edition;
    private final Identities identities;
    private final OrganizationBook organizations;
    private final TechnologyBook technologies;
    private final Map<Code, Crosswalk> crosswalks = new LinkedHashMap<>();
    private final Dates dates;
    private final CaseMapper mapper;
    private final @Nullable CustomsMatcher customs;
    private long cases;
    private List<String> headers = List.of();

    ImportPass(
            ProfileParts profile,
            Catalogue reference,
            boolean customsOnly,
            boolean ahead,
            OpenedRegister register,
            EditionFinder.Edition edition,
            NoticeBook notices) {
        this.profile = profile;
        this.reference = reference;
        this.customsOnly = customsOnly;
        this.ahead = ahead;
        this.notices = notices;
        this.register = register;
        this.edition = edition;
        cleaner = new CellCleaner(profile);
        Evaluation evaluation = new Evaluation(cleaner);
        withholding = new Withholding(cleaner, evaluation);
        profileVersion = profile.id() + " " + profile.version();
        identities = new Identities(profile.mapping().identity(), evaluation);
        organizations = new OrganizationBook(profile.organizations());
        technologies = new TechnologyBook(profile.technologies(), reference.technologies());
        profile.mapping()
                .stages()
                .forEach(stage -> stage.scheme()
                        .ifPresent(
                                scheme -> crosswalk(scheme).ifPresent(crosswalk -> crosswalks.put(scheme, crosswalk))));
        dates = new Dates(cleaner, edition.readAs(), edition.issued());
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

    OpenedRegister register() {
        return register;
    }

    EditionFinder.Edition edition() {
        return edition;
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

    /** Reads all records to count them. */
    void count() throws IOException {
        try (Records records = records(NoticeBook.deaf())) {
            count(records);
        }
        identities.giveFromNow();
        organizations.settle();
        technologies.settle();
    }

    private void count(Records records) throws IOException {
        for (SourceRecord source = records.next(); source != null; source = records.next()) {
            count(row(
                    source,
                    records,
                    NoticeBook.deaf(),
                    RowLog.counting(source.cells().size())));
        }
        dates.serialDays().report(NoticeBook.deaf());
    }

    private void count(Row row) {
        CaseMapper.MappedRecord outcome = mapper.map(row);
        if (outcome.id() == null) {
            counts.skipped(outcome.reason());
            return;
        }
        if (customsOnly && customs(outcome.id(), outcome.adopters(), row).isEmpty()) {
            counts.skipped(NOT_CUSTOMS);
            return;
        }
        row.noteRest();
        counts.imported(row.log());
        organizations.keep(outcome.adopters());
        technologies.keep(outcome.technologies());
    }

    /** Reads all records again and delivers the cases. */
    void deliver(RegisterImporter.Sink sink, boolean recording) throws IOException {
        try (Records records = records(notices)) {
            deliver(() -> next(records, recording), sink);
        }
        counts.add(delivered);
        dates.serialDays().report(notices);
    }

    private void deliver(Ahead.Producer<Delivery> producer, RegisterImporter.Sink sink) throws IOException {
        if (ahead) {
            try (Ahead<Delivery> deliveries = new Ahead<>("register-mapper", producer, Delivery::characters)) {
                for (Delivery next = deliveries.next(); next != null; next = deliveries.next()) {
                    next.to(sink);
                }
            }
        } else {
            for (Delivery next = producer.next(); next != null; next = producer.next()) {
                next.to(sink);
            }
        }
    }

    private Records records(NoticeBook book) throws IOException {
        return register.records(edition.readAs(), book);
    }

    private Row row(SourceRecord source, Records records, NoticeBook book, RowLog log) {
        Set<Integer> withheld = withholding.of(source, records.layout());
        return new Row(cleaner, source, records.layout(), withheld, book, log);
    }

    private RowLog log(SourceRecord source, Layout layout, boolean recording) {
        int cells = source.cells().size();
        if (!recording) {
            return RowLog.counting(cells);
        }
        String place = "/caseStudies/" + cases;
        return RowLog.recording(
                new RecordSteps(register.digest(), profileVersion, source.number(), headers(layout), place), cells);
    }

    /** Maps the next record; null after the last. */
    private @Nullable Delivery next(Records records, boolean recording) throws IOException {
        SourceRecord source = records.next();
        if (source == null) {
            return null;
        }
        Row row = row(source, records, notices, log(source, records.layout(), recording));
        CaseMapper.MappedRecord outcome = mapper.map(row);
        CaseStudy caseStudy = outcome.caseStudy();
        if (caseStudy == null) {
            return skip(row, outcome, recording);
        }
        Optional<CustomsEntry> entry = customs(caseStudy.id(), caseStudy.adopters(), row);
        if (customsOnly && entry.isEmpty()) {
            return skip(row, CaseMapper.MappedRecord.passedOver(NOT_CUSTOMS), recording);
        }
        cases++;
        row.noteRest();
        delivered.withheld(row.log());
        delivered.delivered(caseStudy, entry, edition.issued());
        return Delivery.of(row, Optional.of(caseStudy), entry, Optional.empty());
    }

    /** Returns the headers found so far, as a copy: those of JSON and YAML grow as records are read. */
    private List<String> headers(Layout layout) {
        if (headers.size() != layout.headers().size()) {
            headers = List.copyOf(layout.headers());
        }
        return headers;
    }

    private Delivery skip(Row row, CaseMapper.MappedRecord outcome, boolean recording) {
        SourceRecord source = row.source();
        row.notice(
                outcome.meant() ? RegisterRules.RECORD_PASSED_OVER : RegisterRules.RECORD_SKIPPED,
                Map.of(
                        "reason",
                        outcome.reason().in("en"),
                        "frenchReason",
                        outcome.reason().in("fr")));
        RowLog log = log(source, row.layout(), recording);
        Set<Integer> withheld = withholding.ofSkipped(source, row.layout());
        Row again = new Row(cleaner, source, row.layout(), withheld, NoticeBook.deaf(), log);
        again.noteSkipped();
        delivered.withheld(log);
        SkippedRecord skipped = new SkippedRecord(source.number(), source.place(), outcome.reason());
        return Delivery.of(again, Optional.empty(), Optional.empty(), Optional.of(skipped));
    }

    private Optional<CustomsEntry> customs(CaseStudyId id, List<OrganizationId> adopters, Row row) {
        Optional<OrganizationId> body = Optional.empty();
        for (OrganizationId adopter : adopters) {
            body = body.isPresent() ? body : organizations.customs(adopter);
        }
        if (customs != null) {
            for (String column : profile.customs().orElseThrow().columns()) {
                Optional<String> text = row.text(column);
                Optional<String> word = text.isPresent() ? customs.match(text.get()) : text;
                if (word.isPresent()) {
                    return Optional.of(new CustomsEntry(id, body, word, Optional.of(column)));
                }
            }
        }
        return body.map(customs -> new CustomsEntry(id, Optional.of(customs), Optional.empty(), Optional.empty()));
    }
}
