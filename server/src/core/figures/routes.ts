import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import {
  FigureCohortQuery,
  FigureCohorts,
  FigureDays,
  FigureDaysQuery,
  FigureGroupPage,
  FigureGroupQuery,
  FigurePage,
  FigureQuery,
} from '@haoli/contract/schemas'
import { figureCohorts } from './figure-cohorts'
import { figureDays } from './figure-days'
import { listFigures } from './list-figures'
import { listGroups } from './list-groups'

const tags = ['merchant']
const config = { actor: ['operations', 'marketing', 'finance'], object: 'shop' } as const

export const figureRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, registry } = app.deps

  app.get(
    '/merchant/figures',
    {
      config,
      schema: {
        tags,
        summary: 'List figures by day, entrance and subject, latest first; marketing sees no refunds',
        operationId: 'listFigures',
        querystring: FigureQuery,
        response: { 200: FigurePage },
      },
    },
    async ({ query, actor }) => listFigures(db, query, { actor, figures: registry.figures }),
  )

  app.get(
    '/merchant/figures/days',
    {
      config,
      schema: {
        tags,
        summary: 'Get the figures of each day, and of as many days before',
        operationId: 'getFigureDays',
        querystring: FigureDaysQuery,
        response: { 200: FigureDays },
      },
    },
    async ({ query, actor }) => figureDays(db, query, { actor, figures: registry.figures }),
  )

  app.get(
    '/merchant/figures/groups',
    {
      config,
      schema: {
        tags,
        summary: 'List sums of figures by product, entrance …, the largest first',
        operationId: 'listFigureGroups',
        querystring: FigureGroupQuery,
        response: { 200: FigureGroupPage },
      },
    },
    async ({ query, actor }) => listGroups(db, query, { actor, figures: registry.figures }),
  )

  app.get(
    '/merchant/figures/cohorts',
    {
      config,
      schema: {
        tags,
        summary: 'Get customers by the month of their first order: who came again, and what they paid',
        operationId: 'getFigureCohorts',
        querystring: FigureCohortQuery,
        response: { 200: FigureCohorts },
      },
    },
    async ({ query, actor }) => figureCohorts(db, query, { actor, figures: registry.figures }),
  )
}
