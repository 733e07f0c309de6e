import { box, button, facts, sheetHead, text } from './parts'
import { ask } from './stage'
import type { FaceSurroundings } from './surroundings'

interface PaymentOptions {
  package?: string
  signType?: string
  timeStamp?: string
  signData?: string
  mode?: string
  mchId?: string
}

/** `requestPayment` and similar calls: only the merchant knows the amount, so the dialog shows the package. */
export const cashierFace = ({ stage, words, name }: FaceSurroundings, options: PaymentOptions) =>
  ask<undefined>(stage, ({ take, cancel }) => {
    const { payTitle, close, payUnknown, payWhy, pay } = words()
    const shown: [string, string | undefined][] = [
      ['package', options.package],
      ['signType', options.signType],
      ['timeStamp', options.timeStamp],
      ['mode', options.mode],
      ['signData', options.signData],
    ]
    return {
      place: 'below',
      label: payTitle,
      parts: [
        sheetHead(payTitle, close, cancel),
        box('amount', text('card-program', name), text('', payUnknown)),
        facts(shown.flatMap(([key, value]) => (value ? [[key, value] as [string, string]] : []))),
        text('note', payWhy),
        box(
          'pair',
          button(pay, () => take(undefined), { look: 'main', first: true }),
        ),
      ],
    }
  })

/** `requestMerchantTransfer`: the person accepts the merchant's money, or cancels. */
export const transferFace = ({ stage, words, name }: FaceSurroundings, options: PaymentOptions) =>
  ask<{ result: string }>(stage, ({ take, cancel }) => ({
    place: 'below',
    label: words().receiveTitle,
    parts: [
      sheetHead(words().receiveTitle, words().close, cancel),
      box('amount', text('card-program', name), text('', words().payUnknown)),
      facts([
        ['mchId', options.mchId ?? ''],
        ['package', options.package ?? ''],
      ]),
      box(
        'pair',
        button(words().receive, () => take({ result: 'success' }), { look: 'main', first: true }),
      ),
    ],
  }))
