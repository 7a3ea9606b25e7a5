package org.waystage.json.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.core.Catalogue;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Place;
import org.waystage.core.value.PartialDate;
import org.waystage.core.value.Text;
import org.waystage.json.signing.Acceptance.Answer;

class AcceptanceTest {
    private static KeyPair keys;
    private static KeyPair others;

    @BeforeAll
    static void makeKeys() throws GeneralSecurityException {
        keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        others = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    }

    private static EditionManifest manifest(String series, int number, String title, boolean withSequence) {
        Catalogue.Builder builder = Catalogue.builder(CatalogueId.of(series), Text.english(title))
                .edition("e" + number)
                .issued(PartialDate.parse("20" + (20 + number)));
        return EditionManifest.of(withSequence ? builder.sequence((long) number).build() : builder.build());
    }

    private static EditionManifest manifest(int number) {
        return manifest("a-series", number, "Edition " + number, true);
    }

    private static EditionSignature sign(EditionManifest manifest) {
        return EditionSignature.sign(manifest, keys.getPrivate(), keys.getPublic());
    }

    /** Returns the signatures of editions of a series, each of which names the one before. */
    private static List<EditionSignature> series(int count, boolean withSequence) {
        List<EditionSignature> series = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            EditionManifest manifest = manifest("a-series", i, "Edition " + i, withSequence);
            series.add(sign(
                    series.isEmpty()
                            ? manifest
                            : manifest.withPredecessor(series.get(i - 2).manifest())));
        }
        return series;
    }

    private static Answer answer(EditionSignature accepted, EditionSignature candidate) {
        Acceptance acceptance = Acceptance.after(accepted, candidate);
        assertThat(acceptance.isAccepted())
                .isEqualTo(acceptance.answer() == Answer.ACCEPTED || acceptance.answer() == Answer.ALREADY_ACCEPTED);
        return acceptance.answer();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theNextIsAcceptedAndTheSameWasAlready(boolean withSequence) {
        List<EditionSignature> series = series(3, withSequence);

        assertThat(answer(series.get(0), series.get(1))).isEqualTo(Answer.ACCEPTED);
        assertThat(answer(series.get(1), series.get(1))).isEqualTo(Answer.ALREADY_ACCEPTED);
        assertThat(answer(series.get(1), series.get(2))).isEqualTo(Answer.ACCEPTED);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anOlderOneIsRefused(boolean withSequence) {
        List<EditionSignature> series = series(3, withSequence);

        assertThat(answer(series.get(2), series.get(1))).isEqualTo(Answer.OLDER);
        assertThat(answer(series.get(2), series.get(0))).isEqualTo(Answer.OLDER);
    }

    @Test
    void aLaterNumberWithAnEarlierDateIsOlder() {
        Catalogue backdated = Catalogue.builder(CatalogueId.of("a-series"), Text.english("Backdated"))
                .sequence(5L)
                .issued(PartialDate.parse("2020"))
                .build();

        assertThat(answer(sign(manifest(2)), sign(EditionManifest.of(backdated).withPredecessor(manifest(2)))))
                .isEqualTo(Answer.OLDER);
    }

    @Test
    void anotherInTheSamePlaceOrAfterAnotherIsAFork() {
        EditionSignature accepted = series(2, true).get(1);
        EditionManifest twin = manifest("a-series", 2, "Another second", true);

        assertThat(answer(accepted, sign(twin.withPredecessor(manifest(1))))).isEqualTo(Answer.FORK);
        assertThat(answer(accepted, sign(manifest(3).withPredecessor(twin)))).isEqualTo(Answer.FORK);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsFurtherAheadLeavesAGap(boolean withSequence) {
        List<EditionSignature> series = series(3, withSequence);

        assertThat(answer(series.get(0), series.get(2))).isEqualTo(Answer.GAP);
    }

    @Test
    void whatNamesNoPredecessorIsUnlinked() {
        assertThat(answer(sign(manifest(1)), sign(manifest(2)))).isEqualTo(Answer.UNLINKED);
    }

    @Test
    void anotherSeriesAndAnotherKeyAreRefused() {
        EditionManifest next = manifest(2).withPredecessor(manifest(1));

        assertThat(answer(sign(manifest(1)), sign(manifest("another", 2, "Another", true))))
                .isEqualTo(Answer.OTHER_SERIES);
        assertThat(answer(sign(manifest(1)), EditionSignature.sign(next, others.getPrivate(), others.getPublic())))
                .isEqualTo(Answer.OTHER_KEY);
    }

    @Test
    void ofAllOrdersOnlyTheRightOnePasses() {
        List<EditionSignature> series = series(4, true);
        int passed = 0;
        for (List<EditionSignature> order : orders(series)) {
            boolean all = true;
            for (int i = 1; i < order.size() && all; i++) {
                all = answer(order.get(i - 1), order.get(i)) == Answer.ACCEPTED;
            }
            passed += all ? 1 : 0;
            assertThat(all).isEqualTo(order.equals(series));
        }
        assertThat(passed).isEqualTo(1);
    }

    private static List<List<EditionSignature>> orders(List<EditionSignature> all) {
        if (all.isEmpty()) {
            return List.of(List.of());
        }
        List<List<EditionSignature>> orders = new ArrayList<>();
        for (EditionSignature first : all) {
            List<EditionSignature> rest = new ArrayList<>(all);
            rest.remove(first);
            for (List<EditionSignature> order : orders(rest)) {
                List<EditionSignature> one = new ArrayList<>(Collections.nCopies(1, first));
                one.addAll(order);
                orders.add(one);
            }
        }
        return orders;
    }

    @Test
    void aRefusalSaysWhyInBothLanguages() {
        Acceptance refused = Acceptance.after(sign(manifest(2)), sign(manifest(1)));

        assertThat(refused.refusal().orElseThrow().message("en"))
                .isEqualTo("The edition e1 comes before e2, which was accepted already.");
        assertThat(refused.refusal().orElseThrow().message("fr")).isEqualTo("L’édition e1 précède e2, déjà acceptée.");
        assertThat(Acceptance.first().answer()).isEqualTo(Answer.FIRST_CONTACT);
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerWithoutItsRefusalOrWithOneItCannotHaveIsNone(Answer answer) {
        Optional<Notice> refusal =
                Optional.of(Notice.of(AcceptanceRules.GAP, Place.of(""), Map.of("found", "e3", "accepted", "e1")));
        boolean refuses = !List.of(Answer.FIRST_CONTACT, Answer.ACCEPTED, Answer.ALREADY_ACCEPTED)
                .contains(answer);

        assertThat(new Acceptance(answer, refuses ? refusal : Optional.empty()).isAccepted())
                .isEqualTo(!refuses);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Acceptance(answer, refuses ? Optional.empty() : refusal));
    }
}
