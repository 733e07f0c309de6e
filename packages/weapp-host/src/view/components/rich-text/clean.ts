import { browserCss } from '../../../compile/lengths'

/** What a program hands to `nodes`. */
export interface RichNode {
  type?: 'node' | 'text'
  name?: string
  attrs?: Record<string, unknown>
  children?: RichNode[]
  text?: string
}

/** WeChat's list of tags; what is not on it is left out with all that it holds. */
const tags = new Set(
  [
    'a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del div dl dt em',
    'fieldset font footer h1 h2 h3 h4 h5 h6 header hr i img ins label legend li mark nav ol p pre q rt ruby s section small',
    'span strong sub sup table tbody td tfoot th thead tr tt u ul',
  ].flatMap((line) => line.split(' ')),
)
/** What each may say beside `class` and `style`. */
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
  /** Class names as the style sheets of the page or component have them. */
  scoped(names: string): string
}

/** HTML as the nodes it means. Nothing in it runs or loads. */
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

/** Elements of the nodes that WeChat lets through, with the attributes that it lets through. */
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
