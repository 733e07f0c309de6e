import type { Host } from '../host'
import { type Drawn, readDrawing, walkDrawn } from './drawn'
import { type TaroNode, textOf, walkTree } from './tree'

/** The top page of a Taro program: what is rendered on it, and interaction with it. */
export type TaroPage = ReturnType<typeof openTaro>

const bubbling = /^(tap|longpress|longtap|touch\w+|transitionend|animation\w+)$/
const matches = (words: string, wanted: string | RegExp) =>
  typeof wanted === 'string' ? words === wanted : wanted.test(words)

/** A node's parent, and its rendered element. Text nodes, and nodes that templates leave out, have no element. */
interface Seen {
  parent?: TaroNode
  drawn?: Drawn
}

/** Reads and controls the tree that a Taro program (React, Vue) keeps in its page's data. */
export function openTaro(host: Host) {
  const drawing = readDrawing(host.manifest.folder)
  const root = () => host.page().instance.data.root as TaroNode
  const nodes = () => [...walkTree(root())]
  let seen = new Map<TaroNode, Seen>()
  /** Renders the present tree. */
  const look = (): Drawn => {
    const page = drawing(root())
    const drawnOf = new Map([...walkDrawn(page)].map((drawn) => [drawn.node, drawn]))
    seen = new Map()
    const note = (node: TaroNode, parent?: TaroNode) => {
      const drawn = drawnOf.get(node)
      seen.set(node, { ...(parent && { parent }), ...(drawn && { drawn }) })
      for (const child of node.cn ?? []) if (child) note(child, node)
    }
    note(root())
    return page
  }
  const seenOf = (node: TaroNode): Seen => {
    if (!seen.has(node)) look()
    return seen.get(node) ?? {}
  }
  const templateOf = (node: TaroNode) => seenOf(node).drawn?.template

  const attributeOf = ({ template, node }: Drawn, name: string): unknown =>
    template.fixed.get(name) ?? node?.[template.attributes.get(name) ?? '']
  /** An attribute of the node by its name in the template, such as `aria-label` or `disabled`. */
  const attribute = (node: TaroNode, name: string): unknown => {
    const { drawn } = seenOf(node)
    return drawn && attributeOf(drawn, name)
  }
  /** The name for screen readers: the label, or all text. */
  const nameOf = (node: TaroNode): string => String(attribute(node, 'aria-label') ?? textOf(node))
  /** The node and all its ancestors. */
  const upFrom = (node: TaroNode | undefined): TaroNode[] => (node ? [node, ...upFrom(seenOf(node).parent)] : [])
  const isHidden = (node: TaroNode) => {
    // A text node is read where its nearest element is.
    let at = upFrom(node)
      .map((one) => seenOf(one).drawn)
      .find(Boolean)
    for (; at; at = at.parent) if (String(attributeOf(at, 'aria-hidden')) === 'true') return true
    return false
  }

  /** All nodes with this name, the innermost of nested ones, in reading order. */
  const findAll = (name: string | RegExp): TaroNode[] => {
    look()
    const named = nodes().filter((node) => node !== root() && matches(nameOf(node), name) && !isHidden(node))
    const around = new Set(named.flatMap((node) => upFrom(node).slice(1)))
    return named.filter((node) => !around.has(node))
  }
  const text = () => textOf(root())
  const find = (name: string | RegExp): TaroNode => {
    const [found] = findAll(name)
    if (!found) throw new Error(`nothing is named ${name} on ${host.page().route}: ${text()}`)
    return found
  }

  /**
   * Sends a native event to the page's handler, from all ancestors that the template binds: Taro holds inner handlers back
   * until the outermost one gets the event.
   */
  const fire = (node: TaroNode, type: string, detail: object = {}) => {
    look()
    const at = upFrom(node)
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
    /** The rendered elements. */
    drawn: look,
    text,
    textOf,
    find,
    findAll,
    nameOf,
    attribute,
    tagOf: (node: TaroNode) => templateOf(node)?.tag,
    fire,
    /** Taps the innermost node with this name, and waits until nothing is due. */
    tap: async (target: string | RegExp | TaroNode) =>
      act(typeof target === 'string' || target instanceof RegExp ? find(target) : target, 'tap'),
    /** Types into the field with this name. */
    type: async (name: string | RegExp, value: string) => {
      look()
      const field = nodes().find(
        (node) => /^(input|textarea)$/.test(templateOf(node)?.tag ?? '') && matches(nameOf(node), name),
      )
      if (!field) throw new Error(`no field is named ${name} on ${host.page().route}`)
      await act(field, 'input', { value, cursor: value.length })
    },
  }
}
