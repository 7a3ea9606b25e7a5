package org.waystage.report.places;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waystage.core.id.CodeListId;
import org.waystage.core.reference.CodeList;
import org.waystage.core.value.Code;
import org.waystage.report.figures.CaseEntry;
import org.waystage.report.figures.CaseIndex;
import org.waystage.report.figures.Provision;
import org.waystage.report.views.Views;
import org.waystage.report.words.Linked;
import org.waystage.report.words.LocalizedText;

/**
 * An instrument or one of its provisions: the cases that name it, and those that serve a process linked to it.
 *
 * @param name the name, linked to its page
 * @param depth the number of listed provisions that cover it
 * @param definition its definition in the code list
 * @param broader the provisions that cover it, the widest first
 * @param narrower the listed provisions directly below it
 * @param processes the processes that the code list links to it or to a narrower provision
 * @param naming the cases that name it
 * @param serving the other cases, which serve one of the processes
 */
public record ProvisionView(
        Linked name,
        int depth,
        Optional<LocalizedText> definition,
        List<Linked> broader,
        List<Linked> narrower,
        List<Linked> processes,
        List<CaseEntry> naming,
        List<CaseEntry> serving) {
    public static ProvisionView of(Views views, Provision provision) {
        CaseIndex index = views.figures.index();
        List<Provision> chain = new ArrayList<>(index.withBroader(provision));
        chain.remove(0);
        List<Linked> broader = new ArrayList<>();
        if (provision.provision().isPresent()) {
            broader.add(views.provision(new Provision(provision.instrument(), Optional.empty())));
        }
        for (int i = chain.size() - 1; i >= 0; i--) {
            broader.add(views.provision(chain.get(i)));
        }
        List<Linked> processes = index.processes().stream()
                .filter(process -> index.servedBy(process).contains(provision))
                .map(process -> views.process(process))
                .toList();
        return new ProvisionView(
                views.provision(provision),
                chain.size(),
                entry(views, provision).flatMap(CodeList.Entry::definition).map(views.words::text),
                broader,
                narrower(views, provision),
                processes,
                index.naming(provision),
                index.servingOnly(provision));
    }

    private static Optional<CodeList.Entry> entry(Views views, Provision provision) {
        return provision.provision().isEmpty()
                ? views.figures.catalogue().codeEntry(CodeListId.of("wco-instruments"), provision.instrument())
                : provision
                        .provision()
                        .filter(Code::isCode)
                        .flatMap(article -> views.figures
                                .index()
                                .provisions(provision.instrument())
                                .entry(Code.of(article)));
    }

    private static List<Linked> narrower(Views views, Provision provision) {
        CaseIndex index = views.figures.index();
        if (provision.provision().isPresent()) {
            String article = provision.provision().get();
            return Code.isCode(article)
                    ? index.provisions(provision.instrument()).narrower(Code.of(article)).stream()
                            .map(code ->
                                    views.provision(new Provision(provision.instrument(), Optional.of(code.value()))))
                            .toList()
                    : List.of();
        }
        return index.provisions().stream()
                .filter(other -> other.instrument().equals(provision.instrument())
                        && other.provision().isPresent()
                        && index.withBroader(other).size() == 1)
                .map(views::provision)
                .toList();
    }

    /** Returns whether it is a provision and not an instrument as a whole. */
    public boolean isProvision() {
        return !broader.isEmpty();
    }

    /** Returns whether it is an article: a provision that no other covers. */
    public boolean isArticle() {
        return isProvision() && depth == 0;
    }

    /** Returns whether a provision that covers it has cases, which may concern it too. */
    public boolean isPartOfServed(List<ProvisionView> all) {
        return all.stream().anyMatch(each -> each.isProvision() && !each.isEmpty() && broader.contains(each.name));
    }

    /** Returns the furthest case; there must be one. */
    public CaseEntry furthest() {
        return cases().stream().min(CaseIndex.FURTHEST_FIRST).orElseThrow();
    }

    /** Returns whether nothing is recorded about it. */
    public boolean isEmpty() {
        return naming.isEmpty() && serving.isEmpty();
    }

    /** Returns all its cases, those that name it first. */
    public List<CaseEntry> cases() {
        Set<CaseEntry> all = new LinkedHashSet<>(naming);
        all.addAll(serving);
        return List.copyOf(all);
    }
}
