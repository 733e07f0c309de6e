import { PlusOutlined, PrinterOutlined } from '@ant-design/icons'
import type { VenueCode } from '@haoli/contract'
import { Button, Space, Tag } from 'antd'
import { useState } from 'react'
import type { CallOptions, Operation } from '@/common/api/call'
import { useAction } from '@/common/api/queries'
import { useSayError } from '@/common/api/say-error'
import { useAddress } from '@/common/lib/use-address'
import { useMessages } from '@/common/messages'
import { Ask } from '@/common/ui/ask'
import { Page } from '@/common/ui/page'
import { PagedTable } from '@/common/ui/paged-table'
import { When } from '@/common/ui/when'
import { openFile } from '../fetch-file'
import { venueMessages } from '../messages'
import { MakeCodes } from '../parts/make-codes'

const first = { state: 'active' }

/** The codes that hang at venues: make, print, end. */
export default function Venues() {
  const t = useMessages(venueMessages)
  const say = useSayError()
  const [{ state }, set] = useAddress(first)
  const [chosen, setChosen] = useState<string[]>([])
  const [making, setMaking] = useState(false)
  const [leaving, setLeaving] = useState<VenueCode | null>(null)
  const end = useAction('endVenueCode', {
    done: t('venues.end_done'),
    refresh: ['listVenueCodes'],
    onDone: () => setLeaving(null),
  })
  const open = (operation: Operation, options: CallOptions) => void openFile(operation, options).catch(say)
  return (
    <Page
      title={t('venues.title')}
      extra={
        <>
          <Button
            icon={<PrinterOutlined />}
            disabled={chosen.length === 0}
            onClick={() => open('getVenueCodeSheet', { query: { ids: chosen } })}
          >
            {chosen.length > 0 ? t('venues.sheet', { n: chosen.length }) : t('venues.sheet_none')}
          </Button>
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setMaking(true)}>
            {t('venues.make')}
          </Button>
        </>
      }
      tabs={[
        { key: 'active', label: t('venues.active') },
        { key: 'ended', label: t('venues.ended') },
      ]}
      tab={state}
      onTab={(key) => {
        setChosen([])
        set({ state: key })
      }}
    >
      <p>{t('venues.words')}</p>
      <PagedTable<VenueCode>
        key={state}
        operation="listVenueCodes"
        query={{ state }}
        empty={t('venues.none')}
        {...(state === 'active' && {
          rowSelection: {
            selectedRowKeys: chosen,
            preserveSelectedRowKeys: true,
            onChange: (keys) => setChosen(keys.map(String).slice(0, 100)),
          },
        })}
        columns={[
          { title: t('venues.venue'), dataIndex: 'venue' },
          { title: t('venues.product'), dataIndex: 'title', ellipsis: true, width: 280 },
          { title: t('venues.code'), render: (_, one) => <code>{one.code}</code> },
          { title: t('venues.presents'), dataIndex: 'presentCount', align: 'end' },
          { title: t('venues.created'), render: (_, one) => <When at={one.createdAt} /> },
          ...(state === 'ended'
            ? [
                {
                  title: t('venues.ended'),
                  render: (_: unknown, one: VenueCode) => (
                    <Tag>
                      <When at={one.endedAt} />
                    </Tag>
                  ),
                },
              ]
            : []),
          {
            key: 'actions',
            align: 'end',
            render: (_, one) => (
              <Space size={0}>
                <Button
                  type="link"
                  size="small"
                  onClick={() => open('getVenueCodePicture', { params: { id: one.id } })}
                >
                  {t('venues.picture')}
                </Button>
                {one.state === 'active' ? (
                  <Button type="link" size="small" danger onClick={() => setLeaving(one)}>
                    {t('venues.end')}
                  </Button>
                ) : null}
              </Space>
            ),
          },
        ]}
      />
      <MakeCodes
        open={making}
        onClose={() => setMaking(false)}
        onMade={(made) => {
          set({ state: 'active' })
          setChosen(made.map(({ id }) => id))
        }}
      />
      <Ask
        open={leaving !== null}
        title={t('venues.end_title', { venue: leaving?.venue ?? '' })}
        words={t('venues.end_words')}
        danger
        ok={t('venues.end')}
        running={end.running}
        onCancel={() => setLeaving(null)}
        onOk={() => end.run({ params: { id: leaving?.id ?? '' } })}
      />
    </Page>
  )
}
