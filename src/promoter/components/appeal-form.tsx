import { type CommissionLine, holdLimits } from '@haoli/contract'
import { useState } from 'react'
import { useShowError } from '@/common/blocks/error-toast/use-show-error'
import { useMessages } from '@/common/messages'
import { Button } from '@/common/ui/button'
import { CellGroup } from '@/common/ui/cell'
import { TextArea } from '@/common/ui/text-field'
import { useAppeal } from '../api/earnings'
import { holdMessages } from '../messages/holds'

/** The promoter's side of a hold, which they say once. */
export function AppealForm({ lineId, onAppealed }: { lineId: string; onAppealed: (line: CommissionLine) => void }) {
  const t = useMessages(holdMessages)
  const showError = useShowError()
  const [words, setWords] = useState('')
  const { submit, submitting } = useAppeal(lineId, onAppealed)
  const said = words.trim()
  return (
    <>
      <CellGroup>
        <TextArea
          label={t('hold.words')}
          value={words}
          placeholder={t('hold.words_hint')}
          maxLength={holdLimits.appealChars}
          counted
          onChange={setWords}
        />
      </CellGroup>
      <Button
        kind="outline"
        loading={submitting}
        disabled={said === ''}
        onClick={() => submit({ words: said }).catch(showError)}
      >
        {t('hold.appeal')}
      </Button>
    </>
  )
}
