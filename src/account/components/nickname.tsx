import { limits } from '@haoli/contract'
import { useState } from 'react'
import { toApiError } from '@/common/api/api-error'
import { useSession } from '@/common/api/session'
import { useErrorWords, useMessages } from '@/common/messages'
import { toast } from '@/common/platform/feedback'
import { TextField } from '@/common/ui/text-field'
import { useRename } from '../api/nickname'
import { accountMessages } from '../messages/account'

/** Saves when the field loses focus; an empty name is ignored. */
export function Nickname() {
  const t = useMessages(accountMessages)
  const wordsFor = useErrorWords()
  const known = useSession(({ me }) => me?.nickname ?? '')
  const [written, setWritten] = useState<string | null>(null)
  const rename = useRename()

  async function save() {
    const nickname = written?.trim()
    setWritten(null)
    if (!nickname || nickname === known) return
    try {
      await rename.mutateAsync(nickname)
      toast(t('common.saved'))
    } catch (error) {
      setWritten(nickname)
      toast(wordsFor(toApiError(error).code))
    }
  }

  return (
    <TextField
      label={t('settings.nickname')}
      value={written ?? known}
      type="nickname"
      maxLength={limits.nicknameChars}
      onChange={setWritten}
      onBlur={() => void save()}
    />
  )
}
