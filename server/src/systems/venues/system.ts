import { tidyStored } from '../../core/stored-texts/tidy-stored'
import type { System } from '../../core/system/system'
import { merchantVenueRoutes } from './merchant-routes'
import { printedCodes } from './promises'
import { venueRoutes } from './routes'

/** Codes that are printed and hung up at a venue; scanning one opens the gift checkout of a product. */
export const venues: System = {
  name: 'venues',
  routes: { shopper: [venueRoutes], merchant: [merchantVenueRoutes] },
  jobs: {
    tidy_venue_codes: {
      lane: 'upkeep',
      run: tidyStored({ kind: 'tidy_venue_codes', table: 'venue_codes', columns: { venue: 'line' } }),
    },
  },
  views: { promises: printedCodes },
}
