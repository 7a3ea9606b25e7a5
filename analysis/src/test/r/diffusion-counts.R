# Makes the numbers that CountGoldenTest compares with: Rscript diffusion-counts.R > ../resources/org/waystage/analysis/diffusion/counts.csv
# Base R only. Likelihoods are differentiated symbolically (deriv3) and maximized by Newton's method from optim's result;
# limits of profiles are found by uniroot. Run by hand, the build does not need R.
series <- read.csv("../resources/org/waystage/analysis/diffusion/published-series.csv", colClasses = "character")
data <- lapply(strsplit(series$values, " "), as.numeric)
names(data) <- series$id
data[["sixty-bodies"]] <- c(0, 1, 2, 4, 3, 1, 5, 8, 7, 7, 7, 1, 1, 4, 4, 2, 2, 1)

# The share of period t, in terms of u and v: logarithms of rates, or the midpoint itself.
bass <- function(t) bquote((1 + exp(v) / exp(u)) * (exp(-(exp(u) + exp(v)) * .(t)) / (1 + exp(v) / exp(u) * exp(-(exp(u) + exp(v)) * .(t)))))
logistic <- function(t) bquote(1 / (1 + exp(exp(u) * (.(t) - v))))
gompertz <- function(t) bquote(1 - exp(-exp(-exp(u) * (.(t) - v))))
rest <- list(bass = bass, logistic = logistic, gompertz = gompertz)
args <- c("u", "v", "w", "z")

# Each likelihood is the sum over periods of one expression and, once, of another; w is ln m and z the logarithm of the dispersion.
likelihood <- function(model, method) {
  G <- rest[[model]]
  D <- bquote((.(G(quote((t - 1)))) - .(G(quote(t)))))
  A <- bquote((.(G(0)) - .(G(quote(n)))))
  cells <- switch(method,
    "poisson" = bquote(x * log(exp(w) * .(D)) - exp(w) * .(D) - lgamma(x + 1)),
    "negative-binomial" = bquote(lgamma(x + exp(-z)) - lgamma(exp(-z)) - lgamma(x + 1)
      - (x + exp(-z)) * log(1 + exp(z + w) * .(D)) + x * log(exp(z + w) * .(D))),
    bquote(x * log(.(D)) - lgamma(x + 1)))
  whole <- switch(method,
    "multinomial" = bquote(lgamma(exp(w) + 1) - lgamma(exp(w) - N + 1) + (exp(w) - N) * log(1 - .(A))),
    "population" = bquote(lgamma(M + 1) - lgamma(M - N + 1) + N * w - N * log(M) + (M - N) * log(1 - exp(w) * .(A) / M)),
    NULL)
  f <- deriv3(cells, args, c(args, "t", "x"))
  h <- if (is.null(whole)) NULL else deriv3(whole, args, c(args, "n", "N", "M"))
  function(par, s, M = NA) {
    a <- f(par[1], par[2], par[3], par[4], seq_along(s), s)
    value <- sum(a); g <- colSums(attr(a, "gradient")); H <- apply(attr(a, "hessian"), 2:3, sum)
    if (!is.null(h)) {
      b <- h(par[1], par[2], par[3], par[4], length(s), sum(s), M)
      value <- value + b[1]; g <- g + attr(b, "gradient")[1, ]; H <- H + attr(b, "hessian")[1, , ]
    }
    list(value = value, gradient = g, hessian = H)
  }
}
maximum <- function(l, start, free) {
  par <- start
  value <- function(x) { p <- par; p[free] <- x; r <- suppressWarnings(l(p)$value); if (is.finite(r)) -r else 1e10 }
  par[free] <- optim(start[free], value, method = if (length(free) == 1) "BFGS" else "Nelder-Mead", control = list(reltol = 1e-12, maxit = 5000))$par
  for (i in 1:50) {
    d <- l(par); step <- tryCatch(solve(-d$hessian[free, free, drop = FALSE], d$gradient[free]), error = function(e) rep(0, length(free)))
    if (any(!is.finite(step))) break
    par[free] <- par[free] + step
    if (max(abs(step)) < 1e-13) break
  }
  list(par = par, value = l(par)$value, hessian = l(par)$hessian)
}
limits <- function(l, best, free, index, least = -Inf, greatest = Inf) {
  others <- setdiff(free, index)
  loss <- function(x) { p <- best$par; p[index] <- x; 2 * (best$value - maximum(l, p, others)$value) - qchisq(0.95, 1) }
  side <- function(sign) {
    end <- if (sign < 0) least else greatest
    x <- best$par[index]; step <- 0.05
    repeat {
      y <- x + sign * step
      if (sign * (y - end) >= 0) { y <- end - sign * 1e-12; if (loss(y) < 0) return(end) }
      if (loss(y) > 0) return(uniroot(loss, sort(c(x, y)), tol = 1e-12)$root)
      x <- y; step <- step * 1.5
    }
  }
  c(side(-1), side(1))
}
pooled <- function(E, least) {                                      # the number of the cell of each period
  cell <- integer(length(E)); k <- 1; sum <- 0
  for (i in seq_along(E)) { cell[i] <- k; sum <- sum + E[i]; if (sum >= least) { k <- k + 1; sum <- 0 } }
  if (sum > 0) cell[cell == k] <- k - 1
  cell
}
number <- function(x) formatC(x + 0, digits = 17, width = 1, format = "g")

cat("id,model,method,market,population,quantity,value\n")
for (case in list(
    list("sixty-bodies", "bass", "multinomial", NA, NA), list("sixty-bodies", "logistic", "multinomial", NA, NA),
    list("sixty-bodies", "gompertz", "multinomial", NA, NA), list("sixty-bodies", "bass", "multinomial", 75, NA),
    list("sixty-bodies", "bass", "multinomial", NA, 187), list("sixty-bodies", "bass", "poisson", NA, NA),
    list("ibm-1st-generation", "bass", "multinomial", NA, NA), list("ibm-1st-generation", "bass", "poisson", NA, NA),
    list("ibm-1st-generation", "bass", "negative-binomial", NA, NA), list("ibm-1st-generation", "gompertz", "negative-binomial", NA, NA),
    list("vcr-us-1979-88", "bass", "negative-binomial", NA, NA), list("vcr-us-1979-88", "logistic", "poisson", NA, NA),
    list("vcr-us-1979-88", "bass", "negative-binomial", 70000, NA))) {
  id <- case[[1]]; model <- case[[2]]; method <- case[[3]]; m0 <- case[[4]]; M <- case[[5]]
  s <- data[[id]]; N <- sum(s); n <- length(s)
  out <- function(quantity, value) cat(paste(id, model, method, if (is.na(m0)) "" else m0, if (is.na(M)) "" else M, quantity, number(value), sep = ","), "\n", sep = "")
  unknown <- method == "multinomial" && is.na(m0) && is.na(M)
  form <- if (!is.na(M)) "population" else if (unknown) "poisson" else method
  l0 <- likelihood(model, form); l <- function(par) l0(par, s, M)
  start <- c(if (model == "bass") c(log(0.015), log(0.6)) else c(log(0.5), if (id == "sixty-bodies") 8 else 5), log(if (is.na(m0)) N * 1.02 else m0), log(0.05))
  free <- c(1, 2, if (is.na(m0)) 3, if (method == "negative-binomial") 4)
  best <- maximum(l, start, free)
  V <- solve(-best$hessian[free, free])
  par <- best$par; m <- exp(par[3])
  names <- if (model == "bass") c("p", "q", "m") else c("k", "t0", "m")
  scale <- c(exp(par[1]), if (model == "bass") exp(par[2]) else 1, m)
  value <- c(exp(par[1]), if (model == "bass") exp(par[2]) else par[2], m)
  for (i in intersect(free, 1:3)) {
    out(names[i], value[i])
    variance <- V[match(i, free), match(i, free)]
    out(paste0("se-", names[i]), scale[i] * sqrt(if (unknown && i == 3) variance - 1 / m else variance))
    back <- function(x) if (model != "bass" && i == 2) x else exp(x)
    ends <- if (unknown && i == 3) {
      l1 <- likelihood(model, "multinomial"); whole <- function(p) l1(p, s, NA)
      w <- optimize(function(w) maximum(whole, replace(par, 3, w), 1:2)$value, log(c(N, 3 * N)), maximum = TRUE, tol = 1e-9)$maximum
      top <- maximum(whole, replace(par, 3, w), 1:2)
      limits(whole, top, 1:3, 3, least = log(N))
    } else limits(l, best, free, i, greatest = if (i == 3 && !is.na(M)) log(M) else Inf)
    out(paste0("lower-", names[i]), back(ends[1])); out(paste0("upper-", names[i]), back(ends[2]))
  }
  lnL <- if (unknown) likelihood(model, "multinomial")(par, s, NA)$value else best$value
  k <- length(free)
  out("aic", 2 * k - 2 * lnL); out("bic", k * log(n) - 2 * lnL)
  kappa <- if (method == "negative-binomial") exp(par[4]) else 0
  if (kappa > 0) out("dispersion", kappa)

  # The tests of lack of fit.
  share <- deriv3(bquote(exp(w) * (.(rest[[model]](quote((t - 1)))) - .(rest[[model]](quote(t))))), c("u", "v", "w"), c("u", "v", "w", "t"))
  at <- function(t) share(par[1], par[2], par[3], t)
  E <- as.vector(at(1:n)); J <- attr(at(1:n), "gradient")[, intersect(free, 1:3)]
  if (method != "negative-binomial") {
    cell <- pooled(E, 5); O5 <- tapply(s, cell, sum); E5 <- tapply(E, cell, sum)
    if (method == "multinomial" && !is.na(m0)) {
      O5 <- c(O5, m0 - N); E5 <- c(E5, m0 - sum(E)); last <- length(E5)
      if (E5[last] < 5) { O5[last - 1] <- O5[last - 1] + O5[last]; E5[last - 1] <- E5[last - 1] + E5[last]; O5 <- O5[-last]; E5 <- E5[-last] }
    }
    X2 <- sum((O5 - E5)^2 / E5); df <- length(E5) - length(intersect(free, 1:3)) - (method == "multinomial" && !is.na(m0))
    out("pearson", X2); out("p-pearson", pchisq(X2, df, lower.tail = FALSE))
  }
  cell <- pooled(E, 1); sd <- sqrt(tapply(E + kappa * E^2, cell, sum))
  e <- (tapply(s, cell, sum) - tapply(E, cell, sum)) / sd
  X <- rowsum(J, cell) / as.vector(sd); N1 <- nrow(X); k1 <- ncol(X)
  H <- diag(N1) - X %*% solve(t(X) %*% X) %*% t(X)
  B <- crossprod(diff(diag(N1)))
  d <- sum(diff(e)^2) / sum(e^2); P <- sum(diag(H %*% B)); Q <- sum(diag(H %*% B %*% H %*% B))
  mean <- P / (N1 - k1); var <- 2 * (Q - P * mean) / ((N1 - k1) * (N1 - k1 + 2))
  f <- mean / 4; size <- f * (1 - f) * 16 / var - 1
  out("d", d); out("p-d", pbeta(d / 4, f * size, (1 - f) * size))

  # Three periods ahead.
  a <- at(n + 1:3); own <- intersect(free, 1:3); slopes <- attr(a, "gradient")[, own, drop = FALSE]
  W <- if (method == "negative-binomial") solve(-best$hessian[own, own]) else V
  quantiles <- function(mean, v) qnbinom(c(0.025, 0.975), size = mean^2 / v, mu = mean)
  total <- sum(a); g <- colSums(slopes)
  left <- if (method == "multinomial" && !is.na(m0)) m0 - N else if (!is.na(M)) M - N else Inf
  q3 <- quantiles(a[3], c(slopes[3, ] %*% W %*% slopes[3, ]) + kappa * a[3]^2)
  qs <- quantiles(total, c(g %*% W %*% g) + kappa * sum(a^2))
  out("forecast", a[3]); out("forecast-lower", min(a[3], q3[1])); out("forecast-upper", max(a[3], min(left, q3[2])))
  out("total", N + total); out("total-lower", N + min(total, qs[1])); out("total-upper", N + max(total, min(left, qs[2])))
}
