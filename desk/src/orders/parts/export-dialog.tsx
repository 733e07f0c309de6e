import {
  type ExportColumn,
  type ExportFormat,
  type ExportRows,
  exportColumnNames,
  exportColumns,
  exportFormats,
  exportRows,
  fitsRows,
  isPersonal,
  namesReceiver,
  receiverRoles,
} from '@haoli/contract'
import { Alert, Button, Checkbox, Form, Radio, Space, Tag } from 'antd'
import { useState } from 'react'
import { useAction } from '@/common/api/queries'
import { useMessages } from '@/common/messages'
import { useMay } from '@/common/session/use-me'
import { useLanguage } from '@/common/settings/preferences'
import { Dialog } from '@/common/ui/dialog'
import { keepChoice, keptChoice } from '../lib/kept-choice'
import { exportMessages } from '../messages/export'
import './order.css'

interface Props {
  /** As the list is asked with. */
  filters: Record<string, string | number>
  onClose: () => void
}

/** Which rows, columns and format a file of the orders has. What was chosen last is chosen again. */
export function ExportDialog({ filters, onClose }: Props) {
  const t = useMessages(exportMessages)
  const language = useLanguage()
  const may = useMay()
  const [{ rows, columns, format }, setChoice] = useState(keptChoice)
  const change = (part: Partial<{ rows: ExportRows; columns: ExportColumn[]; format: ExportFormat }>) =>
    setChoice((before) => ({ ...before, ...part }))
  const start = useAction('exportOrders', { done: t('export.started'), refresh: ['listTasks'], onDone: onClose })
  const possible = exportColumnNames.filter(
    (column) => fitsRows(column, rows) && (!namesReceiver(column) || may(...receiverRoles)),
  )
  const chosen = possible.filter((column) => columns.includes(column))
  const run = () => {
    keepChoice({ rows, columns, format })
    start.run({ body: { filters, rows, columns: chosen, format, language } })
  }
  return (
    <Dialog
      open
      width={720}
      title={t('export.title')}
      okText={t('export.start')}
      cancelText={t('common.cancel')}
      okButtonProps={{ disabled: chosen.length === 0 }}
      confirmLoading={start.running}
      onOk={run}
      onCancel={onClose}
    >
      <p>{t('export.words')}</p>
      <Form layout="vertical">
        <Form.Item label={t('export.rows')}>
          <Radio.Group
            value={rows}
            onChange={({ target }) => change({ rows: target.value })}
            options={exportRows.map((value) => ({ value, label: t(`export.rows_${value}`) }))}
          />
        </Form.Item>
        <Form.Item label={t('export.format')}>
          <Radio.Group
            value={format}
            onChange={({ target }) => change({ format: target.value })}
            options={exportFormats.map((value) => ({ value, label: value.toUpperCase() }))}
          />
        </Form.Item>
        <Form.Item
          label={
            <Space>
              {t('export.columns')}
              {/* In a label they would be called by all of its words. */}
              <Button
                type="link"
                size="small"
                aria-label={t('export.all')}
                onClick={() => change({ columns: [...exportColumnNames] })}
              >
                {t('export.all')}
              </Button>
              <Button type="link" size="small" aria-label={t('export.none')} onClick={() => change({ columns: [] })}>
                {t('export.none')}
              </Button>
            </Space>
          }
        >
          <Checkbox.Group
            style={{ width: '100%' }}
            value={chosen}
            onChange={(now) => change({ columns: [...columns.filter((one) => !possible.includes(one)), ...now] })}
          >
            <div className="export-columns">
              {possible.map((column) => (
                <Checkbox key={column} value={column}>
                  {exportColumns[column].words[language === 'zh' ? 0 : 1]}{' '}
                  {isPersonal(column) ? <Tag color="gold">{t('export.personal')}</Tag> : null}
                </Checkbox>
              ))}
            </div>
          </Checkbox.Group>
        </Form.Item>
      </Form>
      {chosen.some(isPersonal) ? <Alert type="warning" showIcon title={t('export.personal_words')} /> : null}
    </Dialog>
  )
}
