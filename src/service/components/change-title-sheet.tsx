import { View } from '@tarojs/components'
import { useState } from 'react'
import { useShowError } from '@/common/blocks/error-toast/use-show-error'
import { useMessages } from '@/common/messages'
import { Button } from '@/common/ui/button'
import { Sheet } from '@/common/ui/sheet'
import { useInvoiceStep } from '../api/invoices'
import { useTitles } from '../api/titles'
import { invoiceMessages } from '../messages/invoice'
import styles from './change-title-sheet.module.scss'
import { TitleChoice } from './title-choice'

interface ChangeTitleSheetProps {
  open: boolean
  orderId: string
  /** `exchange`: the invoice is there already. */
  step: 'title' | 'exchange'
  onClose: () => void
}

/** Another title for an application, or for an issued invoice. */
export function ChangeTitleSheet({ open, orderId, step, onClose }: ChangeTitleSheetProps) {
  const t = useMessages(invoiceMessages)
  const showError = useShowError()
  const { data } = useTitles()
  const [chosen, setChosen] = useState<string>()
  const { submit, submitting } = useInvoiceStep(orderId)
  const name = t(step === 'exchange' ? 'invoice.exchange' : 'invoice.change')

  const change = async () => {
    if (!chosen) return
    try {
      if (await submit({ step, titleId: chosen })) onClose()
    } catch (error) {
      showError(error)
    }
  }
  const foot = (
    <Button loading={submitting} disabled={!chosen} onClick={() => void change()}>
      {t('common.save')}
    </Button>
  )
  return (
    <Sheet open={open} title={name} foot={foot} onClose={onClose}>
      {step === 'exchange' ? <View className={styles.words}>{t('invoice.exchange_words')}</View> : null}
      <TitleChoice titles={data?.items ?? []} chosen={chosen} onChoose={setChosen} />
    </Sheet>
  )
}
