package org.waystage.core;

/**
 * A stable identifier of one kind of thing in a catalogue.
 *
 * <p>An id is a slug: {@code [a-z0-9]+(-[a-z0-9]+)*}, {@value #MAX_LENGTH} characters at most. It is unique within its
 * kind, and each kind has a Java type of its own, so that the compiler finds swapped arguments. What a register calls its
 * entry is an {@link Identifier}, not an id.
 */
public sealed interface Id
        permits CaseStudyId,
                CatalogueId,
                CodeListId,
                CollectionId,
                InitiativeId,
                LessonId,
                OrganizationId,
                RecommendationId,
                ScopeId,
                SourceId,
                SurveyId,
                TechnologyId {
    /** The greatest length of an id, in characters. */
    int MAX_LENGTH = 100;

    /**
     * Returns the slug.
     *
     * @return the slug
     */
    String value();

    /**
     * Tells whether a text is a slug, that is, whether it can be an id.
     *
     * @param text the text
     * @return whether it is a slug of at most {@value #MAX_LENGTH} characters
     */
    static boolean isSlug(String text) {
        int length = text.length();
        if (length == 0 || length > MAX_LENGTH) {
            return false;
        }
        boolean separated = false;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                separated = true;
            } else if (c == '-' && separated) {
                separated = false;
            } else {
                return false;
            }
        }
        return separated;
    }
}
