import type { ShippingProblem, ShippingRowInput, ShippingSetting } from '@haoli/contract'
import { tidyText } from '../../platform/texts/tidy-text'

/** A row of a file, as far as it can be read without looking at the shop's orders. */
export interface ReadRow {
  position: number
  given: ShippingRowInput
  orderNumber: string
  company: string | null
  waybill: string
  /** '': all that is left. */
  goods: string
  /** null: all that is left of these goods. */
  quantity: number | null
  /** The first thing that is wrong with the cells themselves. */
  problem: ShippingProblem | null
}

/** `7.3E+13`, as spreadsheets write long numbers. Waybills with an E in them have no point and no plus. */
const scientific = /^\d+(\.\d+E\+?|E\+)\d+$/
const waybillForm = /^[A-Z0-9][A-Z0-9-]{3,39}$/

/** Without what marks a cell as text: `'123` and `="123"`. */
const code = (cell: string): string =>
  tidyText('code', cell)
    .replace(/^="(.*)"$/, '$1')
    .replace(/^['’‘]/, '')

export function rowReader({
  carriers,
}: Pick<ShippingSetting, 'carriers'>): (given: ShippingRowInput, index: number) => ReadRow {
  const nameOf = new Map(
    carriers.flatMap(({ name, also }) => [name, ...also].map((written) => [keyOf(written), name] as const)),
  )
  return (given, index) => {
    const row = {
      position: index + 1,
      given,
      orderNumber: code(given.order),
      company: nameOf.get(keyOf(given.carrier)) ?? null,
      waybill: code(given.waybill),
      goods: given.goods?.trim() ?? '',
      ...quantityOf(given.quantity?.trim() ?? ''),
    }
    const { malformed, ...read } = row
    return { ...read, problem: orderProblem(row.orderNumber) ?? cellProblem(row, malformed) }
  }
}

const keyOf = (written: string) => tidyText('printed', written).replace(/ /g, '').toLowerCase()

function quantityOf(cell: string): { quantity: number | null; malformed: boolean } {
  if (cell === '') return { quantity: null, malformed: false }
  const good = /^\d{1,6}(\.0+)?$/.test(cell) && Number.parseInt(cell, 10) > 0
  return { quantity: good ? Number.parseInt(cell, 10) : null, malformed: !good }
}

function orderProblem(number: string): ShippingProblem | null {
  if (number === '') return 'order_missing'
  return scientific.test(number) ? 'order_scientific' : null
}

function cellProblem({ company, waybill }: Pick<ReadRow, 'company' | 'waybill'>, malformed: boolean) {
  if (company === null) return 'carrier_unknown'
  if (scientific.test(waybill)) return 'waybill_scientific'
  if (/^\d{17,}$/.test(waybill) && waybill.endsWith('0'.repeat(waybill.length - 15))) return 'waybill_rounded'
  if (!waybillForm.test(waybill)) return 'waybill_malformed'
  return malformed ? 'quantity_malformed' : null
}
