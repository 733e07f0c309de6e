import type { NoticeValues } from '@haoli/contract'
import { chinaDayOf } from '../../platform/china-days'
import type { InLanguages } from '../translations/in-languages'

/** What a notice of a delay tells: by which day of China it ships, and the merchant's reason. */
export const delayValues = ({ shipsBy, reason }: { shipsBy: string; reason: string }) => ({
  day: chinaDayOf(new Date(shipsBy)),
  words: reason,
})

/** `12月3日前发出，春节物流停运`. */
export function delayWords({ day = '', words = '' }: NoticeValues): InLanguages {
  const date = new Date(`${day}T00:00:00Z`)
  const inEnglish = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(date)
  const [month, ofMonth] = [date.getUTCMonth() + 1, date.getUTCDate()]
  return [
    `${month}月${ofMonth}日前发出，${words}`,
    `it ships by ${inEnglish} (${words})`,
    `${month}月${ofMonth}日までに発送します（${words}）`,
  ]
}

/** What a notice of a corrected waybill tells. */
export const waybillValues = ({ company, waybillNumber }: { company: string; waybillNumber: string }) => ({
  company,
  words: waybillNumber,
})

/** `顺丰速运 SF1234567890`. */
export const waybillWords = ({ company = '', words = '' }: NoticeValues): string => `${company} ${words}`
