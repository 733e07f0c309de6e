import { isTaxNumber } from '@haoli/contract'
import { InvoiceSetting } from '@haoli/contract/schemas'
import type { Static } from 'typebox'
import type { Setting } from '../../core/settings/setting'

export type InvoiceRules = Static<typeof InvoiceSetting>

const usualTax = { code: '', ratePpm: 130_000 }

export const invoiceSetting: Setting<typeof InvoiceSetting> = {
  key: 'invoices',
  decides: 'whether and when invoices are issued, by whom, and what tax is in a price',
  schema: InvoiceSetting,
  changedBy: ['finance'],
  initial: {
    offered: false,
    way: 'gateway',
    issuedWhen: 'completed',
    applyDays: 180,
    exchangeInYear: true,
    seller: { name: '', taxNumber: '' },
    tax: usualTax,
    taxOfCategories: [],
    freightTax: usualTax,
  },
  async check(_db, { offered, seller }) {
    if (!offered) return undefined
    if (seller.name === '') return { param: '/seller/name', message: 'an invoice says who issues it' }
    if (isTaxNumber(seller.taxNumber)) return undefined
    return { param: '/seller/taxNumber', message: 'no tax number: its length or its check character is wrong' }
  },
}
