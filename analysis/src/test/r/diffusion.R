# Makes the numbers that DiffusionGoldenTest compares with: Rscript diffusion.R > ../resources/org/waystage/analysis/diffusion/golden.csv
# Needs minpack.lm. Starts are rough; nlsLM goes on until the tolerances below. Run by hand, the build does not need R.
suppressMessages(library(minpack.lm))

series <- read.csv("../resources/org/waystage/analysis/diffusion/published-series.csv", colClasses = "character")
data <- lapply(strsplit(series$values, " "), as.numeric)
names(data) <- series$id

# The share that has not adopted yet, 1 - F(t).
rest <- list(
  bass = function(t, p, q) exp(-(p + q) * t) * (1 + q / p) / (1 + q / p * exp(-(p + q) * t)),
  logistic = function(t, k, t0) 1 / (1 + exp(k * (t - t0))),
  gompertz = function(t, k, t0) -expm1(-exp(-k * (t - t0))))
density <- list(
  bass = function(t, p, q) (p + q)^2 / p * exp(-(p + q) * t) / (1 + q / p * exp(-(p + q) * t))^2,
  logistic = function(t, k, t0) k * exp(-k * (t - t0)) / (1 + exp(-k * (t - t0)))^2,
  gompertz = function(t, k, t0) k * exp(-k * (t - t0)) * exp(-exp(-k * (t - t0))))

predictor <- function(model, method, s) {
  t <- seq_along(s)
  before <- c(0, head(cumsum(s), -1))
  G <- rest[[model]]
  switch(method,
    "nls-increments" = function(a, b, m) m * (G(t - 1, a, b) - G(t, a, b)),
    "nls-hazard" = function(a, b, m) (m - before) * (1 - G(t, a, b) / G(t - 1, a, b)),
    "nls-cumulative" = function(a, b, m) m * (1 - G(t, a, b)),
    "density" = function(a, b, m) m * density[[model]](t, a, b),
    "ols" = function(a, b, m) (a + b / m * before) * (m - before))
}

number <- function(x) formatC(x, digits = 17, width = 1, format = "g")
row <- function(...) cat(paste(c(...), collapse = ","), "\n", sep = "")
control <- nls.lm.control(ftol = 1e-15, ptol = 1e-15, gtol = 0, maxiter = 1000, maxfev = 10000)

fit <- function(y, f, start) suppressWarnings(nlsLM(y ~ f(a, b, m), start = start, control = control))

# The limits where the least squares of the other parameters come to S (1 + t^2 / (n - k)), found by uniroot.
limits <- function(y, f, best, name, k, positive = TRUE) {
  S <- deviance(best); n <- length(y); t2 <- qt(0.975, n - k)^2
  target <- S * (1 + t2 / (n - k))
  est <- coef(best); se <- sqrt(diag(vcov(best)))[name]
  last <- est
  profile <- function(x) {
    others <- setdiff(names(est), name)
    g <- function(...) { v <- list(...); v[[name]] <- x; do.call(f, v[intersect(c("a", "b", "m"), names(v))]) }
    r <- nls.lm(as.list(last[others]), fn = function(par) y - do.call(g, par), control = control)
    last[others] <<- unlist(r$par)
    r$deviance - target
  }
  side <- function(sign) {
    last <<- est
    step <- se / 4; x <- est[[name]]; inside <- x
    for (i in 1:60) {
      x <- if (positive && sign < 0 && inside - step <= 0) inside / 2 else inside + sign * step
      if (x > 1000 * sum(y) && name == "m") return(Inf)
      if (profile(x) > 0) return(uniroot(profile, sort(c(inside, x)), tol = 1e-13 * max(abs(c(inside, x))))$root)
      inside <- x; step <- step * 1.3
    }
    NA
  }
  c(side(-1), side(1))
}

# The values of the next periods by the curve that was fitted; where it goes by the sum before, by the sum of what it says.
ahead <- function(model, method, s, a, b, m, periods) {
  G <- rest[[model]]; n <- length(s); before <- sum(s); values <- numeric(periods)
  for (h in seq_len(periods)) {
    t <- n + h
    values[h] <- switch(method,
      "nls-increments" = , "nls-cumulative" = m * (G(t - 1, a, b) - G(t, a, b)),
      "nls-hazard" = (m - before) * (1 - G(t, a, b) / G(t - 1, a, b)),
      "density" = m * density[[model]](t, a, b),
      "ols" = (a + b / m * before) * (m - before))
    before <- before + values[h]
  }
  values
}
# Limits three periods ahead by the delta method, with derivatives by differences of fourth order.
forecast <- function(model, method, s, best, market = NA) {
  est <- coef(best); V <- vcov(best); k <- length(est); n <- length(s)
  f <- function(par) {
    v <- ahead(model, method, s, par[["a"]], par[["b"]], if (is.na(market)) par[["m"]] else market, 3)
    c(v[3], sum(v))
  }
  slopes <- sapply(names(est), function(name) {
    d <- 1e-3 * abs(est[[name]]); at <- function(i) { p <- est; p[[name]] <- p[[name]] + i * d; f(p) }
    (8 * (at(1) - at(-1)) - (at(2) - at(-2))) / (12 * d)
  })
  s2 <- deviance(best) / (n - k)
  own <- c(1, 3)
  half <- qt(0.975, n - k) * sqrt(rowSums((slopes %*% V) * slopes) + own * s2)
  # adoptions are not undone, also where m is smaller than what was counted
  v <- pmax(0, ahead(model, method, s, est[["a"]], est[["b"]], if (is.na(market)) est[["m"]] else market, 3))
  v <- c(v[3], sum(v)); sum0 <- sum(s)
  c("forecast" = v[1], "forecast-lower" = max(0, v[1] - half[1]), "forecast-upper" = v[1] + half[1],
    "total" = sum0 + v[2], "total-lower" = max(sum0, sum0 + v[2] - half[2]), "total-upper" = sum0 + v[2] + half[2])
}

row("id", "model", "method", "market", "quantity", "value")
for (case in list(
    list("vcr-us-1979-88", "bass", "nls-increments", list(a = 0.01, b = 0.6, m = 70000)),
    list("vcr-us-1979-88", "bass", "nls-hazard", list(a = 0.01, b = 0.6, m = 70000)),
    list("vcr-us-1979-88", "bass", "nls-cumulative", list(a = 0.01, b = 0.6, m = 70000)),
    list("vcr-us-1979-88", "bass", "density", list(a = 0.01, b = 0.6, m = 70000)),
    list("vcr-us-1979-88", "bass", "ols", list(a = 0.02, b = 0.6, m = 63000)),
    list("vcr-us-1979-88", "logistic", "nls-increments", list(a = 0.6, b = 6, m = 70000)),
    list("vcr-us-1979-88", "logistic", "nls-cumulative", list(a = 0.6, b = 6, m = 70000)),
    list("vcr-us-1979-88", "gompertz", "nls-increments", list(a = 0.4, b = 6, m = 80000)),
    list("vcr-us-1979-88", "gompertz", "nls-cumulative", list(a = 0.4, b = 6, m = 80000)),
    list("ibm-1st-generation", "bass", "nls-increments", list(a = 0.015, b = 0.65, m = 15700)),
    list("ibm-1st-generation", "bass", "nls-hazard", list(a = 0.015, b = 0.65, m = 15900)),
    list("ibm-1st-generation", "bass", "nls-cumulative", list(a = 0.015, b = 0.65, m = 15800)),
    list("ibm-1st-generation", "bass", "density", list(a = 0.015, b = 0.65, m = 15700)),
    list("ibm-1st-generation", "logistic", "nls-increments", list(a = 0.6, b = 6, m = 15700)),
    list("ibm-1st-generation", "logistic", "nls-hazard", list(a = 0.6, b = 6, m = 15900)),
    list("ibm-1st-generation", "logistic", "nls-cumulative", list(a = 0.6, b = 6, m = 15700)),
    list("ibm-1st-generation", "logistic", "density", list(a = 0.6, b = 6, m = 15700)),
    list("ibm-1st-generation", "gompertz", "nls-increments", list(a = 0.4, b = 5, m = 15900)),
    list("ibm-1st-generation", "gompertz", "nls-hazard", list(a = 0.4, b = 5, m = 16000)),
    list("ibm-1st-generation", "gompertz", "nls-cumulative", list(a = 0.4, b = 5, m = 15900)),
    list("ibm-1st-generation", "gompertz", "density", list(a = 0.4, b = 5, m = 15900)))) {
  id <- case[[1]]; model <- case[[2]]; method <- case[[3]]
  s <- data[[id]]
  y <- if (method == "nls-cumulative") cumsum(s) else s
  f <- predictor(model, method, s)
  best <- fit(y, f, case[[4]])
  names <- if (model == "bass") c(a = "p", b = "q", m = "m") else c(a = "k", b = "t0", m = "m")
  out <- function(quantity, value) row(id, model, method, "", quantity, number(value))
  se <- sqrt(diag(vcov(best)))
  for (parameter in names(names)) {
    out(names[[parameter]], coef(best)[[parameter]])
    out(paste0("se-", names[[parameter]]), se[[parameter]])
    if (method == "nls-cumulative") next                     # no intervals of this form
    interval <- limits(y, f, best, parameter, 3, method != "ols")
    out(paste0("lower-", names[[parameter]]), interval[1])
    out(paste0("upper-", names[[parameter]]), interval[2])
  }
  e <- y - predict(best)
  out("rse", summary(best)$sigma)
  out("aic", AIC(best))
  out("bic", BIC(best))
  out("durbin-watson", sum(diff(e)^2) / sum(e^2))
  if (method == "nls-cumulative") next
  next3 <- forecast(model, method, s, best)
  for (quantity in names(next3)) out(quantity, next3[[quantity]])
}

# A given market size.
for (case in list(
    list("vcr-us-1979-88", "bass", "nls-increments", 70000),
    list("vcr-us-1979-88", "bass", "ols", 70000),
    list("ibm-1st-generation", "bass", "nls-hazard", 15900),
    list("ibm-1st-generation", "logistic", "nls-cumulative", 15800),
    list("ibm-1st-generation", "gompertz", "density", 16000),
    list("ibm-1st-generation", "gompertz", "nls-increments", 16000))) {
  id <- case[[1]]; model <- case[[2]]; method <- case[[3]]; market <- case[[4]]
  s <- data[[id]]
  y <- if (method == "nls-cumulative") cumsum(s) else s
  f <- predictor(model, method, s)
  start <- if (model == "bass") list(a = 0.01, b = 0.6) else list(a = if (model == "logistic") 0.5 else 0.4, b = 5)
  best <- suppressWarnings(nlsLM(y ~ f(a, b, market), start = start, control = control))
  names <- if (model == "bass") c(a = "p", b = "q") else c(a = "k", b = "t0")
  for (parameter in names(names)) {
    row(id, model, method, market, names[[parameter]], number(coef(best)[[parameter]]))
    row(id, model, method, market, paste0("se-", names[[parameter]]), number(sqrt(diag(vcov(best)))[[parameter]]))
    if (method == "nls-cumulative") next
    interval <- limits(y, function(a, b, m) f(a, b, market), best, parameter, 2, method != "ols")
    row(id, model, method, market, paste0("lower-", names[[parameter]]), number(interval[1]))
    row(id, model, method, market, paste0("upper-", names[[parameter]]), number(interval[2]))
  }
  if (method == "nls-cumulative") next
  next3 <- forecast(model, method, s, best, market)
  for (quantity in names(next3)) row(id, model, method, market, quantity, number(next3[[quantity]]))
}

# R's own profile by splines, which agrees with the limits above to about a hundredth of a standard error.
s <- data[["vcr-us-1979-88"]]
t <- seq_along(s)
best <- nls(s ~ m * ((p + q)^2 / p * exp(-(p + q) * t) / (1 + q / p * exp(-(p + q) * t))^2),
  start = list(p = 0.0066, q = 0.638, m = 68000))
splined <- suppressMessages(confint(best))
for (name in rownames(splined)) {
  row("vcr-us-1979-88", "bass", "density", "", paste0("confint-lower-", name), number(splined[name, 1]))
  row("vcr-us-1979-88", "bass", "density", "", paste0("confint-upper-", name), number(splined[name, 2]))
}
