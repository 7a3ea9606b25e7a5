package org.waystage.commandline.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystage.commandline.CommandRun;

/** The commands of the page on exchange run in its order, in a folder of the sender and one of the receiver. */
class ExchangePageTest {
    private static final Pattern SECTION = Pattern.compile("(?m)^## \\d\\. The (\\w+) .*$|```sh\\n((?s:.*?))```");

    @TempDir
    private Path folder;

    private Path sender = Path.of("");
    private Path receiver = Path.of("");

    @BeforeEach
    void makeFolders() throws IOException {
        sender = Files.createDirectory(folder.resolve("sender"));
        receiver = Files.createDirectory(folder.resolve("receiver"));
        ExchangeFixtures.write(sender.resolve("first.json"), "e-1", 1, 30, List.of());
        ExchangeFixtures.write(sender.resolve("second.json"), "e-2", 2, 31, List.of(7));
    }

    private static CommandRun run(String line, Path where) {
        String[] words = Arrays.stream(line.substring("waystage ".length()).split(" "))
                .map(word -> word.matches("[a-z.]+\\.(json|pem|sig)")
                        ? where.resolve(word).toString()
                        : word)
                .toArray(String[]::new);
        return CommandRun.of(words);
    }

    private void send(String... names) throws IOException {
        for (String name : names) {
            Files.copy(sender.resolve(name), receiver.resolve(name));
        }
    }

    @Test
    void eachDoesItsPartFromThePageAlone() throws IOException, GeneralSecurityException {
        Path page = Path.of(System.getProperty("basedir", ".")).resolve("../docs/exchange-between-two-bodies.md");
        Path where = sender;
        List<String> ran = new ArrayList<>();
        for (MatchResult part :
                SECTION.matcher(Files.readString(page)).results().toList()) {
            if (part.group(1) != null) {
                where = part.group(1).equals("sender") ? sender : receiver;
                continue;
            }
            for (String line : part.group(2).lines().toList()) {
                if (line.startsWith("openssl genpkey")) {
                    ExchangeFixtures.writeKeys(sender, "key");
                }
                if (!line.startsWith("waystage ")) {
                    continue;
                }
                CommandRun run = run(line, where);
                assertThat(run.code()).as(line + "\n" + run.err() + run.out()).isZero();
                ran.add(line.split(" ")[1]);
                if (line.equals("waystage sign first.json --key key.pem")) {
                    send("first.json", "first.json.sig", "key.pub.pem");
                } else if (line.contains("--after")) {
                    send("second.json", "second.json.sig");
                } else if (line.startsWith("waystage diff")) {
                    assertThat(run.out()).contains("case-7");
                } else if (line.contains("--first")) {
                    assertThat(run.out()).contains("First contact");
                } else if (line.contains("--accepted")) {
                    assertThat(run.out()).contains("Accepted: it follows");
                }
            }
        }

        assertThat(ran).containsExactly("sign", "validate", "verify", "sign", "validate", "diff", "verify");
        assertThat(receiver.resolve("accepted.sig")).hasSameBinaryContentAs(receiver.resolve("second.json.sig"));
    }
}
