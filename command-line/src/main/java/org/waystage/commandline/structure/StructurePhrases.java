package org.waystage.commandline.structure;

import org.waystage.analysis.paths.TransitionMatrix;
import org.waystage.analysis.structure.Staleness;
import org.waystage.commandline.console.Phrase;

/**
 * What {@code funnel}, {@code transitions}, {@code co-occurrence}, {@code frequencies}, {@code gaps} and {@code staleness} say.
 */
final class StructurePhrases {
    static final Phrase LEFT_OUT = new Phrase("  left out: %,d %s", "  laissés de côté : %,d %s");
    static final Phrase STAGE = new Phrase("stage", "étape");
    static final Phrase CASES = new Phrase("cases", "cas");
    static final Phrase COUNTED = new Phrase("counted", "comptés");
    static final Phrase SHARE = new Phrase("share", "part");
    static final Phrase INTERVAL = new Phrase("95 %% interval", "intervalle à 95 %%");

    static final Phrase FUNNEL = new Phrase(
            "Reached at least each stage, as of %s: %,d cases, of which %,d counted",
            "Au moins à chaque étape, au %s : %,d cas, dont %,d comptés");
    static final Phrase REACHED = new Phrase("reached", "atteint");
    static final Phrase OF_STAGE_BEFORE = new Phrase("of those before", "de ceux d'avant");
    static final Phrase OPEN = new Phrase("open", "ouvert");
    static final Phrase NONE_RECORDED = new Phrase("none recorded here", "aucun relevé ici");
    static final Phrase RECORDED_BEYOND = new Phrase(
            "None recorded here: whoever counts was recorded beyond, so that all of them went on to the next stage.",
            "Aucun relevé ici : ceux qui comptent ont été relevés au-delà, donc tous sont passés à l'étape suivante.");
    static final Phrase BY_DIMENSION = new Phrase("By %s:", "Par %s :");
    static final Phrase NO_SCHEME = new Phrase(
            "no crosswalk of the catalogue says the order of the words of '%s'%s",
            "aucune correspondance du catalogue ne dit l'ordre des mots de « %s »%s");

    static final Phrase TRANSITIONS = new Phrase(
            "Moves between %ss, as of %s: %,d cases, %,d histories with dates, %,d moves",
            "Passages d'un état (%s) à l'autre, au %s : %,d cas, %,d historiques datés, %,d passages");
    static final Phrase TRANSITIONS_OF_SCHEME = new Phrase(
            "Moves between words of %s, as of %s: %,d cases, %,d histories with dates, %,d moves",
            "Passages entre mots de %s, au %s : %,d cas, %,d historiques datés, %,d passages");
    static final Phrase SCHEME_AND_LEVEL = new Phrase(
            "the words of a scheme have neither stages nor phases: leave out --states or --scheme",
            "les mots d'un schéma n'ont ni étapes ni phases : retirez --states ou --scheme");
    static final Phrase NO_MOVE = new Phrase(
            "No history has a move whose order is certain.", "Aucun historique n'a de passage d'ordre certain.");
    static final Phrase FROM = new Phrase("from", "de");
    static final Phrase TO = new Phrase("to", "à");
    static final Phrase DIRECTION = new Phrase("direction", "sens");
    static final Phrase MOVES = new Phrase("moves", "passages");
    static final Phrase STAYED_AT = new Phrase("Last known at (histories):", "Derniers états connus (historiques) :");
    static final Phrase OCCUPATION = new Phrase(
            "Share of %,d cases with dates in each %s at the end of each year; %,d left out without dates",
            "Part de %,d cas datés dans chaque état (%s) à la fin de chaque année ; %,d laissés de côté, sans date");
    static final Phrase OCCUPATION_OF_SCHEME = new Phrase(
            "Share of %,d cases with dates at each word of %s at the end of each year; %,d left out without dates, %,d"
                    + " without a word",
            "Part de %,d cas datés à chaque mot de %s à la fin de chaque année ; laissés de côté : %,d sans date, %,d sans"
                    + " mot");
    static final Phrase OTHER_DIRECTION = new Phrase(
            "other: neither forward nor back, such as to or from a word outside the order of its scheme.",
            "other : ni en avant ni en arrière, comme vers ou depuis un mot hors de l'ordre de son schéma.");
    static final Phrase FROM_THE_FIRST_RECORD = new Phrase(
            "A state counts from its first record on: what was only observed at the issue date appears only then.",
            "Un état compte dès son premier relevé : ce qui n'a été observé qu'à la date de publication n'apparaît qu'alors.");
    static final Phrase NO_CASE_COUNTS = new Phrase("No case counts.", "Aucun cas ne compte.");
    static final Phrase YEAR = new Phrase("year", "année");
    static final Phrase OCCUPATION_AS_OF = new Phrase(
            "shares of cases are told for the years of a catalogue: leave out --as-of or --occupation",
            "les parts des cas vont avec les années d'un catalogue : retirez --as-of ou --occupation");

    static final Phrase CO_OCCURRENCE = new Phrase(
            "Pairs by %s: %,d %ss with any, %,d without; pairs seen at least %,d times, %,d others not shown",
            "Paires par %s : %,d (%s) en ayant, %,d sans ; paires vues au moins %,d fois, %,d autres non montrées");
    static final Phrase NO_PAIR = new Phrase("No pair occurs as often.", "Aucune paire n'est aussi fréquente.");
    static final Phrase ONE_ADOPTER = new Phrase(
            "One adopter stands behind all cases, so that everything occurs with everything.",
            "Un seul adoptant se tient derrière tous les cas, donc tout va avec tout.");
    static final Phrase BY_CHANCE = new Phrase("by chance", "au hasard");
    static final Phrase EXPECTED_LIFT = new Phrase(
            "If they had nothing to do with each other, the lift of each pair would be %s, and not 1: what has none is not counted.",
            "Si l'un n'avait rien à voir avec l'autre, le lift de chaque paire serait %s, et non 1 : ce qui n'en a aucun n'est"
                    + " pas compté.");
    static final Phrase TESTED = new Phrase(
            "p: %,d tables drawn with both margins fixed, seed %d; adjusted over %,d pairs by Holm and by Benjamini and Hochberg.",
            "p : %,d tables tirées à marges fixes, graine %d ; ajusté sur %,d paires par Holm et par Benjamini et Hochberg.");
    static final Phrase NOT_TESTED = new Phrase(
            "Not tested: there are fewer than two keys or more than %,d, or %3$,d tables would take more than %2$,d steps.",
            "Non testé : il y a moins de deux clés ou plus de %,d, ou %3$,d tables demanderaient plus de %2$,d pas.");
    static final Phrase BOTH = new Phrase("both", "les deux");
    static final Phrase FIRST = new Phrase("first", "première");
    static final Phrase SECOND = new Phrase("second", "seconde");
    static final Phrase FREQUENCIES = new Phrase(
            "%s: %,d of %,d cases state any (%s), %,d of them with codes, %,d in words only",
            "%s : %,d de %,d cas en donnent (%s), %,d d'entre eux avec des codes, %,d en mots seulement");
    static final Phrase CODE = new Phrase("code", "code");
    static final Phrase NO_CODE = new Phrase("No case gives a code.", "Aucun cas ne donne de code.");
    static final Phrase ALL = new Phrase("in all", "en tout");
    static final Phrase STATING = new Phrase("stating any", "en donnent");
    static final Phrase WITH_CODE = new Phrase("with codes", "avec codes");

    static final Phrase GAPS = new Phrase(
            "%s as of %s: %,d peers (%s), %,d bodies that cannot be placed, as the catalogue does not say %s of them",
            "%s au %s : %,d pairs (%s), %,d organismes impossibles à situer, le catalogue n'en disant pas %s");
    static final Phrase THE_REGION = new Phrase("the region", "la région");
    static final Phrase THE_KIND = new Phrase("the kind", "la nature");
    static final Phrase REGION_OR_KIND = new Phrase("the region or the kind", "la région ou la nature");
    static final Phrase NOTHING_RECORDED = new Phrase("nothing recorded", "rien d'enregistré");
    static final Phrase OF_A_PART =
            new Phrase("; the same case as %s, part of it", " ; le même cas que %s, qui en fait partie");
    static final Phrase NO_GAP = new Phrase(
            "No peer is recorded to be further with any technology.", "Aucun pair n'est enregistré plus avancé.");
    static final Phrase GAP = new Phrase(
            "%s: %s; recorded of %,d peers, further %,d, in %s",
            "%s : %s ; enregistré pour %,d pairs, plus avancés %,d, en %s");
    static final Phrase NUMBER_OF_CASES = new Phrase("%,d case|%,d cases", "%,d cas|%,d cas");
    static final Phrase PEER = new Phrase("  %s: %s (%s, evidence of %s%s)", "  %s : %s (%s, preuve de %s%s)");
    static final Phrase NOT_RANKED = new Phrase(
            "Peers stand in the order of their ids. No record does not mean that nothing is done.",
            "Les pairs sont dans l'ordre de leurs ids. Sans enregistrement ne veut pas dire sans activité.");
    static final Phrase STALENESS = new Phrase(
            "Evidence for the recorded stages of %,d cases as of %s; old if more than %s before",
            "Preuves des étapes relevées de %,d cas au %s ; anciennes si de plus de %s avant");
    static final Phrase COUNT_OF_YEARS = new Phrase("%,d year|%,d years", "%,d an|%,d ans");
    static final Phrase LOOK_AGAIN = new Phrase(
            "Cases to look at again, the oldest evidence first:", "Cas à revoir, les plus anciens d'abord :");
    static final Phrase NOTHING_OLD =
            new Phrase("No evidence is old or without a date.", "Aucune preuve n'est ancienne ou sans date.");
    static final Phrase EVIDENCE = new Phrase("evidence", "preuve");
    static final Phrase CASE = new Phrase("case", "cas");
    static final Phrase TITLE = new Phrase("title", "titre");
    private static final Phrase RECENT = new Phrase("recent", "récente");
    private static final Phrase OLD = new Phrase("old", "ancienne");
    private static final Phrase ENDED = new Phrase("ended, which does not age", "cas terminé, qui ne vieillit pas");
    private static final Phrase WITHOUT_DATE = new Phrase("without a date", "sans date");

    private static final Phrase NOT_YET = new Phrase("with nothing recorded yet", "sans enregistrement à ce jour");
    private static final Phrase NO_STAGE_RECORD = new Phrase(
            "records without a stage (unknown, unmapped)", "relevés sans étape (inconnu, sans correspondance)");
    private static final Phrase NO_WORD_RECORD =
            new Phrase("records without a word of the scheme", "enregistrements sans mot du schéma");

    private StructurePhrases() {}

    /** Returns why records are left out; of those without a stage it says which of the two they have none of. */
    static String reason(TransitionMatrix.LeftOut reason, boolean ladder, String language) {
        return reason == TransitionMatrix.LeftOut.NO_STAGE
                ? (ladder ? NO_STAGE_RECORD : NO_WORD_RECORD).in(language)
                : reason.text(language);
    }

    static String age(Staleness.Age age, String language) {
        return (switch (age) {
                    case RECENT -> RECENT;
                    case OLD -> OLD;
                    case ENDED -> ENDED;
                    case UNDATED -> WITHOUT_DATE;
                    case NOT_YET -> NOT_YET;
                })
                .in(language);
    }
}
