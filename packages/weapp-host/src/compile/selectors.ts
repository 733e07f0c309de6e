import parser, { type Node, type Selector } from 'postcss-selector-parser'
import { hostTag } from './host-tags'
import { sheetsAttribute, sheetToken } from './scope'

/** Selectors that a browser accepts and WeChat's compiler refuses or drops, with the message. */
const refused: { looks: RegExp; message: string }[] = [
  { looks: /(^|[\s>+~,(])\*/, message: 'WeChat’s compiler refuses the selector *' },
  { looks: />>>|\/deep\//, message: 'WeChat’s compiler refuses >>> and /deep/' },
  { looks: /:(is|where|has)\(/, message: 'WeChat’s compiler refuses :is(), :where() and :has()' },
  { looks: /:root\b/, message: ':root matches nothing in a mini program; write page' },
]

/** WeChat's objection to a selector; undefined where it accepts it. */
export const selectorProblem = (selector: string): string | undefined =>
  refused.find(({ looks }) => looks.test(selector))?.message

const isCombinator = (node: Node) => node.type === 'combinator'

/** The nodes of the compound selector (`view.a::after`) that contains `node`. */
function compoundOf(selector: Selector, node: Node): Node[] {
  const at = selector.nodes.indexOf(node as Selector['nodes'][number])
  const after = selector.nodes.findIndex((other, index) => index > at && isCombinator(other))
  const compound: Node[] = selector.nodes.slice(0, after === -1 ? undefined : after)
  return compound.slice(compound.map(isCombinator).lastIndexOf(true) + 1)
}

const plain = (value: string) => parser.tag({ value })

/**
 * Rewrites a selector so that it matches only elements that its style sheet applies to, without more specificity: inside
 * pages that use the sheet (`:where([wx-sheets~="path"])`), and with `scope--` before its class names. `:host` becomes
 * the attribute that glass-easel gives the component's element.
 */
export function openSelectors(path: string, scope?: string): (selector: string) => string {
  const within = `:where([${sheetsAttribute}~="${sheetToken(path)}"])`

  const confine = (selector: Selector) => {
    let placed = false
    for (const node of [...selector.nodes]) {
      if (node.type === 'pseudo' && node.value === ':host') {
        const inner = node.nodes.map(String).join(',')
        node.replaceWith(plain(`[wx-host="${scope ?? ''}"]${inner}`))
        placed = true
      }
      if (node.type === 'tag' && node.value === 'page') {
        const last =
          compoundOf(selector, node)
            .filter((part) => part.type !== 'pseudo')
            .at(-1) ?? node
        selector.insertAfter(last as Selector['nodes'][number], plain(within))
        placed = true
      }
    }
    const [first] = selector.nodes
    if (placed || !first) return
    const { spaces } = first
    selector.prepend(plain(`${spaces.before}${within} `))
    spaces.before = ''
  }

  const processor = parser((root) => {
    if (scope !== undefined) {
      root.walkClasses((name) => {
        if (name.parent?.parent?.type === 'pseudo' && name.parent.parent.value === ':host') return
        name.value = `${scope}--${name.value}`
      })
    }
    root.walkTags((tag) => {
      tag.value = hostTag(tag.value)
    })
    root.each(confine)
  })
  return (selector) => processor.processSync(selector)
}
