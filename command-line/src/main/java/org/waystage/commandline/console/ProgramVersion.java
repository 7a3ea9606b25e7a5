package org.waystage.commandline.console;

import java.util.List;
import java.util.Optional;
import org.waystage.editions.Editions;
import org.waystage.json.reading.FormatVersion;

/** The three versions that must not be confused: of the program, of the format and of the data. */
public final class ProgramVersion {
    private static final Phrase FORMAT = Phrase.of("version.format");
    private static final Phrase BUNDLED = Phrase.of("version.edition");

    private ProgramVersion() {}

    /** Returns the version of the program. */
    public static String ofProgram() {
        return Optional.ofNullable(ProgramVersion.class.getPackage().getImplementationVersion())
                .orElse("(not packed)");
    }

    /** Returns the words for the newest bundled edition. */
    public static String edition(String language) {
        List<String> editions = Editions.available();
        return edition(editions.get(editions.size() - 1), language);
    }

    /** Returns the words for a bundled edition. */
    public static String edition(String label, String language) {
        return BUNDLED.in(language, label);
    }

    /** Returns a line for each of the three numbers. */
    public static String[] lines(String language) {
        return new String[] {"waystage " + ofProgram(), FORMAT.in(language, FormatVersion.CURRENT), edition(language)};
    }
}
