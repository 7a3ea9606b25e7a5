package org.waystage.commandline.time;

import org.waystage.analysis.survival.SurvivalEstimate;
import org.waystage.analysis.survival.TimeToStage;
import org.waystage.commandline.console.Phrase;

/** What {@code time-to} says. */
final class TimeToPhrases {
    static final Phrase EXPLAIN_CSV = new Phrase(
            "--explain is written as text or json, not as csv", "--explain s'écrit en text ou json, pas en csv");
    static final Phrase NO_INCIDENCE = new Phrase(
            "Turnbull's estimate is of survival: leave out --measure incidence",
            "l'estimation de Turnbull est une survie : retirez --measure incidence");
    static final Phrase COMPETES_WITH_ITSELF = new Phrase(
            "%s is the target: it does not compete with itself", "%s est la cible : elle ne se fait pas concurrence");
    static final Phrase NO_WORD = new Phrase(
            "neither a crosswalk nor a record of the catalogue has '%s'%s",
            "ni une correspondance ni un enregistrement du catalogue n'a « %s »%s");
    static final Phrase NO_FIELD =
            new Phrase("no case has a field '%s' of its register%s", "aucun cas n'a de champ « %s » de son registre%s");
    static final Phrase FIELDS = new Phrase("; the fields are %s", " ; les champs sont %s");
    static final Phrase NO_CASE = new Phrase("there is no case study '%s'%s", "il n'y a pas d'étude de cas « %s »%s");

    static final Phrase TITLE = new Phrase("Time to %s from %s, as of %s", "Délai jusqu'à %s depuis %s, au %s");
    static final Phrase NOTHING_LATER = new Phrase(
            "%s is after the issue date, and the catalogue knows nothing later than that.",
            "Le %s suit la date d'édition, après laquelle le catalogue ne sait rien.");
    static final Phrase FIRST_RECORD = new Phrase("the first record", "le premier enregistrement");
    static final Phrase COUNTS = new Phrase(
            "%,d cases: %,d reached it, %,d had not, %,d left out",
            "%,d cas : %,d l'ont atteint, %,d non, %,d laissés de côté");
    static final Phrase COUNTS_COMPETING = new Phrase(
            "%,d cases: %,d reached it, %,d ended otherwise first, %,d had done neither, %,d left out",
            "%,d cas : %,d l'ont atteint, %,d ont fini autrement avant, %,d ni l'un ni l'autre, %,d laissés de côté");
    static final Phrase LEFT_OUT = new Phrase("  left out: %,d, %s", "  laissés de côté : %,d, %s");
    static final Phrase TOO_LOW = new Phrase(
            "  %,d of those left out got there too, on a day that is not exact: shares are too low by that (--turnbull takes them).",
            "  %,d des cas laissés de côté y sont arrivés aussi, un jour inexact : les parts sont trop basses d'autant"
                    + " (--turnbull les prend).");
    static final Phrase SURVIVAL = new Phrase(
            "Kaplan-Meier; %s %% intervals made on the scale of %s",
            "Kaplan-Meier ; intervalles à %s %% calculés à l'échelle %s");
    static final Phrase INCIDENCE = new Phrase(
            "Cumulative incidence with competing ends (Aalen-Johansen); %s %% intervals made on the scale of %s",
            "Incidence cumulée avec fins concurrentes (Aalen-Johansen) ; intervalles à %s %% calculés à l'échelle %s");
    static final Phrase INCIDENCE_ALONE = new Phrase(
            "Cumulative incidence (Aalen-Johansen), to which no other end competes; %s %% intervals made on the scale of %s",
            "Incidence cumulée (Aalen-Johansen), sans fin concurrente ; intervalles à %s %% calculés à l'échelle %s");
    private static final Phrase PLAIN_SURVIVAL = new Phrase("survival itself", "de la survie même");
    private static final Phrase PLAIN_INCIDENCE = new Phrase("incidence itself", "de l'incidence même");
    private static final Phrase LOG_SURVIVAL = new Phrase("the logarithm of survival", "du logarithme de la survie");
    private static final Phrase LOG_INCIDENCE =
            new Phrase("the logarithm of incidence", "du logarithme de l'incidence");
    private static final Phrase LOG_LOG_SURVIVAL = new Phrase(
            "the logarithm of minus the logarithm of survival", "du logarithme de l'opposé du logarithme de la survie");
    private static final Phrase LOG_LOG_INCIDENCE = new Phrase(
            "the logarithm of minus the logarithm of incidence",
            "du logarithme de l'opposé du logarithme de l'incidence");
    static final Phrase TURNBULL = new Phrase("Turnbull's estimate.", "Estimation de Turnbull.");
    static final Phrase TURNBULL_TWICE = new Phrase(
            "Turnbull's estimate, in two readings of the cases that no record shows at the target:",
            "Estimation de Turnbull, selon deux lectures des cas qu'aucun enregistrement ne montre à la cible :");
    static final Phrase AS_OF = new Phrase(
            "All that happened is taken to be recorded (--follow-up as-of): too low where reaching it left no record.",
            "Tout ce qui est arrivé est censé noté (--follow-up as-of) : trop bas si l'arrivée n'a pas laissé de trace.");
    static final Phrase LAST_RECORD = new Phrase(
            "Cases are taken to be known only up to their last record (--follow-up last-record): too high where they were\n"
                    + "recorded because they had got there. It comes to 100 %% once the last that was seen had, however many had not.",
            "Les cas ne sont censés connus que jusqu'à leur dernier enregistrement (--follow-up last-record) : trop haut s'ils\n"
                    + "ont été notés parce qu'ils avaient abouti. On arrive à 100 %% si le dernier vu y était, même si d'autres non.");
    static final Phrase ENDS = new Phrase(
            "Low and high end are what the dates leave open. They are no confidence limits: no interval is given.",
            "Bas et haut sont ce que les dates laissent ouvert, pas des limites de confiance : aucun intervalle n'est donné.");
    static final Phrase MANY_LEFT = new Phrase(
            "  %,d of %,d had reached it when first seen: since when is inferred from the others, so early shares are weak.",
            "  %,d sur %,d l'avaient atteint à leur première mention : depuis quand est déduit des autres ; débuts peu sûrs.");
    static final Phrase OTHERWISE =
            new Phrase("  with --follow-up %s instead: %s by %s", "  avec --follow-up %s : %s au %s");
    static final Phrase OTHER_ENDS = new Phrase(
            "Recorded to have come to another end first: %,d. That is not taken into account here; to do so add\n"
                    + "--competing %s",
            "Notés comme arrivés d'abord à une autre fin : %,d. Cela n'est pas pris en compte ici ; pour le faire, ajoutez\n"
                    + "--competing %s");
    static final Phrase COMPETING_CENSORS = new Phrase(
            "Competing ends only end the waiting here: shares are those of a world without them.",
            "Les fins concurrentes ne font ici que clore l'attente : les parts sont celles d'un monde sans elles.");
    static final Phrase NOBODY = new Phrase("No case counts.", "Aucun cas ne compte.");
    static final Phrase YEARS = new Phrase("years", "années");
    static final Phrase BY_DAY = new Phrase("by", "jusqu'au");
    static final Phrase AT_RISK = new Phrase("at risk", "à risque");
    static final Phrase SO_FAR = new Phrase("so far", "jusque-là");
    static final Phrase REACHED = new Phrase("reached", "atteint");
    static final Phrase INTERVAL = new Phrase("interval", "intervalle");
    static final Phrase LOW = new Phrase("low end", "bas");
    static final Phrase HIGH = new Phrase("high end", "haut");
    static final Phrase OF_GROUP = new Phrase("%s: %,d of %,d", "%s : %,d sur %,d");
    static final Phrase OF_INTERVALS = new Phrase(
            "%s: %,d intervals, of which %,d exact, %,d without a beginning, %,d without an end",
            "%s : %,d intervalles, dont %,d exacts, %,d sans début, %,d sans fin");
    static final Phrase NOT_CONVERGED = new Phrase(
            "  not converged after %,d iterations: the Kuhn-Tucker conditions are missed by %.1e",
            "  pas de convergence après %,d itérations : les conditions de Kuhn-Tucker sont manquées de %.1e");
    static final Phrase MEDIAN =
            new Phrase("  median: %s (interval %s to %s)", "  médiane : %s (intervalle de %s à %s)");
    static final Phrase MEDIAN_FLAT = new Phrase(
            "    that is the middle: exactly half had reached it from %s to %s",
            "    c'est le milieu : exactement la moitié l'avait atteint de %s à %s");
    static final Phrase MEDIAN_BETWEEN = new Phrase("  median%s: between %s and %s", "  médiane%s : entre %s et %s");
    static final Phrase NO_MEDIAN_OF =
            new Phrase("  median%s: not reached by half of them", "  médiane%s : pas atteinte par la moitié");
    static final Phrase NO_MEDIAN =
            new Phrase("  median: not reached by half of them", "  médiane : pas atteinte par la moitié");
    static final Phrase NO_MEDIAN_YET = new Phrase(
            "  median: not reached by half of them (interval from %s on)",
            "  médiane : pas atteinte par la moitié (intervalle à partir de %s)");
    static final Phrase DAYS = new Phrase("%.0f days = %.1f years", "%.0f jours = %.1f années");
    static final Phrase TEST = new Phrase(
            "Do the groups differ? Log-rank test: chi-square %.4g, degrees of freedom %d, p %.4g",
            "Les groupes diffèrent-ils ? Test du log-rank : chi-deux %.4g, degrés de liberté %d, p %.4g");
    static final Phrase NO_TEST = new Phrase(
            "No test compares the groups: a case stands in several of them.",
            "Aucun test ne compare les groupes : un cas figure dans plusieurs.");
    static final Phrase TOO_MANY_GROUPS = new Phrase(
            "No test compares the groups: there are more than %d.",
            "Aucun test ne compare les groupes : il y en a plus de %d.");

    static final Phrase REFUSED = new Phrase(
            "refused: curves need times to the day, and these cases do not give them",
            "refusé : les courbes demandent des délais au jour près, que ces cas ne donnent pas");
    static final Phrase OBSTACLE = new Phrase("  %,d of %,d: %s", "  %,d sur %,d : %s");
    static final Phrase INSTEAD = new Phrase("Possible instead:", "Possible à la place :");

    static final Phrase KIND_EVENT = new Phrase("reached %s at day %s", "a atteint %s au jour %s");
    static final Phrase KIND_COMPETING = new Phrase("came to %s first, %s", "est d'abord arrivé à %s, %s");
    static final Phrase KIND_RIGHT =
            new Phrase("had not reached the target at day %s", "n'avait pas atteint la cible au jour %s");
    static final Phrase KIND_LEFT = new Phrase(
            "had reached %s at day %s, and nothing tells since when",
            "avait atteint %s au jour %s, et rien ne dit depuis quand");
    static final Phrase KIND_INTERVAL = new Phrase("reached %s %s", "a atteint %s %s");
    static final Phrase KIND_LEFT_OUT = new Phrase("is left out: %s", "est laissé de côté : %s");
    static final Phrase COUNTED_FROM = new Phrase("%s, counted from %s", "%s, compté depuis le %s");
    static final Phrase AT_DAY = new Phrase("at day %s", "au jour %s");
    static final Phrase BY = new Phrase("by day %s", "au plus tard au jour %s");
    static final Phrase BETWEEN =
            new Phrase("after day %s and by day %s", "après le jour %s et au plus tard au jour %s");
    static final Phrase BY_RECORD = new Phrase("  by %s", "  d'après %s");
    static final Phrase ORIGIN_RECORD = new Phrase("  origin by %s", "  origine d'après %s");

    private TimeToPhrases() {}

    /** Returns the quantity on which intervals are symmetric. */
    static String scale(SurvivalEstimate curve, String language) {
        boolean survival = curve.measure() == SurvivalEstimate.Measure.SURVIVAL;
        Phrase scale = switch (curve.transform()) {
            case PLAIN -> survival ? PLAIN_SURVIVAL : PLAIN_INCIDENCE;
            case LOG -> survival ? LOG_SURVIVAL : LOG_INCIDENCE;
            case LOG_LOG -> survival ? LOG_LOG_SURVIVAL : LOG_LOG_INCIDENCE;
        };
        return scale.in(language);
    }

    /** Returns what a reading of cases that no record shows at the target takes for granted. */
    static Phrase reading(TimeToStage.FollowUp until) {
        return until == TimeToStage.FollowUp.AS_OF ? AS_OF : LAST_RECORD;
    }

    /** Returns the name of an origin. */
    static String origin(TimeToAnswer answer, String language) {
        boolean first =
                answer.origin().stage().isEmpty() && answer.origin().day().isEmpty();
        return first ? FIRST_RECORD.in(language) : answer.origin().toString();
    }
}
