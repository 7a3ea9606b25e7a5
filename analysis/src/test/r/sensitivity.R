# Makes the golden values of tipping points. Run by hand; the build does not need R.
#
#   cd analysis && Rscript src/test/r/sensitivity.R src/test/resources/org/waystage/analysis/sensitivity
#
# Made with R 4.5.0, packages stats and survival only. Nothing is solved: each number of cases is tried from 1 on until the
# conclusion no longer holds, with shares as fractions of whole numbers, and p is that of fisher.test. The published examples
# are checked at the end.

folder <- commandArgs(TRUE)[1]
MOST <- 20000

# The first number that changes a conclusion; NA if none up to a limit does.
first <- function(changed, most = MOST) {
  if (most >= 1) for (m in 1:most) if (changed(m)) return(m)
  NA
}

write <- function(rows, file) {
  for (n in names(rows)) if (is.numeric(rows[[n]])) rows[[n]] <- ifelse(is.finite(rows[[n]]), sprintf("%.17g", rows[[n]]), "")
  write.csv(rows, file.path(folder, file), row.names = FALSE, quote = FALSE, eol = "\n", na = "")
}

# Shares against a value in hundredths: x of n, N in all, s of the x may have ended.
cases <- rbind(
  expand.grid(x = c(0, 1, 5, 10, 19, 20), n = 20, N = c(20, 25, 60), hundredths = c(0, 5, 25, 50, 90, 100)),
  data.frame(x = c(107, 2, 64, 9, 333, 1), n = c(116, 124, 90, 11, 1000, 3), N = c(186, 183, 94, 11, 4000, 3), hundredths = c(50, 10, 50, 50, 33, 33)))
shares <- do.call(rbind, lapply(seq_len(nrow(cases)), function(i) with(cases[i, ], {
  side <- sign(100 * x - hundredths * n)
  holds <- function(with, of) sign(100 * with - hundredths * of) == side
  data.frame(x, n, N, hundredths, side,
    unseen = if (side == 0) NA else first(function(m) !holds(x + if (side < 0) m else 0, n + m), 5000),
    unknown = if (side == 0) NA else first(function(m) !holds(if (side > 0) x + (N - n) - m else x + m, N)),
    lost = if (side <= 0) NA else first(function(m) !holds(x - m, n), x),
    gained = if (side >= 0) NA else first(function(m) !holds(x + m, n), n - x))
})))
write(shares, "shares.csv")

# The order of two shares, of populations N1 and N2.
pairs <- rbind(
  expand.grid(x1 = c(0, 3, 7), n1 = c(7, 12), x2 = c(0, 1, 5), n2 = c(5, 30), N1 = 20, N2 = c(30, 45)),
  data.frame(x1 = c(60, 107, 12), n1 = c(124, 116, 40), x2 = c(107, 60, 3), n2 = c(116, 124, 10), N1 = c(186, 183, 41), N2 = c(183, 186, 13)))
orders <- do.call(rbind, lapply(seq_len(nrow(pairs)), function(i) with(pairs[i, ], {
  side <- sign(x1 * n2 - x2 * n1)
  g <- if (side >= 0) c(x1, n1, N1) else c(x2, n2, N2)
  l <- if (side >= 0) c(x2, n2, N2) else c(x1, n1, N1)
  # All ways to divide m answers between the groups.
  turned <- function(m) {
    a <- 0:m
    a <- a[a <= g[3] - g[2] & m - a <= l[3] - l[2]]
    length(a) > 0 && any((g[1] + g[3] - g[2] - a) * l[3] <= (l[1] + m - a) * g[3])
  }
  data.frame(x1, n1, N1, x2, n2, N2, side,
    unseen = if (side == 0) NA else first(function(m) g[1] * l[2] <= l[1] * (g[2] + m)),
    unknown = if (side == 0) NA else first(turned, g[3] - g[2] + l[3] - l[2]),
    ended = if (side == 0) NA else first(function(m) (g[1] - m) * l[2] <= l[1] * g[2]))
})))
write(orders, "orders.csv")

# Fisher's test and the fragility of what it says, at 5 %. A p that is 5 % but for rounding, such as 12/240, is not below.
below <- function(p) p < 0.05 * (1 - 1e-9)
p <- function(x1, n1, x2, n2) fisher.test(matrix(c(x1, n1 - x1, x2, n2 - x2), nrow = 2))$p.value
# The events of the trials are those of their primary reports (New England Journal of Medicine 381, 2019, and 383, 2020).
trials <- rbind(
  data.frame(name = "", expand.grid(x1 = c(0, 1, 4, 9, 12), n1 = c(12, 20), x2 = c(0, 2, 8), n2 = c(9, 30))),
  data.frame(name = c("example of fragilityindex", "DAPA-HF primary", "DAPA-HF death", "DAPA-HF cardiovascular death", "EMPEROR-Reduced primary", "EMPEROR-Reduced death", "EMPEROR-Reduced cardiovascular death"),
             x1 = c(15, 502, 329, 273, 462, 266, 202), n1 = c(40, 2371, 2371, 2371, 1867, 1867, 1867),
             x2 = c(6, 386, 276, 227, 361, 249, 187), n2 = c(40, 2373, 2373, 2373, 1863, 1863, 1863)))
trials <- trials[trials$x1 <= trials$n1 & trials$x2 <= trials$n2, ]
# Some have no known answer. Their number in each group, as many as a generator says; of the trials none.
trials$N1 <- trials$n1 + ifelse(trials$name == "", (7 * seq_len(nrow(trials))) %% 11, 0)
trials$N2 <- trials$n2 + ifelse(trials$name == "", (5 * seq_len(nrow(trials))) %% 8, 0)
# The first number of unknown answers that changes what the test says whatever the others answer, divided between the groups in
# any way. All answers of those against it are tried, and all of the others. A difference shown the other way round is another.
unknown <- function(g, l, different) {
  u <- g[3] - g[2]; v <- l[3] - l[2]
  shown <- outer(0:u, 0:v, Vectorize(function(i, j) {
    x <- g[1] + i; y <- l[1] + j
    if (below(p(x, g[3], y, l[3]))) sign(x * l[3] - y * g[3]) else 0
  }))
  changed <- shown != if (different) 1 else 0
  whatever <- function(a, b) {                              # of the greater share a, of the lesser b answers are against it
    for (i in 0:a) for (j in 0:b) {                         # and so many of those have the property
      if (all(changed[1 + i + 0:(u - a), 1 + j + 0:(v - b)])) return(TRUE)
    }
    FALSE
  }
  first(function(m) any(sapply(max(0, m - v):min(m, u), function(a) whatever(a, m - a))), u + v)
}
tests <- do.call(rbind, lapply(seq_len(nrow(trials)), function(i) with(trials[i, ], {
  side <- sign(x1 * n2 - x2 * n1)
  g <- if (side >= 0) c(x1, n1, N1) else c(x2, n2, N2)
  l <- if (side >= 0) c(x2, n2, N2) else c(x1, n1, N1)
  different <- below(p(x1, n1, x2, n2))
  turned <- function(p) different != below(p)
  after <- function(have, lack, groups) {                   # so many more of g or l have or lack the property
    first(function(m) any(sapply(groups, function(k) {
      (m <= lack[k] && turned(p(g[1] - m * (k == 1), g[2], l[1] - m * (k == 2), l[2]))) ||
        (m <= have[k] && turned(p(g[1] + m * (k == 1), g[2], l[1] + m * (k == 2), l[2])))
    })), max(have, lack))
  }
  none <- c(0, 0)
  data.frame(name, x1, n1, N1, x2, n2, N2, p = p(x1, n1, x2, n2), different = as.numeric(different),
    misrecorded = after(c(g[2] - g[1], l[2] - l[1]), if (different) none else c(g[1], l[1]), if (side == 0) 1:2 else 2),
    unseen = if (g[1] == 0) NA else first(function(m) if (different) turned(p(g[1], g[2] + m, l[1], l[2]))
      else turned(p(g[1], g[2], l[1], l[2] + m)) || (side == 0 && turned(p(g[1], g[2] + m, l[1], l[2])))),
    unknown = unknown(g, l, different),
    ended = after(none, c(g[1], l[1]), if (different) 1 else 1:2))
})))
write(tests, "tests.csv")

# Two steps of a funnel: who reached each of the stages, and how many failures at the step with the greater conversion change the order.
funnels <- rbind(
  expand.grid(r0 = 100, r1 = c(100, 80, 40), r2 = c(40, 20), r3 = c(20, 15, 1)),
  data.frame(r0 = c(78, 1000), r1 = c(70, 900), r2 = c(60, 300), r3 = c(45, 299)))
steps <- do.call(rbind, lapply(seq_len(nrow(funnels)), function(i) {
  r <- unlist(funnels[i, ])
  do.call(rbind, lapply(list(c(1, 2), c(2, 3), c(1, 3)), function(pair) {
    a <- pair[1]; b <- pair[2] # the earlier and the later step
    side <- sign(r[a + 1] * r[b] - r[b + 1] * r[a])
    # A failure at the step k has reached all stages before its end.
    with_failures <- function(m, k) { more <- r; more[seq_len(k)] <- more[seq_len(k)] + m; more }
    data.frame(t(r), earlier = a, later = b, side = side,
      unseen = if (side == 0) NA else first(function(m) {
        f <- with_failures(m, if (side > 0) a else b)
        sign(f[a + 1] * f[b] - f[b + 1] * f[a]) != side
      }))
  }))
}))
write(steps, "steps.csv")

# Unseen failures that change the log-rank test of exact times, whose scores are those of our test; its variance is that of a
# permutation of the scores, so that is computed here from survfit.
library(survival)
scores <- function(time, status) {
  fit <- survfit(Surv(time, status) ~ 1)
  hazard <- stepfun(fit$time, c(0, cumsum(fit$n.event / fit$n.risk)))
  survival <- stepfun(fit$time, c(1, fit$surv))
  # The score of an event is that of the interval from just before to its time; of a censored time it is minus the hazard.
  sapply(seq_along(time), function(i) if (status[i] == 1) {
    before <- time[i] - 1e-6
    (survival(time[i]) * hazard(time[i]) - survival(before) * hazard(before)) / (survival(before) - survival(time[i]))
  } else -hazard(time[i]))
}
permuted <- function(time, status, group) {
  s <- scores(time, status)
  n <- length(s); m <- sum(group)
  u <- sum(s[group])
  pchisq(u^2 / (sum(s^2) / (n - 1) * m * (1 - m / n)), 1, lower.tail = FALSE)
}
sets <- list(aml = data.frame(time = aml$time, status = aml$status, first = aml$x == "Maintained"),
             rats = with(subset(rats, sex == "f"), data.frame(time, status, first = rx == 1)),
             veteran = with(subset(veteran, celltype %in% c("adeno", "large")), data.frame(time, status, first = celltype == "adeno")))
times <- do.call(rbind, lapply(names(sets), function(name) {
  d <- sets[[name]]
  u <- sum(scores(d$time, d$status)[d$first])
  observed <- permuted(d$time, d$status, d$first)
  different <- observed < 0.05
  inFirst <- (u >= 0) == different
  changed <- function(m) {
    p <- permuted(c(d$time, rep(max(d$time), m)), c(d$status, rep(0, m)), c(d$first, rep(inFirst, m)))
    different != (p < 0.05)
  }
  data.frame(dataset = name, p = observed, different = as.numeric(different), firstIsFaster = as.numeric(u >= 0), unseen = first(changed, 1000))
}))
write(times, "times.csv")
write(do.call(rbind, lapply(names(sets), function(name) data.frame(dataset = name, transform(sets[[name]], first = as.numeric(first))))), "times-data.csv")

# Published: the README of the R package fragilityindex (1), and the fragility indices of Robustness of outcomes in trials
# evaluating sodium-glucose co-transporter 2 inhibitors for heart failure (ESC Heart Failure 9, 2022). Its reverse indices, 26 and
# 24, are 25 and 22 by the definition used here; the paper does not say which group it moves.
published <- c(1, 62, 8, 5, 50)
stopifnot(tests$misrecorded[tests$name != "" & tests$different == 1] == published)
