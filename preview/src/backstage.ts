import type { Sandbox } from '@haoli/contract'
import { h, show } from './dom'
import { clockTime, day } from './format'
import { clockSection } from './panel-clock'
import { codesSection } from './panel-codes'
import { messagesSection } from './panel-messages'
import { moneySection, paymentSection, stockSection } from './panel-money'
import { ordersSection } from './panel-orders'
import { choose, onSettings, settings, t } from './settings'
import { dismissRefusal, onShop, shop } from './store'

/** What keeps its place in the panel, and when it has to be drawn again. */
function slot(draw: () => HTMLElement | null, shows: () => unknown) {
  const host = h('div', { class: 'slot' })
  let shown = ''
  const refresh = () => {
    const now = JSON.stringify([settings().language, shop().busy, shows()])
    if (now === shown) return
    shown = now
    show(host, draw())
  }
  onShop(refresh)
  onSettings(refresh)
  refresh()
  return host
}

function notice(): HTMLElement | null {
  const { refusal, trouble, closed, sandbox } = shop()
  if (closed) return h('p', { class: 'notice' }, t('notSandbox'))
  if (refusal) {
    return h(
      'div',
      { class: 'notice bad', attrs: { role: 'alert' } },
      h('span', {}, t('failed') + refusal),
      h('button', { class: 'btn small', onclick: dismissRefusal, attrs: { type: 'button' } }, t('dismiss')),
    )
  }
  if (trouble) return h('p', { class: 'notice bad', attrs: { role: 'status' } }, t('disconnected') + trouble)
  return sandbox ? null : h('p', { class: 'notice', attrs: { role: 'status' } }, t('loading'))
}

/** The hands move every two seconds; the buttons under them stay as they are. */
function tick() {
  const { sandbox } = shop()
  const time = document.getElementById('shop-time')
  const date = document.getElementById('shop-day')
  if (!sandbox || !time || !date) return
  time.textContent = clockTime(sandbox.now)
  date.textContent = day(sandbox.now)
}

/** The side of the shop that customers do not see: time, the bank, orders, messages, codes, and the books. */
export function backstage(): HTMLElement {
  const summary = h('summary', {})
  const sandboxOf = () => shop().sandbox
  const withSandbox = (draw: (sandbox: Sandbox) => HTMLElement) => () => {
    const sandbox = sandboxOf()
    return sandbox && draw(sandbox)
  }
  const panel = h(
    'details',
    { class: 'panel' },
    summary,
    slot(notice, () => [shop().refusal, shop().trouble, shop().closed, sandboxOf() === null]),
    slot(withSandbox(clockSection), () => sandboxOf()?.dueCount),
    slot(withSandbox(paymentSection), () => sandboxOf()?.nextPayment),
    slot(
      () => (sandboxOf() ? ordersSection() : null),
      // `now` of an order is the time of asking: it changes with every look and is not shown.
      () => [sandboxOf() === null, shop().orders.map(({ now: _now, ...order }) => order)],
    ),
    slot(
      () => (sandboxOf() ? messagesSection() : null),
      () => [sandboxOf() === null, shop().messages],
    ),
    slot(
      () => (sandboxOf() ? codesSection() : null),
      () => [sandboxOf() === null, shop().codes, shop().giftable.length],
    ),
    slot(withSandbox(moneySection), () => sandboxOf()?.money),
    slot(withSandbox(stockSection), () => sandboxOf()?.stock),
  )
  panel.open = settings().panelOpen
  panel.addEventListener('toggle', () => {
    if (panel.open !== settings().panelOpen) choose({ panelOpen: panel.open })
  })
  onShop(tick)
  const label = () => {
    panel.setAttribute('aria-label', t('backstage'))
    summary.replaceChildren(h('h2', {}, t('backstage')), h('span', { class: 'fine' }, t('backstageHint')))
  }
  label()
  onSettings(label)
  return panel
}
