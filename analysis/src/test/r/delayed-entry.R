# Makes the golden values of estimates with delayed entry, of restricted means and of Gray's test. Run by hand; the build does
# not need R.
#
#   cd analysis && Rscript src/test/r/delayed-entry.R src/test/resources/org/waystage/analysis/time-to-stage
#
# Made with R 4.5.0, survival 3.8-3, etm 1.1.1 and cmprsk 2.2-12. Data are made up by a generator that is written out below, but
# for "pbc", which comes with survival (Fleming and Harrington, Counting Processes and Survival Analysis, 1991, appendix D.1).

options(warn = -1)
suppressMessages({library(survival); library(etm); library(cmprsk)})
folder <- commandArgs(TRUE)[1]

state <- 20261129
draw <- function(n) sapply(seq_len(n), function(i) {         # Lehmer's generator, exact in doubles
  state <<- (state * 16807) %% 2147483647
  state / 2147483647
})

# Draws until so many have come under observation before their event; some are under observation from the origin.
delayed <- function(name, n, groups, rates, causes, strata = 1, width = 1, early = 0.3) {
  rows <- NULL
  while (is.null(rows) || nrow(rows) < n) {
    g <- 1 + floor(draw(1) * groups)
    event <- -log(draw(1)) / rates[g]
    entry <- if (draw(1) < early) -Inf else floor(400 * draw(1) / width) * width
    end <- max(entry, 0) + 200 + 700 * draw(1)
    time <- ceiling(min(event, end) / width) * width
    status <- if (event <= end) 1 + floor(draw(1) * causes) else 0
    s <- paste0("s", 1 + floor(draw(1) * strata))
    if (entry < time) rows <- rbind(rows, data.frame(dataset = name, entry, time, status, group = letters[g], stratum = s))
  }
  rows
}
data <- rbind(
  data.frame(dataset = "by-hand", entry = c(-Inf, -Inf, -Inf, 1, 2, 3, 3, 4), time = c(1, 4, 6, 3, 5, 5, 7, 7),
             status = c(1, 2, 1, 1, 0, 1, 0, 1), group = "a", stratum = "s"),
  delayed("two-groups", 70, 2, c(1 / 300, 1 / 500), 1),
  delayed("ties", 110, 3, c(1 / 300, 1 / 500, 1 / 450), 2, width = 60),
  delayed("strata", 150, 4, c(1 / 300, 1 / 350, 1 / 450, 1 / 900), 3, strata = 3, width = 30, early = 0.6),
  {x <- delayed("all-early", 120, 3, c(1 / 300, 1 / 300, 1 / 900), 2, strata = 2, width = 20, early = 1); x},
  {x <- delayed("no-ties", 90, 2, c(1 / 300, 1 / 600), 2, width = 1e-6, early = 1); x},
  with(pbc[1:312, ], data.frame(dataset = "pbc", entry = -Inf, time = time, status = as.integer(status == 2),
                                group = ifelse(trt == 1, "D-penicillamine", "placebo"), stratum = "s")))

write <- function(rows, file) {
  for (n in names(rows)) if (is.numeric(rows[[n]]))
    rows[[n]] <- ifelse(is.finite(rows[[n]]), sprintf("%.17g", rows[[n]]), "")
  write.csv(rows, file.path(folder, file), row.names = FALSE, quote = FALSE, eol = "\n")
}
write(data, "delayed-subjects.csv")

# Gray's test from the formulas of the paper (Annals of Statistics 16, 1988, 1141-1154), with sums over everything.
gray <- function(d, cause) {
  keys <- sort(unique(d$group)); K <- length(keys)
  z <- numeric(K); V <- matrix(0, K, K); expected <- numeric(K)
  for (s in unique(d$stratum)) {
    x <- d[d$stratum == s, ]
    S <- rep(1, K); F1 <- numeric(K); F <- 0; sums <- matrix(0, K, K); events <- list()
    for (t in sort(unique(x$time[x$status > 0]))) {
      Y  <- sapply(keys, function(k) sum(x$group == k & x$entry < t & x$time >= t))
      d1 <- sapply(keys, function(k) sum(x$group == k & x$time == t & x$status == cause))
      d2 <- sapply(keys, function(k) sum(x$group == k & x$time == t & x$status > 0 & x$status != cause))
      on <- Y > 0
      h <- ifelse(on, Y / S, 0); R <- h * (1 - F1)
      before <- S; free <- 1 - F; D <- sum(d1)
      F1 <- F1 + ifelse(on, before * d1 / pmax(1, Y), 0)
      S <- ifelse(on, S * (Y - d1 - d2) / pmax(1, Y), S)
      if (D > 0) {
        F <- F + D / sum(h)
        a <- diag(h, K) - outer(h, h) / sum(h)
        sums <- sums + a * D / (sum(h) * free)
        expected <- expected + D * R / sum(R); z <- z + d1 - D * R / sum(R)
        for (k in which(on)) {
          ties <- if (D > 1) 1 - (D - 1) / (sum(h) * before[k] - 1) else 1
          events[[length(events) + 1]] <- list(k = k, a = a[, k], c = sums[, k],
            f = if (S[k] > 0) 1 - (1 - F) / S[k] else 1, w = ties * before[k] * D / (sum(h) * Y[k]))
        }
      }
      for (k in which(on & d2 > 0 & S > 0)) {
        ties <- if (d2[k] > 1) 1 - (d2[k] - 1) / (Y[k] - 1) else 1
        events[[length(events) + 1]] <- list(k = k, a = numeric(K), c = sums[, k],
          f = -(1 - F) / S[k], w = ties * before[k]^2 * d2[k] / Y[k]^2)
      }
    }
    for (e in events) {
      b <- e$a + e$f * (sums[, e$k] - e$c)
      V <- V + outer(b, b) * e$w
    }
  }
  i <- seq_len(K - 1)
  list(statistic = drop(z[i] %*% solve(V[i, i, drop = FALSE]) %*% z[i]), df = K - 1, keys = keys, expected = expected)
}

# The log-rank test with entries from its formulas; survdiff takes no entries. Where few times tie, the score test of coxph for
# exact ties, which takes time exponential in them, must agree.
logrank <- function(d) {
  keys <- sort(unique(d$group)); K <- length(keys); z <- numeric(K); V <- matrix(0, K, K)
  for (s in unique(d$stratum)) for (t in unique(d$time[d$stratum == s & d$status == 1])) {
    at <- d$stratum == s & d$start < t & d$time >= t
    n <- sum(at); m <- sapply(keys, function(k) sum(at & d$group == k)); o <- at & d$time == t & d$status == 1
    z <- z + sapply(keys, function(k) sum(o & d$group == k)) - sum(o) * m / n
    if (n > 1) V <- V + sum(o) * (n - sum(o)) / (n - 1) * (diag(m / n, K) - outer(m / n, m / n))
  }
  i <- seq_len(K - 1)
  statistic <- drop(z[i] %*% solve(V[i, i, drop = FALSE]) %*% z[i])
  if (max(table(d$time[d$status == 1])) <= 2) {
    cox <- coxph(Surv(start, time, status == 1) ~ factor(group) + strata(stratum), data = d, method = "exact")
    cat(d$dataset[1], "difference to coxph", abs(cox$score - statistic), "\n")
    stopifnot(abs(cox$score - statistic) < 1e-9 * statistic)
  }
  statistic
}

curves <- NULL; tests <- NULL; parts <- NULL; means <- NULL; differences <- NULL
for (name in unique(data$dataset)) {
  of <- data[data$dataset == name, ]
  late <- any(is.finite(of$entry))
  of$start <- ifelse(is.finite(of$entry), of$entry, -1)
  for (g in unique(of$group)) {
    d <- of[of$group == g, ]
    fit <- survfit(Surv(start, time, status == 1) ~ 1, data = d, conf.type = "log")
    add <- function(estimator, cause, time, n, estimate, error, lower, upper)
      curves <<- rbind(curves, data.frame(dataset = name, estimator, group = g, cause, time, atRisk = n, estimate, error, lower, upper))
    if (name != "pbc") {
      add("kaplan-meier", 1, fit$time, fit$n.risk, fit$surv, fit$surv * fit$std.err, fit$lower, fit$upper)
      add("nelson-aalen", 1, fit$time, fit$n.risk, fit$cumhaz, fit$std.chaz, NA, NA)
      causes <- max(2, d$status)
      e <- etm(data.frame(id = seq_len(nrow(d)), from = 0, to = ifelse(d$status == 0, "cens", d$status), entry = d$start + 1, exit = d$time + 1),   # its times are positive
               c("0", as.character(1:causes)), rbind(c(FALSE, rep(TRUE, causes)), matrix(FALSE, causes, causes + 1)), "cens", 0)
      for (k in 1:causes)
        add("aalen-johansen", k, d$time[match(round(e$time, 9), round(d$time + 1, 9))], NA, unname(e$est["0", as.character(k), ]),
            {v <- unname(e$cov[paste(0, k), paste(0, k), ]); sqrt(ifelse(v < 1e-15, 0, v))}, NA, NA)   # rounding
    }
  }
  last <- min(tapply(of$time, of$group, max))
  horizons <- if (name == "pbc") 3652.5 else c(last / 2, last)
  for (horizon in horizons) {
    table <- lapply(sort(unique(of$group)), function(g) {
      fit <- survfit(Surv(start, time, status == 1) ~ 1, data = transform(of[of$group == g, ], start = pmax(start, -1)))
      data.frame(group = g, events = sum(of$group == g & of$status == 1 & of$time <= horizon), fit = I(list(fit)))
    })
    for (one in table) {                                     # the area itself, and R's own where it starts at 0
      fit <- one$fit[[1]]
      at <- c(0, fit$time[fit$time < horizon], horizon); s <- c(1, fit$surv[fit$time < horizon])
      mean <- sum(diff(at) * s)
      inside <- fit$time <= horizon & fit$n.event > 0 & fit$n.risk > fit$n.event
      area <- sapply(fit$time[inside], function(t) { from <- pmax(at[-length(at)], t); sum(pmax(0, at[-1] - from) * s) })
      error <- sqrt(sum(area^2 * fit$n.event[inside] / (fit$n.risk[inside] * (fit$n.risk[inside] - fit$n.event[inside]))))
      if (!late) {
        own <- survival:::survmean(survfit(Surv(time, status == 1) ~ 1, data = of[of$group == one$group, ]), rmean = horizon)$matrix
        stopifnot(abs(own[["rmean"]] - mean) < 1e-9 * mean, abs(own[["se(rmean)"]] - error) < 1e-9 * error)
      }
      means <- rbind(means, data.frame(dataset = name, horizon, group = one$group, events = one$events, mean, error))
    }
  }
  if (length(unique(of$group)) > 1) for (stratified in c("no", "yes")) {
    d <- of
    if (stratified == "no") d$stratum <- "s"
    if (name != "pbc") {
      tests <- rbind(tests, data.frame(dataset = name, test = "log-rank", cause = 1, stratified, statistic = logrank(d),
                                       df = length(unique(d$group)) - 1))
    }
    for (k in 1:max(d$status)) {
      found <- gray(d, k)
      if (!late) stopifnot(abs(cuminc(d$time, d$status, d$group, d$stratum)$Tests[k, "stat"] - found$statistic) < 1e-9 * found$statistic)
      tests <- rbind(tests, data.frame(dataset = name, test = "gray", cause = k, stratified, statistic = found$statistic, df = found$df))
      parts <- rbind(parts, data.frame(dataset = name, cause = k, stratified, group = found$keys, expected = found$expected))
    }
  }
}
write(curves, "delayed-curves.csv")
write(tests, "delayed-tests.csv")
write(parts, "delayed-expected.csv")
write(means, "restricted-means.csv")

# Turnbull's estimate of intervals that came under observation late: self-consistency with ghosts (Journal of the Royal
# Statistical Society B 38, 1976, 290-295) on all cells, until it no longer moves.
late <- function(name, n, rate, width) {
  rows <- NULL
  while (is.null(rows) || nrow(rows) < n) {
    event <- -log(draw(1)) / rate
    entry <- if (draw(1) < 0.5) -Inf else floor(2 * draw(1) / width) * width
    looks <- sort(ceiling((max(entry, 0) + c(1, 2.5) * draw(2)) / width) * width)
    if (event <= max(entry, -1)) next
    after <- max(entry, c(-Inf, looks)[1 + sum(looks < event)]); by <- c(looks, Inf)[1 + sum(looks < event)]
    if (after < by) rows <- rbind(rows, data.frame(dataset = name, entry, after, by))
  }
  rows
}
intervals <- rbind(
  data.frame(dataset = "by-hand", entry = c(-Inf, -Inf, -Inf, 1, 2), after = c(-Inf, 1, 3, 1, 3), by = c(2, 3, Inf, 4, Inf)),
  late("half-years", 80, 1 / 2, 0.5), late("fine", 60, 1 / 2, 0.01))
turnbull <- NULL
for (name in unique(intervals$dataset)) {
  d <- intervals[intervals$dataset == name, ]
  cuts <- sort(unique(c(-Inf, d$after, d$by, d$entry, Inf)))
  lo <- head(cuts, -1); hi <- cuts[-1]
  inside <- outer(d$after, lo, "<=") & outer(d$by, hi, ">="); seen <- outer(d$entry, lo, "<=")
  keep <- colSums(inside) > 0; inside <- inside[, keep]; seen <- seen[, keep]; lo <- lo[keep]; hi <- hi[keep]
  p <- rep(1 / ncol(inside), ncol(inside))
  for (i in 1:200000) {
    ghosts <- (!seen) * rep(p, each = nrow(seen)) / as.vector(seen %*% p)
    q <- colSums(inside * rep(p, each = nrow(inside)) / as.vector(inside %*% p) + ghosts)
    q <- q / sum(q)
    if (max(abs(q - p)) < 1e-16) break
    p <- q
  }
  cat(name, i, "steps of self-consistency\n")
  for (at in cuts[is.finite(cuts)]) turnbull <- rbind(turnbull, data.frame(dataset = name, time = at, survival = sum(p[lo >= at])))
}
write(intervals, "delayed-intervals.csv")
write(turnbull, "delayed-turnbull.csv")

# The example on the help page of cuminc, and what the vignette of survRM2 prints of pbc: -0.137 years, -0.939 to 0.665, p 0.738.
set.seed(2)
time <- rexp(100); group <- factor(sample(1:3, 100, replace = TRUE), 1:3, c("a", "b", "c"))
status <- sample(0:2, 100, replace = TRUE); stratum <- sample(1:2, 100, replace = TRUE)
write(data.frame(dataset = "help-page", time, status, group, stratum = paste0("s", stratum)), "gray-example.csv")
print(cuminc(time, status, group, stratum)$Tests, digits = 12)
print(means[means$dataset == "pbc", ], digits = 10)

# The example that the README works by hand: 492032/742793. And groups nearly used up, where cmprsk takes factors of ties below 0.
found <- cuminc(c(1, 3, 4, 6, 2, 5, 7, 8), c(1, 1, 2, 0, 2, 1, 2, 0), rep(c("a", "b"), each = 4))$Tests
stopifnot(abs(found[1, "stat"] - 492032 / 742793) < 1e-12)
print(found, digits = 12)
for (apart in c(0, 0.1)) {
  used <- c(1:9, 20, 15 + apart * 0:4, 16, 17)
  print(cuminc(used, c(rep(2, 9), 0, rep(1, 5), 0, 0), rep(c("a", "b"), c(10, 7)))$Tests, digits = 12)
}
