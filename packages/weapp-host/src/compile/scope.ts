/** A short name for a text, the same in every run (FNV-1a, base 36). */
function digest(text: string): string {
  let hash = 0x811c9dc5
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  return (hash >>> 0).toString(36)
}

/**
 * The prefix of a component's class names (`scope--name`), so that no other style sheet affects them. It begins with the
 * component's folder, to be readable, and ends with a digest of its path.
 */
export function scopeOf(path: string): string {
  const words = path.split('/')
  const last = words.pop() ?? ''
  const name = last === 'index' ? (words.pop() ?? last) : last
  return `${name.replace(/[^a-z0-9]+/gi, '_').replace(/^(?=\d|$)/, '_')}-${digest(path)}`
}

/** The attribute that lists, by their `sheetToken`, the style sheets that apply to an element. */
export const sheetsAttribute = 'wx-sheets'

/** A style sheet's path as one token of `sheetsAttribute`. */
export const sheetToken = (path: string): string => path.replace(/[\s"\\%]/g, encodeURIComponent)
