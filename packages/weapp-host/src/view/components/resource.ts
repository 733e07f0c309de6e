import type { Part } from './part'

const withScheme = /^[a-z][a-z0-9+.-]*:/i

/** Resolves a path in WXML, relative to that file or from the root, to a path from the root. */
export function programPath(path: string, from: string): string {
  const steps = path.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const step of path.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}

/** The path of the page or component whose WXML contains the tag. */
export const ownerPath = ({ component }: Pick<Part<never>, 'component'>): string =>
  component.ownerShadowRoot?.getHostNode().is ?? ''

/** The URL that the browser loads for a `src`: a network URL, a data URL, or a file of the program. */
export function resourceUrl(part: Pick<Part<never>, 'component' | 'around'>, src: string): string {
  if (src.startsWith('//')) return `https:${src}`
  if (/^(https?|data|blob):/i.test(src)) return src
  if (withScheme.test(src)) return part.around.fileUrl(src)
  return part.around.fileUrl(programPath(src, ownerPath(part)))
}
