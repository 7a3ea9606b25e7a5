package org.waystage.commandline.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.commandline.CommandRun;

/** A folder given instead of a file is reported as a folder, not in the words of the operating system. */
class FolderInPlaceOfAFileTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sign small.json --key FOLDER",
                "sign small.json --key key.pem --after FOLDER",
                "verify small.json --key FOLDER",
                "verify small.json --key key.pem --signature FOLDER",
                "continuity small.json small.json --decisions FOLDER",
                "history eu-customai 2026-11 2026-12 --decisions FOLDER",
                "merge small.json small.json --decisions FOLDER -o new.json",
                "decide FOLDER small.json small.json",
                "validate small.json --rules FOLDER",
                "import small.json --profile FOLDER",
                "ledger FOLDER"
            })
    void aFolderIsCalledOneInBothLanguages(String line) throws IOException, GeneralSecurityException {
        CommandRun.copy("small.json", folder);
        ExchangeFixtures.writeKeys(folder, "key");
        Path other = Files.createDirectory(folder.resolve("other"));

        assertThat(run(line, "en")).isEqualTo("waystage: cannot read '" + other + "': it is a folder\n");
        assertThat(run(line, "fr")).isEqualTo("waystage: impossible de lire « " + other + " » : c’est un dossier\n");
    }

    private String run(String line, String language) {
        CommandRun run = CommandRun.of(Stream.concat(
                        Arrays.stream(line.replace("FOLDER", "other").split(" "))
                                .map(this::placed),
                        Stream.of("--lang", language))
                .toArray(String[]::new));
        assertThat(run.code()).isEqualTo(2);
        return run.err();
    }

    private String placed(String word) {
        return word.matches("other|.*\\.(json|pem)") ? folder.resolve(word).toString() : word;
    }
}
