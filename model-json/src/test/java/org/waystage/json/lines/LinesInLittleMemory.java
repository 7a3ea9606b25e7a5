package org.waystage.json.lines;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.waystage.core.casestudy.CaseStudy;

/** Run in a virtual machine of its own with a small heap: reads all lines of a file and prints what there was. */
final class LinesInLittleMemory {
    private LinesInLittleMemory() {}

    /**
     * Reads the lines.
     *
     * @param args the file, and {@code parallel}, {@code ahead} or {@code sequential}
     */
    public static void main(String[] args) throws IOException {
        try (CaseStudyLines lines = CaseStudyLines.open(Path.of(args[0]))) {
            if (args[1].equals("ahead")) {
                lines.parsedAhead(4);
            }
            Stream<CaseStudyLines.Line<CaseStudy>> stream =
                    args[1].equals("parallel") ? lines.stream().parallel() : lines.stream();
            long[] sums = stream.collect(
                    () -> new long[4],
                    (sum, line) -> {
                        sum[0]++;
                        sum[1] += line.number();
                        sum[2] += line.reading()
                                .value()
                                .orElseThrow()
                                .title()
                                .in("en")
                                .length();
                        sum[3] += line.reading().notices().size();
                    },
                    (sum, other) -> {
                        for (int i = 0; i < sum.length; i++) {
                            sum[i] += other[i];
                        }
                    });
            System.out.println(sums[0] + " " + sums[1] + " " + sums[2] + " " + sums[3]);
        }
    }
}
