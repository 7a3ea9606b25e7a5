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

predictor <- function(model, s) {
  t <- seq_along(s)
  G <- rest[[model]]
  function(a, b, m) m * (G(t - 1, a, b) - G(t, a, b))
}

number <- function(x) formatC(x, digits = 17, width = 1, format = "g")
row <- function(...) cat(paste(c(...), collapse = ","), "\n", sep = "")
control <- nls.lm.control(ftol = 1e-15, ptol = 1e-15, gtol = 0, maxiter = 1000, maxfev = 10000)

fit <- function(y, f, start) suppressWarnings(nlsLM(y ~ f(a, b, m), start = start, control = control))

row("id", "model", "market", "quantity", "value")
for (case in list(
    list("vcr-us-1979-88", "bass", list(a = 0.01, b = 0.6, m = 70000)),
    list("vcr-us-1979-88", "logistic", list(a = 0.6, b = 6, m = 70000)),
    list("vcr-us-1979-88", "gompertz", list(a = 0.4, b = 6, m = 80000)),
    list("ibm-1st-generation", "bass", list(a = 0.015, b = 0.65, m = 15700)),
    list("ibm-1st-generation", "logistic", list(a = 0.6, b = 6, m = 15700)),
    list("ibm-1st-generation", "gompertz", list(a = 0.4, b = 5, m = 15900)))) {
  id <- case[[1]]; model <- case[[2]]
  s <- data[[id]]
  f <- predictor(model, s)
  best <- fit(s, f, case[[3]])
  names <- if (model == "bass") c(a = "p", b = "q", m = "m") else c(a = "k", b = "t0", m = "m")
  out <- function(quantity, value) row(id, model, "", quantity, number(value))
  se <- sqrt(diag(vcov(best)))
  for (parameter in names(names)) {
    out(names[[parameter]], coef(best)[[parameter]])
    out(paste0("se-", names[[parameter]]), se[[parameter]])
  }
}

# A given market size.
for (case in list(
    list("vcr-us-1979-88", "bass", 70000),
    list("ibm-1st-generation", "gompertz", 16000))) {
  id <- case[[1]]; model <- case[[2]]; market <- case[[3]]
  s <- data[[id]]
  f <- predictor(model, s)
  start <- if (model == "bass") list(a = 0.01, b = 0.6) else list(a = if (model == "logistic") 0.5 else 0.4, b = 5)
  best <- suppressWarnings(nlsLM(s ~ f(a, b, market), start = start, control = control))
  names <- if (model == "bass") c(a = "p", b = "q") else c(a = "k", b = "t0")
  for (parameter in names(names)) {
    row(id, model, market, names[[parameter]], number(coef(best)[[parameter]]))
    row(id, model, market, paste0("se-", names[[parameter]]), number(sqrt(diag(vcov(best)))[[parameter]]))
  }
}
