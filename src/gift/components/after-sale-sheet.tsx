import { type AfterSaleReason, afterSaleReasons, limits, type ReceivedPresent, type UploadKind } from '@haoli/contract'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { toApiError } from '@/common/api/api-error'
import { useShowError } from '@/common/blocks/error-toast/use-show-error'
import { useMessages } from '@/common/messages'
import { toast } from '@/common/platform/feedback'
import { Button } from '@/common/ui/button'
import { Radio } from '@/common/ui/choice'
import { Sheet } from '@/common/ui/sheet'
import { TextArea } from '@/common/ui/text-field'
import { useApplyForRefund } from '../api/received-presents'
import { useUploads } from '../hooks/use-uploads'
import { forgetRefundDraft, keepRefundDraft, readRefundDraft } from '../lib/refund-draft'
import { afterSaleMessages } from '../messages/after-sale'
import styles from './after-sale-sheet.module.scss'
import { UploadField } from './upload-field'

interface AfterSaleSheetProps {
  present: ReceivedPresent
  open: boolean
  onClose: () => void
}

/** The form to apply for a refund. What was entered stays after an error. */
export function AfterSaleSheet({ present: { id, giver }, open, onClose }: AfterSaleSheetProps) {
  const t = useMessages(afterSaleMessages)
  const showError = useShowError()
  const { submit: apply, submitting } = useApplyForRefund()
  const [draft] = useState(() => readRefundDraft(id))
  const [reason, setReason] = useState(draft.reason)
  const [words, setWords] = useState(draft.words)
  const { files, queue } = useUploads(
    open,
    () => readRefundDraft(id).files,
    (kept) => keepRefundDraft(id, { files: kept }),
  )
  const uploading = files.some(({ state }) => state === 'sending')

  const choose = (next: AfterSaleReason) => {
    setReason(next)
    keepRefundDraft(id, { reason: next })
  }
  const write = (next: string) => {
    setWords(next)
    keepRefundDraft(id, { words: next })
  }

  const send = async () => {
    if (!reason) return toast(t('refund.need_reason'))
    if (files.some(({ state }) => state === 'failed')) return toast(t('refund.files_failed'))
    const idsOf = (wanted: UploadKind) => files.flatMap(({ kind, uploadId }) => (kind === wanted && uploadId) || [])
    const [pictureIds, [videoId]] = [idsOf('picture'), idsOf('video')]
    const application = {
      reason,
      ...(words.trim() !== '' && { words: words.trim() }),
      ...(pictureIds.length > 0 && { pictureIds }),
      ...(videoId && { videoId }),
    }
    try {
      if (!(await apply({ id, application }))) return
      forgetRefundDraft(id)
      onClose()
      toast(t('refund.sent'), 'success')
    } catch (error) {
      showError(error)
      const { code } = toApiError(error)
      if (code === 'upload_unusable' || code === 'not_found') void queue?.lookAtAll()
    }
  }
  return (
    <Sheet
      open={open}
      title={t('refund.title')}
      onClose={onClose}
      foot={
        <Button grow disabled={uploading} loading={submitting} onClick={() => void send()}>
          {t(uploading ? 'refund.uploading' : 'refund.send')}
        </Button>
      }
    >
      <View className={styles.words}>{t('refund.words', { name: giver.nickname })}</View>
      <View className={styles.reasons}>
        {afterSaleReasons.map((name) => (
          <Radio key={name} checked={name === reason} onChange={() => choose(name)}>
            <View>{t(`refund.reason_${name}`)}</View>
          </Radio>
        ))}
      </View>
      <View className={styles.field}>
        <TextArea
          label={t('refund.reason')}
          placeholder={t('refund.hint')}
          value={words}
          maxLength={limits.afterSaleChars}
          onChange={write}
        />
      </View>
      {queue ? <UploadField files={files} queue={queue} /> : null}
    </Sheet>
  )
}
