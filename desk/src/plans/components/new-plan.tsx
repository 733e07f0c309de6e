import {
  type Agency,
  commissionLimits,
  type PlanForecast as Forecast,
  type Plan,
  planConditions,
  planKinds,
} from '@haoli/contract'
import { Form, InputNumber, Radio, Select } from 'antd'
import type { Dayjs } from 'dayjs'
import { useAction, useOperation } from '@/common/api/queries'
import { ShopDatePicker } from '@/common/form/shop-date-picker'
import { momentOf } from '@/common/form/times'
import { whenRight } from '@/common/form/when-right'
import { useMessages } from '@/common/messages'
import { ProductSelect } from '@/common/pickers/product-select'
import { useLater } from '@/common/pickers/use-later'
import { useMay } from '@/common/session/use-me'
import { Dialog } from '@/common/ui/dialog'
import { ppmOf } from '../lib/rate'
import { planMessages } from '../messages'
import { PlanForecast } from './plan-forecast'

interface Draft {
  productId?: string
  kind: Plan['kind']
  condition: Plan['condition']
  rate: number
  service: number
  agencyIds?: string[]
  beginsAt?: Dayjs | null
  endsAt?: Dayjs | null
}

const first: Draft = { kind: 'open', condition: 'any', rate: 10, service: 0 }
const mostPercent = commissionLimits.mostPpm / 10_000

/** A new plan, with what it may cost. */
export function NewPlan({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useMessages(planMessages)
  const may = useMay()
  const [form] = Form.useForm<Draft>()
  const draft = Form.useWatch([], form) ?? first
  const publish = useAction('createPlan', {
    done: t('plans.published'),
    onDone: onClose,
  })
  const needed = [{ required: true, message: t('plans.needed') }]
  const save = ({ productId, kind, condition, rate, service, agencyIds, beginsAt, endsAt }: Draft) =>
    publish.run({
      body: {
        productId,
        kind,
        condition,
        ratePpm: ppmOf(rate),
        servicePpm: ppmOf(service),
        ...(kind !== 'open' && { agencyIds }),
        ...(beginsAt && { beginsAt: momentOf(beginsAt) }),
        ...(endsAt && { endsAt: momentOf(endsAt) }),
      },
    })
  return (
    <Dialog
      open={open}
      title={t('plans.new')}
      okText={t('plans.publish')}
      cancelText={t('common.cancel')}
      confirmLoading={publish.running}
      onCancel={onClose}
      onOk={() => whenRight(form, save)}
      width={640}
      destroyOnHidden
    >
      <Form<Draft> form={form} layout="vertical" initialValues={first} requiredMark={false} preserve={false}>
        <Form.Item name="productId" label={t('plans.product')} rules={needed}>
          <ProductSelect />
        </Form.Item>
        <Form.Item name="kind" label={t('plans.kind')} extra={t(`plans.${draft.kind ?? 'open'}_means`)}>
          <Radio.Group
            optionType="button"
            options={planKinds
              .filter((kind) => kind === 'open' || may('operations', 'finance'))
              .map((value) => ({ value, label: t(`plans.${value}`) }))}
          />
        </Form.Item>
        {draft.kind && draft.kind !== 'open' ? (
          <Form.Item name="agencyIds" label={t('plans.agencies')} rules={needed}>
            <AgencySelect />
          </Form.Item>
        ) : null}
        <Form.Item name="condition" label={t('plans.condition')}>
          <Radio.Group
            optionType="button"
            options={planConditions.map((value) => ({ value, label: t(`plans.${value}`) }))}
          />
        </Form.Item>
        <Form.Item name="rate" label={t('plans.rate')} rules={needed} extra={t('plans.rate_help')}>
          <InputNumber min={0.01} max={mostPercent} precision={2} suffix="%" />
        </Form.Item>
        <Form.Item name="service" label={t('plans.service')} rules={needed} extra={t('plans.service_help')}>
          <InputNumber min={0} max={mostPercent - (draft.rate ?? 0)} precision={2} suffix="%" />
        </Form.Item>
        <Form.Item name="beginsAt" label={t('plans.begins')}>
          <ShopDatePicker
            showTime={{ format: 'HH:mm' }}
            format="YYYY-MM-DD HH:mm"
            placeholder={t('plans.begins_now')}
          />
        </Form.Item>
        <Form.Item name="endsAt" label={t('plans.ends')}>
          <ShopDatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" placeholder={t('plans.no_end')} />
        </Form.Item>
      </Form>
      <DraftForecast draft={draft} />
    </Dialog>
  )
}

function DraftForecast({ draft: { productId, rate, service } }: { draft: Draft }) {
  const asked = useLater(JSON.stringify({ productId, ratePpm: ppmOf(rate ?? 0), servicePpm: ppmOf(service ?? 0) }))
  const query = JSON.parse(asked)
  const { data } = useOperation<Forecast>('forecastPlan', {
    query,
    enabled: query.productId !== undefined && query.ratePpm > 0,
  })
  return data ? <PlanForecast forecast={data} /> : null
}

interface AgencySelectProps {
  value?: string[]
  onChange?: (value: string[]) => void
  id?: string
}

function AgencySelect({ value, onChange, id }: AgencySelectProps) {
  const { data, isPending } = useOperation<{ items: Agency[] }>('listAgencies', {
    query: { state: 'active', limit: 50 },
  })
  return (
    <Select
      {...(id !== undefined && { id })}
      mode="multiple"
      value={value ?? []}
      onChange={(next: string[]) => onChange?.(next)}
      showSearch={{ optionFilterProp: 'label' }}
      loading={isPending}
      options={(data?.items ?? []).map((one) => ({ value: one.id, label: one.name }))}
    />
  )
}
