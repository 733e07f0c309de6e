import type { Sandbox } from '@haoli/contract'
import { h, show } from './dom'
import { keyForm } from './key-form'
import { clockSection, updateClock } from './panel-clock'
import { codesSection } from './panel-codes'
import { freightSection } from './panel-freight'
import { lettersSection } from './panel-letters'
import { messagesSection } from './panel-messages'
import { moneySection, paymentSection, stockSection } from './panel-money'
import { ordersSection } from './panel-orders'
import { promotersSection } from './panel-promoters'
import { rolesSection } from './panel-roles'
import { choose, onSettings, settings, t } from './settings'
import { dismissRefusal, onShop, shop } from './store'
import { whileHeld } from './while-held'

/** A section of the panel, and what it depends on: it is rendered again when that changes, but not in the middle of a touch. */
function slot(draw: () => HTMLElement | null, shows: () => unknown) {
  const host = h('div', { class: 'slot' })
  let shown = ''
  const isHeld = whileHeld(host, () => refresh())
  const refresh = () => {
    if (isHeld()) return
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
  const { refusal, trouble, closed, locked, sandbox } = shop()
  if (locked) return keyForm()
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

/** The panel beside the phones: time, failed jobs, promoters, payments, orders, messages, codes, freight, ledger. */
export function backstage(): HTMLElement {
  const summary = h('summary', {})
  const sandboxOf = () => shop().sandbox
  const withSandbox = (draw: (sandbox: Sandbox) => HTMLElement | null) => () => {
    const sandbox = sandboxOf()
    return sandbox && draw(sandbox)
  }
  const panel = h(
    'details',
    { class: 'panel' },
    summary,
    slot(notice, () => [shop().refusal, shop().trouble, shop().closed, shop().locked, sandboxOf() === null]),
    slot(withSandbox(clockSection), () => sandboxOf() === null),
    slot(lettersSection, () => shop().letters),
    slot(promotersSection, () => [shop().holds, shop().transfers]),
    slot(withSandbox(paymentSection), () => sandboxOf()?.nextPayment),
    slot(
      () => (sandboxOf() ? ordersSection() : null),
      // `now` of an order differs in each answer and is not shown.
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
    slot(
      withSandbox(({ now }) => {
        const { freight } = shop()
        return freight && freightSection(freight, now)
      }),
      () => shop().freight,
    ),
    slot(
      () => (sandboxOf() ? rolesSection() : null),
      () => [sandboxOf() === null, shop().people],
    ),
    slot(withSandbox(moneySection), () => sandboxOf()?.money),
    slot(withSandbox(stockSection), () => sandboxOf()?.stock),
  )
  panel.open = settings().panelOpen
  panel.addEventListener('toggle', () => {
    if (panel.open !== settings().panelOpen) choose({ panelOpen: panel.open })
  })
  onShop(() => {
    const sandbox = sandboxOf()
    if (sandbox) updateClock(sandbox)
  })
  const label = () => {
    panel.setAttribute('aria-label', t('backstage'))
    summary.replaceChildren(h('h2', {}, t('backstage')), h('span', { class: 'fine' }, t('backstageHint')))
  }
  label()
  onSettings(label)
  return panel
}
