import { DownloadOutlined } from '@ant-design/icons'
import type { AuditLine, MachineKey, StaffMember, Task } from '@haoli/contract'
import { Button, Input, Select } from 'antd'
import { useAction, useOperation } from '@/common/api/queries'
import { ShopDatePicker } from '@/common/form/shop-date-picker'
import { dayEnd, dayShown, dayStart } from '@/common/lib/day-times'
import { useAddress } from '@/common/lib/use-address'
import { useMessages } from '@/common/messages'
import { useLanguage } from '@/common/settings/preferences'
import { TaskProgress } from '@/common/tasks/task-progress'
import { FilterBar } from '@/common/ui/filter-bar'
import { Page } from '@/common/ui/page'
import { PagedTable } from '@/common/ui/paged-table'
import { When } from '@/common/ui/when'
import { useActionNames } from '../action-names'
import { auditMessages } from '../audit-messages'
import { AuditDetail } from '../parts/audit-detail'

const none = { who: '', what: '', object: '', from: '', to: '' }
/** The export that was begun here stands in the address too. */
const initial = { ...none, task: '' }

/** Days of the shop as the times between which they lie. */
const queryOf = ({ who, what, object, from, to }: typeof none) => ({
  actorId: who,
  action: what,
  objectId: object.trim(),
  from: dayStart(from),
  until: dayEnd(to),
})

/** Who did what, with what it was before and after. The filters stand in the address. */
export default function Audit() {
  const t = useMessages(auditMessages)
  const [{ task, ...filters }, set] = useAddress(initial)
  const language = useLanguage()
  const { nameOf, all } = useActionNames()
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
  const start = useAction<Task>('exportAudit', {
    refresh: ['listTasks', 'listAuditLog'],
    onDone: ({ id }) => set({ task: id }),
  })
  const save = () =>
    start.run({
      body: { filters: Object.fromEntries(Object.entries(queryOf(filters)).filter(([, value]) => value)), language },
    })
  return (
    <Page
      title={t('audit.title')}
      extra={
        <Button icon={<DownloadOutlined />} loading={start.running} onClick={save}>
          {t('audit.export')}
        </Button>
      }
    >
      {task ? <TaskProgress id={task} /> : null}
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
        <ShopDatePicker.RangePicker
          allowEmpty={[true, true]}
          placeholder={[t('audit.from'), t('audit.until')]}
          value={[dayShown(filters.from), dayShown(filters.to)]}
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
