import { useCallback } from 'react'
import { toApiError } from '@/common/api/api-error'
import { useErrorWords } from '@/common/messages'
import { showInWords } from './show-in-words'

/** Returns a stable function that shows an error as a toast in the user's language. */
export function useShowError(): (error: unknown) => void {
  const errorWords = useErrorWords()
  return useCallback(
    (thrown) => {
      const error = toApiError(thrown)
      showInWords(error, errorWords(error.code))
    },
    [errorWords],
  )
}
