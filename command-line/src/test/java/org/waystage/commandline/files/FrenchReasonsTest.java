package org.waystage.commandline.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waystage.commandline.CommandRun;

/** The reason that a file could not be read or written is in the language of the command, whichever module found it. */
class FrenchReasonsTest {
    private static final String HEADER =
            "file,record,column,header,sequence,target,from,to,rule,profile,confidence,kind\n";
    private static final String LINE = "f,1,0,h,0,,a,b,r,p,high,read\n";

    @TempDir
    private Path folder;

    private static void assertTold(CommandRun run, String reason) {
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).endsWith(" : " + reason + "\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            f,one,0,h,0,,a,b,r,p,high,read        | « one » dans « record » n’est pas un nombre
            f,1,0,h,0,,a,b,r,p,high,lost          | « lost » n’est pas un genre d’opération
            f                                     | elle a 1 cellule, un journal en a 12
            f,1,0,h,0,,a,b,r,p,high               | elle a 11 cellules, un journal en a 12
            f,1,0,h,0,,a,b,,p,high,read           | la cellule « rule » est vide
            f,1,0,h,0,,a,b,r,p,Very High 2!,read  | « Very High 2! » n’est pas un degré de confiance
            f,1,0,h,0,,a,b,r,p,"",read            | «  » n’est pas un degré de confiance
            """)
    void aBrokenLineOfALedger(String line, String reason) throws IOException {
        Path ledger = Files.writeString(folder.resolve("l.csv"), HEADER + LINE + line + "\n");

        assertTold(
                CommandRun.of("ledger", ledger.toString(), "--lang", "fr"),
                "la ligne 3 n’est pas une ligne de journal : " + reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            f,2,0,h,0,,a,b,r,p,high,read      | l’enregistrement 1 vient après l’enregistrement 2 : les opérations ne sont pas dans l’ordre où elles ont été écrites
            f,900000,0,h,0,,a,b,r,p,high,read | l’enregistrement 900000 vient après l’enregistrement 0 : plus de 100000 enregistrements n’ont aucune opération
            f,1,99999,h,0,,a,b,r,p,high,read  | la colonne 99999 est au-delà de ce qu’un registre peut avoir
            """)
    void aLedgerThatNoRegisterCanBeRestoredFrom(String line, String reason) throws IOException {
        Path ledger = Files.writeString(folder.resolve("l.csv"), HEADER + line + "\n" + LINE);

        assertTold(
                CommandRun.of(
                        "ledger",
                        ledger.toString(),
                        "--restore",
                        folder.resolve("r.csv").toString(),
                        "--lang",
                        "fr"),
                reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            file,record,column,header,sequence,target,a | la ligne 1 n’est pas l’en-tête d’un journal : file,record,column,header,sequence,target,from,to,rule,profile,confidence,kind
            """)
    void aFileThatOnlyBeginsLikeALedger(String text, String reason) throws IOException {
        Path ledger = Files.writeString(folder.resolve("l.csv"), text + "\n");

        assertTold(CommandRun.of("ledger", ledger.toString(), "--lang", "fr"), reason);
    }

    @Test
    void aFolderThatIsNoReportAndWhatCannotBeOne() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.writeString(other.resolve("l'été 2.txt"), "x");
        Path file = Files.writeString(folder.resolve("file"), "x");

        assertTold(
                CommandRun.of("report", "-o", other.toString(), "--lang", "fr"),
                "le dossier contient « l'été 2.txt », qui ne fait pas partie d’un rapport");
        assertTold(CommandRun.of("report", "-o", file.toString(), "--lang", "fr"), "c’est un fichier, pas un dossier");
        assertTold(
                CommandRun.of("report", "-o", "/", "--lang", "fr"),
                "un rapport ne peut pas prendre la place d’un système de fichiers entier");
    }

    @Test
    void aTableWithMoreColumnsThanASheet() throws IOException {
        String titles = IntStream.range(0, 16_400)
                .mapToObj(i -> "\"en-x-" + i + "\": \"t\"")
                .collect(Collectors.joining(", "));
        Path wide = Files.writeString(
                folder.resolve("wide.json"),
                "{\"format\": \"waystage-catalogue/1.0\", \"id\": \"wide\", \"title\": {" + titles + "}}");
        CommandRun run = CommandRun.of(
                "convert",
                wide.toString(),
                "--output",
                folder.resolve("wide.xlsx").toString(),
                "--lang",
                "fr");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .containsPattern("le tableau « catalogue » a 4 lignes et 16\\d{3} colonnes ; une feuille en a au plus"
                        + " 1048576 et 16384\n$");
    }

    @Test
    void aFolderInThePlaceOfATable() throws IOException {
        Path tables = folder.resolve("tables");
        Files.createDirectories(tables.resolve("caseStudies.csv"));

        assertTold(
                CommandRun.of("convert", "-o", tables + "/", "--lang", "fr"), "« caseStudies.csv » y est un dossier");
    }
}
