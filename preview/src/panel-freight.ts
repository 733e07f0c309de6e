import type { FreightSetting, Setting } from '@haoli/contract'
import { setFreight, withdrawFreight } from './api'
import { h } from './dom'
import { shortTime, yuan } from './format'
import { t } from './settings'
import { act, shop } from './store'

const days = { now: 0, tomorrow: 1, inAWeek: 7 } as const
type When = keyof typeof days

// Kept outside the section, which is rendered anew with every change. Amounts as typed, in yuan; null: as it is now.
let form: { fee: string | null; freeFrom: string | null; when: When } = { fee: null, freeFrom: null, when: 'now' }

const inYuan = (fen: number) => String(fen / 100)
const inFen = (text: string) => Math.round(Number(text) * 100)

function field(id: string, label: string, value: string): HTMLInputElement {
  const attrs = { type: 'number', min: '0', max: '1000000', step: '0.01', required: '', 'aria-label': label }
  const input = h('input', { id, attrs })
  input.value = value
  return input
}

function freightForm({ value, latestVersion }: Setting, now: string): HTMLElement {
  const { feeFen, freeFromFen } = value as FreightSetting
  const fee = field('freight-fee', t('freightFee'), form.fee ?? inYuan(feeFen))
  const freeFrom = field('freight-free', t('freightFreeFrom'), form.freeFrom ?? inYuan(freeFromFen))
  const when = h(
    'select',
    { id: 'freight-when', attrs: { 'aria-label': t('freightWhen') } },
    ...(Object.keys(days) as When[]).map((name) => h('option', { attrs: { value: name } }, t(name))),
  )
  when.value = form.when
  const keep = () => {
    form = { fee: fee.value, freeFrom: freeFrom.value, when: when.value as When }
  }
  for (const one of [fee, freeFrom, when]) one.oninput = keep
  return h(
    'form',
    {
      class: 'actions freight-form',
      onsubmit: (event) => {
        event.preventDefault()
        const rule = { feeFen: inFen(fee.value), freeFromFen: inFen(freeFrom.value) }
        const later = days[when.value as When]
        const from = later === 0 ? undefined : new Date(Date.parse(now) + later * 86_400_000).toISOString()
        form = { fee: null, freeFrom: null, when: 'now' }
        void act((token) => setFreight(token, rule, { basedOn: latestVersion, from }))
      },
    },
    h('label', {}, h('span', { class: 'fine' }, t('freightFee')), fee),
    h('label', {}, h('span', { class: 'fine' }, t('freightFreeFrom')), freeFrom),
    when,
    h('button', { id: 'freight-set', class: 'btn small', disabled: shop().busy, attrs: { type: 'submit' } }, t('set')),
  )
}

const sentence = (value: unknown) => {
  const { feeFen, freeFromFen } = value as FreightSetting
  return t('freightRule').replace('{fee}', yuan(feeFen)).replace('{from}', yuan(freeFromFen))
}

/** What freight costs, now and later, and who changed it. */
export function freightSection(freight: Setting, now: string): HTMLElement {
  const { inForce, planned } = freight
  return h(
    'section',
    { class: 'card', attrs: { 'aria-label': t('freight') } },
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
    freightForm(freight, now),
  )
}
