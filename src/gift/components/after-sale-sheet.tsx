import { type AfterSaleReason, afterSaleReasons, limits, type ReceivedPresent } from '@haoli/contract'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useShowError } from '@/common/blocks/error-toast/use-show-error'
import { useMessages } from '@/common/messages'
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

/** The form to apply for a refund. What was entered stays after an error. */
export function AfterSaleSheet({ present: { id, giver }, open, onClose }: AfterSaleSheetProps) {
  const t = useMessages(afterSaleMessages)
  const showError = useShowError()
  const { submit: apply, submitting } = useApplyForRefund()
  const [reason, setReason] = useState<AfterSaleReason | null>(null)
  const [words, setWords] = useState('')

  const send = async () => {
    if (!reason) return toast(t('refund.need_reason'))
    const application = { reason, ...(words.trim() !== '' && { words: words.trim() }) }
    try {
      if (!(await apply({ id, application }))) return
      onClose()
      toast(t('refund.sent'), 'success')
    } catch (error) {
      showError(error)
    }
  }
  return (
    <Sheet
      open={open}
      title={t('refund.title')}
      onClose={onClose}
      foot={
        <Button grow loading={submitting} onClick={() => void send()}>
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
