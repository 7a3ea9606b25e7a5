package org.waystage.commandline.console;

import java.util.List;
import java.util.Optional;
import org.waystage.editions.Editions;
import org.waystage.json.reading.FormatVersion;
import picocli.CommandLine;

/** Tells the three numbers that are never confused: of the program, of the format and of the data. */
public final class ProgramVersion implements CommandLine.IVersionProvider {
    public static String ofProgram() {
        return Optional.ofNullable(ProgramVersion.class.getPackage().getImplementationVersion())
                .orElse("(not packed)");
    }

    @Override
    public String[] getVersion() {
        List<String> editions = Editions.available();
        return new String[] {
            "waystage " + ofProgram(),
            "format " + FormatVersion.CURRENT,
            "bundled edition " + editions.get(editions.size() - 1)
        };
    }
}
