package org.waystage.commandline.structure;

import java.time.LocalDate;
import org.waystage.analysis.Natures;
import org.waystage.analysis.RefusedException;
import org.waystage.analysis.structure.Gaps;
import org.waystage.commandline.console.Console;
import org.waystage.commandline.console.ConsoleCommand;
import org.waystage.commandline.console.Failure;
import org.waystage.commandline.console.Phrase;
import org.waystage.commandline.console.Suggestions;
import org.waystage.commandline.options.AsOf;
import org.waystage.commandline.options.CatalogueFile;
import org.waystage.commandline.options.NatureOption;
import org.waystage.commandline.options.ResultFormat;
import org.waystage.core.Catalogue;
import org.waystage.core.reference.Organization;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells with which technologies peers of a body are further. */
@Command(
        name = "gaps",
        sortOptions = false,
        description = {
            "Tell with which technologies peers of a body are recorded to be further, and in which cases.",
            "Peers are the organizations of the same WCO region, the same kind, or both. Of each the furthest",
            "recorded stage with a technology or a narrower one counts, its parts included. Further is a rung on",
            "the way to operation that the body has not come to; who paused or ended is on none.",
            "",
            "Do not use it to rank Members: peers stand in the order of their ids, without a score, since a",
            "catalogue tells much of some and nothing of others. No record does not mean that nothing is done."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  waystage gaps --body japan-customs",
            "  waystage gaps inventory.json --body us-cbp --peers kind --format json",
            "",
            "Exit codes: 0 told, 1 the catalogue has errors, 2 wrong use or a file that cannot be read."
        })
public final class GapsCommand extends ConsoleCommand {
    @Mixin
    private final CatalogueFile file = new CatalogueFile();

    @Option(
            names = "--body",
            required = true,
            paramLabel = "ORGANIZATION",
            description = "The body that asks (its id).")
    private String body = "";

    @Option(
            names = "--peers",
            paramLabel = "RULE",
            description = "Who the peers are: region, kind or region-and-kind (default).")
    private Gaps.PeerRule rule = Gaps.PeerRule.REGION_AND_KIND;

    @Mixin
    private final AsOf asOf = new AsOf();

    @Mixin
    private final NatureOption nature = new NatureOption();

    @Mixin
    private final ResultFormat format = new ResultFormat();

    public GapsCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        Catalogue catalogue = file.read(console);
        LocalDate day = asOf.orIssued(catalogue, file.name());
        Organization organization = catalogue.organizations().stream()
                .filter(one -> one.id().value().equals(body))
                .findFirst()
                .orElseThrow(() -> new Failure(
                        Failure.USE,
                        Phrase.NO_ORGANIZATION,
                        catalogue.id().value(),
                        body,
                        Suggestions.askedOrAll(
                                body,
                                catalogue.organizations().stream()
                                        .map(one -> one.id().value()),
                                console.language())));
        GapsOutput output = new GapsOutput(gaps(catalogue, organization, day), catalogue, console);
        format.write(output::text, output::result, console);
        return 0;
    }

    private Gaps gaps(Catalogue catalogue, Organization organization, LocalDate day) {
        try {
            return Gaps.of(catalogue, organization.id(), rule, day, nature.orElse(Natures.USE));
        } catch (RefusedException e) {
            throw new Failure(Failure.USE, StructurePhrases.NOT_PLACED, body, rule);
        }
    }
}
