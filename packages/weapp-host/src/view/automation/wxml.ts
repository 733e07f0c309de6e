import { isBuiltIn, nodeOf, ownerOf } from './find'
import { writtenClass, writtenData, writtenTag } from './written'

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (words: string) => words.replace(/[&<>"]/g, (letter) => escapes[letter] ?? letter)

/** Elements that the host renders inside WeChat's tags, and that are in no WXML. */
const isDrawing = (element: Element) => {
  const owner = ownerOf(element)
  return nodeOf(element) === undefined || (owner !== undefined && isBuiltIn(owner))
}

function attributesOf(element: Element): string {
  const own = [...element.attributes].filter(({ name }) => !name.startsWith('wx-'))
  const written = own.map(({ name, value }): [string, unknown] => [
    name,
    name === 'class' ? writtenClass(value) : value,
  ])
  return [...written, ...writtenData(element)].map(([name, value]) => ` ${name}="${escaped(String(value))}"`).join('')
}

/** The present WXML below an element: tags and class names as written, without elements of the host. */
export function innerWxml(element: Element): string {
  return [...element.childNodes]
    .map((node) => {
      if (node instanceof Text) return escaped(node.data)
      if (!(node instanceof Element)) return ''
      return isDrawing(node) ? innerWxml(node) : outerWxml(node)
    })
    .join('')
}

export function outerWxml(element: Element): string {
  const tag = writtenTag(element)
  return `<${tag}${attributesOf(element)}>${innerWxml(element)}</${tag}>`
}
