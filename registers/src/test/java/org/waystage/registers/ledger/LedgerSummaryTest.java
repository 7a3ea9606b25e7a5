package org.waystage.registers.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.waystage.core.value.Confidence;

class LedgerSummaryTest {
    private static LedgerEntry entry(LedgerKind kind, String rule, String header, String from, String to) {
        return new LedgerEntry(
                "ab12",
                1,
                header.isEmpty() ? Optional.empty() : Optional.of(0),
                header.isEmpty() ? Optional.empty() : Optional.of(header),
                0,
                Optional.empty(),
                Optional.of(from),
                Optional.of(to).filter(text -> !text.isEmpty()),
                rule,
                "p 1",
                Confidence.Listed.HIGH,
                kind);
    }

    @Test
    void nothingGivesNoLines() {
        assertThat(new LedgerSummary().lines()).isEmpty();
    }

    @Test
    void correctionsStandFirstAndThenTheMostFrequent() {
        LedgerSummary summary = new LedgerSummary();
        summary.add(entry(LedgerKind.READ, "text", "Title", "a", "a"));
        summary.add(entry(LedgerKind.DERIVED, "default", "", "", "use"));
        summary.add(entry(LedgerKind.LEFT_OUT, "not-read", "Note", "a", ""));
        summary.add(entry(LedgerKind.WITHHELD, "withhold", "Note", "", "[withheld]"));
        summary.add(entry(LedgerKind.CORRECTED, "trim", "Title", " a", "a"));
        summary.add(entry(LedgerKind.CORRECTED, "word", "Stage", "pilot", "Pilot"));
        summary.add(entry(LedgerKind.CORRECTED, "word", "Stage", "PILOT", "Pilot"));
        summary.add(entry(LedgerKind.CORRECTED, "trim", "Stage", "b ", "b"));

        assertThat(summary.lines())
                .extracting(line -> line.kind() + " " + line.rule() + " " + line.column() + " " + line.count())
                .containsExactly(
                        "corrected word Stage 2",
                        "corrected trim Stage 1",
                        "corrected trim Title 1",
                        "withheld withhold Note 1",
                        "left-out not-read Note 1",
                        "derived default  1",
                        "read text Title 1");
    }

    @Test
    void examplesAreTheFirstFewThatDiffer() {
        LedgerSummary summary = new LedgerSummary();
        for (String from : new String[] {" a", " a", " b", " c", " d", ""}) {
            summary.add(entry(LedgerKind.CORRECTED, "trim", "Title", from, from.strip()));
        }

        assertThat(summary.lines()).singleElement().satisfies(line -> {
            assertThat(line.count()).isEqualTo(6);
            assertThat(line.examples())
                    .containsExactly(
                            new LedgerSummary.Change(Optional.of(" a"), Optional.of("a")),
                            new LedgerSummary.Change(Optional.of(" b"), Optional.of("b")),
                            new LedgerSummary.Change(Optional.of(" c"), Optional.of("c")));
        });
    }
}
