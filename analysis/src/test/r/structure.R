# Makes the golden values of shares, Jaccard and lift. Run by hand; the build does not need R.
#
#   cd analysis && Rscript src/test/r/structure.R src/test/resources/org/waystage/analysis/structure
#
# Made with R 4.5.0. The counts are made up here. Intervals of shares are those of prop.test without correction. The variance of
# the log lift is worked out here from the covariance matrix of the four cells and the gradient, not from the closed form that
# the code has.

folder <- commandArgs(TRUE)[1]
show <- function(x) trimws(formatC(x, digits = 17, format = "g"))

shares <- do.call(rbind, lapply(c(0.9, 0.95, 0.99), function(level) {
  rows <- data.frame(count = c(0, 1, 1, 3, 7, 10, 41, 0, 120, 9999999), base = c(1, 1, 2, 10, 10, 10, 94, 250, 250, 10000000))
  bounds <- t(mapply(function(x, n) suppressWarnings(prop.test(x, n, conf.level = level, correct = FALSE))$conf.int,
                     rows$count, rows$base))
  cbind(level = level, rows, lower = bounds[, 1], upper = bounds[, 2])
}))
shares$lower <- show(shares$lower); shares$upper <- show(shares$upper)
shares$base <- formatC(shares$base, format = "d"); shares$count <- formatC(shares$count, format = "d")
write.csv(shares, file.path(folder, "shares.csv"), row.names = FALSE, quote = FALSE)

# one row a table of two by two: how many have both, the first, the second, and how many there are
tables <- data.frame(
  both = c(4, 1, 10, 3, 250, 5, 9, 40000), first = c(8, 1, 20, 30, 1000, 5, 10, 900000),
  second = c(5, 1, 25, 4, 400, 5, 11, 70000), total = c(20, 9, 50, 94, 5000, 12, 12, 2000000))
pairs <- do.call(rbind, lapply(c(0.9, 0.95), function(level) do.call(rbind, lapply(seq_len(nrow(tables)), function(i) {
  row <- tables[i, ]
  n <- row$total
  p <- c(row$both, row$first - row$both, row$second - row$both, n - row$first - row$second + row$both) / n
  covariance <- (diag(p) - p %*% t(p)) / n
  first <- p[1] + p[2]; second <- p[1] + p[3]
  gradient <- c(1 / p[1] - 1 / first - 1 / second, -1 / first, -1 / second, 0)
  error <- sqrt(drop(t(gradient) %*% covariance %*% gradient))
  lift <- p[1] / (first * second)
  z <- qnorm((1 + level) / 2)
  either <- row$first + row$second - row$both
  jaccard <- suppressWarnings(prop.test(row$both, either, conf.level = level, correct = FALSE))
  data.frame(level = level, format(row, scientific = FALSE, trim = TRUE), lift = show(lift), liftLower = show(lift * exp(-z * error)),
             liftUpper = show(lift * exp(z * error)), jaccard = show(row$both / either),
             jaccardLower = show(jaccard$conf.int[1]), jaccardUpper = show(jaccard$conf.int[2]))
}))))
write.csv(pairs, file.path(folder, "pairs.csv"), row.names = FALSE, quote = FALSE)
