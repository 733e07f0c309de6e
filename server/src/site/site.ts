import { join } from 'node:path'
import fastifyStatic, { type SetHeadersResponse } from '@fastify/static'
import { deskPages, presentPages, promoterPages } from '@haoli/contract'
import type { FastifyInstance } from 'fastify'
import { pagePolicy } from '../platform/page-headers'

export interface SiteFolders {
  /** The preview: served at `/`, its parts below `/preview/`. */
  preview: string
  /** The browser build of the shop: `/app/`. */
  shop: string
  /** The merchant's desk: `/desk/`, and each of its pages below that. */
  desk: string
  /** Pictures of the demo catalogue: `/media/`. */
  media: string
  /** The browser build makes code out of text, as one for development does. */
  evaluates?: boolean
}

const forever = 'public, max-age=31536000, immutable'
/** Kept by browsers, but asked about each time: a new build shows at once. */
const revalidate = 'no-cache'
const hour = 'public, max-age=3600'

/** `app.1a2b3c4d.js`: another content has another name. */
const isHashed = (path: string) => /\.[0-9a-f]{8}\.(js|css)/.test(path)

function textHeaders(reply: SetHeadersResponse, cacheControl: string) {
  reply.setHeader('cache-control', cacheControl)
  // What goes out depends on what the browser can unpack; caches on the way must know.
  reply.setHeader('vary', 'Origin, Accept-Encoding')
}

/** Everything that a browser is shown beside the API: the `site` of `buildApp`. Text that was compressed in advance (`.br`, `.gz` beside it) goes out so. */
export const site = (folders: SiteFolders) => (app: FastifyInstance) =>
  app.register(async (scope) => {
    const { evaluates: evaluate = false } = folders
    scope.addHook('onRequest', async (_request, reply) => {
      reply.header('content-security-policy', pagePolicy({ evaluate }))
    })
    const common = { cacheControl: false, preCompressed: true } as const
    await scope.register(fastifyStatic, {
      ...common,
      root: folders.preview,
      prefix: '/preview/',
      setHeaders: (reply) => textHeaders(reply, revalidate),
    })
    await scope.register(fastifyStatic, {
      ...common,
      root: folders.shop,
      prefix: '/app/',
      decorateReply: false,
      setHeaders: (reply, path) => textHeaders(reply, isHashed(path) ? forever : revalidate),
    })
    await scope.register(fastifyStatic, {
      ...common,
      root: join(folders.desk, 'assets'),
      prefix: '/desk/assets/',
      decorateReply: false,
      setHeaders: (reply) => textHeaders(reply, forever),
    })
    scope.get('/desk/icon.svg', (_request, reply) => reply.sendFile('icon.svg', folders.desk))
    // Its other addresses are pages, which the one document draws.
    for (const path of ['/desk/', '/desk/*']) {
      scope.get(path, (_request, reply) => reply.sendFile('index.html', folders.desk))
    }
    scope.get('/desk', (_request, reply) => reply.redirect('/desk/'))
    await scope.register(fastifyStatic, {
      ...common,
      preCompressed: false,
      root: folders.media,
      prefix: '/media/',
      decorateReply: false,
      setHeaders: (reply) => reply.setHeader('cache-control', hour),
    })
    scope.get('/', (_request, reply) => reply.sendFile('index.html'))
    // What a venue's printed code leads to.
    scope.get<{ Params: { code: string } }>('/g/:code', ({ params }, reply) =>
      reply.redirect(`/app/#/${presentPages.venueCode}?scene=${encodeURIComponent(params.code)}`),
    )
    // A promoter's short link, which may say that it came from a poster.
    scope.get<{ Params: { code: string }; Querystring: { ch?: string } }>('/p/:code', ({ params, query }, reply) => {
      const channel = query.ch === 'poster' ? 'poster' : 'promoter_link'
      return reply.redirect(`/app/#/${promoterPages.link}?pm=${encodeURIComponent(params.code)}&ch=${channel}`)
    })
    // What a desk shows to be scanned.
    scope.get<{ Params: { code: string } }>('/d/:code', ({ params }, reply) =>
      reply.redirect(`/app/#/${deskPages.decide}?code=${encodeURIComponent(params.code)}`),
    )
    // What an invitation to the staff shows to be scanned.
    scope.get<{ Params: { code: string } }>('/j/:code', ({ params }, reply) =>
      reply.redirect(`/app/#/${deskPages.join}?code=${encodeURIComponent(params.code)}`),
    )
    scope.get('/app', (request, reply) => reply.redirect(`/app/${new URL(request.url, 'http://x').search}`))
  })
