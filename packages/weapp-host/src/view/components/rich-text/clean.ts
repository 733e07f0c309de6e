import { browserCss } from '../../../compile/lengths'

/** What a program passes as `nodes`. */
export interface RichNode {
  type?: 'node' | 'text'
  name?: string
  attrs?: Record<string, unknown>
  children?: RichNode[]
  text?: string
}

/** The tags that WeChat allows; others are removed with their content. */
const tags = new Set(
  [
    'a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del div dl dt em',
    'fieldset font footer h1 h2 h3 h4 h5 h6 header hr i img ins label legend li mark nav ol p pre q rt ruby s section small',
    'span strong sub sup table tbody td tfoot th thead tr tt u ul',
  ].flatMap((line) => line.split(' ')),
)
/** The attributes of each tag besides `class` and `style`. */
const attributes: Record<string, string[]> = {
  bdo: ['dir'],
  col: ['span', 'width'],
  colgroup: ['span', 'width'],
  font: ['color', 'face'],
  img: ['alt', 'src', 'height', 'width'],
  ol: ['start', 'type'],
  table: ['width'],
  td: ['colspan', 'height', 'rowspan', 'width'],
  th: ['colspan', 'height', 'rowspan', 'width'],
}

interface Surroundings {
  urlOf(src: string): string
  /** Class names with the scope of the page or component. */
  scoped(names: string): string
}

/** Parses HTML to nodes. Runs and loads nothing. */
export function parseNodes(html: string): RichNode[] {
  const read = (node: Node): RichNode[] => {
    if (node.nodeType === Node.TEXT_NODE) return [{ type: 'text', text: node.nodeValue ?? '' }]
    if (!(node instanceof Element)) return []
    const attrs = Object.fromEntries([...node.attributes].map(({ name, value }) => [name, value]))
    return [{ name: node.localName, attrs, children: [...node.childNodes].flatMap(read) }]
  }
  return [...new DOMParser().parseFromString(html, 'text/html').body.childNodes].flatMap(read)
}

const words = (text: string) =>
  new DOMParser().parseFromString(text.replace(/</g, '&lt;'), 'text/html').body.textContent ?? ''

/** Elements of the allowed nodes with their allowed attributes. */
export function cleanElements(nodes: RichNode[], around: Surroundings): Node[] {
  return nodes.flatMap((node): Node[] => {
    if (node.type === 'text') return [document.createTextNode(words(node.text ?? ''))]
    const name = String(node.name ?? '').toLowerCase()
    if (!tags.has(name)) return []
    const element = document.createElement(name)
    for (const [given, value] of Object.entries(node.attrs ?? {})) {
      const attribute = given.toLowerCase()
      if (attribute === 'class') element.className = around.scoped(String(value))
      else if (attribute === 'style') element.setAttribute('style', browserCss(String(value)))
      else if (attributes[name]?.includes(attribute)) {
        element.setAttribute(attribute, attribute === 'src' ? around.urlOf(String(value)) : String(value))
      }
    }
    element.append(...cleanElements(node.children ?? [], around))
    return [element]
  })
}
