import type { Host } from '../host'
import { readTemplates } from './templates'
import { pathTo, type TaroNode, textOf, walkTree } from './tree'

/** The page on top of a Taro program, as a thumb and an eye have it. */
export type TaroPage = ReturnType<typeof openTaro>

const bubbling = /^(tap|longpress|longtap|touch\w+|transitionend|animation\w+)$/
const matches = (words: string, wanted: string | RegExp) =>
  typeof wanted === 'string' ? words === wanted : wanted.test(words)

/** Looks at and touches the tree that a Taro program (React, Vue) keeps in its page's data. */
export function openTaro(host: Host) {
  const templates = readTemplates(host.manifest.folder)
  const root = () => host.page().instance.data.root as TaroNode
  const templateOf = (node: TaroNode) => templates.get(node.nn ?? '')
  const nodes = () => [...walkTree(root())]

  /** An attribute of the node by its name in the template, as `aria-label` or `disabled`. */
  const attribute = (node: TaroNode, name: string): unknown => node[templateOf(node)?.attributes.get(name) ?? '']
  /** What a screen reader calls the node: its label, or all its words. */
  const nameOf = (node: TaroNode): string => String(attribute(node, 'aria-label') ?? textOf(node))
  const isHidden = (node: TaroNode) =>
    pathTo(node, root()).some((at) => String(attribute(at, 'aria-hidden')) === 'true')

  /** All nodes with this name, the innermost of those within each other, in the order of reading. */
  const findAll = (name: string | RegExp): TaroNode[] => {
    const named = nodes().filter((node) => node.nn !== undefined && matches(nameOf(node), name) && !isHidden(node))
    return named.filter((node) => !named.some((other) => other !== node && pathTo(other, node).length > 0))
  }
  const text = () => textOf(root())
  const find = (name: string | RegExp): TaroNode => {
    const [found] = findAll(name)
    if (!found) throw new Error(`nothing is named ${name} on ${host.page().route}: ${text()}`)
    return found
  }

  /**
   * Sends a native event to the page's handler, through all ancestors that the template binds: Taro keeps inner handlers
   * until the outermost has the event.
   */
  const fire = (node: TaroNode, type: string, detail: object = {}) => {
    const at = pathTo(node, root()).reverse()
    const handle = host.page().instance.eh
    if (typeof handle !== 'function') throw new Error(`${host.page().route} is not a page that Taro made`)
    const point = ({ sid, uid }: TaroNode) => ({ id: uid ?? sid, dataset: { sid } })
    let reached = 0
    for (const current of bubbling.test(type) ? at : [node]) {
      const kind = templateOf(current)?.binds.get(type)
      if (!kind) continue
      reached += 1
      const event = { type, timeStamp: host.clock.nowMs(), detail, target: point(node), currentTarget: point(current) }
      host.fire('eh', { ...event, mark: {}, touches: [], changedTouches: [] })
      if (kind === 'catch') break
    }
    if (reached === 0) throw new Error(`nothing takes ${type} on ${nameOf(node) || node.sid} or around it`)
  }

  const act = async (node: TaroNode, type: string, detail?: object) => {
    fire(node, type, detail)
    await host.settle()
  }

  return {
    root,
    nodes,
    text,
    textOf,
    find,
    findAll,
    nameOf,
    attribute,
    tagOf: (node: TaroNode) => templateOf(node)?.tag,
    fire,
    /** Taps the innermost node with this name, and waits until all rests. */
    tap: async (target: string | RegExp | TaroNode) =>
      act(typeof target === 'string' || target instanceof RegExp ? find(target) : target, 'tap'),
    /** Types into the field with this name. */
    type: async (name: string | RegExp, value: string) => {
      const field = nodes().find(
        (node) => /^(input|textarea)$/.test(templateOf(node)?.tag ?? '') && matches(nameOf(node), name),
      )
      if (!field) throw new Error(`no field is named ${name} on ${host.page().route}`)
      await act(field, 'input', { value, cursor: value.length })
    },
  }
}
