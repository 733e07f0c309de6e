import { builtIn } from './built-in'
import type { Part } from './part'

const entities: Record<string, string> = {
  '&nbsp;': '\u00a0',
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&apos;': "'",
  '&ensp;': '\u2002',
  '&emsp;': '\u2003',
}
const spaces: Record<string, string> = { ensp: '\u2002', emsp: '\u2003', nbsp: '\u00a0' }

interface TextProps {
  selectable: boolean
  userSelect: boolean
  space: string
  decode: boolean
  overflow: string
  maxLines: number
}

const rewritten = (text: string, { space, decode }: TextProps) => {
  const wide = spaces[space] ? text.replaceAll(' ', spaces[space]) : text
  return decode ? wide.replace(/&(nbsp|lt|gt|amp|apos|ensp|emsp);/g, (entity) => entities[entity] ?? entity) : wide
}

/** Transforms the tag's own text, now and whenever the program changes it. */
function keepRewriting(part: Part<TextProps>) {
  const made = new WeakMap<globalThis.Node, string>()
  const rewrite = () => {
    for (const node of part.content.childNodes) {
      if (node.nodeType !== Node.TEXT_NODE || node.nodeValue === null || made.get(node) === node.nodeValue) continue
      node.nodeValue = rewritten(node.nodeValue, part.props)
      made.set(node, node.nodeValue)
    }
  }
  const observer = new MutationObserver(rewrite)
  observer.observe(part.content, { childList: true, characterData: true, subtree: true })
  rewrite()
  return () => observer.disconnect()
}

export const text = builtIn('text', {
  properties: {
    selectable: Boolean,
    userSelect: Boolean,
    space: String,
    decode: Boolean,
    overflow: { type: String, value: 'visible' },
    maxLines: Number,
  },
  draw(part) {
    const { host } = part
    part.watch(['selectable', 'userSelect'], () => {
      host.toggleAttribute('selectable', part.props.selectable)
      host.toggleAttribute('user-select', part.props.userSelect)
    })
    part.watch(['overflow', 'maxLines'], () => {
      const { overflow, maxLines } = part.props
      host.toggleAttribute('clamped', maxLines > 0)
      if (maxLines > 0) part.setExtraStyle(`-webkit-line-clamp: ${maxLines}`)
      host.setAttribute('overflow', overflow)
    })
    part.attached(() => (part.props.space || part.props.decode ? keepRewriting(part) : undefined))
  },
})
