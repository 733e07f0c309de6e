import { type AfterSaleReason, afterSaleReasons, limits, type ReceivedPresent } from '@haoli/contract'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { toApiError } from '@/common/api/api-error'
import { intentKeys } from '@/common/lib/intent-keys'
import { useErrorWords, useMessages } from '@/common/messages'
import { toast } from '@/common/platform/feedback'
import { Button } from '@/common/ui/button'
import { Radio } from '@/common/ui/choice'
import { Sheet } from '@/common/ui/sheet'
import { TextArea } from '@/common/ui/text-field'
import { useApplyForRefund } from '../api/received-presents'
import { afterSaleMessages } from '../messages/after-sale'
import styles from './after-sale-sheet.module.scss'

interface AfterSaleSheetProps {
  present: ReceivedPresent
  open: boolean
  onClose: () => void
}

/** Applying for a refund: what it means, why, and room for more. What was written stays when it is refused. */
export function AfterSaleSheet({ present: { id, giver }, open, onClose }: AfterSaleSheetProps) {
  const t = useMessages(afterSaleMessages)
  const errorWords = useErrorWords()
  const applying = useApplyForRefund()
  const [keys] = useState(intentKeys)
  const [reason, setReason] = useState<AfterSaleReason | null>(null)
  const [words, setWords] = useState('')

  const send = () => {
    if (!reason) return toast(t('refund.need_reason'))
    const application = { reason, ...(words.trim() !== '' && { words: words.trim() }) }
    applying.mutate(
      { id, application, key: keys.keyFor(JSON.stringify(application)) },
      {
        onSuccess: () => {
          keys.settle()
          onClose()
          toast(t('refund.sent'), 'success')
        },
        onError: (error) => {
          const { code, retryable } = toApiError(error)
          if (!retryable) keys.settle()
          toast(errorWords(code))
        },
      },
    )
  }
  return (
    <Sheet
      open={open}
      title={t('refund.title')}
      onClose={onClose}
      foot={
        <Button grow loading={applying.isPending} onClick={send}>
          {t('refund.send')}
        </Button>
      }
    >
      <View className={styles.words}>{t('refund.words', { name: giver.nickname })}</View>
      <View className={styles.reasons}>
        {afterSaleReasons.map((name) => (
          <Radio key={name} checked={name === reason} onChange={() => setReason(name)}>
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
          onChange={setWords}
        />
      </View>
    </Sheet>
  )
}
