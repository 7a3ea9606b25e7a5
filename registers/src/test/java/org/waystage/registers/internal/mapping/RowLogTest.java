package org.waystage.registers.internal.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.waystage.registers.ledger.LedgerEntry;
import org.waystage.registers.ledger.LedgerKind;
import org.waystage.registers.ledger.RecordSteps;

/** What the ledger of a record says, step by step. */
class RowLogTest {
    private final RecordSteps steps = new RecordSteps("ab12", "p 1", 7, List.of("A", "B"), "/caseStudies/6");
    private final RowLog log = RowLog.recording(steps, 3);

    /** Returns the entries as column, sequence, target, texts, rule, kind and confidence. */
    private List<String> entries() {
        List<String> entries = new ArrayList<>();
        for (LedgerEntry entry : steps) {
            assertThat(entry.file() + " " + entry.profile() + " " + entry.record())
                    .isEqualTo("ab12 p 1 7");
            entries.add(String.join(
                    " ",
                    entry.header().orElse("-")
                            + entry.column().map(Object::toString).orElse("-"),
                    "" + entry.sequence(),
                    entry.target().orElse("-"),
                    entry.from().orElse("-") + ">" + entry.to().orElse("-"),
                    entry.rule(),
                    entry.kind().code(),
                    entry.confidence().code()));
        }
        return entries;
    }

    private static Trail trimmed(int column) {
        return Trail.of(" a", column).to("a", "trim", LedgerKind.CORRECTED, true);
    }

    @Test
    void aCellIsWithheldOnceWhicheverColumnsReadIt() {
        log.step(1, null, "[withheld] ", "withhold-contact", LedgerKind.WITHHELD);
        log.step(1, null, "[withheld] ", "withhold-contact", LedgerKind.WITHHELD);
        log.withhold(1, "[withheld]");
        log.withhold(0, "[withheld]");

        assertThat(log.withheldSteps()).isEqualTo(2);
        assertThat(entries())
                .containsExactly(
                        "A0 0 - ->[withheld] withhold withheld high",
                        "B1 0 - ->[withheld]  withhold-contact withheld high");
    }

    @Test
    void stepsStandCellByCellAndWhatComesFromNoCellLast() {
        log.arrive(Trail.of("use", -1), Target.of("/nature"), "use", "default");
        log.arrive(Trail.of("y", 2), Target.of("/two"), "y", "text");
        log.arrive(Trail.of("x", 0), Target.of("/title"), "x", "text");
        log.derive(1, "m", Target.of("/mid"), "n", "guess");
        log.derive(0, "x", Target.of("/phase"), "z", "crosswalk");

        assertThat(entries())
                .containsExactly(
                        "A0 0 /title x>x text read high",
                        "A0 1 /phase x>z crosswalk derived high",
                        "B1 0 /mid m>n guess derived high",
                        "-2 0 /two y>y text read high",
                        "-- 0 /nature use>use default derived low");
    }

    @Test
    void aTextThatItsStepsBroughtToTheValueNeedsNoLastStep() {
        log.arrive(trimmed(0), Target.of("/title"), "a", "text");

        assertThat(entries()).containsExactly("A0 0 /title  a>a trim corrected high");
    }

    @Test
    void aLastStepLeadsToAnotherValueOrConcludesOne() {
        log.arrive(trimmed(0), Target.of("/date"), "b", "date", LedgerKind.READ);
        log.arrive(trimmed(1), Target.of("/date"), "a", "date", LedgerKind.DERIVED);
        log.arrive(Trail.of("c", 2), Target.of("/date"), null, "date", LedgerKind.CORRECTED);

        assertThat(entries())
                .containsExactly(
                        "A0 0 /date  a>a trim corrected high",
                        "A0 1 /date a>b date read high",
                        "B1 0 /date  a>a trim corrected high",
                        "B1 1 /date a>a date derived medium",
                        "-2 0 /date c>- date corrected medium");
    }

    @Test
    void aCorrectionThatServesTwiceIsNotedAndCountedOnce() {
        log.arrive(trimmed(0), Target.of("/title"), "a", "text");
        log.arrive(trimmed(0), Target.of("/summary"), "a", "text");
        log.arrive(Trail.of("x", 1), Target.of("/one"), "x", "text");
        log.arrive(Trail.of("x", 1), Target.of("/two"), "x", "text");
        Map<String, Long> corrections = new TreeMap<>(Map.of("trim", 1L, "date", 4L));

        log.countCorrections(corrections);

        assertThat(corrections).isEqualTo(Map.of("trim", 2L, "date", 4L));
        assertThat(entries())
                .containsExactly(
                        "A0 0 /title  a>a trim corrected high",
                        "B1 0 /one x>x text read high",
                        "B1 1 /two x>x text read high");
    }

    @Test
    void aColumnIsNotedByAnyStepAndArrivedByOneThatHasATarget() {
        log.step(new Trail.Hop(0, "a", "b", "lower", LedgerKind.READ, false));
        log.arrive(Trail.of("x", 1), Target.of("/one"), "x", "text");
        log.step(new Trail.Hop(1, "a", "b", "lower", LedgerKind.READ, false));
        log.arrive(Trail.of("x", -1), Target.of("/two"), "x", "default");

        assertThat(List.of(log.isNoted(0), log.isNoted(1), log.isNoted(2))).containsExactly(true, true, false);
        assertThat(List.of(log.isArrived(0), log.isArrived(1), log.isArrived(2)))
                .containsExactly(false, true, false);
    }

    @Test
    void whatIsNotSureIsOfMediumConfidence() {
        log.step(new Trail.Hop(0, "a", "b", "guess", LedgerKind.READ, false));
        log.step(new Trail.Hop(0, "b", "c", "table", LedgerKind.READ, true));

        assertThat(entries()).containsExactly("A0 0 - a>b guess read medium", "A0 1 - b>c table read high");
    }

    @Test
    void aCellIsWithheldOnceAndItsTextStandsNowhere() {
        log.withhold(1, "[withheld]");
        log.withhold(1, "[withheld]");

        assertThat(entries()).containsExactly("B1 0 - ->[withheld] withhold withheld high");
    }

    @Test
    void aJoinedTextComesFromTheColumnsOfItsParts() {
        Trail joined = Trail.joined(List.of(trimmed(1), Trail.of("b", 0), Trail.of("c", -1)), ", ");

        assertThat(joined.text()).isEqualTo("a, b, c");
        assertThat(joined.columns()).containsExactly(0, 1);
        log.arrive(joined, Target.of("/title"), "a, b, c", "text");
        assertThat(entries())
                .containsExactly(
                        "A0 0 /title b>a, b, c join read high",
                        "B1 0 /title  a>a trim corrected high",
                        "B1 1 /title a>a, b, c join read high",
                        "-- 0 /title c>a, b, c join read low");
    }

    @Test
    void ofATextOfWhichNothingRemainsTheRestIsEmpty() {
        assertThat(Trail.of("-", 0).to(null, "blank", LedgerKind.LEFT_OUT, true).text())
                .isEmpty();
    }
}
