export type DatasetName = 'credit-data' | 'flights'
