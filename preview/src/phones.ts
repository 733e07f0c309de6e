import type { Me } from '@haoli/contract'
import { waysOf } from './builds'
import { h, icon } from './dom'
import { icons } from './icons'
import { builds, choose, onSettings, settings, t } from './settings'

export const names = ['a', 'b'] as const
export type PhoneName = (typeof names)[number]

const ways = (name: PhoneName) => waysOf[settings().builds[name]]
const wantsDark = () =>
  settings().theme === 'dark' ||
  (settings().theme === 'system' && window.matchMedia('(prefers-color-scheme: dark)').matches)
const addressOf = (name: PhoneName) => ways(name).address(name, wantsDark())
const frames = new Map<PhoneName, HTMLIFrameElement>()

/** A window with its realm's globals, which the DOM's types leave out. */
const windowOf = (frame: HTMLIFrameElement) => frame.contentWindow as (Window & typeof globalThis) | null

/** The person who is logged in on a phone. Each build stores them under the phone's name. */
export function personOn(name: PhoneName): Pick<Me, 'id' | 'nickname'> | null {
  try {
    const saved = JSON.parse(localStorage.getItem(ways(name).storageKey(name, 'session')) ?? 'null')
    // WeChat's storage wraps the value.
    const { id, nickname } = (saved?.data ?? saved)?.me ?? {}
    return typeof id === 'string' && typeof nickname === 'string' ? { id, nickname } : null
  } catch {
    return null
  }
}

const tool = (label: string, path: string, onclick: () => void) =>
  h('button', { class: 'tool', title: label, onclick, attrs: { type: 'button', 'aria-label': label } }, icon(path))

/** One phone: its user, its buttons, and the app in a frame, which is created only once. */
function phone(name: PhoneName): HTMLElement {
  const label = () => t(name === 'a' ? 'phoneA' : 'phoneB')
  const frame = h('iframe', { attrs: { name: `phone-${name}`, src: addressOf(name), allow: 'clipboard-write' } })
  frames.set(name, frame)
  frame.addEventListener('load', () => {
    const win = windowOf(frame)
    if (win) ways(name).loaded(win)
  })
  const bar = h('div', { class: 'phone-bar' })
  const time = h('span', {})
  const statusBar = h(
    'div',
    { class: 'status-bar', attrs: { 'aria-hidden': 'true' } },
    time,
    h('span', { class: 'battery' }),
  )
  const screen = h('div', { class: 'phone-screen' }, statusBar, frame)
  const body = h('div', { class: 'phone-body' }, screen)

  let shown = ''
  let running = settings().builds[name]
  const refresh = () => {
    if (running !== settings().builds[name]) {
      running = settings().builds[name]
      frame.src = addressOf(name)
    }
    const win = windowOf(frame)
    // The status bar belongs to the phone, but has the colour scheme of the app.
    screen.classList.toggle('dark', win?.document.documentElement ? ways(name).isDark(win) : false)
    time.textContent = new Date().toLocaleTimeString('zh-CN', { hour: 'numeric', minute: '2-digit', hour12: false })
    const nickname = personOn(name)?.nickname ?? null
    const now = `${settings().language} ${running} ${nickname}`
    if (now === shown) return
    shown = now
    frame.title = label()
    bar.replaceChildren(
      h('span', { class: `avatar ${name}` }, (nickname ?? name.toUpperCase()).slice(0, 1)),
      h('h2', {}, label(), h('small', {}, nickname ?? t('nobodyYet'))),
      buildSwitch(name),
      tool(t('back'), icons.back, () => {
        const open = windowOf(frame)
        if (open) ways(name).back(open)
      }),
      tool(t('reload'), icons.reload, () => frame.contentWindow?.location.reload()),
      h(
        'a',
        {
          class: 'tool',
          title: t('openAlone'),
          attrs: { href: addressOf(name), target: '_blank', 'aria-label': `${label()}: ${t('openAlone')}` },
        },
        icon(icons.open),
      ),
    )
  }
  refresh()
  onSettings(() => {
    refresh()
    const win = windowOf(frame)
    if (win) ways(name).setDark(win, wantsDark())
  })
  setInterval(refresh, 1000)
  return h('section', { class: 'phone', attrs: { 'data-phone': name } }, bar, h('div', { class: 'phone-place' }, body))
}

/** Which build the phone runs. */
const buildSwitch = (name: PhoneName) =>
  h(
    'div',
    { class: 'seg builds', attrs: { role: 'group', 'aria-label': t('whichBuild') } },
    ...builds.map((build) =>
      h(
        'button',
        {
          attrs: { type: 'button', 'aria-pressed': String(settings().builds[name] === build) },
          onclick: () => choose({ builds: { ...settings().builds, [name]: build } }),
        },
        t(build === 'browser' ? 'buildBrowser' : 'buildWeapp'),
      ),
    ),
  )

/** Both phones; in a narrow window one of them, with a switch. */
export function phones(): HTMLElement {
  const stage = h('main', { class: 'stage', attrs: { 'data-shown': 'a' } })
  const switcher = h('div', { class: 'seg switcher', attrs: { role: 'group' } })
  const refresh = () => {
    switcher.setAttribute('aria-label', t('whichPhone'))
    switcher.replaceChildren(
      ...names.map((name) =>
        h(
          'button',
          {
            attrs: { type: 'button', 'aria-pressed': String(stage.dataset.shown === name) },
            onclick: () => {
              stage.dataset.shown = name
              refresh()
            },
          },
          t(name === 'a' ? 'phoneA' : 'phoneB'),
        ),
      ),
    )
  }
  refresh()
  onSettings(refresh)
  stage.append(switcher, h('div', { class: 'phones' }, ...names.map(phone)))
  return stage
}

/** Makes the phones load their data again. A frame that is still loading does so anyway. */
export function nudgePhones() {
  for (const [name, frame] of frames) {
    const win = windowOf(frame)
    if (win?.document.readyState === 'complete') ways(name).pickUpAgain(win)
  }
}

/** Makes a phone that of somebody else, who begins where a phone begins: the sandbox knows people by their phones. */
export function becomeOn(name: PhoneName, device: string) {
  const { storageKey, stored } = ways(name)
  localStorage.setItem(storageKey(name, 'device'), stored(device))
  localStorage.removeItem(storageKey(name, 'session'))
  const frame = frames.get(name)
  const win = frame && windowOf(frame)
  if (!win) return
  win.history.replaceState(null, '', frame.src)
  win.location.reload()
}

/** Makes a phone open the app by scanning a code. */
export function scanOn(name: PhoneName, page: string) {
  const frame = frames.get(name)
  const win = frame && windowOf(frame)
  if (win) ways(name).scan(win, page)
}
