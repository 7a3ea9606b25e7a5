package org.waystage.registers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waystage.core.AdoptionStage;
import org.waystage.core.CaseStudy;
import org.waystage.core.Catalogue;
import org.waystage.core.Code;
import org.waystage.core.Crosswalk;
import org.waystage.core.OrganizationId;
import org.waystage.core.PartialDate;
import org.waystage.core.Place;
import org.waystage.core.Severity;
import org.waystage.core.StageAnswer;
import org.waystage.core.StageHistory;
import org.waystage.core.Text;

/** One reading of a register: two passes over its records. */
final class ImportRun {
    private static final Text NOT_CUSTOMS = Text.english(
                    "it neither belongs to a Customs administration nor is about Customs")
            .with("fr", "il ne relève pas d'une administration des douanes et ne concerne pas la douane");

    private final Profile.Parts profile;
    private final Catalogue reference;
    private final Optional<PartialDate> given;
    private final boolean customsOnly;
    private final NoticeBook notices = new NoticeBook();

    private String digest = "";
    private long read;
    private long imported;
    private long skipped;
    private long unmapped;
    private long notYet;
    private long withheld;
    private long customsByBody;
    private long customsByWord;
    private final Map<AdoptionStage.Listed, Long> stages = new TreeMap<>();
    private final Map<String, Long> otherStages = new TreeMap<>();
    private final Map<String, Long> corrections = new LinkedHashMap<>();
    private final Set<OrganizationId> referenced = new LinkedHashSet<>();

    ImportRun(Profile.Parts profile, Catalogue reference, Optional<PartialDate> given, boolean customsOnly) {
        this.profile = profile;
        this.reference = reference;
        this.given = given;
        this.customsOnly = customsOnly;
    }

    ImportSummary run(RegisterInput input, RegisterImporter.Sink sink) throws IOException {
        Optional<OpenedRegister> opened = OpenedRegister.open(input, profile, notices);
        if (opened.isEmpty()) {
            return summary(Optional.empty(), Optional.empty());
        }
        OpenedRegister register = opened.get();
        digest = register.digest();
        Optional<String> encoding = Optional.of(register.encoding().name());
        Optional<EditionFinder.Edition> edition = edition(register, input.name());
        if (edition.isEmpty()) {
            reportErrors(register);
            notices.add(RegisterRules.EDITION_UNKNOWN, Place.of(""), Map.of());
            return summary(Optional.empty(), encoding);
        }
        if (edition.get().assumed()) {
            notices.add(
                    RegisterRules.EDITION_ASSUMED,
                    Place.of(""),
                    Map.of(
                            "label", edition.get().label(),
                            "issued", edition.get().issued().toString()));
        }
        Pass pass = new Pass(register, edition.get());
        pass.over(null);
        pass.identities.giveFromNow();
        checkCrosswalks(pass);
        if (read > 0 && imported == 0 && !customsOnly) {
            notices.add(RegisterRules.NOTHING_IMPORTED, Place.of(""), Map.of("read", Long.toString(read)));
        }
        sink.head(CatalogueHead.of(profile, edition.get(), reference, pass, this));
        pass.over(sink);
        return summary(edition, encoding);
    }

    private Optional<EditionFinder.Edition> edition(OpenedRegister register, String fileName) throws IOException {
        boolean membersNeeded = profile.editions().stream().anyMatch(ImportRun::asksDocument);
        Map<String, String> members = membersNeeded ? members(register) : Map.of();
        return EditionFinder.find(profile.editions(), fileName, register.headers(), members, given);
    }

    /** Goes over the whole document for what stands outside of its records, which may be after them. */
    private static Map<String, String> members(OpenedRegister register) throws IOException {
        try (Records records = register.records(Optional.empty(), new NoticeBook())) {
            while (records.next() != null) {
                // only what stands beside the records is wanted
            }
            return records.members();
        }
    }

    /** Reports what else is wrong with a file without an edition: one that is cut off may have lost what tells it. */
    private void reportErrors(OpenedRegister register) throws IOException {
        NoticeBook all = new NoticeBook();
        try (Records records = register.records(Optional.empty(), all)) {
            while (records.next() != null) {
                // only the errors are wanted
            }
        }
        all.kept().stream()
                .filter(notice -> notice.severity() == Severity.ERROR)
                .forEach(notice -> notices.add(notice.rule(), notice.place(), notice.values()));
    }

    private void checkCrosswalks(Pass pass) {
        Set<String> known = new LinkedHashSet<>();
        profile.crosswalks().forEach(crosswalk -> known.add(crosswalk.scheme().value()));
        reference.crosswalks().forEach(crosswalk -> known.add(crosswalk.scheme().value()));
        Set<Code> schemes = new LinkedHashSet<>();
        profile.mapping().stages().forEach(stage -> stage.scheme().ifPresent(schemes::add));
        schemes.removeAll(pass.crosswalks.keySet());
        for (Code scheme : schemes) {
            Map<String, String> values = Nearest.of(scheme.value(), known)
                    .map(near -> Map.of("scheme", scheme.value(), "near", near))
                    .orElseGet(() -> Map.of("scheme", scheme.value()));
            notices.add(RegisterRules.CROSSWALK_UNKNOWN, Place.of(""), values);
        }
    }

    private static boolean asksDocument(EditionRule rule) {
        return rule.label() instanceof EditionRule.Told.Member
                || rule.issued() instanceof EditionRule.Told.Member
                || rule.sequence()
                        .filter(told -> told instanceof EditionRule.Told.Member)
                        .isPresent();
    }

    /** What the two passes share. */
    final class Pass {
        private final OpenedRegister register;
        private final EditionFinder.Edition edition;
        private final Identities identities;
        private final OrganizationBook organizations;
        private final TechnologyBook technologies;
        private final Map<Code, Crosswalk> crosswalks = new LinkedHashMap<>();
        private final CaseMapper mapper;
        private final @Nullable CustomsMatcher customs;

        Pass(OpenedRegister register, EditionFinder.Edition edition) {
            this.register = register;
            this.edition = edition;
            Evaluation evaluation = new Evaluation(profile);
            identities = new Identities(profile.mapping().identity(), evaluation);
            organizations = new OrganizationBook(profile.organizations());
            technologies = new TechnologyBook(profile.technologies(), reference.technologies());
            profile.mapping()
                    .stages()
                    .forEach(stage -> stage.scheme()
                            .ifPresent(scheme ->
                                    crosswalk(scheme).ifPresent(crosswalk -> crosswalks.put(scheme, crosswalk))));
            Dates dates = new Dates(profile, edition.readAs(), edition.issued());
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

        /** Goes over all records: counts them where there is no sink, else gives them. */
        void over(RegisterImporter.@Nullable Sink sink) throws IOException {
            NoticeBook book = sink == null ? new NoticeBook() : notices;
            long cases = 0;
            try (Records records = register.records(edition.readAs(), book)) {
                for (SourceRecord source = records.next(); source != null; source = records.next()) {
                    RowLog log = new RowLog(
                            digest,
                            profile.id() + " " + profile.version(),
                            source.cells().size());
                    Row row = new Row(profile, source, records.layout(), book, log);
                    cases += one(row, cases, sink) ? 1 : 0;
                }
            }
        }

        /** Maps a record; tells whether it became a case. */
        private boolean one(Row row, long index, RegisterImporter.@Nullable Sink sink) throws IOException {
            CaseMapper.Outcome outcome = mapper.map(row, "/caseStudies/" + index);
            Optional<CustomsEntry> customsEntry = outcome.caseStudy().flatMap(found -> customs(found, row));
            if (customsOnly && outcome.caseStudy().isPresent() && customsEntry.isEmpty()) {
                outcome = CaseMapper.Outcome.passedOver(NOT_CUSTOMS);
            }
            if (outcome.caseStudy().isEmpty()) {
                skip(row, outcome, sink);
                return false;
            }
            CaseStudy caseStudy = outcome.caseStudy().get();
            row.noteRest();
            if (sink == null) {
                count(caseStudy, customsEntry, row.log());
            } else {
                sink.caseStudy(caseStudy);
                give(row, sink);
                if (customsEntry.isPresent()) {
                    sink.customs(customsEntry.get());
                }
            }
            return true;
        }

        private void skip(Row row, CaseMapper.Outcome outcome, RegisterImporter.@Nullable Sink sink)
                throws IOException {
            if (sink == null) {
                read++;
                skipped++;
                return;
            }
            SourceRecord source = row.source();
            row.notice(
                    outcome.meant() ? RegisterRules.RECORD_PASSED_OVER : RegisterRules.RECORD_SKIPPED,
                    Map.of(
                            "reason",
                            outcome.reason().in("en"),
                            "raison",
                            outcome.reason().in("fr")));
            RowLog log = new RowLog(
                    digest,
                    profile.id() + " " + profile.version(),
                    source.cells().size());
            Row again = new Row(profile, source, row.layout(), new NoticeBook(), log);
            again.noteSkipped();
            give(again, sink);
            sink.skipped(new SkippedRecord(source.number(), source.place(), outcome.reason()));
        }

        private void give(Row row, RegisterImporter.Sink sink) throws IOException {
            try {
                row.log()
                        .giveTo(
                                entry -> {
                                    withheld += entry.kind() == LedgerKind.WITHHELD ? 1 : 0;
                                    try {
                                        sink.ledger(entry);
                                    } catch (IOException e) {
                                        throw new UncheckedIOException(e);
                                    }
                                },
                                row.source().number(),
                                row.layout().headers());
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }

        private void count(CaseStudy caseStudy, Optional<CustomsEntry> customsEntry, RowLog log) {
            read++;
            imported++;
            log.countCorrections(corrections);
            referenced.addAll(caseStudy.adopters());
            technologies.keep(caseStudy.technologies());
            StageAnswer answer = StageHistory.of(caseStudy, Optional.of(edition.issued()))
                    .asOf(edition.issued().latest())
                    .answer();
            switch (answer.kind()) {
                case UNMAPPED -> unmapped++;
                case NOT_YET -> notYet++;
                case STAGE -> answer.stage().ifPresent(ImportRun.this::count);
            }
            customsEntry.ifPresent(entry -> {
                customsByBody += entry.body().isPresent() ? 1 : 0;
                customsByWord += entry.body().isEmpty() ? 1 : 0;
            });
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
            return body.map(
                    id -> new CustomsEntry(caseStudy.id(), Optional.of(id), Optional.empty(), Optional.empty()));
        }
    }

    private void count(AdoptionStage stage) {
        if (stage instanceof AdoptionStage.Listed listed) {
            stages.merge(listed, 1L, Long::sum);
        } else {
            otherStages.merge(stage.code(), 1L, Long::sum);
        }
    }

    /** Returns the organizations that cases name as adopters. */
    Set<OrganizationId> referenced() {
        return referenced;
    }

    ImportSummary summary(Optional<EditionFinder.Edition> edition, Optional<String> encoding) {
        Map<String, Long> byCode = new LinkedHashMap<>();
        stages.forEach((stage, count) -> byCode.put(stage.code(), count));
        byCode.putAll(otherStages);
        Map<String, Long> noticed = new LinkedHashMap<>();
        notices.counts().forEach((rule, count) -> noticed.put(rule.id(), count));
        return new ImportSummary(
                profile.id(),
                profile.version(),
                edition.map(EditionFinder.Edition::label),
                edition.map(EditionFinder.Edition::issued),
                digest,
                encoding,
                read,
                imported,
                skipped,
                byCode,
                unmapped,
                notYet,
                corrections,
                withheld,
                customsByBody,
                customsByWord,
                List.copyOf(notices.kept()),
                noticed);
    }
}
