package org.waystage.checks.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.waystage.core.decision.Decisions;
import org.waystage.formats.Addresses;
import org.waystage.formats.Taxonomy;
import org.waystage.formats.TaxonomyReader;
import org.waystage.json.DecisionsFormat;
import org.waystage.json.ValidationProfiles;
import org.waystage.json.reading.Reading;
import org.waystage.registers.ledger.Ledger;
import org.waystage.registers.ledger.LedgerEntry;

/** Whatever decisions, validation profiles, taxonomies and ledgers say: notices, a documented exception, or values. */
@Tag("long")
class ExchangeFuzzTest {
    private static final Addresses ADDRESSES = Addresses.under("https://example.org/");

    @FuzzTest(maxDuration = "10m")
    void whatBodiesExchangeIsReadOrRefused(byte[] document) {
        Reading<Decisions> decisions = DecisionsFormat.read(document);
        assertThat(decisions.value().isPresent()).isEqualTo(!decisions.hasErrors());
        decisions
                .value()
                .ifPresent(read -> assertThat(DecisionsFormat.read(DecisionsFormat.toBytes(read))
                                .orElseThrow())
                        .isEqualTo(read));
        assertThat(ValidationProfiles.read(document).hasErrors())
                .isEqualTo(ValidationProfiles.read(document).value().isEmpty());
        Reading<Taxonomy> taxonomy = TaxonomyReader.read(document, ADDRESSES);
        assertThat(taxonomy.hasErrors() || taxonomy.value().isPresent()).isTrue();
        ledger(document);
    }

    private static void ledger(byte[] document) {
        List<LedgerEntry> entries = new ArrayList<>();
        try {
            Ledger.read(new ByteArrayInputStream(document), entries::add);
        } catch (IOException e) {
            assertThat(e).hasMessageNotContaining("Exception");
            return;
        }
        assertThat(Ledger.cells(entries).size()).isLessThanOrEqualTo(entries.size());
    }
}
