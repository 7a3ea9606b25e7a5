package org.waystage.core.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waystage.core.notice.Notice;
import org.waystage.core.value.Extras;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;

class DecisionsTest {
    private static final PartialDate DAY = PartialDate.parse("2026-11-27");
    private static final Text WHY = Text.of("en", "The port says so.");

    private static DecidedRecord record(String id) {
        return DecidedRecord.of("0".repeat(64), id, Optional.empty(), Text.of("en", id));
    }

    private static Decision decision(long number) {
        return Decision.builder(number, Verdict.Listed.SAME)
                .earlier(List.of(record("a")))
                .later(List.of(record("b")))
                .decided("Secretariat", DAY, WHY)
                .build();
    }

    private static Withdrawal withdrawal(long number, long withdrawn) {
        return Withdrawal.of(number, withdrawn, "Secretariat", DAY, WHY);
    }

    private static List<Long> inForce(DecisionEntry... entries) {
        return Decisions.of(List.of(entries)).inForce().stream()
                .map(Decision::number)
                .toList();
    }

    private static List<String> faults(DecisionEntry... entries) {
        List<Notice> notices = new ArrayList<>();
        Decisions.of(List.of(entries)).check(notices::add);
        return notices.stream()
                .map(notice -> notice.place().pointer() + " " + notice.rule().id())
                .toList();
    }

    @Test
    void whatIsWithdrawnIsNotInForceAndWhatWithdrawsTheWithdrawalRestoresIt() {
        assertThat(inForce(decision(1), decision(2))).containsExactly(1L, 2L);
        assertThat(inForce(decision(1), decision(2), withdrawal(3, 1))).containsExactly(2L);
        assertThat(inForce(decision(1), withdrawal(3, 1), withdrawal(4, 3))).containsExactly(1L);
    }

    @Test
    void theOrderOfTheEntriesDoesNotMatter() {
        assertThat(inForce(withdrawal(4, 3), decision(2), withdrawal(3, 1), decision(1)))
                .containsExactly(1L, 2L);
    }

    @Test
    void aNumberThatStandsTwiceAndAWithdrawalOfNothingBeforeItAreFaults() {
        assertThat(faults(decision(1), decision(1))).containsExactly("/entries/1/number decision-number-repeated");
        assertThat(faults(decision(1), withdrawal(2, 7)))
                .containsExactly("/entries/1/withdraws decision-nothing-withdrawn");
        assertThat(faults(decision(3), withdrawal(2, 3)))
                .containsExactly("/entries/1/withdraws decision-nothing-withdrawn");
        assertThat(faults(withdrawal(2, 1), decision(1))).isEmpty();
    }

    @Test
    void aVerdictOrKindThatIsNotListedIsToldWithTheOneThatWasMeant() {
        Decision misspelt = Decision.builder(1, Verdict.of("Same"))
                .earlier(List.of(record("a")))
                .later(List.of(record("b")))
                .decided("Secretariat", DAY, WHY)
                .build();
        Decision both = Decision.builder(2, Verdict.of("of-tomorrow"))
                .kind(DecidedKind.of("caseStudy"))
                .earlier(List.of(record("a")))
                .later(List.of(record("b")))
                .decided("Secretariat", DAY, WHY)
                .build();
        List<Notice> notices = new ArrayList<>();
        Decisions.of(List.of(decision(3), both, misspelt)).check(notices::add);

        assertThat(notices)
                .extracting(notice -> notice.place().pointer() + " " + notice.severity())
                .containsExactly("/entries/1/kind warning", "/entries/1/verdict warning", "/entries/2/verdict warning");
        assertThat(notices)
                .extracting(Notice::message)
                .containsExactly(
                        "Decision 2 has no effect: its 'kind' is 'caseStudy', which this version does not list. Did you mean 'caseStudies'?",
                        "Decision 2 has no effect: its 'verdict' is 'of-tomorrow', which this version does not list.",
                        "Decision 1 has no effect: its 'verdict' is 'Same', which this version does not list. Did you mean 'same'?");
    }

    @Test
    void whatIsWithdrawnNeedsNoListedVerdict() {
        Decision misspelt = Decision.builder(1, Verdict.of("Same"))
                .earlier(List.of(record("a")))
                .later(List.of(record("b")))
                .decided("Secretariat", DAY, WHY)
                .build();

        assertThat(faults(misspelt)).containsExactly("/entries/0/verdict decision-unlisted");
        assertThat(faults(misspelt, withdrawal(2, 1))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "same, 1, 1, true",
        "same, 1, 2, false",
        "same, 2, 1, false",
        "same, 0, 1, false",
        "merged, 2, 1, true",
        "merged, 1, 1, false",
        "merged, 2, 2, false",
        "split, 1, 2, true",
        "split, 1, 1, false",
        "split, 2, 2, false",
        "different, 1, 1, true",
        "different, 2, 3, true",
        "different, 0, 1, false",
        "undecided, 1, 1, true",
        "undecided, 1, 0, false",
        "of-tomorrow, 3, 1, true"
    })
    void aVerdictTakesTheRecordsThatItNeeds(String verdict, int earlier, int later, boolean fits) {
        assertThat(Verdict.of(verdict).takes(earlier, later)).isEqualTo(fits);
    }

    @Test
    void whoDecidesSaysWhoWhenAndWhy() {
        Decision.Builder unsigned = Decision.builder(1, Verdict.Listed.SAME)
                .earlier(List.of(record("a")))
                .later(List.of(record("b")));
        Decision.Builder open = Decision.builder(1, Verdict.Listed.UNDECIDED)
                .earlier(List.of(record("a")))
                .later(List.of(record("b")));

        assertThatIllegalArgumentException().isThrownBy(unsigned::build).withMessageContaining("who, when and why");
        assertThat(open.build().by()).isEmpty();
    }

    @Test
    void partsThatCannotBeAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> decision(0)).withMessageContaining("from 1 to 999999999");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> decision(1_000_000_000))
                .withMessageContaining("from 1 to 999999999");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> withdrawal(2, 0))
                .withMessageContaining("from 1 to 999999999");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DecidedRecord.of("0A", "a", Optional.empty(), WHY))
                .withMessageContaining("64 lower-case");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DecidedRecord.of("0".repeat(64), "A b", Optional.empty(), WHY))
                .withMessageContaining("not an id");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SeenSuggestion(1001, List.of(), Extras.none()))
                .withMessageContaining("1001");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Verdict.Unlisted("same"))
                .withMessageContaining("listed");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DecidedKind.Unlisted("caseStudies"))
                .withMessageContaining("listed");
        assertThat(DecidedKind.of("surveys").code()).isEqualTo("surveys");
    }

    @Test
    void theNextNumberFollowsTheHighest() {
        assertThat(Decisions.none().nextNumber()).isEqualTo(1);
        assertThat(Decisions.of(List.of(decision(7), decision(2))).nextNumber()).isEqualTo(8);
    }
}
