import type { System } from '../../core/system/system'
import { countFootprints } from './footprints'
import { footprintsRoutes } from './routes'

export const footprints: System = {
  name: 'footprints',
  tables: ['footprints'],
  routes: { shopper: [footprintsRoutes] },
  views: { customerSummary: async (db, customerId) => ({ footprints: await countFootprints(db, customerId) }) },
}
