import type { Occasion } from '@haoli/contract'
import birthday from '@/common/assets/occasions/birthday.webp'
import getWell from '@/common/assets/occasions/get_well.webp'
import midAutumn from '@/common/assets/occasions/mid_autumn.webp'
import newYear from '@/common/assets/occasions/new_year.webp'
import none from '@/common/assets/occasions/none.webp'
import thanks from '@/common/assets/occasions/thanks.webp'

/** The picture of each occasion, 128 × 128. Part of the app, so that it shows without a network. */
export const occasionArt: Readonly<Record<Occasion, string>> = {
  none,
  birthday,
  mid_autumn: midAutumn,
  thanks,
  new_year: newYear,
  get_well: getWell,
}

/** In the order in which they are offered where the shop has set none; `none` is a present without an occasion. */
export const knownOccasions = Object.keys(occasionArt) as Occasion[]
