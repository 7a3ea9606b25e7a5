package org.waystage.commandline.registers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.ConsoleCommand;
import org.waystage.commandline.console.Failure;
import org.waystage.commandline.console.Failures;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.TextTable;
import org.waystage.commandline.files.CatalogueSource;
import org.waystage.commandline.files.Names;
import org.waystage.commandline.files.OtherFile;
import org.waystage.commandline.files.RegisterFile;
import org.waystage.commandline.notices.NoticeLog;
import org.waystage.commandline.notices.SourceLines;
import org.waystage.commandline.options.NoticeOutput;
import org.waystage.core.validation.ValidationProfile;
import org.waystage.editions.Editions;
import org.waystage.json.reading.Reading;
import org.waystage.registers.Profile;
import org.waystage.registers.Profiles;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lists, shows and checks register profiles; without a subcommand, lists them. */
@Command(
        name = "profiles",
        sortOptions = false,
        synopsisSubcommandLabel = "[COMMAND]",
        footer = {"waystage profiles show us-omb-2024 > my-profile.json", "waystage profiles validate my-profile.json"})
public final class ProfilesCommand extends ConsoleCommand {
    ProfilesCommand(Console console) {
        super(console);
    }

    public static CommandLine withSubcommands(Console console) {
        return new CommandLine(new ProfilesCommand(console))
                .addSubcommand(new ListCommand(console))
                .addSubcommand(new ShowCommand(console))
                .addSubcommand(new Validate(console))
                .addSubcommand(new TemplateCommand(console))
                .addSubcommand(new SchemaCommand(console));
    }

    @Override
    public Integer call() {
        list(console);
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
        TextTable.list(lines, console);
    }

    /** Lists the bundled profiles. */
    @Command(name = "list")
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
    @Command(name = "show", footer = "waystage profiles show us-omb-2024 > my-profile.json")
    static final class ShowCommand extends ConsoleCommand {
        @Parameters(arity = "1", paramLabel = "ID")
        private String id = "";

        ShowCommand(Console console) {
            super(console);
        }

        @Override
        public Integer call() {
            if (!Profiles.available().contains(id)) {
                if (Names.isFile(id)) {
                    String all = String.join(", ", Profiles.available());
                    throw new Failure(Failure.USE, Phrase.SHOW_OF_A_FILE, id, all, id);
                }
                throw ProfileSource.unknown(id, console);
            }
            write(Profiles.bundledText(id), console);
            return 0;
        }
    }

    /** Writes a small profile with comments, to start a new one from. */
    @Command(name = "template", footer = "waystage profiles template > my-profile.json")
    static final class TemplateCommand extends ConsoleCommand {
        TemplateCommand(Console console) {
            super(console);
        }

        @Override
        public Integer call() {
            write(Profiles.template(), console);
            return 0;
        }
    }

    /** Writes the JSON Schema of profiles. */
    @Command(name = "schema", footer = "waystage profiles schema > profile.schema.json")
    static final class SchemaCommand extends ConsoleCommand {
        SchemaCommand(Console console) {
            super(console);
        }

        @Override
        public Integer call() {
            write(Profiles.schema(), console);
            return 0;
        }
    }

    /** Checks profiles. */
    @Command(
            name = "validate",
            footer = {
                "waystage profiles validate my-profile.json",
                "waystage profiles validate my-profile.json --format json"
            })
    static final class Validate extends ConsoleCommand {
        @Parameters(arity = "1..*", paramLabel = "FILE|ID")
        private List<String> files = new ArrayList<>();

        @Mixin
        private final NoticeOutput notices = new NoticeOutput();

        Validate(Console console) {
            super(console);
        }

        @Override
        public Integer call() {
            List<NoticeLog> logs = new ArrayList<>();
            int code = 0;
            for (String name : files) {
                try {
                    NoticeLog log = isBundled(name) ? bundled(name) : read(name);
                    logs.add(log);
                    code = Math.max(code, log.hasErrors() ? Failure.DATA : 0);
                } catch (IOException e) {
                    code = Math.max(code, Failures.report(CatalogueSource.cannotRead(name, e, console), console));
                } catch (Failure e) {
                    code = Math.max(code, Failures.report(e, console));
                }
            }
            notices.write(logs, List.of(), ValidationProfile.none(), console);
            return code;
        }

        /** Returns whether a name is the id of a bundled profile and not the name of a file. */
        private static boolean isBundled(String name) {
            return !Names.isFile(name) && Profiles.available().contains(name);
        }

        private static NoticeLog bundled(String id) {
            NoticeLog log = new NoticeLog(id);
            add(log, Profiles.read(Profiles.bundledText(id).getBytes(StandardCharsets.UTF_8)));
            return log;
        }

        private NoticeLog read(String name) throws IOException {
            ProfileSource.refuseUnknown(name, console);
            try (RegisterFile file = RegisterFile.open(name, console)) {
                OtherFile.refuse(OtherFile.Wanted.PROFILE, name, file.bytes(), console);
                NoticeLog log = new NoticeLog(name);
                add(log, Profiles.read(file.bytes()));
                try (InputStream in = Files.newInputStream(file.bytes())) {
                    log.excerpts(SourceLines.around(in, notices.shownPlaces(log), true));
                }
                return log;
            }
        }

        private static void add(NoticeLog log, Reading<Profile> reading) {
            log.add(reading);
            // An import uses the taxonomy of the newest bundled edition.
            reading.value()
                    .ifPresent(profile -> profile.unknownTechnologies(
                                    Editions.latest().technologies())
                            .forEach(log::add));
        }
    }
}
