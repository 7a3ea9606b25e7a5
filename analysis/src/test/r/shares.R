# Makes the golden values of shares. Run by hand; the build does not need R.
#
#   cd analysis && Rscript src/test/r/shares.R src/test/resources/org/waystage/analysis/shares
#
# Made with R 4.5.0, package stats only. Wilson's interval is that of prop.test(correct = FALSE), which is also checked here
# against the formula, and the formula against the equation that it solves, so that the golden values do not rest on one way of
# computing them. Out of a population it is the interval at the effective size n(N-1)/(N-n), found as the roots of the equation.

folder <- commandArgs(TRUE)[1]

formula <- function(p, n, z) {
  centre <- (p + z^2 / (2 * n)) / (1 + z^2 / n)
  half <- z / (1 + z^2 / n) * sqrt(p * (1 - p) / n + z^2 / (4 * n^2))
  c(centre - half, centre + half)
}
# The ends as roots of |p - x| = z sqrt(x (1 - x) / n), searched for on each side of p.
roots <- function(p, n, z) {
  f <- function(x) (p - x)^2 * n - z^2 * x * (1 - x)
  search <- function(from, to) uniroot(f, c(from, to), tol = 1e-16, maxiter = 10000)$root
  c(if (p == 0) 0 else search(0, min(p, 1 - 1e-13)), if (p == 1) 1 else search(max(p, 1e-13), 1))
}
wilson <- function(x, n, N, level) {
  z <- qnorm(1 - (1 - level) / 2)
  p <- x / n
  if (!is.na(N) && N == n) return(c(p, p))
  size <- if (is.na(N)) n else n * (N - 1) / (N - n)
  ends <- roots(p, size, z)
  stopifnot(all.equal(ends, formula(p, size, z), tolerance = 1e-8))
  if (is.na(N) && x > 0 && x < n) {
    test <- suppressWarnings(prop.test(x, n, conf.level = level, correct = FALSE)$conf.int)
    stopifnot(all.equal(ends, as.numeric(test), tolerance = 1e-8))
  }
  # From the side of the formula that loses no digits: the greater root is a sum, the lesser follows from the product of both,
  # p^2 / (1 + z^2/size).
  upper <- if (p == 1) 1 else formula(p, size, z)[2]
  c(if (p == 0) 0 else p^2 / ((1 + z^2 / size) * upper), upper)
}

# The exact limits of a sample without replacement: the least and the greatest total that a one-sided test at half the error does
# not exclude, tried one by one with phyper, or halved for large populations. A tail that equals half the error but for rounding
# excludes nothing. The limits are widened to the share, which may lie between two totals.
hypergeometric <- function(x, n, N, level) {
  half <- (1 - level) / 2 * (1 - 1e-9)
  atLeast <- function(K) phyper(x - 1, K, N - K, n, lower.tail = FALSE)
  atMost <- function(K) phyper(x, K, N - K, n)
  if (N <= 1e5) {
    totals <- x:(N - n + x)
    kept <- totals[atLeast(totals) >= half & atMost(totals) >= half]
    ends <- if (length(kept) > 0) range(kept) / N else c(Inf, -Inf)
  } else {
    least <- function(holds, low, high) { while (low < high) { m <- floor((low + high) / 2); if (holds(m)) high <- m else low <- m + 1 }; low }
    low <- least(function(K) atLeast(K) >= half, x, N - n + x)
    ends <- c(low, least(function(K) K > N - n + x || atMost(K) < half, low, N - n + x + 1) - 1) / N
  }
  c(min(ends[1], x / n), max(ends[2], x / n))
}

write <- function(rows, file) {
  for (n in names(rows)) if (is.numeric(rows[[n]])) rows[[n]] <- ifelse(is.finite(rows[[n]]), sprintf("%.17g", rows[[n]]), "")
  write.csv(rows, file.path(folder, file), row.names = FALSE, quote = FALSE, eol = "\n")
}

cases <- rbind(
  expand.grid(count = c(0, 1, 15, 29, 30), base = 30, population = c(NA, 30, 31, 60, 183, 1e6), level = c(0.8, 0.95, 0.99)),
  expand.grid(count = c(0, 1), base = 1, population = c(NA, 1, 2, 183), level = 0.95),
  data.frame(count = c(107, 2, 81, 15, 0, 3, 1e6, 1, 5e8, 1), base = c(116, 124, 263, 148, 20, 29, 1e7, 1e7, 1e9, 1e9),
             population = c(186, 183, NA, NA, NA, NA, 1e8, NA, NA, NA), level = 0.95))
ends <- t(mapply(wilson, cases$count, cases$base, cases$population, cases$level))
write(data.frame(cases, estimate = cases$count / cases$base, lower = ends[, 1], upper = ends[, 2],
                 worst = cases$count / cases$population, best = (cases$count + cases$population - cases$base) / cases$population),
      "wilson.csv")

samples <- rbind(
  expand.grid(count = 0:20, base = 20, population = c(21, 25, 39), level = 0.95),
  expand.grid(count = c(0, 1, 15, 29, 30), base = 30, population = c(30, 31, 32, 45, 60, 183), level = c(0.8, 0.95, 0.99)),
  data.frame(count = c(107, 2, 99, 0, 700000, 3, 6e6, 59999990), base = c(116, 124, 100, 9, 1e6, 600000, 1e7, 6e7),
             population = c(186, 183, 101, 10, 1.5e6, 1e6, 1.2e7, 1e8), level = c(0.95, 0.95, 0.95, 0.8, 0.95, 0.95, 0.95, 0.95)))
exact <- t(mapply(hypergeometric, samples$count, samples$base, samples$population, samples$level))
write(data.frame(samples, lower = exact[, 1], upper = exact[, 2]), "hypergeometric.csv")

tails <- data.frame(population = c(25, 183, 1e4, 1e6, 1e6, 1e8, 1e8), having = c(1, 90, 5000, 700, 400000, 5e7, 3e7),
                    drawn = c(20, 124, 6000, 600000, 600000, 6e7, 5.1e7), count = c(0, 70, 2900, 380, 240500, 29995000, 15310000))
write(data.frame(tails, exactly = dhyper(tails$count, tails$having, tails$population - tails$having, tails$drawn),
                 atMost = phyper(tails$count, tails$having, tails$population - tails$having, tails$drawn),
                 atLeast = phyper(tails$count - 1, tails$having, tails$population - tails$having, tails$drawn, lower.tail = FALSE)),
      "hypergeometric-tails.csv")
