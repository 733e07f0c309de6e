import type { ApiError } from '@/common/api/api-error'
import { trackFailure } from '@/common/api/events'
import { toast } from '@/common/platform/feedback'

/** Shows an error as a toast, in words that the page knows better than the error's own, and counts it. */
export function showInWords(error: ApiError, words: string): void {
  trackFailure(error)
  toast(words)
}
