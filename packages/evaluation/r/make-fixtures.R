# Writes fixtures/r.json: what R's pROC and stats make of these scores, counts and rates.
#
#     Rscript r/make-fixtures.R
#
# With Debian's r-cran-proc (1.18.0), r-cran-jsonlite and R 4.2.2.
suppressMessages({
  library(pROC)
  library(jsonlite)
})

scores <- function(name) fromJSON(file.path("fixtures/classifiers", paste0(name, ".json")))

compare <- function(labels, a, b) {
  curves <- list(
    roc(labels, a, quiet = TRUE, direction = "<", levels = c(0, 1)),
    roc(labels, b, quiet = TRUE, direction = "<", levels = c(0, 1))
  )
  test <- roc.test(curves[[1]], curves[[2]], method = "delong", paired = TRUE)
  list(a = as.numeric(auc(curves[[1]])), b = as.numeric(auc(curves[[2]])),
       z = unname(test$statistic), p = test$p.value)
}

# The effect of an arm beside those of strata, by least squares, whose weights are those of what a stratum tells; and its
# standard error by those of Welch's t-tests of each stratum.
stratify <- function(counts, positives) {
  rows <- do.call(rbind, lapply(seq_along(counts), function(cell) {
    data.frame(arm = (cell - 1) %% 2, stratum = factor((cell - 1) %/% 2, seq_len(ncol(counts)) - 1),
               y = rep(c(1, 0), c(positives[cell], counts[cell] - positives[cell])))
  }))
  errors <- sapply(split(rows, rows$stratum), function(each) t.test(y ~ arm, each)$stderr)
  weights <- counts[1, ] * counts[2, ] / colSums(counts)
  list(counts = counts, positives = positives, difference = unname(coef(lm(y ~ arm + stratum, rows))["arm"]),
       standardError = sqrt(sum((weights / sum(weights) * errors)^2)))
}

logistic <- scores("credit-logistic")
xgboost <- scores("credit-xgboost")
tied <- scores("rare-and-tied")

result <- list(
  compareAuc = list(
    logistic = compare(logistic$labels, logistic$scores, xgboost$scores),
    tied = compare(tied$labels, tied$scores, round(tied$scores * 7 + sin(seq_along(tied$scores))))
  ),
  normalTail = lapply(c(0.1, 1, 1.959963984540054, 3, 6, 12), function(z) list(z = z, p = 2 * pnorm(-z))),
  normalQuantile = lapply(c(1e-9, 0.01, 0.3, 0.5, 0.8, 0.975, 1 - 1e-9), function(p) list(p = p, z = qnorm(p))),
  chiSquareTail = lapply(list(c(1, 0.5), c(1, 12), c(2, 3), c(3, 40), c(4, 1), c(9, 15)),
    function(x) list(degrees = x[1], value = x[2], p = pchisq(x[2], x[1], lower.tail = FALSE))),
  sampleRatio = lapply(list(list(c(1000, 1100), c(1, 1)), list(c(501, 480, 19), c(0.5, 0.48, 0.02))), function(x) {
    test <- chisq.test(x[[1]], p = x[[2]] / sum(x[[2]]))
    list(counts = x[[1]], shares = x[[2]], chiSquare = unname(test$statistic), p = test$p.value)
  }),
  sampleSize = lapply(list(c(0.5, 0.75, 0.05, 0.9), c(0.1, 0.12, 0.05, 0.8), c(0.3, 0.25, 0.01, 0.95)), function(x)
    list(rate = x[1], other = x[2], alpha = x[3], power = x[4],
         n = power.prop.test(p1 = x[1], p2 = x[2], sig.level = x[3], power = x[4], tol = 1e-12)$n)),
  # Rows are control and arm, columns strata.
  stratified = list(
    stratify(rbind(c(900, 500), c(100, 500)), rbind(c(270, 50), c(31, 46))),
    stratify(rbind(c(990, 80, 300), c(12, 95, 290)), rbind(c(101, 30, 44), c(2, 31, 40)))
  )
)
write_json(result, "fixtures/r.json", digits = NA, auto_unbox = TRUE, pretty = TRUE)
