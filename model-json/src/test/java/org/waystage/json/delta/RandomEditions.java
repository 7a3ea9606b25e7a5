package org.waystage.json.delta;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.waystage.core.Catalogue;
import org.waystage.core.value.Extras;
import org.waystage.core.value.Text;
import org.waystage.json.RandomModel;
import org.waystage.json.internal.shape.RecordList;

/** Random editions of a series, each made of the one before: records removed, added, replaced, moved, and with ids that others have. */
final class RandomEditions {
    private final Random random;

    RandomEditions(long seed) {
        this.random = new Random(seed);
    }

    /** Returns a first edition, in which some ids are repeated. */
    Catalogue first() {
        Catalogue start = new RandomModel(random.nextInt(), random.nextBoolean()).catalogue();
        return after(start);
    }

    /** Returns an edition that may follow another. */
    Catalogue after(Catalogue before) {
        Catalogue other = new RandomModel(random.nextInt(), random.nextBoolean()).catalogue();
        Catalogue.Builder builder = before.toBuilder();
        for (RecordList<?> list : RecordList.ALL) {
            change(list, before, other, builder);
        }
        switch (random.nextInt(4)) {
            case 0 -> builder.edition("edition " + random.nextInt(100));
            case 1 -> builder.notes(List.of(Text.english("note " + random.nextInt(100))));
            case 2 -> builder.extras(Extras.of(Map.of("x-" + random.nextInt(9), new Extras.Num("1.50"))));
            default -> {}
        }
        return builder.build();
    }

    private <T> void change(RecordList<T> list, Catalogue before, Catalogue other, Catalogue.Builder builder) {
        List<T> records = new ArrayList<>(list.of(before));
        for (int i = random.nextInt(5); i > 0; i--) {
            int size = records.size();
            switch (size == 0 ? 1 : random.nextInt(5)) {
                case 0 -> records.remove(random.nextInt(size));
                case 1 -> records.add(random.nextInt(size + 1), any(list.of(other)));
                case 2 -> records.set(random.nextInt(size), any(list.of(other)));
                case 3 -> records.add(random.nextInt(size + 1), records.get(random.nextInt(size)));
                default -> records.add(random.nextInt(size), records.remove(random.nextInt(size)));
            }
        }
        if (random.nextInt(6) == 0) {
            Collections.shuffle(records, random);
        }
        list.set(builder, records);
    }

    private <T> T any(List<T> records) {
        return records.get(random.nextInt(records.size()));
    }
}
