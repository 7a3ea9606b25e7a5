package org.waystage.registers;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real registers, from the folder beside the checkout where there is one, in some of the ways in which copies differ. */
@Tag("class-path-only")
@Tag("long")
@Timeout(300)
class RealMutationTest {
    private static Mutants mutants(String profile, String name) throws IOException {
        Path file = RealFiles.path(name);
        return new Mutants(Profiles.bundled(profile), String.valueOf(file.getFileName()), Files.readAllBytes(file));
    }

    @ParameterizedTest
    @CsvSource({
        "us-omb-2023, us-ai-inventory/2023_consolidated_ai_inventory_raw.csv",
        "us-omb-2024, us-ai-inventory/2024_consolidated_ai_inventory_raw_v2.csv",
        "eu-pstw, eu-pstw/pstw_dataset.csv"
    })
    void copiesOfTablesKeepTheContentOrSayWhatIsLost(String profile, String name) throws IOException {
        Mutants mutants = mutants(profile, name);
        Tables table = Tables.of(mutants.text(), ',');
        List<Integer> reversed =
                new ArrayList<>(IntStream.range(0, table.width()).boxed().toList());
        Collections.reverse(reversed);
        mutants.same("quoted, semicolons, CRLF", table.write(';', "\r\n", true));
        mutants.same(
                "UTF-16, tabs, reversed",
                ("\uFEFF" + table.columns(reversed).write('\t', "\r", false)).getBytes(UTF_16LE));
        String text = table.write();
        for (int i = 1; i < 6; i++) {
            TableMutationTest.cut(mutants, text, (int) ((long) text.length() * i / 6), table.width());
            mutants.counted("seed " + i, Mutants.flipped(mutants.bytes, i));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "nl-algoritmeregister, nl-algorithm-register/algoritmes-2026-05-13.json",
        "zalando-radar, zalando-tech-radar/05-2024-06-24-f8e461c.json",
        "cncf-landscape, cncf-landscape/landscape.yml"
    })
    void copiesOfDocumentsKeepTheContentOrSayWhatIsLost(String profile, String name) throws IOException {
        Mutants mutants = mutants(profile, name);
        String text = mutants.text();
        mutants.same("UTF-16", ("\uFEFF" + text).getBytes(UTF_16LE));
        mutants.same("CRLF", text.replace("\n", "\r\n"));
        for (int i = 1; i < 6; i++) {
            int at = (int) ((long) text.length() * i / 6);
            boolean noticed =
                    mutants.read("cut at " + at, text.substring(0, at)).noticed("register-cut-off");
            assertThat(noticed || name.endsWith(".yml")).as("cut at %s", at).isTrue();
            mutants.read("seed " + i, Mutants.flipped(mutants.bytes, i));
        }
    }
}
