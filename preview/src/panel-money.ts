import type { Sandbox, SandboxOutcome } from '@haoli/contract'
import { restockSoldOut, setNextPayment } from './api'
import { h } from './dom'
import { count, yuan } from './format'
import { t } from './settings'
import { act, shop } from './store'
import type { WordKey } from './words'

/** Pieces that the button of the stock adds to each SKU. */
const restockPieces = 5

const outcomes: SandboxOutcome[] = ['succeed', 'fail', 'late', 'silent', 'differs']

/** The outcome of the next payment in the sandbox. */
export function paymentSection(sandbox: Sandbox): HTMLElement {
  return h(
    'section',
    { class: 'card' },
    h('h3', { id: 'next-payment' }, t('nextPayment')),
    h(
      'div',
      { class: 'seg', attrs: { role: 'group', 'aria-labelledby': 'next-payment' } },
      ...outcomes.map((outcome) =>
        h(
          'button',
          {
            id: `pay-${outcome}`,
            disabled: shop().busy,
            onclick: () => void act(() => setNextPayment(outcome)),
            attrs: { type: 'button', 'aria-pressed': String(sandbox.nextPayment === outcome) },
          },
          t(outcome),
        ),
      ),
    ),
    h('p', { class: 'fine' }, t(`${sandbox.nextPayment}Hint`)),
  )
}

const figure = (name: WordKey, value: string, tone = '') =>
  h('div', { class: `figure ${tone}` }, h('dt', {}, t(name)), h('dd', {}, value))

/** Shows whether an equation of the ledger holds; it always should. */
const balance = (holds: boolean) =>
  h(
    'span',
    { class: `balance ${holds ? 'good' : 'bad'}` },
    `${holds ? '✓' : '✗'} ${t(holds ? 'balanced' : 'unbalanced')}`,
  )

export function moneySection({ money }: Sandbox): HTMLElement {
  const holds = money.paidFen === money.refundedFen + money.keptFen && money.refundedFen <= money.paidFen
  return h(
    'section',
    { class: 'card', attrs: { 'aria-label': t('money') } },
    h('div', { class: 'row' }, h('h3', {}, t('money')), balance(holds)),
    h(
      'dl',
      { class: 'figures' },
      figure('paid', yuan(money.paidFen)),
      figure('refunded', yuan(money.refundedFen)),
      figure('kept', yuan(money.keptFen), 'jade'),
    ),
  )
}

export function stockSection({ stock }: Sandbox): HTMLElement {
  const holds = stock.supplied === stock.available + stock.held + stock.sold
  return h(
    'section',
    { class: 'card', attrs: { 'aria-label': t('stock') } },
    h('div', { class: 'row' }, h('h3', {}, t('stock')), balance(holds)),
    h(
      'dl',
      { class: 'figures' },
      figure('supplied', count(stock.supplied)),
      figure('available', count(stock.available)),
      figure('held', count(stock.held)),
      figure('sold', count(stock.sold), 'jade'),
    ),
    h(
      'div',
      { class: 'actions' },
      h(
        'button',
        {
          id: 'restock',
          class: 'btn small',
          title: t('restockHint'),
          disabled: shop().busy,
          onclick: () => void act(() => restockSoldOut(restockPieces)),
          attrs: { type: 'button' },
        },
        t('restock'),
      ),
    ),
  )
}
