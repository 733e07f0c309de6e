import { toApiError } from './api-error'
import { api } from './http'
import { useSession } from './session'

interface RecordedVisit {
  id: string
  /** Who was logged in when it was sent. */
  customerId: string | null
}

/**
 * Gives a visit that was recorded before a login to whoever logs in, once. `onRefused`: it is another customer's, who was
 * logged in here before, or it has been forgotten.
 */
export function visitClaims(onRefused: (visitId: string) => void) {
  let visit: RecordedVisit | undefined

  async function claim(): Promise<void> {
    const customerId = useSession.getState().me?.id
    if (!visit || !customerId || visit.customerId === customerId) return
    const claimed = visit
    visit = { ...claimed, customerId }
    try {
      await api.post(`/v1/visits/${claimed.id}/claim`, {})
    } catch (error) {
      if (toApiError(error).code === 'not_found') onRefused(claimed.id)
      // Not shown to the shopper; it is tried again when the app is entered, and an order claims its visit itself.
      else if (visit?.id === claimed.id) visit = claimed
    }
  }

  return {
    /** This is the visit now. */
    recorded(one: RecordedVisit) {
      visit = one
      void claim()
    },
    /** Another visit begins, which is not recorded yet. */
    left() {
      visit = undefined
    },
    retry: () => void claim(),
    /** Returns how to stop. */
    watchLogins: () => useSession.subscribe(() => void claim()),
  }
}
