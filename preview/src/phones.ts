import { h, icon } from './dom'
import { icons } from './icons'
import { keepOwnHistory, pickUpAgain } from './phone-window'
import { onSettings, settings, t } from './settings'

const names = ['a', 'b'] as const
type PhoneName = (typeof names)[number]

const addressOf = (name: PhoneName) => `/app/?phone=${name}`
const frames = new Map<PhoneName, HTMLIFrameElement>()

/** The types of the DOM leave out that a window is also its realm's global object. */
const windowOf = (frame: HTMLIFrameElement) => frame.contentWindow as (Window & typeof globalThis) | null

/** Who is logged in on a phone: the app keeps it under the phone's own name (src/platform/storage.h5.ts). */
function nicknameOn(name: PhoneName): string | null {
  try {
    const saved = JSON.parse(localStorage.getItem(`haoli:phone-${name}:session`) ?? 'null')
    return typeof saved?.me?.nickname === 'string' ? saved.me.nickname : null
  } catch {
    return null
  }
}

const tool = (label: string, path: string, onclick: () => void) =>
  h('button', { class: 'tool', title: label, onclick, attrs: { type: 'button', 'aria-label': label } }, icon(path))

/** One phone: whose it is, its buttons, and the app in a frame. The frame is made once and never again. */
function phone(name: PhoneName): HTMLElement {
  const label = () => t(name === 'a' ? 'phoneA' : 'phoneB')
  const frame = h('iframe', { attrs: { name: `phone-${name}`, src: addressOf(name), allow: 'clipboard-write' } })
  frames.set(name, frame)
  frame.addEventListener('load', () => {
    const win = windowOf(frame)
    if (win) keepOwnHistory(win)
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
  const refresh = () => {
    // The strip above the app is the phone's: it is as dark as the app is.
    screen.classList.toggle('dark', windowOf(frame)?.document.documentElement.classList.contains('dark') ?? false)
    time.textContent = new Date().toLocaleTimeString('zh-CN', { hour: 'numeric', minute: '2-digit', hour12: false })
    const nickname = nicknameOn(name)
    const now = `${settings().language} ${nickname}`
    if (now === shown) return
    shown = now
    frame.title = label()
    bar.replaceChildren(
      h('span', { class: `avatar ${name}` }, (nickname ?? name.toUpperCase()).slice(0, 1)),
      h('h2', {}, label(), h('small', {}, nickname ?? t('nobodyYet'))),
      tool(t('back'), icons.back, () => frame.contentWindow?.history.back()),
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
  onSettings(refresh)
  setInterval(refresh, 1000)
  return h('section', { class: 'phone', attrs: { 'data-phone': name } }, bar, h('div', { class: 'phone-place' }, body))
}

/** Both phones, and the switch that a narrow window shows in place of the second. */
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

/** Has the phones look again at what they show. One whose frame is still loading will do so by itself. */
export function nudgePhones() {
  for (const frame of frames.values()) {
    const win = windowOf(frame)
    if (win?.document.readyState === 'complete') pickUpAgain(win)
  }
}
