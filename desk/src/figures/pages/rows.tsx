import { type FigureRow, figureSubjects } from '@haoli/contract'
import { Select } from 'antd'
import '../figures.css'
import type { FigurePage } from '@haoli/contract'
import { useOperation } from '@/common/api/queries'
import { useAddress } from '@/common/lib/use-address'
import { useMay } from '@/common/session/use-me'
import { useLanguage } from '@/common/settings/preferences'
import { Page } from '@/common/ui/page'
import { PagedTable } from '@/common/ui/paged-table'
import { AsOf } from '../components/as-of'
import { Meant } from '../components/meant'
import { SpanBar } from '../components/span-bar'
import { percent, show } from '../lib/show'
import { useSpan } from '../lib/use-span'
import { useWords } from '../lib/words'

const initial = { subject: 'shop' }

/** The rows that all else sums: each day, entrance and subject, with what people did. */
export default function RowsPage() {
  const { t, title, counts, entrance } = useWords()
  const language = useLanguage()
  const may = useMay()
  const [span] = useSpan()
  const [{ subject }, set] = useAddress(initial)
  const query = { ...span, subject }
  const { data } = useOperation<FigurePage>('listFigures', { query: { ...query, limit: 1 } })
  const subjects = figureSubjects.filter((one) => one !== 'promoter' || may('operations', 'finance'))
  return (
    <Page title={t('figures.rows')} extra={<AsOf at={data?.asOf} />}>
      <SpanBar>
        <Select
          aria-label={t('figures.subject')}
          value={subject}
          style={{ minWidth: 140 }}
          onChange={(value) => set({ subject: value })}
          options={subjects.map((value) => ({ value, label: t(`figures.${value}`) }))}
        />
      </SpanBar>
      <PagedTable<FigureRow>
        key={language}
        operation="listFigures"
        query={query}
        empty={t('figures.empty')}
        rowKey={({ day, entrance, subjectId }) => `${day} ${entrance} ${subjectId}`}
        columns={[
          { title: t('figures.day'), dataIndex: 'day', fixed: 'left' },
          { title: t('figures.entrance'), render: (_, row) => entrance(row.entrance) },
          ...(subject === 'shop'
            ? []
            : [{ title: t('figures.subject'), render: (_: unknown, row: FigureRow) => row.subjectId ?? '—' }]),
          ...(data?.figures ?? []).map((one) => ({
            key: one.name,
            title: <Meant title={title(one)} counts={counts(one)} />,
            align: 'end' as const,
            render: (_: unknown, { values }: FigureRow) => show(values[one.name] ?? 0, one.unit),
          })),
          {
            title: <Meant title={t('figures.conversion')} counts={t('figures.conversion_means')} />,
            align: 'end',
            render: (_, { conversionPpm }) => percent(conversionPpm),
          },
        ]}
      />
    </Page>
  )
}
