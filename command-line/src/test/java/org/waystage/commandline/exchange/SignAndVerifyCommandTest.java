package org.waystage.commandline.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.commandline.CommandRun;
import org.waystage.json.signing.SigningKeys;
import tools.jackson.databind.JsonNode;

class SignAndVerifyCommandTest {
    @TempDir
    private Path folder;

    private String small = "";
    private String fingerprint = "";

    @BeforeEach
    void writeKeysAndCatalogue() throws IOException, GeneralSecurityException {
        fingerprint = writeKeys("Ed25519", "key");
        small = CommandRun.copy("small.json", folder).toString();
    }

    private String writeKeys(String algorithm, String name) throws IOException, GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance(algorithm).generateKeyPair();
        Files.writeString(
                folder.resolve(name + ".pem"),
                pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
        Files.writeString(
                folder.resolve(name + ".pub.pem"),
                pem("PUBLIC KEY", pair.getPublic().getEncoded()));
        return algorithm.equals("Ed25519") ? SigningKeys.fingerprint(pair.getPublic()) : "";
    }

    private static String pem(String label, byte[] content) {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return "-----BEGIN " + label + "-----\n" + text + "\n-----END " + label + "-----\n";
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private CommandRun sign() {
        return CommandRun.of("sign", small, "--key", path("key.pem"));
    }

    private CommandRun verify(String file, String... more) {
        return CommandRun.of(List.of("verify", file, "--key", path("key.pub.pem")), more);
    }

    private static JsonNode json(CommandRun run) {
        return ExchangeSchema.valid(run, "verdict");
    }

    private void change(String from, String to) throws IOException {
        String text = Files.readString(Path.of(small));
        assertThat(text).contains(from);
        Files.writeString(Path.of(small), text.replace(from, to));
    }

    @Test
    void whatWasSignedIsValid() {
        CommandRun signed = sign().silent();
        assertThat(signed.out())
                .isEqualTo(
                        small + ".sig: small 2024-01 (issued 2024-01-31), signed with the key " + fingerprint + "\n");
        CommandRun verified = verify(small);
        assertThat(verified.code()).isZero();
        assertThat(verified.out())
                .isEqualTo("Valid: this is small 2024-01 (issued 2024-01-31) as it was signed with the key "
                        + fingerprint
                        + "\nThis shows who signed it, and not that it is the newest: --accepted refuses an older edition that is"
                        + " shown again.\n");
        JsonNode json = json(verify(small, "--format", "json"));
        assertThat(json.propertyNames())
                .containsExactly(
                        "verdict",
                        "key",
                        "expectedKey",
                        "catalogue",
                        "edition",
                        "issued",
                        "differences",
                        "head",
                        "reordered",
                        "counts");
        assertThat(json.at("/edition").asString()).isEqualTo("2024-01");
        assertThat(json.at("/issued").asString()).isEqualTo("2024-01-31");
        assertThat(json.at("/verdict").asString()).isEqualTo("valid");
        assertThat(json.at("/key").asString()).isEqualTo(fingerprint);
        assertThat(json.at("/differences")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.ndjson", "a.xlsx", "a.zip", "a/"})
    void theFormInWhichACatalogueIsWrittenDoesNotMatter(String other) {
        sign();
        String copy = folder + "/" + other;
        CommandRun.of("convert", small, "--output", copy);
        assertThat(verify(copy, "--signature", small + ".sig").code()).isZero();
        assertThat(CommandRun.of("sign", copy, "--key", path("key.pem")).code()).isZero();
        String beside = other.equals("a/") ? "a.sig" : other + ".sig";
        assertThat(folder.resolve(beside)).hasSameBinaryContentAs(Path.of(small + ".sig"));
        assertThat(verify(copy).code()).isZero();
    }

    @Test
    void theBundledEditionNeedsANameForItsSignature() {
        CommandRun run = CommandRun.of("sign", "--key", path("key.pem"));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("name its file with --output");
        assertThat(CommandRun.of("verify", "--key", path("key.pem")).err()).contains("name its file with --signature");
        assertThat(CommandRun.of("sign", "--key", path("key.pem"), "--output", path("e.sig"))
                        .code())
                .isZero();
        assertThat(CommandRun.of("verify", "--key", path("key.pub.pem"), "--signature", path("e.sig"))
                        .code())
                .isZero();
    }

    @Test
    void whatChangedIsListed() throws IOException {
        sign();
        change("Drones over the harbour", "Drones above the harbour");
        change("A small catalogue", "A smaller catalogue");
        change("{\"id\": \"report\",", "{\"id\": \"more\", \"title\": {\"en\": \"More\"}}, {\"id\": \"report\",");
        CommandRun run = verify(small);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .isEqualTo("Changed: this is not small 2024-01 (issued 2024-01-31) as it was signed with the key "
                        + fingerprint + "\n"
                        + "  what is not part of the records (id, title, edition, dates, notes and the like)\n"
                        + "  caseStudies/harbour-drones changed\n"
                        + "  sources/more added\n"
                        + "2 records differ: 1 changed, 1 added, 0 removed\n");
        JsonNode json = json(verify(small, "--format", "json"));
        assertThat(json.at("/verdict").asString()).isEqualTo("changed");
        assertThat(json.at("/head").asBoolean()).isTrue();
        assertThat(json.at("/differences/1").toString())
                .isEqualTo("{\"kind\":\"sources\",\"id\":\"more\",\"change\":\"added\"}");
        assertThat(json.at("/counts").toString()).isEqualTo("{\"changed\":1,\"added\":1,\"removed\":0}");
        assertThat(verify(small, "--lang", "fr").out()).startsWith("Modifié : ").contains("sources/more ajouté");
    }

    @Test
    void anOlderEditionThatIsShownAgainIsKnownByItsDate() throws IOException {
        Path older = folder.resolve("older.json");
        Files.writeString(older, Files.readString(Path.of(small)).replace("\"2024-01-31\"", "\"2019-05-07\""));
        CommandRun.of("sign", older.toString(), "--key", path("key.pem"));

        assertThat(verify(older.toString()).out()).startsWith("Valid: this is small 2024-01 (issued 2019-05-07) as ");
        assertThat(verify(older.toString(), "--lang", "fr").out())
                .startsWith("Valable : c’est small 2024-01 (date de publication : 2019-05-07) tel que ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.json", "a.ndjson"})
    void digitsThatNoDoubleHoldsAreNamedBySigningAndByVerifying(String name) throws IOException {
        change(
                "\"title\": {\"en\": \"Drones over the harbour\"}",
                "\"title\": {\"en\": \"Drones over the harbour\"}, \"outcomes\":"
                        + " [{\"measure\": {\"en\": \"m\"}, \"quantity\": {\"value\": 0.12345678901234567891, \"unit\": \"percent\"}}]");
        String file = path(name);
        CommandRun.of("convert", small, "--output", file);
        CommandRun signed = CommandRun.of("sign", file, "--key", path("key.pem"));
        Files.writeString(
                Path.of(file),
                Files.readString(Path.of(file)).replace("0.12345678901234567891", "0.12345678901234567899"));
        CommandRun verified = verify(file);

        String place = "/caseStudies/0/outcomes/0/quantity/value";
        assertThat(signed.code()).isZero();
        assertThat(signed.err()).contains(place, "0.12345678901234567891 becomes 0.12345678901234568");
        assertThat(verified.code()).isZero();
        assertThat(verified.out()).startsWith("Valid: ");
        assertThat(verified.err()).contains(place, "0.12345678901234567899 becomes 0.12345678901234568");
    }

    @Test
    void ofManyDifferencesTheFirstAreShown() {
        CommandRun.of("sign", "--key", path("key.pem"), "--output", path("e.sig"));
        CommandRun run = verify(small, "--signature", path("e.sig"));
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out().lines().filter(line -> line.matches("  \\w+/.*"))).hasSize(20);
        assertThat(run.out())
                .contains(" more, which --format json shows\n")
                .contains(" records differ: ", " changed, ");
    }

    @Test
    void anotherKeyIsTold() throws IOException, GeneralSecurityException {
        sign();
        String other = writeKeys("Ed25519", "other");
        CommandRun run = CommandRun.of("verify", small, "--key", path("other.pub.pem"));
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .isEqualTo("Not valid: another key signed\n  expected " + other + "\n  found    " + fingerprint + "\n");
        JsonNode json = json(CommandRun.of("verify", small, "--key", path("other.pub.pem"), "--format", "json"));
        assertThat(json.at("/verdict").asString()).isEqualTo("wrong-key");
        assertThat(json.at("/key").asString()).isEqualTo(fingerprint);
        assertThat(json.at("/expectedKey").asString()).isEqualTo(other);
    }

    @Test
    void aSignatureThatWasChangedIsNotValid() throws IOException {
        sign();
        Path file = Path.of(small + ".sig");
        Files.writeString(file, Files.readString(file).replace("harbour-drones", "harbour-boats"));
        CommandRun run = verify(small);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).startsWith("Not valid: the signature does not fit the key " + fingerprint);
        assertThat(json(verify(small, "--format", "json")).at("/verdict").asString())
                .isEqualTo("invalid");
    }

    @Test
    void aMissingSignatureIsToldWithTheWayOut() {
        CommandRun run = verify(small);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("waystage: there is no signature '" + small + ".sig'")
                .contains("--signature", "waystage sign");
    }

    @Test
    void whatIsNoSignatureIsTold() throws IOException {
        Files.writeString(Path.of(small + ".sig"), "{\"format\":");
        CommandRun run = verify(small, "--format", "json");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(" error ", "is no signature, or a damaged one, so nothing was verified");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "small.json     | small.json     | key.pub.pem | small.json' is a catalogue, not the signature of an edition",
                "small.json     | key.pub.pem    | key.pub.pem | key.pub.pem' is a key (PEM), not the signature of an edition",
                "small.json     | empty          | key.pub.pem | empty' is an empty file, not the signature of an edition",
                "small.json     | page.html      | key.pub.pem | page.html' is a web page (HTML), not the signature of an edition",
                "small.json.sig | small.json.sig | key.pub.pem | small.json.sig' is the signature of an edition, not a catalogue",
                "key.pub.pem    | small.json.sig | key.pub.pem | key.pub.pem' is a key (PEM), not a catalogue",
                "empty          | small.json.sig | key.pub.pem | empty' is an empty file, not a catalogue",
                "small.json     | small.json.sig | small.json  | small.json' is a catalogue, not a public key",
                "small.json     | small.json.sig | small.json.sig | small.json.sig' is the signature of an edition, not a public key",
                "small.json     | small.json.sig | empty       | empty' is an empty file, not a public key"
            })
    void aFileInThePlaceOfAnotherIsNamed(String catalogue, String signature, String key, String message)
            throws IOException {
        sign();
        Files.writeString(folder.resolve("empty"), "\n");
        Files.writeString(folder.resolve("page.html"), "<!DOCTYPE html>\n");
        CommandRun run = CommandRun.of("verify", path(catalogue), "--key", path(key), "--signature", path(signature));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(message);
    }

    @Test
    void theMessageOfAMistakenFileSaysWhichGoesWhere() {
        CommandRun run = verify(small, "--signature", small, "--lang", "fr");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("un catalogue, pas la signature d’une édition", "waystage verify CATALOGUE --key CLÉ");
    }

    @Test
    void keysOfOtherKindsAreTold() throws IOException, GeneralSecurityException {
        writeKeys("RSA", "rsa");
        Files.writeString(folder.resolve("locked.pem"), pem("ENCRYPTED PRIVATE KEY", new byte[100]));
        Files.writeString(folder.resolve("none.pem"), "no key\n");
        for (String key : List.of("rsa.pem", "locked.pem", "none.pem")) {
            for (String command : List.of("sign", "verify")) {
                CommandRun run = CommandRun.of(command, small, "--key", path(key));
                assertThat(run.code()).as(key).isEqualTo(2);
                assertThat(run.out()).isEmpty();
                assertThat(run.err())
                        .contains(" error key-", "has no key that can be used here: an Ed25519 key in a PEM file");
            }
        }
        assertThat(CommandRun.of("sign", small, "--key", path("missing.pem")).err())
                .contains("cannot read '" + path("missing.pem") + "': there is no such file");
        assertThat(Path.of(small + ".sig")).doesNotExist();
    }

    @Test
    void aPublicKeyDoesNotSign() {
        CommandRun run = CommandRun.of("sign", small, "--key", path("key.pub.pem"));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("has a public key only");
        assertThat(Path.of(small + ".sig")).doesNotExist();
    }

    @Test
    void aPrivateKeyIsNeverPrinted() throws IOException {
        String secret = Files.readAllLines(folder.resolve("key.pem")).get(1).substring(24);
        Files.writeString(
                folder.resolve("broken.pem"),
                Files.readString(folder.resolve("key.pem")).replace("MC4C", "MC4D"));
        for (String key : List.of("key.pem", "broken.pem")) {
            for (String command : List.of("sign", "verify")) {
                CommandRun run = CommandRun.of(command, small, "--key", path(key));
                assertThat(run.out() + run.err()).doesNotContain(secret);
            }
        }
    }

    @Test
    void neitherCatalogueNorKeyIsOverwritten() throws IOException {
        byte[] key = Files.readAllBytes(folder.resolve("key.pem"));
        for (String output : List.of(small, path("key.pem"))) {
            CommandRun run = CommandRun.of("sign", small, "--key", path("key.pem"), "--output", output);
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains("it is the file that is read");
        }
        assertThat(Files.readAllBytes(folder.resolve("key.pem"))).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ten-faults.json", "faulty-lines.ndjson"})
    void aCatalogueWithErrorsIsNeitherSignedNorVerified(String name) throws IOException {
        String faulty = CommandRun.copy(name, folder).toString();
        CommandRun signed = CommandRun.of("sign", faulty, "--key", path("key.pem"));
        assertThat(signed.code()).isEqualTo(1);
        assertThat(signed.err()).endsWith(" errors, so nothing was written\n");
        assertThat(Path.of(faulty + ".sig")).doesNotExist();
        sign();
        CommandRun verified = verify(faulty, "--signature", small + ".sig");
        assertThat(verified.code()).isEqualTo(1);
        assertThat(verified.out()).isEmpty();
        assertThat(verified.err()).endsWith(" errors, so nothing was verified\n");
    }

    @Test
    void whatHasNoCanonicalFormIsNotSigned() throws IOException {
        change("Drones over the harbour", "\\ud800 over the harbour");
        CommandRun run = sign();
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("has no canonical form, which is what is signed");
        assertThat(Path.of(small + ".sig")).doesNotExist();
    }

    @Test
    void keysThatOpensslMakesAreRead() throws IOException, InterruptedException {
        openssl("genpkey", "-algorithm", "ed25519", "-out", path("o.pem"));
        openssl("pkey", "-in", path("o.pem"), "-pubout", "-out", path("o.pub.pem"));
        assertThat(CommandRun.of("sign", small, "--key", path("o.pem")).code()).isZero();
        assertThat(CommandRun.of("verify", small, "--key", path("o.pub.pem")).code())
                .isZero();
    }

    private static void openssl(String... args) throws InterruptedException {
        List<String> command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(args));
        int code;
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            code = process.waitFor();
        } catch (IOException e) {
            code = -1;
        }
        assumeTrue(code == 0, "skipped: there is no openssl that can make Ed25519 keys");
    }

    @Test
    void aFileOfAnySizeInThePlaceOfTheSignatureIsReplaced() throws IOException {
        Path signature = folder.resolve("small.json.sig");
        try (RandomAccessFile sparse = new RandomAccessFile(signature.toFile(), "rw")) {
            sparse.setLength(3_000_000_000L);
        }

        assertThat(sign().code()).isZero();
        assertThat(signature).content().contains("waystage");
    }
}
