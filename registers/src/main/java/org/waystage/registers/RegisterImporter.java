package org.waystage.registers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.value.PartialDate;
import org.waystage.registers.ledger.LedgerEntry;
import org.waystage.registers.ledger.RecordSteps;
import org.waystage.registers.outcome.CustomsEntry;
import org.waystage.registers.outcome.ImportSummary;
import org.waystage.registers.outcome.SkippedRecord;

/**
 * Reads registers with a profile.
 *
 * <p>Taxonomy, code lists and crosswalks come from a reference catalogue, such as the newest bundled edition. An
 * importer is immutable and may be shared by threads. It reads a file once to find its encoding and digest, once to recognize the edition,
 * to count keys and to collect the organizations, and then again to create the cases. Only the organizations and a few
 * bytes for each record are kept in memory, so a register of any length can be {@linkplain #stream streamed}.
 */
public final class RegisterImporter {
    private final Profile profile;
    private final Catalogue reference;
    private final Optional<PartialDate> issued;
    private final boolean customsOnly;
    private final boolean ahead;

    private RegisterImporter(
            Profile profile, Catalogue reference, Optional<PartialDate> issued, boolean customsOnly, boolean ahead) {
        this.profile = profile;
        this.reference = reference;
        this.issued = issued;
        this.customsOnly = customsOnly;
        this.ahead = ahead;
    }

    /**
     * Returns an importer.
     *
     * @param profile the description of how to read the register
     * @param reference the catalogue that provides the taxonomy, code lists and crosswalks
     * @return the importer
     */
    public static RegisterImporter of(Profile profile, Catalogue reference) {
        return new RegisterImporter(
                Objects.requireNonNull(profile, "profile"),
                Objects.requireNonNull(reference, "reference"),
                Optional.empty(),
                false,
                false);
    }

    /**
     * Returns an importer with a given issue date, which overrides the profile.
     *
     * @param date the issue date of the file
     * @return the importer
     */
    public RegisterImporter issued(PartialDate date) {
        return new RegisterImporter(profile, reference, Optional.of(date), customsOnly, ahead);
    }

    /**
     * Returns an importer that skips every entry that neither belongs to a Customs administration nor is about Customs.
     *
     * @return the importer
     */
    public RegisterImporter customsOnly() {
        return new RegisterImporter(profile, reference, issued, true, ahead);
    }

    /**
     * Returns an importer that lets another thread read and map the records before the sink receives them. This is faster if
     * processors are idle. The sink receives the same in the same order, from the thread that calls {@link #stream}. The other thread
     * ends with the call; some thousand more records are in memory.
     *
     * @return the importer
     */
    public RegisterImporter mappedAhead() {
        return new RegisterImporter(profile, reference, issued, customsOnly, true);
    }

    /** A receiver of the parts of a register as they are read. */
    public interface Sink {
        /**
         * Receives the catalogue without its cases, before anything else.
         *
         * @param head the catalogue without cases
         * @throws IOException if the sink fails
         */
        void head(Catalogue head) throws IOException;

        /**
         * Receives a case.
         *
         * @param caseStudy the case
         * @throws IOException if the sink fails
         */
        void caseStudy(CaseStudy caseStudy) throws IOException;

        /**
         * Returns whether this sink receives the steps of the ledger; if not, they are not assembled, which takes about as long
         * as everything else. Called once, before anything is received.
         *
         * @return whether the sink receives the steps; by default {@code true}
         */
        default boolean takesLedger() {
            return true;
        }

        /**
         * Receives a step of the ledger; the steps of a record come together, before or after its case. Not called by the importer if
         * {@link #ledger(RecordSteps)} is overridden.
         *
         * @param entry the step
         * @throws IOException if the sink fails
         */
        default void ledger(LedgerEntry entry) throws IOException {}

        /**
         * Receives the steps of a record, before or after its case; by default, {@link #ledger(LedgerEntry)} receives each.
         *
         * @param steps the steps
         * @throws IOException if the sink fails
         */
        default void ledger(RecordSteps steps) throws IOException {
            for (LedgerEntry entry : steps) {
                ledger(entry);
            }
        }

        /**
         * Receives a record that did not become a case.
         *
         * @param skipped the record
         * @throws IOException if the sink fails
         */
        default void skipped(SkippedRecord skipped) throws IOException {}

        /**
         * Receives an entry of or about Customs, after its case.
         *
         * @param entry the entry
         * @throws IOException if the sink fails
         */
        default void customs(CustomsEntry entry) throws IOException {}
    }

    /**
     * Reads a whole register.
     *
     * @param input the register file
     * @return the catalogue, the numbers and the skipped records, with notices about whatever could not be read
     * @throws IOException if the bytes of the file cannot be read
     */
    public RegisterImport read(RegisterInput input) throws IOException {
        return read(input, new Gathering(null));
    }

    /**
     * Reads a whole register, and passes on the steps of its ledger.
     *
     * @param input the register file
     * @param ledger receives the steps
     * @return the catalogue, the numbers and the skipped records, with notices about whatever could not be read
     * @throws IOException if the bytes of the file cannot be read
     */
    public RegisterImport read(RegisterInput input, Consumer<LedgerEntry> ledger) throws IOException {
        return read(input, new Gathering(Objects.requireNonNull(ledger, "ledger")));
    }

    private RegisterImport read(RegisterInput input, Gathering gathering) throws IOException {
        ImportSummary summary = stream(input, gathering);
        return new RegisterImport(gathering.catalogue(), summary, gathering.skipped, gathering.customs);
    }

    /**
     * Reads a register and passes its parts on one by one.
     *
     * <p>If a file cannot be read properly there are notices, some of which may be errors; the parts passed on are then
     * incomplete. If nothing in the file can be read, not even the head is passed on.
     *
     * @param input the register file
     * @param sink receives the parts
     * @return the numbers and the notices
     * @throws IOException if the bytes of the file cannot be read, or if the sink fails
     */
    public ImportSummary stream(RegisterInput input, Sink sink) throws IOException {
        return new ImportRun(profile.parts(), reference, issued, customsOnly, ahead).run(input, sink);
    }

    /** Collects the parts of a register. */
    private static final class Gathering implements Sink {
        private final @Nullable Consumer<LedgerEntry> ledger;
        private final List<CaseStudy> cases = new ArrayList<>();
        private final List<SkippedRecord> skipped = new ArrayList<>();
        private final List<CustomsEntry> customs = new ArrayList<>();
        private @Nullable Catalogue head;

        /**
         * Begins to collect.
         *
         * @param ledger receives the steps; null if no steps are wanted
         */
        Gathering(@Nullable Consumer<LedgerEntry> ledger) {
            this.ledger = ledger;
        }

        @Override
        public boolean takesLedger() {
            return ledger != null;
        }

        @Override
        public void head(Catalogue catalogue) {
            head = catalogue;
        }

        @Override
        public void caseStudy(CaseStudy caseStudy) {
            cases.add(caseStudy);
        }

        @Override
        public void ledger(LedgerEntry entry) {
            if (ledger != null) {
                ledger.accept(entry);
            }
        }

        @Override
        public void skipped(SkippedRecord record) {
            skipped.add(record);
        }

        @Override
        public void customs(CustomsEntry entry) {
            customs.add(entry);
        }

        Optional<Catalogue> catalogue() {
            return Optional.ofNullable(head)
                    .map(h -> h.toBuilder().caseStudies(cases).build());
        }
    }
}
