package org.waystage.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.editions.Editions;
import org.waystage.registers.Fixtures.Fixture;
import org.waystage.registers.ledger.LedgerEntry;
import org.waystage.registers.ledger.LedgerKind;
import org.waystage.registers.outcome.ImportSummary;

/** What a sink receives does not depend on threads, nor a summary on whether a ledger is kept. */
class MappedAheadTest {
    private static RegisterImporter importer(Fixture fixture) {
        return RegisterImporter.of(fixture.profile(), Editions.latest());
    }

    private static RegisterInput input(Fixture fixture) {
        return RegisterInput.of(fixture.file, fixture.content());
    }

    @ParameterizedTest
    @EnumSource(Fixture.class)
    void theSinkReceivesTheSameInTheSameOrder(Fixture fixture) throws IOException {
        Taking one = new Taking();
        Taking ahead = new Taking();

        ImportSummary summary = importer(fixture).stream(input(fixture), one);
        ImportSummary same = importer(fixture).mappedAhead().stream(input(fixture), ahead);

        assertThat(same).isEqualTo(summary);
        assertThat(ahead.taken).isEqualTo(one.taken).hasSizeGreaterThan(2);
    }

    @ParameterizedTest
    @EnumSource(Fixture.class)
    void aSinkWithoutALedgerReceivesAllTheRest(Fixture fixture) throws IOException {
        Taking with = new Taking();
        Taking without = new Taking() {
            @Override
            public boolean takesLedger() {
                return false;
            }
        };

        ImportSummary summary = importer(fixture).stream(input(fixture), with);
        ImportSummary same = importer(fixture).stream(input(fixture), without);

        assertThat(same).isEqualTo(summary);
        assertThat(without.taken)
                .isEqualTo(with.taken.stream()
                        .filter(part -> !(part instanceof LedgerEntry))
                        .collect(Collectors.toList()));
    }

    /** The first pass counts the corrections, the second one makes them. */
    @ParameterizedTest
    @EnumSource(Fixture.class)
    void theLedgerHasTheCorrectionsThatTheFirstPassCounted(Fixture fixture) throws IOException {
        Taking taking = new Taking();

        ImportSummary summary = importer(fixture).stream(input(fixture), taking);

        assertThat(taking.all(LedgerEntry.class).stream()
                        .filter(step -> step.kind() == LedgerKind.CORRECTED)
                        .collect(Collectors.groupingBy(LedgerEntry::rule, Collectors.counting())))
                .isEqualTo(summary.corrections());
    }

    @Test
    void manyRowsGiveTheSameNoticesInTheSameOrder() throws IOException {
        String whole = new String(Fixture.PSTW.content(), StandardCharsets.UTF_8);
        String rows = whole.substring(whole.indexOf('\n') + 1);
        byte[] many = (whole + rows.repeat(60)).getBytes(StandardCharsets.UTF_8);
        RegisterImporter importer = importer(Fixture.PSTW);

        RegisterImport one = importer.read(RegisterInput.of("many.csv", many));
        RegisterImport ahead = importer.mappedAhead().read(RegisterInput.of("many.csv", many));

        assertThat(ahead).isEqualTo(one);
        assertThat(one.summary().notices()).hasSizeGreaterThan(60);
    }

    @Test
    void aSinkThatFailsEndsTheThreads() {
        RegisterImporter.Sink failing = new Taking() {
            @Override
            public void caseStudy(CaseStudy caseStudy) throws IOException {
                throw new IOException("no space left");
            }
        };

        assertThatThrownBy(() -> importer(Fixture.PSTW).mappedAhead().stream(input(Fixture.PSTW), failing))
                .isInstanceOf(IOException.class)
                .hasMessage("no space left");
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("register-"));
    }
}
