# Makes the numbers that PoolingGoldenTest compares with. Run by hand; the build does not need R.
#
#   cd analysis && Rscript src/test/r/pooling.R > src/test/resources/org/waystage/analysis/pooling/golden.csv
#
# Base R only. The same integrals as those of the library by other means: Gauss-Legendre rules on panels in place of equally spaced sums, tails by
# rules that end where the tail does, quantiles by uniroot. At the end the marginal likelihood of one spread is compared with integrate.

legendre <- function(n) {                                            # Golub and Welsch 1969
  i <- 1:(n - 1); b <- i / sqrt(4 * i^2 - 1)
  J <- matrix(0, n, n); J[cbind(i, i + 1)] <- b; J[cbind(i + 1, i)] <- b
  e <- eigen(J, symmetric = TRUE)
  list(x = e$values, w = 2 * e$vectors[1, ]^2)
}
rule <- legendre(10)
panel <- function(a, b) list(x = (a + b) / 2 + (b - a) / 2 * rule$x, w = (b - a) / 2 * rule$w)
panels <- function(from, to, width) {
  ends <- seq(from, to, length.out = ceiling((to - from) / width) + 1)
  all <- lapply(seq_len(length(ends) - 1), function(i) panel(ends[i], ends[i + 1]))
  list(x = unlist(lapply(all, `[[`, "x")), w = unlist(lapply(all, `[[`, "w")), ends = ends)
}
number <- function(x) formatC(x + 0, digits = 17, width = 1, format = "g")
out <- function(set, group, quantity, value) cat(paste(set, group, quantity, number(value), sep = ","), "\n", sep = "")

# The quantile of a distribution given by the probabilities of panels and the density within one.
quantile_of <- function(p, grid, mass, density) {
  k <- length(rule$x); by <- colSums(matrix(mass, k)); below <- c(0, cumsum(by))
  i <- max(which(below <= p)); a <- grid$ends[i]; b <- grid$ends[i + 1]
  uniroot(function(x) { if (x == a) return(below[i] - p); q <- panel(a, x); below[i] + sum(q$w * density(q$x)) - p }, c(a, b), tol = 1e-14)$root
}

# --- Shares: logit p ~ N(mu, tau^2), the share at mu uniform, tau one of six, half-normal.
spreads <- c(0.125, 0.25, 0.5, 1, 2, 4)
half_normal <- function(s, d) { w <- s / d * exp(-(s / d)^2 / 2); w / sum(w) }
before <- half_normal(spreads, 2)
shares <- function(set, x, n) {
  g <- panels(-32, 32, 0.25); theta <- g$x; mu <- g$x
  loglik <- function(t, i) x[i] * plogis(t, log.p = TRUE) + (n[i] - x[i]) * plogis(-t, log.p = TRUE) -
    (if (x[i] %in% c(0, n[i])) 0 else x[i] * log(x[i] / n[i]) + (n[i] - x[i]) * log(1 - x[i] / n[i]))
  k <- length(x); L <- sapply(1:k, function(i) exp(loglik(theta, i)))
  K <- lapply(spreads, function(s) outer(mu, theta, function(m, t) dnorm(t, m, s)))
  M <- lapply(K, function(A) A %*% (g$w * L))
  lg <- lapply(seq_along(M), function(j) rowSums(log(M[[j]])) + dlogis(mu, log = TRUE) + log(g$w) + log(before[j]))
  top <- max(unlist(lg)); W <- lapply(lg, function(l) exp(l - top)); Z <- sum(unlist(W))
  for (s in seq_along(spreads)) out(set, "", paste0("spread-", spreads[s]), sum(W[[s]]) / Z)
  all <- Reduce(`+`, W) / Z
  # the centre: its density at other places, to end a panel anywhere
  centre <- function(m) Reduce(`+`, lapply(seq_along(spreads), function(s)
    exp(rowSums(log(outer(m, theta, function(a, t) dnorm(t, a, spreads[s])) %*% (g$w * L))) + dlogis(m, log = TRUE) + log(before[s]) - top))) / Z
  for (p in c(0.025, 0.5, 0.975)) out(set, "", paste0("centre-", p), plogis(quantile_of(p, g, all, centre)))
  for (i in 1:k) {
    factor <- function(t) Reduce(`+`, lapply(seq_along(spreads), function(s) {
      r <- ifelse(W[[s]] > 0, W[[s]] / M[[s]][, i], 0)
      as.vector(outer(t, mu, function(a, m) dnorm(a, m, spreads[s])) %*% r) })) / Z
    density <- function(t) exp(loglik(t, i)) * factor(t)
    mass <- g$w * density(theta)
    stopifnot(abs(sum(mass) - 1) < 1e-10)
    out(set, i, "share", sum(mass * plogis(theta)))
    for (p in c(0.025, 0.975)) out(set, i, paste0("share-", p), plogis(quantile_of(p, g, mass, density)))
  }
}

cat("set,group,quantity,value\n")
# Twelve hospitals: deaths within a month after heart operations of small children (Spiegelhalter and others 1996).
surgical <- list(x = c(0, 18, 8, 46, 8, 13, 9, 31, 14, 8, 29, 24), n = c(47, 148, 119, 810, 211, 196, 148, 215, 207, 97, 256, 360))
shares("surgical", surgical$x, surgical$n)
# Eighteen players: hits in the first 45 times at bat of 1970 (Efron and Morris 1975).
shares("baseball", c(18, 17, 16, 15, 14, 14, 13, 12, 11, 11, 10, 10, 10, 10, 10, 9, 8, 7), rep(45, 18))
shares("regions", c(0, 2, 9, 1, 30, 7), c(3, 5, 20, 1, 41, 9))

# --- Diffusion: ln p and ln q normal around centres, five half-normal spreads each; p and q of Bass given how many were counted.
five <- c(0.125, 0.25, 0.5, 1, 2); before5 <- half_normal(five, 2)
diffusion <- function(set, series) {
  lp0 <- log(0.03); lq0 <- log(0.38)
  P <- panels(lp0 - 6 * sqrt(1.5^2 + 4), 3.5, 0.4); Q <- panels(lq0 - 6 * sqrt(5), 3.5, 0.4)
  MP <- panels(lp0 - 9, 3.5, 0.4); MQ <- panels(lq0 - 6, 3.5, 0.4)
  F <- function(p, q, t) -expm1(-(p + q) * t) / (1 + q / p * exp(-(p + q) * t))
  # ln(F(t) - F(t-1)) by its product form, which loses no digits
  cell <- function(p, q, t) { b <- p + q; r <- q / p; log1p(r) - b * (t - 1) + log(-expm1(-b)) - log1p(r * exp(-b * (t - 1))) - log1p(r * exp(-b * t)) }
  loglik <- function(lp, lq, s) outer(exp(lp), exp(lq), function(p, q) {
    v <- 0; for (t in which(s > 0)) v <- v + s[t] * cell(p, q, t)
    v - sum(s) * log(F(p, q, length(s))) })
  k <- length(series); tops <- numeric(k); L <- list()
  for (i in 1:k) { l <- loglik(P$x, Q$x, series[[i]]); tops[i] <- max(l); L[[i]] <- exp(l - tops[i]) }
  kernel <- function(m, x, s) outer(m, x, function(a, b) dnorm(b, a, s))
  KP <- lapply(five, function(s) sweep(kernel(MP$x, P$x, s), 2, P$w, `*`)); KQ <- lapply(five, function(s) sweep(kernel(MQ$x, Q$x, s), 2, Q$w, `*`))
  prior <- outer(dnorm(MP$x, lp0, 1.5, log = TRUE) + log(MP$w), dnorm(MQ$x, lq0, 1, log = TRUE) + log(MQ$w), `+`)
  M <- list(); lg <- list()
  for (a in 1:5) { A <- lapply(L, function(l) KP[[a]] %*% l)
    for (b in 1:5) { j <- 5 * (a - 1) + b; M[[j]] <- lapply(A, function(x) tcrossprod(x, KQ[[b]])); lg[[j]] <- Reduce(`+`, lapply(M[[j]], log)) + prior + log(before5[a]) + log(before5[b]) } }
  top <- max(sapply(lg, max)); W <- lapply(lg, function(l) exp(l - top)); Z <- sum(unlist(W)); pair <- sapply(W, sum) / Z
  for (a in 1:5) { out(set, "", paste0("spread-p-", five[a]), sum(pair[5 * (a - 1) + 1:5])); out(set, "", paste0("spread-q-", five[a]), sum(pair[5 * (0:4) + a])) }
  for (i in 1:k) {
    # the density of the group at (lp, Q$x), before the weights of Q
    U <- lapply(1:5, function(a) Reduce(`+`, lapply(1:5, function(b) { j <- 5 * (a - 1) + b; R <- ifelse(W[[j]] > 0, W[[j]] / M[[j]][[i]], 0); R %*% kernel(MQ$x, Q$x, five[b]) })))
    rows <- function(lp) exp(loglik(lp, Q$x, series[[i]]) - tops[i]) * Reduce(`+`, lapply(1:5, function(a) crossprod(kernel(MP$x, lp, five[a]), U[[a]]))) / Z
    D <- rows(P$x); mass <- P$w * as.vector(D %*% Q$w)
    stopifnot(abs(sum(mass) - 1) < 1e-9)
    for (p in c(0.025, 0.5, 0.975)) out(set, i, paste0("p-", p), exp(quantile_of(p, P, mass, function(x) as.vector(rows(x) %*% Q$w))))
    V <- lapply(1:5, function(b) Reduce(`+`, lapply(1:5, function(a) { j <- 5 * (a - 1) + b; R <- ifelse(W[[j]] > 0, W[[j]] / M[[j]][[i]], 0); crossprod(kernel(MP$x, P$x, five[a]), R) })))
    columns <- function(lq) exp(loglik(P$x, lq, series[[i]]) - tops[i]) * Reduce(`+`, lapply(1:5, function(b) V[[b]] %*% kernel(MQ$x, lq, five[b]))) / Z
    massQ <- Q$w * as.vector(P$w %*% D)
    for (p in c(0.025, 0.5, 0.975)) out(set, i, paste0("q-", p), exp(quantile_of(p, Q, massQ, function(x) as.vector(P$w %*% columns(x)))))
    # the market, and three periods ahead: N more a negative binomial number
    s <- series[[i]]; N <- sum(s); n <- length(s); w <- D * outer(P$w, Q$w); keep <- w > 1e-14 * max(w)
    A <- outer(exp(P$x), exp(Q$x), function(p, q) F(p, q, n))[keep]; B <- outer(exp(P$x), exp(Q$x), function(p, q) F(p, q, n + 3))[keep]; w <- w[keep] / sum(w[keep])
    count <- function(share, p) { y <- 0; step <- 1; while (sum(w * pnbinom(y, N, share)) < p) { y <- y + step; step <- 2 * step }
      low <- y - step / 2; if (y == 0) low <- -1
      while (y - low > 1) { m <- floor((y + low) / 2); if (sum(w * pnbinom(m, N, share)) < p) low <- m else y <- m }; N + y }
    for (p in c(0.025, 0.5, 0.975)) { out(set, i, paste0("m-", p), count(A, p)); out(set, i, paste0("ahead-", p), count(A / B, p)) }
  }
}
diffusion("five", list(c(1, 0, 1, 2, 1, 0, 3, 1, 1), c(1, 1, 2), c(1, 0, 0, 2, 3, 5, 4, 3, 2, 1, 1), c(2, 1, 1, 3), c(1, 0, 0, 0, 1, 2, 1)))

# The marginal likelihood of a group at one centre and spread, by integrate.
one <- function(x, n, m, s) integrate(function(t) exp(x * plogis(t, log.p = TRUE) + (n - x) * plogis(-t, log.p = TRUE)) * dnorm(t, m, s), m - 12 * s, m + 12 * s, rel.tol = 1e-11)$value
g <- panels(-32, 32, 0.25)
stopifnot(all.equal(one(9, 20, 0.3, 0.5), sum(g$w * exp(9 * plogis(g$x, log.p = TRUE) + 11 * plogis(-g$x, log.p = TRUE)) * dnorm(g$x, 0.3, 0.5)), tolerance = 1e-10))
