package org.waystage.commandline.looking;

import java.util.Iterator;
import java.util.stream.Stream;
import org.waystage.core.stage.AdoptionStage;
import org.waystage.core.stage.StageAnswer;

/** What a recorded stage can be: the ladder, and that there is no rung or no record. */
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
