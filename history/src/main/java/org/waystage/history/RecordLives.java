package org.waystage.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waystage.core.Catalogue;
import org.waystage.core.stage.StageRecord;
import org.waystage.history.difference.EditionName;
import org.waystage.history.difference.StageMove;
import org.waystage.history.difference.StageStatement;

/** Follows the records of a case from edition to edition. */
final class RecordLives {
    private final List<Life> lives = new ArrayList<>();
    private @Nullable Catalogue previous;

    /** Adds the records of the case in the next edition. */
    void next(Catalogue edition, List<StageRecord> records) {
        Map<StageStatement, StageRecord> said = new LinkedHashMap<>();
        records.forEach(record -> said.putIfAbsent(StageStatement.of(record), record));
        Set<Life> there = new HashSet<>();
        for (Life life : lives) {
            StageRecord record = said.remove(StageStatement.of(life.record));
            if (record != null) {
                life.record = record;
                there.add(life);
            }
        }
        Map<StageStatement, Life> left = new HashMap<>();
        lives.stream()
                .filter(life -> !there.contains(life) && life.spans.isOpen())
                .forEach(life -> left.put(StageStatement.of(life.record), life));
        for (StageRecord record : said.values()) {
            Life life = asBefore(record, edition).map(left::remove).orElseGet(() -> begin(record));
            life.record = record;
            there.add(life);
        }
        EditionName name = EditionName.of(edition);
        lives.forEach(life -> life.spans.next(name, there.contains(life)));
        previous = edition;
    }

    private Life begin(StageRecord record) {
        Life life = new Life(record);
        lives.add(life);
        return life;
    }

    /** Returns what a record that was observed on the issue date of its edition would say in the previous one. */
    private Optional<StageStatement> asBefore(StageRecord record, Catalogue edition) {
        Catalogue before = previous;
        if (before == null || before.issued().isEmpty() || !StageMove.isOfTheDay(record, edition)) {
            return Optional.empty();
        }
        return Optional.of(
                StageStatement.of(record.toBuilder().date(before.issued()).build()));
    }

    List<RecordLife> all() {
        return lives.stream()
                .map(life -> new RecordLife(life.record, life.spans.all()))
                .toList();
    }

    private static final class Life {
        private final Spans spans = new Spans();
        private StageRecord record;

        Life(StageRecord record) {
            this.record = record;
        }
    }
}
