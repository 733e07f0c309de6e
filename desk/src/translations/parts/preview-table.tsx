import {
  type TranslatedLanguage,
  type TranslationPreview,
  type TranslationRow,
  translatedLanguages,
  translationOutcomes,
} from '@haoli/contract'
import { Segmented, Table, Typography } from 'antd'
import { useState } from 'react'
import { useMessages } from '@/common/messages'
import { fill } from '@/common/messages/fill'
import { useLanguage } from '@/common/settings/preferences'
import { reasonWords } from '@/common/tasks/row-words'
import { translationMessages } from '../messages'

interface Props {
  rows: readonly TranslationRow[]
  judged: TranslationPreview['rows']
}

type Shown = TranslationRow & TranslationPreview['rows'][number] & { position: number }

/** What each row of a file would change. */
export function PreviewTable({ rows, judged }: Props) {
  const t = useMessages(translationMessages)
  const language = useLanguage()
  const [chosen, choose] = useState('all')
  const all = rows.flatMap((row, index): Shown[] => {
    const one = judged[index]
    return one ? [{ ...row, ...one, position: index + 1 }] : []
  })
  const countOf = (outcome: string) => all.filter((row) => row.outcome === outcome).length
  const words = (language: TranslatedLanguage) => (_: unknown, row: Shown) => (
    <>
      {row.before[language] === undefined ? null : (
        <Typography.Text delete type="secondary">
          {row.before[language]}{' '}
        </Typography.Text>
      )}
      {row[language]}
    </>
  )
  return (
    <>
      <Segmented
        style={{ margin: '12px 0' }}
        aria-label={t('translations.outcome')}
        value={chosen}
        onChange={choose}
        options={[
          { value: 'all', label: `${t('common.all')} ${all.length}` },
          ...translationOutcomes.map((value) => ({
            value: value as string,
            label: `${t(`translations.${value}`)} ${countOf(value)}`,
          })),
        ]}
      />
      <Table<Shown>
        size="small"
        rowKey="position"
        dataSource={all.filter(({ outcome }) => chosen === 'all' || outcome === chosen)}
        pagination={{ pageSize: 20, showSizeChanger: false, hideOnSinglePage: true }}
        scroll={{ y: 360 }}
        columns={[
          { title: t('translations.row'), dataIndex: 'position', width: 64, align: 'right' },
          {
            title: t('translations.outcome'),
            key: 'outcome',
            width: 150,
            render: (_, { outcome, problem }) =>
              problem ? (
                <Typography.Text type="danger">{fill(reasonWords[problem], language)}</Typography.Text>
              ) : (
                t(`translations.${outcome}`)
              ),
          },
          { title: t('translations.source'), dataIndex: 'source', className: 'pre-wrap' },
          ...translatedLanguages.map((one) => ({ title: t(`translations.${one}`), key: one, render: words(one) })),
        ]}
      />
    </>
  )
}
