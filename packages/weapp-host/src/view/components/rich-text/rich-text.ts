import type { GeneralComponent } from 'glass-easel'
import { builtIn } from '../built-in'
import { resourceUrl } from '../resource'
import { cleanElements, parseNodes, type RichNode } from './clean'

const spaces: Record<string, string> = { ensp: '\u2002', emsp: '\u2003', nbsp: '\u00a0' }

/** The prefix of class names in the document for the WXML that contains the tag. */
function scopeOf({ ownerShadowRoot }: GeneralComponent): string {
  const owner = ownerShadowRoot?.getHostNode()
  const scope = owner?.getComponentOptions().styleScope
  return (scope && owner?.getRootBehavior().ownerSpace.styleScopeManager.queryName(scope)) || ''
}

const isSafe = (src: string) => !/^\s*javascript:/i.test(src)

export const richText = builtIn('rich-text', {
  properties: {
    nodes: null,
    space: String,
    preview: Boolean,
    mode: { type: String, value: 'default' },
    userSelect: Boolean,
  },
  boxes: null,
  draw(part) {
    part.watch(['nodes', 'space'], () => {
      const { nodes, space } = part.props
      const scope = scopeOf(part.component)
      const list = Array.isArray(nodes) ? (nodes as RichNode[]) : parseNodes(String(nodes ?? ''))
      const elements = cleanElements(list, {
        urlOf: (src) => (isSafe(src) ? resourceUrl(part, src) : ''),
        scoped: (names) =>
          scope
            ? names
                .split(/\s+/)
                .map((name) => `${scope}--${name}`)
                .join(' ')
            : names,
      })
      part.host.replaceChildren(...elements)
      const wide = spaces[space]
      if (!wide) return
      const walker = document.createTreeWalker(part.host, NodeFilter.SHOW_TEXT)
      while (walker.nextNode()) walker.currentNode.nodeValue = walker.currentNode.nodeValue?.replaceAll(' ', wide) ?? ''
    })
    // Links do nothing: WeChat treats them as text.
    part.listen('click', (event) => event.preventDefault())
    part.watch(['userSelect'], () => part.host.toggleAttribute('user-select', part.props.userSelect))
  },
})
