package org.waystage.history.difference;

import static org.waystage.history.difference.CaseTables.RELATION;
import static org.waystage.history.difference.CaseTables.STAGE;
import static org.waystage.history.difference.CaseTables.words;
import static org.waystage.history.difference.Form.CODE;
import static org.waystage.history.difference.Form.DATE;
import static org.waystage.history.difference.Form.ID;
import static org.waystage.history.difference.Form.STRING;
import static org.waystage.history.difference.Form.TEXT;
import static org.waystage.history.difference.Form.saying;
import static org.waystage.history.difference.Member.elsewhere;
import static org.waystage.history.difference.Member.inOrder;
import static org.waystage.history.difference.Member.many;
import static org.waystage.history.difference.Member.one;
import static org.waystage.history.difference.Member.perhaps;
import static org.waystage.history.difference.ValueTables.CITATION;
import static org.waystage.history.difference.ValueTables.IDENTIFIER;

import org.waystage.core.reference.CodeList;
import org.waystage.core.reference.ConceptCollection;
import org.waystage.core.reference.Crosswalk;
import org.waystage.core.reference.Organization;
import org.waystage.core.reference.OrganizationKind;
import org.waystage.core.reference.Technology;

/** The members of what case studies refer to. */
final class ReferenceTables {
    static final Table<Technology.Label> LABEL = Table.of(
                    Technology.Label::extras,
                    one("text", Technology.Label::text, STRING),
                    perhaps("lang", Technology.Label::language, STRING),
                    perhaps("kind", Technology.Label::kind, Form.word(Technology.LabelKind::code)))
            .matchedBy((label, view) -> STRING.value(label.text(), view));

    static final Table<Technology> TECHNOLOGY = Table.of(
                    Technology::extras,
                    one("id", Technology::id, ID),
                    one("name", Technology::name, TEXT),
                    perhaps("definition", Technology::definition, TEXT),
                    perhaps("broader", Technology::broader, ID),
                    many("labels", Technology::labels, LABEL),
                    many("sameAs", Technology::sameAs, STRING),
                    perhaps("replacedBy", Technology::replacedBy, ID),
                    perhaps("deprecatedSince", Technology::deprecatedSince, DATE))
            .matchedBy((technology, view) -> ID.value(technology.id(), view));

    static final Table<ConceptCollection> COLLECTION = Table.of(
                    ConceptCollection::extras,
                    one("id", ConceptCollection::id, ID),
                    one("name", ConceptCollection::name, TEXT),
                    perhaps("definition", ConceptCollection::definition, TEXT),
                    many("members", ConceptCollection::members, ID),
                    many("sources", ConceptCollection::sources, CITATION))
            .matchedBy((collection, view) -> ID.value(collection.id(), view));

    static final Table<CodeList.Link> CODE_LINK = Table.of(
                    CodeList.Link::extras, one("list", CodeList.Link::list, ID), one("code", CodeList.Link::code, CODE))
            .matchedBy((link, view) -> words(link.list().value(), link.code().value()));

    static final Table<CodeList.Membership> MEMBERSHIP = Table.of(
                    CodeList.Membership::extras,
                    one("group", CodeList.Membership::group, CODE),
                    perhaps("from", CodeList.Membership::from, DATE),
                    perhaps("until", CodeList.Membership::until, DATE),
                    perhaps("untilBasis", CodeList.Membership::untilBasis, Form.word(CodeList.UntilBasis::code)))
            .matchedBy((membership, view) -> CODE.value(membership.group(), view));

    static final Table<CodeList.Entry> CODE_ENTRY = Table.of(
                    CodeList.Entry::extras,
                    one("code", CodeList.Entry::code, CODE),
                    one("name", CodeList.Entry::name, TEXT),
                    perhaps("definition", CodeList.Entry::definition, TEXT),
                    perhaps("broader", CodeList.Entry::broader, CODE),
                    many("links", CodeList.Entry::links, CODE_LINK),
                    many("memberships", CodeList.Entry::memberships, MEMBERSHIP),
                    perhaps("replacedBy", CodeList.Entry::replacedBy, CODE),
                    perhaps("deprecatedSince", CodeList.Entry::deprecatedSince, DATE))
            .matchedBy((entry, view) -> CODE.value(entry.code(), view));

    static final Table<CodeList> CODE_LIST = Table.of(
                    CodeList::extras,
                    one("id", CodeList::id, ID),
                    perhaps("version", CodeList::version, STRING),
                    perhaps("title", CodeList::title, TEXT),
                    many("sources", CodeList::sources, CITATION),
                    elsewhere("codes"))
            .matchedBy((list, view) -> ID.value(list.id(), view));

    static final Table<Crosswalk.Row> CROSSWALK_ROW = Table.of(
                    Crosswalk.Row::extras,
                    one("word", Crosswalk.Row::word, STRING),
                    perhaps("stage", Crosswalk.Row::stage, STAGE),
                    perhaps("relation", Crosswalk.Row::relation, RELATION),
                    perhaps("reason", Crosswalk.Row::reason, TEXT))
            .matchedBy((row, view) -> STRING.value(row.word(), view));

    static final Table<Crosswalk> CROSSWALK = Table.of(
                    Crosswalk::extras,
                    one("scheme", Crosswalk::scheme, CODE),
                    perhaps("version", Crosswalk::version, STRING),
                    perhaps("title", Crosswalk::title, TEXT),
                    inOrder("order", Crosswalk::order, STRING),
                    many("sources", Crosswalk::sources, CITATION),
                    elsewhere("rows"))
            .matchedBy((crosswalk, view) -> CODE.value(crosswalk.scheme(), view));

    static final Table<Organization.EarlierName> EARLIER_NAME = Table.of(
                    Organization.EarlierName::extras,
                    one("name", Organization.EarlierName::name, TEXT),
                    perhaps("until", Organization.EarlierName::until, DATE))
            .matchedByAny(earlier -> saying(earlier.name()));

    static final Table<Organization> ORGANIZATION = Table.of(
                    Organization::extras,
                    one("id", Organization::id, ID),
                    one("name", Organization::name, TEXT),
                    many("earlierNames", Organization::earlierNames, EARLIER_NAME),
                    perhaps("kind", Organization::kind, Form.word(OrganizationKind::code)),
                    perhaps("country", Organization::country, CODE),
                    perhaps("partOf", Organization::partOf, ID),
                    many("members", Organization::members, ID),
                    many("identifiers", Organization::identifiers, IDENTIFIER))
            .matchedBy((organization, view) -> ID.value(organization.id(), view));

    private ReferenceTables() {}
}
