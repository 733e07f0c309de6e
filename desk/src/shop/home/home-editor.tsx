import { Form, Switch } from 'antd'
import { useState } from 'react'
import { Field } from '@/common/form/field'
import { type JsonSchema, readSchema } from '@/common/form/schema'
import { FormSurroundings } from '@/common/form/surroundings'
import type { Path } from '@/common/form/values'
import { useMessages } from '@/common/messages'
import { widgetOf } from '@/common/pickers/widgets'
import type { EditedSetting } from '@/common/shop-settings/use-setting'
import '@/common/form/form.css'
import { BesidePhone } from '../phone/beside-phone'
import { homeMessages } from './messages'
import { type HomeModule, ModuleList } from './module-list'

interface HomeValue {
  placeholder: string
  modules: HomeModule[]
}
const empty: HomeValue = { placeholder: '', modules: [] }

/** Ids are made by the editor. */
const Hidden = () => null
const widget = (path: Path, schema: JsonSchema) => (path.at(-1) === 'id' ? Hidden : widgetOf('home', path, schema))

/** The modules of the home page, in their order, beside a phone that shows them before they are saved. */
export function HomeEditor({ edited }: { edited: EditedSetting }) {
  const t = useMessages(homeMessages)
  const [before, setBefore] = useState<HomeValue>(empty)
  const value = edited.value as HomeValue | null
  const schema = schemaOf(edited.form?.schema as JsonSchema)
  const turn = (on: boolean) => {
    if (!on && value) setBefore(value)
    edited.edit(on ? before : null)
  }
  return (
    <BesidePhone of="home" edited={edited} page="tabs/home/index">
      <FormSurroundings value={{ name: 'home', disabled: !edited.mayChange, fault: edited.fault, widgetOf: widget }}>
        <Form layout="vertical" component="div" className="setting-form">
          <p>
            <Switch
              id="own-home"
              checked={value !== null}
              disabled={!edited.mayChange}
              onChange={turn}
              aria-label={t('home.own')}
            />{' '}
            <label htmlFor="own-home">{t('home.own')}</label>
          </p>
          {value === null ? (
            <p>{t('home.plain')}</p>
          ) : (
            <>
              <Field
                schema={schema.placeholder}
                value={value.placeholder}
                path={['placeholder']}
                onChange={(placeholder) => edited.edit({ ...value, placeholder })}
              />
              <ModuleList
                schema={schema.module}
                modules={value.modules}
                onChange={(modules) => edited.edit({ ...value, modules })}
              />
            </>
          )}
        </Form>
      </FormSurroundings>
    </BesidePhone>
  )
}

function schemaOf(schema: JsonSchema): { placeholder: JsonSchema; module: JsonSchema } {
  const drawn = readSchema(schema)
  const members = (drawn.kind === 'maybe' ? drawn.inner : schema).properties ?? {}
  return { placeholder: members.placeholder ?? {}, module: members.modules?.items ?? {} }
}
