/** Replaces a block between the marks `<!-- name -->` and `<!-- /name -->`, and the marks; without a text, it keeps it. */
export function replaceBlock(page: string, name: string, text?: string): string {
  const block = new RegExp(`<!-- ${name} -->\\n\\n(.*?)\\n\\n<!-- /${name} -->(\\n\\n)?`, 's')
  return page.replace(block, (_, old: string, gap = '') => (text === '' ? '' : `${text ?? old}${gap}`))
}
