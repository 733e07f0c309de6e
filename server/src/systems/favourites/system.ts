import type { System } from '../../core/system/system'
import { countFavourites, isFavourite } from './favourites'
import { favouritesRoutes } from './routes'

export const favourites: System = {
  name: 'favourites',
  tables: ['favourites'],
  routes: { shopper: [favouritesRoutes] },
  views: {
    ownOfProduct: { favourite: isFavourite },
    customerSummary: async (db, customerId) => ({ favourites: await countFavourites(db, customerId) }),
  },
}
