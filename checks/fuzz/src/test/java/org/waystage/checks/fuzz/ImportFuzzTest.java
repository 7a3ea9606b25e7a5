package org.waystage.checks.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.waystage.json.CatalogueReader;
import org.waystage.json.CatalogueWriter;
import org.waystage.registers.RegisterImport;
import org.waystage.registers.RegisterImporter;
import org.waystage.registers.RegisterInput;
import org.waystage.registers.ledger.LedgerEntry;

/** Whatever a register holds: no record is lost without a word, and what is imported is a catalogue. */
@Tag("long")
class ImportFuzzTest {
    @FuzzTest(maxDuration = "10m")
    void aRegisterIsImportedOrRefusedAndEachRecordIsAccountedFor(byte[] csv) throws IOException {
        List<LedgerEntry> ledger = new ArrayList<>();
        RegisterImport imported = RegisterImporter.of(Reference.PROFILE, Reference.CATALOGUE)
                .read(RegisterInput.of("register-2025.csv", csv), ledger::add);

        assertThat(imported.summary().read())
                .isEqualTo(imported.summary().imported() + imported.summary().skipped());
        imported.catalogue().ifPresent(catalogue -> {
            byte[] written = CatalogueWriter.compact().toBytes(catalogue);
            assertThat(new CatalogueReader().read(written).value()).contains(catalogue);
        });
    }
}
