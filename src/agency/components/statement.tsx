import type { AgencyStatement } from '@haoli/contract'
import { View } from '@tarojs/components'
import { dot } from '@/common/lib/dot'
import { formatFen } from '@/common/lib/money'
import { formatDay } from '@/common/lib/time'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { useLanguage } from '@/common/stores/preferences'
import { Empty } from '@/common/ui/empty'
import { ErrorView } from '@/common/ui/error-view'
import { InfoRows } from '@/common/ui/info-rows'
import { Price } from '@/common/ui/price'
import { Skeleton } from '@/common/ui/skeleton'
import { useAgencyStatement } from '../api/figures'
import { earningsMessages } from '../messages/earnings'
import styles from './statement.module.scss'

/** What we have with the merchant: by month, or each payment of it. */
export function Statement({ of }: { of: 'statement' | 'payments' }) {
  const { data, error, refetch } = useAgencyStatement()
  if (!data) {
    return error ? <ErrorView error={error} onRetry={() => void refetch()} /> : <Skeleton kind="text" count={3} />
  }
  return (
    <View className={styles.blocks}>
      <Open fen={data.balance.availableFen} />
      {of === 'statement' ? <Months months={data.months} /> : <Payments payments={data.payments} />}
    </View>
  )
}

function Open({ fen }: { fen: number }) {
  const t = useMessages(earningsMessages)
  return (
    <View className={styles.card}>
      <View className={styles.label}>{t('agencyearnings.open')}</View>
      <Price fen={fen} size="l" tone={fen < 0 ? 'act' : 'jade'} />
    </View>
  )
}

function Months({ months }: Pick<AgencyStatement, 'months'>) {
  const t = useMessages(earningsMessages)
  if (months.length === 0) return <Empty compact icon="wallet" title={t('agencyearnings.none_months')} />
  return (
    <>
      {months.map(({ month: text, lines, earnedFen, takenBackFen, netFen, paidFen }) => {
        const [year = '', month = ''] = text.split('-')
        return (
          <View key={text}>
            <View className={styles.title} {...aria({ role: 'heading' })}>
              {`${t('agencyearnings.month', { year, month: Number(month) })}${dot}${t('agencyearnings.lines_of', { n: lines })}`}
            </View>
            <InfoRows
              rows={[
                { label: t('agencyearnings.earned'), value: formatFen(earnedFen) },
                { label: t('agencyearnings.taken_back'), value: formatFen(takenBackFen) },
                { label: t('agencyearnings.net'), value: formatFen(netFen) },
                { label: t('agencyearnings.paid_month'), value: formatFen(paidFen) },
              ]}
            />
          </View>
        )
      })}
    </>
  )
}

function Payments({ payments }: Pick<AgencyStatement, 'payments'>) {
  const t = useMessages(earningsMessages)
  const language = useLanguage()
  if (payments.length === 0) {
    return (
      <Empty
        compact
        icon="wallet"
        title={t('agencyearnings.none_payments')}
        words={t('agencyearnings.none_payments_words')}
      />
    )
  }
  return (
    <>
      {payments.map(({ id, amountFen, reference, paidAt }) => (
        <View key={id} className={styles.payment}>
          <View className={styles.words}>
            {formatDay(paidAt, language)}
            <View className={styles.label}>{reference}</View>
          </View>
          <Price fen={amountFen} size="s" tone="jade" />
        </View>
      ))}
    </>
  )
}
