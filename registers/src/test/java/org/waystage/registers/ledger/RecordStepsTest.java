package org.waystage.registers.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waystage.core.value.Confidence;

/** Steps that are written together read as those that are written one by one. */
class RecordStepsTest {
    private static final List<String> NASTY = List.of(
            "",
            "plain",
            "a, b",
            "\"quoted\"",
            "two\nlines\r",
            "=1+1",
            "  -2",
            "'@x",
            "déjà – vu",
            "\uFF1Dwide",
            "\uD83D\uDE00 smile",
            "half \uD83D",
            "\uDE00 half, \"",
            "x".repeat(4095) + "\uD83D\uDE00" + "é".repeat(5000) + ",");

    private static RecordSteps steps(long record, String place, List<String> headers) {
        RecordSteps steps = new RecordSteps("ab12", "p 1", record, headers, place);
        for (int i = 0; i < NASTY.size(); i++) {
            String text = NASTY.get(i);
            add(steps, 1, "title/en", text, text);
            add(steps, i % 5 - 1, "list/" + i, text, null);
            add(steps, 3, "/organizations", null, text);
            add(steps, 0, null, text, NASTY.get(NASTY.size() - 1 - i));
            add(steps, 2, "odd,\"member", "from", "to");
        }
        return steps;
    }

    private static void add(
            RecordSteps steps, int column, @Nullable String target, @Nullable String from, @Nullable String to) {
        Confidence confidence = column == 1 ? Confidence.Listed.MEDIUM : Confidence.Listed.HIGH;
        LedgerKind kind = to == null ? LedgerKind.LEFT_OUT : LedgerKind.READ;
        steps.add(column, target, from, to, from == null ? "map:a, b" : "text", confidence, kind);
    }

    private static String csv(List<RecordSteps> records, boolean together) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (LedgerWriter writer = Ledger.csv(out)) {
            for (RecordSteps steps : records) {
                if (together) {
                    writer.write(steps);
                } else {
                    for (LedgerEntry entry : steps) {
                        writer.write(entry);
                    }
                }
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theBytesAreThoseOfTheStepsOneByOne() throws IOException {
        List<RecordSteps> records = new ArrayList<>();
        for (String place : List.of("/caseStudies/0", "", "/odd, place", "=place")) {
            for (List<String> headers : List.of(List.of("A", "B, \"b\""), List.of("A", "B", "=C", "D", "E"))) {
                records.add(steps(12, place, headers));
            }
        }
        assertThat(csv(records, true)).isEqualTo(csv(records, false)).contains("'=1+1", "/caseStudies/0/title/en");
    }

    @Test
    void theBytesAreTheSameForMoreTargetsAndRulesThanAreKept() throws IOException {
        List<RecordSteps> records = new ArrayList<>();
        for (int record = 0; record < 2; record++) {
            RecordSteps steps = new RecordSteps("ab12", "p 1", record, List.of("A"), "/caseStudies/" + record);
            for (int i = 0; i < SharedCells.MOST + 10; i++) {
                steps.add(0, "list/" + i, "a", "b", "map:" + i, Confidence.Listed.HIGH, LedgerKind.READ);
            }
            records.add(steps);
        }
        assertThat(csv(records, true)).isEqualTo(csv(records, false));
    }

    @Test
    void theBytesAreThoseOfTheProfileOfEachRecord() throws IOException {
        List<RecordSteps> records = new ArrayList<>();
        for (String profile : List.of("p 1", "q 1", "p 1")) {
            RecordSteps steps = new RecordSteps("ab12", profile, 1, List.of("A"), "/caseStudies/0");
            steps.add(0, "title/en", "a", "b", "text", Confidence.Listed.HIGH, LedgerKind.READ);
            steps.add(0, "title/en", "a", "b", "text", Confidence.Listed.LOW, LedgerKind.READ);
            steps.add(0, "title/en", "a", "b", "text", Confidence.Listed.HIGH, LedgerKind.DERIVED);
            records.add(steps);
        }
        assertThat(csv(records, true)).isEqualTo(csv(records, false)).contains("q 1,low");
    }

    @Test
    void stepsStandByColumnAndThoseOfNoColumnLast() {
        RecordSteps steps = new RecordSteps("ab12", "p 1", 3, List.of("A", "B"), "/caseStudies/7");
        add(steps, -1, "nature", "use", "use");
        add(steps, 5, null, "x", "y");
        add(steps, 0, "/organizations", "a", "b");
        add(steps, 5, "title/en", "y", "y");

        assertThat(steps.size()).isEqualTo(4);
        assertThat(steps)
                .extracting(entry -> entry.column().map(String::valueOf).orElse("-")
                        + entry.sequence()
                        + entry.target().orElse("-")
                        + entry.header().orElse("-"))
                .containsExactly("00/organizationsA", "50--", "51/caseStudies/7/title/en-", "-0/caseStudies/7/nature-");
    }
}
