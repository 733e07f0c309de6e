import type { Entrance, Handset } from './handset'
import { logicHandset } from './logic-handset'
import { openShop } from './shop'

/** The commerce API with the demo catalogue, and phones to go through it with. */
export async function openJourneys() {
  const shop = await openShop()
  return {
    ...shop,
    /** A phone that nobody has used yet, with the program opened on it. */
    open: (entrance?: Entrance): Promise<Handset> => logicHandset(shop, entrance),
  }
}
export type Journeys = Awaited<ReturnType<typeof openJourneys>>
