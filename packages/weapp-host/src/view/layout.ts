import type { Clock } from '../clock'
import type { Instance } from '../program/instance'
import type { Layout } from '../wx/layout'
import { openIntersections } from './layout/intersections'
import { openQueries } from './layout/queries'
import { type Found, openScopes } from './layout/scopes'
import type { ViewPage } from './view-host'

interface Surroundings {
  clock: Clock
  stack(): ViewPage[]
}

export interface DrawnLayout extends Layout {
  /** The first node that a selector finds, in this component or in the top page. */
  first(selector: string, owner?: Instance): Found | undefined
}

/** Layout queries of programs: boxes, scroll offsets, properties, and intersections. */
export function openLayout({ clock, stack }: Surroundings): DrawnLayout {
  const scopes = openScopes(stack)
  return {
    createSelectorQuery: openQueries(clock, scopes),
    createIntersectionObserver: openIntersections(clock, scopes),
    first: (selector, owner) => scopes.of(owner)?.all(selector)[0],
  }
}
