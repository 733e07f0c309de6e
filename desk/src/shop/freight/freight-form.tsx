import type { FreightSetting } from '@haoli/contract'
import { App, Tabs } from 'antd'
import { useState } from 'react'
import { FormSurroundings } from '@/common/form/surroundings'
import { withItem, withoutItem } from '@/common/form/values'
import { useMessages } from '@/common/messages'
import type { EditedSetting } from '@/common/shop-settings/use-setting'
import { BesidePhone } from '../phone/beside-phone'
import { useShownProduct } from '../phone/use-shown-product'
import { newTemplate, type Template } from './freight'
import './freight.css'
import { freightMessages } from './messages'
import { TemplateFields } from './template-fields'
import { TryFreight } from './try-freight'

const mostTemplates = 20

/** The freight templates: a tab each, with a table of regions and what a parcel would cost. */
export function FreightForm(edited: EditedSetting) {
  return <FreightTabs edited={edited} />
}

function FreightTabs({ edited }: { edited: EditedSetting }) {
  const t = useMessages(freightMessages)
  const { modal } = App.useApp()
  const { templates } = edited.value as FreightSetting
  const [chosen, setChosen] = useState(0)
  const index = Math.min(chosen, templates.length - 1)
  const set = (changed: unknown[]) => edited.edit({ templates: changed })
  const change = (template: Template) => set(withItem(templates, index, template))
  const template = templates[index]
  const { page, field } = useShownProduct(template?.id)
  const add = () => {
    set([...templates, newTemplate(t('freight.new'), templates)])
    setChosen(templates.length)
  }
  const remove = (at: number) =>
    modal.confirm({
      title: t('freight.remove'),
      content: t('freight.remove_words'),
      okText: t('common.remove'),
      cancelText: t('common.cancel'),
      onOk: () => set(withoutItem(templates, at)),
    })
  return (
    <FormSurroundings
      value={{ name: 'freight', disabled: !edited.mayChange, fault: edited.fault, widgetOf: () => undefined }}
    >
      <BesidePhone of="freight" edited={edited} page={page} above={field}>
        <Tabs
          type="editable-card"
          activeKey={String(index)}
          onChange={(key) => setChosen(Number(key))}
          hideAdd={!edited.mayChange || templates.length >= mostTemplates}
          onEdit={(key, action) => (action === 'add' ? add() : remove(Number(key)))}
          items={templates.map((one, at) => ({
            key: String(at),
            label: at === 0 ? `${one.name} ★` : one.name,
            closable: edited.mayChange && templates.length > 1,
          }))}
        />
        {index === 0 ? <p className="freight-first">★ {t('freight.first_is_default')}</p> : null}
        {template ? (
          <>
            <TemplateFields template={template} path={['templates', index]} onChange={change} />
            <TryFreight template={template} />
          </>
        ) : null}
      </BesidePhone>
    </FormSurroundings>
  )
}
