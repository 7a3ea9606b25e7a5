# Makes the golden values of the score test of intervals. Run by hand; the build does not need R.
#
#   cd analysis && Rscript src/test/r/interval-score.R src/test/resources/org/waystage/analysis/time-to-stage
#
# Made with R 4.5.0 alone. All data are made up here, by a generator that is written out below. The estimate of all groups is
# found by another way than the library's: EM on a matrix, then Newton's method on the cells that keep a mass.

folder <- commandArgs(TRUE)[1]
state <- 20261128
draw <- function(n) sapply(seq_len(n), function(i) {        # Lehmer's generator, exact in doubles
  state <<- (state * 16807) %% 2147483647
  state / 2147483647
})
looks <- function(name, n, rates, gap, exact = 0) {          # seen now and then: only between which looks it began
  group <- 1 + (seq_len(n) %% length(rates))
  begin <- -log(draw(n)) / rates[group]
  first <- gap * draw(n); second <- first + gap * draw(n); third <- second + gap * draw(n)
  known <- draw(n) < exact
  after <- ifelse(begin <= first, NA, ifelse(begin <= second, first, ifelse(begin <= third, second, third)))
  by <- ifelse(begin <= first, first, ifelse(begin <= second, second, ifelse(begin <= third, third, NA)))
  data.frame(dataset = name, group = letters[group],
             after = ifelse(known, begin, after), by = ifelse(known, begin, by))
}
data <- rbind(
  looks("two-groups", 40, c(1 / 3, 1 / 6), 3),
  looks("three-groups", 90, c(1 / 3, 1 / 4, 1 / 5), 4),
  looks("some-exact", 60, c(1 / 2, 1 / 4), 3, exact = .3),
  {x <- looks("in-years", 80, c(1 / 3, 1 / 3, 1 / 5, 1 / 6), 4); x$after <- floor(x$after); x$by <- ceiling(x$by); x})

estimate <- function(inside) {
  p <- rep(1 / ncol(inside), ncol(inside))
  for (i in 1:20000) p <- colMeans(inside * rep(p, each = nrow(inside)) / as.vector(inside %*% p))
  kept <- which(p > 1e-7)
  q <- p[kept] / sum(p[kept]); a <- inside[, kept, drop = FALSE]
  for (i in 1:60) {                                           # the mean of log(a q) - sum(q) has the same maximum
    held <- as.vector(a %*% q)
    gradient <- colMeans(a / held) - 1
    step <- tryCatch(solve(crossprod(a / held) / nrow(a), gradient), error = function(e) NULL)
    if (is.null(step)) break
    q <- pmax(q + step, q / 10)
  }
  p[] <- 0; p[kept] <- q / sum(q)
  over <- max(colMeans(inside / as.vector(inside %*% p))) - 1 # Kuhn and Tucker
  stopifnot(over < 1e-9)
  p
}

results <- NULL
for (name in unique(data$dataset)) {
  d <- data[data$dataset == name, ]
  l <- ifelse(is.na(d$after), -Inf, d$after); r <- ifelse(is.na(d$by), Inf, d$by); exact <- l == r
  cuts <- sort(unique(c(l, r)))                               # cells: what lies between two cuts, and each cut as a point after it
  lo <- c(head(cuts, -1), cuts[is.finite(cuts)]); hi <- c(cuts[-1], cuts[is.finite(cuts)])
  o <- order(hi, lo == hi); lo <- lo[o]; hi <- hi[o]
  inside <- t(sapply(seq_along(l), function(i)
    if (exact[i]) lo == l[i] & hi == l[i] else lo >= l[i] & hi <= r[i] & !(lo == hi & lo == l[i])))
  inside <- inside[, !duplicated(t(inside)), drop = FALSE]    # only cells that no other holds more with: the intersections
  larger <- outer(seq_len(ncol(inside)), seq_len(ncol(inside)), Vectorize(function(i, j) i != j && all(inside[, j] >= inside[, i])))
  inside <- inside[, rowSums(larger) == 0, drop = FALSE]
  p <- estimate(inside)
  S <- 1 - c(0, cumsum(p))                                    # before each cell, and after the last
  S[abs(S) < 1e-12] <- 0
  H <- c(0, cumsum(ifelse(S[-length(S)] > 0, p / S[-length(S)], 0)))
  first <- apply(inside, 1, function(x) min(which(x))); end <- apply(inside, 1, function(x) max(which(x))) + 1
  score <- (S[end] * H[end] - S[first] * H[first]) / as.vector(inside %*% p)
  U <- tapply(score, d$group, sum); m <- table(d$group); n <- nrow(d)
  V <- sum(score^2) / (n - 1) * (diag(m) - outer(m, m) / n)   # of a random permutation
  k <- length(U) - 1
  chi <- as.numeric(U[1:k] %*% solve(V[1:k, 1:k], U[1:k]))
  results <- rbind(results, data.frame(dataset = name, group = names(U), score = as.numeric(U), chiSquare = chi, df = k,
                                       p = pchisq(chi, k, lower.tail = FALSE)))
}
write <- function(rows, file) {
  for (n in names(rows)) if (is.numeric(rows[[n]]))
    rows[[n]] <- ifelse(is.finite(rows[[n]]), sprintf("%.17g", rows[[n]]), "")
  write.csv(rows, file.path(folder, file), row.names = FALSE, quote = FALSE, eol = "\n")
}
write(data, "interval-groups.csv")
write(results, "interval-scores.csv")
