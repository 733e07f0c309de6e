import { create } from 'zustand'
import { persist } from 'zustand/middleware'

interface BellSettings {
  sound: boolean
  badge: boolean
  set: (change: Partial<Pick<BellSettings, 'sound' | 'badge'>>) => void
}

/** Whether this computer rings, and marks its tab, for a new order. */
export const useBellSettings = create<BellSettings>()(
  persist((set) => ({ sound: true, badge: true, set }), { name: 'haoli.desk.bell' }),
)
