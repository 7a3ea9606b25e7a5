package org.waystage.commandline.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystage.commandline.CommandRun;

/** The decisions of people are sent with the edition that resulted from them. */
class SignedDecisionsTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void writeAnEdition() throws IOException, GeneralSecurityException {
        ExchangeFixtures.writeKeys(folder, "key");
        ExchangeFixtures.write(folder.resolve("e.json"), "e-1", 1, 3, List.of());
        Files.writeString(
                folder.resolve("decisions.json"),
                "{\"format\":\"waystage-decisions/1.0\",\"catalogue\":\"a-register\",\"entries\":[]}");
        Files.writeString(folder.resolve("other.json"), "{\"format\":\"waystage-decisions/1.0\",\"entries\":[]}");
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private CommandRun sign(String... more) {
        return run("sign", "key.pem", more);
    }

    private CommandRun verify(String... more) {
        return run("verify", "key.pub.pem", more);
    }

    private CommandRun run(String command, String key, String... more) {
        return CommandRun.of(List.of(command, path("e.json"), "--key", path(key)), more);
    }

    @Test
    void onlyTheDecisionsThatWereSignedAreAccepted() {
        assertThat(sign("--decisions", path("decisions.json")).code()).isZero();

        CommandRun same = verify("--decisions", path("decisions.json"));
        assertThat(same.code()).isZero();
        assertThat(same.out()).contains("The decisions are those that were signed with the edition.");

        CommandRun other = verify("--decisions", path("other.json"), "--first", "--remember", path("accepted.sig"));
        assertThat(other.code()).isEqualTo(1);
        assertThat(other.out()).contains("Not accepted: these are not the decisions");
        assertThat(folder.resolve("accepted.sig")).doesNotExist();
        assertThat(verify("--decisions", path("other.json"), "--format", "json").out())
                .contains("\"decisions\": \"other\"");
    }

    @Test
    void anotherSpellingOfTheDecisionsIsTheSame() throws IOException {
        sign("--decisions", path("decisions.json"));
        Path file = folder.resolve("decisions.json");
        Files.writeString(file, Files.readString(file).replace(",", " ,\n"));

        assertThat(verify("--decisions", path("decisions.json")).code()).isZero();
    }

    @Test
    void decisionsThatWereNotComparedAreTold() {
        sign("--decisions", path("decisions.json"));

        CommandRun run = verify();

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("signed with decisions, which were not compared: --decisions does that");
        assertThat(verify("--format", "json").out()).contains("\"decisions\": \"not-compared\"");
    }

    @Test
    void decisionsBesideAnEditionThatWasSignedWithoutAnyAreRefused() {
        sign();

        assertThat(verify().out()).doesNotContain("decisions");
        CommandRun run = verify("--decisions", path("decisions.json"), "--lang", "fr");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("l’édition a été signée sans décisions");
    }

    @Test
    void whatIsNoFileOfDecisionsIsNotSigned() {
        assertThat(sign("--decisions", path("e.json")).code()).isEqualTo(1);
        assertThat(sign("--decisions", path("missing.json")).code()).isEqualTo(2);
        assertThat(folder.resolve("e.json.sig")).doesNotExist();
    }
}
