package org.waystage.registers.internal.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Items come in their order, whatever thread produces them, and a few batches of them wait at most. */
@Timeout(60)
class AheadTest {
    private static Ahead.Producer<Integer> upTo(int last, AtomicInteger produced) {
        return () -> produced.get() == last ? null : produced.incrementAndGet();
    }

    @Test
    void itemsComeInOrderAndOnlyOnce() throws IOException {
        List<Integer> taken = new ArrayList<>();
        try (Ahead<Integer> ahead = new Ahead<>("test", upTo(1_000, new AtomicInteger()), item -> 1)) {
            for (Integer item = ahead.next(); item != null; item = ahead.next()) {
                taken.add(item);
            }
            assertThat(ahead.next()).as("after the last").isNull();
        }
        assertThat(taken).hasSize(1_000).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void noMoreIsProducedThanAFewBatchesHold() throws IOException, InterruptedException {
        AtomicInteger produced = new AtomicInteger();
        try (Ahead<Integer> ahead = new Ahead<>("test", upTo(1_000_000, produced), item -> 1L << 18)) {
            assertThat(ahead.next()).isEqualTo(1);
            Thread.sleep(200);
            assertThat(produced.get())
                    .as("items so large that each is two to a batch at most")
                    .isLessThan(20);
        }
    }

    @Test
    void aFailureComesAfterTheItemsBeforeIt() throws IOException {
        AtomicInteger produced = new AtomicInteger();
        Ahead.Producer<Integer> failing = () -> {
            if (produced.incrementAndGet() == 3) {
                throw new IOException("the disk is gone");
            }
            return produced.get();
        };
        try (Ahead<Integer> ahead = new Ahead<>("test", failing, item -> 1)) {
            assertThat(List.of(ahead.next(), ahead.next())).containsExactly(1, 2);
            assertThatThrownBy(ahead::next).isInstanceOf(IOException.class).hasMessage("the disk is gone");
        }
    }

    @Test
    void anUncheckedFailureComesAsItIs() {
        Ahead.Producer<Integer> failing = () -> {
            throw new IllegalStateException("no table 'x'");
        };
        try (Ahead<Integer> ahead = new Ahead<>("test", failing, item -> 1)) {
            assertThatThrownBy(ahead::next).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void theThreadEndsWhenNobodyTakesAnyMore() {
        AtomicInteger produced = new AtomicInteger();
        try (Ahead<Integer> ahead = new Ahead<>("to-be-ended", upTo(Integer.MAX_VALUE, produced), item -> 1)) {
            assertThat(ahead).isNotNull();
        }
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("to-be-ended");
    }
}
