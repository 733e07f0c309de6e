import type { OrderInvoice } from '@haoli/contract'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useAskForMessages } from '@/common/api/message-consents'
import { useShowError } from '@/common/blocks/error-toast/use-show-error'
import { formatDay } from '@/common/lib/time'
import { useMessages } from '@/common/messages'
import { openAbove } from '@/common/platform/pages'
import { useLanguage } from '@/common/stores/preferences'
import { ActionBar } from '@/common/ui/action-bar'
import { Button } from '@/common/ui/button'
import { ErrorView } from '@/common/ui/error-view'
import { Price } from '@/common/ui/price'
import { Skeleton } from '@/common/ui/skeleton'
import { useInvoiceStep } from '../api/invoices'
import { useTitles } from '../api/titles'
import { paths } from '../lib/paths'
import { invoiceMessages } from '../messages/invoice'
import styles from './apply-form.module.scss'
import { TitleChoice } from './title-choice'

/** Applies for the invoice of an order: the amount, and whom it is made out to. */
export function ApplyForm({ about }: { about: OrderInvoice }) {
  const t = useMessages(invoiceMessages)
  const language = useLanguage()
  const showError = useShowError()
  const titles = useTitles()
  const [chosen, setChosen] = useState<string>()
  const { submit, submitting } = useInvoiceStep(about.orderId)
  const askForMessages = useAskForMessages('invoicing')
  const items = titles.data?.items ?? []
  const titleId = items.find(({ id }) => id === chosen)?.id ?? items[0]?.id

  const apply = async () => {
    if (!titleId) return openAbove(paths.newTitle)
    void askForMessages(about.orderId)
    try {
      await submit({ step: 'apply', titleId })
    } catch (error) {
      showError(error)
    }
  }

  return (
    <>
      <View className={styles.amount}>
        <View className={styles.row}>
          <View>{t('invoice.amount')}</View>
          <Price fen={about.amountFen} size="l" tone="ink" />
        </View>
        <View className={styles.note}>{t('invoice.amount_note')}</View>
        <View className={styles.note}>
          {about.applyBy
            ? t('invoice.apply_by', { day: formatDay(about.applyBy, language) })
            : t('invoice.apply_after')}
        </View>
      </View>
      <View className={styles.head}>{t('invoice.choose')}</View>
      {titles.data ? (
        <TitleChoice titles={items} chosen={titleId} onChoose={setChosen} />
      ) : titles.error ? (
        <ErrorView compact error={titles.error} onRetry={() => void titles.refetch()} />
      ) : (
        <Skeleton kind="text" count={1} />
      )}
      <ActionBar>
        <Button grow loading={submitting} disabled={!titles.data} onClick={() => void apply()}>
          {t(titles.data && !titleId ? 'invoice.first_title' : 'invoice.apply')}
        </Button>
      </ActionBar>
    </>
  )
}
