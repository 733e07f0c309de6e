import type { LabelKind } from '@haoli/contract'
import { labelOf } from '../labels/label-settings'
import { type Members, type RowReader, shown } from './row-reader'

const members: readonly [string, LabelKind][] = [
  ['recipients', 'recipient'],
  ['occasions', 'occasion'],
]
const most = 40

/**
 * Reads `recipients: ["mother", …]` and `occasions: [...]`, codes of the settings `recipients` and `productOccasions`: our own
 * addition to WeChat's rows. They are optional, and what is wrong in them is left out with a warning.
 */
export function readLabels(row: Members, at: string, read: RowReader): string[] {
  const labels = members.flatMap(([name, kind]) => {
    const codes = row[name] ?? []
    if (!Array.isArray(codes)) {
      read.warn(`${at}/${name}`, 'left_out_no_list', { value: shown(codes) })
      return []
    }
    if (codes.length > most) read.warn(`${at}/${name}`, 'codes_cut', { count: codes.length, most })
    return codes.slice(0, most).flatMap((code: unknown, index) => {
      if (typeof code === 'string' && /^[a-z][a-z0-9_]{0,29}$/.test(code)) return [labelOf(kind, code)]
      read.warn(`${at}/${name}/${index}`, 'left_out_no_code')
      return []
    })
  })
  return [...new Set(labels)]
}
