package org.waystage.history.difference;

import org.waystage.core.id.SourceId;
import org.waystage.core.value.PartialDate;

/** A view of what an edition says about itself, either unchanged or made equal for both editions. */
interface View {
    /** Everything unchanged. */
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

    /** Returns a source; the edition's own source may be replaced by that of the other edition. */
    SourceId source(SourceId id);

    /** Returns the date of an observation; the issue date may be replaced by that of the other edition. */
    PartialDate observed(PartialDate date);
}
