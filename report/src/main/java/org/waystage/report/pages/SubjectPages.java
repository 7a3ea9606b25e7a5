package org.waystage.report.pages;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waystage.core.id.OrganizationId;
import org.waystage.core.id.TechnologyId;
import org.waystage.core.value.Code;
import org.waystage.report.figures.CaseEntry;
import org.waystage.report.figures.CaseIndex;
import org.waystage.report.figures.Provision;
import org.waystage.report.places.BodyView;
import org.waystage.report.places.CountryView;
import org.waystage.report.places.ProcessView;
import org.waystage.report.places.ProvisionView;
import org.waystage.report.places.Regions;
import org.waystage.report.places.TechnologyView;
import org.waystage.report.views.Views;
import org.waystage.report.words.LocalizedText;

/** The pages about one country, body, technology, process, instrument or provision. */
final class SubjectPages implements PageSet {
    private final int rowsPerPage;

    SubjectPages(int rowsPerPage) {
        this.rowsPerPage = rowsPerPage;
    }

    @Override
    public void write(Views views, PageWriter out) throws IOException {
        CaseIndex index = views.figures.index();
        Regions regions = new Regions(views);
        for (Code code : index.countries()) {
            CountryView view = CountryView.of(views, code, regions);
            String query = "c=" + code.value();
            write(
                    views,
                    out,
                    views.links.country(code),
                    view.name(),
                    "country",
                    view.cases(),
                    query,
                    Map.of("view", view));
        }
        for (OrganizationId id : index.bodies()) {
            BodyView view = BodyView.of(views, id);
            LocalizedText name = views.names.organization(id);
            String path = views.links.body(id);
            if (path != null) {
                out.parts(views, path, name, "body", view.cases(), rowsPerPage, Map.of("view", view));
            }
        }
        for (TechnologyId id : index.technologies()) {
            TechnologyView view = TechnologyView.of(views, id, regions);
            LocalizedText name = views.names.technology(id);
            Map<String, ?> model = Map.of("view", view, "regions", regions);
            write(
                    views,
                    out,
                    views.links.technology(id),
                    name,
                    "technology",
                    out.isLarge(views) ? view.furthest() : view.cases(),
                    "t=" + id.value(),
                    model);
        }
        for (Code code : index.processes()) {
            ProcessView view = ProcessView.of(views, code);
            LocalizedText name = view.name().name();
            write(views, out, views.links.process(code), name, "process", view.cases(), "", Map.of("view", view));
        }
        for (Provision provision : index.provisions()) {
            ProvisionView view = ProvisionView.of(views, provision);
            LocalizedText name = view.name().name();
            write(views, out, view.name().href(), name, "article", view.cases(), "", Map.of("view", view));
        }
    }

    private void write(
            Views views,
            PageWriter out,
            @Nullable String path,
            LocalizedText title,
            String template,
            List<CaseEntry> cases,
            String query,
            Map<String, ?> model)
            throws IOException {
        if (path != null) {
            out.cases(views, path, title, template, cases, rowsPerPage, query, model);
        }
    }
}
