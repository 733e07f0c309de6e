import { limits, type MerchantAfterSale, type MerchantOrder } from '@haoli/contract'
import { answerAfterSale } from './api'
import { h } from './dom'
import { newParcel } from './new-parcel'
import { t } from './settings'
import { act, shop } from './store'

// Kept outside the section, which is rendered anew with every change.
const answers = new Map<string, string>()

type Steps = Parameters<typeof answerAfterSale>[2]

/** The open after-sales of an order, each with the steps that the merchant may take. */
export const afterSalesOf = ({ id }: MerchantOrder): (HTMLElement | null)[] =>
  shop()
    .afterSales.filter(({ orderId, open }) => orderId === id && open)
    .map(card)

function card(afterSale: MerchantAfterSale): HTMLElement {
  const { id, type, reason, events, waitsFor, may } = afterSale
  const said = [...events].reverse().find(({ words, by }) => by === 'buyer' && words !== '')?.words
  const has = (...steps: string[]) => may.some((step) => steps.some((one) => step.startsWith(one)))
  return h(
    'form',
    {
      class: 'application',
      attrs: { 'data-after-sale': id },
      onsubmit: (event) => {
        event.preventDefault()
        const words = answers.get(id)?.trim() ?? ''
        void act((token) => answerAfterSale(token, id, 'refusal', { words }))
      },
    },
    h('p', { class: 'words' }, [t(`wants_${type}`), t(reason), said].filter(Boolean).join(' · ')),
    waitsFor && h('p', { class: 'fine' }, t(`waitsFor_${waitsFor}`)),
    h(
      'div',
      { class: 'actions' },
      has('agree_') && step(id, 'agree', 'agreement'),
      has('receive_') && step(id, 'receivedBack', 'receipt'),
      has('ship_') && step(id, 'sendReplacement', 'shipment', newParcel),
      ...(has('reject_') ? refusal(id) : []),
    ),
  )
}

function step(id: string, name: Parameters<typeof t>[0], path: Steps, body?: () => object) {
  return h(
    'button',
    {
      id: `${path}-${id}`,
      class: 'btn small',
      disabled: shop().busy,
      onclick: () => void act((token) => answerAfterSale(token, id, path, body?.())),
      attrs: { type: 'button' },
    },
    t(name),
  )
}

function refusal(id: string) {
  const answer = h('input', {
    id: `answer-${id}`,
    attrs: {
      type: 'text',
      required: '',
      pattern: '.*\\S.*',
      maxlength: String(limits.afterSaleChars),
      placeholder: t('refuseHint'),
      'aria-label': t('refuseHint'),
    },
  })
  answer.value = answers.get(id) ?? ''
  answer.oninput = () => answers.set(id, answer.value)
  return [
    answer,
    h(
      'button',
      { id: `refuse-${id}`, class: 'btn small', disabled: shop().busy, attrs: { type: 'submit' } },
      t('refuse'),
    ),
  ]
}
