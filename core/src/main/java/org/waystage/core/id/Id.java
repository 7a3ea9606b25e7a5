package org.waystage.core.id;

import org.waystage.core.internal.Slugs;

/**
 * A stable identifier of one kind of thing in a catalogue.
 *
 * <p>An id is a slug: {@code [a-z0-9]+(-[a-z0-9]+)*}, {@value #MAX_LENGTH} characters at most. It is unique within its
 * kind, and each kind has a Java type of its own, so that the compiler finds swapped arguments. What a register calls its
 * entry is an {@link org.waystage.core.value.Identifier Identifier}, not an id.
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
    int MAX_LENGTH = Slugs.MAX_LENGTH;

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
        return Slugs.isSlug(text);
    }
}
