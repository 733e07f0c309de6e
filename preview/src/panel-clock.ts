import type { Sandbox } from '@haoli/contract'
import { advanceClock } from './api'
import { h } from './dom'
import { clockTime, count, day } from './format'
import { t } from './settings'
import { act, shop } from './store'
import type { WordKey } from './words'

const jumps = [
  { name: 'advance31m', hint: 'advance31mHint', seconds: 31 * 60 },
  { name: 'advance1d', hint: 'advance1dHint', seconds: 24 * 60 * 60 },
  { name: 'advance10d', hint: 'advance10dHint', seconds: 10 * 24 * 60 * 60 },
] as const satisfies { name: WordKey; hint: WordKey; seconds: number }[]

const units = { minutes: 60, hours: 60 * 60, days: 24 * 60 * 60 } as const
type Unit = keyof typeof units

/** The largest step that the contract's AdvanceClock allows. */
const furthestSeconds = 60 * 60 * 24 * 400

// Kept outside the section, which is rendered anew with every change.
let custom: { amount: string; unit: Unit } = { amount: '2', unit: 'hours' }

function customForm(): HTMLElement {
  const amount = h('input', {
    id: 'clock-amount',
    attrs: { type: 'number', min: '1', step: '1', inputmode: 'numeric', required: '', 'aria-label': t('customAmount') },
    oninput: () => {
      custom = { ...custom, amount: amount.value }
    },
  })
  amount.value = custom.amount
  amount.max = String(Math.floor(furthestSeconds / units[custom.unit]))
  const unit = h(
    'select',
    {
      id: 'clock-unit',
      attrs: { 'aria-label': t('customUnit') },
      oninput: () => {
        custom = { ...custom, unit: unit.value as Unit }
        amount.max = String(Math.floor(furthestSeconds / units[custom.unit]))
      },
    },
    ...(Object.keys(units) as Unit[]).map((name) => h('option', { attrs: { value: name } }, t(name))),
  )
  unit.value = custom.unit
  return h(
    'form',
    {
      class: 'actions',
      onsubmit: (event) => {
        event.preventDefault()
        custom = { ...custom, amount: amount.value }
        void act(() => advanceClock(Number(amount.value) * units[custom.unit]))
      },
    },
    amount,
    unit,
    h('button', { id: 'clock-go', class: 'btn small', disabled: shop().busy, attrs: { type: 'submit' } }, t('go')),
  )
}

const dueCount = (sandbox: Sandbox) => `${t('dueWork')}: ${count(sandbox.dueCount)}`

/** Shows the time and the count of jobs of the last poll, without drawing the form and the buttons anew. */
export function updateClock(sandbox: Sandbox): void {
  const shown = { 'shop-time': clockTime(sandbox.now), 'shop-day': day(sandbox.now), 'due-count': dueCount(sandbox) }
  for (const [id, words] of Object.entries(shown)) {
    const element = document.getElementById(id)
    if (element) element.textContent = words
  }
}

/** The shop's time, with buttons that advance it. */
export function clockSection(sandbox: Sandbox): HTMLElement {
  return h(
    'section',
    { class: 'card', attrs: { 'aria-label': t('clock') } },
    h(
      'div',
      { class: 'row' },
      h('h3', {}, t('clock')),
      h('time', { class: 'fine', id: 'shop-day', attrs: { datetime: sandbox.now } }, day(sandbox.now)),
    ),
    h('p', { class: 'clock', id: 'shop-time' }, clockTime(sandbox.now)),
    h('p', { class: 'fine', id: 'due-count' }, dueCount(sandbox)),
    h(
      'div',
      { class: 'actions', attrs: { role: 'group', 'aria-label': t('advance') } },
      h('span', { class: 'fine' }, t('advance')),
      ...jumps.map(({ name, hint, seconds }) =>
        h(
          'button',
          {
            id: name,
            class: 'btn small',
            title: t(hint),
            disabled: shop().busy,
            onclick: () => void act(() => advanceClock(seconds)),
            attrs: { type: 'button' },
          },
          t(name),
        ),
      ),
    ),
    customForm(),
  )
}
