/** The package.json of a package that is one module, `index.js`. */
export function moduleManifest(name: string): object {
  return {
    name,
    version: '1.0.0',
    type: 'module',
    exports: { '.': './index.js', './package.json': './package.json' },
  }
}
