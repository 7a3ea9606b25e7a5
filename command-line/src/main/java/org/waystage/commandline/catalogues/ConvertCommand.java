package org.waystage.commandline.catalogues;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.ConsoleCommand;
import org.waystage.commandline.console.Failure;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.Printable;
import org.waystage.commandline.files.CaseStudySink;
import org.waystage.commandline.files.CatalogueOutput;
import org.waystage.commandline.files.CatalogueSource;
import org.waystage.commandline.files.Names;
import org.waystage.commandline.files.OutputFile;
import org.waystage.commandline.files.WholeCatalogue;
import org.waystage.commandline.notices.FirstNotices;
import org.waystage.commandline.notices.NoticeLog;
import org.waystage.commandline.options.CatalogueFile;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.workbooks.WorkbookWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a catalogue in another form. */
@Command(
        name = "convert",
        footer = {
            "waystage convert my-catalogue.json --output tables/",
            "waystage convert 2026-12 --base-address https://example.org/adoption/ -o skos.jsonld"
        })
public final class ConvertCommand extends ConsoleCommand {
    @Mixin
    private final CatalogueFile file = new CatalogueFile();

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE|DIR")
    private String output = "";

    @Option(names = "--template")
    private boolean template;

    @Option(names = "--as", paramLabel = "VOCABULARY")
    private Vocabulary vocabulary = Vocabulary.SKOS;

    @Option(names = "--base-address", paramLabel = "ADDRESS")
    private @Nullable String base;

    /** What linked data is written, by its vocabulary. */
    public enum Vocabulary {
        /** The taxonomy, code lists, stages and crosswalks. */
        SKOS,
        /** The edition and the file in which it is published. */
        DCAT
    }

    public ConvertCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        if (Names.ending(output).equals(".jsonld")) {
            LinkedData linked = LinkedData.under(base, vocabulary);
            try (CatalogueSource source = file.open(console)) {
                linked.write(source, output, console);
            }
            return 0;
        }
        CatalogueOutput form = template ? templateForm() : CatalogueOutput.of(output);
        try (CatalogueSource source = file.open(console)) {
            if (template) {
                writeTemplate(source);
                return 0;
            }
            long cases = form == CatalogueOutput.FOLDER ? writeFolder(source) : writeFile(source, form);
            console.println(Printable.line(
                    Phrase.WRITTEN.in(console.language(), output, Phrase.CASES.count(console.language(), cases))));
        }
        return 0;
    }

    private CatalogueOutput templateForm() {
        if (!Names.ending(output).equals(".xlsx")) {
            throw new Failure(Failure.USE, Phrase.TEMPLATE_ENDING, output);
        }
        return CatalogueOutput.WORKBOOK;
    }

    private void writeTemplate(CatalogueSource source) {
        try (OutputFile target = OutputFile.create(output, source.file(), console)) {
            Catalogue catalogue = WholeCatalogue.read(source, console);
            target.write(out -> WorkbookWriter.template(catalogue, out));
            target.commit();
            console.println(Printable.line(Phrase.TEMPLATE_WRITTEN.in(console.language(), output)));
        }
    }

    private long writeFolder(CatalogueSource source) {
        CatalogueOutput.FOLDER.check(output, source.file(), console);
        Catalogue catalogue = WholeCatalogue.read(source, console);
        CatalogueOutput.FOLDER.write(catalogue, output, source.file(), console);
        return catalogue.caseStudies().size();
    }

    private long writeFile(CatalogueSource source, CatalogueOutput form) {
        try (OutputFile target = OutputFile.create(output, source.file(), console)) {
            long cases =
                    form.isWrittenCaseByCase() ? writeEach(source, form, target) : writeWhole(source, form, target);
            target.commit();
            return cases;
        }
    }

    private long writeWhole(CatalogueSource source, CatalogueOutput form, OutputFile target) {
        Catalogue catalogue = WholeCatalogue.read(source, console);
        form.write(catalogue, target);
        return catalogue.caseStudies().size();
    }

    private long writeEach(CatalogueSource source, CatalogueOutput form, OutputFile target) {
        NoticeLog log = new NoticeLog(source.name());
        Writing writing = new Writing(target, log, form);
        source.stream(writing, log, true);
        FirstNotices.refuseErrors(log, console);
        CaseStudySink sink = writing.sink;
        if (sink == null) {
            throw new Failure(Failure.USE, Phrase.NO_HEAD, source.name());
        }
        if (form == CatalogueOutput.DOCUMENT) {
            FirstNotices.sayMiscounted(log, console);
        }
        target.write(out -> sink.end());
        return writing.cases;
    }

    /**
     * Writes each case as it is read, unless there is an error already. The errors of a document are known only at its end; the caller then
     * discards what was written.
     */
    private static final class Writing implements CatalogueSource.Handler {
        private final OutputFile target;
        private final NoticeLog log;
        private final CatalogueOutput form;
        private @Nullable CaseStudySink sink;
        private long cases;

        Writing(OutputFile target, NoticeLog log, CatalogueOutput form) {
            this.target = target;
            this.log = log;
            this.form = form;
        }

        @Override
        public void head(Optional<Catalogue> head) {
            head.filter(catalogue -> !log.hasErrors())
                    .ifPresent(catalogue -> target.write(out -> sink = CaseStudySink.of(form, catalogue, out)));
        }

        @Override
        public void caseStudy(CaseStudy caseStudy) {
            CaseStudySink open = sink;
            if (open != null && !log.hasErrors()) {
                target.write(out -> open.write(caseStudy));
                cases++;
            }
        }
    }
}
