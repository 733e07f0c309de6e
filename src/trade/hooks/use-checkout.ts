import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { ApiError } from '@/common/api/api-error'
import { useQuote } from '@/common/api/quotes'
import { readWanted } from '@/common/api/wanted-lines'
import { useDeliveryAddress } from '@/common/blocks/address-card/use-delivery-address'
import { showInWords } from '@/common/blocks/error-toast/show-in-words'
import { useShowError } from '@/common/blocks/error-toast/use-show-error'
import { useMessages } from '@/common/messages'
import { toast } from '@/common/platform/feedback'
import { checkoutMessages } from '../messages/checkout'
import { orderInvoiceMessages } from '../messages/invoice'
import { useCheckoutLines } from './use-checkout-lines'
import { useSubmitOrder } from './use-submit-order'

const messages = { ...checkoutMessages, ...orderInvoiceMessages }
const aboutLines: readonly string[] = ['out_of_stock', 'off_shelf', 'purchase_limit_exceeded']

/** State and commands of the checkout page. Everything that was chosen stays after an error. */
export function useCheckout(params: Record<string, string | undefined>) {
  const client = useQueryClient()
  const t = useMessages(messages)
  const showError = useShowError()
  const [wanted] = useState(() => readWanted(params))
  const { lines, ...change } = useCheckoutLines(wanted.lines)
  // Null: the API chooses the best combination.
  const [couponIds, chooseCoupons] = useState<string[] | null>(null)
  const [invoiceTitleId, chooseInvoice] = useState<string | null>(null)
  const note = useRef('')
  const delivery = useDeliveryAddress()
  const addressId = delivery.address?.id ?? null

  const { submit: send, submitting } = useSubmitOrder(onRefused)
  // No quote while submitting: the new order holds the stock, so the quote would say that it is sold out.
  const query = useQuote({ lines, couponIds, addressId }, !submitting)
  const quote = query.data
  // The quote before the address is known leaves out its freight: nothing is submitted at that price.
  const pricing = query.isPlaceholderData || !delivery.known

  function onRefused(error: ApiError) {
    if (error.code === 'price_changed' && quote) change.rememberPrices(quote.lines)
    if (error.code === 'coupon_not_usable') chooseCoupons(null)
    void client.invalidateQueries({ queryKey: ['quote'] })
    if (error.code === 'not_found' || error.code === 'invoice_not_possible') forgetChoices()
    if (error.code === 'price_changed') showInWords(error, t('checkout.price_again'))
    else if (error.code === 'invoice_not_possible') showInWords(error, t('orderinvoice.gone'))
    else if (aboutLines.includes(error.code)) showInWords(error, t('checkout.lines_again'))
    else showError(error)
  }

  /** The address or the title may have been deleted. */
  function forgetChoices() {
    chooseInvoice(null)
    for (const key of ['addresses', 'invoice-titles']) void client.invalidateQueries({ queryKey: [key] })
  }

  function submit() {
    if (!quote || pricing || !addressId) return
    if (!quote.orderable) return toast(t('checkout.lines_first'))
    void send({
      lines,
      couponIds: quote.appliedCouponIds,
      addressId,
      note: note.current.trim(),
      expectedPayableFen: quote.payableFen,
      visitId: quote.visitId,
      fromCart: wanted.fromCart,
      ...(invoiceTitleId && { invoiceTitleId }),
    })
  }

  const choices = { note, chooseCoupons, invoiceTitleId, chooseInvoice }
  return { lines, change, quote, query, delivery, pricing, ...choices, submit, submitting }
}
