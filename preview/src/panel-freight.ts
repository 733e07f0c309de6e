import type { FreightSetting, Setting } from '@haoli/contract'
import { setFreight, withdrawFreight } from './api'
import { h, show } from './dom'
import { shortTime, yuan } from './format'
import { ratesOf, type ShownRate, withRate } from './freight-rates'
import { t } from './settings'
import { act, shop } from './store'

const days = { now: 0, tomorrow: 1, inAWeek: 7 } as const
type When = keyof typeof days

interface Form {
  /** The rate that is shown, among all of the setting. */
  rate: number
  /** Amounts as typed, in yuan; null: as it is now. */
  fee: string | null
  freeFrom: string | null
  when: When
}
// Kept outside the section, which is rendered anew with every change.
let form: Form = { rate: 0, fee: null, freeFrom: null, when: 'now' }

const inYuan = (fen: number) => String(fen / 100)
const inFen = (text: string) => Math.round(Number(text) * 100)

/** Where it no longer exists the first one: the setting may have changed. */
const chosen = (value: unknown): ShownRate | undefined => {
  const rates = ratesOf(value as FreightSetting)
  return rates[form.rate] ?? rates[0]
}

function field(id: string, label: string, value: string, attrs: Record<string, string> = {}): HTMLInputElement {
  const number = { type: 'number', min: '0', max: '1000000', step: '0.01', 'aria-label': label }
  const input = h('input', { id, attrs: { ...number, ...attrs } })
  input.value = value
  return input
}

function choice<T extends string>(id: string, label: string, options: [T, string][], value: T): HTMLSelectElement {
  const shown = options.map(([name, words]) => h('option', { attrs: { value: name } }, words))
  const select = h('select', { id, attrs: { 'aria-label': label } }, ...shown)
  select.value = value
  return select
}

const whereOf = ({ templateName, places }: ShownRate) =>
  `${templateName} · ${places.length === 0 ? t('freightElsewhere') : places.map((path) => path.replaceAll('/', ' ')).join(', ')}`

function freightForm({ value, latestVersion }: Setting, now: string, redraw: () => void): HTMLElement {
  const setting = value as FreightSetting
  const shown = chosen(setting)
  const free = shown?.freeFromFen ?? null
  const where = choice(
    'freight-where',
    t('freightWhere'),
    ratesOf(setting).map((one, index) => [String(index), whereOf(one)]),
    String(form.rate),
  )
  where.onchange = () => {
    form = { ...form, rate: Number(where.value), fee: null, freeFrom: null }
    redraw()
  }
  const fee = field('freight-fee', t('freightFee'), form.fee ?? inYuan(shown?.rate.firstFen ?? 0), { required: '' })
  const freeFrom = field('freight-free', t('freightFreeFrom'), form.freeFrom ?? (free === null ? '' : inYuan(free)), {
    placeholder: t('freightNeverFree'),
  })
  const times = (Object.keys(days) as When[]).map((name): [When, string] => [name, t(name)])
  const when = choice('freight-when', t('freightWhen'), times, form.when)
  const keep = () => {
    form = { ...form, fee: fee.value, freeFrom: freeFrom.value, when: when.value as When }
  }
  for (const one of [fee, freeFrom, when]) one.oninput = keep
  return h(
    'form',
    {
      class: 'actions freight-form',
      onsubmit: (event) => {
        event.preventDefault()
        if (!shown) return
        const freeFromFen = freeFrom.value === '' ? null : inFen(freeFrom.value)
        const next = withRate(setting, shown, { firstFen: inFen(fee.value), freeFromFen })
        const later = days[when.value as When]
        const from = later === 0 ? undefined : new Date(Date.parse(now) + later * 86_400_000).toISOString()
        form = { ...form, fee: null, freeFrom: null, when: 'now' }
        void act((token) => setFreight(token, next, { basedOn: latestVersion, from }))
      },
    },
    where,
    h('label', {}, h('span', { class: 'fine' }, t('freightFee')), fee),
    h('label', {}, h('span', { class: 'fine' }, t('freightFreeFrom')), freeFrom),
    when,
    h('button', { id: 'freight-set', class: 'btn small', disabled: shop().busy, attrs: { type: 'submit' } }, t('set')),
  )
}

function sentence(value: unknown): string {
  const shown = chosen(value)
  if (!shown) return ''
  const { rate, freeFromFen } = shown
  const fee = yuan(rate.firstFen)
  return freeFromFen === null ? fee : t('freightRule').replace('{fee}', fee).replace('{from}', yuan(freeFromFen))
}

/** What freight costs by template and region, now and later, and who changed it. */
export function freightSection(freight: Setting, now: string): HTMLElement {
  const { inForce, planned } = freight
  const section = h('section', { class: 'card', attrs: { 'aria-label': t('freight') } })
  const draw = () =>
    show(
      section,
      h(
        'div',
        { class: 'row' },
        h('h3', {}, t('freight')),
        h('strong', { id: 'freight-now', class: 'number' }, sentence(freight.value)),
      ),
      inForce && h('p', { class: 'fine' }, `${t('changedBy')} ${inForce.changedBy} · ${shortTime(inForce.changedAt)}`),
      ...planned.map((version) =>
        h(
          'div',
          { class: 'row' },
          h('span', { class: 'fine' }, `${shortTime(version.effectiveFrom)} ${t('from')} ${sentence(version.value)}`),
          h(
            'button',
            {
              id: `freight-withdraw-${version.version}`,
              class: 'btn small',
              disabled: shop().busy,
              onclick: () => void act((token) => withdrawFreight(token, version.version)),
              attrs: { type: 'button' },
            },
            t('withdraw'),
          ),
        ),
      ),
      freightForm(freight, now, draw),
    )
  draw()
  return section
}
