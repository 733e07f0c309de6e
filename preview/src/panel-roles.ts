import { type Role, roles } from '@haoli/contract'
import { takeRoles } from './api'
import { demoPromoters } from './demo-people'
import { h } from './dom'
import { becomeOn, names, type PhoneName } from './phones'
import { t } from './settings'
import { act, shop } from './store'

function roleButton(phone: PhoneName, personId: string, held: readonly Role[], role: Role): HTMLElement {
  const isHeld = held.includes(role)
  const wanted = isHeld ? held.filter((one) => one !== role) : [...held, role]
  return h(
    'button',
    {
      id: `role-${phone}-${role}`,
      class: 'btn small',
      disabled: shop().busy,
      onclick: () => void act(() => takeRoles(personId, wanted)),
      attrs: { type: 'button', 'aria-pressed': String(isHeld) },
    },
    t(`role_${role}`),
  )
}

const becomeButton = (phone: PhoneName, { device, nickname }: (typeof demoPromoters)[number], held?: string) =>
  h(
    'button',
    {
      id: `become-${phone}-${device}`,
      class: 'btn small',
      onclick: () => becomeOn(phone, device),
      attrs: { type: 'button', 'aria-pressed': String(held === nickname) },
    },
    nickname,
  )

function personRow(phone: PhoneName): HTMLElement {
  const person = shop().people[phone]
  const label = t(phone === 'a' ? 'phoneA' : 'phoneB')
  return h(
    'div',
    { class: 'roles', attrs: { role: 'group', 'aria-label': label } },
    h('p', {}, h('strong', {}, label), ' ', h('span', { class: 'fine' }, person?.nickname ?? '')),
    person
      ? h('div', { class: 'actions' }, ...roles.map((role) => roleButton(phone, person.id, person.roles, role)))
      : h('p', { class: 'fine' }, t('rolesNobody')),
    h('p', { class: 'fine' }, t('rolesBecome')),
    h('div', { class: 'actions' }, ...demoPromoters.map((one) => becomeButton(phone, one, person?.nickname))),
  )
}

/** What the person on each phone is to the shop: one click gives a role or takes it. */
export const rolesSection = (): HTMLElement =>
  h(
    'section',
    { class: 'card', attrs: { 'aria-label': t('rolesTitle') } },
    h('h3', {}, t('rolesTitle')),
    h('p', { class: 'fine' }, t('rolesHint')),
    ...names.map(personRow),
  )
