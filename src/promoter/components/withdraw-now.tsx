import type { MyPromoter } from '@haoli/contract'
import { View } from '@tarojs/components'
import { formatFen } from '@/common/lib/money'
import { useMessages } from '@/common/messages'
import { Button } from '@/common/ui/button'
import { InfoRows } from '@/common/ui/info-rows'
import { Notice } from '@/common/ui/notice'
import { Price } from '@/common/ui/price'
import { useRequestWithdrawal } from '../api/withdrawals'
import { useTakeMoney } from '../hooks/use-take-money'
import { withdrawMessages } from '../messages/withdraw'
import { RealName } from './real-name'
import styles from './withdraw-now.module.scss'

/** What a withdrawal would pay and withhold, before it is made; or why none can be made now. */
export function WithdrawNow({ promoter }: { promoter: MyPromoter }) {
  const t = useMessages(withdrawMessages)
  const { balance, withdrawal, realName, leastWithdrawalFen } = promoter
  const { availableFen, inPayoutFen } = balance
  const { submit } = useRequestWithdrawal()
  const { take, busy } = useTakeMoney()
  return (
    <>
      <View className={styles.card}>
        <View className={styles.label}>{t('withdraw.available')}</View>
        <Price fen={availableFen} size="xl" tone={availableFen < 0 ? 'act' : 'jade'} />
      </View>
      {availableFen < 0 ? (
        <Notice tone="act">{t('withdraw.negative')}</Notice>
      ) : inPayoutFen > 0 ? (
        <Notice>{t('withdraw.one_open')}</Notice>
      ) : withdrawal ? null : (
        <Notice tone="plain">
          {t('withdraw.too_small', { price: formatFen(leastWithdrawalFen, { short: true }) })}
        </Notice>
      )}
      {realName === null ? <RealName /> : null}
      {withdrawal && realName !== null ? (
        <>
          <InfoRows
            rows={[
              { label: t('withdraw.amount'), value: formatFen(withdrawal.amountFen) },
              { label: t('withdraw.tax'), value: formatFen(withdrawal.taxFen) },
              { label: t('withdraw.net'), value: formatFen(withdrawal.netFen) },
              { label: t('withdraw.name'), value: realName },
            ]}
          />
          <Button loading={busy} onClick={() => void take(() => submit({ expectedFen: withdrawal.amountFen }))}>
            {t('withdraw.go', { price: formatFen(withdrawal.netFen) })}
          </Button>
        </>
      ) : null}
    </>
  )
}
