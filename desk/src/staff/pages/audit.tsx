import { DownloadOutlined } from '@ant-design/icons'
import type { AuditLine, MachineKey, StaffMember } from '@haoli/contract'
import { App, Button, DatePicker, Input, Select } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { useOperation } from '@/common/api/queries'
import { useAddress } from '@/common/lib/use-address'
import { useMessages } from '@/common/messages'
import { FilterBar } from '@/common/ui/filter-bar'
import { Page } from '@/common/ui/page'
import { PagedTable } from '@/common/ui/paged-table'
import { When } from '@/common/ui/when'
import { useActionNames } from '../action-names'
import { auditMessages } from '../audit-messages'
import { exportAudit, mostLines } from '../export-audit'
import { AuditDetail } from '../parts/audit-detail'

const none = { who: '', what: '', object: '', from: '', to: '' }

/** Days of the shop as the times between which they lie. */
const queryOf = ({ who, what, object, from, to }: typeof none) => ({
  actorId: who,
  action: what,
  objectId: object.trim(),
  from: from === '' ? '' : new Date(`${from}T00:00:00+08:00`).toISOString(),
  until: to === '' ? '' : new Date(new Date(`${to}T00:00:00+08:00`).getTime() + 86_400_000).toISOString(),
})

/** Who did what, with what it was before and after. The filters stand in the address. */
export default function Audit() {
  const t = useMessages(auditMessages)
  const [filters, set] = useAddress(none)
  const { message } = App.useApp()
  const { nameOf, all } = useActionNames()
  const [read, setRead] = useState<number | null>(null)
  const staff = useOperation<{ items: StaffMember[] }>('listStaff').data?.items ?? []
  const keys = useOperation<{ items: MachineKey[] }>('listMachineKeys').data?.items ?? []
  const people = [
    ...staff.map(({ id, nickname }) => ({ value: id, label: nickname })),
    ...keys.map(({ id, name }) => ({ value: id, label: `${t('audit.machine')} ${name}` })),
  ]
  const whoOf = ({ actor }: AuditLine) =>
    actor.kind === 'nobody'
      ? t('audit.nobody')
      : `${actor.kind === 'machine' ? `${t('audit.machine')} ` : ''}${actor.name ?? actor.id}`
  const save = async () => {
    setRead(0)
    const words = {
      who: t('audit.who'),
      what: t('audit.what'),
      object: t('audit.object'),
      when: t('audit.when'),
      before: t('audit.before'),
      after: t('audit.after'),
      input: t('audit.input'),
    }
    try {
      const { cut } = await exportAudit(queryOf(filters), { words, whoOf, nameOf, onRead: setRead })
      if (cut) void message.warning(t('audit.cut', { n: mostLines }))
    } finally {
      setRead(null)
    }
  }
  return (
    <Page
      title={t('audit.title')}
      extra={
        <Button icon={<DownloadOutlined />} loading={read !== null} onClick={() => void save()}>
          {read ? t('audit.exporting', { n: read }) : t('audit.export')}
        </Button>
      }
    >
      <FilterBar onReset={Object.values(filters).some(Boolean) ? () => set(none) : undefined}>
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          value={filters.who || null}
          placeholder={t('audit.anybody')}
          aria-label={t('audit.who')}
          options={people}
          onChange={(who: string | undefined) => set({ who: who ?? '' })}
          style={{ width: 180 }}
        />
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          value={filters.what || null}
          placeholder={t('audit.anything')}
          aria-label={t('audit.what')}
          options={all}
          onChange={(what: string | undefined) => set({ what: what ?? '' })}
          style={{ width: 240 }}
        />
        <Input.Search
          key={filters.object}
          allowClear
          defaultValue={filters.object}
          placeholder={t('audit.object')}
          aria-label={t('audit.object')}
          onSearch={(object) => set({ object })}
          style={{ width: 220 }}
        />
        <DatePicker.RangePicker
          allowEmpty={[true, true]}
          placeholder={[t('audit.from'), t('audit.until')]}
          value={[filters.from ? dayjs(filters.from) : null, filters.to ? dayjs(filters.to) : null]}
          onChange={(days) =>
            set({ from: days?.[0]?.format('YYYY-MM-DD') ?? '', to: days?.[1]?.format('YYYY-MM-DD') ?? '' })
          }
        />
      </FilterBar>
      <PagedTable<AuditLine>
        operation="listAuditLog"
        query={queryOf(filters)}
        expandable={{ expandedRowRender: (line) => <AuditDetail line={line} /> }}
        columns={[
          { title: t('audit.when'), width: 150, render: (_, line) => <When at={line.at} /> },
          { title: t('audit.who'), width: 160, render: (_, line) => whoOf(line) },
          { title: t('audit.what'), render: (_, line) => nameOf(line.action) },
          { title: t('audit.object'), render: (_, { objectId }) => (objectId ? <code>{objectId}</code> : '') },
        ]}
      />
    </Page>
  )
}
