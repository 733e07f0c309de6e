import type { AgencyFigures } from '@haoli/contract'
import { Text, View } from '@tarojs/components'
import { dot } from '@/common/lib/dot'
import { formatFen } from '@/common/lib/money'
import { useMessages } from '@/common/messages'
import { aria } from '@/common/platform/aria'
import { rateWords } from '../lib/percent'
import { centreMessages } from '../messages/centre'
import { gateMessages } from '../messages/gate'
import styles from './figures.module.scss'

const short = { short: true }

/** A share of recent sales, rounded to tenths of a percent: parts per million are no figure to read. */
const tenths = (ppm: number) => rateWords(Math.round(ppm / 1_000) * 1_000)

/** The figures by which agencies judge their business with each other. */
export function Figures({ figures }: { figures: AgencyFigures }) {
  const t = useMessages(centreMessages)
  const { recent, newSalesFen, byKind, leads } = figures
  const { secondTierPpm, secondTierFen } = recent
  const second =
    secondTierFen > 0
      ? t('agency.second', { rate: tenths(secondTierPpm), price: formatFen(secondTierFen, short) })
      : t('agency.second_none')
  return (
    <>
      <View className={styles.card}>
        <View className={styles.title} {...aria({ role: 'heading' })}>
          {t('agency.recent')}
        </View>
        <View className={styles.sales}>
          <Text className={styles.large}>{formatFen(recent.salesFen, short)}</Text>
          <Text className={styles.fine}>{t('agency.orders', { n: recent.orders })}</Text>
        </View>
        <View className={styles.bar} {...aria({ role: 'img', label: second })}>
          <View className={styles.part} style={{ width: `${secondTierPpm / 10_000}%` }} />
        </View>
        <View className={styles.fine} aria-hidden="true">
          {second}
        </View>
      </View>
      <View className={styles.card}>
        <View className={styles.tiles}>
          {(
            [
              ['suppliers', figures.suppliers],
              ['taken', figures.goodsTakenOn],
              ['partners', figures.partners],
              ['offered', figures.goodsOffered],
            ] as const
          ).map(([key, count]) => (
            <View key={key} className={styles.tile}>
              <View className={styles.count}>{String(count)}</View>
              <View className={styles.fine}>{t(`agency.${key}`)}</View>
            </View>
          ))}
        </View>
        <View className={styles.row}>
          <View className={styles.name}>{t('agency.new_sales')}</View>
          <View className={styles.figure}>{formatFen(newSalesFen, short)}</View>
        </View>
        {leads.pieces > 0 ? (
          <View className={styles.row}>
            <View className={styles.name}>
              {t('agency.leads')}
              <View className={styles.fine}>{t('agency.leads_note', { n: leads.pieces })}</View>
            </View>
            <View className={styles.figure}>{formatFen(leads.fen, short)}</View>
          </View>
        ) : null}
      </View>
      {byKind.length > 0 ? <ByKind byKind={byKind} /> : null}
    </>
  )
}

function ByKind({ byKind }: Pick<AgencyFigures, 'byKind'>) {
  const t = useMessages(centreMessages)
  const gate = useMessages(gateMessages)
  return (
    <View className={styles.card}>
      <View className={styles.title} {...aria({ role: 'heading' })}>
        {t('agency.by_kind')}
      </View>
      {byKind.map(({ kind, promoters, orders, salesFen }) => (
        <View key={kind} className={styles.row}>
          <View className={styles.name}>
            {gate(`kind.${kind}`)}
            <View className={styles.fine}>
              {`${t('agency.people', { n: promoters })}${dot}${t('agency.orders', { n: orders })}`}
            </View>
          </View>
          <View className={styles.figure}>{formatFen(salesFen, short)}</View>
        </View>
      ))}
    </View>
  )
}
