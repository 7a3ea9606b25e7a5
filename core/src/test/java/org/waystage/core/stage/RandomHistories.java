package org.waystage.core.stage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.waystage.core.value.PartialDate;

/** Stage records and issue dates drawn by chance, always the same for the same seed. */
final class RandomHistories {
    private static final List<String> STAGES = List.of(
            "not-planned",
            "exploring",
            "development",
            "proof-of-concept",
            "pilot",
            "deployed-limited",
            "deployed",
            "deployed-full",
            "suspended",
            "concluded",
            "retired",
            "discontinued",
            "unknown",
            "later-rung",
            "other-rung",
            "?");
    private static final List<String> SCOPES = List.of("", "", "@port", "@depot");

    private final Random random;
    private final LocalDate first;
    private final int days;

    /**
     * Draws from a small calendar.
     *
     * @param first its first day
     * @param days how many days it has
     */
    RandomHistories(long seed, LocalDate first, int days) {
        this.random = new Random(seed);
        this.first = first;
        this.days = days;
    }

    int nextInt(int bound) {
        return random.nextInt(bound);
    }

    /** Returns a day of the calendar. */
    LocalDate day() {
        return first.plusDays(random.nextInt(days));
    }

    /** Returns mostly a day of the calendar, sometimes its month, sometimes none. */
    Optional<PartialDate> issued() {
        return switch (random.nextInt(6)) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(PartialDate.of(first.getYear(), day().getMonthValue()));
            default -> Optional.of(PartialDate.of(day()));
        };
    }

    /** Returns some facts and plans of the whole and of two scopes, with all kinds of dates. */
    List<StageRecord> records(int most) {
        List<StageRecord> records = new ArrayList<>();
        for (int n = random.nextInt(most + 1); n > 0; n--) {
            String basis = List.of("began", "began", "observed", "observed", "expected", "rumoured")
                    .get(random.nextInt(6));
            records.add(Histories.record("%s %s %s %s".formatted(basis, of(STAGES), time(), of(SCOPES))));
        }
        return records;
    }

    /** Returns a fact whose day and bounds lie in the calendar. */
    StageRecord fact(String basis, String scope) {
        String time = switch (random.nextInt(8)) {
            case 0 -> "";
            case 1 -> day() + "..";
            case 2 -> ".." + day();
            case 3, 4 -> bounds();
            default -> day().toString();
        };
        return Histories.record("%s %s %s %s".formatted(basis, of(STAGES), time, scope));
    }

    private String time() {
        return switch (random.nextInt(9)) {
            case 0 -> "";
            case 1 -> day() + "..";
            case 2 -> ".." + day();
            case 3 -> bounds();
            case 4 -> day().toString().substring(0, 7);
            case 5 -> day().toString().substring(0, 4);
            case 6 -> day().toString().substring(0, 7) + "..";
            default -> day().toString();
        };
    }

    private String bounds() {
        LocalDate one = day();
        LocalDate other = day();
        return one.isBefore(other) ? one + ".." + other : other + ".." + one;
    }

    private <T> T of(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
