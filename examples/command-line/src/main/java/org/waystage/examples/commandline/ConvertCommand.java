package org.waystage.examples.commandline;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waystage.core.CaseStudy;
import org.waystage.core.Catalogue;
import org.waystage.json.CaseStudyLinesWriter;
import org.waystage.json.CatalogueWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a catalogue in another form. */
@Command(
        name = "convert",
        description = {
            "Write a catalogue as a JSON document (.json) or as lines (.ndjson).",
            "Nothing is lost: members and codes that this version does not know are kept. Of a catalogue with",
            "errors nothing is written."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  waystage convert --output edition.json",
            "  waystage convert my-catalogue.json --output my-catalogue.ndjson",
            "",
            "The file is written whole or not at all. Lines are converted to lines one by one; only the ids of",
            "the cases are kept in memory.",
            "Exit codes: 0 written, 1 the catalogue has errors, 2 wrong use or a file that cannot be read or",
            "written."
        })
final class ConvertCommand extends ConsoleCommand {
    @Parameters(arity = "0..1", paramLabel = "FILE", description = "The catalogue; the bundled edition if left out.")
    private @Nullable String file;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description = "The file to write; its ending, .json or .ndjson, says in which form.")
    private String output = "";

    ConvertCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        String ending = Names.ending(output);
        if (!ending.equals(".json") && !ending.equals(".ndjson")) {
            throw new Failure(Failure.USE, Phrase.OTHER_ENDING, output);
        }
        try (CatalogueSource source = CatalogueSource.open(file, console);
                OutputFile target = OutputFile.create(output, source.file(), console)) {
            long cases = ending.equals(".json") ? writeDocument(source, target) : writeLines(source, target);
            target.commit();
            console.println(Printable.line(Phrase.CONVERTED.in(console.language(), output, cases)));
        }
        return 0;
    }

    private long writeDocument(CatalogueSource source, OutputFile target) {
        Catalogue catalogue = WholeCatalogue.read(source, console);
        target.write(out -> CatalogueWriter.pretty().write(catalogue, out));
        return catalogue.caseStudies().size();
    }

    private long writeLines(CatalogueSource source, OutputFile target) {
        NoticeLog log = new NoticeLog(source.name());
        LinesWriting writing = new LinesWriting(target, log);
        source.stream(writing, log, true);
        NoticePrinter.refuseErrors(log, console);
        if (writing.lines == null) {
            throw new Failure(Failure.USE, Phrase.NO_HEAD, source.name());
        }
        return writing.cases;
    }

    /** Writes lines as cases come, as long as there is no error; what was written before one is thrown away. */
    private static final class LinesWriting implements CatalogueSource.Handler {
        private final OutputFile target;
        private final NoticeLog log;
        private @Nullable CaseStudyLinesWriter lines;
        private long cases;

        LinesWriting(OutputFile target, NoticeLog log) {
            this.target = target;
            this.log = log;
        }

        @Override
        public void head(Optional<Catalogue> head) {
            head.filter(catalogue -> !log.hasErrors())
                    .ifPresent(catalogue -> target.write(out -> lines = CaseStudyLinesWriter.over(out, catalogue)));
        }

        @Override
        public void caseStudy(CaseStudy caseStudy) {
            CaseStudyLinesWriter writer = lines;
            if (writer != null && !log.hasErrors()) {
                target.write(out -> writer.write(caseStudy));
                cases++;
            }
        }
    }
}
