import { useCallback } from 'react'
import { toApiError } from '@/common/api/api-error'
import { track } from '@/common/api/events'
import { useErrorWords } from '@/common/messages'
import { toast } from '@/common/platform/feedback'

/** Returns a stable function that shows an error as a toast in the user's language. */
export function useShowError(): (error: unknown) => void {
  const errorWords = useErrorWords()
  return useCallback(
    (error) => {
      const { code } = toApiError(error)
      track({ kind: 'failed', code })
      toast(errorWords(code))
    },
    [errorWords],
  )
}
