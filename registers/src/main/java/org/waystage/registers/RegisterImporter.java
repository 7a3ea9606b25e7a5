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
import org.waystage.registers.internal.file.RegisterInput;
import org.waystage.registers.internal.profile.Profile;
import org.waystage.registers.ledger.LedgerEntry;
import org.waystage.registers.outcome.CustomsEntry;
import org.waystage.registers.outcome.ImportSummary;
import org.waystage.registers.outcome.SkippedRecord;

/**
 * Reads registers by a profile.
 *
 * <p>Taxonomy, code lists and crosswalks come from a reference catalogue, such as the newest bundled edition. The importer is
 * immutable and may be shared by threads. A file is read twice: first to recognise the edition, to count keys and to gather
 * the organizations, then to make the cases; beside the organizations and some bytes a record nothing is kept, so that a
 * register of any length can be {@linkplain #stream streamed}.
 */
public final class RegisterImporter {
    private final Profile profile;
    private final Catalogue reference;
    private final Optional<PartialDate> issued;
    private final boolean customsOnly;

    private RegisterImporter(Profile profile, Catalogue reference, Optional<PartialDate> issued, boolean customsOnly) {
        this.profile = profile;
        this.reference = reference;
        this.issued = issued;
        this.customsOnly = customsOnly;
    }

    /**
     * Returns an importer.
     *
     * @param profile how the register is read
     * @param reference the catalogue that taxonomy, code lists and crosswalks are taken from
     * @return the importer
     */
    public static RegisterImporter of(Profile profile, Catalogue reference) {
        return new RegisterImporter(
                Objects.requireNonNull(profile, "profile"),
                Objects.requireNonNull(reference, "reference"),
                Optional.empty(),
                false);
    }

    /**
     * Returns an importer that takes a date for the issue date, whatever the profile says.
     *
     * @param date when the file was issued
     * @return the importer
     */
    public RegisterImporter issued(PartialDate date) {
        return new RegisterImporter(profile, reference, Optional.of(date), customsOnly);
    }

    /**
     * Returns an importer that skips every entry that neither belongs to a Customs administration nor is about Customs.
     *
     * @return the importer
     */
    public RegisterImporter customsOnly() {
        return new RegisterImporter(profile, reference, issued, true);
    }

    /** What takes the parts of a register as they are read. */
    public interface Sink {
        /**
         * Takes the catalogue without its cases, before the first of them.
         *
         * @param head the catalogue
         * @throws IOException if it cannot be taken
         */
        void head(Catalogue head) throws IOException;

        /**
         * Takes a case.
         *
         * @param caseStudy the case
         * @throws IOException if it cannot be taken
         */
        void caseStudy(CaseStudy caseStudy) throws IOException;

        /**
         * Takes a step of the ledger; those of a record come together, before or after its case.
         *
         * @param entry the step
         * @throws IOException if it cannot be taken
         */
        default void ledger(LedgerEntry entry) throws IOException {}

        /**
         * Takes a record that did not become a case.
         *
         * @param skipped the record
         * @throws IOException if it cannot be taken
         */
        default void skipped(SkippedRecord skipped) throws IOException {}

        /**
         * Takes an entry of or about Customs, after its case.
         *
         * @param entry the entry
         * @throws IOException if it cannot be taken
         */
        default void customs(CustomsEntry entry) throws IOException {}
    }

    /**
     * Reads a register whole.
     *
     * @param input the file
     * @return the catalogue, the numbers and what was skipped; a file that cannot be read as it should gives notices
     * @throws IOException if the bytes of the file cannot be read
     */
    public RegisterImport read(RegisterInput input) throws IOException {
        return read(input, entry -> {});
    }

    /**
     * Reads a register whole and gives the steps of its ledger.
     *
     * @param input the file
     * @param ledger what takes the steps
     * @return the catalogue, the numbers and what was skipped; a file that cannot be read as it should gives notices
     * @throws IOException if the bytes of the file cannot be read
     */
    public RegisterImport read(RegisterInput input, Consumer<LedgerEntry> ledger) throws IOException {
        Gathering gathering = new Gathering(ledger);
        ImportSummary summary = stream(input, gathering);
        return new RegisterImport(gathering.catalogue(), summary, gathering.skipped, gathering.customs);
    }

    /**
     * Reads a register and gives its parts one by one.
     *
     * <p>A file that cannot be read as it should gives notices, of which some may be errors; what was given before then is only
     * a part. A file of which nothing can be read gives no head either.
     *
     * @param input the file
     * @param sink what takes the parts
     * @return the numbers and the notices
     * @throws IOException if the bytes of the file cannot be read, or from the sink
     */
    public ImportSummary stream(RegisterInput input, Sink sink) throws IOException {
        return new ImportRun(profile.parts(), reference, issued, customsOnly).run(input, sink);
    }

    /** Gathers the parts of a register. */
    private static final class Gathering implements Sink {
        private final Consumer<LedgerEntry> ledger;
        private final List<CaseStudy> cases = new ArrayList<>();
        private final List<SkippedRecord> skipped = new ArrayList<>();
        private final List<CustomsEntry> customs = new ArrayList<>();
        private @Nullable Catalogue head;

        Gathering(Consumer<LedgerEntry> ledger) {
            this.ledger = ledger;
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
            ledger.accept(entry);
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
