import type { FastifyRequest } from 'fastify'
import type { Config } from './config'

/** Where people outside reach the shop, without a slash at the end: as it is set, else as this request came. */
export const publicUrlOf = ({ publicUrl }: Config, request: Pick<FastifyRequest, 'protocol' | 'host'>): string =>
  publicUrl ?? `${request.protocol}://${request.host}`
