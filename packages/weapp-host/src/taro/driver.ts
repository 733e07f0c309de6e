import type { Host } from '../host'
import { type Drawn, readDrawing, walkDrawn } from './drawn'
import { type TaroNode, textOf, walkTree } from './tree'

/** The page on top of a Taro program: what is drawn on it, and touching it. */
export type TaroPage = ReturnType<typeof openTaro>

const bubbling = /^(tap|longpress|longtap|touch\w+|transitionend|animation\w+)$/
const matches = (words: string, wanted: string | RegExp) =>
  typeof wanted === 'string' ? words === wanted : wanted.test(words)

/** What is known of a node: what it is in, and what it is drawn as. Words, and what is left out, are not drawn. */
interface Seen {
  parent?: TaroNode
  drawn?: Drawn
}

/** Looks at and touches the tree that a Taro program (React, Vue) keeps in its page's data. */
export function openTaro(host: Host) {
  const drawing = readDrawing(host.manifest.folder)
  const root = () => host.page().instance.data.root as TaroNode
  const nodes = () => [...walkTree(root())]
  let seen = new Map<TaroNode, Seen>()
  /** Draws the tree as it is now. */
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
  /** An attribute of the node by its name in the template, as `aria-label` or `disabled`. */
  const attribute = (node: TaroNode, name: string): unknown => {
    const { drawn } = seenOf(node)
    return drawn && attributeOf(drawn, name)
  }
  /** What a screen reader calls the node: its label, or all its words. */
  const nameOf = (node: TaroNode): string => String(attribute(node, 'aria-label') ?? textOf(node))
  /** The node, what it is in, and so on up to the root. */
  const upFrom = (node: TaroNode | undefined): TaroNode[] => (node ? [node, ...upFrom(seenOf(node).parent)] : [])
  const isHidden = (node: TaroNode) => {
    // Words are read where the element is that they stand in.
    let at = upFrom(node)
      .map((one) => seenOf(one).drawn)
      .find(Boolean)
    for (; at; at = at.parent) if (String(attributeOf(at, 'aria-hidden')) === 'true') return true
    return false
  }

  /** All nodes with this name, the innermost of those within each other, in the order of reading. */
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
   * Sends a native event to the page's handler, through all ancestors that the template binds: Taro keeps inner handlers
   * until the outermost has the event.
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
    /** The elements as the templates draw them. */
    drawn: look,
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
      look()
      const field = nodes().find(
        (node) => /^(input|textarea)$/.test(templateOf(node)?.tag ?? '') && matches(nameOf(node), name),
      )
      if (!field) throw new Error(`no field is named ${name} on ${host.page().route}`)
      await act(field, 'input', { value, cursor: value.length })
    },
  }
}
