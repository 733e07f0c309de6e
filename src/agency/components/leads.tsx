import { View } from '@tarojs/components'
import { EndlessList } from '@/common/blocks/product-grid/endless-list'
import { PageList } from '@/common/blocks/product-grid/page-list'
import { useMessages } from '@/common/messages'
import { useAgencyLeads } from '../api/leads'
import { leadsMessages } from '../messages/leads'
import { LeadRow } from './lead-row'
import styles from './leads.module.scss'
import { lineChunks } from './line-row'

/** What was sold out of our live rooms by day and product, which earns nobody a commission. */
export function Leads() {
  const t = useMessages(leadsMessages)
  const list = useAgencyLeads()
  const none = { title: t('agencyleads.none'), words: t('agencyleads.none_words') }
  return (
    <>
      <View className={styles.words}>{t('agencyleads.words')}</View>
      <PageList list={list} empty={{ icon: 'wallet', ...none }}>
        <EndlessList list={list} {...lineChunks}>
          {(rows) => rows.map((row) => <LeadRow key={row.id} lead={row} />)}
        </EndlessList>
      </PageList>
    </>
  )
}
