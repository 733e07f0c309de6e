import { limits, type MerchantOrder } from '@haoli/contract'
import { agreeToRefund, refuseRefund } from './api'
import { h } from './dom'
import { t } from './settings'
import { act, shop } from './store'

// Kept outside the section, which is rendered anew with every change.
const answers = new Map<string, string>()

/** An application for a refund that waits, with the merchant's possible answers; null without one. */
export function afterSaleOf({ id, number, afterSale }: MerchantOrder): HTMLElement | null {
  if (afterSale?.state !== 'applied') return null
  const { reason, words } = afterSale
  const answer = h('input', {
    id: `answer-${id}`,
    attrs: {
      type: 'text',
      required: '',
      pattern: '.*\\S.*',
      maxlength: String(limits.afterSaleChars),
      placeholder: t('refuseHint'),
      'aria-label': `${t('refuseHint')} ${number}`,
    },
  })
  answer.value = answers.get(id) ?? ''
  answer.oninput = () => answers.set(id, answer.value)
  const { busy } = shop()
  const agree = () => void act((token) => agreeToRefund(token, id))
  return h(
    'form',
    {
      class: 'application',
      onsubmit: (event) => {
        event.preventDefault()
        void act((token) => refuseRefund(token, id, answer.value.trim()))
      },
    },
    h('p', { class: 'words' }, [t('applied'), t(reason), words].filter(Boolean).join(' · ')),
    h(
      'div',
      { class: 'actions' },
      h(
        'button',
        { id: `agree-${id}`, class: 'btn small', disabled: busy, onclick: agree, attrs: { type: 'button' } },
        t('agree'),
      ),
      answer,
      h('button', { id: `refuse-${id}`, class: 'btn small', disabled: busy, attrs: { type: 'submit' } }, t('refuse')),
    ),
  )
}
