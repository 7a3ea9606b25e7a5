package org.waystage.json.lines;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.notice.Notice;
import org.waystage.json.Documents;
import org.waystage.json.reading.ReadOptions;
import org.waystage.json.reading.Reading;

/** Lines are read by one parser as long as nothing is wrong; whatever stands in them, each is read as it is alone. */
class LinesParserTest {
    private static final ReadOptions OPTIONS =
            ReadOptions.defaults().unchecked().with(ReadOptions.Limit.LINE_BYTES, 2_000);
    /** What may stand in a line beside sound case studies, some of it in parts that would be sound without the line ends. */
    private static final List<String> ODD = List.of(
            Documents.caseStudy("spaced") + "  ",
            "\t" + Documents.caseStudy("indented"),
            Documents.caseStudy("first") + Documents.caseStudy("second"),
            Documents.caseStudy("trailing") + "x",
            Documents.caseStudy("comma") + ",",
            "{\"id\":\"split\",",
            "\"title\":{\"en\":\"T\"},\"technologies\":[\"t\"],\"adopters\":[\"o\"]}",
            "{\"id\":\"bad-\u0000",
            "{\"id\":\"bad-byte\uFFFF\",",
            Documents.caseStudy("unknown", "\"colour\":\"red\""),
            Documents.caseStudy("twice", "\"id\":\"twice\""),
            Documents.caseStudy("long", "\"summary\":{\"en\":\"" + "x".repeat(3_000) + "\"}"),
            "{\"id\":\"long-and-open\",\"summary\":{\"en\":\"" + "x".repeat(3_000) + "\"},",
            Documents.caseStudy("carriage-return") + "\r",
            "\uFEFF" + Documents.caseStudy("mark"),
            "{\"id\":\"truncated\"",
            "}",
            "[]",
            "17",
            "nonsense");

    private static List<byte[]> lines(Random random, int odd) {
        List<byte[]> lines = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            String line = random.nextInt(30) < odd
                    ? ODD.get(random.nextInt(ODD.size()))
                    : Documents.caseStudy("case-" + i, "\"sources\":[\"s\"]");
            byte[] bytes = line.getBytes(UTF_8);
            int mark = line.indexOf('\uFFFF');
            if (mark >= 0) {
                bytes[mark] = (byte) 0xFF;
            }
            lines.add(bytes);
        }
        return lines;
    }

    private static List<String> rules(Reading<?> reading) {
        return reading.notices().stream()
                .map(Notice::rule)
                .map(rule -> rule.id())
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 5, 30})
    void eachLineIsReadAsItIsAlone(int odd) throws IOException {
        for (int seed = 0; seed < 5; seed++) {
            List<byte[]> lines = lines(new Random(seed), odd);
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            for (byte[] line : lines) {
                text.writeBytes(line);
                text.write('\n');
            }
            try (CaseStudyLines read = CaseStudyLines.over(new ByteArrayInputStream(text.toByteArray()), OPTIONS)) {
                List<CaseStudyLines.Line<CaseStudy>> all = read.stream().toList();

                assertThat(all).hasSameSizeAs(lines);
                for (int i = 0; i < lines.size(); i++) {
                    Reading<CaseStudy> alone = alone(lines.get(i));
                    Reading<CaseStudy> inLines = all.get(i).reading();
                    assertThat(inLines.value())
                            .as("seed %d line %d", seed, i + 1)
                            .isEqualTo(alone.value());
                    assertThat(rules(inLines))
                            .as("seed %d line %d", seed, i + 1)
                            .isEqualTo(rules(alone));
                }
            }
        }
    }

    private static Reading<CaseStudy> alone(byte[] line) throws IOException {
        try (CaseStudyLines read = CaseStudyLines.over(new ByteArrayInputStream(line), OPTIONS)) {
            return read.stream().findFirst().orElseThrow().reading();
        }
    }
}
