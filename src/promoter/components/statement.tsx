import type { PromoterMonth } from '@haoli/contract'
import { View } from '@tarojs/components'
import { formatFen } from '@/common/lib/money'
import { useMessages } from '@/common/messages'
import { Button } from '@/common/ui/button'
import { InfoRows } from '@/common/ui/info-rows'
import { useStatementFile } from '../hooks/use-statement-file'
import { earningsMessages } from '../messages/earnings'
import styles from './statement.module.scss'

/** What a month brought, and its lines as a file. */
export function Statement({ of: { month, earnedFen, takenBackFen, netFen } }: { of: PromoterMonth }) {
  const t = useMessages(earningsMessages)
  const { give, giving } = useStatementFile()
  return (
    <>
      <InfoRows
        rows={[
          { label: t('earnings.earned'), value: formatFen(earnedFen) },
          { label: t('earnings.taken_back'), value: formatFen(takenBackFen) },
          { label: t('earnings.net'), value: formatFen(netFen) },
        ]}
      />
      <View className={styles.foot}>
        <Button small kind="outline" loading={giving} onClick={() => void give(month)}>
          {t('earnings.csv')}
        </Button>
      </View>
    </>
  )
}
