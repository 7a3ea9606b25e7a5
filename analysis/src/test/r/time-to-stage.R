# Makes the golden values of the estimators of time to stage. Run by hand; the build does not need R.
#
#   cd analysis && Rscript src/test/r/time-to-stage.R src/test/resources/org/waystage/analysis/time-to-stage
#
# Made with R 4.5.0, survival 3.8-3, cmprsk 2.2-12 and etm 1.1.1. All data are made up here: by hand, or by a generator that is
# written out below, so that no other version of R draws other numbers.

options(warn = -1)
suppressMessages({library(survival); library(cmprsk); library(etm)})
folder <- commandArgs(TRUE)[1]

# ---- data -------------------------------------------------------------------------------------------------------------
state <- 20261125
draw <- function(n) sapply(seq_len(n), function(i) {        # Lehmer's generator, exact in doubles
  state <<- (state * 16807) %% 2147483647
  state / 2147483647
})
frame <- function(name, time, status, group = "a")
  data.frame(dataset = name, time = time, status = status, group = group)

several <- function(name, n, groups, rates, causes, width = 1) {
  group <- letters[1 + (seq_len(n) %% groups)]
  event <- -log(draw(n)) / rates[1 + (seq_len(n) %% groups)]
  ending <- 200 + 900 * draw(n)
  time <- ceiling(pmin(event, ending) / width) * width       # the wider, the more ties
  status <- ifelse(event <= ending, 1 + floor(draw(n) * causes), 0)
  draw(n)                                                    # what follows begins after these
  frame(name, time, status, group)
}

data <- rbind(
  frame("by-hand", c(1, 2, 2, 3, 3, 3, 5, 8, 8, 9), c(1, 1, 0, 1, 1, 2, 0, 1, 2, 0)),
  frame("single-event", c(4, 7, 7, 9), c(0, 1, 0, 0)),
  frame("all-censored", c(3, 5, 5), c(0, 0, 0)),
  frame("one-subject", 6, 1),
  frame("same-time", rep(10, 5), c(1, 1, 1, 1, 1)),
  frame("same-time-some", rep(10, 5), c(1, 1, 2, 0, 1)),
  frame("at-zero", c(0, 0, 4, 6), c(1, 0, 1, 0)),
  frame("half", c(1, 2, 3, 4, 7, 9, 9, 12), c(1, 1, 1, 1, 0, 0, 1, 0)),   # survival stays at one half for a while
  frame("half-at-end", c(1, 2, 3, 4), c(1, 1, 0, 0)),
  frame("late-group", c(1, 2, 3, 4, 5, 1, 1), c(1, 1, 0, 1, 1, 0, 0), c("a", "a", "b", "b", "b", "c", "c")),
  several("two-groups", 60, 2, c(1 / 300, 1 / 500), 1),
  several("ties", 90, 3, c(1 / 300, 1 / 500, 1 / 450), 2, width = 90),
  several("four-groups", 120, 4, c(1 / 300, 1 / 350, 1 / 450, 1 / 900), 3, width = 30))

write <- function(rows, file) {
  for (n in names(rows)) if (is.numeric(rows[[n]]))
    rows[[n]] <- ifelse(is.finite(rows[[n]]), sprintf("%.17g", rows[[n]]), "")
  write.csv(rows, file.path(folder, file), row.names = FALSE, quote = FALSE, eol = "\n")
}
write(data, "subjects.csv")

# ---- curves -----------------------------------------------------------------------------------------------------------
scales <- c("plain", "log", "log-log")
curves <- NULL; quantiles <- NULL; tests <- NULL; parts <- NULL
add <- function(name, estimator, scale, group, cause, time, n, events, estimate, error, lower, upper)
  curves <<- rbind(curves, data.frame(dataset = name, estimator, scale, group, cause, time, atRisk = n, events,
                                      estimate, error, lower, upper))

for (name in unique(data$dataset)) {
  of <- data[data$dataset == name, ]
  for (g in unique(of$group)) {
    d <- of[of$group == g, ]
    for (scale in scales) {
      fit <- survfit(Surv(time, status == 1) ~ 1, data = d, conf.type = scale)
      add(name, "kaplan-meier", scale, g, 1, fit$time, fit$n.risk, fit$n.event, fit$surv, fit$surv * fit$std.err,
          fit$lower, fit$upper)
      q <- quantile(fit, c(.1, .25, .5, .75))
      quantiles <- rbind(quantiles, data.frame(dataset = name, scale, group = g, share = c(.1, .25, .5, .75),
        time = as.numeric(q$quantile), lower = as.numeric(q$lower), upper = as.numeric(q$upper)))
      causes <- max(2, of$status)
      fit <- tryCatch(survfit(Surv(time, factor(status, 0:causes)) ~ 1, data = d, conf.type = scale),
                      error = function(e) NULL)             # it fails where there is only one time
      if (is.null(fit)) { cat("no incidence by survfit for", name, g, scale, "\n"); next }
      for (k in 1:causes)
        add(name, "aalen-johansen", scale, g, k, fit$time, fit$n.risk[, 1], fit$n.event[, k + 1], fit$pstate[, k + 1],
            fit$std.err[, k + 1], fit$lower[, k + 1], pmin(1, fit$upper[, k + 1]))
    }
    # the same by etm, whose variance is stated to be Greenwood's, and estimates by cmprsk: must agree with survfit
    if (!is.null(fit) && any(d$status > 0) && all(d$time > 0) && length(unique(d$time)) > 1 && nrow(d) > 2) {
      e <- etm(data.frame(id = seq_len(nrow(d)), from = 0, to = ifelse(d$status == 0, "cens", d$status), time = d$time),
               c("0", as.character(1:causes)), rbind(c(FALSE, rep(TRUE, causes)), matrix(FALSE, causes, causes + 1)),
               "cens", 0)
      for (k in 1:causes) {
        at <- match(e$time, fit$time)
        variance <- e$cov[paste(0, k), paste(0, k), ]
        stopifnot(all.equal(unname(e$est["0", as.character(k), ]), unname(fit$pstate[at, k + 1]), tolerance = 1e-12))
        stopifnot(max(abs(variance - fit$std.err[at, k + 1]^2)) < 1e-12)
        if (any(d$status == k)) {
          curve <- cuminc(d$time, d$status)[[paste(1, k)]]
          last <- tapply(curve$est, curve$time, max)
          seen <- intersect(as.numeric(names(last)), fit$time)
          stopifnot(max(abs(last[as.character(seen)] - fit$pstate[match(seen, fit$time), k + 1])) < 1e-12)
        }
      }
    }
  }
  # ---- tests ----------------------------------------------------------------------------------------------------------
  if (length(unique(of$group)) > 1) {
    t <- survdiff(Surv(time, status == 1) ~ group, data = of)
    df <- sum(t$exp > 0) - 1
    tests <- rbind(tests, data.frame(dataset = name, chiSquare = t$chisq, df,
                                     p = pchisq(t$chisq, df, lower.tail = FALSE)))
    parts <- rbind(parts, data.frame(dataset = name, group = sort(unique(of$group)), observed = t$obs, expected = t$exp))
  }
}
write(curves, "curves.csv")
write(quantiles, "quantiles.csv")
write(tests, "tests.csv")
write(parts, "expected.csv")

# ---- intervals --------------------------------------------------------------------------------------------------------
looks <- function(name, n, rate, years) {                    # seen now and then: only between which looks it began
  begin <- -log(draw(n)) / rate
  first <- years * draw(n); second <- first + years * draw(n)
  data.frame(dataset = name,
             after = ifelse(begin <= first, NA, ifelse(begin <= second, first, second)),
             by = ifelse(begin <= first, first, ifelse(begin <= second, second, NA)))
}
intervals <- rbind(
  data.frame(dataset = "by-hand", after = c(NA, 1, 2, 3, 4, 2), by = c(2, 3, 4, NA, 4, NA)),
  data.frame(dataset = "by-year", after = c(0, 0, 365, 365, 730, 1095, NA, NA, 730, 0), by = c(365, 365, 730, 1095, 1095, NA, 365, 730, NA, 1095)),
  data.frame(dataset = "exact", after = c(1, 2, 2, 3, 5, 8), by = c(1, 2, NA, 3, NA, 8)),
  data.frame(dataset = "right-only", after = c(3, 5), by = NA_real_),
  data.frame(dataset = "left-only", after = NA_real_, by = c(3, 5)),
  looks("looks", 80, 1 / 3, 4),
  {x <- looks("looks-in-years", 120, 1 / 4, 5); x$after <- floor(x$after); x$by <- ceiling(x$by); x})
write(intervals, "intervals.csv")

# Turnbull's estimate by plain EM on a matrix, until it no longer moves; and survfit's, which ends at 5e-5.
turnbull <- NULL
for (name in unique(intervals$dataset)) {
  d <- intervals[intervals$dataset == name, ]
  l <- ifelse(is.na(d$after), -Inf, d$after); r <- ifelse(is.na(d$by), Inf, d$by); exact <- l == r
  cuts <- sort(unique(c(l, r)))                               # cells: each cut as a point, and what lies between two
  cell <- rbind(data.frame(lo = cuts, hi = cuts), data.frame(lo = head(cuts, -1), hi = cuts[-1]))
  inside <- outer(seq_along(l), seq_len(nrow(cell)), Vectorize(function(i, j)
    if (exact[i]) cell$lo[j] == l[i] && cell$hi[j] == l[i]
    else cell$lo[j] >= l[i] && cell$lo[j] < Inf && cell$hi[j] > l[i] && cell$hi[j] <= r[i]))
  kept <- colSums(inside) > 0
  inside <- inside[, kept, drop = FALSE]; cell <- cell[kept, ]
  p <- rep(1 / ncol(inside), ncol(inside))
  for (i in 1:200000) {
    q <- colMeans(inside * rep(p, each = nrow(inside)) / as.vector(inside %*% p))
    if (max(abs(q - p)) < 1e-15) break
    p <- q
  }
  for (at in cuts[is.finite(cuts)]) {                         # a cell never lies on both sides of a cut
    turnbull <- rbind(turnbull, data.frame(dataset = name, time = at, survival = sum(p[cell$lo >= at & cell$hi > at])))
  }
  if (!name %in% c("right-only", "left-only")) {
    fit <- survfit(Surv(after, by, type = "interval2") ~ 1, data = d)
    s <- summary(fit, times = cuts[is.finite(cuts)], extend = TRUE)$surv
    cat(name, "largest difference to survfit", max(abs(s - turnbull$survival[turnbull$dataset == name])), "\n")
  }
}
write(turnbull, "turnbull.csv")
