package org.waystage.commandline.structure;

import org.waystage.analysis.Natures;
import org.waystage.analysis.paths.Funnel;
import org.waystage.analysis.structure.CoOccurrence;
import org.waystage.analysis.structure.Completeness;
import org.waystage.analysis.structure.Frequencies;
import org.waystage.analysis.structure.Gaps;
import org.waystage.analysis.structure.Staleness;
import org.waystage.commandline.statistics.Picture;

/** The pictures of the statistics of structure, for which a table of columns is not enough. */
public final class StructurePictures {
    public static final Picture<Funnel> FUNNEL = (found, choices, catalogue, console) ->
            new FunnelText(found, choices.by().isPresent(), catalogue, console).write();

    public static final Picture<CoOccurrence.WithTest> CO_OCCURRENCE = (found, choices, catalogue, console) ->
            new CoOccurrenceText(found.pairs(), found.test(), choices.number("minimum"), catalogue, console).write();

    public static final Picture<Frequencies> FREQUENCIES = (found, choices, catalogue, console) ->
            new FrequenciesText(found, choices.by().isPresent(), catalogue, console).write();

    public static final Picture<Gaps> GAPS =
            (found, choices, catalogue, console) -> new GapsText(found, catalogue, console).write();

    public static final Picture<Completeness> QUALITY = (found, choices, catalogue, console) -> {
        new QualityText(found, choices.by(), catalogue, console).write();
        Staleness ages = Staleness.of(
                catalogue,
                found.asOf(),
                found.years(),
                choices.natures(choices.by().map(Natures::by).orElse(Natures.USE)));
        console.println("");
        new StalenessText(ages, catalogue, console).write();
    };

    private StructurePictures() {}
}
