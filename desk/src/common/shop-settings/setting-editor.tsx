import type { Setting } from '@haoli/contract'
import { Alert, Button, Card, Skeleton, Space, Typography } from 'antd'
import type { ReactNode } from 'react'
import { isSame } from '../diff/differences'
import type { JsonSchema } from '../form/schema'
import { SettingForm } from '../form/setting-form'
import { shopTime } from '../lib/time'
import { useMessages } from '../messages'
import { widgetOf } from '../pickers/widgets'
import { ProblemView } from '../ui/problem'
import { Unsaved } from '../ui/unsaved'
import { settingMessages } from './messages'
import { SaveBar } from './save-bar'
import './shop-settings.css'
import { type EditedSetting, useSetting } from './use-setting'
import { Versions } from './versions'

interface SettingEditorProps {
  /** The setting's key. */
  of: string
  /** In place of the form that is drawn from the schema. */
  children?: (edited: EditedSetting) => ReactNode
}

/** A setting: what holds, the form, from when the change holds, and all versions. */
export function SettingEditor({ of, children }: SettingEditorProps) {
  const edited = useSetting(of)
  if (edited.error && !edited.setting) return <ProblemView error={edited.error} onRetry={edited.refetch} />
  if (!edited.setting || !edited.form) return <Skeleton active paragraph={{ rows: 8 }} />
  return (
    <div className="setting-editor">
      <InForce edited={edited} setting={edited.setting} />
      {children?.(edited) ?? <PlainForm edited={edited} />}
      <SaveBar edited={edited} />
      <Unsaved when={edited.isChanged} />
      <VersionsOf edited={edited} setting={edited.setting} />
    </div>
  )
}

/** The form that is drawn from the setting's schema. */
export function PlainForm({ edited }: { edited: EditedSetting }) {
  const { setting, form, value, edit, fault, mayChange } = edited
  if (!setting || !form) return null
  return (
    <SettingForm
      name={setting.key}
      schema={form.schema as JsonSchema}
      value={value}
      onChange={edit}
      fault={fault}
      disabled={!mayChange}
      widgetOf={(path, schema) => widgetOf(setting.key, path, schema)}
    />
  )
}

function InForce({ edited, setting }: { edited: EditedSetting; setting: Setting }) {
  const t = useMessages(settingMessages)
  const { inForce, planned } = setting
  const who = inForce?.changedByName ?? inForce?.changedBy ?? ''
  const initial = edited.form?.initial
  return (
    <Space orientation="vertical" style={{ width: '100%' }}>
      <Space wrap>
        <Typography.Text type="secondary">
          {inForce ? t('setting.holds_since', { at: shopTime(inForce.effectiveFrom), who }) : t('setting.never_set')}
        </Typography.Text>
        {edited.mayChange && !isSame(edited.value, initial) ? (
          <Button type="link" size="small" onClick={() => edited.edit(initial)}>
            {t('setting.initial')}
          </Button>
        ) : null}
      </Space>
      {planned.length > 0 ? (
        <Alert
          type="warning"
          showIcon
          title={`${t('setting.planned', { n: planned.length })}: ${planned.map(({ effectiveFrom }) => shopTime(effectiveFrom)).join(', ')}`}
          action={
            edited.mayChange ? (
              <Button size="small" onClick={() => edited.edit(planned.at(-1)?.value)}>
                {t('setting.edit_from')}
              </Button>
            ) : null
          }
        />
      ) : null}
    </Space>
  )
}

function VersionsOf({ edited, setting }: { edited: EditedSetting; setting: Setting }) {
  const t = useMessages(settingMessages)
  return (
    <Card size="small" title={t('setting.versions')}>
      <Versions setting={setting} mayChange={edited.mayChange} onUse={edited.edit} />
    </Card>
  )
}
