import { limits, presentPages, type VenueCode } from '@haoli/contract'
import { endVenueCode, makeVenueCodes, venueCodePicture, venueCodeSheet } from './api'
import { h } from './dom'
import { count } from './format'
import { names, type PhoneName, scanOn } from './phones'
import { t } from './settings'
import { act, shop } from './store'
import type { WordKey } from './words'

// Kept outside the section, which is rendered anew with every change.
let form = { productId: '', venue: '', count: '1' }

/** The code whose picture is open. */
let seen: { id: string; address: string } | null = null

async function showPicture(token: string, { id }: VenueCode) {
  const before = seen
  seen = before?.id === id ? null : { id, address: URL.createObjectURL(await venueCodePicture(token, id)) }
  if (before) URL.revokeObjectURL(before.address)
}

/** After this time the object URL of a PDF is revoked: the tab that shows it has loaded it by then. */
const sheetMs = 60_000

async function openSheet(token: string, codes: VenueCode[]) {
  const ids = codes.filter((code) => code.state === 'active').map((code) => code.id)
  const address = URL.createObjectURL(await venueCodeSheet(token, ids))
  window.open(address, '_blank')
  setTimeout(() => URL.revokeObjectURL(address), sheetMs)
}

function makeForm(): HTMLElement {
  const { giftable, busy } = shop()
  const product = h(
    'select',
    { id: 'code-product', attrs: { 'aria-label': t('codeProduct') } },
    ...giftable.map(({ id, title }) => h('option', { attrs: { value: id } }, title)),
  )
  if (giftable.some(({ id }) => id === form.productId)) product.value = form.productId
  const venue = h('input', {
    id: 'code-venue',
    attrs: {
      type: 'text',
      required: '',
      pattern: '.*\\S.*',
      maxlength: String(limits.venueChars),
      placeholder: t('codeVenueHint'),
      'aria-label': t('codeVenue'),
    },
  })
  venue.value = form.venue
  const amount = h('input', {
    id: 'code-count',
    attrs: {
      type: 'number',
      min: '1',
      max: String(limits.venueCodesPerRequest),
      step: '1',
      required: '',
      'aria-label': t('codeCount'),
    },
  })
  amount.value = form.count
  const keep = () => {
    form = { productId: product.value, venue: venue.value, count: amount.value }
  }
  for (const field of [product, venue, amount]) field.oninput = keep
  return h(
    'form',
    {
      class: 'actions codes-form',
      onsubmit: (event) => {
        event.preventDefault()
        keep()
        const wanted = { productId: form.productId, venue: form.venue, count: Number(form.count) }
        void act((token) => makeVenueCodes(token, wanted))
      },
    },
    product,
    venue,
    amount,
    h('button', { id: 'code-make', class: 'btn small', disabled: busy, attrs: { type: 'submit' } }, t('codeMake')),
  )
}

function button(code: VenueCode, name: WordKey, id: string, onclick: () => void) {
  const label = `${t(name)} ${code.code}`
  const attrs = { type: 'button', 'aria-label': label }
  return h('button', { id: `${id}-${code.id}`, class: 'btn small', disabled: shop().busy, onclick, attrs }, t(name))
}

const scanWords: Record<PhoneName, WordKey> = { a: 'scanOnA', b: 'scanOnB' }

const codeRow = (code: VenueCode): HTMLElement =>
  h(
    'li',
    { class: 'order', attrs: { 'data-code': code.code } },
    h(
      'div',
      { class: 'row' },
      h('strong', {}, code.venue),
      h('span', { class: `state code-${code.state}` }, t(code.state === 'active' ? 'codeActive' : 'codeEnded')),
    ),
    h('p', { class: 'goods' }, code.title),
    h(
      'p',
      { class: 'row fine' },
      h('span', { class: 'number' }, code.code),
      h('span', {}, `${t('codePresents')} ${count(code.presentCount)}`),
    ),
    h(
      'div',
      { class: 'actions' },
      // A code that has ended can be scanned as well: it may still hang at the venue.
      ...names.map((name) =>
        button(code, scanWords[name], `scan-${name}`, () =>
          scanOn(name, `${presentPages.venueCode}?scene=${encodeURIComponent(code.code)}`),
        ),
      ),
      button(code, 'codeSee', 'see', () => void act((token) => showPicture(token, code))),
      code.state === 'active' &&
        button(code, 'codeSheet', 'sheet', () => void act((token) => openSheet(token, [code]))),
      code.state === 'active' &&
        button(code, 'codeEnd', 'end', () => void act((token) => endVenueCode(token, code.id))),
    ),
    seen?.id === code.id && h('img', { class: 'code-picture', attrs: { src: seen.address, alt: code.code } }),
  )

/** Venue codes: to make, print, scan and end them. */
export function codesSection(): HTMLElement {
  const { codes, busy } = shop()
  const active = codes.filter((code) => code.state === 'active')
  return h(
    'section',
    { class: 'card', attrs: { 'aria-label': t('codes') } },
    h(
      'div',
      { class: 'row' },
      h('h3', {}, t('codes')),
      active.length > 0 &&
        h(
          'button',
          {
            id: 'code-sheet',
            class: 'btn small',
            disabled: busy,
            onclick: () => void act((token) => openSheet(token, codes)),
            attrs: { type: 'button' },
          },
          `${t('codeSheetAll')} (${count(active.length)})`,
        ),
    ),
    makeForm(),
    codes.length === 0 ? h('p', { class: 'fine' }, t('noCodes')) : h('ul', { class: 'orders' }, ...codes.map(codeRow)),
  )
}
