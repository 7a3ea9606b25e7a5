package org.waystage.analysis;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.waystage.analysis.internal.words.Wording;

/**
 * An estimate that the data do not carry: why, and what may be asked instead.
 *
 * <p>Thrown in place of a number that would look like an answer. The message says both in English.
 */
public final class RefusedException extends RuntimeException {
    /** The most groups that a test compares. */
    public static final int MOST_GROUPS = 250;

    private static final long serialVersionUID = 1;

    private final Obstacle[] obstacles; // serializable, as an exception is
    private final Offer[] offers;

    /** Why an estimate is refused; closed. */
    public enum Reason implements Worded {
        /** The origins of cases are intervals: differences of the ends of two intervals are not data. */
        ORIGIN_NOT_EXACT(
                "origin-not-exact",
                "the origin is known only to lie between two days, and differences of such ends are not data",
                "l'origine n'est connue qu'entre deux jours, et la différence de telles bornes n'est pas une donnée"),
        /** Cases reached the target between two days, and the estimator needs exact times. */
        TARGET_NOT_EXACT(
                "target-not-exact",
                "the target was reached on a day known only to lie between two others",
                "la cible a été atteinte un jour connu seulement entre deux autres"),
        /** Cases had reached the target by some day, and nothing tells since when. */
        TARGET_BEFORE_SEEN(
                "target-before-seen",
                "the target had been reached when first seen",
                "la cible était déjà atteinte à la première observation"),
        /** Cases came to a competing stage on a day that is not known. */
        END_NOT_EXACT(
                "end-not-exact",
                "a competing end came on a day that is not known",
                "une fin concurrente est venue un jour qui n'est pas connu"),
        /** Subjects may stand in several groups, which are then not independent. */
        GROUPS_OVERLAP(
                "groups-overlap",
                "a case may stand in several groups: they are not independent, so no test compares them",
                "un cas peut figurer dans plusieurs groupes : ils ne sont pas indépendants, donc aucun test ne les compare"),
        /** There are more groups than {@value RefusedException#MOST_GROUPS}. */
        TOO_MANY_GROUPS(
                "too-many-groups",
                "there are more than " + MOST_GROUPS + " groups: most have too little of their own to compare",
                "il y a plus de " + MOST_GROUPS + " groupes : la plupart n'ont pas assez d'événements à comparer"),
        /** The catalogue does not place the organization in a WCO region. */
        REGION_NOT_STATED(
                "region-not-stated",
                "the catalogue does not say in which WCO region it is",
                "le catalogue ne dit pas dans quelle région de l'OMD il est"),
        /** The catalogue does not say of what kind the organization is. */
        KIND_NOT_STATED(
                "kind-not-stated",
                "the catalogue does not say of what kind it is",
                "le catalogue ne dit pas de quel type il est");

        private final Wording wording;

        Reason(String code, String english, String french) {
            wording = new Wording(code, english, french);
        }

        @Override
        public String code() {
            return wording.code();
        }

        /**
         * Returns the reason for people.
         *
         * @param language {@code fr} for French; anything else gives English
         * @return a phrase
         */
        @Override
        public String text(String language) {
            return wording.text(language);
        }

        /** Returns the code. */
        @Override
        public String toString() {
            return wording.code();
        }
    }

    /**
     * One thing that stands against an estimate, and in how many cases.
     *
     * @param reason what it is
     * @param cases in how many cases it stands; 0 where it is about no cases
     * @param of how many cases were asked; 0 where it is about no cases
     */
    public record Obstacle(Reason reason, long cases, long of) implements Serializable {
        /**
         * Checks the parts.
         *
         * @throws IllegalArgumentException unless 0 ≤ cases ≤ of
         */
        public Obstacle {
            Objects.requireNonNull(reason, "reason");
            if (cases < 0 || cases > of) {
                throw new IllegalArgumentException(cases + " of " + of + " cases");
            }
        }

        /**
         * What is about no cases.
         *
         * @param reason the reason
         */
        public Obstacle(Reason reason) {
            this(reason, 0, 0);
        }

        /**
         * Returns the reason with its numbers, for people.
         *
         * @param language {@code fr} for French; anything else gives English
         * @return a phrase, for example "2 of 5 cases: the target had been reached when first seen"
         */
        public String text(String language) {
            if (of == 0) {
                return reason.text(language);
            }
            String numbers =
                    language.equals("fr") ? cases + " cas sur " + of + " : " : cases + " of " + of + " cases: ";
            return numbers + reason.text(language);
        }
    }

    /** What may be asked instead; closed. */
    public enum Offer implements Worded {
        /** {@link org.waystage.analysis.survival.TimeOrigin#calendar TimeOrigin.calendar}: the day is counted from one day for all cases. */
        CALENDAR(
                "calendar",
                "when the target was reached, on the calendar, which needs no origin",
                "quand la cible a été atteinte, sur le calendrier, qui ne demande pas d'origine"),
        /** {@link org.waystage.analysis.survival.TimeToStage#withExactOriginsOnly TimeToStage.withExactOriginsOnly}. */
        EXACT_ORIGINS(
                "exact-origins", "only the cases whose origin is exact", "seulement les cas dont l'origine est exacte"),
        /** Both {@link org.waystage.analysis.survival.TimeToStage#withExactOriginsOnly TimeToStage.withExactOriginsOnly} and {@link org.waystage.analysis.survival.StageTimes#turnbull StageTimes.turnbull}: exact origins alone would be refused too. */
        EXACT_ORIGINS_TURNBULL(
                "exact-origins-turnbull",
                "only the cases whose origin is exact, by Turnbull's estimate, which takes intervals",
                "seulement les cas dont l'origine est exacte, par l'estimation de Turnbull, qui accepte les intervalles"),
        /** {@link org.waystage.analysis.survival.TimeToStage#withExactTargetsOnly TimeToStage.withExactTargetsOnly}: offered where more got there on a day that is known than are left out. */
        EXACT_TARGETS(
                "exact-targets",
                "only the cases whose target and ends are exact: the others, which got there too, are left out and told",
                "seulement les cas dont la cible et les fins sont exactes : les autres, arrivés aussi, sont laissés de côté et"
                        + " comptés"),
        /** Both {@link org.waystage.analysis.survival.TimeToStage#withExactOriginsOnly TimeToStage.withExactOriginsOnly} and {@link org.waystage.analysis.survival.TimeToStage#withExactTargetsOnly TimeToStage.withExactTargetsOnly}. */
        EXACT_ORIGINS_TARGETS(
                "exact-origins-targets",
                "only the cases whose origin, target and ends are exact: the others, which got there too, are left out and told",
                "seulement les cas dont l'origine, la cible et les fins sont exactes : les autres, arrivés aussi, sont laissés de"
                        + " côté et comptés"),
        /** {@link org.waystage.analysis.survival.StageTimes#turnbull StageTimes.turnbull}. */
        TURNBULL(
                "turnbull",
                "Turnbull's estimate, which takes intervals",
                "l'estimation de Turnbull, qui accepte les intervalles"),
        /** A dimension of which each case has one key. */
        SEPARATE_GROUPS(
                "separate-groups",
                "groups of which each case has one, such as by nature",
                "des groupes dont chaque cas n'a qu'un, par exemple par nature"),
        /** A dimension of fewer keys. */
        FEWER_GROUPS(
                "fewer-groups",
                "fewer groups, such as by region or by group of technologies",
                "moins de groupes, par exemple par région ou par groupe de technologies"),
        /** {@link org.waystage.analysis.structure.Gaps.PeerRule#REGION Gaps.PeerRule.REGION}. */
        SAME_REGION("same-region", "peers of the same region", "les pairs de la même région"),
        /** {@link org.waystage.analysis.structure.Gaps.PeerRule#KIND Gaps.PeerRule.KIND}. */
        SAME_KIND("same-kind", "peers of the same kind", "les pairs du même type");

        private final Wording wording;

        Offer(String code, String english, String french) {
            wording = new Wording(code, english, french);
        }

        @Override
        public String code() {
            return wording.code();
        }

        /**
         * Returns the offer for people.
         *
         * @param language {@code fr} for French; anything else gives English
         * @return a phrase
         */
        @Override
        public String text(String language) {
            return wording.text(language);
        }

        /** Returns the code. */
        @Override
        public String toString() {
            return wording.code();
        }
    }

    /**
     * Refuses what was asked.
     *
     * @param obstacles why, at least one
     * @param offers what may be asked instead
     */
    public RefusedException(List<Obstacle> obstacles, List<Offer> offers) {
        this("", obstacles, offers);
    }

    /**
     * Refuses what was asked about something.
     *
     * @param about what it was asked about, which the message names
     * @param obstacles why, at least one
     * @param offers what may be asked instead
     */
    public RefusedException(String about, List<Obstacle> obstacles, List<Offer> offers) {
        super(message(about, obstacles, offers));
        this.obstacles = obstacles.toArray(Obstacle[]::new);
        this.offers = offers.toArray(Offer[]::new);
    }

    private static String message(String about, List<Obstacle> obstacles, List<Offer> offers) {
        String why = obstacles.stream().map(obstacle -> obstacle.text("en")).collect(Collectors.joining("; "));
        String instead = offers.stream().map(offer -> offer.text("en")).collect(Collectors.joining("; "));
        return "refused" + (about.isEmpty() ? "" : " for " + about) + ": " + why
                + (offers.isEmpty() ? "" : ". Possible instead: " + instead);
    }

    /**
     * Returns why.
     *
     * @return what stands against the estimate, at least one thing, each reason once; immutable
     */
    public List<Obstacle> obstacles() {
        return List.of(obstacles);
    }

    /**
     * Returns what may be asked instead.
     *
     * @return the offers, immutable
     */
    public List<Offer> offers() {
        return List.of(offers);
    }
}
