# Makes the golden values of confidence limits of Turnbull's estimate. Run by hand, after interval-score.R; the build does not need R.
#
#   cd analysis && Rscript src/test/r/interval-limits.R src/test/resources/org/waystage/analysis/time-to-stage
#
# Made with R 4.5.0 alone, by another way than the library's: the survival at a time is held, the masses on both sides of it are found
# by EM each within its sum, and the survival at which the ratio reaches the quantile is found by uniroot.

folder <- commandArgs(TRUE)[1]
data <- read.csv(file.path(folder, "interval-groups.csv"))
quantile <- qchisq(.95, 1)

limits <- function(l, r, time) {
  exact <- l == r
  cuts <- sort(unique(c(l, r, time)))
  lo <- c(head(cuts, -1), cuts[is.finite(cuts)]); hi <- c(cuts[-1], cuts[is.finite(cuts)])
  inside <- t(sapply(seq_along(l), function(i)
    if (exact[i]) lo == l[i] & hi == l[i] else lo >= l[i] & hi <= r[i] & !(lo == hi & lo == l[i])))
  side <- ifelse(hi <= time, 1, 2)                            # a cell never lies on both sides of a cut
  kept <- unlist(lapply(1:2, function(k) {                    # on each side only cells that no other there holds more with
    all <- which(side == k); all <- all[!duplicated(t(inside[, all, drop = FALSE]))]
    all[sapply(all, function(i) sum(inside[, i]) > 0 &&
      !any(sapply(all, function(j) i != j && all(inside[, j] >= inside[, i]))))]
  }))
  inside <- inside[, kept, drop = FALSE] * 1; side <- side[kept]
  best <- function(s) {                                       # the largest log-likelihood; of all if s is missing
    share <- if (missing(s)) c(1, 1) else c(1 - s, s)
    p <- 1 / tabulate(side, 2)[side]
    if (!missing(s)) p <- p * share[side] else p <- p / sum(p)
    last <- -Inf
    for (i in 1:100000) {
      held <- as.vector(inside %*% p)
      now <- sum(log(held))
      if (now - last < 1e-13 && i > 50) break
      last <- now
      p <- p * colMeans(inside / held)
      if (!missing(s)) for (k in 1:2) if (any(side == k)) p[side == k] <- p[side == k] / sum(p[side == k]) * share[k]
    }
    list(likelihood = now, survival = sum(p[side == 2]))
  }
  all <- best()
  miss <- function(s) 2 * (all$likelihood - best(s)$likelihood) - quantile
  find <- function(from, to) uniroot(miss, c(from, to), tol = 1e-10)$root
  low <- 1e-7; high <- 1 - 1e-7
  c(if (miss(low) <= 0) 0 else find(low, all$survival), if (miss(high) <= 0) 1 else find(all$survival, high))
}

results <- NULL
for (name in c("two-groups", "some-exact", "in-years")) {
  d <- data[data$dataset == name, ]
  l <- ifelse(is.na(d$after), -Inf, d$after); r <- ifelse(is.na(d$by), Inf, d$by)
  for (time in c(1, 2, 3, 5, 7)) {
    found <- limits(l, r, time)
    results <- rbind(results, data.frame(dataset = name, time = time, lower = found[1], upper = found[2]))
    print(tail(results, 1), digits = 10)
  }
}
for (n in c("lower", "upper")) results[[n]] <- sprintf("%.12g", results[[n]])
write.csv(results, file.path(folder, "interval-limits.csv"), row.names = FALSE, quote = FALSE, eol = "\n")
