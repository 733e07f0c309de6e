import { type CommissionHold, holdLimits, type OpenTransfer } from '@haoli/contract'
import { decideHold, failTransfer } from './api'
import { h } from './dom'
import { yuan } from './format'
import { t } from './settings'
import { act, shop } from './store'

// Kept outside the section, which is rendered anew with every change.
const answers = new Map<string, string>()

function holdRow({ id, orderNumber, promoter, amountFen, reversedFen, reasons, appeal }: CommissionHold): HTMLElement {
  const answer = h('input', {
    id: `hold-${id}`,
    attrs: {
      type: 'text',
      required: '',
      pattern: '.*\\S.*',
      maxlength: String(holdLimits.holdAnswerChars),
      placeholder: t('holdHint'),
      'aria-label': `${t('holdHint')} ${orderNumber}`,
    },
  })
  answer.value = answers.get(id) ?? ''
  answer.oninput = () => answers.set(id, answer.value)
  const decide = (decision: 'release' | 'reversal') =>
    h(
      'button',
      {
        id: `${decision}-${id}`,
        class: 'btn small',
        disabled: shop().busy,
        onclick: () => {
          if (answer.reportValidity())
            void act((token) => decideHold(token, id, { decision, answer: answer.value.trim() }))
        },
        attrs: { type: 'button', 'aria-label': `${t(decision)} ${orderNumber}` },
      },
      t(decision),
    )
  return h(
    'li',
    { class: 'order', attrs: { 'data-hold': id } },
    h(
      'div',
      { class: 'row' },
      h('strong', {}, promoter.nickname),
      h('span', { class: 'number' }, yuan(amountFen - reversedFen)),
    ),
    h('p', { class: 'words' }, reasons.map(({ words }) => words).join(' · ')),
    appeal ? h('p', { class: 'words' }, `${t('appealed')}${appeal}`) : '',
    h('div', { class: 'actions' }, answer, decide('release'), decide('reversal')),
  )
}

const transferRow = ({ id, nickname, netFen }: OpenTransfer): HTMLElement =>
  h(
    'li',
    { class: 'order', attrs: { 'data-transfer': id } },
    h(
      'div',
      { class: 'row' },
      h('strong', {}, nickname),
      h('span', { class: 'number' }, yuan(netFen)),
      h(
        'button',
        {
          id: `fail-${id}`,
          class: 'btn small',
          disabled: shop().busy,
          onclick: () => void act(() => failTransfer(id)),
          attrs: { type: 'button', 'aria-label': `${t('failTransfer')} ${nickname}` },
        },
        t('failTransfer'),
      ),
    ),
  )

/** What checks hold, with the merchant's decisions, and withdrawals that can be let fail; nothing if there are none. */
export function promotersSection(): HTMLElement | null {
  const { holds, transfers } = shop()
  if (holds.length + transfers.length === 0) return null
  return h(
    'section',
    { class: 'card', attrs: { 'aria-label': t('promotersTitle') } },
    h('h3', {}, t('promotersTitle')),
    ...(holds.length > 0
      ? [h('p', { class: 'fine' }, t('holdsHint')), h('ul', { class: 'orders' }, ...holds.map(holdRow))]
      : []),
    ...(transfers.length > 0
      ? [h('p', { class: 'fine' }, t('transfersHint')), h('ul', { class: 'orders' }, ...transfers.map(transferRow))]
      : []),
  )
}
