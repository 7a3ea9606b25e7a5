# Makes the golden values of shares and of differences of shares. Run by hand; the build does not need R.
#
#   cd analysis && Rscript src/test/r/shares.R src/test/resources/org/waystage/analysis/shares
#
# Made with R 4.5.0, package stats only. Wilson's interval is that of prop.test(correct = FALSE), which is also checked here
# against the formula, and the formula against the equation that it solves, so that the golden values do not rest on one way of
# computing them. Out of a population it is the interval at the effective size n(N-1)/(N-n), found as the roots of the equation.
# Newcombe's interval is method 10 of Statistics in Medicine 17 (1998), 873-890, from the Wilson intervals; its table II is
# checked at the end to the digits printed there.

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

newcombe <- function(x1, n1, N1, x2, n2, N2, level) {
  a <- wilson(x1, n1, N1, level); b <- wilson(x2, n2, N2, level)
  p1 <- x1 / n1; p2 <- x2 / n2
  c(p1 - p2 - sqrt((p1 - a[1])^2 + (b[2] - p2)^2), p1 - p2 + sqrt((a[2] - p1)^2 + (p2 - b[1])^2))
}
pairs <- data.frame(
  count1 = c(56, 9, 6, 5, 0, 0, 10, 10, 107, 2, 30), base1 = c(70, 10, 7, 56, 10, 10, 10, 10, 116, 124, 60),
  population1 = c(NA, NA, NA, NA, NA, NA, NA, NA, 186, 183, 60),
  count2 = c(48, 3, 2, 0, 0, 0, 0, 0, 60, 30, 9), base2 = c(80, 10, 7, 29, 20, 10, 20, 10, 124, 116, 30),
  population2 = c(NA, NA, NA, NA, NA, NA, NA, NA, 183, 186, NA), level = c(rep(0.95, 8), 0.95, 0.9, 0.99))
ends <- t(mapply(newcombe, pairs$count1, pairs$base1, pairs$population1, pairs$count2, pairs$base2, pairs$population2,
                 pairs$level))
write(data.frame(pairs, estimate = pairs$count1 / pairs$base1 - pairs$count2 / pairs$base2, lower = ends[, 1],
                 upper = ends[, 2]), "newcombe.csv")

printed <- rbind(c(0.0524, 0.3339), c(0.1705, 0.8090), c(0.0582, 0.8062), c(-0.0381, 0.1926), c(-0.1611, 0.2775),
                 c(-0.2775, 0.2775), c(0.6791, 1.0000), c(0.6075, 1.0000))
stopifnot(max(abs(ends[1:8, ] - printed)) < 0.5001e-4)
