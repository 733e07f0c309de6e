import type { ProductSort } from '@haoli/contract'
import { create } from 'zustand'
import { storage } from '@/common/platform/storage'

const key = 'shelf-place'

interface Place {
  /** The top-level category. */
  topId: string | null
  /** For each top-level category, the subcategory that was chosen last. */
  childIds: Readonly<Record<string, string>>
}

interface ShelfPlace extends Place {
  sort: ProductSort
}

/** The categories chosen on the shelf, which are stored on this phone, and the sort order, which is not. */
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

/** Chooses a subcategory; null is all of the top-level category. */
export function goToChild(topId: string, childId: string | null): void {
  const { [topId]: _left, ...others } = useShelfPlace.getState().childIds
  go({ topId, childIds: childId === null ? others : { ...others, [topId]: childId } })
}
