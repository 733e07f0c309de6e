import type { MerchantOrderSort, MerchantOrderTab } from '@haoli/contract'
import { dayEnd, dayStart } from '@/common/lib/day-times'
import { fenOf } from '@/common/lib/money'

/** What stands in the address of the list. */
export const initial = {
  tab: '',
  ships: '',
  q: '',
  kind: '',
  entrance: '',
  venue: '',
  promoter: '',
  customer: '',
  noted: '',
  from: '',
  to: '',
  paidFrom: '',
  paidTo: '',
  least: '',
  most: '',
  sort: '',
  open: '',
}
export type Address = typeof initial

/** Those that a person sets and clears; a tab is not one. */
export const filterNames = Object.keys(initial).filter(
  (name) => !['tab', 'sort', 'open'].includes(name),
) as (keyof Address)[]

/** What is no amount stays as it is, so that the API refuses it and the page says so. */
const fen = (typed: string) => fenOf(typed) ?? typed

/** The address as members of the API's query; empty ones are left out. */
export function filtersOf(at: Address): Record<string, string | number> {
  const all: Record<string, string | number> = {
    tab: at.tab as MerchantOrderTab | '',
    shipsWhen: at.ships,
    q: at.q,
    kind: at.kind,
    entrance: at.entrance,
    venueCodeId: at.venue,
    promoterId: at.promoter,
    customerId: at.customer,
    noted: at.noted,
    orderedFrom: dayStart(at.from),
    orderedTo: dayEnd(at.to),
    paidFrom: dayStart(at.paidFrom),
    paidTo: dayEnd(at.paidTo),
    leastFen: fen(at.least),
    mostFen: fen(at.most),
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''))
}

/** What waits is shown by how urgent it is, unless another order is chosen. */
export const sortOf = (at: Address): MerchantOrderSort =>
  at.sort !== ''
    ? (at.sort as MerchantOrderSort)
    : ['to_ship', 'late', 'urged'].includes(at.tab)
      ? 'ships_by'
      : 'newest'
