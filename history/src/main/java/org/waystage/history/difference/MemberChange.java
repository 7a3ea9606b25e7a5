package org.waystage.history.difference;

import java.util.Objects;
import java.util.Optional;
import org.waystage.core.value.Extras;

/**
 * What happened to a member of a record that both editions have. Values have the form of the wire format, except for a
 * citation, which is always an object.
 */
public sealed interface MemberChange {
    /**
     * Returns where the member is.
     *
     * @return the place
     */
    MemberPlace place();

    /**
     * Only the later record has the member.
     *
     * @param place the place
     * @param value the value
     */
    record Gained(MemberPlace place, Extras.Value value) implements MemberChange {
        /** Checks the components. */
        public Gained {
            Objects.requireNonNull(place, "place");
            Objects.requireNonNull(value, "value");
        }
    }

    /**
     * Only the earlier record has the member.
     *
     * @param place the place
     * @param value the value
     */
    record Lost(MemberPlace place, Extras.Value value) implements MemberChange {
        /** Checks the components. */
        public Lost {
            Objects.requireNonNull(place, "place");
            Objects.requireNonNull(value, "value");
        }
    }

    /**
     * The member has another value.
     *
     * @param place the place
     * @param before the earlier value
     * @param after the later value
     */
    record Replaced(MemberPlace place, Extras.Value before, Extras.Value after) implements MemberChange {
        /** Checks the components. */
        public Replaced {
            Objects.requireNonNull(place, "place");
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
        }
    }

    /**
     * A text differs in a language, or was added or removed in a language.
     *
     * @param place the place, whose pointers lead to the language
     * @param language the language, a BCP 47 tag
     * @param before the earlier text, or empty if the language is new
     * @param after the later text, or empty if the language is gone
     */
    record TextChanged(MemberPlace place, String language, Optional<String> before, Optional<String> after)
            implements MemberChange {
        /** Checks the components. */
        public TextChanged {
            Objects.requireNonNull(place, "place");
            Objects.requireNonNull(language, "language");
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
        }
    }

    /**
     * A list has an additional element.
     *
     * @param place the place
     * @param value the element
     */
    record ElementAdded(MemberPlace place, Extras.Value value) implements MemberChange {
        /** Checks the components. */
        public ElementAdded {
            Objects.requireNonNull(place, "place");
            Objects.requireNonNull(value, "value");
        }
    }

    /**
     * A list lacks an element.
     *
     * @param place the place
     * @param value the element
     */
    record ElementRemoved(MemberPlace place, Extras.Value value) implements MemberChange {
        /** Checks the components. */
        public ElementRemoved {
            Objects.requireNonNull(place, "place");
            Objects.requireNonNull(value, "value");
        }
    }
}
