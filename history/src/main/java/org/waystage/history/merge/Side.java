package org.waystage.history.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.internal.text.PlacesById;
import org.waystage.core.value.PartialDate;
import org.waystage.history.internal.text.IdTexts;

/** A catalogue that takes part in a merge: the inputs that are equal to each other, or the common base. */
final class Side {
    /** The order of sides, which does not depend on the order in which the inputs are named. */
    static final Comparator<Side> ORDER = Comparator.comparing(Side::name).thenComparing(Side::compareContent);

    private static final int BASE = 0;

    /** The number of the first input that is this catalogue. */
    final int number;

    /** The number of the last input that is this catalogue. */
    final int last;

    /** The catalogue without its case studies. */
    final Catalogue catalogue;

    /** Its case studies, which need not be in memory. */
    final List<CaseStudy> cases;

    private final IdTexts ids = new IdTexts();

    private Side(int number, int last, MergeInput input) {
        this.number = number;
        this.last = last;
        this.catalogue = input.head();
        this.cases = input.cases();
        PlacesById places = new PlacesById();
        int position = 0;
        for (CaseStudy study : cases) {
            String id = study.id().value();
            if (places.putIfAbsent(id, position++) != PlacesById.NONE) {
                throw new IllegalArgumentException(
                        "two of the " + Kind.CASE_STUDIES.kind() + " of " + catalogue + " have the id '" + id + "'");
            }
            ids.add(id);
        }
    }

    static Side base(MergeInput input) {
        return new Side(BASE, BASE, input);
    }

    /** Returns the sides of the named inputs, in their order. */
    static List<Side> of(List<MergeInput> named) {
        List<Side> sides = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            MergeInput input = named.get(i);
            if (named.indexOf(input) == i) {
                sides.add(new Side(i + 1, named.lastIndexOf(input) + 1, input));
            }
        }
        sides.sort(ORDER);
        return sides;
    }

    /** Returns the id of a case study, without reading the case study. */
    String caseId(int position) {
        return ids.get(position);
    }

    boolean isBase() {
        return number == BASE;
    }

    boolean isOfTheSameSeriesAs(Side other) {
        return catalogue.id().equals(other.catalogue.id());
    }

    private String name() {
        return String.join(
                "\n",
                catalogue.id().value(),
                catalogue.edition().orElse(""),
                catalogue.issued().map(PartialDate::toString).orElse(""),
                catalogue.sequence().map(String::valueOf).orElse(""));
    }

    /** Compares the whole content of two catalogues with the same name, part by part. */
    private int compareContent(Side other) {
        int order = content().compareTo(other.content());
        Iterator<CaseStudy> others = other.cases.iterator();
        for (CaseStudy study : cases) {
            if (order != 0 || !others.hasNext()) {
                break;
            }
            order = study.toString().compareTo(others.next().toString());
        }
        return order == 0 ? Integer.compare(cases.size(), other.cases.size()) : order;
    }

    private String content() {
        StringBuilder content = new StringBuilder();
        content.append(catalogue.title())
                .append(catalogue.publisher())
                .append(catalogue.licence())
                .append(catalogue.coverage())
                .append(catalogue.notes())
                .append(catalogue.extras());
        Kind.ALL.forEach(kind -> content.append(kind.list().apply(catalogue)));
        return content.toString();
    }
}
