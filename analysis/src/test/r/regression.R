# Makes the golden values of the regressions. Run by hand; the build does not need R.
#
#   cd analysis && Rscript src/test/r/regression.R src/test/resources/org/waystage/analysis/regression
#
# Made with R 4.5.0 and survival 3.8.3. glm with the complementary log-log link or of Poisson counts, and coxph, give the
# estimates of whatever they can fit; their numbers are compared below with a likelihood written out here, whose gradient is
# taken by complex steps (exact to rounding) and whose greatest value is found by EM and Newton's method. What neither can
# fit comes from that likelihood alone.
#
# Data of survival: veteran, kidney, heart. Breast cosmesis: Finkelstein and Wolfe, A Semiparametric Model for Regression
# Analysis of Interval-Censored Failure Time Data, 1985. The others are made up here, by a generator that is written out.

suppressMessages(library(survival))
folder <- commandArgs(TRUE)[1]
state <- 20261128
draw <- function(n) sapply(seq_len(n), function(i) {        # Lehmer's generator, exact in doubles
  state <<- (state * 16807) %% 2147483647
  state / 2147483647
})

# --- the likelihood ---------------------------------------------------------------------------------------------------
# d: entry, after, by (infinite where unknown); x: columns; z: list of matrices (subject by period), one for each changing one
overlap <- function(from, to, cuts) {
  k <- length(cuts) - 1
  w <- outer(to, cuts[-1], pmin) - outer(from, cuts[-(k + 1)], pmax)
  pmax(w, 0) / rep(diff(cuts), each = length(from))
}
setup <- function(d, x, cuts, kind, z = list()) {
  last <- max(cuts); first <- min(cuts)
  e <- pmax(d$entry, first); a <- pmax(d$after, e); b <- d$by
  event <- b <= last
  exact <- event & d$after == d$by & kind == "piecewise"
  if (kind != "piecewise") {
    up <- function(t) vapply(t, function(s) min(c(cuts[cuts >= s - 1e-12], Inf)), 0)
    down <- function(t) vapply(t, function(s) max(cuts[cuts <= s + 1e-12]), 0)
    point <- event & d$after == d$by
    e <- up(e); a <- pmax(e, ifelse(point, NA, down(pmin(a, last))), na.rm = TRUE)
    b[event] <- up(b[event])
    a[point] <- vapply(b[point], function(s) max(cuts[cuts < s - 1e-12]), 0)
  }
  a <- pmin(a, last)
  keep <- ifelse(event, b > e, a > e)
  list(w1 = overlap(e, a, cuts)[keep, , drop = FALSE],
       w2 = (overlap(a, ifelse(event & !exact, pmin(b, last), a), cuts))[keep, , drop = FALSE],
       interval = (event & !exact)[keep], exact = exact[keep],
       piece = sapply(pmin(b, last), function(s) max(1, sum(cuts < s)))[keep],
       x = x[keep, , drop = FALSE], z = lapply(z, function(m) m[keep, , drop = FALSE]),
       cluster = d$cluster[keep], length = diff(cuts),
       may = (cuts[-1] %in% c(b, e)) & (cuts[-length(cuts)] %in% c(a, e)))  # the others lose to a neighbour
}
each <- function(theta, s, on) {                            # what each subject contributes; theta: log g of the pieces on, beta
  k <- ncol(s$w1); g <- rep(0 * theta[1], k); g[on] <- exp(theta[seq_along(on)])
  beta <- theta[-seq_along(on)]; p <- ncol(s$x)
  eta <- as.vector(s$x %*% beta[seq_len(p)])
  eta <- matrix(eta, nrow(s$w1), k)
  for (i in seq_along(s$z)) eta <- eta + s$z[[i]] * beta[p + i]
  h <- exp(eta) * rep(g, each = nrow(s$w1))
  value <- -rowSums(s$w1 * h)
  u <- rowSums(s$w2 * h)
  value[s$interval] <- value[s$interval] + log(1 - exp(-u[s$interval]))
  if (any(s$exact)) {
    at <- cbind(which(s$exact), s$piece[s$exact])
    value[s$exact] <- value[s$exact] + log(h[at]) - log(s$length[s$piece[s$exact]])
  }
  value
}
value <- function(theta, s, on) sum(Re(each(theta, s, on)))
scores <- function(theta, s, on) sapply(seq_along(theta), function(j) {   # by complex steps
  t <- as.complex(theta); t[j] <- t[j] + 1e-30i
  Im(each(t, s, on)) / 1e-30
})
gradient <- function(theta, s, on) colSums(scores(theta, s, on))
hessian <- function(theta, s, on) {                         # differences of exact gradients, extrapolated twice
  p <- length(theta); H <- matrix(0, p, p)
  for (j in seq_len(p)) {
    d <- function(h) {t <- theta; t[j] <- t[j] + h; u <- theta; u[j] <- u[j] - h
      (gradient(t, s, on) - gradient(u, s, on)) / (2 * h)}
    h <- 1e-2 / if (j > length(on) && j <= length(on) + ncol(s$x)) max(1, abs(s$x[, j - length(on)])) else 1
    a <- d(h); b <- d(h / 2); c <- d(h / 4)
    ab <- (4 * b - a) / 3; bc <- (4 * c - b) / 3
    H[, j] <- (16 * bc - ab) / 15
  }
  (H + t(H)) / 2
}
newton <- function(theta, s, on, held = integer(0), H = NULL) {  # held: places in theta that stay; H: of a place nearby
  free <- setdiff(seq_along(theta), held)
  for (i in seq_len(if (is.null(H)) 12 else 60)) {
    curve <- (if (is.null(H)) hessian(theta, s, on) else H)[free, free, drop = FALSE]
    top <- max(eigen(curve, TRUE, TRUE)$values)             # not concave here: bent until each step goes up
    if (top >= 0) curve <- curve - (top + .01) * diag(length(free))
    step <- -solve(curve, gradient(theta, s, on)[free])
    f <- min(1, 2 / max(abs(step))); now <- value(theta, s, on)
    repeat {
      next_ <- theta; next_[free] <- theta[free] + f * step
      v <- value(next_, s, on)
      if (is.finite(v) && v >= now - 1e-10) break
      f <- f / 2
      if (f < 1e-8) return(theta)
    }
    theta <- next_
    if (max(abs(step)) < (if (is.null(H)) 1e-10 else 1e-8)) break
  }
  theta
}
start <- function(s) {                                      # EM of Poisson counts; without effects
  k <- ncol(s$w1)
  g <- rep(sum(s$interval | s$exact) / nrow(s$w1) / k, k)
  counts <- tabulate(s$piece[s$exact], k)
  risk <- colSums(s$w1 + s$w2)
  for (i in 1:500) {
    h2 <- s$w2 * rep(g, each = nrow(s$w2)); u <- rowSums(h2)
    e <- colSums((h2 / (1 - exp(-u)))[s$interval, , drop = FALSE])
    g <- ifelse(risk > 0, (e + counts) / risk, 0)
  }
  g
}
fit <- function(s, steps = FALSE, held = NULL) {             # held: the value of the one coefficient of steps
  g <- if (steps) ifelse(s$may, 1 / nrow(s$w1), 0) else start(s)
  beta <- if (is.null(held)) rep(0, ncol(s$x) + length(s$z)) else held
  sure <- s$may & colSums(s$w1) == 0                        # nobody was seen without the event after it: its hazard has no end
  if (steps) {                                              # EM with a step for beta each time, until what is 0 shows itself
    information <- sum(s$interval) / 2 * apply(s$x, 2, var)
    for (i in 1:3000) {
      r <- exp(as.vector(s$x %*% beta))
      h2 <- s$w2 * rep(g, each = nrow(s$w2)) * r; u <- rowSums(h2)
      e <- colSums((h2 / (1 - exp(-u)))[s$interval, , drop = FALSE])
      g <- e / colSums((s$w1 + s$w2) * r)
      g[!is.finite(g)] <- 0
      g[sure] <- 50
      waited <- as.vector(s$w1 %*% g) * r; u <- as.vector(s$w2 %*% g) * r
      pull <- ifelse(s$interval, u / expm1(u), 0) - waited
      if (is.null(held)) beta <- beta + colSums(s$x * pull) / information
    }
  }
  on <- which(g > 1e-4 * sum(g[!sure]))
  for (round in 1:40) {                                     # Kuhn and Tucker: what would make it grow comes in, what falls to 0 leaves
    stay <- if (steps) which(sure[on]) else integer(0)
    theta <- newton(c(log(g[on]), beta), s, on, c(stay, if (!is.null(held)) length(on) + seq_along(beta)))
    g[] <- 0; g[on] <- exp(theta[seq_along(on)]); beta <- theta[-seq_along(on)]
    if (!steps) break
    r <- exp(as.vector(s$x %*% beta)); u <- as.vector(s$w2 %*% g) * r
    slope <- colSums(r * (s$w2 * ifelse(s$interval, 1 / expm1(u), 0) - s$w1))
    gone <- which(g > 0 & g < 1e-9); come <- setdiff(which(s$may & slope > 1e-7), on)
    if (!length(gone) && !length(come)) break
    g[gone] <- 0
    if (length(come)) g[come[which.max(slope[come])]] <- 1e-3
    on <- which(g > 0)
  }
  if (steps) stopifnot(max(slope[g == 0]) < 1e-7)
  list(theta = theta, on = on, value = value(theta, s, on), free = setdiff(seq_along(theta), stay))
}
results <- NULL
analyse <- function(name, d, x, cuts, kind, z = list(), profile = TRUE) {
  cat(name, "\n")
  s <- setup(d, x, cuts, kind, z)
  f <- fit(s, kind == "steps")
  b <- length(f$on) + seq_len(ncol(s$x) + length(z))
  H <- hessian(f$theta, s, f$on)
  V <- 0 * H; V[f$free, f$free] <- solve(-H[f$free, f$free])
  U <- rowsum(scores(f$theta, s, f$on), s$cluster); G <- nrow(U)
  R <- G / (G - 1) * V %*% crossprod(U) %*% V
  names <- c(colnames(x), names(z))
  for (i in seq_along(b)) {
    without <- f$theta; without[b[i]] <- 0
    alone <- if (kind == "steps") fit(s, TRUE, 0)$value else value(newton(without, s, f$on, b[i], H), s, f$on)
    ends <- c(NA, NA)
    if (profile) {
      fall <- if (kind == "steps") function(v) 2 * (f$value - fit(s, TRUE, v)$value) - qchisq(.95, 1) else function(v) {
        t <- f$theta; t[b[i]] <- v
        2 * (f$value - value(newton(t, s, f$on, b[i], H), s, f$on)) - qchisq(.95, 1)}
      se <- sqrt(V[b[i], b[i]]); at <- f$theta[b[i]]
      ends <- c(uniroot(fall, c(at - 4 * se, at), tol = 1e-9)$root, uniroot(fall, c(at, at + 4 * se), tol = 1e-9)$root)
    }
    results <<- rbind(results, data.frame(dataset = name, model = kind, column = names[i], logRatio = f$theta[b[i]],
      error = sqrt(V[b[i], b[i]]), clustered = sqrt(R[b[i], b[i]]), lower = ends[1], upper = ends[2],
      ratioTest = 2 * (f$value - alone), logLikelihood = f$value,
      wald = as.numeric(f$theta[b] %*% solve(V[b, b], f$theta[b])),
      waldClustered = as.numeric(f$theta[b] %*% solve(R[b, b], f$theta[b]))))
  }
  invisible(list(fit = f, b = b, V = V))
}
same <- function(what, ours, theirs, tolerance = 1e-7) {
  cat(sprintf("%-40s %.3g\n", what, max(abs(ours / theirs - 1))))
  stopifnot(max(abs(ours / theirs - 1)) < tolerance)
}
subjects <- NULL
periods <- NULL
keep <- function(name, d, x, cuts, z = list()) {
  columns <- matrix(NA, nrow(x), 4); columns[, seq_len(ncol(x))] <- x
  colnames(columns) <- paste0("x", 1:4)
  subjects <<- rbind(subjects, data.frame(dataset = name, entry = d$entry, after = d$after, by = d$by,
                                          cluster = paste0("c", d$cluster), columns))
  for (i in seq_along(z)) for (k in seq_len(ncol(z[[i]])))
    periods <<- rbind(periods, data.frame(dataset = name, subject = seq_len(nrow(z[[i]])), column = names(z)[i],
                                          period = k, value = z[[i]][, k]))
  cutlist <<- rbind(cutlist, data.frame(dataset = name, cut = cuts))
}
cutlist <- NULL
run <- function(name, d, x, cuts, kind, z = list(), ...) {
  keep(name, d, x, cuts, z)
  analyse(name, d, x, cuts, kind, z, ...)
}

# --- discrete time: glm on rows of persons and periods -----------------------------------------------------------------------
n <- 240
cluster <- rep(1:60, each = 4)
group <- 1 + (seq_len(n) * 7 %% 11) %% 3
frail <- rep(draw(60) - .5, each = 4)
number <- round(10 * draw(n)) / 10
x <- cbind(b = as.numeric(group == 2), c = as.numeric(group == 3), number = number)
rate <- .16 * exp(.5 * (group == 2) - .4 * (group == 3) + .6 * number + frail)
begin <- -log(draw(n)) / rate
entry <- ifelse(draw(n) < .4, floor(3 * draw(n)), -Inf)
begin <- ifelse(begin <= entry, entry + begin + .01, begin)
stop <- 3 + floor(6 * draw(n)); stop <- pmax(stop, entry + 1)
d <- data.frame(entry, after = ifelse(begin <= stop, ceiling(begin) - 1, stop),
                by = ifelse(begin <= stop, ceiling(begin), Inf), cluster)
cuts <- 0:8
m <- run("periods", d, x, cuts, "discrete")
pp <- do.call(rbind, lapply(seq_len(n), function(i) {
  last <- if (is.finite(d$by[i])) d$by[i] else d$after[i]
  from <- max(0, d$entry[i])
  if (last <= from) return(NULL)
  t <- (from + 1):last
  data.frame(i, t, y = as.numeric(t == last & is.finite(d$by[i])), b = x[i, 1], c = x[i, 2], number = x[i, 3])
}))
g <- glm(y ~ factor(t) - 1 + b + c + number, binomial("cloglog"), pp, control = list(epsilon = 1e-15, maxit = 100))
same("periods: glm cloglog, coefficients", m$fit$theta, coef(g))
same("periods: glm cloglog, likelihood", m$fit$value, as.numeric(logLik(g)))

# --- discrete time with exposure that changes by period -------------------------------------------------------------------------
z <- list(exposure = t(sapply(group, function(k) cumsum(c(0, .05 + .03 * ((1:7 + k) %% 3))))))
m <- run("exposure", d, x[, 1:2], cuts, "discrete", z, profile = FALSE)
pp$exposure <- z$exposure[cbind(pp$i, pp$t)]
g <- glm(y ~ factor(t) - 1 + b + c + exposure, binomial("cloglog"), pp, control = list(epsilon = 1e-15, maxit = 100))
same("exposure: glm cloglog, coefficients", m$fit$theta, coef(g))

# --- discrete time, events known to lie in one of several periods ---------------------------------------------------------------
wide <- d
some <- is.finite(d$by) & seq_len(n) %% 3 == 0
wide$after[some] <- pmax(ifelse(is.finite(wide$entry[some]), wide$entry[some], 0), wide$after[some] - 2)
wide$by[some] <- pmin(8, wide$by[some] + 1)
wide$after[wide$after == 0 & is.finite(wide$by)] <- -Inf
wide$after <- pmax(wide$after, wide$entry)
run("several-periods", wide, x, cuts, "discrete", profile = FALSE)

# --- pieces that are the times between all times: the partial likelihood of Cox with ties by Breslow ---------------------------------
# of the data, with Breslow's ties. The likelihoods differ by a constant, but not their ratios nor the variances (Holford 1980).
cox <- function(name, d, x) {
  ends <- c(0, d$after, d$by, d$entry)
  keep(name, d, x, sort(unique(ends[is.finite(ends)])))
  d$from <- pmax(0, d$entry); d$to <- ifelse(is.finite(d$by), d$by, d$after); d$had <- as.numeric(is.finite(d$by))
  one <- function(columns) coxph(Surv(d$from, d$to, d$had) ~ ., data.frame(x[, columns, drop = FALSE]), ties = "breslow",
                                 cluster = d$cluster, control = coxph.control(eps = 1e-14, toler.chol = 1e-15, iter.max = 100))
  c <- one(seq_len(ncol(x)))
  G <- length(unique(d$cluster)); R <- c$var * G / (G - 1)
  for (i in seq_len(ncol(x)))
    results <<- rbind(results, data.frame(dataset = name, model = "piecewise", column = colnames(x)[i], logRatio = coef(c)[[i]],
      error = sqrt(c$naive.var[i, i]), clustered = sqrt(R[i, i]), lower = NA, upper = NA,
      ratioTest = 2 * (c$loglik[2] - one(-i)$loglik[2]), logLikelihood = NA,
      wald = as.numeric(coef(c) %*% solve(c$naive.var, coef(c))), waldClustered = as.numeric(coef(c) %*% solve(R, coef(c)))))
}
v <- veteran
cox("veteran", data.frame(entry = -Inf, after = v$time, by = ifelse(v$status == 1, v$time, Inf), cluster = seq_len(nrow(v))),
    cbind(small = as.numeric(v$celltype == "smallcell"), adeno = as.numeric(v$celltype == "adeno"),
          large = as.numeric(v$celltype == "large"), karno = v$karno))
k <- kidney
cox("kidney", data.frame(entry = -Inf, after = k$time, by = ifelse(k$status == 1, k$time, Inf), cluster = k$id),
    cbind(age = k$age, sex = k$sex))
h <- heart
h$stop <- pmax(h$stop, h$start + .1)
cox("heart", data.frame(entry = ifelse(h$start > 0, h$start, -Inf), after = h$stop, by = ifelse(h$event == 1, h$stop, Inf),
                        cluster = h$id),
    cbind(age = h$age, year = h$year, surgery = h$surgery, transplant = as.numeric(h$transplant == 1)))

# --- few pieces: glm of Poisson counts ---------------------------------------------------------------------------------------------
cuts <- c(0, 50, 100, 200, 1000)
dv <- data.frame(entry = ifelse(seq_len(nrow(v)) %% 5 == 0 & v$time > 10, 10, -Inf), after = v$time,
                 by = ifelse(v$status == 1, v$time, Inf), cluster = (seq_len(nrow(v)) - 1) %/% 3)
xv <- cbind(trt = as.numeric(v$trt == 2), karno = v$karno)
m <- run("veteran-pieces", dv, xv, cuts, "piecewise", profile = FALSE)
long <- survSplit(Surv(pmax(0, dv$entry), v$time, v$status) ~ ., data.frame(xv), cut = c(50, 100, 200), episode = "piece",
                  start = "tstart", end = "tstop", event = "event")
g <- glm(event ~ factor(piece) - 1 + trt + karno + offset(log(tstop - tstart)), poisson, long,
         control = list(epsilon = 1e-15, maxit = 100))
same("veteran-pieces: glm Poisson, coefficients", m$fit$theta[m$b], coef(g)[5:6])
same("veteran-pieces: glm Poisson, errors", sqrt(diag(m$V)[m$b]), sqrt(diag(vcov(g)))[5:6])

# --- intervals ----------------------------------------------------------------------------------------------------------------------
i <- function(text) {
  p <- strsplit(strsplit(gsub("\n", " ", text), " +")[[1]], "-")
  p <- p[lengths(p) > 0]
  data.frame(after = sapply(p, function(a) {l <- as.numeric(sub("\\+", "", a[1])); if (l == 0) -Inf else l}),
             by = sapply(p, function(a) if (length(a) == 2) as.numeric(a[2]) else Inf))
}
radiotherapy <- i("45+ 6-10 0-7 46+ 46+ 7-16 17+ 7-14 37-44 0-8 4-11 15+ 11-15 22+ 46+ 46+ 25-37 46+ 26-40 46+ 27-34 36-44 46+ 36-48 37+ 40+ 17-25 46+ 11-18 38+ 5-12 37+ 0-5 18+ 24+ 36+ 5-11 19-35 17-25 24+ 32+ 33+ 19-26 37+ 34+ 36+")
both <- i("8-12 0-22 24-31 17-27 17-23 24-30 16-24 13+ 11-13 16-20 18-25 17-26 32+ 23+ 44-48 14-17 0-5 5-8 12-20 11+ 33-40 31+ 13-39 19-32 34+ 13+ 16-24 35+ 15-22 11-17 22-32 10-35 30-34 13+ 10-17 8-21 4-9 11+ 14-19 4-8 34+ 30-36 18-24 16-60 35-39 21+ 11-20 48+")
stopifnot(nrow(radiotherapy) == 46, nrow(both) == 48)
bc <- rbind(radiotherapy, both); bc <- data.frame(entry = -Inf, bc, cluster = 1:94)
xb <- cbind(chemotherapy = rep(0:1, c(46, 48)))
run("cosmesis-pieces", bc, xb, c(0, 10, 20, 30, 60), "piecewise")

n <- 150
cl <- rep(1:50, each = 3); xm <- cbind(west = as.numeric(draw(n) < .5), size = round(20 * draw(n)) / 10)
begin <- -log(draw(n)) / (.25 * exp(.7 * xm[, 1] - .4 * xm[, 2] + rep(draw(50) - .5, each = 3)))
first <- 2 * draw(n); second <- first + 2 * draw(n); third <- second + 3 * draw(n)
known <- draw(n) < .2
after <- ifelse(begin <= first, -Inf, ifelse(begin <= second, first, ifelse(begin <= third, second, third)))
by <- ifelse(begin <= first, first, ifelse(begin <= second, second, ifelse(begin <= third, third, Inf)))
en <- ifelse(draw(n) < .3 & is.finite(after), after * draw(n), -Inf)
mixed <- data.frame(entry = en, after = ifelse(known, begin, after), by = ifelse(known, begin, by), cluster = cl)
mixed <- round(mixed, 3)
run("mixed-pieces", mixed, xm, c(0, 1, 2, 4, ceiling(max(mixed$by[is.finite(mixed$by)], mixed$after))), "piecewise")

# --- steps ---
cuts <- sort(unique(c(bc$after, bc$by))); cuts <- cuts[is.finite(cuts)]
m <- run("cosmesis-steps", bc, xb, c(min(cuts) - 1, cuts), "steps", profile = FALSE)
cat("breast cosmesis, Huang and Wellner 1995: 0.797 (0.29); here", m$fit$theta[m$b], sqrt(m$V[m$b, m$b]), "\n")
late <- mixed[!known, ]
coarse <- late; coarse[, 1:3] <- ifelse(is.finite(as.matrix(late[, 1:3])), round(as.matrix(late[, 1:3]) * 2) / 2, as.matrix(late[, 1:3]))
coarse$after <- ifelse(coarse$after <= 0, -Inf, coarse$after)
coarse$entry <- ifelse(coarse$entry <= 0, -Inf, coarse$entry)
coarse$by <- ifelse(coarse$by <= pmax(0, coarse$after), pmax(0, coarse$after) + .5, coarse$by)
ends <- sort(unique(unlist(coarse[, 1:3]))); ends <- ends[is.finite(ends)]
run("entered-steps", coarse, xm[!known, 1, drop = FALSE], c(min(ends) - 1, ends), "steps")
write <- function(rows, file) {
  for (n in names(rows)) if (is.numeric(rows[[n]]))
    rows[[n]] <- ifelse(is.finite(rows[[n]]), sprintf("%.17g", rows[[n]]), "")
  write.csv(rows, file.path(folder, file), row.names = FALSE, quote = FALSE, eol = "\n", na = "")
}
write(subjects, "subjects.csv")
write(periods, "periods.csv")
write(cutlist, "cuts.csv")
write(results, "results.csv")
