import { core } from './core/core'
import type { System } from './core/system/system'
import type { Config } from './platform/config'
import { sandbox } from './sandbox/system'
import { afterSales } from './systems/after-sales/system'
import { agencies } from './systems/agencies/system'
import { cart } from './systems/cart/system'
import { contact } from './systems/contact/system'
import { favourites } from './systems/favourites/system'
import { footprints } from './systems/footprints/system'
import { goods } from './systems/goods/system'
import { home } from './systems/home/system'
import { invoices } from './systems/invoices/system'
import { limitedPrices } from './systems/limited-prices/system'
import { presents } from './systems/presents/system'
import { promoters } from './systems/promoters/system'
import { restocks } from './systems/restocks/system'
import { search } from './systems/search/system'
import { shipping } from './systems/shipping/system'
import { venues } from './systems/venues/system'
import { wishes } from './systems/wishes/system'

/** Every system of the shop. Reactions to an event run, and lock, in this order (docs/decisions/14-one-lock-order.md). */
const systems: System[] = [
  core,
  cart,
  presents,
  venues,
  afterSales,
  contact,
  goods,
  home,
  search,
  favourites,
  footprints,
  wishes,
  limitedPrices,
  restocks,
  promoters,
  agencies,
  invoices,
  shipping,
]

export const systemsOf = (mode: Config['mode']): System[] => (mode === 'sandbox' ? [...systems, sandbox] : systems)
