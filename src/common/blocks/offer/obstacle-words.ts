import type { LineOffer } from '@haoli/contract'
import type { Say } from '@/common/messages'
import type { offerMessages } from './messages'

type Pieces = Pick<LineOffer, 'leftQuantity' | 'perPersonQuantity'>

/** Why a line does not have the limited-time price of its goods; empty where it has. */
export const obstacleWords = (t: Say<typeof offerMessages>, obstacle: LineOffer['obstacle'], of: Pieces): string =>
  obstacle ? t(`offer.${obstacle}`, { n: obstacle === 'few_left' ? of.leftQuantity : of.perPersonQuantity }) : ''
