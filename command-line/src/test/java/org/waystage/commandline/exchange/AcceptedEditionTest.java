package org.waystage.commandline.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystage.commandline.CommandRun;
import org.waystage.json.signing.Acceptance;
import tools.jackson.databind.JsonNode;

/** A receiver accepts only the next edition. */
class AcceptedEditionTest {
    private static final int EDITIONS = 4;

    @TempDir
    private Path folder;

    @BeforeEach
    void signASeries() throws IOException, GeneralSecurityException {
        ExchangeFixtures.writeKeys(folder, "key");
        for (int i = 1; i <= EDITIONS; i++) {
            ExchangeFixtures.write(folder.resolve(edition(i)), "e-" + i, i, 3, List.of());
            List<String> sign = new ArrayList<>(List.of("sign", path(edition(i)), "--key", path("key.pem")));
            if (i > 1) {
                sign.addAll(List.of("--after", path(edition(i - 1) + ".sig")));
            }
            assertThat(CommandRun.of(sign.toArray(new String[0])).code()).isZero();
        }
    }

    private static String edition(int number) {
        return "e" + number + ".json";
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private CommandRun verify(int number, String... more) {
        return CommandRun.of(List.of("verify", path(edition(number)), "--key", path("key.pub.pem")), more);
    }

    private CommandRun receive(int number) {
        String state = path("accepted.sig");
        return Files.exists(folder.resolve("accepted.sig"))
                ? verify(number, "--accepted", state, "--remember", state)
                : verify(number, "--first", "--remember", state);
    }

    @Test
    void theSeriesIsAcceptedInItsOrder() {
        assertThat(receive(1).out())
                .contains("First contact: nothing shows that there is no newer edition.")
                .contains("accepted.sig: remembered");
        for (int i = 2; i <= EDITIONS; i++) {
            assertThat(receive(i).out()).contains("Accepted: it follows the edition that was accepted last.");
        }
        CommandRun again = receive(EDITIONS);
        assertThat(again.code()).isZero();
        assertThat(again.out()).contains("Already accepted");
    }

    @Test
    void aRefusalSaysWhyAndLeavesWhatIsRemembered() throws IOException {
        receive(1);
        receive(2);
        byte[] state = Files.readAllBytes(folder.resolve("accepted.sig"));

        CommandRun older = receive(1);
        assertThat(older.code()).isEqualTo(1);
        assertThat(older.out())
                .contains("Valid: ")
                .contains("Not accepted: The edition e-1 comes before e-2, which was accepted already.");
        assertThat(receive(4).out()).contains("Not accepted: The edition e-4 follows one that is not known here");
        assertThat(CommandRun.of(
                                "verify",
                                path("e1.json"),
                                "--key",
                                path("key.pub.pem"),
                                "--accepted",
                                path("accepted.sig"),
                                "--lang",
                                "fr")
                        .out())
                .contains("Non acceptée : L’édition e-1 précède e-2, déjà acceptée.");
        JsonNode refused =
                ExchangeSchema.valid(verify(1, "--accepted", path("accepted.sig"), "--format", "json"), "verdict");
        assertThat(refused.at("/acceptance").asString()).isEqualTo("older");
        assertThat(refused.has("refusal")).isTrue();

        assertThat(folder.resolve("accepted.sig")).hasBinaryContent(state);
    }

    @Test
    void aChangedEditionIsNotRemembered() throws IOException {
        receive(1);
        byte[] state = Files.readAllBytes(folder.resolve("accepted.sig"));
        ExchangeFixtures.write(folder.resolve(edition(2)), "e-2", 2, 3, List.of(1));

        CommandRun changed = receive(2);

        assertThat(changed.code()).isEqualTo(1);
        assertThat(changed.out()).startsWith("Changed: ");
        assertThat(folder.resolve("accepted.sig")).hasBinaryContent(state);
    }

    @Test
    void anotherKeyIsRefusedUntilAPersonBeginsAgain() throws IOException, GeneralSecurityException {
        receive(1);
        ExchangeFixtures.writeKeys(folder, "key");
        CommandRun.of("sign", path("e2.json"), "--key", path("key.pem"));

        assertThat(receive(2).out()).contains("signed with another key than the accepted one");
        assertThat(verify(2, "--first", "--remember", path("accepted.sig")).code())
                .isEqualTo(2);
        Files.delete(folder.resolve("accepted.sig"));
        assertThat(verify(2, "--first", "--remember", path("accepted.sig")).code())
                .isZero();
    }

    @Test
    void aFirstContactDoesNotReplaceAnotherEditionThatIsRemembered() throws IOException {
        receive(1);
        receive(2);
        byte[] state = Files.readAllBytes(folder.resolve("accepted.sig"));

        CommandRun back = verify(1, "--first", "--remember", path("accepted.sig"));

        assertThat(back.code()).isEqualTo(2);
        assertThat(back.out()).isEmpty();
        assertThat(back.err()).contains("accepted.sig' remembers a-register e-2", "remove the file to begin again");
        assertThat(folder.resolve("accepted.sig")).hasBinaryContent(state);
        assertThat(verify(1, "--accepted", path("e1.json.sig"), "--remember", path("accepted.sig"))
                        .code())
                .isEqualTo(2);
        assertThat(folder.resolve("accepted.sig")).hasBinaryContent(state);
        assertThat(verify(2, "--first", "--remember", path("accepted.sig")).code())
                .isZero();
    }

    @Test
    void anotherFileIsNotReplacedByAFirstContact() throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "kept");

        CommandRun run = verify(1, "--first", "--remember", path("notes.txt"));

        assertThat(run.code()).isNotZero();
        assertThat(folder.resolve("notes.txt")).hasContent("kept");
    }

    @Test
    void aForkIsRefused() throws IOException {
        receive(1);
        receive(2);
        ExchangeFixtures.write(folder.resolve(edition(2)), "e-2", 2, 3, List.of(1));
        CommandRun.of("sign", path("e2.json"), "--key", path("key.pem"), "--after", path("e1.json.sig"));

        assertThat(receive(2).out()).contains("does not follow e-2, which was accepted");
    }

    @Test
    void signingAfterWhatIsNotBeforeIsRefused() {
        CommandRun back =
                CommandRun.of("sign", path("e1.json"), "--key", path("key.pem"), "--after", path("e2.json.sig"));
        assertThat(back.code()).isEqualTo(1);
        assertThat(back.err()).contains("was signed for a later edition").contains("it cannot follow that");
        CommandRun noSignature =
                CommandRun.of("sign", path("e1.json"), "--key", path("key.pem"), "--after", path("e2.json"));
        assertThat(noSignature.code()).isEqualTo(2);
        assertThat(noSignature.err())
                .contains("e2.json' is a catalogue, not the signature of an edition.")
                .contains("'waystage sign CATALOGUE --key KEY --after SIGNATURE'");
        assertThat(CommandRun.of(
                                "sign",
                                path("e1.json"),
                                "--key",
                                path("key.pem"),
                                "--after",
                                path("e1.json.sig"),
                                "-o",
                                path("x.sig"))
                        .err())
                .contains("is the edition named with --after");
    }

    @Test
    void signingAfterWhatThisKeyDidNotSignIsRefused() throws IOException, GeneralSecurityException {
        Path earlier = folder.resolve("e1.json.sig");
        String signed = Files.readString(earlier);
        Files.writeString(earlier, signed.replaceFirst("\"e-1\"", "\"e-0\""));
        CommandRun altered =
                CommandRun.of("sign", path("e2.json"), "--key", path("key.pem"), "--after", path("e1.json.sig"));
        assertThat(altered.code()).isEqualTo(1);
        assertThat(altered.err()).contains("e1.json.sig' was not signed with this key, or was changed since");

        Files.writeString(earlier, signed);
        ExchangeFixtures.writeKeys(folder, "other");
        assertThat(CommandRun.of("sign", path("e2.json"), "--key", path("other.pem"), "--after", path("e1.json.sig"))
                        .code())
                .isEqualTo(1);
    }

    @Test
    void aLinkThatIsDroppedIsTold() {
        assertThat(CommandRun.of("sign", path("e1.json"), "--key", path("key.pem"))
                        .out())
                .doesNotContain("--after");

        CommandRun run = CommandRun.of("sign", path("e2.json"), "--key", path("key.pem"));

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("the signature that was here named an edition before it", "e-1", "--after");
    }

    @Test
    void optionsThatDoNotGoTogetherAreWrongUse() {
        String state = path("accepted.sig");
        assertThat(verify(1, "--remember", state).code()).isEqualTo(2);
        assertThat(verify(1, "--first", "--accepted", state).code()).isEqualTo(2);
        assertThat(verify(1, "--between", state).code()).isEqualTo(2);
        assertThat(verify(1, "--accepted", state).err()).contains("use --first in place of --accepted");
    }

    @Test
    void theSchemaNamesEachAnswer() {
        assertThat(ExchangeSchema.words("/$defs/verdict/properties/acceptance/enum"))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Acceptance.Answer.values())
                        .map(Acceptance.Answer::code)
                        .toList());
    }
}
