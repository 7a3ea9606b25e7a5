package org.waystage.history.merge;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.waystage.core.Catalogue;
import org.waystage.core.Coverage;
import org.waystage.core.id.CatalogueId;
import org.waystage.core.value.Text;
import org.waystage.history.difference.RecordKind;
import org.waystage.history.difference.RecordValues;

/** Makes the head of a merged catalogue from the options or, where they say nothing, from what the inputs agree on. */
final class Head {
    /** The codes for anything but a sample, starting with the one that claims most, as in {@code Sampling} of the analysis. */
    private static final List<Coverage> NOT_DRAWN =
            List.of(Coverage.Listed.CENSUS, Coverage.Listed.REGISTER, Coverage.Listed.COLLECTION);

    private final List<Side> inputs;
    private final MergeOptions options;
    private final Versions<Catalogue> of;
    private final CatalogueId id;
    private final Catalogue made;

    Head(List<Side> inputs, Optional<Side> base, MergeOptions options, Settling settling) {
        this.inputs = inputs;
        this.options = options;
        of = new Versions<>(
                settling,
                new Settling.Place(
                        RecordKind.HEAD,
                        options.id.orElse(inputs.get(0).catalogue.id()).value()),
                RecordValues::head,
                inputs.stream().map(side -> new Node<>(side, side.catalogue)).toList(),
                base.map(side -> side.catalogue));
        id = options.id.orElseGet(() -> of.agreed("id", catalogue -> Optional.of(catalogue.id()))
                .orElse(of.first().id()));
        made = make();
    }

    CatalogueId id() {
        return id;
    }

    /** Returns the head as it was found, for one attempt after the other. */
    Catalogue.Builder builder() {
        return made.toBuilder();
    }

    private Catalogue make() {
        Text title = options.title.orElseGet(() -> of.agreed("title", catalogue -> Optional.of(catalogue.title()))
                .orElse(of.first().title()));
        return Catalogue.builder(id, title)
                .edition(options.edition.or(() -> of.agreed("edition", Catalogue::edition)))
                .sequence(options.sequence.or(() -> isNamedAnew()
                        ? of.none("sequence", Catalogue::sequence)
                        : of.common("sequence", Catalogue::sequence)))
                .issued(options.issued.or(() -> of.agreed("issued", Catalogue::issued)))
                .publisher(options.publisher.or(() -> of.commonOr("publisher", Catalogue::publisher, ownPublisher())))
                .licence(options.licence.or(() -> of.common("licence", Catalogue::licence)))
                .coverage(coverage())
                .notes(of.parts(Catalogue::notes, Part.TEXT))
                .extras(of.extras(Catalogue::extras))
                .build();
    }

    /** Returns the coverage that all inputs state; if they differ but none was drawn at random, the one among them that claims least. */
    private Optional<Coverage> coverage() {
        List<Integer> places = inputs.stream()
                .map(side -> side.catalogue.coverage().map(NOT_DRAWN::indexOf).orElse(-1))
                .toList();
        return of.commonOr(
                "coverage",
                Catalogue::coverage,
                places.contains(-1) ? Optional.empty() : Optional.of(NOT_DRAWN.get(Collections.max(places))));
    }

    /** Returns the publisher of the series of the merged catalogue, if inputs are of that series and agree on the publisher. */
    private Optional<Text> ownPublisher() {
        List<Optional<Text>> own = inputs.stream()
                .map(side -> side.catalogue)
                .filter(catalogue -> catalogue.id().equals(id))
                .map(Catalogue::publisher)
                .distinct()
                .toList();
        return own.size() == 1 ? own.get(0) : Optional.empty();
    }

    /** Returns whether the merged catalogue is of another series than an input; a position in the input then means nothing. */
    private boolean isNamedAnew() {
        return options.id.isPresent() && !of.isEach(catalogue -> catalogue.id().equals(id));
    }
}
