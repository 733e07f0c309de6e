import type { Setting, SettingVersion } from '@haoli/contract'
import { Button, Empty, Space, Table, Tag } from 'antd'
import { useState } from 'react'
import { useAction, useOperation } from '../api/queries'
import { DifferenceList } from '../diff/difference-list'
import { differences } from '../diff/differences'
import { useMessages } from '../messages'
import { Ask } from '../ui/ask'
import { ProblemView } from '../ui/problem'
import { When } from '../ui/when'
import { settingMessages } from './messages'
import { useSayings } from './say-value'

interface VersionsProps {
  setting: Setting
  mayChange: boolean
  /** Takes a version's value into the form. */
  onUse: (value: unknown) => void
}

type State = 'in_force' | 'planned' | 'past' | 'withdrawn'
const colours: Record<State, string> = {
  in_force: 'success',
  planned: 'processing',
  past: 'default',
  withdrawn: 'warning',
}

/** All changes of a setting, the newest first, each with what it changed. Planned ones can be taken back. */
export function Versions({ setting, mayChange, onUse }: VersionsProps) {
  const t = useMessages(settingMessages)
  const [limit, setLimit] = useState(10)
  const [leaving, setLeaving] = useState<SettingVersion | null>(null)
  const asked = useOperation<{ items: SettingVersion[]; nextCursor: string | null }>('listSettingVersions', {
    params: { key: setting.key },
    query: { limit },
  })
  const withdraw = useAction('withdrawSettingVersion', {
    done: t('setting.withdrawn'),
    refresh: ['getSetting', 'listSettings', 'listSettingVersions'],
    onDone: () => setLeaving(null),
  })
  const sayings = useSayings(setting.key)
  if (asked.error && !asked.data) return <ProblemView error={asked.error} onRetry={() => void asked.refetch()} />
  const versions = asked.data?.items ?? []
  const stateOf = (one: SettingVersion): State => {
    if (one.withdrawnAt !== null) return 'withdrawn'
    if (one.version === setting.inForce?.version) return 'in_force'
    return setting.planned.some(({ version }) => version === one.version) ? 'planned' : 'past'
  }
  const before = ({ version }: SettingVersion) => versions.find((one) => one.version === version - 1)
  return (
    <>
      <Table<SettingVersion>
        size="small"
        rowKey="version"
        loading={asked.isPending}
        dataSource={versions}
        pagination={false}
        showHeader={versions.length > 0}
        locale={{ emptyText: asked.isPending ? <span /> : <Empty description={t('setting.never_changed')} /> }}
        expandable={{
          expandedRowRender: (one) =>
            one.version === 1 ? (
              t('setting.first')
            ) : (
              <DifferenceList
                differences={differences(before(one)?.value, one.value)}
                titleOf={sayings.title}
                sayValue={sayings.say}
              />
            ),
          rowExpandable: (one) => one.version === 1 || before(one) !== undefined,
        }}
        columns={[
          { title: t('setting.version'), dataIndex: 'version', width: 80 },
          {
            key: 'state',
            width: 110,
            render: (_, one) => <Tag color={colours[stateOf(one)]}>{t(`setting.state_${stateOf(one)}`)}</Tag>,
          },
          { title: t('setting.effective_from'), render: (_, one) => <When at={one.effectiveFrom} /> },
          { title: t('setting.changed_at'), render: (_, one) => <When at={one.changedAt} /> },
          { title: t('setting.who'), render: (_, one) => one.changedByName ?? one.changedBy },
          {
            key: 'actions',
            align: 'end',
            render: (_, one) => (
              <Space size={0}>
                {mayChange && stateOf(one) !== 'in_force' ? (
                  <Button type="link" size="small" onClick={() => onUse(one.value)}>
                    {t('setting.restore')}
                  </Button>
                ) : null}
                {mayChange && stateOf(one) === 'planned' ? (
                  <Button type="link" size="small" danger onClick={() => setLeaving(one)}>
                    {t('setting.withdraw')}
                  </Button>
                ) : null}
              </Space>
            ),
          },
        ]}
      />
      {asked.data?.nextCursor && limit < 50 ? (
        <Button type="link" onClick={() => setLimit(50)}>
          {t('common.more')}
        </Button>
      ) : null}
      <Ask
        open={leaving !== null}
        title={t('setting.withdraw_title', { n: leaving?.version ?? 0 })}
        words={t('setting.withdraw_words')}
        danger
        ok={t('setting.withdraw')}
        running={withdraw.running}
        onCancel={() => setLeaving(null)}
        onOk={() => withdraw.run({ params: { key: setting.key, version: leaving?.version ?? 0 } })}
      />
    </>
  )
}
