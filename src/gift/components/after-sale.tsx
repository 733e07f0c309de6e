import type { ReceivedPresent } from '@haoli/contract'
import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { useShowError } from '@/common/blocks/error-toast/use-show-error'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { confirm, toast } from '@/common/platform/feedback'
import { Button } from '@/common/ui/button'
import { Cell, CellGroup } from '@/common/ui/cell'
import { useWithdrawRefund } from '../api/received-presents'
import { clearRefundDrafts, forgetRefundDraft } from '../lib/refund-draft'
import { afterSaleMessages } from '../messages/after-sale'
import styles from './after-sale.module.scss'
import { AfterSaleSheet } from './after-sale-sheet'
import { Evidence } from './evidence'

/** The recipient's application for a refund, and its state. The money goes to the giver. */
export function AfterSale({ present }: { present: ReceivedPresent }) {
  const t = useMessages(afterSaleMessages)
  const [asking, setAsking] = useState(false)
  useEffect(clearRefundDrafts, [])
  const { afterSale, refundable } = present
  if (!refundable) return null
  if (afterSale?.state === 'applied') return <Waiting present={present} />
  return (
    <>
      {afterSale?.state === 'refused' ? (
        <View className={styles.card} {...aria({ role: 'alert' })}>
          <View className={styles.title} {...aria({ role: 'heading' })}>
            {t('refund.refused')}
          </View>
          <View className={styles.words}>{`“${afterSale.answer}”`}</View>
        </View>
      ) : null}
      <CellGroup>
        <Cell title={t('refund.apply')} note={t('refund.apply_note')} onClick={() => setAsking(true)} />
      </CellGroup>
      <AfterSaleSheet present={present} open={asking} onClose={() => setAsking(false)} />
    </>
  )
}

function Waiting({ present: { id, afterSale } }: { present: ReceivedPresent }) {
  const t = useMessages(afterSaleMessages)
  const showError = useShowError()
  const { submit: takeBack, submitting } = useWithdrawRefund()
  // Here too: the answer to the application may have been lost.
  useEffect(() => forgetRefundDraft(id), [id])
  if (!afterSale) return null

  const withdraw = async () => {
    const yes = t('refund.withdraw')
    const sure = await confirm({ title: yes, words: t('refund.withdraw_question'), yes, no: t('common.cancel') })
    if (!sure) return
    try {
      if (await takeBack({ id })) toast(t('refund.withdrawn'))
    } catch (error) {
      showError(error)
    }
  }
  const { reason, words, pictures, video } = afterSale
  return (
    <View className={styles.card}>
      <View {...aria({ role: 'alert' })}>
        <View className={styles.title} {...aria({ role: 'heading' })}>
          {t('refund.waiting')}
        </View>
        <View className={styles.words}>{[t(`refund.reason_${reason}`), words].filter(Boolean).join(' · ')}</View>
      </View>
      <Evidence files={[...pictures, ...(video ? [video] : [])]} />
      <Button small kind="outline" loading={submitting} onClick={() => void withdraw()}>
        {t('refund.withdraw')}
      </Button>
    </View>
  )
}
