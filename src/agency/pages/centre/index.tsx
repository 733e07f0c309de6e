import type { AgencyFigures, MyAgency } from '@haoli/contract'
import { useQueryClient } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { openPage } from '@/common/platform/pages'
import { Button } from '@/common/ui/button'
import { Cell, CellGroup } from '@/common/ui/cell'
import { ErrorView } from '@/common/ui/error-view'
import { Screen } from '@/common/ui/screen'
import { Skeleton } from '@/common/ui/skeleton'
import { figuresKey, useAgencyFigures } from '../../api/figures'
import { BalanceCard } from '../../components/balance-card'
import { Figures } from '../../components/figures'
import { OperatorsOnly } from '../../components/operators-only'
import { agencyPaths } from '../../lib/paths'
import { centreMessages } from '../../messages/centre'
import styles from './index.module.scss'
import '../../messages/errors'

const doors = [
  { key: 'promoters', icon: 'user' },
  { key: 'goods', icon: 'gift' },
  { key: 'plaza', icon: 'grid' },
  { key: 'earnings', icon: 'wallet' },
] as const

/** What who acts for an agency sees first: its money, the ways to everything else, and its figures. */
export default function CentrePage() {
  const t = useMessages(centreMessages)
  const client = useQueryClient()
  return (
    <Screen title={t('agency.title')} className={styles.page}>
      <OperatorsOnly onRefresh={() => client.invalidateQueries({ queryKey: figuresKey })}>
        {(agency) => <Content agency={agency} />}
      </OperatorsOnly>
    </Screen>
  )
}

function Content({ agency }: { agency: MyAgency }) {
  const t = useMessages(centreMessages)
  const { data: figures, error, refetch } = useAgencyFigures()
  return (
    <View className={styles.blocks}>
      <BalanceCard agency={agency} />
      <View>{figures && agency.state === 'active' && hasNothing(figures) ? <FirstDay /> : null}</View>
      <CellGroup>
        {doors.map(({ key, icon }) => (
          <Cell
            key={key}
            icon={icon}
            title={t(`agency.${key}`)}
            value={t(`agency.${key}_note`)}
            onClick={() => openPage(agencyPaths[key])}
          />
        ))}
      </CellGroup>
      {figures ? (
        <Figures figures={figures} />
      ) : error ? (
        <ErrorView compact error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton kind="text" count={3} />
      )}
    </View>
  )
}

const hasNothing = ({ promoters, goodsTakenOn, goodsOffered, recent, newSalesFen }: AgencyFigures): boolean =>
  promoters + goodsTakenOn + goodsOffered + recent.salesFen + newSalesFen === 0

/** What a new agency does first. */
function FirstDay() {
  const t = useMessages(centreMessages)
  return (
    <View className={styles.first}>
      <View className={styles.title} {...aria({ role: 'heading' })}>
        {t('agency.first')}
      </View>
      <View className={styles.words}>{t('agency.first_words')}</View>
      <Button onClick={() => openPage(agencyPaths.promoters)}>{t('agency.first_invite')}</Button>
    </View>
  )
}
