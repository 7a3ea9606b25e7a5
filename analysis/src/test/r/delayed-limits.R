# Makes the golden values of confidence limits and of the score test of intervals that came under observation late. Run by hand, after
# delayed-entry.R; the build does not need R.
#
#   cd analysis && Rscript src/test/r/delayed-limits.R src/test/resources/org/waystage/analysis/time-to-stage
#
# Made with R 4.5.0 alone, by another way than the library's. The log-likelihood is a concave function of the hazards of the cells between
# neighbouring days (all of them, not only intersections); it is maximized by an interior-point method with full matrices, with the cumulative hazard
# at a time held by a Lagrange multiplier, and uniroot finds the survival at which the ratio of likelihoods reaches the quantile. The curvature in the effects
# of groups is that of full matrices too, and compared with differences of the log-likelihood.

folder <- commandArgs(TRUE)[1]
data <- read.csv(file.path(folder, "delayed-intervals.csv"))

state <- 20261128
draw <- function(n) sapply(seq_len(n), function(i) {         # Lehmer's generator, exact in doubles
  state <<- (state * 16807) %% 2147483647
  state / 2147483647
})

# Cells between neighbouring days; an exact time is a cell of its own. Rows say which cells lie before the interval and after the entry, and which inside.
cells <- function(entry, after, by, time = NULL) {
  exact <- after == by
  cuts <- sort(unique(c(entry, after, by, time))); cuts <- cuts[is.finite(cuts)]
  lo <- c(-Inf, rep(cuts, each = 2)); hi <- c(rep(cuts, each = 2), Inf)     # (-Inf, c1), [c1], (c1, c2), [c2], ...
  point <- rep(c(FALSE, TRUE), length.out = length(lo))
  inside <- t(sapply(seq_along(by), function(i)
    if (exact[i]) point & lo == by[i] else ifelse(point, lo > after[i] & lo <= by[i], lo >= after[i] & hi <= by[i])))
  before <- t(sapply(seq_along(by), function(i)
    ifelse(point, lo > entry[i] & (lo <= after[i]) & !(exact[i] & lo == after[i]), lo >= entry[i] & hi <= after[i])))
  list(inside = inside * 1, before = before * 1, early = if (is.null(time)) NULL else (ifelse(point, lo <= time, hi <= time)) * 1)
}

# The largest log-likelihood with a given cumulative hazard of the early cells (or of any), by barriers.
maximum <- function(x, held = NULL) {
  risk <- colSums(x$before)
  free <- colSums(x$inside) > 0 & risk > 0                    # others are 0, or infinite at no cost
  endless <- colSums(x$inside) > 0 & risk == 0
  if (!is.null(held)) { stopifnot(!any(endless & x$early > 0)) }
  bounded <- rowSums(x$inside[, endless, drop = FALSE]) == 0
  A <- x$inside[bounded, free, drop = FALSE]; E <- risk[free]
  key <- apply(A, 2, paste, collapse = "")                    # cells of the same intervals: the one with the least risk
  early <- if (is.null(held)) NULL else x$early[free]
  key <- paste(key, early)
  keep <- sapply(seq_along(key), function(j) E[j] == min(E[key == key[j]]) && !any(key[seq_len(j - 1)] == key[j] & E[seq_len(j - 1)] == E[j]))
  A <- A[, keep, drop = FALSE]; E <- E[keep]; early <- early[keep]; n <- ncol(A)
  lambda <- rep(if (is.null(held)) 1 / n else 1, n)
  if (!is.null(held)) { k <- sum(early); stopifnot(k > 0); lambda <- ifelse(early > 0, held / k, 1 / n) }
  value <- function(l) { s <- as.vector(A %*% l); if (any(s <= 0)) -Inf else -sum(E * l) + sum(log(-expm1(-s))) }
  epsilon <- 1
  repeat {
    for (step in 1:60) {
      s <- as.vector(A %*% lambda); odds <- 1 / expm1(s)
      g <- -E + as.vector(crossprod(A, odds)) + epsilon / lambda
      H <- crossprod(A, A * (odds * (1 + odds))) + diag(epsilon / lambda^2, n)
      if (is.null(held)) d <- solve(H, g, tol = 1e-300) else {
        D <- 1 / sqrt(diag(H)); Hs <- H * outer(D, D)
        u <- D * solve(Hs, D * g, tol = 1e-300); v <- D * solve(Hs, D * early, tol = 1e-300)
        d <- u - v * sum(early * u) / sum(early * v)
      }
      size <- min(1, 0.95 / max(-d / lambda, 1e-300)); was <- value(lambda) + epsilon * sum(log(lambda))
      while (size > 1e-12 && !(value(lambda + size * d) + epsilon * sum(log(lambda + size * d)) >= was - 1e-13)) size <- size / 2
      lambda <- lambda + size * d
      if (sum(g * d) < 1e-13) break
    }
    if (epsilon * n < 1e-11) break
    epsilon <- epsilon / 5
  }
  list(value = value(lambda), lambda = lambda, E = E, A = A, early = early)
}

quantile <- qchisq(.95, 1)
limits <- function(d, time) {
  x <- cells(d$entry, d$after, d$by, time)
  whole <- maximum(x)$value
  miss <- function(h) 2 * (whole - maximum(x, h)$value) - quantile
  # where the ratio is least the estimate is: between there and the ends it grows
  best <- optimize(miss, c(1e-3, 6))$minimum
  find <- function(from, to) if (miss(to) <= 0) NA else exp(-uniroot(miss, sort(c(from, to)), tol = 1e-12)$root)
  c(find(best, 40), find(best, 1e-8))
}

# Groups whose entries differ, looked at on half-years, with some exact times.
half <- function(n, rates, late) {
  rows <- NULL
  while (is.null(rows) || nrow(rows) < n) {
    g <- 1 + floor(draw(1) * length(rates))
    event <- -log(draw(1)) / rates[g]
    entry <- if (draw(1) < late[g]) floor(3 * draw(1)) / 2 else -Inf
    looks <- sort(ceiling(2 * (max(entry, 0) + c(1, 2.5) * draw(2))) / 2)
    if (event <= max(entry, -1)) next
    after <- max(entry, c(-Inf, looks)[1 + sum(looks < event)]); by <- c(looks, Inf)[1 + sum(looks < event)]
    if (draw(1) < .1 && event < 2) after <- by <- round(event, 2)
    if (by > entry)
      rows <- rbind(rows, data.frame(entry, after, by, group = letters[g]))
  }
  rows
}
grouped <- rbind(
  cbind(dataset = "two-entered", half(60, c(.5, .5), c(.8, .3))),
  cbind(dataset = "three-entered", half(90, c(.4, .6, .9), c(.2, .5, .8))))

results <- NULL
sets <- list("half-years" = data[data$dataset == "half-years", ], fine = data[data$dataset == "fine", ],
             "two-entered" = grouped[grouped$dataset == "two-entered", ])
for (name in names(sets)) {
  d <- sets[[name]]
  for (n in c("entry", "after")) d[[n]] <- ifelse(is.na(d[[n]]), -Inf, d[[n]])
  d$by <- ifelse(is.na(d$by), Inf, d$by)
  for (time in c(.5, 1, 2)) {
    found <- limits(d, time)
    results <- rbind(results, data.frame(dataset = name, time = time, lower = found[1], upper = found[2]))
    print(tail(results, 1), digits = 12)
  }
}

# The score test with the variance of the likelihood: the effect of each group on the logits of the hazards of the cells with mass.
tests <- NULL
for (name in unique(grouped$dataset)) {
  d <- grouped[grouped$dataset == name, ]
  best <- maximum(cells(d$entry, d$after, d$by))
  x <- cells(d$entry, d$after, d$by)
  risk <- colSums(x$before); free <- colSums(x$inside) > 0 & risk > 0; endless <- colSums(x$inside) > 0 & risk == 0
  bounded <- rowSums(x$inside[, endless, drop = FALSE]) == 0
  # the same cells as in the maximum, by their columns, without those that the maximum empties
  A <- x$inside[, free, drop = FALSE]; B <- x$before[, free, drop = FALSE]; E <- risk[free]
  key <- apply(A[bounded, , drop = FALSE], 2, paste, collapse = "")
  keep <- sapply(seq_along(key), function(j) E[j] == min(E[key == key[j]]) && !any(key[seq_len(j - 1)] == key[j] & E[seq_len(j - 1)] == E[j]))
  A <- A[, keep]; B <- B[, keep]; mass <- best$lambda > 1e-6
  A <- A[, mass]; B <- B[, mass]; lambda <- best$lambda[mass]
  for (step in 1:50) {                                        # the maximum among these, without barriers
    s <- as.vector(A %*% lambda); odds <- ifelse(bounded, 1 / expm1(s), 0)
    g <- colSums(odds * A - B); lambda <- lambda + solve(crossprod(A, A * (odds * (1 + odds))), g)
    if (max(abs(g)) < 1e-12) break
  }
  eta <- log(expm1(lambda))                                   # the logit of 1 - exp(-lambda)
  groups <- sort(unique(d$group)); Z <- outer(d$group, groups, "==") * 1
  loglik <- function(eta, beta) {
    l <- log1p(exp(outer(as.vector(Z %*% beta), eta, "+")))
    sum(-rowSums(B * l)) + sum(log(-expm1(-rowSums(A * l)))[bounded])
  }
  k <- length(eta); G <- length(groups)
  # first and second derivatives by the chain rule: l = log(1 + e^eta), l' = h, l'' = h (1 - h)
  h <- plogis(eta); odds <- ifelse(bounded, 1 / expm1(as.vector(A %*% lambda)), 0)
  W <- (odds * A - B)                                         # of log L by l, for each row
  C <- function(i) -odds[i] * (1 + odds[i]) * outer(A[i, ], A[i, ])
  J <- matrix(0, k + G, k + G); U <- numeric(k + G)
  for (i in seq_len(nrow(A))) {
    T <- rbind(diag(h, k), outer(Z[i, ], h))                  # l' by eta and by beta
    M <- T %*% C(i) %*% t(T)
    w <- W[i, ] * h * (1 - h)
    M[1:k, 1:k] <- M[1:k, 1:k] + diag(w, k)
    M[k + 1:G, k + 1:G] <- M[k + 1:G, k + 1:G] + outer(Z[i, ], Z[i, ]) * sum(w)
    M[1:k, k + 1:G] <- M[1:k, k + 1:G] + outer(w, Z[i, ]); M[k + 1:G, 1:k] <- t(M[1:k, k + 1:G])
    J <- J - M; U <- U + as.vector(T %*% W[i, ])
  }
  e <- 1e-4
  shifted <- function(i, a, j, b) { v <- numeric(k + G); v[i] <- v[i] + a; v[j] <- v[j] + b; loglik(eta + v[1:k], v[k + 1:G]) }
  bent <- function(i, j) -(shifted(i, e, j, e) - shifted(i, e, j, -e) - shifted(i, -e, j, e) + shifted(i, -e, j, -e)) / (4 * e^2)
  for (i in c(1, k, k + 1)) for (j in c(k, k + 1, k + G)) stopifnot(abs(bent(i, j) - J[i, j]) < 1e-4 * max(1, abs(J[i, j])))
  V <- J[k + 1:G, k + 1:G] - J[k + 1:G, 1:k] %*% solve(J[1:k, 1:k], J[1:k, k + 1:G])
  one <- seq_len(G - 1); u <- U[k + 1:G]
  long <- sum(colSums(A * (d$after == d$by)) == 0)             # the steps of some length, whose hazards are taken for estimates
  statistic <- drop(u[one] %*% solve(V[one, one], u[one])) * (1 - long / nrow(d))
  tests <- rbind(tests, data.frame(dataset = name, group = groups, score = u, chiSquare = statistic, df = G - 1, p = pchisq(statistic, G - 1, lower.tail = FALSE)))
}
print(tests, digits = 12)

write <- function(rows, file) {
  for (n in names(rows)) if (is.numeric(rows[[n]]))
    rows[[n]] <- ifelse(is.finite(rows[[n]]), sprintf("%.15g", rows[[n]]), "")
  write.csv(rows, file.path(folder, file), row.names = FALSE, quote = FALSE, eol = "\n")
}
write(grouped, "delayed-groups.csv")
write(results, "delayed-limits.csv")
write(tests, "delayed-scores.csv")
