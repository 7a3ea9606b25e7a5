package org.waystage.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The messages about a wrong call: what was wrong, what was expected, and where to find help; in both languages. */
class WrongUseTest {
    private static final String PICOCLI = "(?i)unmatched|missing required|invalid value|expected parameter"
            + "|mutually exclusive|only once|specify|cannot convert|is not a boolean|index ";

    private static CommandRun run(String command, String... more) {
        return CommandRun.of(List.of(command.split(" ")), more);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "stast|there is no command 'stast' (did you mean stats?)|il n’y a pas de commande « stast » (vouliez-vous dire stats ?)",
                "frobnicate|there is no command 'frobnicate'|il n’y a pas de commande « frobnicate »",
                "profiles shwo|there is no command 'shwo' (did you mean show?)|il n’y a pas de commande « shwo » (vouliez-vous dire show ?)",
                "help improt|there is no command 'improt' (did you mean import?)|il n’y a pas de commande « improt »",
                "stats --fromat=json|'waystage stats stages' has no option --fromat (did you mean --format?)|« waystage stats stages » n’a pas d’option --fromat (vouliez-vous dire --format ?)",
                "stats --zzz|'waystage stats stages' has no option --zzz|« waystage stats stages » n’a pas d’option --zzz",
                "--vrsion|'waystage' has no option --vrsion (did you mean --version?)|« waystage » n’a pas d’option --vrsion (vouliez-vous dire --version ?)",
                "stats --by|--by needs a value. By what to count:|--by demande une valeur. Selon quoi compter :",
                "stats --by --format json|--by needs a value. By what to count:|--by demande une valeur. Selon quoi compter :",
                "verify edition.json --key|--key needs a value. A PEM file|--key demande une valeur. Un fichier PEM",
                "report|--output=DIR is needed. The folder to write|il faut --output=DIR. Le dossier à écrire",
                "sign|--key=KEY is needed. A PEM file with the private key|il faut --key=KEY. Un fichier PEM avec la clé privée",
                "import --profile x|INPUT is needed. The register|il faut INPUT. Le registre",
                "profiles show|ID is needed. The id of the profile|il faut ID. L’identifiant du profil",
                "stats gaps|--body=|il faut --body=",
                "stats time-to|--to=STAGE is needed. The target|il faut --to=STAGE. Le but",
                "stats uptake|--technology=T or --series=FILE.csv is needed|il faut --technology=T ou --series=FILE.csv",
                "stats uptake --technology a --series b.csv|--technology, --series exclude each other|--technology, --series s’excluent",
                "stats time-to --to pilot --from pilot --calendar 2020-01-01|--from, --calendar exclude each other|--from, --calendar s’excluent",
                "stats --by tecnology|--by: expected technology, group, region, country, kind, process, ldc, wto, nature or year, but was 'tecnology' (did you mean technology?)|--by : attendu technology, group, region, country, kind, process, ldc, wto, nature ou year, et non « tecnology » (vouliez-vous dire technology ?)",
                "stats --format jsn|--format: expected text, json or csv, but was 'jsn' (did you mean json?)|--format : attendu text, json ou csv, et non « jsn » (vouliez-vous dire json ?)",
                "validate --format csv|--format: expected text, json or sarif, but was 'csv'|--format : attendu text, json ou sarif, et non « csv »",
                "profiles validate --format serif x.json|--format: expected text, json or sarif, but was 'serif' (did you mean sarif?)|--format : attendu text, json ou sarif",
                "import --format csv|--format: expected text or json, but was 'csv'|--format : attendu text ou json, et non « csv »",
                "stats gaps --peers regoin --body x|--peers: expected region, kind or region-and-kind, but was 'regoin' (did you mean region?)|--peers : attendu region, kind ou region-and-kind",
                "stats time-to --to deploied|--to: 'deploied' is no stage (did you mean deployed?): expected a stage of the ladder|--to : « deploied » n’est pas une étape (vouliez-vous dire deployed ?)",
                "stats transitions --states phse|--states: expected stage or phase, but was 'phse' (did you mean phase?)|--states : attendu stage ou phase",
                "stats --as-of 2025|--as-of: expected a full date such as 2025-12-31, but was '2025'|--as-of : attendu une date complète, par exemple 2025-12-31, et non « 2025 »",
                "stats survey --level high|--level: expected a number such as 0.95, but was 'high'|--level : attendu un nombre, par exemple 0.95, et non « high »",
                "ledger x.csv --kind corected|--kind: expected read, corrected, derived, left-out or withheld, but was 'corected' (did you mean corrected?)|--kind : attendu read",
                "stats --by group --by year|--by is given twice: give it once|--by est donnée deux fois",
                "validate --all=yes|--all takes no value, but was given 'yes'|--all ne prend pas de valeur, mais a reçu « yes »",
                "digest a.json b.json|'b.json' is one too many: 'waystage digest' takes FILE|« b.json » est de trop : « waystage digest » prend FILE",
                "list --page 0|--page needs a whole number from 1 on, but was 0|--page demande un nombre entier à partir de 1",
                "search drones --page-size 0|--page-size needs a whole number from 1 on|--page-size demande un nombre",
                "stats together --minimum 0|--minimum needs a whole number from 1 on|--minimum demande un nombre",
                "list a b c d|'d' is one too many: 'waystage list' takes KIND FILE|« d » est de trop : « waystage list » prend KIND FILE",
                "sign --kee k|'waystage sign' has no option --kee (did you mean --key?)|« waystage sign » n’a pas d’option --kee (vouliez-vous dire --key ?)",
                "search -drones|'waystage search' has no option -drones; if it is WORDS, put -- before it: 'waystage search -- -drones'|« waystage search » n’a pas d’option -drones ; si c’est WORDS, mettez -- devant : « waystage search -- -drones »",
                "search --page-siz=2|'waystage search' has no option --page-siz (did you mean --page-size?)|« waystage search » n’a pas d’option --page-siz (vouliez-vous dire --page-size ?)",
                "profiles list x|'x' is one too many: 'waystage profiles list' takes options only|« x » est de trop : « waystage profiles list » ne prend que des options",
            })
    void aWrongCallIsToldInOurOwnWords(String command, String english, String french) {
        CommandRun run = run(command);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("waystage: ")
                .contains(english, "See 'waystage help")
                .doesNotContainPattern(PICOCLI);
        assertThat(run.err().lines()).hasSize(2);

        for (CommandRun inFrench : List.of(run(command, "--lang", "fr"), run("--lang fr " + command))) {
            if (inFrench.err().contains("--lang demande") || command.endsWith("--by") || command.endsWith("--key")) {
                continue; // the value is then the language
            }
            assertThat(inFrench.code()).isEqualTo(2);
            assertThat(inFrench.err()).contains(french, "Voir « waystage help").doesNotContainPattern(PICOCLI);
        }
    }

    @Test
    void aWordThatBeginsLikeAnOptionIsTakenAfterTwoHyphens() {
        assertThat(run("search -- -drones").out())
                .isEqualTo(run("search drones").out());
    }

    @Test
    void aWordThatBeginsWithAnAtSignIsNoFileOfOptions(@TempDir Path folder) throws IOException {
        Path words = Files.writeString(folder.resolve("words"), "drones --page-size 1");

        assertThat(run("search", "@" + words).out()).isEqualTo("Nothing has all these words.\n");
    }

    @Test
    void everyLineOfAMessageFitsEightyColumns() {
        CommandRun run = run("stats --by tecnology");
        assertThat(run.said().lines())
                .hasSizeGreaterThan(2)
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void aMissingCommandIsWrongUseInFrenchToo() {
        assertThat(run("--lang fr").err()).contains("Utilisation : waystage", "nommez une commande");
    }

    @Test
    void aMisspeltLanguageIsWrongUse() {
        assertThat(run("stats --lang fra").err()).contains("--lang: expected en or fr, but was 'fra'");
    }

    @Test
    void aMisspeltIdOfAProfileIsToldWithTheNearest() {
        CommandRun run = run("profiles validate us-omb-202");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains(
                        "there is no bundled profile 'us-omb-202' (did you mean us-omb-2023, us-omb-2024 or us-omb-2025?)");
    }

    @ParameterizedTest
    @CsvSource({
        "stats",
        "stats transitions",
        "stats funnel",
        "stats quality",
        "stats gaps --body japan-customs",
        "stats time-to --to pilot --calendar 2015-01-01"
    })
    void aDayAfterTheIssueDateIsToldByAllCommands(String command) {
        CommandRun run = run(command, "--as-of", "2031-05-06");
        assertThat(run.code()).isZero();
        assertThat(run.err())
                .startsWith("waystage: 2031-05-06 is after the issue date, 2026-12-01")
                .doesNotContain("is after the issue date, 2026-12-31");
        assertThat(run(command, "--as-of", "2031-05-06", "--format", "json").err())
                .contains("is after the issue date");
        assertThat(run(command).err()).doesNotContain("is after the issue date");
    }

    @ParameterizedTest
    @ValueSource(strings = {"decide none.json small.json ten-faults.json", "digest --canonical ten-faults.json"})
    void whereTheAnswerWouldStandOnStandardOutputNoneIsSaidToBe(String line, @TempDir Path folder) throws IOException {
        CommandRun.copy("small.json", folder);
        CommandRun.copy("ten-faults.json", folder);
        String[] words = line.replaceAll("[a-z-]+\\.json", folder + "/$0").split(" ");
        CommandRun answering = CommandRun.of(words);

        assertThat(answering.code()).isEqualTo(1);
        assertThat(answering.out()).isEmpty();
        assertThat(answering.err()).endsWith(" errors, so there is no answer\n");
        assertThat(run(String.join(" ", words), "--output", folder + "/new.json")
                        .err())
                .endsWith(" errors, so nothing was written\n");
    }
}
