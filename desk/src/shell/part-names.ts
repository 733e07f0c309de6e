import type { Words } from '@/common/messages/define'
import { fill, type Language } from '@/common/messages/fill'

/** What antd's parts are called to who cannot see them, where its own words of a language leave them in English. */
const names: Readonly<Record<string, Words>> = {
  Clear: ['清除', 'Clear'],
  Close: ['关闭', 'Close'],
  remove: ['移除', 'Remove'],
  search: ['搜索', 'Search'],
  'close-circle': ['清除', 'Clear'],
  ellipsis: ['更多', 'More'],
  'Add tab': ['添加', 'Add'],
  'expanded dropdown': ['更多标签', 'More tabs'],
  'Increase Value': ['增加', 'Increase'],
  'Decrease Value': ['减少', 'Decrease'],
  'Select all': ['全选', 'Select all'],
  prev: ['上一张', 'Previous picture'],
  next: ['下一张', 'Next picture'],
  flipX: ['左右翻转', 'Flip horizontally'],
  flipY: ['上下翻转', 'Flip vertically'],
  rotateLeft: ['向左旋转', 'Rotate left'],
  rotateRight: ['向右旋转', 'Rotate right'],
  zoomIn: ['放大', 'Zoom in'],
  zoomOut: ['缩小', 'Zoom out'],
}
const rowNames: readonly [RegExp, Words][] = [
  [/^Select row (\d+)$/, ['选择第 {n} 行', 'Select row {n}']],
  [/^Row (\d+) selected$/, ['第 {n} 行，已选择', 'Row {n}, selected']],
]

function nameIn(language: Language, own: string): string | undefined {
  const words = names[own]
  if (words) return fill(words, language)
  for (const [pattern, numbered] of rowNames) {
    const [, n] = pattern.exec(own) ?? []
    if (n !== undefined) return fill(numbered, language, { n })
  }
  return undefined
}

/**
 * Gives antd's parts their names in a language, and takes from icons the English names of their drawings: what an icon means stands
 * beside it, or is the name of its button. A button that has nothing but an icon is called by it. antd has no setting for these. Goes
 * on as parts come; answers how to end it.
 */
export function nameParts(root: Element, language: Language): () => void {
  const look = (one: Element): void => {
    const label = one.getAttribute('aria-label')
    if (label === null) return
    if (one.classList.contains(`anticon-${label}`)) {
      const button = namelessButtonOf(one)
      hide(one)
      button?.setAttribute('aria-label', label)
      if (button) look(button)
      return
    }
    const own = ownNames.get(one)
    const name = nameIn(language, own?.given === label ? own.name : label)
    if (name === undefined) return
    ownNames.set(one, { name: own?.given === label ? own.name : label, given: name })
    if (name !== label) one.setAttribute('aria-label', name)
  }
  const lookBelow = (one: Element) => {
    look(one)
    for (const below of one.querySelectorAll('[aria-label]')) look(below)
  }
  lookBelow(root)
  const observer = new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      if (addedNodes.length === 0) look(target as Element)
      for (const added of addedNodes) if (added instanceof Element) lookBelow(added)
    }
  })
  observer.observe(root, { subtree: true, childList: true, attributes: true, attributeFilter: ['aria-label'] })
  return () => observer.disconnect()
}

/** The name that antd gave a part, and the one that it was given instead. */
const ownNames = new WeakMap<Element, { name: string; given: string }>()

function namelessButtonOf(icon: Element): Element | null {
  const button = icon.closest('button')
  return button && !button.hasAttribute('aria-label') && button.textContent?.trim() === '' ? button : null
}

function hide(icon: Element) {
  icon.removeAttribute('role')
  icon.removeAttribute('aria-label')
  icon.setAttribute('aria-hidden', 'true')
}
