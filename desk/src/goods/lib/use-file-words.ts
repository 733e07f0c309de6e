import { ApiError } from '@/common/api/api-error'
import { useMessages } from '@/common/messages'
import { useErrorWords } from '@/common/messages/error-words'
import { importMessages } from '../import-messages'

/** Why a file was refused. Of one that is no JSON nothing is marked anywhere. */
export function useFileWords(): (error: unknown) => string | undefined {
  const t = useMessages(importMessages)
  const words = useErrorWords()
  return (error) => {
    if (!(error instanceof ApiError)) return undefined
    return error.code === 'catalogue_invalid' ? t('import.unreadable') : words(error)
  }
}
