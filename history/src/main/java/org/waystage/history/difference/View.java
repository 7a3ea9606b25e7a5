package org.waystage.history.difference;

import org.waystage.core.id.SourceId;
import org.waystage.core.value.PartialDate;

/** What an edition says of itself, as it is or made equal for both editions. */
interface View {
    /** Everything as it is. */
    View AS_IS = new View() {
        @Override
        public SourceId source(SourceId id) {
            return id;
        }

        @Override
        public PartialDate observed(PartialDate date) {
            return date;
        }
    };

    /** Returns a source, where the edition's own one may stand for that of the other edition. */
    SourceId source(SourceId id);

    /** Returns the date of an observation, where the issue date may stand for that of the other edition. */
    PartialDate observed(PartialDate date);
}
