package org.waystage.commandline.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.commandline.CommandRun;
import org.waystage.commandline.RegisterFixtures;
import org.waystage.core.Catalogue;
import org.waystage.editions.Editions;
import org.waystage.json.CanonicalJson;
import org.waystage.json.CatalogueWriter;
import tools.jackson.databind.JsonNode;

class DeltaAndApplyCommandTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void writeEditionsAndKeys() throws IOException, GeneralSecurityException {
        ExchangeFixtures.writeKeys(folder, "key");
        ExchangeFixtures.write(folder.resolve("a.json"), "e-1", 1, 40, List.of());
        ExchangeFixtures.write(folder.resolve("b.json"), "e-2", 2, 41, List.of(3));
        ExchangeFixtures.write(folder.resolve("a.ndjson"), "e-1", 1, 40, List.of());
        ExchangeFixtures.write(folder.resolve("b.ndjson"), "e-2", 2, 41, List.of(3));
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private CommandRun delta(String a, String b) {
        return CommandRun.of("delta", path(a), path(b), "--output", path("d.delta"), "--key", path("key.pem"));
    }

    private CommandRun apply(String a, String output) {
        return CommandRun.of("apply", path(a), path("d.delta"), "--output", path(output), "--key", path("key.pub.pem"));
    }

    @Test
    void aLineWithErrorsIsToldInTheLanguageAskedFor() throws IOException {
        assertThat(delta("a.json", "b.json").code()).isZero();
        List<String> lines = new ArrayList<>(Files.readAllLines(folder.resolve("a.ndjson")));
        lines.set(3, lines.get(3).replace("\"pilot\"", "\"a pilot\""));
        Files.write(folder.resolve("bad.ndjson"), lines);

        for (String output : List.of("c.ndjson", "c.json")) {
            CommandRun run = CommandRun.of(
                    "apply", path("bad.ndjson"), path("d.delta"), "--output", path(output), "--lang", "fr");
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.err())
                    .contains("  4:", " erreur shape-code-invalid : « a pilot » n’est pas un code")
                    .endsWith("waystage: " + path("bad.ndjson") + " : 1 erreur, donc rien n’a été écrit\n");
            assertThat(files()).doesNotContain(output);
        }
    }

    @Test
    void anEditionWithoutACanonicalFormIsSaidToHaveNone() throws IOException {
        assertThat(delta("a.json", "b.json").code()).isZero();
        String text = Files.readString(folder.resolve("a.json"));
        Files.writeString(folder.resolve("none.json"), text.replaceFirst("\\{", "{\"x\": 1e999,"));

        CommandRun run =
                CommandRun.of("apply", path("none.json"), path("d.delta"), "--output", path("c.json"), "--lang", "fr");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("none.json » n’a pas de forme canonique").doesNotContain("error");
    }

    private String digest(String name) {
        return CommandRun.of("digest", path(name)).out();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.json", "b.json", "a.ndjson", "b.ndjson"})
    void theEditionThatHasNoCanonicalFormIsNamed(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, Files.readString(file).replace("What case 7 ", "What case \\ud800 "));
        String form = name.substring(1);

        CommandRun run = delta("a" + form, "b" + form);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).startsWith("waystage: '" + file + "' has no canonical form");
    }

    @Test
    void whereNothingDiffersNothingNeedsToBeSent() throws IOException {
        ExchangeFixtures.write(folder.resolve("small.json"), "e-1", 1, 0, List.of());

        CommandRun run = CommandRun.of("delta", path("small.json"), path("small.json"), "--stat");

        assertThat(run.out()).contains("nothing differs").doesNotContain("better send the edition itself");
    }

    @Test
    void whatWasMadeIsToldAndAppliedGivesTheOtherEdition() {
        CommandRun made = delta("a.json", "b.json");
        assertThat(made.err()).isEmpty();
        assertThat(made.out())
                .contains("d.delta: from e-1 to e-2")
                .contains("head: id, title, edition")
                .contains("each citation of 'register-1' becomes one of 'register-2'")
                .contains("Sources: 1 added, 1 removed")
                .contains("Case studies: 1 added, 1 replaced")
                .contains("d.delta.sig: signed with the key ");

        CommandRun applied = apply("a.json", "c.json");
        assertThat(applied.err()).isEmpty();
        assertThat(applied.out())
                .contains("a-register, edition e-2, with the digest "
                        + digest("b.json").strip());
        assertThat(digest("c.json")).isEqualTo(digest("b.json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"c.json", "c.ndjson", "c.zip", "c.xlsx"})
    void linesAndDocumentsGiveTheSameInEachForm(String output) throws IOException {
        delta("a.json", "b.json");
        byte[] ofDocuments = Files.readAllBytes(folder.resolve("d.delta"));
        delta("a.ndjson", "b.ndjson");

        assertThat(folder.resolve("d.delta")).hasBinaryContent(ofDocuments);
        assertThat(apply("a.ndjson", output).code()).isZero();
        assertThat(digest(output)).isEqualTo(digest("b.json"));
        assertThat(apply("a.json", output).code()).isZero();
        assertThat(digest(output)).isEqualTo(digest("b.json"));
    }

    @Tag("long")
    @Test
    void aDocumentWithALongHeadIsReadAsAWhole() throws IOException {
        String filler = "\"filler\":[" + ("\"" + "x".repeat(900_000) + "\",").repeat(18) + "1],";
        Path base = folder.resolve("a.json");
        Files.writeString(base, Files.readString(base).replaceFirst("\\{", "{" + filler));

        assertThat(delta("b.json", "a.json").code()).isZero();
        assertThat(delta("a.json", "b.json").code()).isZero();
        apply("a.json", "c.json").succeeded();
        assertThat(digest("c.json")).isEqualTo(digest("b.json"));
    }

    @Test
    void statOnlyTells() throws IOException {
        List<String> before = files();

        CommandRun run = CommandRun.of("delta", path("a.json"), path("b.json"), "--stat", "--lang", "fr");

        assertThat(run.out()).startsWith("De e-1 à e-2\n").contains("Études de cas : 1 ajout, 1 remplacement");
        assertThat(files()).isEqualTo(before);
        assertThat(CommandRun.of("delta", path("a.json"), path("a.json"), "--stat")
                        .out())
                .contains("nothing differs");
    }

    @Test
    void resultsAreJsonToo() {
        JsonNode told = ExchangeSchema.valid(
                CommandRun.of("delta", path("a.json"), path("b.json"), "--stat", "--format", "json"), "delta");
        assertThat(told.propertyNames())
                .containsExactly(
                        "catalogue",
                        "from",
                        "to",
                        "substitute",
                        "puts",
                        "removes",
                        "head",
                        "lists",
                        "size",
                        "resultSize",
                        "large");
        assertThat(told.at("/lists/1").toString())
                .isEqualTo("{\"list\":\"caseStudies\",\"added\":1,\"replaced\":1,\"moved\":0,\"removed\":0}");

        delta("a.json", "b.json");
        JsonNode applied = ExchangeSchema.valid(
                CommandRun.of("apply", path("a.json"), path("d.delta"), "--output", path("c.json"), "--format", "json"),
                "applied");
        assertThat(applied.propertyNames())
                .containsExactly("catalogue", "from", "to", "substitute", "puts", "removes", "verified");
        assertThat(applied.at("/verified").asBoolean()).isFalse();
        JsonNode verified = ExchangeSchema.valid(
                CommandRun.of(
                        "apply",
                        path("a.json"),
                        path("d.delta"),
                        "--output",
                        path("c.json"),
                        "--key",
                        path("key.pub.pem"),
                        "--format",
                        "json"),
                "applied");
        assertThat(verified.at("/verified").asBoolean()).isTrue();
        assertThat(applied.at("/to/digest").asString() + "\n").isEqualTo(digest("b.json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"public.json", "signature.json", "link.json"})
    void neitherTheKeyNorASignatureIsOverwritten(String output) throws IOException {
        delta("a.json", "b.json");
        Files.copy(folder.resolve("key.pub.pem"), folder.resolve("public.json"));
        Files.copy(folder.resolve("d.delta.sig"), folder.resolve("signature.json"));
        Files.createSymbolicLink(folder.resolve("link.json"), folder.resolve("d.delta.sig"));
        byte[] before = Files.readAllBytes(folder.resolve(output));
        List<String> words = new ArrayList<>(List.of("apply", path("a.json"), path("d.delta"), "--output"));
        words.addAll(List.of(path(output), "--key", path("public.json")));
        if (output.equals("signature.json")) {
            words.addAll(List.of("--signature", path(output)));
        }
        CommandRun run = CommandRun.of(words.toArray(String[]::new));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("it is the file that is read; choose another one");
        assertThat(folder.resolve(output)).hasBinaryContent(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"c.json", "c.ndjson"})
    void aRefusalLeavesTheTargetAsItIs(String output) throws IOException {
        delta("a.json", "b.json");
        Files.writeString(folder.resolve(output), "kept");
        List<String> before = files();
        String whole = Files.readString(folder.resolve("d.delta"));

        assertThat(refused("b.json", output)).contains("delta-other-base", "The delta leads from the edition e-1");
        assertThat(refused("b.ndjson", output)).contains("delta-other-base");
        Files.writeString(folder.resolve("d.delta"), whole.replace("does now", "does not"));
        assertThat(refused("a.json", output)).contains("delta-altered");
        Files.writeString(folder.resolve("d.delta"), whole.substring(0, whole.length() - 9));
        assertThat(refused("a.json", output)).contains("delta-truncated");
        String sealed = whole.replaceFirst("e-2", "e-9");
        Files.writeString(folder.resolve("d.delta"), sealed);
        assertThat(refused("a.json", output)).contains("the signature does not fit");

        assertThat(folder.resolve(output)).hasContent("kept");
        assertThat(files()).isEqualTo(before);
    }

    private String refused(String base, String output) {
        CommandRun run = apply(base, output);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        return run.err();
    }

    private void writeWithDigits(String name, String number) throws IOException {
        String text = Files.readString(folder.resolve("a.json"));
        Files.writeString(folder.resolve(name), text.replaceFirst("\\{", "{\"x\":" + number + ","));
    }

    @Test
    void digitsThatNoDigestProtectsAreNamed() throws IOException {
        writeWithDigits("many.json", "0.1234567890123456789");
        writeWithDigits("few.json", "0.12345678901234568");

        CommandRun made = delta("many.json", "few.json");
        assertThat(made.out()).contains("nothing differs, except perhaps the last digits of numbers");
        assertThat(made.err()).contains("json-number-inexact", "0.1234567890123456789");

        CommandRun applied = apply("many.json", "c.json");
        assertThat(applied.code()).isZero();
        assertThat(applied.err()).contains("json-number-inexact", "0.1234567890123456789");
        assertThat(apply("few.json", "c.json").err()).isEmpty();
    }

    @Test
    void aFaultOfTheDeltaIsNotBlamedOnTheBase() throws IOException {
        delta("a.json", "b.json");
        Path delta = folder.resolve("d.delta");
        List<String> lines = new ArrayList<>(Files.readAllLines(delta));
        int last = lines.size() - 1;
        lines.set(last, lines.get(last).replaceFirst("\"record\":\\{", "\"record\":{\"x\":1e400,"));
        String rest = String.join("\n", lines.subList(1, lines.size())) + "\n";
        String digest = CanonicalJson.digest(rest.getBytes(StandardCharsets.UTF_8));
        String first = lines.get(0).replaceFirst("\"operations\":\"[0-9a-f]*\"", "\"operations\":\"" + digest + "\"");
        Files.writeString(delta, first + "\n" + rest);

        CommandRun run = CommandRun.of("apply", path("a.json"), path("d.delta"), "--output", path("c.json"));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .contains((last + 1) + ":", "json-number-overflow", "1e400", "d.delta")
                .doesNotContain("a.json");
    }

    @Test
    void aDeltaWithoutItsLastLineEndIsToldAsThat() throws IOException {
        delta("a.json", "b.json");
        String whole = Files.readString(folder.resolve("d.delta"));
        Files.writeString(folder.resolve("d.delta"), whole.substring(0, whole.length() - 1));

        assertThat(refused("a.json", "c.json"))
                .contains("The delta breaks off in line " + whole.lines().count())
                .doesNotContain("operations are there");
    }

    @Test
    void anotherKeyIsRefused() throws IOException, GeneralSecurityException {
        delta("a.json", "b.json");
        ExchangeFixtures.writeKeys(folder, "key");

        assertThat(refused("a.json", "c.json")).contains("another key signed");
    }

    @Test
    void wrongUseIsTold() {
        assertThat(CommandRun.of("delta", path("a.json"), path("b.json")).code())
                .isEqualTo(2);
        assertThat(CommandRun.of("delta", path("a.json"), path("b.json"), "--stat", "--output", path("d"))
                        .code())
                .isEqualTo(2);
        assertThat(CommandRun.of("apply", path("a.json"), path("b.json"), "--output", path("c.json"))
                        .err())
                .contains("'waystage apply CATALOGUE DELTA --output FILE'");
        delta("a.json", "b.json");
        assertThat(CommandRun.of("validate", path("d.delta")).out()).contains("a delta between two editions");
        assertThat(CommandRun.of("apply", path("a.json"), path("d.delta"), "--output", path("d.delta.json"), "-s", "x")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void theBundledEditionsLeadToEachOther() throws IOException {
        Catalogue first = Editions.of("2026-11");
        Catalogue second = Editions.of("2026-12");
        CatalogueWriter.pretty().write(first, folder.resolve("first.json"));
        CatalogueWriter.pretty().write(second, folder.resolve("second.json"));

        assertThat(delta("first.json", "second.json").out())
                .contains("more than half of the whole edition: better send the edition itself");
        assertThat(apply("first.json", "c.json").code()).isZero();
        assertThat(digest("c.json")).isEqualTo(digest("second.json"));
        delta("second.json", "first.json");
        assertThat(apply("second.json", "c.json").code()).isZero();
        assertThat(digest("c.json")).isEqualTo(digest("first.json"));
    }

    @Tag("long")
    @Test
    void realRegistersLeadToTheNextYear() {
        imported("us-omb-2023", "us-ai-inventory/2023_consolidated_ai_inventory_raw.csv", "us-2023.ndjson");
        imported("us-omb-2024", "us-ai-inventory/2024_consolidated_ai_inventory_raw_v2.csv", "us-2024.ndjson");

        assertThat(delta("us-2023.ndjson", "us-2024.ndjson").code()).isZero();
        assertThat(apply("us-2023.ndjson", "c.ndjson").code()).isZero();
        assertThat(digest("c.ndjson")).isEqualTo(digest("us-2024.ndjson"));
    }

    private void imported(String profile, String register, String output) {
        CommandRun.of("import", "--profile", profile, RegisterFixtures.real(register), "--output", path(output))
                .succeeded();
    }

    @Test
    void theSignatureOfAnEditionIsNotTakenForThatOfTheDelta() {
        delta("a.json", "b.json");
        CommandRun.of("sign", path("b.json"), "--key", path("key.pem"));

        CommandRun apply = CommandRun.of(
                "apply",
                path("a.json"),
                path("d.delta"),
                "--output",
                path("c.json"),
                "--key",
                path("key.pub.pem"),
                "--signature",
                path("b.json.sig"));
        CommandRun verify = CommandRun.of(
                "verify", path("b.json"), "--key", path("key.pub.pem"), "--signature", path("d.delta.sig"));

        assertThat(apply.code()).isEqualTo(2);
        assertThat(apply.err())
                .contains("b.json.sig' is the signature of an edition, not the signature of a delta.")
                .contains("'waystage apply CATALOGUE DELTA --output FILE --key KEY --signature SIGNATURE'");
        assertThat(verify.code()).isEqualTo(2);
        assertThat(verify.err()).contains("d.delta.sig' is the signature of a delta, not the signature of an edition.");
    }

    @Test
    void whatIsToldFitsATerminal() {
        CommandRun made = CommandRun.of("delta", path("a.json"), path("b.json"), "--stat");

        assertThat(made.written().lines()).allMatch(line -> line.length() <= 80).hasSizeGreaterThan(4);
        assertThat(CommandRun.of("delta", path("a.json"), path("b.json"), "--stat", "--lang", "fr")
                        .written()
                        .lines())
                .allMatch(line -> line.length() <= 80);
    }
}
