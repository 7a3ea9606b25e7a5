package org.waystage.registers.internal.mapping;

import java.util.List;
import java.util.stream.Stream;
import org.waystage.registers.internal.profile.Value;

/** What a record lacks that a case must have, and why. */
enum Lack {
    /** A title. */
    TITLE("it has no title", "il n'a pas de titre", "its title", "son titre"),
    /** An adopter. */
    ADOPTER("it names no adopter", "il ne nomme aucun adoptant", "its adopter", "son adoptant"),
    /** A technology. */
    TECHNOLOGY("it names no technology", "il ne nomme aucune technologie", "its technology", "sa technologie");

    private final String english;
    private final String french;
    private final String what;
    private final String quoi;

    Lack(String english, String french, String what, String quoi) {
        this.english = english;
        this.french = french;
        this.what = what;
        this.quoi = quoi;
    }

    /**
     * Returns the result for a record: it is skipped, with a withheld cell as the reason if there is one.
     *
     * @param values the values in which the profile looks for what is lacking
     */
    CaseMapper.MappedRecord of(Row row, Stream<Value> values) {
        List<String> columns =
                values.flatMap(value -> value.columns().stream()).distinct().toList();
        if (columns.stream().anyMatch(row::isSwallowed)) {
            return CaseMapper.MappedRecord.skipped(
                    "the cell with " + what + " is withheld, as stray quotes seem to make other rows part of it",
                    "la cellule avec " + quoi
                            + " est retenue, car des guillemets égarés semblent y mettre d'autres lignes");
        }
        if (columns.stream().anyMatch(row::isWithheld)) {
            return CaseMapper.MappedRecord.skipped(
                    "the cell with " + what + " is withheld, as the profile says",
                    "la cellule avec " + quoi + " est retenue, comme le dit le profil");
        }
        return CaseMapper.MappedRecord.skipped(english, french);
    }
}
