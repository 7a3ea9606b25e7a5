package org.waystage.core.id;

import org.waystage.core.internal.Slugs;

/**
 * A stable identifier of an element of a catalogue.
 *
 * <p>An id is a slug: {@code [a-z0-9]+(-[a-z0-9]+)*}, at most {@value #MAX_LENGTH} characters. It is unique among
 * elements of its kind. Each kind has its own Java type, so the compiler detects swapped arguments. The name of an
 * entry in a register is an {@link org.waystage.core.value.Identifier Identifier}, not an id.
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
    /** The maximum length of an id, in characters. */
    int MAX_LENGTH = Slugs.MAX_LENGTH;

    /**
     * Returns the slug.
     *
     * @return the slug
     */
    String value();

    /**
     * Returns whether a text is a slug and so can be an id.
     *
     * @param text the text
     * @return {@code true} if it is a slug of at most {@value #MAX_LENGTH} characters
     */
    static boolean isSlug(String text) {
        return Slugs.isSlug(text);
    }
}
