package org.waystage.formats;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The inline context of a document: the vocabularies that it uses, and the properties whose values are not plain literals. */
final class Context {
    /** What the value of a property is in JSON. */
    enum Form {
        /** Texts by language. */
        TEXT,
        /** Addresses. */
        ADDRESS,
        /** Addresses in an order. */
        LIST
    }

    /** The namespace of the terms for which the vocabularies have none; each is a member name of the wire format, or explained in the page. */
    static final String OWN = "urn:waystage:term:";

    static final Map<String, String> PREFIXES = prefixes();

    /** What the values of properties are, by property; those of others are plain literals. */
    static final Map<String, Form> FORMS = forms();

    private Context() {}

    private static Map<String, String> prefixes() {
        Map<String, String> prefixes = new LinkedHashMap<>();
        prefixes.put("adms", "http://www.w3.org/ns/adms#");
        prefixes.put("bibo", "http://purl.org/ontology/bibo/");
        prefixes.put("dcat", "http://www.w3.org/ns/dcat#");
        prefixes.put("dcterms", "http://purl.org/dc/terms/");
        prefixes.put("foaf", "http://xmlns.com/foaf/0.1/");
        prefixes.put("owl", "http://www.w3.org/2002/07/owl#");
        prefixes.put("prov", "http://www.w3.org/ns/prov#");
        prefixes.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
        prefixes.put("skos", "http://www.w3.org/2004/02/skos/core#");
        prefixes.put("spdx", "http://spdx.org/rdf/terms#");
        prefixes.put("waystage", OWN);
        prefixes.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        return Collections.unmodifiableMap(prefixes);
    }

    private static Map<String, Form> forms() {
        Map<String, Form> forms = new LinkedHashMap<>();
        for (String text : List.of(
                "dcat:keyword",
                "dcterms:alternative",
                "dcterms:description",
                "dcterms:title",
                "foaf:name",
                "skos:altLabel",
                "skos:definition",
                "skos:note",
                "skos:prefLabel",
                "skos:scopeNote",
                "waystage:abbreviation",
                "waystage:partner",
                "waystage:scope")) {
            forms.put(text, Form.TEXT);
        }
        for (String address : List.of(
                "dcat:accessURL",
                "dcat:dataset",
                "dcat:downloadURL",
                "dcat:first",
                "dcat:hasVersion",
                "dcat:inSeries",
                "dcat:isVersionOf",
                "dcat:last",
                "dcat:mediaType",
                "dcat:prev",
                "dcat:previousVersion",
                "dcat:theme",
                "dcat:themeTaxonomy",
                "dcterms:conformsTo",
                "dcterms:isPartOf",
                "dcterms:isReplacedBy",
                "dcterms:license",
                "dcterms:replaces",
                "dcterms:source",
                "dcterms:spatial",
                "dcterms:subject",
                "foaf:page",
                "prov:entity",
                "prov:hadPrimarySource",
                "prov:wasAttributedTo",
                "prov:wasDerivedFrom",
                "rdfs:seeAlso",
                "skos:broadMatch",
                "skos:broader",
                "skos:closeMatch",
                "skos:exactMatch",
                "skos:hasTopConcept",
                "skos:inScheme",
                "skos:mappingRelation",
                "skos:member",
                "skos:narrower",
                "skos:narrowMatch",
                "skos:relatedMatch",
                "skos:topConceptOf",
                "spdx:algorithm",
                "waystage:adopter",
                "waystage:group",
                "waystage:partnerOrganization",
                "waystage:process",
                "waystage:reportedAs",
                "waystage:stage")) {
            forms.put(address, Form.ADDRESS);
        }
        forms.put("skos:memberList", Form.LIST);
        return Collections.unmodifiableMap(forms);
    }

    /** Returns what the value of a property is; absent for plain literals. */
    static Optional<Form> form(String property) {
        return Optional.ofNullable(FORMS.get(property));
    }
}
