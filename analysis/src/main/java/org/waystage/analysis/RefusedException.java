package org.waystage.analysis;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.waystage.analysis.internal.words.Wording;

/**
 * Thrown if the data do not support an estimate, in place of a misleading number. It says why, and what can be
 * estimated instead.
 *
 * <p>The message says both in English.
 */
public final class RefusedException extends RuntimeException {
    /** The largest number of groups that a test compares. */
    public static final int MOST_GROUPS = 250;

    private static final long serialVersionUID = 1;

    private final Obstacle[] obstacles; // serializable, because exceptions are
    private final Offer[] offers;

    /** The reason why an estimate is refused. The set of reasons is closed. */
    public enum Reason implements Worded {
        /**
         * The origins of cases are intervals, and the difference between ends of two intervals is not an observation.
         */
        ORIGIN_NOT_EXACT(
                "origin-not-exact",
                "the origin is known only to lie between two days, and differences of such ends are not data",
                "l'origine n'est connue qu'entre deux jours, et la différence de telles bornes n'est pas une donnée"),
        /** Cases reached the target between two days, and the estimator needs exact times. */
        TARGET_NOT_EXACT(
                "target-not-exact",
                "the target was reached on a day known only to lie between two others",
                "la cible a été atteinte un jour connu seulement entre deux autres"),
        /** Cases had reached the target by some day, and nothing says since when. */
        TARGET_BEFORE_SEEN(
                "target-before-seen",
                "the target had been reached when first seen",
                "la cible était déjà atteinte à la première observation"),
        /** Cases reached a competing stage on a day that is not known. */
        END_NOT_EXACT(
                "end-not-exact",
                "a competing end came on a day that is not known",
                "une fin concurrente est venue un jour qui n'est pas connu"),
        /** Subjects may belong to several groups, so the groups are not independent. */
        GROUPS_OVERLAP(
                "groups-overlap",
                "a case may stand in several groups: they are not independent, so no test compares them",
                "un cas peut figurer dans plusieurs groupes : ils ne sont pas indépendants, donc aucun test ne les compare"),
        /** There are more groups than {@value RefusedException#MOST_GROUPS}. */
        TOO_MANY_GROUPS(
                "too-many-groups",
                "there are more than " + MOST_GROUPS + " groups: most have too little of their own to compare",
                "il y a plus de " + MOST_GROUPS + " groupes : la plupart n'ont pas assez d'événements à comparer"),
        /** The catalogue does not state the WCO region of the organization. */
        REGION_NOT_STATED(
                "region-not-stated",
                "the catalogue does not say in which WCO region it is",
                "le catalogue ne dit pas dans quelle région de l'OMD il est"),
        /** The catalogue does not state the kind of the organization. */
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
         * Returns a description of the reason for people.
         *
         * @param language {@code fr} for French; any other value gives English
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
     * An obstacle to an estimate, with the number of cases that it affects.
     *
     * @param reason the reason
     * @param cases how many cases are affected; 0 if the reason does not concern cases
     * @param of how many cases were examined; 0 if the reason does not concern cases
     */
    public record Obstacle(Reason reason, long cases, long of) implements Serializable {
        /**
         * Checks the components.
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
         * Creates an obstacle that does not concern cases.
         *
         * @param reason the reason
         */
        public Obstacle(Reason reason) {
            this(reason, 0, 0);
        }

        /**
         * Returns a description of the obstacle for people, with its numbers.
         *
         * @param language {@code fr} for French; any other value gives English
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

    /** An alternative to a refused estimate. The set of alternatives is closed. */
    public enum Offer implements Worded {
        /**
         * {@link org.waystage.analysis.survival.TimeOrigin#calendar TimeOrigin.calendar}: all cases count from the same
         * day.
         */
        CALENDAR(
                "calendar",
                "when the target was reached, on the calendar, which needs no origin",
                "quand la cible a été atteinte, sur le calendrier, qui ne demande pas d'origine"),
        /**
         * Only the cases with an exact origin,
         * {@link org.waystage.analysis.survival.TimeToStage#withExactOriginsOnly TimeToStage.withExactOriginsOnly}.
         */
        EXACT_ORIGINS(
                "exact-origins", "only the cases whose origin is exact", "seulement les cas dont l'origine est exacte"),
        /**
         * Both {@link org.waystage.analysis.survival.TimeToStage#withExactOriginsOnly TimeToStage.withExactOriginsOnly}
         * and {@link org.waystage.analysis.survival.StageTimes#turnbull StageTimes.turnbull}, because exact origins
         * alone would be refused too.
         */
        EXACT_ORIGINS_TURNBULL(
                "exact-origins-turnbull",
                "only the cases whose origin is exact, by Turnbull's estimate, which takes intervals",
                "seulement les cas dont l'origine est exacte, par l'estimation de Turnbull, qui accepte les intervalles"),
        /**
         * Only the cases with exact targets and ends,
         * {@link org.waystage.analysis.survival.TimeToStage#withExactTargetsOnly TimeToStage.withExactTargetsOnly}.
         * Offered if more cases reached the target on a known day than would be left out.
         */
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
        /**
         * Turnbull's estimate, which accepts intervals:
         * {@link org.waystage.analysis.survival.StageTimes#turnbull StageTimes.turnbull}.
         */
        TURNBULL(
                "turnbull",
                "Turnbull's estimate, which takes intervals",
                "l'estimation de Turnbull, qui accepte les intervalles"),
        /** A dimension in which each case has one key. */
        SEPARATE_GROUPS(
                "separate-groups",
                "groups of which each case has one, such as by nature",
                "des groupes dont chaque cas n'a qu'un, par exemple par nature"),
        /** A dimension with fewer keys. */
        FEWER_GROUPS(
                "fewer-groups",
                "fewer groups, such as by region or by group of technologies",
                "moins de groupes, par exemple par région ou par groupe de technologies"),
        /**
         * Peers of the same region, {@link org.waystage.analysis.structure.Gaps.PeerRule#REGION Gaps.PeerRule.REGION}.
         */
        SAME_REGION("same-region", "peers of the same region", "les pairs de la même région"),
        /** Peers of the same kind, {@link org.waystage.analysis.structure.Gaps.PeerRule#KIND Gaps.PeerRule.KIND}. */
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
         * Returns a description of the alternative for people.
         *
         * @param language {@code fr} for French; any other value gives English
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
     * Creates an exception for a refused estimate.
     *
     * @param obstacles the obstacles to the estimate, at least one
     * @param offers the alternatives
     */
    public RefusedException(List<Obstacle> obstacles, List<Offer> offers) {
        this("", obstacles, offers);
    }

    /**
     * Creates an exception for an estimate refused for one group or body.
     *
     * @param about the group or body, which the message names
     * @param obstacles the obstacles to the estimate, at least one
     * @param offers the alternatives
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
     * Returns the obstacles to the estimate.
     *
     * @return the obstacles, at least one, each reason once; immutable
     */
    public List<Obstacle> obstacles() {
        return List.of(obstacles);
    }

    /**
     * Returns the alternatives.
     *
     * @return the alternatives; immutable
     */
    public List<Offer> offers() {
        return List.of(offers);
    }
}
