import { limits } from '@haoli/contract'
import { useState } from 'react'
import { useSession } from '@/common/api/session'
import { useShowError } from '@/common/blocks/error-toast/use-show-error'
import { useMessages } from '@/common/messages'
import { toast } from '@/common/platform/feedback'
import { TextField } from '@/common/ui/text-field'
import { useRename } from '../api/nickname'
import { accountMessages } from '../messages/account'

/** Saves when the field loses focus; an empty name is ignored. */
export function Nickname() {
  const t = useMessages(accountMessages)
  const showError = useShowError()
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
      showError(error)
    }
  }

  return (
    <TextField
      label={t('settings.nickname')}
      placeholder={t('settings.nickname_hint')}
      value={written ?? known}
      type="nickname"
      maxLength={limits.nicknameChars}
      onChange={setWritten}
      onBlur={() => void save()}
    />
  )
}
