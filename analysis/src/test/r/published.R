# Makes the golden values of the published data. Run by hand; the build does not need R.
#
#   cd analysis && Rscript src/test/r/published.R src/test/resources/org/waystage/analysis/published
#
# Made with R 4.5.0 and survival 3.8-3.

suppressMessages(library(survival))
folder <- commandArgs(TRUE)[1]
results <- NULL
keep <- function(dataset, quantity, value)
  results <<- rbind(results, data.frame(dataset, quantity, value = sprintf("%.17g", value)))

# ---- larynx: the log-rank test of the stages -------------------------------------------------------------------------------
d <- read.csv(file.path(folder, "larynx.csv"))
test <- survdiff(Surv(time, death) ~ stage, d)
keep("larynx", "logRank", test$chisq)
for (stage in 1:4) keep("larynx", paste0("expected-", stage), test$exp[stage])

# ---- first use: Turnbull's estimate -------------------------------------------------------------------------
d <- read.csv(file.path(folder, "first-use.csv"))
l <- c(rep(d$age, d$exact), rep(-Inf, sum(d$unknown)), rep(d$age, d$never))
r <- c(rep(d$age, d$exact), rep(d$age, d$unknown), rep(Inf, sum(d$never)))
stopifnot(length(l) == 191)
cell <- d$age                                               # all mass can lie at these
inside <- t(sapply(seq_along(l), function(i) if (l[i] == r[i]) cell == l[i] else cell > l[i] & cell <= r[i])) * 1
estimate <- function() {                                      # EM
  p <- rep(1 / length(cell), length(cell))
  repeat {
    q <- p * colSums(inside / as.vector(inside %*% p))
    q <- q / sum(q)
    if (max(abs(q - p)) < 1e-16) break
    p <- q
  }
  q
}
mass <- estimate()
survival <- sapply(10:18, function(age) sum(mass[cell > age]))
stopifnot(max(abs(survival - c(.977, .906, .794, .651, .516, .392, .345, .308, .308))) < .5001e-3)
fit <- survfit(Surv(ifelse(is.finite(l), l, NA), ifelse(is.finite(r), r, NA), type = "interval2") ~ 1)
stopifnot(max(abs(summary(fit, times = 10:18)$surv - survival)) < 1e-4)   # survfit stops earlier
for (age in 10:18) keep("first-use", paste0("survival-", age), survival[age - 9])
write.csv(results, file.path(folder, "golden.csv"), row.names = FALSE, quote = FALSE, eol = "\n")
