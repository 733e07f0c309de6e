import type { TabBarJson, TabJson } from './bar-style'
import { element, sealedBox } from './elements'
import { tabBarCss } from './tab-bar.css'

/** px, without the home indicator below it. */
export const tabBarHeight = 50

/** What `wx.setTabBarItem` and similar calls have set, over app.json. */
export interface TabChanges {
  style: Partial<TabBarJson>
  items: Map<number, Partial<TabJson>>
  badges: Map<number, string>
  dots: Set<number>
}

interface Surroundings {
  /** The URL of a file of the program. */
  fileUrl(path: string): string
  press(index: number): void
}

export interface TabBar {
  host: HTMLElement
  show(look: TabBarJson, changes: TabChanges, selected: number): void
}

const borders = { black: 'rgba(0, 0, 0, .3)', white: 'rgba(255, 255, 255, .3)' }
// WeChat truncates longer text.
const longestBadge = 4

export function openTabBar({ fileUrl, press }: Surroundings): TabBar {
  const { host, root } = sealedBox('weapp-tab-bar', tabBarCss)
  const tabs = element('div', { className: 'tabs' })
  tabs.setAttribute('role', 'tablist')
  root.append(tabs)

  const mark = (badge: string | undefined, dot: boolean) => {
    if (badge === undefined && !dot) return []
    const words = (badge ?? '').length > longestBadge ? '…' : (badge ?? '')
    return [element('span', { className: badge === undefined ? 'mark dot' : 'mark' }, words)]
  }
  /** Reused while nothing changes: a new picture element flickers. */
  const made = new Map<number, { key: string; button: HTMLElement }>()
  const buttonFor = (index: number, item: TabJson, badge: string | undefined, dot: boolean, isSelected: boolean) => {
    const { text = '', iconPath, selectedIconPath } = item
    const key = JSON.stringify([item, badge, dot])
    const known = made.get(index)
    const button = known?.key === key ? known.button : element('button', { onclick: () => press(index) })
    if (known?.key !== key) {
      const picture = (path: string | undefined) => (path ? [element('img', { src: fileUrl(path), alt: '' })] : [])
      const icon = element(
        'span',
        { className: 'icon' },
        ...picture(iconPath),
        ...picture(selectedIconPath ?? iconPath),
      )
      icon.append(...mark(badge, dot))
      const words = element('span', { className: 'words' }, text)
      button.className = iconPath ? '' : 'plain'
      button.setAttribute('role', 'tab')
      button.append(...(iconPath ? [icon, words] : [words, icon]))
      made.set(index, { key, button })
    }
    button.setAttribute('aria-selected', String(isSelected))
    const [plain, selected] = button.querySelectorAll('img')
    plain?.toggleAttribute('hidden', isSelected)
    selected?.toggleAttribute('hidden', !isSelected)
    return button
  }

  return {
    host,
    show(look, { style, items, badges, dots }, selected) {
      const { color = '#999', selectedColor = '#1aad19', backgroundColor = '#fff', borderStyle } = { ...look, ...style }
      const colours = {
        color,
        selected: selectedColor,
        ground: backgroundColor,
        border: borders[borderStyle ?? 'black'],
      }
      for (const [name, value] of Object.entries(colours)) host.style.setProperty(`--${name}`, value)
      const buttons = (look.list ?? []).map((item, index) =>
        buttonFor(index, { ...item, ...items.get(index) }, badges.get(index), dots.has(index), index === selected),
      )
      if (buttons.some((button, index) => tabs.children[index] !== button)) tabs.replaceChildren(...buttons)
    },
  }
}
