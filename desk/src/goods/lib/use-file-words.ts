import { ApiError } from '@/common/api/api-error'
import { useMessages } from '@/common/messages'
import { useErrorWords } from '@/common/messages/error-words'
import { isLoginOver } from '@/common/session/session'
import { importMessages } from '../import-messages'

/** Why a file was refused. Nothing is marked in one that is no JSON, or in which no row is good. */
export function useFileWords(): (error: unknown) => string | undefined {
  const t = useMessages(importMessages)
  const words = useErrorWords()
  return (error) => {
    if (!(error instanceof ApiError) || isLoginOver(error)) return undefined
    return error.code === 'catalogue_invalid' ? t('import.unreadable') : words(error)
  }
}
