import type { AgencyMember, MadeAgencyInvitation, MyAgency } from '@haoli/contract'
import { useQueryClient } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { useCallback, useState } from 'react'
import { EndlessList } from '@/common/blocks/product-grid/endless-list'
import { useMessages } from '@/common/messages'
import { useChatCard } from '@/common/platform/share'
import { Button } from '@/common/ui/button'
import { Cell, CellGroup } from '@/common/ui/cell'
import { Empty } from '@/common/ui/empty'
import { ErrorView } from '@/common/ui/error-view'
import { Screen } from '@/common/ui/screen'
import { Skeleton } from '@/common/ui/skeleton'
import { membersKey, useMembers } from '../../api/members'
import { InviteSheet } from '../../components/invite-sheet'
import { MemberRow, memberChunks } from '../../components/member-row'
import { OperatorsOnly } from '../../components/operators-only'
import { PromoterShare } from '../../components/promoter-share'
import { usePart } from '../../hooks/use-part'
import { rateWords } from '../../lib/percent'
import { inviteMessages } from '../../messages/invite'
import { promotersMessages } from '../../messages/promoters'
import styles from './index.module.scss'
import '../../messages/errors'

/** Our promoters: inviting them, what they sold, their shares, and parting. */
export default function PromotersPage() {
  const t = useMessages(promotersMessages)
  const client = useQueryClient()
  return (
    <Screen title={t('promoters.title')} className={styles.page}>
      <OperatorsOnly onRefresh={() => client.invalidateQueries({ queryKey: membersKey })}>
        {(agency) => <Content agency={agency} />}
      </OperatorsOnly>
    </Screen>
  )
}

function Content({ agency }: { agency: MyAgency }) {
  const t = useMessages(promotersMessages)
  const words = useMessages(inviteMessages)
  const active = agency.state === 'active'
  const [inviting, setInviting] = useState(false)
  const [made, setMade] = useState<MadeAgencyInvitation | null>(null)
  const [edited, setEdited] = useState<AgencyMember | 'all' | null>(null)
  const [editing, setEditing] = useState(false)
  const edit = useCallback((whose: AgencyMember | 'all') => {
    setEdited(whose)
    setEditing(true)
  }, [])
  // What is open is what is sent; otherwise the page's menu shares the shop.
  useChatCard(() =>
    inviting && made
      ? { title: words('invite.card', { name: agency.name }), path: `/${made.path}` }
      : { title: t('common.brand'), path: '/tabs/home/index' },
  )
  const invite = () => {
    setMade(null)
    setInviting(true)
  }
  return (
    <View className={styles.blocks}>
      <CellGroup>
        <Cell
          title={t('promoters.share_all')}
          note={t('promoters.share_note', { rate: rateWords(agency.sharePpm) })}
          value={rateWords(agency.sharePpm)}
          {...(active && { onClick: () => edit('all') })}
        />
      </CellGroup>
      {active ? <Button onClick={invite}>{t('promoters.invite')}</Button> : null}
      <Members onShare={active ? edit : undefined} />
      <PromoterShare agency={agency} edited={edited} open={editing} onClose={() => setEditing(false)} />
      <InviteSheet agency={agency} open={inviting} made={made} onMade={setMade} onClose={() => setInviting(false)} />
    </View>
  )
}

function Members({ onShare }: { onShare: ((member: AgencyMember) => void) | undefined }) {
  const t = useMessages(promotersMessages)
  const list = useMembers()
  const part = usePart()
  useReachBottom(list.more)
  if (!list.data) {
    if (list.error) return <ErrorView compact error={list.error} onRetry={() => void list.refetch()} />
    return <Skeleton kind="rows" count={3} />
  }
  if (list.items.length === 0) {
    return <Empty compact icon="user" title={t('promoters.none')} words={t('promoters.none_words')} />
  }
  return (
    <EndlessList list={list} {...memberChunks}>
      {(rows) =>
        rows.map((one) => <MemberRow key={one.id} member={one} onShare={onShare} onPart={onShare ? part : undefined} />)
      }
    </EndlessList>
  )
}
