/** One file, without comments and white space: V8 reads all of it before a process can answer. Names stay as they are. */
export default {
  input: 'dist/index.js',
  platform: 'node',
  output: {
    file: 'dist/index.js',
    minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
  },
}
