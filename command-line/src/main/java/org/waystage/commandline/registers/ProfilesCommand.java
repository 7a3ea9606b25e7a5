package org.waystage.commandline.registers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.ConsoleCommand;
import org.waystage.commandline.console.Failure;
import org.waystage.commandline.console.Failures;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.Printable;
import org.waystage.commandline.files.CatalogueSource;
import org.waystage.commandline.files.RegisterFile;
import org.waystage.commandline.notices.NoticeFormat;
import org.waystage.commandline.notices.NoticeLog;
import org.waystage.commandline.notices.SourceLines;
import org.waystage.core.validation.ValidationProfile;
import org.waystage.registers.Profiles;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lists, shows and checks profiles; without a command it lists them. */
@Command(
        name = "profiles",
        sortOptions = false,
        synopsisSubcommandLabel = "[COMMAND]",
        description = {
            "Tell which profiles there are, show one, or check one of your own.",
            "A profile says how a register is read into a catalogue. Without a command the bundled ones are listed."
        },
        commandListHeading = "%nCommands:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  waystage profiles",
            "  waystage profiles show us-omb-2024 > my-profile.json",
            "  waystage profiles validate my-profile.json",
            "  waystage profiles --template > my-profile.json",
            "",
            "Exit codes: 0 fine (warnings included), 1 a profile has errors, 2 wrong use or a file that cannot be read."
        })
public final class ProfilesCommand extends ConsoleCommand {
    @Option(names = "--template", description = "Write a small profile with comments, to begin a new one from.")
    private boolean template;

    @Option(names = "--schema", description = "Write the JSON Schema of profiles.")
    private boolean schema;

    ProfilesCommand(Console console) {
        super(console);
    }

    public static CommandLine withSubcommands(Console console) {
        return new CommandLine(new ProfilesCommand(console))
                .addSubcommand(new ListCommand(console))
                .addSubcommand(new ShowCommand(console))
                .addSubcommand(new Validate(console));
    }

    @Override
    public Integer call() {
        if (template || schema) {
            write(template ? Profiles.template() : Profiles.schema(), console);
        } else {
            list(console);
        }
        return 0;
    }

    private static void write(String text, Console console) {
        console.print(text.endsWith("\n") ? text : text + "\n");
    }

    private static void list(Console console) {
        String language = console.language();
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(
                Phrase.PROFILE.in(language).toLowerCase(Locale.ROOT),
                Phrase.KIND_OF_FILE.in(language),
                Phrase.TITLE.in(language)));
        JsonMapper mapper = new JsonMapper();
        for (String id : Profiles.available()) {
            JsonNode profile = mapper.readTree(Profiles.bundledText(id));
            JsonNode title = profile.path("title");
            lines.add(List.of(
                    id,
                    profile.at("/input/kind").asString(""),
                    title.path(language).asString(title.path("en").asString(""))));
        }
        int width = lines.stream().mapToInt(line -> line.get(0).length()).max().orElse(0);
        lines.forEach(line -> console.println(Printable.line(
                String.format(Locale.ROOT, "%-" + width + "s  %-7s  %s", line.get(0), line.get(1), line.get(2)))));
    }

    /** Lists the bundled profiles. */
    @Command(
            name = "list",
            description = "List the bundled profiles: id, kind of file, and what they read.",
            footer = {"", "Exit codes: 0 listed, 2 wrong use."})
    static final class ListCommand extends ConsoleCommand {
        ListCommand(Console console) {
            super(console);
        }

        @Override
        public Integer call() {
            list(console);
            return 0;
        }
    }

    /** Shows the text of a bundled profile. */
    @Command(
            name = "show",
            description = "Write the JSON text of a bundled profile.",
            footerHeading = "%nExamples:%n",
            footer = {
                "  waystage profiles show us-omb-2024 > my-profile.json",
                "",
                "Exit codes: 0 written, 2 there is no such profile."
            })
    static final class ShowCommand extends ConsoleCommand {
        @Parameters(arity = "1", paramLabel = "ID", description = "The id of the profile.")
        private String id = "";

        ShowCommand(Console console) {
            super(console);
        }

        @Override
        public Integer call() {
            if (!Profiles.available().contains(id)) {
                throw ProfileSource.unknown(id, console);
            }
            write(Profiles.bundledText(id), console);
            return 0;
        }
    }

    /** Checks profiles. */
    @Command(
            name = "validate",
            description = "Tell what is wrong in profiles, with line, column and JSON Pointer.",
            footerHeading = "%nExamples:%n",
            footer = {
                "  waystage profiles validate my-profile.json",
                "  waystage profiles validate my-profile.json --format json",
                "",
                "Exit codes: 0 no errors (perhaps warnings), 1 errors, 2 a file cannot be read (the others are",
                "checked all the same)."
            })
    static final class Validate extends ConsoleCommand {
        @Parameters(arity = "1..*", paramLabel = "FILE", description = "The files; - stands for standard input.")
        private List<String> files = new ArrayList<>();

        @Option(names = "--format", paramLabel = "FORMAT", description = NoticeFormat.CHOICE)
        private NoticeFormat format = NoticeFormat.TEXT;

        @Option(names = "--all", description = "Show as text all places, and not only the first few of each rule.")
        private boolean all;

        Validate(Console console) {
            super(console);
        }

        @Override
        public Integer call() {
            List<NoticeLog> logs = new ArrayList<>();
            int code = 0;
            for (String name : files) {
                try (RegisterFile file = RegisterFile.open(name, console)) {
                    NoticeLog log = new NoticeLog(name);
                    log.add(Profiles.read(file.bytes()));
                    try (InputStream in = Files.newInputStream(file.bytes())) {
                        log.excerpts(SourceLines.around(in, format.shownPlaces(log, all), true));
                    }
                    logs.add(log);
                    code = Math.max(code, log.hasErrors() ? Failure.DATA : 0);
                } catch (IOException e) {
                    code = Math.max(code, Failures.report(CatalogueSource.cannotRead(name, e, console), console));
                } catch (Failure e) {
                    code = Math.max(code, Failures.report(e, console));
                }
            }
            format.write(logs, List.of(), ValidationProfile.none(), all, console);
            return code;
        }
    }
}
