import { type InvoiceTitleParts, isTaxNumber, type SaveInvoiceTitle } from '@haoli/contract'
import { Problem } from '../../platform/problem'

const email = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

/** A title as it is stored: a person has a name and an address for mail alone. `validation_failed` names the part at fault. */
export function checkTitle(given: SaveInvoiceTitle): InvoiceTitleParts {
  const { kind, name } = given
  const said = (text: string | undefined) => text || null
  if (given.email && !email.test(given.email)) {
    throw new Problem('validation_failed', 'no e-mail address', { param: '/email' })
  }
  const person = { taxNumber: null, address: null, phone: null, bank: null, account: null }
  if (kind === 'personal') return { kind, name, ...person, email: said(given.email) }
  const { taxNumber = '', address, phone, bank, account } = given
  if (!isTaxNumber(taxNumber)) {
    const message = 'no tax number: it has 15, 17, 18 or 20 characters, and the last of 18 checks the others'
    throw new Problem('validation_failed', message, { param: '/taxNumber' })
  }
  return {
    kind,
    name,
    taxNumber,
    ...{
      address: said(address),
      phone: said(phone),
      bank: said(bank),
      account: said(account),
      email: said(given.email),
    },
  }
}
