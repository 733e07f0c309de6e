import { limits, type UploadKind } from '@haoli/contract'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useMessages } from '@/common/messages'
import { toast } from '@/common/platform/feedback'
import { Button } from '@/common/ui/button'
import { Sheet } from '@/common/ui/sheet'
import { TextArea } from '@/common/ui/text-field'
import type { Steps } from '../hooks/use-steps'
import { useUploads } from '../hooks/use-uploads'
import { forgetDraft, keepDraft, readDraft } from '../lib/application-draft'
import { afterSaleMessages } from '../messages/after-sale'
import { applyMessages } from '../messages/apply'
import { proofMessages } from '../messages/proof'
import styles from './say-sheet.module.scss'
import { UploadField } from './upload-field'

const messages = { ...afterSaleMessages, ...applyMessages, ...proofMessages }

export type Saying = 'dispute' | 'proof' | 'words'
const titles = { dispute: 'case.dispute', proof: 'case.prove', words: 'case.add_proof' } as const

interface SaySheetProps {
  id: string
  /** null: closed. */
  saying: Saying | null
  steps: Steps
  onClose: () => void
}

/** Words, pictures and a video that are added to the conversation. What was entered stays after an error. */
export function SaySheet({ id, saying, steps, onClose }: SaySheetProps) {
  const t = useMessages(messages)
  const [words, setWords] = useState(() => readDraft(id).words)
  const [shown, setShown] = useState<Saying>('words')
  if (saying && saying !== shown) setShown(saying)
  const { files, queue } = useUploads(
    saying !== null,
    () => readDraft(id).files,
    (kept) => keepDraft(id, { files: kept }),
  )
  const uploading = files.some(({ state }) => state === 'sending')
  const hasWords = words.trim() !== ''
  const isEmpty = shown === 'words' ? !hasWords && files.length === 0 : !hasWords
  const write = (next: string) => {
    setWords(next)
    keepDraft(id, { words: next })
  }
  const send = async () => {
    if (files.some(({ state }) => state === 'failed')) return toast(t('proof.files_failed'))
    const idsOf = (kind: UploadKind) => files.flatMap((file) => (file.kind === kind && file.uploadId) || [])
    const [pictureIds, [videoId]] = [idsOf('picture'), idsOf('video')]
    const body = {
      ...(hasWords && { words: words.trim() }),
      ...(pictureIds.length > 0 && { pictureIds }),
      ...(videoId && { videoId }),
    }
    if (!(await steps.take(shown, body))) return
    forgetDraft(id)
    onClose()
  }
  return (
    <Sheet
      open={saying !== null}
      title={t(titles[shown])}
      onClose={onClose}
      foot={
        <Button grow disabled={uploading || isEmpty} loading={steps.busy} onClick={() => void send()}>
          {t(uploading ? 'proof.uploading' : 'case.save')}
        </Button>
      }
    >
      <View className={styles.field}>
        <TextArea
          label={t(titles[shown])}
          placeholder={t(shown === 'dispute' ? 'case.dispute_hint' : 'apply.words_hint')}
          value={words}
          maxLength={limits.afterSaleChars}
          counted
          onChange={write}
        />
      </View>
      {queue ? <UploadField files={files} queue={queue} /> : null}
    </Sheet>
  )
}
