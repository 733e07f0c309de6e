import { DownloadOutlined, UploadOutlined } from '@ant-design/icons'
import { type Task, type Translation, textPlaces, translatedLanguages, type UntranslatedText } from '@haoli/contract'
import { Alert, App, Button, Input, Segmented, Select } from 'antd'
import { useState } from 'react'
import { useAction } from '@/common/api/queries'
import { useAddress } from '@/common/lib/use-address'
import { useMessages } from '@/common/messages'
import { TaskProgress } from '@/common/tasks/task-progress'
import { FilterBar } from '@/common/ui/filter-bar'
import { Page } from '@/common/ui/page'
import { PagedTable } from '@/common/ui/paged-table'
import { translationMessages } from '../messages'
import { ImportFile } from '../parts/import-file'

const first = { tab: 'missing', language: 'en', place: 'goods', task: '' }
const changed = ['listTranslations', 'listUntranslated'] as const

/** By the text itself: the words that are written, and those that stood there before. */
type Edited = ReadonlyMap<string, { words: string; basedOn: string }>

function without(edited: Edited, source: string): Edited {
  return new Map([...edited].filter(([one]) => one !== source))
}

/** The shop's texts in other languages: what is missing, what is there, and both as files. */
export default function Translations() {
  const t = useMessages(translationMessages)
  const { message } = App.useApp()
  const [{ tab, language, place, task }, set] = useAddress(first)
  const [edited, setEdited] = useState<Edited>(new Map())
  const [refused, setRefused] = useState<Edited>(new Map())
  const [importing, setImporting] = useState(false)
  const isMissing = tab === 'missing'
  const save = useAction<{ saved: number; removed: number }>('saveTranslations', {
    refresh: ['listTranslations', 'listUntranslated'],
    onDone: ({ saved, removed }) => {
      setEdited(new Map())
      void message.success(t('translations.saved', { n: saved, gone: removed }))
    },
    // What somebody else saved stands; what was written here is shown, so that it can be compared and written again.
    onRefused: ({ code, param }) => {
      const [source, edit] = [...edited][Number(param?.split('/')[2])] ?? []
      if (code !== 'changed_meanwhile' || source === undefined || edit === undefined) return false
      setRefused(new Map(refused).set(source, edit))
      setEdited(without(edited, source))
      return true
    },
  })
  const choose = (change: Partial<typeof first>) => {
    setEdited(new Map())
    setRefused(new Map())
    set(change)
  }
  const write = useAction<Task>('exportTranslations', {
    refresh: ['listTasks'],
    onDone: ({ id }) => set({ task: id }),
  })
  const words = (source: string, now: string) => (
    <Input.TextArea
      autoSize={{ minRows: 1, maxRows: 8 }}
      value={edited.get(source)?.words ?? now}
      aria-label={`${t('translations.says')}: ${source.slice(0, 40)}`}
      {...(now !== '' && { placeholder: t('translations.removes') })}
      onChange={({ target }) => {
        const basedOn = edited.get(source)?.basedOn ?? now
        const words = target.value
        setEdited(words === basedOn ? without(edited, source) : new Map(edited).set(source, { words, basedOn }))
      }}
    />
  )
  const source = { title: t('translations.source'), dataIndex: 'source', width: '45%', className: 'pre-wrap' }
  return (
    <Page
      title={t('translations.title')}
      extra={
        <>
          <Button icon={<UploadOutlined />} onClick={() => setImporting(true)}>
            {t('translations.import')}
          </Button>
          <Button
            icon={<DownloadOutlined />}
            loading={write.running}
            onClick={() => write.run({ body: isMissing ? { missing: { language, place } } : {} })}
          >
            {t(isMissing ? 'translations.export_missing' : 'translations.export')}
          </Button>
        </>
      }
      tabs={[
        { key: 'missing', label: t('translations.missing') },
        { key: 'there', label: t('translations.there') },
      ]}
      tab={tab}
      onTab={(key) => choose({ tab: key })}
    >
      <p>{t('translations.words')}</p>
      {[...refused].map(([source, { words }]) => (
        <Alert
          key={source}
          type="warning"
          showIcon
          closable={{ onClose: () => setRefused(without(refused, source)) }}
          title={t('translations.refused', { source })}
          description={words || t('translations.refused_removal')}
        />
      ))}
      {task ? <TaskProgress id={task} refresh={changed} /> : null}
      <FilterBar
        extra={
          edited.size > 0 ? (
            <>
              <Button onClick={() => setEdited(new Map())}>{t('translations.discard')}</Button>
              <Button
                type="primary"
                loading={save.running}
                onClick={() =>
                  save.run({ body: { items: [...edited].map(([source, edit]) => ({ language, source, ...edit })) } })
                }
              >
                {t('translations.save', { n: edited.size })}
              </Button>
            </>
          ) : null
        }
      >
        <Segmented
          aria-label={t('translations.language')}
          value={language}
          onChange={(value) => choose({ language: value })}
          options={translatedLanguages.map((one) => ({ value: one, label: t(`translations.${one}`) }))}
        />
        {isMissing ? (
          <Select
            value={place}
            aria-label={t('translations.place')}
            options={textPlaces.map((one) => ({ value: one, label: t(`translations.${one}`) }))}
            onChange={(value) => choose({ place: value })}
            style={{ width: 140 }}
          />
        ) : null}
      </FilterBar>
      {isMissing ? (
        <PagedTable<UntranslatedText>
          key={`${language} ${place}`}
          operation="listUntranslated"
          query={{ language, place }}
          rowKey={(row) => row.source}
          empty={t('translations.all_there')}
          scroll={{}}
          columns={[source, { title: t('translations.says'), render: (_, row) => words(row.source, '') }]}
        />
      ) : (
        <PagedTable<Translation>
          key={language}
          operation="listTranslations"
          query={{ language }}
          rowKey={(row) => row.source}
          empty={t('translations.none')}
          scroll={{}}
          columns={[source, { title: t('translations.says'), render: (_, row) => words(row.source, row.words) }]}
        />
      )}
      <ImportFile open={importing} onClose={() => setImporting(false)} onStarted={(id) => set({ task: id })} />
    </Page>
  )
}
