package org.waystage.examples.commandline;

/** What {@code time-to} says. */
final class TimeToPhrases {
    static final Phrase LEVEL = new Phrase(
            "--level needs a number between 0 and 1, but was %s", "--level demande un nombre entre 0 et 1, et non %s");
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
    static final Phrase NO_CASE = new Phrase("there is no case study '%s'%s", "il n'y a pas d'étude de cas « %s »%s");

    static final Phrase TITLE = new Phrase("Time to %s from %s, as of %s", "Délai jusqu'à %s depuis %s, au %s");
    static final Phrase FIRST_RECORD = new Phrase("the first record", "le premier enregistrement");
    static final Phrase COUNTS = new Phrase(
            "%,d cases: %,d reached it, %,d had not, %,d left out",
            "%,d cas : %,d l'ont atteint, %,d non, %,d laissés de côté");
    static final Phrase COUNTS_COMPETING = new Phrase(
            "%,d cases: %,d reached it, %,d ended otherwise first, %,d had done neither, %,d left out",
            "%,d cas : %,d l'ont atteint, %,d ont fini autrement avant, %,d ni l'un ni l'autre, %,d laissés de côté");
    static final Phrase LEFT_OUT = new Phrase("  left out: %,d, %s", "  laissés de côté : %,d, %s");
    static final Phrase SURVIVAL = new Phrase(
            "Kaplan-Meier; %s %% intervals on the %s scale", "Kaplan-Meier ; intervalles à %s %% sur l'échelle %s");
    static final Phrase INCIDENCE = new Phrase(
            "Cumulative incidence with competing ends (Aalen-Johansen); %s %% intervals on the %s scale",
            "Incidence cumulée avec fins concurrentes (Aalen-Johansen) ; intervalles à %s %% sur l'échelle %s");
    static final Phrase TURNBULL = new Phrase(
            "Turnbull's estimate. Its two ends are what the dates leave open; they are no interval of confidence. It is too\n"
                    + "high where cases were recorded because they had got there: it takes the days of records for chance.",
            "Estimation de Turnbull. Ses deux bornes sont ce que les dates laissent ouvert, pas un intervalle de confiance. Elle\n"
                    + "est trop haute si des cas ont été notés parce qu'ils avaient abouti : elle tient les jours pour fortuits.");
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
    static final Phrase AT_LEAST = new Phrase("at least", "au moins");
    static final Phrase AT_MOST = new Phrase("at most", "au plus");
    static final Phrase OF_GROUP = new Phrase("%s: %,d of %,d", "%s : %,d sur %,d");
    static final Phrase OF_INTERVALS = new Phrase(
            "%s: %,d intervals, of which %,d exact, %,d without a beginning, %,d without an end",
            "%s : %,d intervalles, dont %,d exacts, %,d sans début, %,d sans fin");
    static final Phrase NOT_CONVERGED = new Phrase(
            "  not converged after %,d iterations: the Kuhn-Tucker conditions are missed by %.1e",
            "  pas de convergence après %,d itérations : les conditions de Kuhn-Tucker sont manquées de %.1e");
    static final Phrase MEDIAN =
            new Phrase("  median: %s (interval %s to %s)", "  médiane : %s (intervalle de %s à %s)");
    static final Phrase MEDIAN_BETWEEN = new Phrase("  median: between %s and %s", "  médiane : entre %s et %s");
    static final Phrase NO_MEDIAN =
            new Phrase("  median: not reached by half of them", "  médiane : pas atteinte par la moitié");
    static final Phrase DAYS = new Phrase("%.0f days = %.1f years", "%.0f jours = %.1f années");
    static final Phrase TEST = new Phrase(
            "Do the groups differ? Log-rank test: chi-square %.4g, degrees of freedom %d, p %.4g",
            "Les groupes diffèrent-ils ? Test du log-rank : chi-deux %.4g, degrés de liberté %d, p %.4g");
    static final Phrase NO_TEST = new Phrase(
            "No test compares the groups: a case stands in several of them.",
            "Aucun test ne compare les groupes : un cas figure dans plusieurs.");

    static final Phrase REFUSED = new Phrase(
            "refused: curves need times to the day, and these cases do not give them",
            "refusé : les courbes demandent des délais au jour près, que ces cas ne donnent pas");
    static final Phrase OBSTACLE = new Phrase("  %,d of %,d: %s", "  %,d sur %,d : %s");
    static final Phrase INSTEAD = new Phrase("Possible instead:", "Possible à la place :");
    static final Phrase OFFER = new Phrase("  %-15s  %s", "  %-15s  %s");

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

    /** Returns the name of an origin. */
    static String origin(TimeToAnswer answer, String language) {
        boolean first =
                answer.origin().stage().isEmpty() && answer.origin().day().isEmpty();
        return first ? FIRST_RECORD.in(language) : answer.origin().toString();
    }
}
