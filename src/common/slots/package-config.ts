import type { SlotName } from './slot-props'

/**
 * What a package says of itself in its `package.config.ts`. app.json, the import zones and the check for dead code are put
 * together from these and from the folders: a package is a folder that is added.
 */
export interface PackageConfig {
  /** Where it stands in app.json; also the order in which packages are loaded ahead. */
  order: number
  /** Folders of its `pages/`. Public: cards, messages and printed codes name these addresses. */
  pages: readonly string[]
  /** Pages of others from which people usually come: while one is on screen, this package is loaded ahead. */
  loadedAheadFrom: readonly string[]
  /** Slots that its `slots.ts` fills. */
  slots: readonly SlotName[]
}
