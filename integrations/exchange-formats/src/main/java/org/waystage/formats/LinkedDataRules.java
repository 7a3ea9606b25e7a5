package org.waystage.formats;

import static org.waystage.core.notice.Severity.INFO;
import static org.waystage.core.notice.Severity.WARNING;
import static org.waystage.formats.FormatMessages.MESSAGES;

import java.util.List;
import org.waystage.core.notice.Rule;

/**
 * The rules of reading SKOS, as data.
 *
 * <p>An error means that a concept or collection of the document is not in the taxonomy.
 */
public final class LinkedDataRules {
    /** The document is not JSON. */
    public static final Rule NOT_JSON = MESSAGES.ruleOfReading("skos-not-json");

    /** The context of the document is elsewhere, or uses something that this reader does not know. */
    public static final Rule CONTEXT_UNREAD = MESSAGES.ruleOfReading("skos-context-unread");

    /** The document contains no concept. */
    public static final Rule NO_CONCEPT = MESSAGES.ruleOfReading("skos-no-concept");

    /** A concept or collection has no preferred label. */
    public static final Rule NAME_MISSING = MESSAGES.ruleOfReading("skos-name-missing");

    /** No id can be made from the address of a concept or collection. */
    public static final Rule ID_MISSING = MESSAGES.ruleOfReading("skos-id-missing");

    /** The ids made from two addresses are the same. */
    public static final Rule ID_TWICE = MESSAGES.ruleOfReading("skos-id-twice");

    /** A concept is not below the base; an id was made from its address. */
    public static final Rule ID_MADE = MESSAGES.rule("skos-id-made", INFO);

    /** The model cannot represent a value. */
    public static final Rule VALUE_UNREAD = MESSAGES.rule("skos-value-unread", WARNING);

    /** A property is not read. */
    public static final Rule PROPERTY_UNREAD = MESSAGES.rule("skos-property-unread", INFO);

    /** Nodes do not belong to the taxonomy. */
    public static final Rule NODES_UNREAD = MESSAGES.rule("skos-nodes-unread", INFO);

    private LinkedDataRules() {}

    /**
     * Returns all rules of this class.
     *
     * @return the rules
     */
    public static List<Rule> all() {
        return List.of(
                NOT_JSON,
                CONTEXT_UNREAD,
                NO_CONCEPT,
                NAME_MISSING,
                ID_MISSING,
                ID_TWICE,
                ID_MADE,
                VALUE_UNREAD,
                PROPERTY_UNREAD,
                NODES_UNREAD);
    }
}
