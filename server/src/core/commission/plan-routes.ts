import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import {
  CreatePlan,
  IdParams,
  Plan,
  PlanCosts,
  PlanForecast,
  PlanForecastQuery,
  PlanPage,
  PlanQuery,
} from '@haoli/contract/schemas'
import { seesRefunds } from '../actors/sight'
import { noteChange } from '../audit/note-change'
import { forecastPlan, planCosts } from './plan-costs'
import { createPlan, endPlan, listPlans, planById } from './plans'

const tags = ['merchant']
const config = { actor: ['operations', 'marketing'], object: 'shop' } as const

/** What the merchant pays for sales of its goods. */
export const planRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, clock } = app.deps

  app.get(
    '/merchant/plans',
    {
      config,
      schema: {
        tags,
        summary: 'List plans, newest first',
        operationId: 'listPlans',
        querystring: PlanQuery,
        response: { 200: PlanPage },
      },
    },
    async (request) => listPlans(db, request.query, clock.now()),
  )

  app.post(
    '/merchant/plans',
    {
      config,
      schema: {
        tags,
        summary: 'Publish a plan of a product',
        operationId: 'createPlan',
        body: CreatePlan,
        response: { 201: Plan },
      },
    },
    async (request, reply) => {
      reply.code(201)
      return app.transact(request, async (tx) => {
        const plan = await planById(tx, await createPlan(tx, request.body, clock.now()), clock.now())
        noteChange(request, { objectId: plan.id, after: plan })
        return plan
      })
    },
  )

  app.get(
    '/merchant/plans/forecast',
    {
      config,
      schema: {
        tags,
        summary: 'Get what a plan would cost, by the sales of the last 30 days',
        operationId: 'forecastPlan',
        querystring: PlanForecastQuery,
        response: { 200: PlanForecast },
      },
    },
    async ({ query: { productId, ratePpm, servicePpm = 0 } }) =>
      forecastPlan(db, { productId, ratePpm, servicePpm }, clock.now()),
  )

  app.get(
    '/merchant/plans/:id/costs',
    {
      config: { actor: ['operations', 'marketing', 'finance'], object: 'shop' },
      schema: {
        tags,
        summary: 'Get what a plan cost until now, and may cost yet',
        operationId: 'getPlanCosts',
        params: IdParams,
        response: { 200: PlanCosts },
      },
    },
    async ({ params, actor }) => planCosts(db, params.id, { seesRefunds: seesRefunds(actor), now: clock.now() }),
  )

  app.post(
    '/merchant/plans/:id/end',
    {
      config,
      schema: {
        tags,
        summary: 'End a plan; what was paid under it keeps it',
        operationId: 'endPlan',
        params: IdParams,
        response: { 200: Plan },
      },
    },
    async (request) =>
      app.transact(request, async (tx) => {
        await endPlan(tx, request.params.id, clock.now())
        const plan = await planById(tx, request.params.id, clock.now())
        noteChange(request, { after: plan })
        return plan
      }),
  )
}
