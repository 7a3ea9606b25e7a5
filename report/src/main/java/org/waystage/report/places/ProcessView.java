package org.waystage.report.places;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.reference.CodeList;
import org.waystage.core.value.Code;
import org.waystage.report.figures.CaseEntry;
import org.waystage.report.figures.CaseIndex;
import org.waystage.report.figures.Provision;
import org.waystage.report.figures.Standing;
import org.waystage.report.views.Views;
import org.waystage.report.words.Linked;
import org.waystage.report.words.LocalizedText;

/**
 * A Customs process: what serves it.
 *
 * @param name the name, linked to its page
 * @param depth the number of processes that cover it
 * @param definition its definition in the code list
 * @param broader the processes that cover it, the widest first
 * @param narrower the processes directly below it
 * @param articles the provisions that the code list links to it
 * @param groups the groups of technologies that its cases use, in the order of the report
 * @param bodies its adopters by how far each is, by name
 * @param cases its cases, the furthest first
 */
public record ProcessView(
        Linked name,
        int depth,
        Optional<LocalizedText> definition,
        List<Linked> broader,
        List<Linked> narrower,
        List<Linked> articles,
        List<Linked> groups,
        Map<Standing, List<Linked>> bodies,
        List<CaseEntry> cases) {
    public static ProcessView of(Views views, Code code) {
        CaseIndex index = views.figures.index();
        List<CaseEntry> cases = index.serving(code);
        List<Code> chain = new ArrayList<>(index.processTree().withBroader(code));
        chain.remove(0);
        Collections.reverse(chain);
        Set<Provision> served = index.servedBy(code);
        Set<TechnologyId> groups = new LinkedHashSet<>();
        cases.forEach(entry -> groups.addAll(entry.groups()));
        return new ProcessView(
                views.process(code),
                chain.size(),
                index.processTree()
                        .entry(code)
                        .flatMap(CodeList.Entry::definition)
                        .map(views.words::text),
                chain.stream().map(views::process).toList(),
                index.processTree().narrower(code).stream().map(views::process).toList(),
                index.provisions().stream()
                        .filter(served::contains)
                        .map(views::provision)
                        .toList(),
                views.figures.groups().stream()
                        .filter(groups::contains)
                        .map(views::technology)
                        .toList(),
                TechnologyView.bodies(views, cases),
                cases);
    }
}
