import { create } from 'zustand'

interface WantedCategory {
  categoryId: string | null
}

/** The category at which the shelf is to open, because WeChat's `switchTab` takes no query. The shelf reads it once. */
export const useWantedCategory = create<WantedCategory>(() => ({ categoryId: null }))

export const wantCategory = (categoryId: string) => useWantedCategory.setState({ categoryId })
export const takeWantedCategory = () => useWantedCategory.setState({ categoryId: null })
