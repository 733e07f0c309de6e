import { type Agency, type AgencyRoom, agencyLimits } from '@haoli/contract'
import { Button, Form, Input, Popconfirm, Tag } from 'antd'
import type { Dayjs } from 'dayjs'
import { useAction } from '@/common/api/queries'
import { ShopDatePicker } from '@/common/form/shop-date-picker'
import { momentOf } from '@/common/form/times'
import { useMessages } from '@/common/messages'
import { useMay } from '@/common/session/use-me'
import { PagedTable } from '@/common/ui/paged-table'
import { When } from '@/common/ui/when'
import { agencyMessages } from '../messages'

interface Draft {
  room: string
  talent?: string
  times?: [Dayjs | null, Dayjs | null] | null
}

const colours = { planned: 'gold', current: 'green', ended: 'default' } as const

/** The live rooms of an agency: what is bought out of them without a commission is its lead. */
export function Rooms({ agency: { id, state } }: { agency: Agency }) {
  const t = useMessages(agencyMessages)
  const may = useMay()
  const [form] = Form.useForm<Draft>()
  const changes = may('operations')
  const add = useAction('addAgencyRoom', {
    done: t('agencies.room_added'),
    refresh: ['listAgencyRooms'],
    onDone: () => form.resetFields(),
  })
  const end = useAction('endAgencyRoom', { done: t('agencies.room_ended'), refresh: ['listAgencyRooms'] })
  const save = ({ room, talent, times }: Draft) => {
    const [begins, ends] = times ?? []
    add.run({
      params: { id },
      body: {
        room,
        talent: talent?.trim() || null,
        ...(begins && { beginsAt: momentOf(begins) }),
        ...(ends && { endsAt: momentOf(ends) }),
      },
    })
  }
  return (
    <>
      {changes && state === 'active' ? (
        <Form<Draft>
          form={form}
          layout="inline"
          onFinish={save}
          requiredMark={false}
          style={{ rowGap: 8, marginBottom: 12 }}
        >
          <Form.Item
            name="room"
            label={t('agencies.room')}
            tooltip={t('agencies.room_help')}
            rules={[{ required: true, whitespace: true, message: t('agencies.needed') }]}
          >
            <Input maxLength={64} style={{ width: 160 }} />
          </Form.Item>
          <Form.Item name="talent" label={t('agencies.talent')}>
            <Input maxLength={agencyLimits.talentChars} style={{ width: 120 }} />
          </Form.Item>
          <Form.Item name="times" label={t('agencies.time')}>
            <ShopDatePicker.RangePicker
              showTime={{ format: 'HH:mm' }}
              format="YYYY-MM-DD HH:mm"
              allowEmpty={[true, true]}
            />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={add.running}>
            {t('agencies.add_room')}
          </Button>
        </Form>
      ) : null}
      <PagedTable<AgencyRoom>
        operation="listAgencyRooms"
        params={{ id }}
        place="within"
        empty={t('agencies.no_rooms')}
        columns={[
          { title: t('agencies.room'), render: (_, { room }) => <code>{room}</code> },
          { title: t('agencies.talent'), render: (_, { talent }) => talent ?? '—' },
          {
            title: t('agencies.state'),
            render: (_, row) => <Tag color={colours[row.state]}>{t(`agencies.${row.state}`)}</Tag>,
          },
          {
            title: t('agencies.time'),
            render: (_, { beginsAt, endsAt }) => (
              <>
                <When at={beginsAt} /> – {endsAt ? <When at={endsAt} /> : t('agencies.no_end')}
              </>
            ),
          },
          {
            key: 'end',
            render: (_, room) =>
              changes && room.state !== 'ended' ? (
                <Popconfirm
                  title={t('agencies.end_room_words')}
                  onConfirm={() => end.run({ params: { id, roomId: room.id } })}
                >
                  <Button size="small" danger>
                    {t('agencies.end_room')}
                  </Button>
                </Popconfirm>
              ) : null,
          },
        ]}
      />
    </>
  )
}
