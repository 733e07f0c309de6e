import type { NoticeKindOfShop } from '@haoli/contract'
import { Button, Input, InputNumber, Space, Table, Tag, Typography } from 'antd'
import { useOperation } from '@/common/api/queries'
import { helpOf, titleOf } from '@/common/form/words'
import { useMessages } from '@/common/messages'
import type { Language } from '@/common/messages/fill'
import { useLanguage } from '@/common/settings/preferences'
import type { EditedSetting } from '@/common/shop-settings/use-setting'
import { ProblemView } from '@/common/ui/problem'
import { noticeMessages } from '../messages'
import { NoticePreview } from './notice-preview'

interface NoticeSetting {
  askAgainDays: number
  templates?: Record<string, string>
}

/** A row for each kind of notice: what it says, and the id of its template. */
export function TemplateForm({ edited }: { edited: EditedSetting }) {
  const t = useMessages(noticeMessages)
  const language = useLanguage()
  const asked = useOperation<{ items: NoticeKindOfShop[] }>('listNoticeKinds')
  const value = edited.value as NoticeSetting
  const set = (kind: string, id: string | undefined) => {
    const { [kind]: _, ...others } = value.templates ?? {}
    edited.edit({ ...value, templates: id === undefined ? others : { ...others, [kind]: id } })
  }
  if (asked.error && !asked.data) return <ProblemView error={asked.error} onRetry={() => void asked.refetch()} />
  return (
    <>
      <Space wrap>
        <label htmlFor="ask-again">{titleOf('notices', ['askAgainDays'], language)}</label>
        <InputNumber
          id="ask-again"
          min={1}
          max={365}
          value={value.askAgainDays}
          disabled={!edited.mayChange}
          suffix={t('notices.days')}
          onChange={(days) => days !== null && edited.edit({ ...value, askAgainDays: days })}
        />
        <Typography.Text type="secondary">{helpOf('notices', ['askAgainDays'], {}, language)}</Typography.Text>
      </Space>
      <Table<NoticeKindOfShop>
        size="small"
        rowKey="kind"
        loading={asked.isPending}
        dataSource={asked.data?.items ?? []}
        pagination={false}
        sticky
        scroll={{ x: 700 }}
        expandable={{ expandedRowRender: (one) => <NoticePreview notice={one} /> }}
        columns={[
          {
            title: t('notices.kind'),
            width: 140,
            render: (_, one) => nameIn(language, one),
          },
          { title: t('notices.says'), dataIndex: 'text' },
          {
            title: t('notices.asked'),
            width: '16%',
            render: (_, { askedAt }) =>
              askedAt.length === 0 ? (
                <Typography.Text type="secondary">{t('notices.never_asked')}</Typography.Text>
              ) : (
                askedAt.map((moment) => (
                  <Tag key={moment} style={{ whiteSpace: 'normal' }}>
                    {t(`notices.${moment}`)}
                  </Tag>
                ))
              ),
          },
          {
            title: t('notices.template'),
            width: 260,
            render: (_, one) => (
              <TemplateCell
                notice={one}
                id={value.templates?.[one.kind]}
                fault={edited.fault?.pointer === `/value/templates/${one.kind}`}
                disabled={!edited.mayChange}
                onChange={(id) => set(one.kind, id)}
              />
            ),
          },
        ]}
      />
    </>
  )
}

interface TemplateCellProps {
  notice: NoticeKindOfShop
  /** undefined: not set here. Empty: the inbox alone. */
  id: string | undefined
  fault: boolean
  disabled: boolean
  onChange: (id: string | undefined) => void
}

const nameIn = (language: Language, { title, englishTitle }: NoticeKindOfShop) =>
  language === 'zh' ? title : englishTitle

function TemplateCell({ notice, id, fault, disabled, onChange }: TemplateCellProps) {
  const t = useMessages(noticeMessages)
  const language = useLanguage()
  const given = notice.templateFrom === 'setting' ? null : notice.templateId
  const from = notice.templateFrom === 'setting' || given === null ? null : notice.templateFrom
  return (
    <>
      <Input
        value={id ?? ''}
        disabled={disabled}
        status={fault ? 'error' : ''}
        placeholder={id === undefined ? (given ?? t('notices.placeholder')) : t('notices.inbox')}
        aria-label={`${t('notices.template')}: ${nameIn(language, notice)}`}
        onChange={({ target }) => onChange(target.value.trim())}
      />
      <Space size={4}>
        {id === undefined && from ? (
          <Typography.Text type="secondary">{t(`notices.from_${from}`)}</Typography.Text>
        ) : null}
        {id === '' ? <Typography.Text type="warning">{t('notices.inbox')}</Typography.Text> : null}
        {id !== undefined ? (
          <Button type="link" size="small" disabled={disabled} onClick={() => onChange(undefined)}>
            {t('notices.use_server')}
          </Button>
        ) : (
          <Button type="link" size="small" disabled={disabled} onClick={() => onChange('')}>
            {t('notices.turn_off')}
          </Button>
        )}
      </Space>
    </>
  )
}
