package org.waystage.commandline.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.commandline.CommandRun;
import org.waystage.commandline.Jvm;

/** The scripts in their shells; skipped if a shell is not installed. */
class CompletionCommandTest {
    @TempDir
    private static Path folder;

    @BeforeAll
    static void writeScripts() throws IOException {
        for (String shell : List.of("bash", "zsh", "fish")) {
            CommandRun run = CommandRun.of("completion", shell).silent();
            Files.write(folder.resolve(shell), run.bytes());
        }
    }

    private static List<String> lines(String... command) throws IOException, InterruptedException {
        CommandRun run = Jvm.run(folder, Map.of(), List.of(command));
        String text = new String(run.bytes(), StandardCharsets.UTF_8) + run.said();
        assertThat(run.code()).as(text).isZero();
        return text.lines().filter(line -> !line.isBlank()).toList();
    }

    /** Returns what bash offers for a line, whose last word is completed; words are split as bash splits them. */
    private static List<String> bash(String line) throws IOException, InterruptedException {
        assumeTrue(Jvm.isThere("bash"), "skipped: there is no bash here");
        String[] words = line.replace("=", " = ").replaceAll("= +$", "= ").split(" +", -1);
        StringBuilder array = new StringBuilder();
        for (String word : words) {
            array.append(" '").append(word).append('\'');
        }
        return lines(
                "bash",
                "-u",
                "-c",
                ". " + folder.resolve("bash") + "; COMP_WORDS=(" + array + "); COMP_CWORD=" + (words.length - 1)
                        + "; _waystage; printf '%s\\n' \"${COMPREPLY[@]-}\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "waystage sta | stats",
                "waystage stats qua | quality",
                "waystage help sta | stats",
                "waystage profiles s | show schema",
                "waystage stats --by re | region",
                "waystage stats --by=re | region",
                "waystage stats quality --nature r | rule research",
                "waystage stats --nature us | use",
                "waystage stats cat.json --format  | text json csv",
                "waystage validate --format s | sarif",
                "waystage validate --rules  | strict lenient bundled",
                "waystage validate --rules=le | lenient",
                "waystage list --stage p | planned proof-of-concept pilot",
                "waystage stats frequencies --of b | benefits",
                "waystage completion  | bash zsh fish",
                "waystage show --la | --lang",
                "waystage show --lang  | en fr",
                "waystage stats quality --y | --years",
                "waystage report --output  | ''",
                "waystage stats my | ''",
            })
    void bashCompletesCommandsOptionsAndClosedValues(String line, String words)
            throws IOException, InterruptedException {
        String typed = line.endsWith("--format")
                        || line.endsWith("completion")
                        || line.endsWith("--lang")
                        || line.endsWith("--rules")
                        || line.endsWith("--output")
                ? line + " "
                : line;

        assertThat(bash(typed)).containsExactlyInAnyOrder(words.isEmpty() ? new String[0] : words.split(" "));
    }

    @Test
    void bashTakesTheScriptForWhatItIs() throws IOException, InterruptedException {
        assumeTrue(Jvm.isThere("bash"), "skipped: there is no bash here");

        assertThat(lines("bash", "-n", folder.resolve("bash").toString())).isEmpty();
        assertThat(lines("bash", "-c", ". " + folder.resolve("bash") + "; complete -p waystage"))
                .containsExactly("complete -o default -F _waystage waystage");
    }

    @Test
    void zshTakesTheScriptForWhatItIs() throws IOException, InterruptedException {
        assumeTrue(Jvm.isThere("zsh"), "skipped: there is no zsh here");

        assertThat(lines("zsh", "-n", folder.resolve("zsh").toString())).isEmpty();
        assertThat(lines("zsh", "-f", "-c", ". " + folder.resolve("zsh") + "; print $_comps[waystage]"))
                .containsExactly("_bash_complete -o default -F _waystage");
    }

    /** Types lines into a shell at a terminal, with the tabulator key at their ends, and has what they became printed. */
    private static List<String> zsh(List<String> typed) throws IOException, InterruptedException {
        assumeTrue(Jvm.isThere("zsh"), "skipped: there is no zsh here");
        StringBuilder script = new StringBuilder("""
                zmodload zsh/zpty
                zpty shell zsh -f -i
                zpty -w shell 'unset zle_bracketed_paste; cd %s; . ./zsh; waystage() { print -r "<$*>" }; print RE""ADY'
                zpty -r shell said '*READY*'
                """.formatted(folder));
        for (String line : typed) {
            script.append("zpty -w shell '").append(line).append("'$'\\t'\n");
            script.append("zpty -r shell said '*<*>*'; print -r -- \"${${said##*<}%%>*}\"\n");
        }
        Path file = Files.writeString(folder.resolve("typed.zsh"), script.append("zpty -d shell\n"));
        return lines("zsh", "-f", file.toString());
    }

    @Test
    void zshCompletesWhatIsTypedAtATerminal() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("catalogue.json"), "{}");
        List<String> typed = List.of(
                "waystage sta",
                "waystage help sta",
                "waystage profiles s",
                "waystage stats --by re",
                "waystage stats --by=re",
                "waystage validate --format s",
                "waystage completion f",
                "waystage show --la",
                "waystage stats cata");

        assertThat(zsh(typed))
                .containsExactly(
                        "stats",
                        "help stats",
                        "profiles show",
                        "stats --by region",
                        "stats --by=region",
                        "validate --format sarif",
                        "completion fish",
                        "show --lang",
                        "stats catalogue.json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'waystage sta' | stats",
                "'waystage help sta' | stats",
                "'waystage stats --by re' | region",
                "'waystage stats --by=re' | --by=region",
                "'waystage stats cat.json --format ' | text json csv",
                "'waystage validate --rules ' | strict lenient bundled",
                "'waystage list --stage p' | planned proof-of-concept pilot",
                "'waystage profiles s' | show",
                "'waystage completion ' | bash zsh fish",
                "'waystage show --la' | --lang",
                "'waystage stats pom' | pom.xml",
            })
    void fishCompletesCommandsOptionsAndClosedValues(String line, String words)
            throws IOException, InterruptedException {
        assumeTrue(Jvm.isThere("fish"), "skipped: there is no fish here");

        List<String> offered =
                lines("fish", "-c", "source " + folder.resolve("fish") + "; complete -C '" + line + "'").stream()
                        .map(entry -> entry.replaceFirst("\t.*", ""))
                        .toList();
        assertThat(offered).containsExactlyInAnyOrder(words.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "fish"})
    void everyCommandIsInTheScript(String shell) throws IOException {
        String script = Files.readString(folder.resolve(shell));

        assertThat(script).contains("/stats", "/list", "/show", "/search", "/stats/quality", "/profiles/validate");
    }

    @Test
    void fishShowsWhatCommandsMean() throws IOException {
        assertThat(Files.readString(folder.resolve("fish")))
                .contains("-f -a search -d 'Find records by words, in all languages of a catalogue.'")
                .contains("-l stage -x -a 'not-planned exploring")
                .contains("(\\'waystage profiles\\' lists them)");
        assertThat(CommandRun.of("completion", "fish", "--lang", "fr").written())
                .contains("-f -a search -d 'Trouve des fiches par des mots");
    }

    @Test
    void anUnknownShellIsWrongUse() {
        CommandRun run = CommandRun.of("completion", "tcsh");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("expected bash, zsh or fish, but was 'tcsh'");
        assertThat(CommandRun.of("completion").code()).isEqualTo(2);
    }
}
