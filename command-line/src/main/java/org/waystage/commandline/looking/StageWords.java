package org.waystage.commandline.looking;

import java.util.Iterator;
import java.util.stream.Stream;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.StageAnswer;

/** The possible values of a recorded stage: the rungs of the ladder, no rung, and no record. */
final class StageWords implements Iterable<String> {
    static Stream<String> all() {
        return Stream.concat(
                Stream.of(AdoptionStage.Listed.values()).map(AdoptionStage::code),
                Stream.of(StageAnswer.UNMAPPED.code(), StageAnswer.NOT_YET.code()));
    }

    @Override
    public Iterator<String> iterator() {
        return all().iterator();
    }
}
