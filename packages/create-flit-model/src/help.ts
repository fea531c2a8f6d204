export const help = `Makes a model package of a model that you have, or of a template.

  npm create flit-model [folder] -- [options]

  --from FILE            the model: .onnx, XGBoost's .json or .ubj, or the plain JSON of @flit-ml/convert;
                         without it, the invented model of the template
  --csv FILE             example rows: the types of the inputs, and the golden rows
  --trainer NAME         linear, neural or xgboost: in place of --from, for a model that flit train fits to --csv
  --label COLUMN         the column of the data that says what happened, with --trainer
  --expected FILE        the predictions for these rows: those of the model must be the same to 1e-6
  --expected-column NAME the column that holds them, where the file has several
  --id DOMAIN.NAME       the model id (shared.<folder>)
  --name NAME            the name of the package (model-<name>)
  --description TEXT     what the model estimates, in one sentence
  --categories IN=A,B    the categories of an input, in the order of their indices; once for each such input
  --columns A,B,C        the names of the model's columns, where its file has none
  --output NAME          the output of an ONNX graph that answers, where it has several
  --task TASK            binary-classification or regression, where an ONNX graph or the data do not say
  --rounds best|all      which rounds answer, where XGBoost stopped early
  --yes, -y              ask nothing; needed where there is no terminal
  --help, -h             this
  --version
`
