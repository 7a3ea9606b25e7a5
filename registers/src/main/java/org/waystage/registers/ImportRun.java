package org.waystage.registers;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waystage.core.Catalogue;
import org.waystage.core.internal.text.NearMiss;
import org.waystage.core.notice.Place;
import org.waystage.core.notice.Severity;
import org.waystage.core.value.Code;
import org.waystage.core.value.PartialDate;
import org.waystage.registers.internal.file.OpenedRegister;
import org.waystage.registers.internal.mapping.EditionFinder;
import org.waystage.registers.internal.mapping.TechnologyBook;
import org.waystage.registers.internal.profile.EditionRule;
import org.waystage.registers.internal.profile.ProfileParts;
import org.waystage.registers.internal.record.EditionMembers;
import org.waystage.registers.internal.record.Records;
import org.waystage.registers.internal.shared.NoticeBook;
import org.waystage.registers.notice.RegisterRules;
import org.waystage.registers.outcome.ImportSummary;

/** A single import of a register: its edition, two passes over its records, and the notices about it as a whole. */
final class ImportRun {
    private final ProfileParts profile;
    private final Catalogue reference;
    private final Optional<PartialDate> given;
    private final boolean customsOnly;
    private final boolean ahead;
    private final NoticeBook notices = new NoticeBook();
    private @Nullable ImportSummary refused;

    ImportRun(
            ProfileParts profile,
            Catalogue reference,
            Optional<PartialDate> given,
            boolean customsOnly,
            boolean ahead) {
        this.profile = profile;
        this.reference = reference;
        this.given = given;
        this.customsOnly = customsOnly;
        this.ahead = ahead;
    }

    ImportSummary run(RegisterInput input, RegisterImporter.Sink sink) throws IOException {
        Optional<ImportPass> started = start(input);
        if (started.isEmpty()) {
            return Objects.requireNonNull(refused);
        }
        ImportPass pass = started.get();
        pass.count();
        sink.head(head(pass));
        pass.deliver(sink, sink.takesLedger());
        return summary(pass);
    }

    /** Opens a register and finds its edition; empty if it cannot be read at all. */
    private Optional<ImportPass> start(RegisterInput input) throws IOException {
        Optional<OpenedRegister> opened = OpenedRegister.open(input.bytes(), profile, notices);
        if (opened.isEmpty()) {
            refused = new ImportCounts().summary(profile, Optional.empty(), "", Optional.empty(), notices);
            return Optional.empty();
        }
        OpenedRegister register = opened.get();
        Optional<EditionFinder.Edition> edition = edition(register, input.name());
        if (edition.isEmpty()) {
            reportErrors(register);
            notices.add(RegisterRules.EDITION_UNKNOWN, Place.of(""), Map.of());
            Optional<String> encoding = Optional.of(register.encoding().name());
            refused = new ImportCounts().summary(profile, edition, register.digest(), encoding, notices);
        }
        return edition.map(found -> pass(register, found));
    }

    private ImportPass pass(OpenedRegister register, EditionFinder.Edition edition) {
        return new ImportPass(profile, reference, customsOnly, ahead, register, edition, notices);
    }

    /** Returns the head after the counting pass, and adds the notices about the register as a whole. */
    private Catalogue head(ImportPass counted) {
        report(counted.edition(), counted);
        return CatalogueHead.of(profile, counted.edition(), reference, counted, summary(counted));
    }

    /** Returns the numbers of a pass so far. */
    private ImportSummary summary(ImportPass pass) {
        OpenedRegister register = pass.register();
        Optional<String> encoding = Optional.of(register.encoding().name());
        return pass.counts().summary(profile, Optional.of(pass.edition()), register.digest(), encoding, notices);
    }

    /** Adds the notices about the register as a whole. */
    private void report(EditionFinder.Edition edition, ImportPass pass) {
        if (edition.assumed()) {
            notices.add(
                    RegisterRules.EDITION_ASSUMED,
                    Place.of(""),
                    Map.of("label", edition.label(), "issued", edition.issued().toString()));
        }
        edition.noSequence()
                .ifPresent(found -> notices.add(
                        RegisterRules.VALUE_UNUSABLE,
                        Place.of(found.pointer()),
                        Map.of("value", found.text(), "what", "a whole number of at most 15 digits")));
        checkCrosswalks(pass);
        checkTechnologies();
        if (pass.counts().isNothing() && !customsOnly) {
            pass.counts().reportNothing(notices);
        }
    }

    private Optional<EditionFinder.Edition> edition(OpenedRegister register, String fileName) throws IOException {
        boolean membersNeeded = profile.editions().stream().anyMatch(ImportRun::asksDocument);
        Map<String, String> members = membersNeeded ? members(register) : Map.of();
        return EditionFinder.find(profile.editions(), fileName, register.headers(), members, given);
    }

    /** Reads the whole document for the members outside the records, because they may come after the records. */
    private static Map<String, String> members(OpenedRegister register) throws IOException {
        try (Records records = register.records(Optional.empty(), new NoticeBook())) {
            while (records.next() != null) {
                // only the members outside the records are needed
            }
            return records.members();
        }
    }

    /**
     * Reports the other errors of a file without an edition, and what is wrong with the members that would identify it: a truncated file may
     * have lost them.
     */
    private void reportErrors(OpenedRegister register) throws IOException {
        NoticeBook all = new NoticeBook();
        try (Records records = register.records(Optional.empty(), all)) {
            while (records.next() != null) {
                // only the notices are needed
            }
        }
        Set<String> members = EditionMembers.of(profile);
        all.kept().stream()
                .filter(notice -> notice.severity() == Severity.ERROR
                        || members.contains(notice.place().pointer()))
                .forEach(notice -> notices.add(notice.rule(), notice.place(), notice.values()));
    }

    private void checkCrosswalks(ImportPass pass) {
        Set<String> known = new LinkedHashSet<>();
        profile.crosswalks().forEach(crosswalk -> known.add(crosswalk.scheme().value()));
        reference.crosswalks().forEach(crosswalk -> known.add(crosswalk.scheme().value()));
        Set<Code> schemes = new LinkedHashSet<>();
        profile.mapping().stages().forEach(stage -> stage.scheme().ifPresent(schemes::add));
        schemes.removeAll(pass.crosswalks().keySet());
        for (Code scheme : schemes) {
            Map<String, String> values = NearMiss.of(scheme.value(), known)
                    .map(near -> Map.of("scheme", scheme.value(), "near", near))
                    .orElseGet(() -> Map.of("scheme", scheme.value()));
            notices.add(RegisterRules.CROSSWALK_UNKNOWN, Place.of(""), values);
        }
    }

    /** Reports undefined broader technologies; undefined technologies of a case are reported where the case names them. */
    private void checkTechnologies() {
        TechnologyBook book = new TechnologyBook(profile.technologies(), reference.technologies());
        for (String id : profile.broaderTechnologyIds()) {
            if (!book.has(id)) {
                notices.add(RegisterRules.TECHNOLOGY_UNKNOWN, Place.of(""), book.unknown(id));
            }
        }
    }

    private static boolean asksDocument(EditionRule rule) {
        return rule.label() instanceof EditionRule.Origin.Member
                || rule.issued() instanceof EditionRule.Origin.Member
                || rule.sequence()
                        .filter(told -> told instanceof EditionRule.Origin.Member)
                        .isPresent();
    }
}
