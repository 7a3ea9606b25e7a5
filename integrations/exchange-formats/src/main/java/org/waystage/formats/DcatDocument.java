package org.waystage.formats;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.waystage.core.Catalogue;
import org.waystage.core.id.CodeListId;
import org.waystage.core.reference.Technology;
import org.waystage.core.stage.StageRecord;
import org.waystage.core.value.PartialDate;

/** The document of the editions of a series in DCAT 3: a catalogue with a series of datasets, each a version of the one before. */
final class DcatDocument {
    private static final CodeListId COUNTRIES = CodeListId.of("countries");
    private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";
    private static final String SHA_256 = "http://spdx.org/rdf/terms#checksumAlgorithm_sha256";

    private final List<Catalogue> editions;
    private final Function<? super Catalogue, List<Distribution>> distributions;
    private final Addresses addresses;

    private DcatDocument(
            List<Catalogue> editions,
            Function<? super Catalogue, List<Distribution>> distributions,
            Addresses addresses) {
        this.editions = editions;
        this.distributions = distributions;
        this.addresses = addresses;
    }

    /** Writes the document of editions in their order. */
    static void write(
            List<Catalogue> editions,
            Function<? super Catalogue, List<Distribution>> distributions,
            Addresses addresses,
            OutputStream out)
            throws IOException {
        NodeWriter.write(Context.DCAT, out, new DcatDocument(editions, distributions, addresses)::write);
    }

    private void write(NodeWriter nodes) {
        Catalogue latest = editions.get(editions.size() - 1);
        boolean series = isSeries();
        List<String> all = editions.stream().map(addresses::edition).toList();
        nodes.begin(addresses.base(), "dcat:Catalog")
                .text("dcterms:title", latest.title())
                .texts("dcterms:description", latest.notes());
        Heads.publisher(nodes, latest);
        nodes.date("dcterms:modified", latest.issued())
                .address("dcat:themeTaxonomy", addresses.taxonomy())
                .addresses("dcat:dataset", series ? with(addresses.series(), all) : all)
                .end();
        if (series) {
            nodes.begin(addresses.series(), "dcat:DatasetSeries")
                    .literal("dcterms:identifier", latest.id().value())
                    .text("dcterms:title", latest.title())
                    .texts("dcterms:description", latest.notes());
            Heads.publisher(nodes, latest);
            nodes.date("dcterms:issued", editions.get(0).issued())
                    .date("dcterms:modified", latest.issued())
                    .address("dcat:first", all.get(0))
                    .address("dcat:last", all.get(all.size() - 1))
                    .addresses("dcat:hasVersion", all)
                    .end();
        }
        for (int i = 0; i < editions.size(); i++) {
            edition(editions.get(i), i == 0 ? Optional.empty() : Optional.of(all.get(i - 1)), series, nodes);
        }
    }

    /** Returns whether the editions have addresses of their own; a catalogue without label and date is the series itself. */
    private boolean isSeries() {
        return editions.stream().map(addresses::edition).noneMatch(addresses.series()::equals);
    }

    private static List<String> with(String first, List<String> more) {
        return Stream.concat(Stream.of(first), more.stream()).toList();
    }

    private void edition(Catalogue edition, Optional<String> previous, boolean series, NodeWriter nodes) {
        List<Distribution> files = distributions.apply(edition);
        nodes.begin(addresses.edition(edition), "dcat:Dataset")
                .literal("dcterms:identifier", addresses.edition(edition))
                .text("dcterms:title", edition.title())
                .texts("dcterms:description", edition.notes())
                .literal("dcat:version", edition.edition())
                .date("dcterms:issued", edition.issued());
        Heads.publisher(nodes, edition);
        Heads.licence(nodes, edition);
        nodes.literal("waystage:coverage", edition.coverage().map(Object::toString))
                .addresses("dcterms:spatial", countries(edition));
        period(edition, nodes);
        List<Technology> themes = themes(edition);
        nodes.addresses(
                        "dcat:theme",
                        themes.stream()
                                .map(theme -> addresses.technology(theme.id()))
                                .toList())
                .texts("dcat:keyword", themes.stream().map(Technology::name).toList());
        if (series) {
            nodes.address("dcat:inSeries", addresses.series())
                    .address("dcat:isVersionOf", addresses.series())
                    .address("dcat:prev", previous)
                    .address("dcat:previousVersion", previous);
        }
        if (!files.isEmpty()) {
            nodes.beginList("dcat:distribution");
            files.forEach(file -> distribution(file, edition, nodes));
            nodes.endList();
        }
        nodes.end();
    }

    private List<String> countries(Catalogue edition) {
        return edition.caseStudies().stream()
                .flatMap(caseStudy -> edition.countriesOf(caseStudy).stream())
                .distinct()
                .sorted()
                .map(code -> addresses.code(COUNTRIES, code))
                .toList();
    }

    /** Returns the broadest technologies that cases are about, in the order of the catalogue. */
    private static List<Technology> themes(Catalogue edition) {
        Set<Object> roots = new LinkedHashSet<>();
        edition.caseStudies().stream()
                .flatMap(caseStudy -> caseStudy.technologies().stream())
                .distinct()
                .map(edition::withBroader)
                .filter(up -> !up.isEmpty())
                .forEach(up -> roots.add(up.get(up.size() - 1)));
        return edition.technologies().stream()
                .filter(technology -> roots.contains(technology.id()))
                .toList();
    }

    /** Writes the period of the facts of the cases: from the earliest to the latest date of a record of a fact. */
    private static void period(Catalogue edition, NodeWriter nodes) {
        List<StageRecord> facts = edition.caseStudies().stream()
                .flatMap(caseStudy -> caseStudy.stages().stream())
                .filter(StageRecord::isFact)
                .toList();
        Optional<PartialDate> start = facts.stream()
                .flatMap(record -> record.firstDate().stream())
                .min(Comparator.comparing(PartialDate::earliest).thenComparing(PartialDate::latest));
        Optional<PartialDate> end = facts.stream()
                .flatMap(record -> record.lastDate().stream())
                .max(Comparator.comparing(PartialDate::latest).thenComparing(PartialDate::earliest));
        if (start.isPresent() || end.isPresent()) {
            nodes.beginInside("dcterms:temporal", "dcterms:PeriodOfTime")
                    .date("dcat:startDate", start)
                    .date("dcat:endDate", end)
                    .end();
        }
    }

    private static void distribution(Distribution file, Catalogue edition, NodeWriter nodes) {
        nodes.beginElement("dcat:Distribution")
                .address("dcat:accessURL", file.address())
                .address("dcat:downloadURL", file.address())
                .address("dcat:mediaType", MEDIA_TYPES + file.mediaType())
                .address("dcterms:conformsTo", file.conformsTo());
        if (file.byteSize().isPresent()) {
            nodes.typed("dcat:byteSize", Long.toString(file.byteSize().getAsLong()), "nonNegativeInteger");
        }
        Heads.licence(nodes, edition);
        file.sha256()
                .ifPresent(digest -> nodes.beginInside("spdx:checksum", "spdx:Checksum")
                        .address("spdx:algorithm", SHA_256)
                        .typed("spdx:checksumValue", digest, "hexBinary")
                        .end());
        nodes.end();
    }
}
