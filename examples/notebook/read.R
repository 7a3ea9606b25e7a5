# Reads a Data Package and counts its cases by technology group.
#
#     waystage convert --output tables/
#     Rscript read.R tables > groups.csv
#
#     waystage report --output report/
#     Rscript read.R report/data > groups.csv
#
# The function read_package knows nothing of Waystage: names, types, lists and missing values are in datapackage.json.
# Needs readr and jsonlite.

# Returns the tables of a Data Package by name.
read_package <- function(folder) {
  described <- jsonlite::fromJSON(file.path(folder, "datapackage.json"), simplifyVector = FALSE)
  resources <- Filter(function(resource) identical(resource$type, "table"), described$resources)
  names(resources) <- vapply(resources, function(resource) resource$name, "")
  lapply(resources, function(resource) {
    fields <- resource$schema$fields
    names(fields) <- vapply(fields, function(field) field$name, "")
    types <- lapply(fields, function(field) switch(field$type,
      integer = , number = readr::col_double(), # an integer of R ends at two billion
      boolean = readr::col_logical(), readr::col_character()))
    table <- readr::read_csv(file.path(folder, resource$path), col_types = do.call(readr::cols, types),
      na = unlist(resource$schema$missingValues), trim_ws = FALSE, progress = FALSE)
    for (field in fields) if (!is.null(field$delimiter)) {
      table[[field$name]] <- strsplit(table[[field$name]], field$delimiter, fixed = TRUE)
    }
    table
  })
}

# Returns one row for each value of a list and the case that has it, once.
long <- function(cases, lists) {
  at <- rep(seq_along(lists), lengths(lists))
  unique(data.frame(id = cases$id[at], group = unlist(lists), operation = cases$operation[at]))
}

# In the tables of a catalogue the group of a technology is found by following what is broader.
of_edition <- function(tables) {
  broader <- with(tables$technologies, setNames(broader, id))
  group <- function(technology) if (is.na(broader[technology])) technology else group(broader[[technology]])
  cases <- tables$caseStudies
  uses <- cases[is.na(cases$nature) | cases$nature == "use", ]
  uses$operation <- NA
  rows <- long(uses, lapply(uses$technologies, function(each) vapply(each, group, "", USE.NAMES = FALSE)))
  aggregate(cbind(cases = id != "") ~ group, rows, sum)
}

# In the data of a report stages and groups are already found.
of_report <- function(tables) {
  uses <- tables$cases[tables$cases$nature == "use", ]
  uses$operation <- uses$phase %in% "operation"
  aggregate(cbind(cases = id != "", operation) ~ group, long(uses, uses$group), sum)
}

arguments <- commandArgs(trailingOnly = TRUE)
if (length(arguments) != 1) stop("usage: Rscript read.R FOLDER, such as: Rscript read.R tables")
invisible(Sys.setlocale("LC_COLLATE", "C")) # texts are compared by their characters
tables <- read_package(arguments[1])
counts <- if ("cases" %in% names(tables)) of_report(tables) else of_edition(tables)
cat(readr::format_csv(counts))
