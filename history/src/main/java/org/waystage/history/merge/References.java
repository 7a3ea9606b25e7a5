package org.waystage.history.merge;

import org.waystage.core.reference.CodeList;
import org.waystage.core.reference.ConceptCollection;
import org.waystage.core.reference.Crosswalk;
import org.waystage.core.reference.Organization;
import org.waystage.core.reference.Technology;
import org.waystage.core.source.Source;
import org.waystage.history.difference.RecordKind;
import org.waystage.history.difference.RecordValues;

/** Makes one record from several: what case studies refer to. */
final class References {
    private References() {}

    static Technology technology(Versions<Technology> of) {
        return Technology.builder(of.first().id(), of.text("name", Technology::name))
                .definition(of.perhapsText("definition", Technology::definition))
                .broader(of.perhaps("broader", Technology::broader))
                .labels(of.list(Technology::labels))
                .sameAs(of.list(Technology::sameAs))
                .replacedBy(of.perhaps("replacedBy", Technology::replacedBy))
                .deprecatedSince(of.perhaps("deprecatedSince", Technology::deprecatedSince))
                .extras(of.extras(Technology::extras))
                .build();
    }

    static ConceptCollection collection(Versions<ConceptCollection> of) {
        return ConceptCollection.builder(of.first().id(), of.text("name", ConceptCollection::name))
                .definition(of.perhapsText("definition", ConceptCollection::definition))
                .members(of.list(ConceptCollection::members))
                .sources(of.list(ConceptCollection::sources))
                .extras(of.extras(ConceptCollection::extras))
                .build();
    }

    static CodeList codeList(Versions<CodeList> of) {
        return CodeList.builder(of.first().id())
                .version(of.perhaps("version", CodeList::version))
                .title(of.perhapsText("title", CodeList::title))
                .sources(of.list(CodeList::sources))
                .codes(of.records(
                        RecordKind.CODES,
                        "/",
                        CodeList::codes,
                        entry -> entry.code().value(),
                        RecordValues::of,
                        References::entry))
                .extras(of.extras(CodeList::extras))
                .build();
    }

    private static CodeList.Entry entry(Versions<CodeList.Entry> of) {
        return new CodeList.Entry(
                of.first().code(),
                of.text("name", CodeList.Entry::name),
                of.perhapsText("definition", CodeList.Entry::definition),
                of.perhaps("broader", CodeList.Entry::broader),
                of.list(CodeList.Entry::links),
                of.list(CodeList.Entry::memberships),
                of.perhaps("replacedBy", CodeList.Entry::replacedBy),
                of.perhaps("deprecatedSince", CodeList.Entry::deprecatedSince),
                of.extras(CodeList.Entry::extras));
    }

    static Crosswalk crosswalk(Versions<Crosswalk> of) {
        return Crosswalk.builder(of.first().scheme())
                .version(of.perhaps("version", Crosswalk::version))
                .title(of.perhapsText("title", Crosswalk::title))
                .order(of.ordered("order", Crosswalk::order))
                .sources(of.list(Crosswalk::sources))
                .rows(of.records(
                        RecordKind.ROWS, "/", Crosswalk::rows, Crosswalk.Row::word, RecordValues::of, References::row))
                .extras(of.extras(Crosswalk::extras))
                .build();
    }

    private static Crosswalk.Row row(Versions<Crosswalk.Row> of) {
        return new Crosswalk.Row(
                of.first().word(),
                of.perhaps("stage", Crosswalk.Row::stage),
                of.perhaps("relation", Crosswalk.Row::relation),
                of.perhapsText("reason", Crosswalk.Row::reason),
                of.extras(Crosswalk.Row::extras));
    }

    static Organization organization(Versions<Organization> of) {
        return Organization.builder(of.first().id(), of.text("name", Organization::name))
                .earlierNames(of.list(Organization::earlierNames))
                .kind(of.perhaps("kind", Organization::kind))
                .country(of.perhaps("country", Organization::country))
                .partOf(of.perhaps("partOf", Organization::partOf))
                .members(of.list(Organization::members))
                .identifiers(of.list(Organization::identifiers))
                .extras(of.extras(Organization::extras))
                .build();
    }

    static Source source(Versions<Source> of) {
        return Source.builder(of.first().id(), of.text("title", Source::title))
                .publishers(of.parts(Source::publishers, Part.TEXT))
                .address(of.perhaps("address", Source::address))
                .issued(of.perhaps("issued", Source::issued))
                .cover(of.perhaps("cover", Source::cover))
                .launched(of.perhaps("launched", Source::launched))
                .retrieved(of.latest("retrieved", Source::retrieved))
                .languages(of.list(Source::languages))
                .reliability(of.perhaps("reliability", Source::reliability))
                .edition(of.perhaps("edition", Source::edition))
                .replaces(of.perhaps("replaces", Source::replaces))
                .parts(of.list(Source::parts))
                .notes(of.parts(Source::notes, Part.TEXT))
                .visibility(of.narrowest("visibility", Source::visibility))
                .extras(of.extras(Source::extras))
                .build();
    }
}
