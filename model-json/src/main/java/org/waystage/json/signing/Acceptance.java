package org.waystage.json.signing;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.waystage.core.notice.Notice;
import org.waystage.core.notice.Place;
import org.waystage.core.notice.Rule;
import org.waystage.core.value.PartialDate;

/**
 * Whether a receiver accepts an edition after the one that it accepted last. A valid signature is not enough: an old edition that is
 * presented again, or one that forks off, has one too.
 *
 * <p>The state of a receiver is the signature of the edition that it accepted last, which it keeps until it accepts the next. An
 * edition follows it if its manifest names it as predecessor; of several new editions, the oldest is accepted first.
 *
 * <pre>{@code
 * EditionSignature.Verdict verdict = candidate.verify(catalogue, publicKey); // first of all
 * Acceptance acceptance = Acceptance.after(accepted, candidate);
 * if (verdict.isValid() && acceptance.isAccepted()) {
 *     // keep the candidate in place of the accepted signature
 * }
 * }</pre>
 *
 * <p>Only what was signed is compared, so every signature passed must have been verified before. The answer depends on the
 * arguments alone; there is no clock. So it does not show that a publisher's newer editions are being withheld.
 *
 * @param answer the answer
 * @param refusal why the edition is refused, with a rule of {@link AcceptanceRules}; empty if it is accepted
 */
public record Acceptance(Answer answer, Optional<Notice> refusal) {
    /** The answer. Minor releases may add constants, so a {@code switch} needs a default branch. */
    public enum Answer {
        /** Nothing was accepted before: the edition is trusted because of its key alone. */
        FIRST_CONTACT("first-contact", true),
        /** The edition follows the accepted one. */
        ACCEPTED("accepted", true),
        /** It is the accepted edition itself. */
        ALREADY_ACCEPTED("already-accepted", true),
        /** Refused: it is an edition of another series. */
        OTHER_SERIES("other-series", false),
        /** Refused: another key signed. */
        OTHER_KEY("other-key", false),
        /** Refused: it has a lower position in the series, or an earlier issue date. */
        OLDER("older", false),
        /** Refused: it takes the place of the accepted edition, or follows another one that does. */
        FORK("fork", false),
        /** Refused: there are editions between the two, which must be accepted first. */
        GAP("gap", false),
        /** Refused: its manifest names no predecessor. */
        UNLINKED("unlinked", false);

        private final String code;
        private final boolean accepts;

        Answer(String code, boolean accepts) {
            this.code = code;
            this.accepts = accepts;
        }

        /**
         * Returns the answer as results write it.
         *
         * @return the code
         */
        public String code() {
            return code;
        }

        /** Returns the code. */
        @Override
        public String toString() {
            return code;
        }
    }

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if the answer refuses the edition and there is no refusal, or the other way round
     */
    public Acceptance {
        Objects.requireNonNull(answer, "answer");
        if (refusal.isPresent() == answer.accepts) {
            throw new IllegalArgumentException(
                    "the answer '" + answer + "' comes " + (answer.accepts ? "without" : "with") + " a refusal");
        }
    }

    private Acceptance(Answer answer) {
        this(answer, Optional.empty());
    }

    /**
     * Returns the answer for a receiver that has accepted no edition of the series before. A person must decide whether to accept the
     * edition.
     *
     * @return {@link Answer#FIRST_CONTACT}
     */
    public static Acceptance first() {
        return new Acceptance(Answer.FIRST_CONTACT);
    }

    /**
     * Returns whether an edition follows the accepted one.
     *
     * @param accepted the signature of the edition that was accepted last
     * @param candidate the signature of the edition in question
     * @return the answer, never {@link Answer#FIRST_CONTACT}
     */
    public static Acceptance after(EditionSignature accepted, EditionSignature candidate) {
        EditionManifest last = accepted.manifest();
        EditionManifest next = candidate.manifest();
        Optional<Acceptance> otherSeries = ofSeries(next, last);
        if (otherSeries.isPresent()) {
            return otherSeries.get();
        }
        if (!candidate.key().equals(accepted.key())) {
            return refused(Answer.OTHER_KEY, AcceptanceRules.OTHER_KEY, candidate.key(), accepted.key());
        }
        if (next.digest().equals(last.digest())) {
            return new Acceptance(Answer.ALREADY_ACCEPTED);
        }
        Optional<Acceptance> refusal = ofPlace(next, last);
        return refusal.orElseGet(() -> linked(last, next));
    }

    /**
     * Returns why an edition cannot be named as the predecessor of another: it is of another series, is not older by position or issue
     * date, or has the same position or label.
     *
     * @param next the manifest of the edition to be signed
     * @param earlier the manifest of the edition that it is to name as its predecessor
     * @return why no receiver would accept it; empty if there is no such reason
     */
    public static Optional<Notice> refusalOf(EditionManifest next, EditionManifest earlier) {
        return ofSeries(next, earlier).or(() -> ofPlace(next, earlier)).flatMap(Acceptance::refusal);
    }

    private static Optional<Acceptance> ofSeries(EditionManifest next, EditionManifest last) {
        return next.catalogue().equals(last.catalogue())
                ? Optional.empty()
                : Optional.of(refused(
                        Answer.OTHER_SERIES,
                        AcceptanceRules.OTHER_SERIES,
                        next.catalogue().value(),
                        last.catalogue().value()));
    }

    private static Optional<Acceptance> ofPlace(EditionManifest next, EditionManifest last) {
        if (isOlder(next, last)) {
            return Optional.of(refused(Answer.OLDER, AcceptanceRules.OLDER, name(next), name(last)));
        }
        return isInPlaceOf(next, last)
                ? Optional.of(refused(Answer.FORK, AcceptanceRules.FORK, name(next), name(last)))
                : Optional.empty();
    }

    private static Acceptance linked(EditionManifest last, EditionManifest next) {
        Optional<String> before = next.predecessor().map(EditionManifest.Predecessor::digest);
        if (before.isEmpty()) {
            return refused(Answer.UNLINKED, AcceptanceRules.UNLINKED, name(next), name(last));
        }
        if (before.get().equals(last.digest())) {
            return new Acceptance(Answer.ACCEPTED);
        }
        return isNext(next, last)
                ? refused(Answer.FORK, AcceptanceRules.FORK, name(next), name(last))
                : refused(Answer.GAP, AcceptanceRules.GAP, name(next), name(last));
    }

    private static Acceptance refused(Answer answer, Rule rule, String found, String accepted) {
        return new Acceptance(
                answer, Optional.of(Notice.of(rule, Place.of(""), Map.of("found", found, "accepted", accepted))));
    }

    private static boolean isOlder(EditionManifest one, EditionManifest last) {
        boolean lower = one.sequence().isPresent()
                && last.sequence().isPresent()
                && one.sequence().get() < last.sequence().get();
        return lower
                || one.issued()
                        .filter(date -> last.issued()
                                .filter(known -> isBefore(date, known))
                                .isPresent())
                        .isPresent();
    }

    private static boolean isBefore(PartialDate date, PartialDate other) {
        return date.lastDay() < other.firstDay();
    }

    /** Returns whether an edition claims the position or the label of the accepted one. */
    private static boolean isInPlaceOf(EditionManifest one, EditionManifest last) {
        return (one.sequence().isPresent() && one.sequence().equals(last.sequence()))
                || (one.edition().isPresent() && one.edition().equals(last.edition()));
    }

    private static boolean isNext(EditionManifest one, EditionManifest last) {
        return one.sequence().isPresent()
                && last.sequence().isPresent()
                && one.sequence().get() == last.sequence().get() + 1;
    }

    /** Returns the label of an edition, or else its position or digest. */
    private static String name(EditionManifest edition) {
        return edition.edition()
                .or(() -> edition.sequence().map(String::valueOf))
                .orElse(edition.digest());
    }

    /**
     * Returns whether the receiver may keep the candidate as the edition that it accepted last; on first contact, only if a person has
     * decided so.
     *
     * @return {@code true} unless the edition is refused
     */
    public boolean isAccepted() {
        return refusal.isEmpty();
    }
}
