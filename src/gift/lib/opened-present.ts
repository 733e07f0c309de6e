import { create } from 'zustand'
import { storage } from '@/common/platform/storage'

/** A present that was opened on this phone and is neither accepted nor declined yet. */
export interface OpenedPresent {
  token: string
  giver: string
  expiresAt: string
}

const key = 'opened-present'

/**
 * The latest of them, kept in the phone's storage, so that the recipient finds it again after logging in, writing an
 * address, or closing the app.
 */
export const useOpenedPresent = create<{ opened: OpenedPresent | null }>(() => ({
  opened: storage.get<OpenedPresent>(key) ?? null,
}))

export function rememberOpened(opened: OpenedPresent) {
  storage.set(key, opened)
  useOpenedPresent.setState({ opened })
}

/** To be called once it is answered or can no longer be answered. */
export function forgetOpened(token: string) {
  if (useOpenedPresent.getState().opened?.token !== token) return
  storage.remove(key)
  useOpenedPresent.setState({ opened: null })
}
