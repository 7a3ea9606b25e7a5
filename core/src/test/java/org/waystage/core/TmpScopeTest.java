package org.waystage.core;

import java.time.LocalDate;
import java.util.*;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TmpScopeTest {
    static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

    record Fact(StageAnswer a, int e, int l, boolean obs) {}

    record Held(StageAnswer a, int start) {}

    static int number(LocalDate day) {
        return (int) (day.toEpochDay() - FIRST.toEpochDay()) + 1;
    }

    static List<Set<Held>> choices(List<StageRecord> rs, int cap, int end) {
        List<Fact> facts = new ArrayList<>();
        for (StageRecord r : rs) {
            Fact f = new Fact(
                    StageAnswer.of(r),
                    r.date().or(r::notBefore).map(d -> number(d.earliest())).orElse(0),
                    Math.min(
                            cap,
                            r.date()
                                    .or(r::notAfter)
                                    .map(d -> number(d.latest()))
                                    .orElse(end)),
                    r.basis() == Basis.Listed.OBSERVED);
            if (f.e <= cap) facts.add(f);
        }
        List<Set<Held>> out = new ArrayList<>();
        for (int i = 0; i <= end; i++) out.add(new HashSet<>());
        place(facts, new ArrayList<>(), 0, out);
        return out;
    }

    static void place(List<Fact> facts, List<Held> seq, int before, List<Set<Held>> out) {
        if (facts.isEmpty()) {
            for (int d = 0; d < out.size(); d++) {
                Held h = new Held(StageAnswer.NOT_YET, -1);
                for (Held x : seq) if (x.start <= d) h = x;
                out.get(d).add(h);
            }
            return;
        }
        for (int i = 0; i < facts.size(); i++) {
            Fact f = facts.remove(i);
            for (int day = Math.max(before, f.e); day <= f.l; day++)
                for (int b = f.obs ? before : day; b <= day; b++) {
                    seq.add(new Held(f.a, b));
                    place(facts, seq, day, out);
                    seq.remove(seq.size() - 1);
                }
            facts.add(i, f);
        }
    }

    @Test
    void t() {
        for (boolean observed : new boolean[] {false, true}) {
            RandomHistories random = new RandomHistories(5, FIRST, 6);
            int bad = 0, n = 20000, shown = 0;
            for (int i = 0; i < n; i++) {
                List<StageRecord> whole = new ArrayList<>(), port = new ArrayList<>();
                String[] bs = observed ? new String[] {"began", "observed"} : new String[] {"began", "began"};
                for (int k = random.nextInt(3); k > 0; k--) whole.add(random.fact(bs[random.nextInt(2)], ""));
                for (int k = random.nextInt(3); k > 0; k--) port.add(random.fact(bs[random.nextInt(2)], "@port"));
                Optional<PartialDate> issued =
                        random.nextInt(4) == 0 ? Optional.empty() : Optional.of(PartialDate.of(random.day()));
                int end = 8, cap = issued.map(d -> number(d.latest())).orElse(end);
                List<StageRecord> all = new ArrayList<>(whole);
                all.addAll(port);
                StageHistory h = StageHistory.of(Histories.caseOf(all), issued);
                var w = choices(whole, cap, end);
                var p = choices(port, cap, end);
                boolean isBad = false;
                for (int d = 0; d <= 7; d++) {
                    Set<String> exp = new TreeSet<>();
                    for (Held x : w.get(d))
                        for (Held y : p.get(d)) {
                            boolean stopped = x.a.phase()
                                    .filter(q -> q == Phase.PAUSE || q == Phase.END)
                                    .isPresent();
                            StageAnswer ya = y.a.equals(StageAnswer.of(AdoptionStage.Listed.DEPLOYED_FULL))
                                    ? StageAnswer.of(AdoptionStage.Listed.DEPLOYED_LIMITED)
                                    : y.a;
                            boolean over = stopped && y.start <= x.start;
                            exp.add(!over && ya.rank() < x.a.rank() ? ya.code() : x.a.code());
                            if (all.stream()
                                    .anyMatch(r -> StageAnswer.of(r).code().endsWith("-rung"))) {
                                exp.clear();
                                h.possibleAsOf(FIRST.plusDays(d - 1)).forEach(a -> exp.add(a.code()));
                                break;
                            }
                        }
                    Set<String> got = new TreeSet<>();
                    h.possibleAsOf(FIRST.plusDays(d - 1)).forEach(a -> got.add(a.code()));
                    if (!exp.equals(got)) {
                        isBad = true;
                        if (shown++ < 6)
                            System.out.println("d=" + d + " issued=" + issued + " exp=" + exp + " got=" + got + "\n   "
                                    + all.stream()
                                            .map(r -> r.basis() + " " + StageAnswer.of(r) + " " + r.date()
                                                    + r.notBefore() + r.notAfter() + r.scope())
                                            .collect(Collectors.joining("\n   ")));
                    }
                }
                if (isBad) bad++;
            }
            System.out.println("observed=" + observed + " bad " + bad + " of " + n);
        }
    }
}
