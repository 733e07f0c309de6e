import { useState } from 'react'
import { useShowError } from '@/common/blocks/error-toast/use-show-error'
import { useMessages } from '@/common/messages'
import { toast } from '@/common/platform/feedback'
import { Button } from '@/common/ui/button'
import { CellGroup } from '@/common/ui/cell'
import { TextField } from '@/common/ui/text-field'
import { useAcceptInvitation } from '../api/my-promoter'
import { joinMessages } from '../messages/join'

/** Where the code of an invitation is entered. A link brings it along; one that is refused stays, to be corrected. */
export function JoinByCode({ given }: { given: string }) {
  const t = useMessages(joinMessages)
  const showError = useShowError()
  const [code, setCode] = useState(given)
  const { submit, submitting } = useAcceptInvitation()
  async function join() {
    try {
      if (await submit({ code: code.trim() })) toast(t('join.joined'))
    } catch (error) {
      showError(error)
    }
  }
  return (
    <>
      <CellGroup>
        <TextField
          code
          label={t('join.code')}
          value={code}
          placeholder={t('join.code_hint')}
          maxLength={64}
          onChange={setCode}
        />
      </CellGroup>
      <Button disabled={code.trim() === ''} loading={submitting} onClick={() => void join()}>
        {t('join.accept')}
      </Button>
    </>
  )
}
