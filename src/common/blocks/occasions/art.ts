import type { Occasion } from '@haoli/contract'
import birthday from '@/common/assets/occasions/birthday.webp'
import getWell from '@/common/assets/occasions/get_well.webp'
import midAutumn from '@/common/assets/occasions/mid_autumn.webp'
import newYear from '@/common/assets/occasions/new_year.webp'
import none from '@/common/assets/occasions/none.webp'
import thanks from '@/common/assets/occasions/thanks.webp'

/** The picture of each occasion: 128 × 128, part of the app, because a present must look right without a network. */
export const occasionArt: Readonly<Record<Occasion, string>> = {
  none,
  birthday,
  mid_autumn: midAutumn,
  thanks,
  new_year: newYear,
  get_well: getWell,
}

/** As they are offered; `none` is a present for no reason, the commonest one. */
export const occasionsOffered = Object.keys(occasionArt) as Occasion[]
