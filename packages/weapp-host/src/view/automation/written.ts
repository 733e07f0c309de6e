import { hostTag } from '../../compile/host-tags'
import { nodeOf } from './find'

/** The tag name in the WXML. */
export function writtenTag({ localName }: Element): string {
  const name = localName.replace(/^wx-/, '')
  return hostTag(name) === localName ? name : localName
}

/** Class names as in the WXML, without the scopes of their components. */
export const writtenClass = (names: string) =>
  names
    .split(/\s+/)
    .map((name) => name.replace(/^\w+-[0-9a-z]+--/, ''))
    .filter(Boolean)
    .join(' ')

const dashed = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** The `data-…` attributes, which the component framework does not write to the document. */
export const writtenData = (element: Element): [string, unknown][] =>
  Object.entries(nodeOf(element)?.dataset ?? {}).map(([name, value]) => [`data-${dashed(name)}`, value])
