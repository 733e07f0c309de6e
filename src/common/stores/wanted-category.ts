import { create } from 'zustand'

interface WantedCategory {
  categoryId: string | null
}

/** The category that the shelf is asked to open at: WeChat's `switchTab` takes no query. Taken once, by the shelf. */
export const useWantedCategory = create<WantedCategory>(() => ({ categoryId: null }))

export const wantCategory = (categoryId: string) => useWantedCategory.setState({ categoryId })
export const takeWantedCategory = () => useWantedCategory.setState({ categoryId: null })
