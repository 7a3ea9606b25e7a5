package org.waystage.commandline.editions;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.files.OutputFile;
import org.waystage.commandline.options.OutputFormat;
import org.waystage.results.Result;

/** The answer of a command, as text and as a result. */
interface Answer {
    String text();

    Result result();

    /**
     * Writes an answer in the requested form.
     *
     * @param answer computes it, once the file is known to be writable
     * @param format the form
     * @param file the file to write, or null for standard output
     * @param inputs the files that must not be written
     */
    static void write(
            Supplier<Answer> answer, OutputFormat format, @Nullable String file, List<Path> inputs, Console console) {
        if (file == null) {
            Answer found = answer.get();
            format.write(() -> console.print(found.text()), found::result, console);
            return;
        }
        try (OutputFile target = OutputFile.create(file, inputs, console)) {
            Answer found = answer.get();
            target.write(out -> {
                switch (format.form()) {
                    case JSON -> found.result().writeJson(out);
                    case CSV -> found.result().writeCsv(out);
                    default -> out.write(found.text().getBytes(StandardCharsets.UTF_8));
                }
            });
            target.commit();
        }
    }
}
