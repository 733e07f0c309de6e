import type { Setting } from '@haoli/contract'
import { Card, Input, Skeleton, Tag, Typography } from 'antd'
import { Link } from 'react-router'
import { useOperation } from '@/common/api/queries'
import { helpOf, titleOf } from '@/common/form/words'
import { shopTime } from '@/common/lib/time'
import { useAddress } from '@/common/lib/use-address'
import { useMessages } from '@/common/messages'
import { useLanguage } from '@/common/settings/preferences'
import { Page } from '@/common/ui/page'
import { ProblemView } from '@/common/ui/problem'
import { settingGroups } from '../groups'
import { settingsMessages } from '../messages'
import '../settings.css'

const first = { q: '' }

/** Every setting of the shop, by what it is about, with since when it holds. */
export default function AllSettings() {
  const t = useMessages(settingsMessages)
  const language = useLanguage()
  const [{ q }, set] = useAddress(first)
  const asked = useOperation<{ items: Setting[] }>('listSettings')
  const all = asked.data?.items ?? []
  const title = (key: string) => titleOf(key, [], language)
  const words = (key: string) => helpOf(key, [], {}, language)
  const wanted = q.trim().toLowerCase()
  const found = all.filter(({ key }) => `${key} ${title(key)} ${words(key)}`.toLowerCase().includes(wanted))
  const grouped = new Set<string>(Object.values(settingGroups).flat())
  const groups = [
    ...Object.entries(settingGroups).map(([name, keys]) => ({
      name: name as keyof typeof settingGroups | 'more',
      items: found.filter(({ key }) => (keys as readonly string[]).includes(key)),
    })),
    { name: 'more' as const, items: found.filter(({ key }) => !grouped.has(key)) },
  ].filter(({ items }) => items.length > 0)
  return (
    <Page
      title={t('settings.title')}
      extra={
        <Input.Search
          allowClear
          defaultValue={q}
          placeholder={t('settings.find')}
          aria-label={t('settings.find')}
          onChange={({ target }) => set({ q: target.value })}
        />
      }
    >
      {asked.error && !asked.data ? <ProblemView error={asked.error} onRetry={() => void asked.refetch()} /> : null}
      {asked.isPending ? <Skeleton active paragraph={{ rows: 10 }} /> : null}
      {groups.map(({ name, items }) => (
        <section key={name} aria-label={t(`settings.group_${name}`)}>
          <Typography.Title level={2} className="settings-heading">
            {t(`settings.group_${name}`)}
          </Typography.Title>
          <div className="settings-cards">
            {items.map((one) => (
              <Link key={one.key} to={`/settings/${one.key}`}>
                <Card size="small" hoverable>
                  <Typography.Text strong>{title(one.key)}</Typography.Text>
                  <Typography.Paragraph type="secondary" ellipsis={{ rows: 2 }}>
                    {words(one.key)}
                  </Typography.Paragraph>
                  <Tag>
                    {one.inForce
                      ? t('settings.since', { at: shopTime(one.inForce.effectiveFrom) })
                      : t('settings.initial')}
                  </Tag>
                  {one.planned.length > 0 ? (
                    <Tag color="processing">{t('settings.planned', { n: one.planned.length })}</Tag>
                  ) : null}
                </Card>
              </Link>
            ))}
          </div>
        </section>
      ))}
    </Page>
  )
}
