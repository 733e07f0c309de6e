import type { InboxNotice } from '@haoli/contract'
import { NoticeRow } from '@/account/components/notice-row'
import { EndlessList } from '@/common/blocks/product-grid/endless-list'
import { PageList } from '@/common/blocks/product-grid/page-list'
import { useMessages } from '@/common/messages'
import { openPage } from '@/common/platform/pages'
import { ActionBar } from '@/common/ui/action-bar'
import { Button } from '@/common/ui/button'
import { Cell, CellGroup } from '@/common/ui/cell'
import { Screen } from '@/common/ui/screen'
import { useInbox, useReadNotices } from '../../api/notices'
import { noticeMessages } from '../../messages/notices'
import styles from './index.module.scss'
import '../../messages/errors'

/** How many rows are mounted at once, and about how high they are together. */
const chunks = { atOnce: 8, chunkPx: 760 }

/** The inbox: everything that the shop told this person, whether or not WeChat showed it too. */
export default function NoticesPage() {
  const t = useMessages(noticeMessages)
  const inbox = useInbox()
  const read = useReadNotices()
  const now = inbox.first?.now ?? ''
  const newest = inbox.items[0]

  const open = ({ id, page, read: isRead }: InboxNotice) => {
    if (!isRead) read.mutate({ ids: [id] })
    openPage(`/${page}`)
  }

  return (
    <Screen title={t('notices.title')} className={styles.page}>
      <CellGroup className={styles.choices}>
        <Cell title={t('notices.choose')} onClick={() => openPage('/account/pages/notice-choices/index')} />
      </CellGroup>
      <PageList list={inbox} empty={{ icon: 'bell', title: t('notices.none'), words: t('notices.none_words') }}>
        <EndlessList list={inbox} {...chunks}>
          {(rows) =>
            rows.map((notice) => <NoticeRow key={notice.id} notice={notice} now={now} onOpen={() => open(notice)} />)
          }
        </EndlessList>
      </PageList>
      {newest && inbox.items.some((notice) => !notice.read) ? (
        <ActionBar>
          <Button kind="outline" grow onClick={() => read.mutate({ upTo: newest.id })}>
            {t('notices.read_all')}
          </Button>
        </ActionBar>
      ) : null}
    </Screen>
  )
}
