import { walkTree } from '../taro/tree'
import type { FolderManifest } from './folder'
import type { Instance } from './instance'
import type { Data } from './set-data'
import { attributeValue, handlerOf, readTags } from './tags'

/** A place in a template for a custom component. */
export interface Slot {
  /** The same place keeps its key after every setData. */
  key: string
  tag: string
  id: string
  className: string
  dataset: Data
  properties: Data
  /** The properties are the owner's objects, not copies. */
  shared: boolean
  /** The owner's handler for this event of the component. */
  handler(event: string): string | undefined
}

const copy = (value: unknown): unknown => (value === undefined ? value : JSON.parse(JSON.stringify(value)))

const datasetOf = (attributes: Record<string, string>, data: Data): Data => {
  const named = Object.entries(attributes).filter(([name]) => name.startsWith('data-'))
  const camel = (name: string) => name.slice(5).replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
  return Object.fromEntries(named.map(([name, words]) => [camel(name), attributeValue(words, data)]))
}

/** Finds the slots of a page or component: in its template, and for a Taro page in the tree in its data. */
export function slotReader(manifest: FolderManifest) {
  const tagsOf = new Map<string, ReturnType<typeof readTags>>()

  const native = (owner: Instance, path: string, components: Map<string, string>): Slot[] => {
    const tags = tagsOf.get(path) ?? readTags(manifest.folder, path, components.keys())
    tagsOf.set(path, tags)
    return tags.map(({ tag, attributes }, index) => ({
      key: String(index),
      tag,
      id: attributes.id ?? '',
      className: attributes.class ?? '',
      dataset: datasetOf(attributes, owner.data),
      properties: Object.fromEntries(
        Object.entries(attributes)
          .filter(([name]) => !/^(id|class|style|slot|data-.*|(bind|catch|wx|mark).*)$/.test(name))
          .map(([name, words]) => [name, copy(attributeValue(words, owner.data))]),
      ),
      shared: false,
      handler: (event) => handlerOf(attributes, event),
    }))
  }

  return (owner: Instance, path: string): Slot[] => {
    const components = manifest.componentsOf(path)
    const { root } = owner.data as { root?: { cn?: unknown } }
    if (!root?.cn) return native(owner, path, components)
    // Taro's tree names the node of a component by its tag. The node itself is passed on, not a copy: the page's tree must
    // show what setData of the wrapper changes.
    return [...walkTree(owner.data.root)]
      .filter(({ nn }) => nn !== undefined && components.has(nn))
      .map((node) => ({
        key: node.sid,
        tag: node.nn ?? '',
        id: node.uid ?? node.sid,
        className: node.cl ?? '',
        dataset: { sid: node.sid },
        properties: { i: node },
        shared: true,
        handler: () => undefined,
      }))
  }
}
