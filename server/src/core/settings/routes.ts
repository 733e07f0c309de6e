import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { type PutSettingDraft as SettingDraftBody, staffRoles } from '@haoli/contract'
import {
  ChangeSetting,
  PutSettingDraft,
  Setting,
  SettingDraft,
  SettingForm,
  SettingList,
  SettingParams,
  SettingVersionPage,
  SettingVersionParams,
  SettingVersionQuery,
} from '@haoli/contract/schemas'
import { notFound, Problem } from '../../platform/problem'
import { hasRole, requireConfirmation } from '../actors/access'
import type { Actor } from '../actors/actor'
import { noteChange } from '../audit/note-change'
import { changeSetting, withdrawVersion } from './change-setting'
import { putDraft } from './drafts'
import { readSetting } from './read-setting'
import type { Setting as ShopSetting } from './setting'
import { listVersions, settingView } from './setting-views'

const tags = ['settings']

/** The merchant reads and changes what the shop decides. Each setting has a route of its own, so that its schema is in the contract. */
export const settingsRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, clock, registry } = app.deps
  const known = (key: string) => {
    const setting = registry.settings.get(key)
    if (!setting) throw notFound('setting')
    return setting
  }

  app.get(
    '/merchant/settings',
    {
      config: { actor: staffRoles, object: 'shop' },
      schema: {
        tags,
        summary: 'List all settings, with what holds now and what is planned',
        operationId: 'listSettings',
        response: { 200: SettingList },
      },
    },
    async () => {
      const now = clock.now()
      return { items: await Promise.all([...registry.settings.values()].map((one) => settingView(db, one, now))) }
    },
  )

  app.get(
    '/merchant/settings/:key',
    {
      config: { actor: staffRoles, object: 'shop' },
      schema: {
        tags,
        summary: 'Get one setting',
        operationId: 'getSetting',
        params: SettingParams,
        response: { 200: Setting },
      },
    },
    async ({ params }) => settingView(db, known(params.key), clock.now()),
  )

  app.get(
    '/merchant/settings/:key/form',
    {
      config: { actor: staffRoles, object: 'shop' },
      schema: {
        tags,
        summary: 'Get what a form for a setting is drawn from',
        operationId: 'getSettingForm',
        params: SettingParams,
        response: { 200: SettingForm },
      },
    },
    async ({ params }) => {
      const { key, decides, changedBy, schema, initial } = known(params.key)
      return { key, decides, roles: [...changedBy], schema, initial }
    },
  )

  app.get(
    '/merchant/settings/:key/versions',
    {
      config: { actor: staffRoles, object: 'shop' },
      schema: {
        tags,
        summary: 'List the changes of a setting and who made them, newest first',
        operationId: 'listSettingVersions',
        params: SettingParams,
        querystring: SettingVersionQuery,
        response: { 200: SettingVersionPage },
      },
    },
    async ({ params, query }) => listVersions(db, known(params.key).key, query),
  )

  app.delete(
    '/merchant/settings/:key/versions/:version',
    {
      config: { actor: staffRoles, object: 'shop' },
      schema: {
        tags,
        summary: 'Withdraw a planned change before it comes into force',
        operationId: 'withdrawSettingVersion',
        params: SettingVersionParams,
        response: { 200: Setting },
      },
    },
    async (request) => {
      const setting = known(request.params.key)
      mayChange(request.actor, setting)
      if (setting.stepUp) requireConfirmation(request)
      return app.transact(request, async (tx) => {
        const now = clock.now()
        await withdrawVersion(tx, setting.key, request.params.version, now)
        return settingView(tx, setting, now)
      })
    },
  )

  for (const setting of registry.settings.values()) {
    const { key, changedBy } = setting
    app.put(
      `/merchant/settings/${key}`,
      {
        config: { actor: changedBy, object: 'shop', ...(setting.stepUp && { stepUp: true }) },
        schema: {
          tags,
          summary: `Set ${setting.decides}, at once or from a time on`,
          operationId: `set${nameOf(key)}Setting`,
          body: ChangeSetting(setting.schema),
          response: { 200: Setting },
        },
      },
      async (request) =>
        app.transact(request, async (tx) => {
          const now = clock.now()
          const { value, effectiveFrom, basedOn } = request.body
          const from = effectiveFrom === undefined ? {} : { effectiveFrom: new Date(effectiveFrom) }
          const before = await readSetting(tx, setting, now)
          await changeSetting(tx, setting, { value, basedOn, by: request.actor.id ?? request.actor.kind, ...from }, now)
          noteChange(request, { objectId: key, before, after: value })
          return settingView(tx, setting, now)
        }),
    )
    if (!setting.drafted) continue
    app.put(
      `/merchant/settings/${key}/draft`,
      {
        config: { actor: changedBy, object: 'shop', draft: true },
        schema: {
          tags,
          summary: `Keep a draft of ${setting.decides}, for some hours, to look at it on a phone before it is set`,
          operationId: `draft${nameOf(key)}Setting`,
          body: PutSettingDraft(setting.schema),
          response: { 200: SettingDraft },
        },
      },
      async (request) =>
        app.transact(request, (tx) =>
          putDraft(tx, setting, request.body as SettingDraftBody, {
            by: request.actor.id ?? request.actor.kind,
            now: clock.now(),
          }),
        ),
    )
  }
}

const nameOf = (key: string) => `${key.slice(0, 1).toUpperCase()}${key.slice(1)}`

/** One route withdraws the planned changes of all settings, so it asks here who may. */
function mayChange(actor: Actor, { key, changedBy }: ShopSetting): void {
  if (changedBy.some((role) => hasRole(actor, role))) return
  throw new Problem('forbidden', `${key} is for: ${changedBy.join(', ')}`)
}
