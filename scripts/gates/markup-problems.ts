/** What WeChat's template compiler would refuse in a WXML file: the first tag that is never closed, or null. */
export function unclosedTag(wxml: string): string | null {
  const open: string[] = []
  const tags = wxml.replace(/<!--[\s\S]*?-->/g, '').matchAll(/<(\/?)([\w-]+)((?:"[^"]*"|'[^']*'|[^"'>])*?)(\/?)>/g)
  for (const [, closing, name = '', , alone] of tags) {
    if (alone) continue
    if (!closing) open.push(name)
    else if (open.pop() !== name) return name
  }
  return open.pop() ?? null
}

/** Selectors in a WXSS file that WeChat's style compiler refuses: those with `*`. */
export function refusedSelectors(wxss: string): string[] {
  const rules = wxss.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{};]+)\{/g)
  return [...rules].map(([, selector = '']) => selector.trim()).filter((it) => !it.startsWith('@') && it.includes('*'))
}
