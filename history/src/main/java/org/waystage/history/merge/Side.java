package org.waystage.history.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.waystage.core.Catalogue;
import org.waystage.core.casestudy.CaseStudy;
import org.waystage.core.value.PartialDate;

/** A catalogue that takes part in a merge: the inputs that are equal to each other, or the common base. */
final class Side {
    /** The order of sides, which does not depend on the order in which the inputs are named. */
    static final Comparator<Side> ORDER = Comparator.comparing(Side::name).thenComparing(Side::compareContent);

    private static final int BASE = 0;

    /** The number of the first input that is this catalogue. */
    final int number;

    /** The number of the last input that is this catalogue. */
    final int last;

    final Catalogue catalogue;

    private Side(int number, int last, Catalogue catalogue) {
        this.number = number;
        this.last = last;
        this.catalogue = catalogue;
    }

    static Side base(Catalogue catalogue) {
        return new Side(BASE, BASE, catalogue);
    }

    /** Returns the sides of the named inputs, in their order. */
    static List<Side> of(List<Catalogue> named) {
        List<Side> sides = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            Catalogue input = named.get(i);
            if (named.indexOf(input) == i) {
                sides.add(new Side(i + 1, named.lastIndexOf(input) + 1, input));
            }
        }
        sides.sort(ORDER);
        return sides;
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
        List<CaseStudy> cases = catalogue.caseStudies();
        Iterator<CaseStudy> others = other.catalogue.caseStudies().iterator();
        for (CaseStudy study : cases) {
            if (order != 0 || !others.hasNext()) {
                break;
            }
            order = study.toString().compareTo(others.next().toString());
        }
        return order == 0
                ? Integer.compare(cases.size(), other.catalogue.caseStudies().size())
                : order;
    }

    /** Returns everything except the case studies. */
    private String content() {
        StringBuilder content = new StringBuilder();
        content.append(catalogue.title())
                .append(catalogue.publisher())
                .append(catalogue.licence())
                .append(catalogue.coverage())
                .append(catalogue.notes())
                .append(catalogue.extras());
        Kind.ALL.stream()
                .filter(kind -> !kind.equals(Kind.CASE_STUDIES))
                .forEach(kind -> content.append(kind.of(this)));
        return content.toString();
    }
}
