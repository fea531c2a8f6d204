export type { Conversion, ConvertedTask, ConvertOptions, Feature } from './conversion.ts'
export { convert } from './convert.ts'
