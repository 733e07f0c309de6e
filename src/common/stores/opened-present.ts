import { create } from 'zustand'
import { storage } from '@/common/platform/storage'

/** A present that was opened on this phone and has no answer yet. */
export interface OpenedPresent {
  token: string
  giver: string
  expiresAt: string
}

const key = 'opened-present'

/**
 * The latest of them. It is kept by the phone: logging in, writing an address, another app or a closed one must not lose
 * a present that somebody has in their hands.
 */
export const useOpenedPresent = create<{ opened: OpenedPresent | null }>(() => ({
  opened: storage.get<OpenedPresent>(key) ?? null,
}))

export function rememberOpened(opened: OpenedPresent) {
  storage.set(key, opened)
  useOpenedPresent.setState({ opened })
}

/** It has its answer, or nobody can give one any more. */
export function forgetOpened(token: string) {
  if (useOpenedPresent.getState().opened?.token !== token) return
  storage.remove(key)
  useOpenedPresent.setState({ opened: null })
}
