import { InboxOutlined } from '@ant-design/icons'
import { type ImportPreview, type PreviewRow, previewOutcomes } from '@haoli/contract'
import { Alert, App, Button, Checkbox, Space, Steps, Upload } from 'antd'
import { useState } from 'react'
import { call } from '@/common/api/call'
import { useAction, useOperation } from '@/common/api/queries'
import { useAddress } from '@/common/lib/use-address'
import { useMessages } from '@/common/messages'
import { useLanguage } from '@/common/settings/preferences'
import { TaskProgress } from '@/common/tasks/task-progress'
import { Page } from '@/common/ui/page'
import { PagedTable } from '@/common/ui/paged-table'
import { ProblemView } from '@/common/ui/problem'
import { FieldChanges } from '../components/field-changes'
import { importMessages } from '../import-messages'
import { useFileWords } from '../lib/use-file-words'
import { reasonIn } from '../reason-words'
import '../goods.css'

const initial = { preview: '', outcome: '', warned: '' }

const changed = ['listMerchantProducts'] as const

/** A file of the WeChat shop: what it would change, then the change itself with a result for each row. */
export default function Import() {
  const t = useMessages(importMessages)
  const [at, set] = useAddress(initial)
  const asked = useOperation<ImportPreview>('getImportPreview', {
    params: { id: at.preview },
    enabled: at.preview !== '',
  })
  const preview = at.preview === '' ? undefined : asked.data
  const step = preview === undefined ? 0 : preview.taskId === null ? 1 : 2
  return (
    <Page
      title={t('import.title')}
      extra={
        preview ? (
          <Button onClick={() => set({ preview: '', outcome: '', warned: '' })}>{t('import.other')}</Button>
        ) : null
      }
    >
      <Steps
        size="small"
        current={step}
        items={[
          { title: t('import.step_file') },
          { title: t('import.step_preview') },
          { title: t('import.step_result') },
        ]}
      />
      {at.preview === '' ? <ChooseFile onRead={({ id }) => set({ preview: id })} /> : null}
      {asked.error && !preview ? <ProblemView error={asked.error} onRetry={() => void asked.refetch()} /> : null}
      {preview ? (
        <>
          {preview.taskId === null ? (
            <Confirm preview={preview} />
          ) : (
            <TaskProgress id={preview.taskId} refresh={changed} />
          )}
          <Rows preview={preview} at={at} set={set} />
        </>
      ) : null}
    </Page>
  )
}

function ChooseFile({ onRead }: { onRead: (preview: ImportPreview) => void }) {
  const t = useMessages(importMessages)
  const { message } = App.useApp()
  const words = useFileWords()
  const [reading, setReading] = useState(false)
  const read = (file: File) => {
    setReading(true)
    // What a browser calls the file's type may be nothing, or a spreadsheet.
    const body = new Blob([file], { type: 'application/json' })
    call<ImportPreview>('previewImport', { body })
      .then(onRead, (error: unknown) => {
        const said = words(error)
        if (said) void message.error(said)
      })
      .finally(() => setReading(false))
  }
  return (
    <Upload.Dragger
      className="goods-drop"
      accept=".json,.jsonl,.ndjson"
      showUploadList={false}
      disabled={reading}
      beforeUpload={(file) => {
        read(file)
        return false
      }}
    >
      <p className="ant-upload-drag-icon">
        <InboxOutlined />
      </p>
      <p className="ant-upload-text">{t(reading ? 'import.reading' : 'import.drop')}</p>
      <p className="ant-upload-hint">{t('import.hint')}</p>
    </Upload.Dragger>
  )
}

function Confirm({ preview: { id, counts, stale } }: { preview: ImportPreview }) {
  const t = useMessages(importMessages)
  const apply = useAction('applyPreview', { refresh: ['getImportPreview', 'listMerchantProducts'] })
  const changing = counts.created + counts.changed
  return (
    <>
      {stale > 0 ? <Alert type="warning" showIcon title={t('import.stale', { n: stale })} /> : null}
      <Space className="goods-actions">
        <span>
          {t('import.summary', { created: counts.created, changed: counts.changed, skipped: counts.skipped })}
        </span>
        <Button
          type="primary"
          disabled={changing === 0}
          loading={apply.running}
          onClick={() => apply.run({ params: { id } })}
        >
          {t('import.apply', { n: changing })}
        </Button>
      </Space>
    </>
  )
}

interface RowsProps {
  preview: ImportPreview
  at: typeof initial
  set: (change: Partial<typeof initial>) => void
}

function Rows({ preview: { id, rows, counts, warned }, at, set }: RowsProps) {
  const t = useMessages(importMessages)
  const language = useLanguage()
  return (
    <>
      <Space wrap className="goods-actions">
        {['', ...previewOutcomes].map((outcome) => (
          <Button
            key={outcome}
            size="small"
            type={at.outcome === outcome ? 'primary' : 'default'}
            aria-pressed={at.outcome === outcome}
            onClick={() => set({ outcome })}
          >
            {t(outcome === '' ? 'import.all' : `import.${outcome as PreviewRow['outcome']}`)}{' '}
            {outcome === '' ? rows : counts[outcome as PreviewRow['outcome']]}
          </Button>
        ))}
        <Checkbox checked={at.warned !== ''} onChange={({ target }) => set({ warned: target.checked ? 'true' : '' })}>
          {t('import.warned', { n: warned })}
        </Checkbox>
      </Space>
      <PagedTable<PreviewRow>
        operation="listPreviewRows"
        params={{ id }}
        query={{ outcome: at.outcome, warned: at.warned }}
        rowsOfPage={50}
        rowKey={({ row }) => String(row)}
        columns={[
          { title: t('import.row'), dataIndex: 'row', width: 70, align: 'right' },
          {
            title: t('import.product'),
            key: 'product',
            width: 280,
            render: (_, { title, productId }) => (
              <>
                {title}
                <div className="goods-faint">{productId?.slice(4)}</div>
              </>
            ),
          },
          { title: t('import.outcome'), key: 'outcome', width: 90, render: (_, { outcome }) => t(`import.${outcome}`) },
          {
            title: t('import.changes'),
            key: 'changes',
            render: (_, { changes, notes }) => (
              <>
                <FieldChanges changes={changes} />
                {notes.map((note) => (
                  <div key={`${note.path} ${note.reason}`} className={note.isFault ? 'goods-low' : 'goods-faint'}>
                    {note.path} {reasonIn(language, note)}
                  </div>
                ))}
              </>
            ),
          },
        ]}
      />
    </>
  )
}
