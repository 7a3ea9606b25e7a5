package org.waystage.formats;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The context of a document that is read: what its short names stand for. It supports the part of JSON-LD that vocabularies use. */
final class ReadContext {
    private static final Set<String> PARTS = Set.of("@id", "@type", "@container", "@language", "@prefix", "@protected");
    private static final Set<String> CONTAINERS = Set.of("@language", "@list", "@set");

    /** The maximum number of definitions that are followed from a name; ordinary contexts need two. */
    private static final int MOST_STEPS = 8;

    /** The maximum length of what a name is short for, with all that this is short for in turn: each use of the name takes that much room. */
    private static final int LONGEST = 2_000;

    /**
     * A term.
     *
     * @param address what it is short for: an address or a keyword
     * @param type how its values are read: {@code @id}, {@code @vocab}, the address of a type, or null
     * @param language the language of its values; null for that of the context, empty for none
     * @param container {@code @language}, {@code @list} or null
     */
    record Term(
            String address,
            @Nullable String type,
            @Nullable String language,
            @Nullable String container) {}

    private final Map<String, Term> terms = new HashMap<>();
    private final Map<String, String> raw = new HashMap<>();
    private @Nullable String vocabulary;
    private @Nullable String language;

    /** Thrown if this class does not support a context; the message is the part that it does not support. */
    static final class Unknown extends Exception {
        private static final long serialVersionUID = 1;

        Unknown(String what) {
            super(what);
        }
    }

    /** Adds a context of the document. */
    void add(JsonNode context) throws Unknown {
        if (context.isNull()) {
            return;
        }
        if (context.isArray()) {
            for (JsonNode one : context) {
                add(one);
            }
            return;
        }
        if (!context.isObject()) {
            throw new Unknown(context.asString(""));
        }
        for (Map.Entry<String, JsonNode> entry : context.properties()) {
            collect(entry.getKey(), entry.getValue());
        }
        for (Map.Entry<String, JsonNode> entry : context.properties()) {
            if (!entry.getKey().startsWith("@")) {
                define(entry.getKey(), entry.getValue());
            }
        }
    }

    /** Notes what a name is short for, whatever the order of the names. */
    private void collect(String name, JsonNode value) throws Unknown {
        switch (name) {
            case "@version", "@protected" -> {}
            case "@vocab" -> vocabulary = value.isNull() ? null : checked(name, value);
            case "@language" -> language = value.isNull() ? null : value.asString("");
            default -> {
                if (name.startsWith("@")) {
                    throw new Unknown(name);
                }
                if (value.isString()) {
                    raw.put(name, checked(name, value));
                } else if (value.path("@id").isString()) {
                    raw.put(name, checked(name, value.get("@id")));
                }
            }
        }
    }

    private static String checked(String name, JsonNode value) throws Unknown {
        String whole = value.asString("");
        if (whole.length() > LONGEST) {
            throw new Unknown(name);
        }
        return whole;
    }

    private void define(String name, JsonNode value) throws Unknown {
        if (expand(name).length() > LONGEST) {
            throw new Unknown(name);
        }
        if (value.isNull() || value.isString()) {
            terms.put(name, new Term(expand(name), null, null, null));
            return;
        }
        for (String part : value.propertyNames()) {
            if (!PARTS.contains(part)) {
                throw new Unknown(part);
            }
        }
        String container = null;
        JsonNode containers = value.path("@container");
        for (JsonNode one : containers.isArray() ? containers : List.of(containers)) {
            String kind = one.asString("@set");
            if (!CONTAINERS.contains(kind)) {
                throw new Unknown(kind);
            }
            container = kind.equals("@set") ? container : kind;
        }
        JsonNode type = value.path("@type");
        JsonNode own = value.path("@language");
        terms.put(
                name,
                new Term(
                        expand(name),
                        type.isString() ? expand(type.stringValue()) : null,
                        own.isMissingNode() ? null : own.asString(""),
                        container));
    }

    /** Returns the term of a name; a name that is not a term counts as one for what it expands to. */
    Term term(String name) {
        Term term = terms.get(name);
        return term != null ? term : new Term(expand(name), null, null, null);
    }

    /** Returns the language of values that state none, if the context names one. */
    Optional<String> language() {
        return Optional.ofNullable(language);
    }

    /** Returns what the name of a property or type is short for; a name without a meaning is returned as it is. */
    String expand(String name) {
        String current = follow(name, true);
        boolean plain = current.indexOf(':') < 0 && !current.startsWith("@");
        return plain && vocabulary != null ? vocabulary + current : current;
    }

    /** Returns what an address in the document is short for; prefixes are expanded, terms are not. */
    String expandAddress(String address) {
        return follow(address, false);
    }

    /** Follows a few definitions at most, so those that lead to each other come to an end. */
    private String follow(String name, boolean terms) {
        String current = name;
        for (int step = 0; step < MOST_STEPS; step++) {
            String whole = terms && !current.startsWith("@") ? raw.getOrDefault(current, current) : current;
            String next = whole.equals(current) ? expandPrefix(current) : whole;
            if (next.equals(current)) {
                break;
            }
            current = next;
        }
        return current;
    }

    private String expandPrefix(String name) {
        int colon = name.indexOf(':');
        if (colon < 0 || name.startsWith("//", colon + 1) || name.startsWith("_:")) {
            return name;
        }
        String namespace = raw.get(name.substring(0, colon));
        return namespace == null ? name : namespace + name.substring(colon + 1);
    }
}
