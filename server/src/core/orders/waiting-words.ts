import { chinaDayOf } from '../../platform/china-days'

/** `12月3日前发出，春节物流停运`: by when what is late ships, and why. In the shop's language, as all notices. */
export function delayWords({ shipsBy, reason }: { shipsBy: string; reason: string }): string {
  const [, month, day] = chinaDayOf(new Date(shipsBy)).split('-').map(Number)
  return `${month}月${day}日前发出，${reason}`
}

export const waybillWords = ({ company, waybillNumber }: { company: string; waybillNumber: string }): string =>
  `${company} ${waybillNumber}`
