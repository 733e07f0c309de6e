import type { ProductSort } from '@haoli/contract'
import { create } from 'zustand'
import { storage } from '@/common/platform/storage'

const key = 'shelf-place'

interface Place {
  /** The category in the rail. */
  topId: string | null
  /** For each category of the rail, the one below it that was chosen last. */
  childIds: Readonly<Record<string, string>>
}

interface ShelfPlace extends Place {
  sort: ProductSort
}

/** Where the shopper is on the shelf; the next visit begins there. */
export const useShelfPlace = create<ShelfPlace>(() => ({
  topId: null,
  childIds: {},
  ...storage.get<Place>(key),
  sort: 'default',
}))

function go(place: Partial<ShelfPlace>) {
  useShelfPlace.setState(place)
  const { topId, childIds } = useShelfPlace.getState()
  storage.set(key, { topId, childIds } satisfies Place)
}

export const goToTop = (topId: string) => go({ topId })
export const sortShelf = (sort: ProductSort) => useShelfPlace.setState({ sort })

/** Goes to a category below one of the rail; null is all of it. */
export function goToChild(topId: string, childId: string | null): void {
  const { [topId]: _left, ...others } = useShelfPlace.getState().childIds
  go({ topId, childIds: childId === null ? others : { ...others, [topId]: childId } })
}
