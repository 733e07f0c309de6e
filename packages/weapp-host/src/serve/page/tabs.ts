import { make } from './element'

export interface Tab {
  name: string
  host: HTMLElement
}

/** Tabs of which one is visible, each with an optional count beside its name. */
export function openTabs(tabs: Tab[]) {
  const counts = tabs.map(() => make('span', { class: 'count' }))
  const buttons = tabs.map(({ name }, index) =>
    make(
      'button',
      { type: 'button', onclick: () => select(index), attributes: { role: 'tab', id: `tab-${name}` } },
      name,
      counts[index],
    ),
  )
  const select = (selected: number) => {
    tabs.forEach(({ host }, index) => {
      host.hidden = index !== selected
      buttons[index]?.setAttribute('aria-selected', String(index === selected))
    })
  }
  for (const { host, name } of tabs) {
    host.setAttribute('role', 'tabpanel')
    host.setAttribute('aria-labelledby', `tab-${name}`)
  }
  select(0)
  return {
    host: make(
      'div',
      { class: 'tabs' },
      make('div', { class: 'tab-names', attributes: { role: 'tablist' } }, ...buttons),
      ...tabs.map(({ host }) => host),
    ),
    /** `level` sets its colour. */
    count(name: string, number: number, level = '') {
      const count = counts[tabs.findIndex((tab) => tab.name === name)]
      if (!count) return
      count.textContent = number ? String(number) : ''
      count.className = `count ${level}`
    },
  }
}
