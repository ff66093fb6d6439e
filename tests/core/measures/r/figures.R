# The figures that against-r.test.ts holds ours against: from the CSV files beside this script, by R's own packages.
# Run in this folder: Rscript figures.R > figures.csv
suppressPackageStartupMessages({
  library(survey)
  library(spdep)
})

cat(sprintf("# R %s, survey %s, spdep %s\n", getRversion(), packageVersion("survey"), packageVersion("spdep")))
cat("name,value\n")
say <- function(name, value) cat(sprintf("%s,%.17g\n", name, as.numeric(value)), sep = "")

# What the method calls 90 %: 1.645 standard errors on each side.
width <- 1.645
level <- 2 * pnorm(width) - 1

# ---- Shares

kinds <- read.csv("people.csv", stringsAsFactors = TRUE)
kinds$kind <- seq_len(nrow(kinds))
people <- kinds[rep(kinds$kind, kinds$count), ]
people$unsafe <- as.numeric(people$answer == "otrygg")

share <- function(name, design) {
  mean <- svymean(~unsafe, design)
  say(paste0(name, ".value"), coef(mean))
  say(paste0(name, ".variance"), vcov(mean))
  for (method in c("xlogit", "logit")) {
    ends <- attr(svyciprop(~unsafe, design, method = method, level = level, df = Inf), "ci")
    say(paste0(name, ".", method, c(".low", ".high")), ends)
  }
}
contrast <- function(name, figure) {
  say(paste0(name, ".value"), coef(figure))
  say(paste0(name, ".variance"), vcov(figure))
}

plain <- svydesign(ids = ~1, weights = ~1, data = people)
weighted <- svydesign(ids = ~1, weights = ~weight, data = people)
for (name in c("plain", "weighted")) {
  design <- get(name)
  share(name, design)
  share(paste0(name, ".substantive"), subset(design, answer != "vet_ej"))
  share(paste0(name, ".men"), subset(design, gender == "man"))
  by <- svyby(~unsafe, ~gender, design, svymean, covmat = TRUE)
  contrast(paste0(name, ".women-men"), svycontrast(by, c(kvinna = 1, man = -1)))
  answers <- svymean(~answer, design)
  contrast(paste0(name, ".unsafe-safe"), svycontrast(answers, c(answerotrygg = 1, answertrygg = -1)))
}

# The interval of a share as the survey's tables have it: symmetric, and with n in place of n - 1.
mean <- svymean(~unsafe, plain)
half <- width * SE(mean) * sqrt((nrow(people) - 1) / nrow(people))
say(c("table.low", "table.high"), 100 * (coef(mean) + c(-half, half)))

# ---- Raking

margins <- read.csv("margins.csv", stringsAsFactors = TRUE)
known <- function(name) {
  own <- droplevels(margins[margins$margin == name, ])
  frame <- data.frame(own$group, Freq = own$part * nrow(people))
  names(frame)[1] <- name
  frame
}
byKind <- function(name, weights) say(paste0(name, ".", kinds$kind), tapply(weights, people$kind, mean))

raked <- rake(plain, list(~gender, ~age), list(known("gender"), known("age")), control = list(maxit = 1000, epsilon = 1e-12))
byKind("raked.weight", weights(raked))
say("raked.effective", sum(weights(raked))^2 / sum(weights(raked)^2))
share("raked", svydesign(ids = ~1, weights = weights(raked), data = people))

trimmed <- weights(trimWeights(raked, upper = 2, strict = TRUE))
byKind("trimmed.weight", trimmed)
say("trimmed.effective", sum(trimmed)^2 / sum(trimmed^2))
share("trimmed", svydesign(ids = ~1, weights = trimmed, data = people))

# ---- Change between two dialogues

changes <- read.csv("changes.csv")
for (row in seq_len(nrow(changes))) with(changes[row, ], {
  test <- prop.test(c(now, before), c(answeredNow, answeredBefore), correct = FALSE, conf.level = level)
  value <- test$estimate[1] - test$estimate[2]
  apart <- diff(test$conf.int) / 2
  together <- width * abs(value) / sqrt(test$statistic)
  half <- max(apart, together)
  say(paste0("change.", name, c(".value", ".low", ".high")), 100 * (value + c(0, -half, half)))
})

# ---- Squares

squares <- read.csv("squares.csv")
chance <- with(squares, mapply(
  function(observed, expected, noise) sum(dpois(0:400, expected) * pnorm((0:400 - observed) / noise)),
  observed, expected, noise
))
say(paste0("square.chance.", seq_along(chance)), chance)
say(paste0("square.alike.", seq_along(chance)), p.adjust(chance, "BH"))
say(paste0("square.rate.", seq_along(chance)), p.adjust(chance / (squares$attention * nrow(squares)), "BH"))

near <- dnearneigh(as.matrix(squares[, c("east", "north")]), 0, 1.5)
moran <- moran.test(squares$observed, nb2listw(near, style = "B"), randomisation = FALSE)
say(c("moran.statistic", "moran.z"), c(moran$estimate[1], moran$statistic))
say(paste0("getis-ord.", seq_len(nrow(squares))), localG(squares$observed, nb2listw(include.self(near), style = "B")))
