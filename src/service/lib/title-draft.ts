import { type InvoiceTitle, isTaxNumber, type SaveInvoiceTitle } from '@haoli/contract'

export type TitleDraft = Required<SaveInvoiceTitle>
export type TitlePart = 'name' | 'taxNumber' | 'email'

export const emptyTitle: TitleDraft = {
  kind: 'personal',
  ...{ name: '', taxNumber: '', address: '', phone: '', bank: '', account: '', email: '', isDefault: false },
}

export const draftOfTitle = ({ id: _, ...title }: InvoiceTitle): TitleDraft => ({
  ...title,
  taxNumber: title.taxNumber ?? '',
  address: title.address ?? '',
  phone: title.phone ?? '',
  bank: title.bank ?? '',
  account: title.account ?? '',
  email: title.email ?? '',
})

/** A tax number as it is meant: without blanks, in half-width capitals. */
const tidyNumber = (text: string) => text.normalize('NFKC').replace(/\s+/g, '').toUpperCase()

/** What is wrong with a draft, by its part. */
export function faultsOfTitle({ kind, name, taxNumber, email }: TitleDraft): TitlePart[] {
  const faults: TitlePart[] = []
  if (name.trim() === '') faults.push('name')
  if (kind === 'company' && !isTaxNumber(tidyNumber(taxNumber))) faults.push('taxNumber')
  if (email.trim() !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim())) faults.push('email')
  return faults
}

/** The part of a title that the API names as wrong. */
export const partOfTitle = (param: string | undefined): TitlePart | undefined =>
  (['name', 'taxNumber', 'email'] as const).find((part) => param === `/${part}`)
