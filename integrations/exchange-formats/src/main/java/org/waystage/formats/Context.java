package org.waystage.formats;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The inline context of a kind of document: the vocabularies that it uses, and the properties whose values are not plain literals. */
final class Context {
    /** What the value of a property is in JSON. */
    enum Form {
        /** Texts by language. */
        TEXT,
        /** Addresses. */
        ADDRESS,
        /** Addresses in order. */
        LIST
    }

    static final String SKOS_TERMS = "http://www.w3.org/2004/02/skos/core#";
    static final String DUBLIN_CORE = "http://purl.org/dc/terms/";
    static final String OWL = "http://www.w3.org/2002/07/owl#";

    /** The namespace of the terms that the vocabularies lack. */
    static final String OWN = "urn:waystage:term:";

    static final Map<String, String> PREFIXES = allPrefixes();

    static final Context SKOS = new Context(
            List.of("dcterms", "foaf", "owl", "prov", "skos", "waystage", "xsd"),
            List.of(
                    "dcterms:title",
                    "foaf:name",
                    "skos:altLabel",
                    "skos:definition",
                    "skos:prefLabel",
                    "skos:scopeNote",
                    "waystage:abbreviation"),
            List.of(
                    "dcterms:isPartOf",
                    "dcterms:isReplacedBy",
                    "dcterms:license",
                    "dcterms:source",
                    "skos:broadMatch",
                    "skos:broader",
                    "skos:closeMatch",
                    "skos:exactMatch",
                    "skos:hasTopConcept",
                    "skos:inScheme",
                    "skos:mappingRelation",
                    "skos:member",
                    "skos:narrowMatch",
                    "skos:narrower",
                    "skos:relatedMatch",
                    "skos:topConceptOf",
                    "waystage:group"),
            List.of("skos:memberList"));

    static final Context DCAT = new Context(
            List.of("dcat", "dcterms", "foaf", "prov", "spdx", "waystage", "xsd"),
            List.of("dcat:keyword", "dcterms:description", "dcterms:title", "foaf:name"),
            List.of(
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
                    "dcterms:license",
                    "dcterms:spatial",
                    "spdx:algorithm"),
            List.of());

    private final List<String> prefixes;
    private final Map<String, Form> forms;

    private Context(List<String> prefixes, List<String> texts, List<String> addresses, List<String> lists) {
        Map<String, Form> all = new LinkedHashMap<>();
        texts.forEach(property -> all.put(property, Form.TEXT));
        addresses.forEach(property -> all.put(property, Form.ADDRESS));
        lists.forEach(property -> all.put(property, Form.LIST));
        this.prefixes = prefixes;
        this.forms = Collections.unmodifiableMap(all);
    }

    private static Map<String, String> allPrefixes() {
        Map<String, String> prefixes = new LinkedHashMap<>();
        prefixes.put("dcat", "http://www.w3.org/ns/dcat#");
        prefixes.put("dcterms", DUBLIN_CORE);
        prefixes.put("foaf", "http://xmlns.com/foaf/0.1/");
        prefixes.put("owl", OWL);
        prefixes.put("prov", "http://www.w3.org/ns/prov#");
        prefixes.put("skos", SKOS_TERMS);
        prefixes.put("spdx", "http://spdx.org/rdf/terms#");
        prefixes.put("waystage", OWN);
        prefixes.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        return Collections.unmodifiableMap(prefixes);
    }

    List<String> prefixes() {
        return prefixes;
    }

    /** Returns what the values of properties are, by property; those of others are plain literals. */
    Map<String, Form> forms() {
        return forms;
    }
}
