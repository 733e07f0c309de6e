import Taro from '@tarojs/taro'
import { openTab, type Tab as TabName } from '../pages'
import './tab-bar.scss'

interface Tab {
  pagePath: string
  text: string
  iconPath: string
  selectedIconPath: string
}

/** The parts of one tab that change. */
interface Drawn {
  tab: Tab
  link: HTMLAnchorElement
  icon: HTMLImageElement
  badge: HTMLElement
  label: HTMLElement
}

function make<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, className: string, ...children: Node[]) {
  const element = document.createElement(tag)
  element.className = className
  element.append(...children)
  return element
}

function draw(tab: Tab): Drawn {
  const icon = Object.assign(make('img', 'tab-icon'), { src: tab.iconPath, alt: '' })
  const badge = Object.assign(make('span', 'tab-badge'), { hidden: true })
  const label = Object.assign(make('span', 'tab-label'), { textContent: tab.text })
  const link = make('a', 'tab-link', make('span', 'tab-picture', icon, badge), label)
  link.href = `#/${tab.pagePath}`
  link.onclick = (event) => {
    // With one of these a browser opens the link in another tab or window of its own.
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    void openTab(tab.pagePath.split('/')[1] as TabName)
  }
  return { tab, link, icon, badge, label }
}

let bar: HTMLElement | undefined
let tabs: Drawn[] = []

/** Marks the tab of the page at this path; a page that is no tab has no bar. */
function follow(path: string | undefined) {
  const selected = tabs.findIndex(({ tab }) => `/${tab.pagePath}` === path)
  if (bar) bar.hidden = selected < 0
  for (const [index, { tab, link, icon }] of tabs.entries()) {
    const src = index === selected ? tab.selectedIconPath : tab.iconPath
    if (icon.src !== src) icon.src = src
    if (index === selected) link.setAttribute('aria-current', 'page')
    else link.removeAttribute('aria-current')
  }
}

/** Made by Taro's router below all pages, before the first of them. The tabs are those of app.config. */
class TabBar extends HTMLElement {
  conf?: { list: Tab[] }

  connectedCallback() {
    bar = this
    tabs = (this.conf?.list ?? []).map(draw)
    this.append(make('nav', 'tab-list', ...tabs.map(({ link }) => link)))
    Taro.eventCenter.on('__taroRouterChange', ({ toLocation }: { toLocation?: { path?: string } }) =>
      follow(toLocation?.path),
    )
  }
}

export const defineTabBar = () => customElements.define('taro-tabbar', TabBar)

/** Shows words on a tab, beside its picture; without any they go. */
export function writeBadge(index: number, text: string): void {
  const badge = tabs[index]?.badge
  if (!badge) return
  badge.textContent = text
  badge.hidden = text === ''
}

export function writeNames(names: readonly string[]): void {
  for (const [index, text] of names.entries()) {
    const label = tabs[index]?.label
    if (label) label.textContent = text
  }
}
