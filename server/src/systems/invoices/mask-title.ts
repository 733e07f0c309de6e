import type { InvoiceTitleParts, MerchantInvoice } from '@haoli/contract'
import type { FastifyRequest } from 'fastify'
import { maskName } from '../../platform/texts/mask-address'
import { maskPhone } from '../../platform/texts/mask-phone'

/**
 * An invoice as a desk shows it: masked, without addresses of PDFs, until somebody looks (`lookAtInvoice`). A merchant's server
 * needs the whole title for what it issues by hand, and its key stands on no screen.
 */
export const shownTo = ({ desk }: Pick<FastifyRequest, 'desk'>, invoice: MerchantInvoice): MerchantInvoice =>
  desk === null ? invoice : { ...invoice, title: maskTitle(invoice.title), pdfUrls: {} }

/** The name of a company and its tax number are public, and stay. */
function maskTitle(title: InvoiceTitleParts): InvoiceTitleParts {
  const { kind, name, phone, address, bank, account, email } = title
  return {
    ...title,
    name: kind === 'personal' ? maskName(name) : name,
    phone: phone && maskPhone(phone),
    address: hidden(address),
    bank: hidden(bank),
    account: hidden(account),
    email: hidden(email),
  }
}

const hidden = (text: string | null) => text && '****'
