/**
 * One file for what predicting takes, and others for the rest, without comments and white space: V8 reads all of a file
 * before a process can answer. Names stay as they are. The others import what they share with the first from there, so
 * that it exports more than its types say.
 */
export default {
  input: 'dist/index.js',
  platform: 'node',
  preserveEntrySignatures: 'allow-extension',
  output: {
    dir: 'dist',
    entryFileNames: '[name].js',
    chunkFileNames: '[name].mjs',
    minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
  },
}
