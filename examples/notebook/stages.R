# Counts the cases of a catalogue by technology group and recorded stage, from its CSV tables.
#
#     waystage convert --output tables/
#     Rscript stages.R tables > stages.csv
#
# Prints the same table as `waystage stats --by group --format csv`. The second argument is the day as of which
# to count; the issue date if left out. Needs nothing but R.

phases <- list( # the furthest first, each with its rungs as they stand in the ladder
  operation = c("deployed-limited", "deployed", "deployed-full"), trial = c("proof-of-concept", "pilot"),
  preparation = c("exploring", "planned", "development"), pause = "suspended",
  end = c("concluded", "abandoned", "retired", "discontinued"), none = "not-planned")
ladder <- unlist(phases[c("none", "preparation", "trial", "operation", "pause", "end")], use.names = FALSE)
stopped <- c(phases$pause, phases$end)
ranks <- c(unlist(lapply(phases, rev), use.names = FALSE), "(of the catalogue)", "unmapped", "unknown", "not-yet")

rank <- function(stage) match(stage, ranks, nomatch = match("(of the catalogue)", ranks))
row <- function(stage) { # from the last row of the ladder to the first; what is no rung after them
  at <- match(stage, ladder)
  ifelse(is.na(at), rank(stage), -at)
}
first <- function(stages, by) stages[order(by(stages), stages, method = "radix")][1]
earliest <- function(date) ifelse(date == "", "", paste0(date, substring("-01-01", nchar(date) - 3)))
latest <- function(date) {
  start <- as.Date(ifelse(nchar(date) == 7, paste0(date, "-01"), "2000-01-01"))
  end <- format(as.Date(format(start + 31, "%Y-%m-01")) - 1) # the last day of the month
  ifelse(date == "", "9999-12-31", ifelse(nchar(date) == 7, end, paste0(date, substring("-12-31", nchar(date) - 3))))
}

# The stage of one scope on a day, since when it may speak, and the latest day of what says so.
state <- function(facts, day, issued) {
  counted <- facts[facts$dated & facts$latest <= day, ]
  if (nrow(counted) == 0 && day >= issued) counted <- facts[!facts$dated, ]
  if (nrow(counted) == 0) return(list(stage = "not-yet", since = "", until = ""))
  since <- max(counted$earliest)
  rest <- counted[counted$latest >= since, ] # the others are history
  stage <- first(rest$stage, row)
  list(stage = stage, since = since, until = max(rest$latest[rest$stage == stage]))
}

# The stage of a case on a day: the furthest that the whole or a scope holds.
recorded <- function(facts, day, issued) {
  whole <- state(facts[facts$scope == "", ], day, issued)
  stages <- whole$stage
  for (scope in setdiff(facts$scope, "")) {
    part <- state(facts[facts$scope == scope, ], day, issued)
    overruled <- whole$stage %in% stopped && part$since <= whole$until
    if (!overruled) stages <- c(stages, if (part$stage == "deployed-full") "deployed-limited" else part$stage)
  }
  first(stages, rank)
}

invisible(Sys.setlocale("LC_COLLATE", "C")) # texts are compared by their characters
arguments <- commandArgs(trailingOnly = TRUE)
if (!length(arguments) %in% 1:2) {
  stop("usage: Rscript stages.R TABLES [DAY], such as: Rscript stages.R tables 2022-12-31", call. = FALSE)
}
if (!file.exists(file.path(arguments[1], "catalogue.csv"))) {
  stop(arguments[1], ": there is no catalogue.csv; write the tables by: waystage convert --output tables/", call. = FALSE)
}
isDay <- function(text) grepl("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", text) && !is.na(as.Date(text, optional = TRUE))
if (length(arguments) == 2 && !isDay(arguments[2])) stop(arguments[2], ": expected a day, such as 2022-12-31", call. = FALSE)
read <- function(table) {
  text <- readLines(file.path(arguments[1], paste0(table, ".csv")), encoding = "UTF-8", warn = FALSE)
  text[1] <- sub("^\xef\xbb\xbf", "", text[1], useBytes = TRUE) # the byte order mark
  read.csv(textConnection(text, encoding = "UTF-8"), colClasses = "character", check.names = FALSE,
    na.strings = character(), encoding = "UTF-8")
}
issued <- latest(read("catalogue")$issued)
day <- if (length(arguments) > 1) arguments[2] else issued

records <- read("caseStudies.stages")
from <- ifelse(records$date == "", records$notBefore, records$date)
to <- ifelse(records$date == "", records$notAfter, records$date)
turned <- from != "" & to != "" & earliest(from) > latest(to)
facts <- data.frame(case = records[["#caseStudies"]], scope = records$scope,
  stage = ifelse(records$stage == "", "unmapped", records$stage), dated = from != "" | to != "",
  earliest = earliest(ifelse(turned, to, from)), latest = pmin(latest(ifelse(turned, from, to)), issued))
facts <- facts[records$basis %in% c("began", "observed") & earliest(from) <= issued, ]

technologies <- read("technologies")
group <- function(technology) {
  broader <- technologies$broader[technologies$id == technology]
  if (broader == "") technology else group(broader)
}
cases <- read("caseStudies")
cases <- cases[cases$nature %in% c("", "use"), ] # a rule on a technology, or an offer of it, is no use of it
byCase <- split(facts, factor(facts$case, levels = cases$id))
counted <- do.call(rbind, lapply(seq_len(nrow(cases)), function(i) {
  data.frame(key = unique(sapply(trimws(strsplit(cases$technologies[i], "|", fixed = TRUE)[[1]]), group)),
    stage = recorded(byCase[[cases$id[i]]], day, issued))
}))
beside <- c("not-yet", "unknown", "unmapped")
stages <- c(beside, ladder, sort(setdiff(counted$stage, c(beside, ladder))))
counts <- unclass(table(counted$key, factor(counted$stage, levels = stages)))
names <- technologies[["name/en"]][match(rownames(counts), technologies$id)]
quoted <- ifelse(grepl("[,\"\r\n]", names), paste0("\"", gsub("\"", "\"\"", names), "\""), names)
total <- rowSums(counts[, -1, drop = FALSE])
lines <- c(paste(c("key", "name", "total", "notYet", beside[-1], stages[-(1:3)]), collapse = ","),
  paste(rownames(counts), quoted, total, apply(counts, 1, paste, collapse = ","), sep = ","))
writeLines(enc2utf8(paste0(lines, "\r")), useBytes = TRUE)
